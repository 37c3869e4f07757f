//! HS codes to control entries, as a national authority drew them.
//!
//! The table is the state of 26 November 2018, drawn by Korea for HS 2017 in the numbering of the EU and Wassenaar
//! lists; of its state of 1 September 2026 the rows for 8542.31 and 8542.32 are held. A link means that goods under the code
//! **may be** goods of the entry, never that they are. Entries made since 2018 have links from these two subheadings alone; entries
//! taken out since then are marked by being in no current list.

#[cfg(feature = "serde")]
use alloc::vec::Vec;
use core::{fmt, ops::Deref};

use crate::{
    control::{ControlCode, ControlList},
    dates::{Date, day},
    hs::{HsCode, HsEdition, correlate_positions},
    inline::Inline,
    tables::links::{BASES, BLOCK, BLOCKS, Base, LINKED, PAIRS, SOURCES, Source, TEXTS},
};

/// How far a link can be relied on. Ordered from the best to the worst.
///
/// ```
/// use dualuse::links::LinkQuality;
///
/// assert!(LinkQuality::Direct < LinkQuality::CarrierMedium);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum LinkQuality {
    /// The table links the code itself.
    Direct,
    /// The table links a code of HS 2017 that shares only some of its goods with the code asked for.
    Split,
    /// Software or technology, linked through the media that can carry them.
    CarrierMedium,
    /// A pair that looks like a left-over of the move from HS 2012 to HS 2017.
    Artefact,
}

impl LinkQuality {
    /// The identifier used in JSON, such as `direct`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Split => "split",
            Self::CarrierMedium => "carrier-medium",
            Self::Artefact => "artefact",
        }
    }
}

impl fmt::Display for LinkQuality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// A control entry of which goods under the code may be.
///
/// ```
/// use dualuse::{control::ControlList, hs::HsEdition, links::{LinkQuality, control_links}};
///
/// let links = control_links("8456.11".parse()?, HsEdition::Hs2022);
/// let lasers = links.iter().find(|link| link.entry().as_str() == "6A005").expect("lasers");
/// assert_eq!(lasers.quality(), LinkQuality::Direct);
/// assert!(lasers.is_in(ControlList::UsCcl) && lasers.is_in(ControlList::EuAnnexI));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ControlLink {
    base: u16,
    quality: LinkQuality,
    source: u8,
}

impl ControlLink {
    fn base(&self) -> Base {
        BASES.at(usize::from(self.base))
    }

    /// The entry, in five characters.
    #[must_use]
    pub fn entry(&self) -> ControlCode {
        ControlCode::of(self.base().entry.within(TEXTS))
    }

    /// How far the link can be relied on.
    #[must_use]
    pub fn quality(&self) -> LinkQuality {
        self.quality
    }

    /// Whether the list still has an entry of this number. The same number can mean different goods in two lists.
    #[must_use]
    pub fn is_in(&self, list: ControlList) -> bool {
        match list {
            ControlList::UsCcl => self.base().us_ccl == 1,
            ControlList::EuAnnexI => self.base().eu_annex_i == 1,
            _ => false,
        }
    }

    /// How to cite the newest table that draws it.
    ///
    /// ```
    /// use dualuse::{hs::HsEdition, links::control_links};
    ///
    /// let links = control_links("8542.31".parse()?, HsEdition::Hs2022);
    /// let of = |entry: &str| links.iter().find(|link| link.entry().as_str() == entry).map(|link| link.date().year());
    /// assert_eq!((of("3A501"), of("3A001")), (Some(2026), Some(2026)));
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn citation(&self) -> &'static str {
        self.table().map_or("", |table| table.citation.within(TEXTS))
    }

    /// The day of the edition of that table.
    #[must_use]
    pub fn date(&self) -> Date {
        day(self.table().map_or(0, |table| table.date))
    }

    fn table(&self) -> Option<Source> {
        SOURCES.get(self.source.into())
    }
}

/// As `{"entry": "6A005", "quality": "direct", "lists": ["us-ccl", "eu-annex-i"]}`, with the lists that still have the entry.
#[cfg(feature = "serde")]
impl serde::Serialize for ControlLink {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let lists: Vec<ControlList> = ControlList::ALL.into_iter().filter(|&list| self.is_in(list)).collect();
        let mut fields = serializer.serialize_struct("ControlLink", 3)?;
        fields.serialize_field("entry", &self.entry())?;
        fields.serialize_field("quality", &self.quality)?;
        fields.serialize_field("lists", &lists)?;
        fields.end()
    }
}

/// The links of one code, in the order of the entries.
///
/// ```
/// use dualuse::{hs::HsEdition, links::control_links};
///
/// let links = control_links("8456.11".parse()?, HsEdition::Hs2022);
/// assert!(links.iter().any(|link| link.entry().as_str() == "0B006"));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ControlLinks(Inline<ControlLink, 64>);

impl Deref for ControlLinks {
    type Target = [ControlLink];

    fn deref(&self) -> &[ControlLink] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a ControlLinks {
    type Item = &'a ControlLink;
    type IntoIter = core::slice::Iter<'a, ControlLink>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

crate::serial::written_as_sequence!(ControlLinks);

/// The links of a subheading or of a longer code; none for a shorter code.
#[must_use]
pub fn control_links(code: HsCode, edition: HsEdition) -> ControlLinks {
    let mut links: Inline<ControlLink, 64> = Inline::new();
    for &(subheading, relation) in correlate_positions(code, edition, HsEdition::Hs2017).iter() {
        let worst = if relation.is_whole() { LinkQuality::Direct } else { LinkQuality::Split };
        // One subheading has an entry once.
        let before = links.len();
        for (base, quality, source) in pairs(subheading) {
            let quality = quality.max(worst);
            match links[..before].iter_mut().find(|known| known.base == base) {
                Some(known) => {
                    known.quality = known.quality.min(quality);
                    known.source = known.source.max(source);
                }
                None => links.push(ControlLink { base, quality, source }),
            }
        }
    }
    links.sort_unstable_by_key(|link| link.base);
    ControlLinks(links)
}

/// The pairs of the subheading of HS 2017 at a position.
fn pairs(position: u16) -> impl Iterator<Item = (u16, LinkQuality, u8)> {
    let block = usize::from(position) / BLOCK;
    let (first, end) = (usize::from(BLOCKS.at(block)), usize::from(BLOCKS.at(block + 1)));
    let place = LINKED.slice(first..end).iter().position(|linked| linked.subheading == position);
    let places = place.map(|place| {
        let begin = |place: usize| LINKED.get(place).map_or(PAIRS.len(), |linked| linked.first.into());
        begin(first + place)..begin(first + place + 1)
    });
    let pairs = PAIRS.slice(places.unwrap_or_default()).iter();
    pairs.map(|pair| (pair.base, quality(pair.quality), pair.source))
}

/// The quality that the table has under a number.
fn quality(number: u8) -> LinkQuality {
    match number {
        0 => LinkQuality::Direct,
        1 => LinkQuality::CarrierMedium,
        _ => LinkQuality::Artefact,
    }
}

//! HS codes to control entries, as a national authority once drew them.
//!
//! The table is the state of 26 November 2018, drawn by Korea for HS 2017 in the numbering of the EU and Wassenaar
//! lists. A link means that goods under the code **may be** goods of the entry, never that they are. Entries made since
//! then have no links; entries taken out since then are marked by being in no current list.

use core::fmt;

use smallvec::SmallVec;

use crate::{
    control::{ControlCode, ControlList},
    hs::{HsCode, HsEdition, SUBHEADING_COUNT, correlate_positions},
    tables::links::{BASES, PAIRS, SUBHEADINGS},
};

pub(crate) struct Base {
    pub(crate) code: ControlCode,
    pub(crate) us_ccl: bool,
    pub(crate) eu_annex_i: bool,
}

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
}

impl ControlLink {
    /// The entry, in five characters.
    #[must_use]
    pub fn entry(&self) -> ControlCode {
        BASES[usize::from(self.base)].code
    }

    /// How far the link can be relied on.
    #[must_use]
    pub fn quality(&self) -> LinkQuality {
        self.quality
    }

    /// Whether the list still has an entry of this number. The same number can mean different goods in two lists.
    #[must_use]
    pub fn is_in(&self, list: ControlList) -> bool {
        let base = &BASES[usize::from(self.base)];
        match list {
            ControlList::UsCcl => base.us_ccl,
            ControlList::EuAnnexI => base.eu_annex_i,
            _ => false,
        }
    }

    /// How to cite the table.
    #[must_use]
    pub const fn citation() -> &'static str {
        "Republic of Korea, HSK to strategic item correlation table, 26 November 2018"
    }
}

/// The links of a subheading or of a longer code, in the order of the entries; none for a shorter code.
#[must_use]
pub fn control_links(code: HsCode, edition: HsEdition) -> SmallVec<[ControlLink; 64]> {
    let mut links: SmallVec<[ControlLink; 64]> = SmallVec::new();
    for &(subheading, relation) in correlate_positions(code, edition, HsEdition::Hs2017).iter() {
        let worst = if relation.is_whole() { LinkQuality::Direct } else { LinkQuality::Split };
        // One subheading has an entry once.
        let before = links.len();
        for &(base, quality) in pairs(subheading) {
            let quality = quality.max(worst);
            match links[..before].iter_mut().find(|known| known.base == base) {
                Some(known) => known.quality = known.quality.min(quality),
                None => links.push(ControlLink { base, quality }),
            }
        }
    }
    links.sort_unstable_by_key(|link| link.base);
    links
}

/// How many positions share a place in the index of linked subheadings.
const BLOCK: usize = 32;

/// Where the linked subheadings of each block of positions begin; one more for the end. Most blocks have none.
static BLOCKS: [u16; SUBHEADING_COUNT / BLOCK + 2] = {
    let mut first = [0; SUBHEADING_COUNT / BLOCK + 2];
    let (mut block, mut at) = (0, 0);
    while block < first.len() {
        while at < SUBHEADINGS.len() && (SUBHEADINGS[at].0 as usize) < block * BLOCK {
            at += 1;
        }
        first[block] = at as u16;
        block += 1;
    }
    first
};

/// The pairs of the subheading of HS 2017 at a position.
fn pairs(position: u16) -> &'static [(u16, LinkQuality)] {
    let block = usize::from(position) / BLOCK;
    let (first, end) = (usize::from(BLOCKS[block]), usize::from(BLOCKS[block + 1]));
    let Some(at) = SUBHEADINGS[first..end].iter().position(|&(known, _)| known == position) else { return &[] };
    let at = first + at;
    let last = SUBHEADINGS.get(at + 1).map_or(PAIRS.len(), |&(_, first)| usize::from(first));
    &PAIRS[usize::from(SUBHEADINGS[at].1)..last]
}

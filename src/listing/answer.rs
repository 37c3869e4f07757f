//! What the lists say of a code: the rows that name it, and the lists of which that is not known.

use core::{fmt, ops::Deref};

use super::{Direction, GoodsList, Group, Version, row::Row};
use crate::{
    dates::{Date, StartDate},
    hs::{HsCode, Relation},
    inline::Inline,
};

/// How much of the code that was asked for a list names.
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::{Extent, listings}};
///
/// let found = listings("8541".parse()?, HsEdition::Hs2022, AsOf::Latest);
/// let chpl = found.iter().find(|listing| listing.list().id() == "chpl").expect("some of 8541 is on it");
/// assert_eq!(chpl.extent(), Extent::Part { listed: 8, of: 12 });
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Extent {
    /// The code lies within one row of the list.
    Whole,
    /// The list names so many of the subheadings of the code, in whole or in part.
    Part {
        /// Subheadings named.
        listed: u16,
        /// Subheadings there are.
        of: u16,
    },
    /// The list names only this longer code within the subheading; the row is the first of `rows`.
    Only {
        /// The longer code.
        code: HsCode,
        /// How many such codes there are.
        rows: u16,
    },
}

/// A code on a goods list.
///
/// ```
/// use dualuse::{dates::AsOf, hs::{HsEdition, Relation}, listing::{Extent, listings}};
///
/// let found = listings("8456.11.10".parse()?, HsEdition::Hs2022, AsOf::Latest);
/// let annex = found.iter().find(|listing| listing.list().id() == "eu-833-annex-xxiii").expect("heading 8456");
/// assert_eq!(annex.entry().to_string(), "8456");
/// assert_eq!((annex.relation(), annex.extent()), (Relation::Same, Extent::Whole));
///
/// let found = listings("8543.70".parse()?, HsEdition::Hs2022, AsOf::Latest);
/// let annex = found.iter().find(|listing| listing.list().id() == "eu-833-annex-vii-b").expect("three CN codes");
/// assert_eq!(annex.relation(), Relation::Partial);
/// assert_eq!(annex.to_string(), "only 8543.70.02 and 2 further codes within it");
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing {
    pub(super) row: Row,
    /// Of the version that tells it, how many are newer.
    pub(super) newer: u8,
    pub(super) entry: HsCode,
    pub(super) relation: Relation,
    pub(super) extent: Extent,
}

impl Listing {
    /// The list.
    #[must_use]
    pub fn list(&self) -> GoodsList {
        self.row.list()
    }

    /// The tier or section; `None` if the list has none or the rows behind this listing stand in several.
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        match self.extent {
            Extent::Part { .. } => None,
            _ => Group::of(self.list(), self.row.group()),
        }
    }

    /// The part in which the row stands, of a list whose parts are neither tiers nor sections.
    pub(crate) fn part(&self) -> Option<Group> {
        self.group().filter(|group| !matches!(group.kind(), "tier" | "section"))
    }

    /// Which way the goods go: as the part in which the row stands says, or else the list.
    ///
    /// ```
    /// use dualuse::{dates::AsOf, hs::HsEdition, listing::{Direction, GoodsLists, listings_in}};
    ///
    /// let asked = GoodsLists::none().with("ca-sema-russia".parse()?);
    /// let coal = listings_in(asked, "2701.11".parse()?, HsEdition::Hs2022, AsOf::Latest);
    /// assert!(coal.iter().any(|listing| listing.directions().eq([Direction::Import])));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn directions(&self) -> impl Iterator<Item = Direction> + Clone + use<> {
        let of_group = self.group().map(Group::directions);
        let of_list = of_group.is_none().then(|| self.list().directions());
        of_group.into_iter().flatten().chain(of_list.into_iter().flatten())
    }

    /// The same, unless the goods leave and no more: of most lists that goes without saying.
    pub(crate) fn directions_but_export(&self) -> Option<impl Iterator<Item = Direction> + Clone + use<>> {
        let all = self.directions();
        (!all.clone().eq([Direction::Export])).then_some(all)
    }

    /// The code the list names; of a listing in part, the code that was asked for.
    #[must_use]
    pub fn entry(&self) -> HsCode {
        self.entry
    }

    /// How the code asked for reaches the code the list names.
    #[must_use]
    pub fn relation(&self) -> Relation {
        self.relation
    }

    /// Whether the list names all goods of the code asked for, without a condition in words.
    #[must_use]
    pub fn names_whole(&self) -> bool {
        self.extent == Extent::Whole && self.relation.is_whole() && self.condition().is_empty()
    }

    /// How much of the code asked for is named.
    #[must_use]
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// A title of the goods in our own words; empty where the list names codes only.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.row.title()
    }

    /// What the row takes out or asks for in words ("ex" codes); empty if nothing.
    #[must_use]
    pub fn condition(&self) -> &'static str {
        self.row.condition()
    }

    /// The version of the list that tells it: the one in force on the day that was asked or, if that was not itself read, the
    /// next that was.
    #[must_use]
    pub fn version(&self) -> Version {
        Version::before(self.list(), self.newer)
    }

    /// How to cite the version of the list that tells it.
    #[must_use]
    pub fn citation(&self) -> &'static str {
        self.version().citation()
    }

    /// The act or rule that put this row on the list, where it is known; may be empty.
    #[must_use]
    pub fn row_citation(&self) -> &'static str {
        self.row.citation()
    }

    /// The day from which the row applies.
    #[must_use]
    pub fn from(&self) -> StartDate {
        self.row.from()
    }

    /// The first day on which the row no longer applies, if it has ended since the day that was asked. The same code may go on in
    /// another row, of another tier.
    ///
    /// ```
    /// use dualuse::{dates::AsOf, hs::HsEdition, listing::listings};
    ///
    /// let found = listings("8542.31".parse()?, HsEdition::Hs2022, AsOf::Latest);
    /// assert!(found.iter().all(|listing| listing.until().is_none()));
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.row.until()
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.extent.of(self.entry, f)
    }
}

impl Extent {
    /// How much is named of the code that a listing has as its entry.
    pub(crate) fn of(self, entry: HsCode, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => write!(f, "{entry}"),
            Self::Part { listed, of } => write!(f, "{listed} of {of} subheadings of {entry}"),
            Self::Only { code, rows: 1 } => write!(f, "only {code} within it"),
            Self::Only { code, rows } => write!(f, "only {code} and {} further codes within it", rows - 1),
        }
    }
}

/// The listings of one code in the order of the lists: one a list, or one a row for a code of another edition that reaches
/// several rows of a list, and for a list that names a code in several rows at once, such as under a price floor and without one.
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::listings};
///
/// let found = listings("8456.11".parse()?, HsEdition::Hs2022, AsOf::Latest);
/// let lists: Vec<&str> = found.iter().map(|listing| listing.list().id()).collect();
/// assert_eq!(lists, ["eu-833-annex-vii-b", "eu-833-annex-xxiii", "us-746-supp-4"]);
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listings {
    pub(super) named: Inline<Listing, 6>,
    pub(super) unknown: Inline<UnknownListing, 6>,
}

impl Listings {
    /// The same without what some lists say.
    #[cfg(feature = "overlay")]
    pub(crate) fn without(mut self, lists: super::GoodsLists) -> Self {
        self.named.retain(|listing| !lists.contains(listing.list()));
        self.unknown.retain(|unknown| !lists.contains(unknown.list()));
        self
    }

    /// The lists of which it is not known whether they named the code on the day that was asked, at most once each and in
    /// their order. Of the newest version held there are none.
    ///
    /// A list that names the code is not among them, even if it names only a part and the rest is not known.
    #[must_use]
    pub fn unknown(&self) -> &[UnknownListing] {
        &self.unknown
    }
}

/// As `{"listings": [..], "unknown_listings": [..]}`, which are so named in an answer too. What a listing is in JSON stands beside
/// the answers, so that it needs the feature `classify`.
#[cfg(feature = "serde")]
impl serde::Serialize for Listings {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Listings", 2)?;
        fields.serialize_field("listings", &self.named[..])?;
        fields.serialize_field("unknown_listings", &self.unknown[..])?;
        fields.end()
    }
}

impl Deref for Listings {
    type Target = [Listing];

    fn deref(&self) -> &[Listing] {
        &self.named
    }
}

impl<'a> IntoIterator for &'a Listings {
    type Item = &'a Listing;
    type IntoIter = core::slice::Iter<'a, Listing>;

    fn into_iter(self) -> Self::IntoIter {
        self.named.iter()
    }
}

/// A list of which it is not known whether it named a code on a day. That is no "not listed".
///
/// ```
/// use dualuse::{dates::Date, hs::HsEdition, listing::listings};
///
/// // Chromium ore came to Annex VII Part B by one of two acts, of June 2024 and of February 2025.
/// let found = listings("2610.00".parse()?, HsEdition::Hs2022, Date::new(2024, 12, 31)?);
/// let annex = found.unknown().iter().find(|unknown| unknown.list().id() == "eu-833-annex-vii-b").expect("in doubt");
/// assert_eq!(annex.to_string(), "not known of Annex VII Part B before 2025-02-25");
///
/// // An act of 24 April 2026 is not held.
/// let found = listings("0901.21".parse()?, HsEdition::Hs2022, Date::new(2026, 4, 24)?);
/// let annex = found.unknown().iter().find(|unknown| unknown.list().id() == "eu-833-annex-vii-b").expect("not held");
/// assert_eq!(annex.to_string(), "not known of Annex VII Part B after 2026-04-23");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownListing {
    pub(super) list: GoodsList,
    pub(super) first_held: Option<Date>,
}

impl UnknownListing {
    /// The list.
    #[must_use]
    pub fn list(self) -> GoodsList {
        self.list
    }

    /// The first day, later than the day that was asked, of which it is known whether the list named the code; none if the day
    /// lies behind all that is known of the list.
    #[must_use]
    pub fn first_held(self) -> Option<Date> {
        self.first_held
    }

    /// The last day of which it is known what the list named, if the day that was asked lies behind it.
    #[must_use]
    pub fn known_to(self) -> Option<Date> {
        Some(self.list.known_to()).filter(|_| self.first_held.is_none())
    }
}

/// As `{"list": "chpl", "first_held": "2023-05-19"}` or `{"list": "chpl", "known_to": "2026-10-05"}`.
#[cfg(feature = "serde")]
impl serde::Serialize for UnknownListing {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("UnknownListing", 2)?;
        fields.serialize_field("list", &self.list)?;
        match self.first_held {
            Some(first_held) => fields.serialize_field("first_held", &first_held)?,
            None => fields.serialize_field("known_to", &self.list.known_to())?,
        }
        fields.end()
    }
}

impl fmt::Display for UnknownListing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = self.list.short_title();
        match self.first_held {
            Some(first_held) => write!(f, "not known of {list} before {first_held}"),
            None => write!(f, "not known of {list} after {}", self.list.known_to()),
        }
    }
}

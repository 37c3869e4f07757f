//! The versions of a list: what [`GoodsList`] says of them, and each by itself.

use core::fmt;

use super::GoodsList;
use crate::{
    dates::{AsOf, Date, day, number},
    tables::{layout::Table, lists},
};

/// A version of a goods list of which all rows are known.
///
/// ```
/// use dualuse::listing::GoodsList;
///
/// let chpl: GoodsList = "chpl".parse()?;
/// let versions: Vec<(String, usize)> =
///     chpl.versions().take(2).map(|version| (version.in_force().to_string(), version.rows())).collect();
/// assert_eq!(versions, [("2023-05-19".into(), 9), ("2023-09-26".into(), 45)]);
/// assert!(chpl.versions().all(|version| !version.citation().is_empty()));
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    list: GoodsList,
    number: u8,
}

impl Version {
    /// The list.
    #[must_use]
    pub fn list(self) -> GoodsList {
        self.list
    }

    /// The day from which it applies.
    #[must_use]
    pub fn in_force(self) -> Date {
        day(self.row().day)
    }

    /// The number of its rows.
    #[must_use]
    pub fn rows(self) -> usize {
        self.row().rows.into()
    }

    /// How to cite the text from which its rows are known: its own, or that of the next version that was read.
    #[must_use]
    pub fn citation(self) -> &'static str {
        let citations = versions(self.list).iter().skip(self.number.into()).map(|version| version.citation);
        citations
            .map(|citation| citation.within(lists::LISTS.texts))
            .find(|citation| !citation.is_empty())
            .unwrap_or_default()
    }

    /// Of the version whose text tells what a list named as of a day, how many are newer: the latest is told by the newest.
    #[inline]
    pub(super) fn newer(list: GoodsList, as_of: AsOf) -> u8 {
        match as_of {
            AsOf::Latest => 0,
            AsOf::Day(day) => newer_than_on(list, number(day)),
        }
    }

    /// The version of a list than which so many are newer.
    pub(super) fn before(list: GoodsList, newer: u8) -> Self {
        Self { list, number: versions(list).len() as u8 - 1 - newer }
    }

    fn row(self) -> lists::Version {
        versions(self.list).at(self.number.into())
    }
}

fn versions(list: GoodsList) -> Table<lists::Version> {
    lists::LISTS.versions.run(list.head().versions)
}

fn newer_than_on(list: GoodsList, day: u32) -> u8 {
    let versions = versions(list);
    let begun = versions.partition_point(|version| version.day <= day);
    let told = versions.iter().skip(begun.saturating_sub(1)).position(|version| version.citation.len > 0);
    (versions.len() - 1 - begun.saturating_sub(1) - told.unwrap_or_default()) as u8
}

impl GoodsList {
    /// The versions of which all rows are known, the oldest first; there is at least one.
    pub fn versions(self) -> impl DoubleEndedIterator<Item = Version> + ExactSizeIterator + Clone {
        (0..versions(self).len()).map(move |number| Version { list: self, number: number as u8 })
    }

    fn newest(self) -> Version {
        Version::before(self, 0)
    }

    /// How to cite the newest version held here.
    #[must_use]
    pub fn citation(self) -> &'static str {
        self.newest().citation()
    }

    /// The day from which the newest version held here applies.
    #[must_use]
    pub fn in_force(self) -> Date {
        self.newest().in_force()
    }

    /// The first day of which it is known what the whole list named. Of an earlier day only single rows are known:
    /// [`Listings::unknown`](super::Listings::unknown) tells for which codes that is not enough.
    #[must_use]
    pub fn first_held(self) -> Date {
        day(self.held().first)
    }

    /// The number of rows of the newest version held here.
    #[must_use]
    pub fn rows(self) -> usize {
        self.newest().rows()
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.list.short_title(), self.in_force())
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Version({} of {})", self.list.id(), self.in_force())
    }
}

/// As `{"list": "chpl", "in_force": "2024-02-23", "rows": 50, "citation": ".."}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Version {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Version", 4)?;
        fields.serialize_field("list", &self.list)?;
        fields.serialize_field("in_force", &self.in_force())?;
        fields.serialize_field("rows", &self.rows())?;
        fields.serialize_field("citation", self.citation())?;
        fields.end()
    }
}

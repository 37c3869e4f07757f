//! The lists themselves: instrument, citation, dates, coverage.

use core::{fmt, str::FromStr};

use crate::{
    dates::Date,
    hs::HsEdition,
    tables::lists::{LISTS, ROWS},
};

pub(crate) struct ListRow {
    pub(crate) id: &'static str,
    pub(crate) short: &'static str,
    pub(crate) title: &'static str,
    pub(crate) instrument: &'static str,
    pub(crate) citation: &'static str,
    pub(crate) url: &'static str,
    pub(crate) edition: HsEdition,
    pub(crate) in_force: Date,
    pub(crate) first_held: Date,
    pub(crate) began: Option<Date>,
    pub(crate) retrieved: Date,
    pub(crate) coverage: &'static str,
    pub(crate) remark: &'static str,
    pub(crate) group_kind: Option<&'static str>,
    pub(crate) groups: &'static [(&'static str, &'static str)],
}

/// A published list of HS codes, in the version this crate holds.
///
/// ```
/// use dualuse::listing::{Coverage, GoodsList};
///
/// let chpl: GoodsList = "chpl".parse()?;
/// assert_eq!(chpl.rows(), 50);
/// assert_eq!(chpl.in_force().to_string(), "2024-02-23");
/// assert_eq!(chpl.coverage(), Coverage::Complete);
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GoodsList(pub(super) u8);

/// No goods list has this identifier.
///
/// ```
/// assert!("chpl-2".parse::<dualuse::listing::GoodsList>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no goods list has this identifier; `GoodsList::all()` lists those that exist")]
#[non_exhaustive]
pub struct UnknownGoodsList;

/// Whether a list is held as a whole.
///
/// ```
/// use dualuse::listing::{Coverage, GoodsList};
///
/// let annex: GoodsList = "eu-833-annex-xxiii".parse()?;
/// assert!(matches!(annex.coverage(), Coverage::Incomplete(what) if what.contains("not held")));
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Coverage {
    /// All rows of the version named in the citation.
    Complete,
    /// Something is missing or may have changed: what, in words.
    Incomplete(&'static str),
}

impl GoodsList {
    fn row(self) -> &'static ListRow {
        &LISTS[usize::from(self.0)]
    }

    /// Every list.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..LISTS.len()).map(|number| Self(number as u8))
    }

    /// The stable identifier, such as `eu-833-annex-xl`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The name used in conversation, such as `CHPL`.
    #[must_use]
    pub fn short_title(self) -> &'static str {
        self.row().short
    }

    /// The title.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// The legal instrument or publication the list is part of.
    #[must_use]
    pub fn instrument(self) -> &'static str {
        self.row().instrument
    }

    /// How to cite the version held here.
    #[must_use]
    pub fn citation(self) -> &'static str {
        self.row().citation
    }

    /// Where the authentic text or its publisher's page stands.
    #[must_use]
    pub fn url(self) -> &'static str {
        self.row().url
    }

    /// The nomenclature edition in which the list is written.
    #[must_use]
    pub fn edition(self) -> HsEdition {
        self.row().edition
    }

    /// The day from which the version held here applies.
    #[must_use]
    pub fn in_force(self) -> Date {
        self.row().in_force
    }

    /// The first day of which it is known what the whole list named. Of an earlier day only single rows are known:
    /// [`Listings::unknown`](super::Listings::unknown) tells for which codes that is not enough.
    #[must_use]
    pub fn first_held(self) -> Date {
        self.row().first_held
    }

    /// The day before which the list did not exist, where that is known.
    ///
    /// ```
    /// use dualuse::listing::GoodsList;
    ///
    /// let annex: GoodsList = "eu-833-annex-xl".parse()?;
    /// assert_eq!(annex.began().map(|day| day.to_string()).as_deref(), Some("2023-12-19"));
    /// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
    /// ```
    #[must_use]
    pub fn began(self) -> Option<Date> {
        self.row().began
    }

    /// The day on which the source was read.
    #[must_use]
    pub fn retrieved(self) -> Date {
        self.row().retrieved
    }

    /// Whether the list is held as a whole.
    #[must_use]
    pub fn coverage(self) -> Coverage {
        match self.row().coverage {
            "complete" => Coverage::Complete,
            missing => Coverage::Incomplete(missing),
        }
    }

    /// What else a reader should know of the list; may be empty.
    #[must_use]
    pub fn remark(self) -> &'static str {
        self.row().remark
    }

    /// The tiers or sections of the list; none if it has no parts.
    pub fn groups(self) -> impl DoubleEndedIterator<Item = Group> + Clone {
        (1..=self.row().groups.len()).map(move |number| Group { list: self, number: number as u8 })
    }

    /// The number of rows.
    #[must_use]
    pub fn rows(self) -> usize {
        ROWS.iter().filter(|row| row.list == self.0).count()
    }
}

/// A tier or section of a goods list, as the list numbers it.
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::listings};
///
/// let found = listings("8542.31".parse()?, HsEdition::Hs2022, AsOf::Latest);
/// let tier = found.iter().find(|listing| listing.list().id() == "chpl").and_then(|listing| listing.group());
/// assert_eq!(tier.map(|tier| tier.to_string()).as_deref(), Some("tier 1"));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    list: GoodsList,
    /// Counted from 1.
    number: u8,
}

impl Group {
    pub(super) fn of(list: GoodsList, number: u8) -> Option<Self> {
        (1..=list.row().groups.len()).contains(&usize::from(number)).then_some(Self { list, number })
    }

    fn row(self) -> (&'static str, &'static str) {
        self.list.row().groups[usize::from(self.number) - 1]
    }

    /// The list.
    #[must_use]
    pub fn list(self) -> GoodsList {
        self.list
    }

    /// The number as printed, such as `3.A`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().0
    }

    /// A title in our own words.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().1
    }

    /// What the list calls its parts: `tier` or `section`.
    #[must_use]
    pub fn kind(self) -> &'static str {
        self.list.row().group_kind.unwrap_or("part")
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind(), self.id())
    }
}

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Group({} {})", self.list.id(), self.id())
    }
}

impl fmt::Display for GoodsList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for GoodsList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GoodsList({})", self.id())
    }
}

impl FromStr for GoodsList {
    type Err = UnknownGoodsList;

    fn from_str(id: &str) -> Result<Self, UnknownGoodsList> {
        Self::all().find(|list| list.id() == id).ok_or(UnknownGoodsList)
    }
}

crate::serial::as_text!(GoodsList);

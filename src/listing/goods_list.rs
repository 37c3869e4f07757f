//! The lists themselves: instrument, citation, dates, coverage.

use core::{fmt, str::FromStr};

use super::Direction;
use crate::{
    age::{Age, LaterAct},
    dates::{Date, day, some_day},
    find::found_by_words,
    hs::HsEdition,
    nearest::by_id,
    tables::{
        layout::Text,
        lists::{self, LISTS},
    },
    unknown::{Unknown, identified},
};

/// How many lists there are.
pub(super) const COUNT: usize = LISTS.heads.len();

/// A published list of HS codes, in the version this crate holds.
///
/// ```
/// use dualuse::listing::{Coverage, GoodsList};
///
/// let chpl: GoodsList = "chpl".parse()?;
/// assert_eq!(chpl.versions().last().map(|version| version.rows()), Some(chpl.rows()));
/// assert_eq!(chpl.first_held().to_string(), "2023-05-19");
/// assert_eq!(chpl.coverage(), Coverage::Complete);
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GoodsList(pub(super) u8);

/// No goods list has this identifier.
///
/// ```
/// let error = "chpl-2".parse::<dualuse::listing::GoodsList>().unwrap_err();
/// assert_eq!(error.to_string(), "\"chpl-2\" is no goods list; the nearest is chpl; `GoodsList::all()` lists all");
/// ```
pub type UnknownGoodsList = Unknown<GoodsList>;

identified!(GoodsList: "goods list", "`GoodsList::all()` lists all");

found_by_words! {
    /// ```
    /// use dualuse::listing::GoodsList;
    ///
    /// assert!(GoodsList::find("common priority").eq(["chpl".parse()?]));
    /// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
    /// ```
    GoodsList
}

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
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Coverage {
    /// All rows of the version named in the citation.
    Complete,
    /// Something is missing or may have changed: what, in words.
    Incomplete(&'static str),
}

impl GoodsList {
    pub(super) fn head(self) -> lists::Head {
        LISTS.heads.at(self.0.into())
    }

    #[inline]
    pub(super) fn held(self) -> lists::Held {
        LISTS.held.at(self.0.into())
    }

    /// Every list.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..COUNT).map(|number| Self(number as u8))
    }

    /// Its place among all.
    pub(crate) const fn place(self) -> u8 {
        self.0
    }

    /// The stable identifier, such as `eu-833-annex-xl`.
    #[must_use]
    pub fn id(self) -> &'static str {
        text(self.head().id)
    }

    /// The name used in conversation, such as `CHPL`.
    #[must_use]
    pub fn short_title(self) -> &'static str {
        text(self.head().short)
    }

    /// The title.
    #[must_use]
    pub fn title(self) -> &'static str {
        text(self.head().title)
    }

    /// The legal instrument or publication the list is part of.
    #[must_use]
    pub fn instrument(self) -> &'static str {
        text(self.head().instrument)
    }

    /// Where the authentic text or its publisher's page stands.
    #[must_use]
    pub fn url(self) -> &'static str {
        text(self.head().url)
    }

    /// The nomenclature edition in which the list is written.
    #[must_use]
    pub fn edition(self) -> HsEdition {
        HsEdition::ALL.get(usize::from(self.head().edition)).copied().unwrap_or(HsEdition::LATEST)
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
        some_day(self.held().began)
    }

    /// Of whose trade the list speaks, such as `Russia`; empty if that was not read.
    ///
    /// ```
    /// use dualuse::listing::GoodsList;
    ///
    /// let annex: GoodsList = "eu-765-annex-xviii".parse()?;
    /// assert_eq!((annex.destination(), annex.measure()), ("Belarus", "Article 1bb"));
    /// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
    /// ```
    #[must_use]
    pub fn destination(self) -> &'static str {
        text(self.head().destination)
    }

    /// Which way the goods go; a part of the list may have its own, see [`Group::directions`].
    pub fn directions(self) -> impl Iterator<Item = Direction> + Clone {
        Direction::of(self.head().directions)
    }

    /// The provision of the instrument that uses the list.
    #[must_use]
    pub fn measure(self) -> &'static str {
        text(self.head().measure)
    }

    /// The last day of which it is known what the list named. Of a later day a code that is not named is *not known*, see
    /// [`Listings::unknown`](super::Listings::unknown).
    #[must_use]
    pub fn known_to(self) -> Date {
        day(self.held().known_to)
    }

    /// The acts that are known to have come later and are not held, in the order of their days.
    pub fn later_acts(self) -> impl ExactSizeIterator<Item = LaterAct> + Clone {
        let acts = LISTS.later.run(self.head().later).iter();
        acts.map(|later| LaterAct::new(text(later.act), day(later.day), later.exact == 1))
    }

    /// How old what is held is on a day.
    #[must_use]
    pub fn age(self, today: Date) -> Age {
        Age::new(self.known_to(), today, self.later_acts())
    }

    /// The day on which the source was read.
    #[must_use]
    pub fn retrieved(self) -> Date {
        day(self.head().retrieved)
    }

    /// Whether the list is held as a whole.
    #[must_use]
    pub fn coverage(self) -> Coverage {
        match text(self.head().coverage) {
            "complete" => Coverage::Complete,
            missing => Coverage::Incomplete(missing),
        }
    }

    /// What else a reader should know of the list; may be empty.
    #[must_use]
    pub fn remark(self) -> &'static str {
        text(self.head().remark)
    }

    /// The tiers or sections of the list; none if it has no parts.
    pub fn groups(self) -> impl DoubleEndedIterator<Item = Group> + Clone {
        (1..=usize::from(self.head().groups.len)).map(move |number| Group { list: self, number: number as u8 })
    }
}

fn text(text: Text) -> &'static str {
    text.within(LISTS.texts)
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
        (1..=list.head().groups.len).contains(&number.into()).then_some(Self { list, number })
    }

    fn row(self) -> lists::Group {
        LISTS.groups.run(self.list.head().groups).at(usize::from(self.number) - 1)
    }

    /// The list.
    #[must_use]
    pub fn list(self) -> GoodsList {
        self.list
    }

    /// The number as printed, such as `3.A`.
    #[must_use]
    pub fn id(self) -> &'static str {
        text(self.row().id)
    }

    /// A title in our own words.
    #[must_use]
    pub fn title(self) -> &'static str {
        text(self.row().title)
    }

    /// Which way the goods of this part go.
    pub fn directions(self) -> impl Iterator<Item = Direction> + Clone {
        let own = self.row().directions;
        Direction::of(if own == 0 { self.list.head().directions } else { own })
    }

    /// What the list calls its parts: `tier` or `section`.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match text(self.list.head().group_kind) {
            "" => "part",
            kind => kind,
        }
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
        let known = Self::all().find(|list| list.id() == id);
        known.ok_or_else(|| Unknown::spelled(id, by_id(Self(0), Self::all(), Self::id, id)))
    }
}

crate::serial::as_text!(GoodsList);

/// As `{"list": "chpl", "id": "1", "title": ".."}`; read from the list and the id.
#[cfg(feature = "serde")]
impl serde::Serialize for Group {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Group", 3)?;
        fields.serialize_field("list", &self.list)?;
        fields.serialize_field("id", self.id())?;
        fields.serialize_field("title", self.title())?;
        fields.end()
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Group {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Named {
            list: GoodsList,
            id: alloc::string::String,
        }

        let Named { list, id } = Named::deserialize(deserializer)?;
        let known = || list.groups().map(Group::id).collect::<alloc::vec::Vec<_>>().join(", ");
        list.groups().find(|group| group.id() == id).ok_or_else(|| {
            serde::de::Error::custom(format_args!("{id:?} is no part of {list}; its parts are {}", known()))
        })
    }
}

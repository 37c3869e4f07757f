//! What came to a list, what left it and what was widened between two days.

use alloc::vec::Vec;

use super::{
    GoodsList, Group,
    row::{Row, standing},
};
use crate::{
    dates::{Date, Standing, StartDate, number},
    hs::HsCode,
};

/// What happened to a row of a list between two days.
///
/// ```
/// use dualuse::listing::{ChangeKind, GoodsList, diff};
///
/// let annex: GoodsList = "eu-833-annex-xxiii".parse()?;
/// let changes = diff(annex, "2025-02-25".parse()?, "2025-07-20".parse()?);
/// let pumps = changes.iter().find(|change| change.code().to_string() == "8414").expect("pumps");
/// assert_eq!(pumps.kind(), ChangeKind::Widened);
/// let absorbed: Vec<String> = pumps.absorbs().iter().map(|code| code.to_string()).collect();
/// assert_eq!(absorbed, ["8414.10", "8414.90"]);
/// assert!(changes.iter().all(|change| change.kind() != ChangeKind::Removed));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum ChangeKind {
    /// The row stands there on the later day and did not on the earlier one, nor did any of what it names.
    Added,
    /// The row takes the place of rows that named less of the same: what they named is named still.
    Widened,
    /// The code stands there on both days, in another part or under another condition.
    Changed,
    /// The row stands there on the later day; whether it did on the earlier one is not known.
    PerhapsAdded,
    /// The row no longer stands there, and no other names all of what it named.
    Removed,
}

/// One change.
///
/// ```
/// use dualuse::listing::{ChangeKind, GoodsList, diff};
///
/// let chpl: GoodsList = "chpl".parse()?;
/// let changes = diff(chpl, "2023-09-26".parse()?, "2024-02-23".parse()?);
/// assert_eq!(changes.len(), 5);
/// assert!(changes.iter().all(|change| change.kind() == ChangeKind::Added));
/// assert_eq!(changes[0].from().to_string(), "2024-02-23");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    row: Row,
    kind: ChangeKind,
    absorbs: Vec<HsCode>,
}

impl Change {
    /// The code that the row names.
    #[must_use]
    pub fn code(&self) -> HsCode {
        self.row.code()
    }

    /// What happened to it.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        self.kind
    }

    /// Of a row that takes the place of others, what these named, in order.
    #[must_use]
    pub fn absorbs(&self) -> &[HsCode] {
        &self.absorbs
    }

    /// The part of the list in which the row stands.
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        Group::of(self.row.list(), self.row.group())
    }

    /// What the row takes out or asks for in words; empty if nothing.
    #[must_use]
    pub fn condition(&self) -> &'static str {
        self.row.condition()
    }

    /// The day from which the row applies.
    #[must_use]
    pub fn from(&self) -> StartDate {
        self.row.from()
    }

    /// The first day on which it no longer does.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.row.until()
    }

    /// The act of the row, where it is known; may be empty.
    #[must_use]
    pub fn row_citation(&self) -> &'static str {
        self.row.citation()
    }
}

/// As `{"code": "8414", "kind": "widened", "absorbs": ["8414.10", "8414.90"], "from": "2025-07-20", ..}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Change {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Change", 7)?;
        fields.serialize_field("code", &self.code())?;
        fields.serialize_field("kind", &self.kind)?;
        fields.serialize_field("absorbs", &self.absorbs)?;
        fields.serialize_field("condition", self.condition())?;
        fields.serialize_field("from", &crate::serial::Text(self.from()))?;
        fields.serialize_field("until", &self.until())?;
        fields.serialize_field("citation", self.row_citation())?;
        fields.end()
    }
}

/// What changed on a list between two days, in the order of the codes; first what stands there on the later day.
///
/// Of rows that are known to be there by a day only, it may not be known whether they were there on the earlier one: such a change
/// is [`ChangeKind::PerhapsAdded`]. Days behind [`GoodsList::known_to`] are as the newest version.
#[must_use]
pub fn diff(list: GoodsList, earlier: Date, later: Date) -> Vec<Change> {
    let gone: Vec<Row> = on_one_of(list, earlier, later).collect();
    let mut changes: Vec<Change> = on_one_of(list, later, earlier)
        .map(|row| {
            let absorbs: Vec<HsCode> =
                gone.iter().map(|gone| gone.code()).filter(|gone| row.code().contains(*gone)).collect();
            let same = gone.iter().find(|gone| gone.code() == row.code());
            let kind = match same {
                Some(gone) if gone.is_plain() == row.is_plain() || row.group() != gone.group() => ChangeKind::Changed,
                Some(_) if !row.is_plain() => ChangeKind::Changed,
                Some(_) => ChangeKind::Widened,
                None if !absorbs.is_empty() => ChangeKind::Widened,
                None if is_in_doubt(row, earlier) => ChangeKind::PerhapsAdded,
                None => ChangeKind::Added,
            };
            Change { row, kind, absorbs }
        })
        .collect();
    let left = gone.into_iter().filter(|gone| !is_named(list, gone.code(), later));
    changes.extend(left.map(|row| Change { row, kind: ChangeKind::Removed, absorbs: Vec::new() }));
    changes
}

/// The rows that stand on the list on a day but did not on an earlier one. A code that was moved to another tier is among them,
/// by its new row; so is a row that takes the place of narrower ones, see [`diff`].
///
/// A row of which only an upper bound is known counts from that day on: from the first version known to have it.
///
/// ```
/// use dualuse::listing::{GoodsList, added};
///
/// let chpl: GoodsList = "chpl".parse()?;
/// let new: Vec<String> =
///     added(chpl, "2023-09-26".parse()?, "2024-02-23".parse()?).map(|(code, _)| code.to_string()).collect();
/// assert_eq!(new, ["8457.10", "8458.11", "8458.91", "8459.61", "8466.93"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn added(list: GoodsList, earlier: Date, later: Date) -> impl Iterator<Item = (HsCode, StartDate)> {
    on_one_of(list, later, earlier).map(|row| (row.code(), row.from()))
}

/// The rows that stood on the list on a day and of which no row names all on a later one, each with the first day on which it did
/// not stand there. A row whose place a wider one took has not left.
///
/// ```
/// use dualuse::listing::{GoodsList, removed};
///
/// // So far the lists have only grown.
/// let annex: GoodsList = "eu-833-annex-xxiii".parse()?;
/// assert_eq!(removed(annex, "2025-02-25".parse()?, annex.in_force()).count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn removed(list: GoodsList, earlier: Date, later: Date) -> impl Iterator<Item = (HsCode, Date)> {
    let gone = on_one_of(list, earlier, later).filter(move |row| !is_named(list, row.code(), later));
    gone.filter_map(|row| Some((row.code(), row.until()?)))
}

/// Whether a row of the list names all of a code on a day.
fn is_named(list: GoodsList, code: HsCode, day: Date) -> bool {
    let names = |row: &Row| row.code().contains(code) && !row.excepts(code) && row.is_in_force(day.into());
    Row::of(list).any(|row| names(&row))
}

fn is_in_doubt(row: Row, day: Date) -> bool {
    standing(row.days(), number(day)) == Standing::Unknown
}

/// The rows of a list that are known to be in force on one day and not on another.
fn on_one_of(list: GoodsList, on: Date, off: Date) -> impl Iterator<Item = Row> {
    Row::of(list).filter(move |row| row.is_in_force(on.into()) && !row.is_in_force(off.into()))
}

//! Looking a code up in all lists at once.

use core::{fmt, ops::Deref};

use jiff::civil::Date;
use smallvec::SmallVec;

use super::{GoodsList, Group};
use crate::{
    dates::{AsOf, Standing, StartDate},
    hs::{HsCode, HsEdition, Relation, reach_latest, unchanged_since},
    tables::lists::{CODES, FIRST, ROWS},
};

pub(crate) struct Row {
    pub(crate) list: u8,
    /// Position of the group counted from 1; 0 if the list has none.
    pub(crate) group: u8,
    pub(crate) from: StartDate,
    pub(crate) title: &'static str,
    pub(crate) condition: &'static str,
    /// Codes under this row that the list takes out again.
    pub(crate) except: &'static [HsCode],
    pub(crate) citation: &'static str,
}

/// The rows that stand on the list on a day but did not on an earlier one.
///
/// A row of which only an upper bound is known counts from that day on: from the first version known to have it.
///
/// ```
/// use dualuse::listing::{GoodsList, added};
/// use jiff::civil::date;
///
/// let chpl: GoodsList = "chpl".parse()?;
/// let new: Vec<String> =
///     added(chpl, date(2023, 9, 26), date(2024, 2, 23)).map(|(code, _)| code.to_string()).collect();
/// assert_eq!(new, ["8457.10", "8458.11", "8458.91", "8459.61", "8466.93"]);
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
pub fn added(list: GoodsList, earlier: Date, later: Date) -> impl Iterator<Item = (HsCode, StartDate)> {
    CODES
        .iter()
        .zip(&ROWS)
        .filter(move |(_, row)| row.list == list.0 && row.from.known_from() > earlier && row.from.known_from() <= later)
        .map(|(&code, row)| (code, row.from))
}

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
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
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
    row: u16,
    entry: HsCode,
    relation: Relation,
    extent: Extent,
}

impl Listing {
    fn row(&self) -> &'static Row {
        &ROWS[usize::from(self.row)]
    }

    /// The list.
    #[must_use]
    pub fn list(&self) -> GoodsList {
        GoodsList(self.row().list)
    }

    /// The tier or section; `None` if the list has none or the rows behind this listing stand in several.
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        match self.extent {
            Extent::Part { .. } => None,
            _ => Group::of(self.list(), self.row().group),
        }
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

    /// How much of the code asked for is named.
    #[must_use]
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// A title of the goods in our own words; empty where the list names codes only.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.row().title
    }

    /// What the row takes out or asks for in words ("ex" codes); empty if nothing.
    #[must_use]
    pub fn condition(&self) -> &'static str {
        self.row().condition
    }

    /// How to cite the list.
    #[must_use]
    pub fn citation(&self) -> &'static str {
        self.list().citation()
    }

    /// The act or rule that put this row on the list, where it is known; may be empty.
    #[must_use]
    pub fn row_citation(&self) -> &'static str {
        self.row().citation
    }

    /// The day from which the row applies.
    #[must_use]
    pub fn from(&self) -> StartDate {
        self.row().from
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.extent {
            Extent::Whole => write!(f, "{}", self.entry),
            Extent::Part { listed, of } => write!(f, "{listed} of {of} subheadings of {}", self.entry),
            Extent::Only { code, rows: 1 } => write!(f, "only {code} within it"),
            Extent::Only { code, rows } => write!(f, "only {code} and {} further codes within it", rows - 1),
        }
    }
}

/// The listings of one code in the order of the lists: one a list, or, for a code of another edition that reaches
/// several rows of a list, one a row.
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
pub struct Listings(SmallVec<[Listing; 6]>);

impl Deref for Listings {
    type Target = [Listing];

    fn deref(&self) -> &[Listing] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Listings {
    type Item = &'a Listing;
    type IntoIter = core::slice::Iter<'a, Listing>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// The listings of a code written in an edition. A code that does not exist in its edition has none: ask
/// [`HsCode::exists_in`] first, or use [`classify`](crate::classify()), which does.
///
/// A code of another edition than the list's is carried there by its subheading; each listing has the relation of the
/// way it was reached, and a code that reaches several rows has a listing for each.
///
/// As of a day, these are the rows known to be in force on it: a row of which only an upper bound is known counts from the
/// first version that has it.
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::listings};
/// use jiff::civil::date;
///
/// let on_chpl = |day| {
///     let found = listings("8471.50".parse()?, HsEdition::Hs2022, day);
///     Ok::<bool, dualuse::hs::HsCodeError>(found.iter().any(|listing| listing.list().id() == "chpl"))
/// };
/// assert!(!on_chpl(date(2023, 6, 1))? && on_chpl(date(2024, 2, 23))?);
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[must_use]
pub fn listings(code: HsCode, edition: HsEdition, as_of: impl Into<AsOf>) -> Listings {
    let as_of = as_of.into();
    if edition == HsEdition::LATEST {
        return in_latest(code, as_of);
    }
    match code.subheading() {
        Some(subheading) if unchanged_since(subheading, edition) => in_latest(subheading, as_of),
        Some(subheading) => carried(subheading, edition, as_of),
        None => carried_in_part(code, edition, as_of),
    }
}

fn in_latest(code: HsCode, as_of: AsOf) -> Listings {
    let mut found = Listings::default();
    each_in_latest(code, as_of, |listing| found.0.push(listing));
    found
}

/// The listings of a code of the latest edition, in the order of the lists.
fn each_in_latest(code: HsCode, as_of: AsOf, mut each: impl FnMut(Listing)) {
    let (mut within, mut narrower) = ([None; 8], 0_u8);
    for row in candidates(code, as_of) {
        let (listed, list) = (CODES[row], ROWS[row].list);
        if listed.contains(code) {
            let excepted = ROWS[row].except.iter().any(|except| except.contains(code));
            within[usize::from(list)] = (!excepted).then_some(row);
        } else if code.contains(listed) {
            narrower |= 1 << list;
        }
    }
    for list in GoodsList::all() {
        let listing = match within[usize::from(list.0)] {
            Some(row) => {
                Some(Listing { row: row as u16, entry: CODES[row], relation: Relation::Same, extent: Extent::Whole })
            }
            None if narrower >> list.0 & 1 == 1 => in_part(code, list, as_of),
            None => None,
        };
        if let Some(listing) = listing {
            each(listing);
        }
    }
}

/// The listings of what a subheading of another edition reaches.
fn carried(subheading: HsCode, edition: HsEdition, as_of: AsOf) -> Listings {
    let reached = reach_latest(subheading, edition);
    let (mut found, count) = (Listings::default(), reached.len());
    // How many of the subheadings reached lie wholly in the row.
    let mut covered: SmallVec<[u16; 12]> = SmallVec::new();
    for (code, relation) in reached {
        each_in_latest(code, as_of, |listing| {
            let relation = relation.then(listing.relation);
            let whole = u16::from(listing.extent == Extent::Whole);
            match found.0.iter().position(|known| (known.row, known.extent) == (listing.row, listing.extent)) {
                Some(at) => {
                    found.0[at].relation = found.0[at].relation.min(relation);
                    covered[at] += whole;
                }
                None => {
                    found.0.push(Listing { relation, ..listing });
                    covered.push(whole);
                }
            }
        });
    }
    // All of the goods lie in this one row, together with others: a heading, or a chapter.
    for (listing, covered) in found.0.iter_mut().zip(covered) {
        if count > 1 && usize::from(covered) == count {
            listing.relation = Relation::Merged;
        }
    }
    found.0.sort_by_key(|listing| (listing.list(), listing.entry));
    found
}

/// For each list, how many subheadings of a chapter or heading of another edition it names.
fn carried_in_part(code: HsCode, edition: HsEdition, as_of: AsOf) -> Listings {
    let mut found = Listings::default();
    for list in GoodsList::all() {
        let (mut first, mut listed, mut of, mut all) = (None, 0, 0, true);
        for subheading in code.subheadings_in(edition) {
            let of_list = carried(subheading, edition, as_of).iter().find(|listing| listing.list() == list).copied();
            of += 1;
            listed += u16::from(of_list.is_some());
            all &= of_list.is_some_and(|listing| listing.relation.is_whole() && listing.condition().is_empty());
            first = first.or(of_list);
        }
        if let Some(listing) = first {
            let relation = if all { Relation::Merged } else { Relation::Partial };
            found.0.push(Listing { entry: code, relation, extent: Extent::Part { listed, of }, ..listing });
        }
    }
    found
}

/// The rows that can contain the code or lie below it: those of its chapter as such, then those of its heading.
fn candidates(code: HsCode, as_of: AsOf) -> impl Iterator<Item = usize> {
    let chapter = usize::from(code.chapter());
    let first = usize::from(FIRST[chapter * 100]);
    let whole_chapter =
        CODES[..first].iter().rev().take_while(|row| row.len() < 4 && usize::from(row.chapter()) == chapter);
    let below = match code.len() {
        2 | 3 => first..usize::from(FIRST[chapter * 100 + 100]),
        _ => {
            let heading = code.number(4) as usize;
            usize::from(FIRST[heading])..usize::from(FIRST[heading + 1])
        }
    };
    let in_force = move |row: &usize| match as_of {
        AsOf::Latest => true,
        AsOf::Day(day) => ROWS[*row].from.on(day) == Standing::InForce,
    };
    (first - whole_chapter.count()..first).chain(below).filter(in_force)
}

/// The rows of one list that lie below the code.
fn in_part(code: HsCode, list: GoodsList, as_of: AsOf) -> Option<Listing> {
    let rows = || candidates(code, as_of).filter(move |&row| ROWS[row].list == list.0 && code.contains(CODES[row]));
    let row = rows().next()?;
    if code.len() >= 6 {
        let extent = Extent::Only { code: CODES[row], rows: rows().count() as u16 };
        return Some(Listing { row: row as u16, entry: CODES[row], relation: Relation::Partial, extent });
    }
    let (mut listed, mut of, mut all) = (0, 0, true);
    for subheading in code.subheadings_in(HsEdition::LATEST) {
        of += 1;
        listed += u16::from(rows().any(|row| CODES[row].contains(subheading) || subheading.contains(CODES[row])));
        all &= rows().any(|row| CODES[row].contains(subheading) && ROWS[row].condition.is_empty());
    }
    let relation = if all { Relation::Same } else { Relation::Partial };
    Some(Listing { row: row as u16, entry: code, relation, extent: Extent::Part { listed, of } })
}

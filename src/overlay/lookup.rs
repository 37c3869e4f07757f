//! What a list of an overlay says of a code; the same as of a list that is held, of one list at a time.

use alloc::vec::Vec;
use core::fmt;

use super::list::{OverlayGroup, OverlayList, OverlayRow};
use crate::{
    dates::{AsOf, Date, Standing, StartDate},
    hs::{HsCode, HsEdition, Relation, reach_latest, unchanged_since},
    listing::{Direction, Extent},
};

/// A code on a list of an overlay. What its parts mean stands beside those of [`Listing`](crate::listing::Listing).
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::GoodsLists, overlay::Overlay};
///
/// let overlay = Overlay::read([])?;
/// assert!(overlay.listings(GoodsLists::all(), "8456.11".parse()?, HsEdition::Hs2022, AsOf::Latest).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlayListing<'o> {
    list: &'o OverlayList,
    row: &'o OverlayRow,
    as_of: AsOf,
    entry: HsCode,
    relation: Relation,
    extent: Extent,
}

/// A list of an overlay of which it is not known whether it named a code on a day. That is no "not listed".
///
/// ```
/// use dualuse::{dates::Date, hs::HsEdition, listing::GoodsLists, overlay::Overlay};
///
/// let overlay = Overlay::read([])?;
/// let day = Date::new(2026, 11, 1)?;
/// assert!(overlay.unknown(GoodsLists::all(), "8456.11".parse()?, HsEdition::Hs2022, day).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlayUnknown<'o> {
    list: &'o OverlayList,
    first_held: Option<Date>,
}

impl<'o> OverlayListing<'o> {
    /// The list.
    #[must_use]
    pub fn list(&self) -> &'o OverlayList {
        self.list
    }

    /// The tier or section; none if the list has none or the rows behind this listing stand in several.
    #[must_use]
    pub fn group(&self) -> Option<&'o OverlayGroup> {
        match self.extent {
            Extent::Part { .. } => None,
            _ => self.list.groups.get(self.row.group?),
        }
    }

    /// What the list calls its parts.
    #[must_use]
    pub fn group_kind(&self) -> &'o str {
        if self.list.group_kind.is_empty() { "part" } else { &self.list.group_kind }
    }

    /// Which way the goods go.
    #[must_use]
    pub fn directions(&self) -> &'o [Direction] {
        let own = self.group().map(|group| &group.directions[..]).filter(|own| !own.is_empty());
        own.unwrap_or(&self.list.directions)
    }

    /// The code that the list names; of a listing in part, the code that was asked for.
    #[must_use]
    pub fn entry(&self) -> HsCode {
        self.entry
    }

    /// How the code asked for reaches it.
    #[must_use]
    pub fn relation(&self) -> Relation {
        self.relation
    }

    /// How much of the code asked for is named.
    #[must_use]
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// What the row takes out or asks for in words; empty if nothing.
    #[must_use]
    pub fn condition(&self) -> &'o str {
        &self.row.condition
    }

    /// How to cite the version of the list that tells it.
    #[must_use]
    pub fn citation(&self) -> &'o str {
        self.list.citation(self.as_of)
    }

    /// The act or rule of this row; may be empty.
    #[must_use]
    pub fn row_citation(&self) -> &'o str {
        &self.row.citation
    }

    /// The day from which the row applies.
    #[must_use]
    pub fn from(&self) -> StartDate {
        self.row.start
    }

    /// The first day on which it no longer applies.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.row.until
    }
}

impl fmt::Display for OverlayListing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.extent.of(self.entry, f)
    }
}

impl<'o> OverlayUnknown<'o> {
    /// The list.
    #[must_use]
    pub fn list(&self) -> &'o OverlayList {
        self.list
    }

    /// The first later day of which it is known; none if the day lies behind all that is known.
    #[must_use]
    pub fn first_held(&self) -> Option<Date> {
        self.first_held
    }

    /// The last day of which it is known what the list named, if the day that was asked lies behind it.
    #[must_use]
    pub fn known_to(&self) -> Option<Date> {
        Some(self.list.known_to).filter(|_| self.first_held.is_none())
    }
}

/// The rows that can contain the code or lie below it, from the widest to the narrowest.
fn near(list: &OverlayList, code: HsCode) -> impl Iterator<Item = &OverlayRow> + Clone {
    list.rows.iter().filter(move |row| row.code.contains(code) || code.contains(row.code))
}

pub(super) fn listings<'o>(
    list: &'o OverlayList,
    code: HsCode,
    edition: HsEdition,
    as_of: AsOf,
) -> Vec<OverlayListing<'o>> {
    match code.subheading() {
        _ if edition == HsEdition::LATEST => in_latest(list, code, as_of),
        Some(subheading) if unchanged_since(subheading, edition) => in_latest(list, subheading, as_of),
        Some(subheading) => carried(list, subheading, edition, as_of),
        None => carried_in_part(list, code, edition, as_of).into_iter().collect(),
    }
}

fn in_latest<'o>(list: &'o OverlayList, code: HsCode, as_of: AsOf) -> Vec<OverlayListing<'o>> {
    let in_force = || near(list, code).filter(move |row| row.is_in_force(as_of));
    let whole = |row: &'o OverlayRow| OverlayListing {
        list,
        row,
        as_of,
        entry: row.code,
        relation: Relation::Same,
        extent: Extent::Whole,
    };
    let within = in_force().filter(|row| row.code.contains(code) && !row.excepts(code));
    if list.several && within.clone().next().is_some() {
        return within.map(whole).collect();
    }
    // The narrowest that names the code tells of it.
    match within.last() {
        Some(row) => Vec::from([whole(row)]),
        None => in_part(list, code, as_of).into_iter().collect(),
    }
}

/// The rows that lie below the code.
fn in_part<'o>(list: &'o OverlayList, code: HsCode, as_of: AsOf) -> Option<OverlayListing<'o>> {
    let below = || near(list, code).filter(move |row| row.is_in_force(as_of) && code.contains(row.code));
    let below = || below().filter(move |row| row.code != code);
    let row = below().next()?;
    let of = |entry, relation, extent| OverlayListing { list, row, as_of, entry, relation, extent };
    if code.len() >= 6 {
        let mut codes: Vec<HsCode> = below().map(|row| row.code).collect();
        codes.dedup();
        let rows = u16::try_from(codes.len()).unwrap_or(u16::MAX);
        return Some(of(row.code, Relation::Partial, Extent::Only { code: row.code, rows }));
    }
    let (mut listed, mut count, mut all) = (0, 0, true);
    for subheading in code.subheadings_in(HsEdition::LATEST) {
        count += 1;
        let mut rows = near(list, subheading).filter(|row| row.is_in_force(as_of));
        let whole = rows.clone().any(|row| row.code.contains(subheading) && row.condition.is_empty());
        listed += u16::from(rows.next().is_some());
        all &= whole;
    }
    let relation = if all { Relation::Same } else { Relation::Partial };
    Some(of(code, relation, Extent::Part { listed, of: count }))
}

/// What a subheading of another edition reaches.
fn carried<'o>(list: &'o OverlayList, subheading: HsCode, edition: HsEdition, as_of: AsOf) -> Vec<OverlayListing<'o>> {
    let reached = reach_latest(subheading, edition);
    let count = reached.len();
    // Beside each, how many of the subheadings reached lie wholly in its row.
    let mut found: Vec<(OverlayListing<'o>, usize)> = Vec::new();
    for (code, relation) in reached {
        for listing in in_latest(list, code, as_of) {
            let (relation, whole) = (relation.then(listing.relation), usize::from(listing.extent == Extent::Whole));
            let is_known = |(known, _): &&mut (OverlayListing<'o>, usize)| {
                core::ptr::eq(known.row, listing.row) && known.extent == listing.extent
            };
            match found.iter_mut().find(is_known) {
                Some((known, covered)) => {
                    known.relation = known.relation.min(relation);
                    *covered += whole;
                }
                None => found.push((OverlayListing { relation, ..listing }, whole)),
            }
        }
    }
    let told = found.into_iter().map(|(listing, covered)| match count > 1 && covered == count {
        true => OverlayListing { relation: Relation::Merged, ..listing },
        false => listing,
    });
    let mut told: Vec<OverlayListing<'o>> = told.collect();
    told.sort_by_key(|listing| listing.entry);
    told
}

/// How many subheadings of a chapter or heading of another edition the list names.
fn carried_in_part<'o>(
    list: &'o OverlayList,
    code: HsCode,
    edition: HsEdition,
    as_of: AsOf,
) -> Option<OverlayListing<'o>> {
    let (mut first, mut listed, mut whole, mut of) = (None, 0, 0, 0);
    for subheading in code.subheadings_in(edition) {
        of += 1;
        let (mut named, mut covered) = (false, true);
        for (reached, all_goods) in reached(subheading, edition) {
            let of_it = in_latest(list, reached, as_of);
            let plain =
                |listing: &OverlayListing<'_>| listing.extent == Extent::Whole && listing.condition().is_empty();
            named |= !of_it.is_empty();
            covered &= all_goods && of_it.iter().any(plain);
            first = first.or(of_it.first().copied());
        }
        listed += u16::from(named);
        whole += u16::from(named && covered);
    }
    let relation = if whole == of { Relation::Merged } else { Relation::Partial };
    first.map(|listing| OverlayListing { entry: code, relation, extent: Extent::Part { listed, of }, ..listing })
}

/// The subheadings of the latest edition that hold goods of one of another edition, each with whether all its goods lie in those
/// that are reached.
fn reached(subheading: HsCode, edition: HsEdition) -> Vec<(HsCode, bool)> {
    if edition == HsEdition::LATEST || unchanged_since(subheading, edition) {
        return Vec::from([(subheading, true)]);
    }
    let reached = reach_latest(subheading, edition);
    let several = reached.len() > 1;
    reached.map(|(code, relation)| (code, several || relation.is_whole())).collect()
}

/// The codes of the latest edition that tell whether a list names a code.
fn asked(code: HsCode, edition: HsEdition) -> Vec<HsCode> {
    match code.subheading() {
        _ if edition == HsEdition::LATEST => Vec::from([code]),
        Some(subheading) => reached(subheading, edition).into_iter().map(|(code, _)| code).collect(),
        None => code.subheadings_in(edition).flat_map(|of| reached(of, edition)).map(|(code, _)| code).collect(),
    }
}

/// Whether it is not known of the list whether it named the code on the day.
pub(super) fn unknown<'o>(
    list: &'o OverlayList,
    code: HsCode,
    edition: HsEdition,
    day: Date,
) -> Option<OverlayUnknown<'o>> {
    let first_held = list.first_held()?;
    let (mut named, mut in_doubt, mut next_named) = (false, false, None::<Date>);
    for asked in asked(code, edition) {
        for row in near(list, asked).filter(|row| !row.excepts(asked)) {
            named |= row.is_in_force(day.into());
            in_doubt |= row.standing(day.max(first_held).into()) == Standing::Unknown;
            let from = row.start.known_from();
            if from > day {
                next_named = Some(next_named.map_or(from, |next| next.min(from)));
            }
        }
    }
    if named || list.began.is_some_and(|began| day < began) {
        return None;
    }
    if day > list.known_to {
        return Some(OverlayUnknown { list, first_held: None });
    }
    if day >= first_held && !in_doubt {
        return None;
    }
    let known = match next_named {
        Some(next) if in_doubt => next,
        Some(next) => first_held.min(next),
        None => first_held,
    };
    Some(OverlayUnknown { list, first_held: Some(known) })
}

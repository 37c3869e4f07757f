//! The rows of all lists that name a code, found at once.

use super::{
    Extent, GoodsList, Listing, Listings,
    row::{Mark, near},
};
use crate::{
    dates::{AsOf, Standing},
    hs::{HsCode, HsEdition, Relation, reach_latest, unchanged_since},
    inline::Inline,
    tables::lists::{CODES, LISTS, MARKS, ROWS},
};

pub(super) fn named(code: HsCode, edition: HsEdition, as_of: AsOf) -> Listings {
    match code.subheading() {
        _ if edition == HsEdition::LATEST => in_latest(code, as_of),
        Some(subheading) if unchanged_since(subheading, edition) => in_latest(subheading, as_of),
        Some(subheading) => carried(subheading, edition, as_of),
        None => carried_in_part(code, edition, as_of),
    }
}

fn in_latest(code: HsCode, as_of: AsOf) -> Listings {
    let mut found = Listings::default();
    each_in_latest(code, as_of, |listing| found.named.push(listing));
    found
}

/// The listings of a code of the latest edition, in the order of the lists.
fn each_in_latest(code: HsCode, as_of: AsOf, mut each: impl FnMut(Listing)) {
    let (mut within, mut narrower) = ([None::<u16>; LISTS.len()], 0_u32);
    for row in near(code) {
        let listed = CODES[row];
        if listed.contains(code) && in_force(row, as_of) {
            let Mark { list, excepts } = MARKS[row];
            let excepted = excepts && ROWS[row].except.iter().any(|except| except.contains(code));
            within[usize::from(list)] = (!excepted).then_some(row as u16);
        } else if code.contains(listed) && in_force(row, as_of) {
            narrower |= 1 << MARKS[row].list;
        }
    }
    for list in GoodsList::all() {
        let listing = match within[usize::from(list.0)] {
            Some(row) => {
                let entry = CODES[usize::from(row)];
                Some(Listing { row, entry, relation: Relation::Same, extent: Extent::Whole })
            }
            None if narrower >> list.0 & 1 == 1 => in_part(code, list, as_of),
            None => None,
        };
        if let Some(listing) = listing {
            each(listing);
        }
    }
}

fn in_force(row: usize, as_of: AsOf) -> bool {
    match as_of {
        AsOf::Latest => true,
        AsOf::Day(day) => ROWS[row].from.on(day) == Standing::InForce,
    }
}

/// The listings of what a subheading of another edition reaches.
fn carried(subheading: HsCode, edition: HsEdition, as_of: AsOf) -> Listings {
    let reached = reach_latest(subheading, edition);
    let (mut found, count) = (Listings::default(), reached.len());
    // How many of the subheadings reached lie wholly in the row.
    let mut covered: Inline<u16, 12> = Inline::new();
    for (code, relation) in reached {
        each_in_latest(code, as_of, |listing| {
            let relation = relation.then(listing.relation);
            let whole = u16::from(listing.extent == Extent::Whole);
            match found.named.iter().position(|known| (known.row, known.extent) == (listing.row, listing.extent)) {
                Some(at) => {
                    found.named[at].relation = found.named[at].relation.min(relation);
                    covered[at] += whole;
                }
                None => {
                    found.named.push(Listing { relation, ..listing });
                    covered.push(whole);
                }
            }
        });
    }
    // All of the goods lie in this one row, together with others: a heading, or a chapter.
    for (listing, covered) in found.named.iter_mut().zip(covered.iter()) {
        if count > 1 && usize::from(*covered) == count {
            listing.relation = Relation::Merged;
        }
    }
    found.named.sort_by_key(|listing| (listing.list(), listing.entry));
    found
}

/// For each list, how many subheadings of a chapter or heading of another edition it names.
fn carried_in_part(code: HsCode, edition: HsEdition, as_of: AsOf) -> Listings {
    let (mut first, mut listed, mut whole) = ([None; LISTS.len()], [0_u16; LISTS.len()], [0_u16; LISTS.len()]);
    let mut of = 0;
    for subheading in code.subheadings_in(edition) {
        of += 1;
        let (mut count, mut named, mut covered) = (0_u16, [false; LISTS.len()], [0_u16; LISTS.len()]);
        each_reached(subheading, edition, |reached, all_goods| {
            count += 1;
            each_in_latest(reached, as_of, |listing| {
                let list = usize::from(listing.list().0);
                named[list] = true;
                first[list] = first[list].or(Some(listing));
                let plain = listing.extent == Extent::Whole && listing.condition().is_empty();
                covered[list] += u16::from(plain && all_goods);
            });
        });
        for list in 0..LISTS.len() {
            listed[list] += u16::from(named[list]);
            whole[list] += u16::from(named[list] && covered[list] == count);
        }
    }
    let mut found = Listings::default();
    for (list, listing) in first.into_iter().enumerate() {
        if let Some(listing) = listing {
            let relation = if whole[list] == of { Relation::Merged } else { Relation::Partial };
            let extent = Extent::Part { listed: listed[list], of };
            found.named.push(Listing { entry: code, relation, extent, ..listing });
        }
    }
    found
}

/// The subheadings of the latest edition that hold goods of a subheading of another one, each with whether all goods of
/// the older subheading lie in the subheadings reached, as far as the tables tell.
fn each_reached(subheading: HsCode, edition: HsEdition, mut each: impl FnMut(HsCode, bool)) {
    if edition == HsEdition::LATEST || unchanged_since(subheading, edition) {
        return each(subheading, true);
    }
    let reached = reach_latest(subheading, edition);
    let several = reached.len() > 1;
    reached.for_each(|(code, relation)| each(code, several || relation.is_whole()));
}

/// The codes of the latest edition that tell whether a list names a code.
pub(super) fn each_asked(code: HsCode, edition: HsEdition, mut each: impl FnMut(HsCode)) {
    match code.subheading() {
        _ if edition == HsEdition::LATEST => each(code),
        Some(subheading) => each_reached(subheading, edition, |reached, _| each(reached)),
        None => code.subheadings_in(edition).for_each(|subheading| {
            each_reached(subheading, edition, |reached, _| each(reached));
        }),
    }
}

/// The rows of one list that lie below the code.
fn in_part(code: HsCode, list: GoodsList, as_of: AsOf) -> Option<Listing> {
    let rows = |near_to| near(near_to).filter(move |&row| MARKS[row].list == list.0 && in_force(row, as_of));
    let below = || rows(code).filter(move |&row| code.contains(CODES[row]));
    let row = below().next()?;
    if code.len() >= 6 {
        let extent = Extent::Only { code: CODES[row], rows: below().count() as u16 };
        return Some(Listing { row: row as u16, entry: CODES[row], relation: Relation::Partial, extent });
    }
    let (mut listed, mut of, mut all) = (0, 0, true);
    for subheading in code.subheadings_in(HsEdition::LATEST) {
        of += 1;
        listed +=
            u16::from(rows(subheading).any(|row| CODES[row].contains(subheading) || subheading.contains(CODES[row])));
        all &= rows(subheading).any(|row| CODES[row].contains(subheading) && ROWS[row].condition.is_empty());
    }
    let relation = if all { Relation::Same } else { Relation::Partial };
    Some(Listing { row: row as u16, entry: code, relation, extent: Extent::Part { listed, of } })
}

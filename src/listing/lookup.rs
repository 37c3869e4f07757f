//! The rows of all lists that name a code, found at once.

use super::{
    Extent, GoodsList, Listing, Listings, Version,
    goods_list::COUNT,
    row::{Row, near},
};
use crate::{
    dates::AsOf,
    hs::{HsCode, HsEdition, Relation, reach_latest, unchanged_since},
    inline::Inline,
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
    let (mut within, mut narrower) = ([None::<Row>; COUNT], [false; COUNT]);
    for row in near(code) {
        let listed = row.code();
        if listed.contains(code) && row.is_in_force(as_of) {
            within[usize::from(row.list().0)] = (!row.excepts(code)).then_some(row);
        } else if code.contains(listed) && row.is_in_force(as_of) {
            narrower[usize::from(row.list().0)] = true;
        }
    }
    for list in GoodsList::all() {
        let listing = match within[usize::from(list.0)] {
            Some(row) => {
                let (entry, newer) = (row.code(), Version::newer(list, as_of));
                Some(Listing { row, newer, entry, relation: Relation::Same, extent: Extent::Whole })
            }
            None if narrower[usize::from(list.0)] => in_part(code, list, as_of),
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
    let (mut first, mut listed, mut whole) = ([None; COUNT], [0_u16; COUNT], [0_u16; COUNT]);
    let mut of = 0;
    for subheading in code.subheadings_in(edition) {
        of += 1;
        let (mut count, mut named, mut covered) = (0_u16, [false; COUNT], [0_u16; COUNT]);
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
        for list in 0..COUNT {
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
    let rows = |near_to| near(near_to).filter(move |row| row.list() == list && row.is_in_force(as_of));
    let below = || rows(code).filter(move |row| code.contains(row.code()));
    let row = below().next()?;
    let newer = Version::newer(list, as_of);
    if code.len() >= 6 {
        let extent = Extent::Only { code: row.code(), rows: below().count() as u16 };
        return Some(Listing { row, newer, entry: row.code(), relation: Relation::Partial, extent });
    }
    let (mut listed, mut of, mut all) = (0, 0, true);
    for subheading in code.subheadings_in(HsEdition::LATEST) {
        of += 1;
        let (mut named, mut whole) = (false, false);
        for row in rows(subheading) {
            let within = row.code().contains(subheading);
            named |= within || subheading.contains(row.code());
            whole |= within && row.is_plain();
        }
        listed += u16::from(named);
        all &= whole;
    }
    let relation = if all { Relation::Same } else { Relation::Partial };
    Some(Listing { row, newer, entry: code, relation, extent: Extent::Part { listed, of } })
}

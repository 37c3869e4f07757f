//! The rows of all lists that name a code, found at once.

use super::{
    Extent, GoodsList, GoodsLists, Listing, Listings, Version,
    row::{DEFAULT_SHELF, FURTHER_SHELF, Row, Shelf},
};
use crate::{
    dates::AsOf,
    hs::{HsCode, HsEdition, Relation, reach_latest, unchanged_since},
    inline::Inline,
};

pub(super) fn named(lists: GoodsLists, code: HsCode, edition: HsEdition, as_of: AsOf) -> Listings {
    let mut found = Listings::default();
    if lists.has_default() {
        on_shelf(DEFAULT_SHELF, code, edition, as_of, &mut found);
    }
    if lists.has_further() {
        on_shelf(FURTHER_SHELF, code, edition, as_of, &mut found);
    }
    // Most ask for the one shelf or the other as a whole.
    if !(lists.has_all_default() && (!lists.has_further() || lists.has_all_further())) {
        found.named.retain(|listing| lists.contains(listing.list()));
    }
    found
}

/// Adds what the lists of a shelf say.
fn on_shelf<const OF: usize>(shelf: Shelf<OF>, code: HsCode, edition: HsEdition, as_of: AsOf, found: &mut Listings) {
    match code.subheading() {
        _ if edition == HsEdition::LATEST => in_latest(shelf, code, as_of, found),
        Some(subheading) if unchanged_since(subheading, edition) => in_latest(shelf, subheading, as_of, found),
        Some(subheading) => carried(shelf, subheading, edition, as_of, found),
        None => carried_in_part(shelf, code, edition, as_of, found),
    }
}

fn in_latest<const OF: usize>(shelf: Shelf<OF>, code: HsCode, as_of: AsOf, found: &mut Listings) {
    each_in_latest(shelf, code, as_of, |listing| found.named.push(listing));
}

/// The listings of a code of the latest edition, in the order of the lists.
fn each_in_latest<const OF: usize>(shelf: Shelf<OF>, code: HsCode, as_of: AsOf, mut each: impl FnMut(Listing)) {
    let (mut within, mut narrower) = ([None::<Row>; OF], [false; OF]);
    for row in shelf.near(code) {
        let listed = row.code();
        if listed.contains(code) && row.is_in_force(as_of) {
            // Rows come from the widest to the narrowest: the last one that names the code tells of it.
            if !row.excepts(code) {
                within[shelf.place(row.list())] = Some(row);
            }
        } else if code.contains(listed) && row.is_in_force(as_of) {
            narrower[shelf.place(row.list())] = true;
        }
    }
    let whole = |row: Row| {
        let (entry, newer) = (row.code(), Version::newer(row.list(), as_of));
        Listing { row, newer, entry, relation: Relation::Same, extent: Extent::Whole }
    };
    for list in shelf.lists() {
        let place = shelf.place(list);
        match within[place] {
            Some(row) if row.is_beside_others() => {
                let all = shelf.near(code).filter(|row| row.list() == list && row.code().contains(code));
                let named = all.filter(|row| row.is_in_force(as_of) && !row.excepts(code));
                named.for_each(|row| each(whole(row)));
            }
            Some(row) => each(whole(row)),
            None if narrower[place] => {
                if let Some(listing) = in_part(shelf, code, list, as_of) {
                    each(listing);
                }
            }
            None => {}
        }
    }
}

/// The listings of what a subheading of another edition reaches.
fn carried<const OF: usize>(shelf: Shelf<OF>, subheading: HsCode, edition: HsEdition, as_of: AsOf, all: &mut Listings) {
    let reached = reach_latest(subheading, edition);
    let (mut found, count) = (Inline::<Listing, 6>::new(), reached.len());
    // How many of the subheadings reached lie wholly in the row.
    let mut covered: Inline<u16, 12> = Inline::new();
    for (code, relation) in reached {
        each_in_latest(shelf, code, as_of, |listing| {
            let relation = relation.then(listing.relation);
            let whole = u16::from(listing.extent == Extent::Whole);
            match found.iter().position(|known| (known.row, known.extent) == (listing.row, listing.extent)) {
                Some(at) => {
                    found[at].relation = found[at].relation.min(relation);
                    covered[at] += whole;
                }
                None => {
                    found.push(Listing { relation, ..listing });
                    covered.push(whole);
                }
            }
        });
    }
    // All of the goods lie in this one row, together with others: a heading, or a chapter.
    for (listing, covered) in found.iter_mut().zip(covered.iter()) {
        if count > 1 && usize::from(*covered) == count {
            listing.relation = Relation::Merged;
        }
    }
    found.sort_by_key(|listing| (listing.list(), listing.entry));
    all.named.extend(found.iter().copied());
}

/// For each list, how many subheadings of a chapter or heading of another edition it names.
fn carried_in_part<const OF: usize>(
    shelf: Shelf<OF>,
    code: HsCode,
    edition: HsEdition,
    as_of: AsOf,
    all: &mut Listings,
) {
    let (mut first, mut listed, mut whole) = ([None; OF], [0_u16; OF], [0_u16; OF]);
    let mut of = 0;
    for subheading in code.subheadings_in(edition) {
        of += 1;
        let (mut count, mut named, mut covered) = (0_u16, [false; OF], [0_u16; OF]);
        each_reached(subheading, edition, |reached, all_goods| {
            count += 1;
            let mut plainly = [false; OF];
            each_in_latest(shelf, reached, as_of, |listing| {
                let list = shelf.place(listing.list());
                named[list] = true;
                first[list] = first[list].or(Some(listing));
                let plain = listing.extent == Extent::Whole && listing.condition().is_empty();
                plainly[list] |= plain && all_goods;
            });
            for list in 0..OF {
                covered[list] += u16::from(plainly[list]);
            }
        });
        for list in 0..OF {
            listed[list] += u16::from(named[list]);
            whole[list] += u16::from(named[list] && covered[list] == count);
        }
    }
    for (list, listing) in first.into_iter().enumerate() {
        if let Some(listing) = listing {
            let relation = if whole[list] == of { Relation::Merged } else { Relation::Partial };
            let extent = Extent::Part { listed: listed[list], of };
            all.named.push(Listing { entry: code, relation, extent, ..listing });
        }
    }
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
fn in_part<const OF: usize>(shelf: Shelf<OF>, code: HsCode, list: GoodsList, as_of: AsOf) -> Option<Listing> {
    let rows = |near_to| shelf.near(near_to).filter(move |row| row.list() == list && row.is_in_force(as_of));
    let below = || rows(code).filter(move |row| code.contains(row.code()));
    let row = below().next()?;
    let newer = Version::newer(list, as_of);
    if code.len() >= 6 {
        // The rows of one code stand together, and it counts once.
        let mut codes: Inline<HsCode, 8> = below().map(|row| row.code()).collect();
        codes.dedup_by_key(|code| *code);
        let extent = Extent::Only { code: row.code(), rows: codes.len() as u16 };
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

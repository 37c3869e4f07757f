//! What is not known of a day: a code that no row is known to have named then need not have been off the list.

use super::{
    GoodsLists, Listings, UnknownListing,
    lookup::each_asked,
    row::{DEFAULT_SHELF, FURTHER_SHELF, Shelf, standing},
};
use crate::{
    dates::{Date, Standing, day, number},
    hs::{HsCode, HsEdition},
    tables::lists,
};

/// What the rows of one list that concern a code tell of a day. Days are numbers, as tables have them.
#[derive(Clone, Copy, Default)]
struct Told {
    /// A row is in force on the day.
    named: bool,
    /// A row is in doubt on the day, or on the first day held if that is later.
    in_doubt: bool,
    /// The first later day on which a row is known to begin.
    next_named: Option<u32>,
}

/// Adds the lists of which it is not known whether they named the code on the day.
pub(super) fn unknown(found: &mut Listings, lists: GoodsLists, code: HsCode, edition: HsEdition, asked_of: Date) {
    if lists.has_default() {
        on_shelf(DEFAULT_SHELF, found, lists, code, edition, number(asked_of));
    }
    if lists.has_further() {
        on_shelf(FURTHER_SHELF, found, lists, code, edition, number(asked_of));
    }
}

fn on_shelf<const OF: usize>(
    shelf: Shelf<OF>,
    found: &mut Listings,
    lists: GoodsLists,
    code: HsCode,
    edition: HsEdition,
    asked_of: u32,
) {
    let mut told = [Told::default(); OF];
    each_asked(code, edition, |asked| {
        for row in shelf.near(asked).filter(|row| row.code().contains(asked) || asked.contains(row.code())) {
            if row.excepts(asked) {
                continue;
            }
            let (list, days) = (row.list(), row.days());
            let told = &mut told[shelf.place(list)];
            told.named |= standing(days, asked_of) == Standing::InForce;
            told.in_doubt |= standing(days, asked_of.max(list.held().first)) == Standing::Unknown;
            if days.from > asked_of {
                told.next_named = Some(told.next_named.map_or(days.from, |next| next.min(days.from)));
            }
        }
    });
    for (list, told) in shelf.lists().zip(told) {
        let lists::Held { first: first_held, began, known_to } = list.held();
        if told.named || asked_of < began || !lists.contains(list) {
            continue;
        }
        if asked_of > known_to {
            // What came later is not held, so that no later day is known.
            found.unknown.push(UnknownListing { list, first_held: None });
            continue;
        }
        if asked_of >= first_held && !told.in_doubt {
            continue;
        }
        // A row in doubt stays so until it is known to name the code, and another may be known to name it earlier.
        let first_held = match told.next_named {
            Some(next_named) if told.in_doubt => next_named,
            Some(next_named) => first_held.min(next_named),
            None => first_held,
        };
        found.unknown.push(UnknownListing { list, first_held: Some(day(first_held)) });
    }
}

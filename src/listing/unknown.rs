//! What is not known of a day: a code that no row is known to have named then need not have been off the list.

use super::{
    GoodsList, Listings, UnknownListing,
    goods_list::COUNT,
    lookup::each_asked,
    row::{near, standing},
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
pub(super) fn unknown(found: &mut Listings, code: HsCode, edition: HsEdition, asked_of: Date) {
    let asked_of = number(asked_of);
    let mut told = [Told::default(); COUNT];
    each_asked(code, edition, |asked| {
        for row in near(asked).filter(|row| row.code().contains(asked) || asked.contains(row.code())) {
            if row.excepts(asked) {
                continue;
            }
            let (list, days) = (row.list(), row.days());
            let told = &mut told[usize::from(list.0)];
            told.named |= standing(days, asked_of) == Standing::InForce;
            told.in_doubt |= standing(days, asked_of.max(list.held().first)) == Standing::Unknown;
            if days.from > asked_of {
                told.next_named = Some(told.next_named.map_or(days.from, |next| next.min(days.from)));
            }
        }
    });
    for (list, told) in GoodsList::all().zip(told) {
        let lists::Held { first: first_held, began } = list.held();
        if told.named || asked_of < began || (asked_of >= first_held && !told.in_doubt) {
            continue;
        }
        // A row in doubt stays so until it is known to name the code, and another may be known to name it earlier.
        let first_held = match told.next_named {
            Some(next_named) if told.in_doubt => next_named,
            Some(next_named) => first_held.min(next_named),
            None => first_held,
        };
        found.unknown.push(UnknownListing { list, first_held: day(first_held) });
    }
}

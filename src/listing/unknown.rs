//! What is not known of a day: a code that no row is known to have named then need not have been off the list.

use jiff::civil::Date;

use super::{GoodsList, Listings, UnknownListing, goods_list::COUNT, lookup::each_asked, row::near};
use crate::{
    dates::Standing,
    hs::{HsCode, HsEdition},
};

/// What the rows of one list that concern a code tell of a day.
#[derive(Clone, Copy, Default)]
struct Told {
    /// A row is in force on the day.
    named: bool,
    /// A row is in doubt on the day, or on the first day held if that is later.
    in_doubt: bool,
    /// The first later day on which a row is known to begin.
    next_named: Option<Date>,
}

/// Adds the lists of which it is not known whether they named the code on the day.
pub(super) fn unknown(found: &mut Listings, code: HsCode, edition: HsEdition, day: Date) {
    let mut told = [Told::default(); COUNT];
    each_asked(code, edition, |asked| {
        for row in near(asked).filter(|row| row.code().contains(asked) || asked.contains(row.code())) {
            if row.excepts(asked) {
                continue;
            }
            let (list, period, begins) = (row.list(), row.period(), row.from().known_from());
            let told = &mut told[usize::from(list.0)];
            told.named |= period.standing(day.into()) == Standing::InForce;
            told.in_doubt |= period.standing(day.max(list.first_held()).into()) == Standing::Unknown;
            if begins > day {
                told.next_named = Some(told.next_named.map_or(begins, |next| next.min(begins)));
            }
        }
    });
    for (list, told) in GoodsList::all().zip(told) {
        let (first_held, began) = (list.first_held(), list.began());
        let no_list_yet = began.is_some_and(|began| day < began);
        if told.named || no_list_yet || (day >= first_held && !told.in_doubt) {
            continue;
        }
        // A row in doubt stays so until it is known to name the code, and another may be known to name it earlier.
        let first_held = match told.next_named {
            Some(next_named) if told.in_doubt => next_named,
            Some(next_named) => first_held.min(next_named),
            None => first_held,
        };
        found.unknown.push(UnknownListing { list, first_held });
    }
}

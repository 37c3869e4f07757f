//! What is not known of a day: a code that no row is known to have named then need not have been off the list.

use super::{GoodsList, Listings, UnknownListing, lookup::each_asked, row::near};
use crate::{
    dates::{Date, Standing},
    hs::{HsCode, HsEdition},
    tables::lists::{CODES, LISTS, ROWS},
};

/// What the rows of one list that concern a code tell of a day.
#[derive(Clone, Copy, Default)]
struct Told {
    /// A row is in doubt on the day, or on the first day held if that is later.
    in_doubt: bool,
    /// The first day on which a row is known to name the code.
    first_named: Option<Date>,
}

/// Adds the lists of which it is not known whether they named the code on the day.
pub(super) fn unknown(found: &mut Listings, code: HsCode, edition: HsEdition, day: Date) {
    let mut told = [Told::default(); LISTS.len()];
    each_asked(code, edition, |asked| {
        for row in near(asked).filter(|&row| CODES[row].contains(asked) || asked.contains(CODES[row])) {
            let (row, told) = (&ROWS[row], &mut told[usize::from(ROWS[row].list)]);
            if !row.except.iter().any(|except| except.contains(asked)) {
                let named = row.from.known_from();
                told.in_doubt |= row.from.on(day.max(LISTS[usize::from(row.list)].first_held)) == Standing::Unknown;
                told.first_named = Some(told.first_named.map_or(named, |first| first.min(named)));
            }
        }
    });
    for (list, told) in GoodsList::all().zip(told) {
        let (first_held, began) = (list.first_held(), list.began());
        let named = told.first_named.is_some_and(|first| first <= day);
        let no_list_yet = began.is_some_and(|began| day < began);
        if named || no_list_yet || (day >= first_held && !told.in_doubt) {
            continue;
        }
        // A row in doubt stays so until it is known to name the code, and another may be known to name it earlier.
        let first_held = match told.first_named {
            Some(first_named) if told.in_doubt => first_named,
            Some(first_named) => first_held.min(first_named),
            None => first_held,
        };
        found.unknown.push(UnknownListing { list, first_held });
    }
}

//! What came to a list and what left it between two days.

use super::{GoodsList, row::Row};
use crate::{
    dates::{Date, StartDate},
    hs::HsCode,
};

/// The rows that stand on the list on a day but did not on an earlier one. A code that was moved to another tier is among them,
/// by its new row, and among those [`removed`] by its old one.
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

/// The rows that stood on the list on a day and no longer do on a later one, each with the first day on which it did not.
///
/// ```
/// use dualuse::listing::{GoodsList, removed};
///
/// // So far the list has only grown.
/// let chpl: GoodsList = "chpl".parse()?;
/// assert_eq!(removed(chpl, "2023-05-19".parse()?, chpl.in_force()).count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn removed(list: GoodsList, earlier: Date, later: Date) -> impl Iterator<Item = (HsCode, Date)> {
    on_one_of(list, earlier, later).filter_map(|row| Some((row.code(), row.until()?)))
}

/// The rows of a list that are known to be in force on one day and not on another.
fn on_one_of(list: GoodsList, on: Date, off: Date) -> impl Iterator<Item = Row> {
    let of_list = Row::all().filter(move |row| row.list() == list);
    of_list.filter(move |row| row.is_in_force(on.into()) && !row.is_in_force(off.into()))
}

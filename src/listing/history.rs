//! A code over time: every row that has named it, of whatever day.

use alloc::vec::Vec;

use super::{
    Extent, GoodsLists, Listing, Version,
    row::{DEFAULT_SHELF, FURTHER_SHELF, Row, Shelf},
};
use crate::{
    dates::AsOf,
    hs::{HsCode, Relation},
};

/// The rows that name all of a code of HS 2022, or have, in the order of the lists and of their days: on which list it stood, from
/// which day until which, and by which act. Each cites the version that told of its first day.
///
/// That a day lies before the first row of a list does not say that the code was not on it then: see
/// [`Listings::unknown`](super::Listings::unknown).
///
/// ```
/// use dualuse::listing::{GoodsLists, history};
///
/// // Spark erosion machines came to Annex VII Part B with the eighteenth package.
/// let rows = history(GoodsLists::default(), "8456.30".parse()?);
/// let annex = rows.iter().find(|row| row.list().id() == "eu-833-annex-vii-b").expect("a row");
/// assert_eq!((annex.from().to_string(), annex.row_citation()), ("2025-07-20".into(), "added by Regulation (EU) 2025/1494"));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[must_use]
pub fn history(lists: GoodsLists, code: HsCode) -> Vec<Listing> {
    let rows = rows(DEFAULT_SHELF, code).chain(rows(FURTHER_SHELF, code));
    let rows = rows.filter(|row| lists.contains(row.list()) && !row.excepts(code));
    let told = |row: Row| Listing {
        row,
        newer: Version::newer(row.list(), AsOf::Day(row.from().known_from())),
        entry: row.code(),
        relation: Relation::Same,
        extent: Extent::Whole,
    };
    let mut all: Vec<Listing> = rows.map(told).collect();
    all.sort_by_key(|listing| (listing.list(), listing.from().known_from(), listing.entry));
    all
}

fn rows<const OF: usize>(shelf: Shelf<OF>, code: HsCode) -> impl Iterator<Item = Row> {
    shelf.near(code).filter(move |row| row.code().contains(code))
}

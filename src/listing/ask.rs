//! Looking a code up in goods lists: what names it, and of which lists it is not known.

use super::{GoodsLists, Listings, lookup::named, unknown::unknown};
use crate::{
    dates::AsOf,
    hs::{HsCode, HsEdition},
};

/// The listings of a code written in an edition, in the lists that are asked unless others are named. A code that does not exist in its edition has none: ask
/// [`HsCode::exists_in`] first, or use [`classify`](crate::classify()), which does.
///
/// A code of another edition than the list's is carried there by its subheading; each listing has the relation of the
/// way it was reached, and a code that reaches several rows has a listing for each.
///
/// As of a day, these are the rows known to be in force on it: a row of which only an upper bound is known counts from the
/// first version that has it. [`Listings::unknown`] has the lists of which that is not enough to say that the code was not
/// listed.
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::listings};
///
/// let machining_centres = "8457.10".parse()?;
/// let on_annex_xl = |as_of: AsOf| {
///     let found = listings(machining_centres, HsEdition::Hs2022, as_of);
///     found.iter().any(|listing| listing.list().id() == "eu-833-annex-xl")
/// };
/// assert!(on_annex_xl(AsOf::Latest) && on_annex_xl("2024-06-25".parse()?));
/// assert!(!on_annex_xl("2024-06-24".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn listings(code: HsCode, edition: HsEdition, as_of: impl Into<AsOf>) -> Listings {
    listings_in(GoodsLists::default(), code, edition, as_of)
}

/// The listings of a code in certain lists; else as [`listings`].
///
/// ```
/// use dualuse::{dates::AsOf, hs::HsEdition, listing::{GoodsLists, listings_in}};
///
/// let found = listings_in(GoodsLists::all(), "8456.30".parse()?, HsEdition::Hs2022, AsOf::Latest);
/// let transit = found.iter().find(|found| found.list().id() == "eu-833-annex-xxxvii").expect("spark erosion");
/// assert_eq!(transit.from().to_string(), "after 2024-02-23, by 2025-07-20");
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[must_use]
pub fn listings_in(lists: GoodsLists, code: HsCode, edition: HsEdition, as_of: impl Into<AsOf>) -> Listings {
    let as_of = as_of.into();
    let mut found = named(lists, code, edition, as_of);
    if let AsOf::Day(day) = as_of {
        unknown(&mut found, lists, code, edition, day);
    }
    found
}

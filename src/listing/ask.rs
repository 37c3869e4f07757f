//! Looking a code up in all lists: what names it, and of which lists it is not known.

use super::{Listings, lookup::named, unknown::unknown};
use crate::{
    dates::AsOf,
    hs::{HsCode, HsEdition},
};

/// The listings of a code written in an edition. A code that does not exist in its edition has none: ask
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
    let as_of = as_of.into();
    let AsOf::Day(day) = as_of else { return named(code, edition, as_of) };
    let mut found = named(code, edition, as_of);
    unknown(&mut found, code, edition, day);
    found
}

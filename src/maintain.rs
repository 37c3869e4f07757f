//! What the unpublished generator needs besides the tables: the very folding of words that descriptions undergo, and numbers in
//! base units.

use crate::quantity::Decimal;
pub use crate::text::{MAX, Words, fold, in_word, word_len};

/// The mantissa and exponent, in the base unit, of a number in a unit with this offset, numerator and exponent.
#[must_use]
pub fn in_base_unit(number: Decimal, offset: Decimal, numerator: i64, exponent: i8) -> (i128, i16) {
    number.scaled(offset, numerator, exponent).parts()
}

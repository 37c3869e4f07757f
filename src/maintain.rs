//! What the unpublished generator needs besides the tables: the very folding of words that descriptions undergo, numbers in base
//! units, days as numbers, and the check of a goods list.

pub use crate::overlay::generator::{Nomenclature, list};
pub use crate::text::{LONGEST_WORD, Words, fold, in_word, word_len};
use crate::{
    dates::{self, Date},
    quantity::Decimal,
};

/// The mantissa and exponent, in the base unit, of a number in a unit with this offset, numerator and exponent.
#[must_use]
pub fn in_base_unit(number: Decimal, offset: Decimal, numerator: i64, exponent: i8) -> (i128, i16) {
    number.scaled(offset, numerator, exponent).parts()
}

/// A day as the tables have it, such as 20240223.
#[must_use]
pub fn day_number(day: Date) -> u32 {
    dates::number(day)
}

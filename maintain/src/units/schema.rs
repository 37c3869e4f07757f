//! What a unit looks like in the data.

use serde::Deserialize;

/// A row of `data/units.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub dimension: String,
    /// The usual symbol.
    pub unit: String,
    pub numerator: i64,
    pub exponent: i8,
    /// What is added to a value before it is multiplied; nothing if empty.
    pub offset: String,
    /// `decibel` if values are levels.
    pub scale: String,
    /// `yes` if values can lie below zero.
    pub below_zero: String,
    /// Further spellings, with blanks between them.
    pub spellings: String,
}

//! Exact quantities with units, the limits within which they lie, and finding them in text.
//!
//! Thresholds of the law are decimal numbers, and at a threshold the last digit decides. So nothing here is binary floating
//! point: 0.5 kW is 500 W, and 500.001 W is more.
//!
//! What this crate writes, [`Quantity`] and [`Interval`] read back: a point is the decimal point. People write "1.500 W" for 1500 W
//! too; so a figure found in a text by [`find`] has both readings.

// Each imports only those before it: decimal, decibel, unit, value, interval, convert, error, number, bound, limits, measure, find, state,
// parse.
mod bound;
mod convert;
mod decibel;
mod decimal;
mod error;
mod find;
mod interval;
mod limits;
mod measure;
mod number;
mod parse;
mod state;
#[cfg(test)]
mod tests;
mod unit;
mod value;

pub use bound::Bound;
pub use convert::ConversionError;
pub(crate) use decimal::Scaled;
pub use decimal::{Decimal, DecimalError};
pub use error::QuantityError;
pub(crate) use find::find_with_counts;
pub use find::{Found, Quantities, find};
pub use interval::{Interval, IntervalError, Operator};
pub(crate) use limits::limit_at_end;
pub(crate) use state::{Value, read};
pub(crate) use unit::UnitRow;
pub use unit::{Dimension, Unit, UnknownDimension, UnknownUnit};
pub use value::Quantity;

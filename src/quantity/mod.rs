//! Exact quantities with units, and finding them in text.
//!
//! Thresholds of the law are decimal numbers, and at a threshold the last digit decides. So nothing here is binary floating
//! point: 0.5 kW is 500 W, and 500.001 W is more.

mod bound;
mod decimal;
mod find;
mod number;
mod unit;
mod value;

pub use bound::Bound;
pub(crate) use decimal::Scaled;
pub use decimal::{Decimal, DecimalError};
pub(crate) use find::find_with_counts;
pub use find::{Found, Quantities, find};
pub(crate) use unit::{Comma, UnitRow};
pub use unit::{Dimension, Unit, UnknownDimension, UnknownUnit};
pub use value::{Quantity, QuantityError};

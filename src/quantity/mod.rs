//! Exact quantities with units, and finding them in text.
//!
//! Thresholds of the law are decimal numbers, and at a threshold the last digit decides. So nothing here is binary floating
//! point: 0.5 kW is 500 W, and 500.001 W is more.

mod bound;
mod decimal;
mod find;
mod interval;
mod number;
mod unit;
mod value;

pub use bound::Bound;
pub(crate) use decimal::Scaled;
pub use decimal::{Decimal, DecimalError};
pub(crate) use find::find_with_counts;
pub use find::{Found, Quantities, find};
pub use interval::{Interval, Operator};
pub(crate) use unit::{Comma, UnitRow};
pub use unit::{Dimension, Unit, UnknownDimension, UnknownUnit};
pub use value::{Quantity, QuantityError};

/// What a stated text says.
pub(crate) enum Value {
    Within(Interval),
    OneOf(alloc::vec::Vec<Interval>),
    Span(Interval),
}

/// What a stated text says, and what else it may say.
pub(crate) struct Readings {
    pub(crate) first: Value,
    pub(crate) other: Option<Value>,
}

pub(crate) fn state(text: &str, expected: Dimension) -> Result<Readings, QuantityError> {
    let first = match text.parse::<Quantity>() {
        Ok(value) => Interval::exactly(value),
        Err(error) => {
            let mut found = find(text);
            match (found.next(), found.next()) {
                (Some(only), None) if only.span().end == text.len() => Interval::of(&only).ok_or(error.with_unit_of(expected, text))?,
                _ => return Err(error.with_unit_of(expected, text)),
            }
        }
    };
    Ok(Readings { first: Value::Within(first), other: None })
}

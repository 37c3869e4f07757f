//! Values of parameters.

use core::fmt;

use super::parameter::{Kind, Parameter, Read, UnknownKind, ValueKind};
pub use crate::quantity::Interval;
use crate::{
    quantity::{self, Dimension, Found, Quantity, QuantityError, Value, hull},
    spelling::distance,
};

/// A value of a parameter, or the limits within which it lies.
///
/// ```
/// use dualuse::rules::{Parameter, ParameterValue};
///
/// let wavelength: Parameter = "wavelength".parse()?;
/// assert_eq!(ParameterValue::parse(wavelength, "1,070 nm")?.to_string(), "1070 nm");
/// assert_eq!(ParameterValue::parse(wavelength, "< 1 um")?.to_string(), "< 1 um");
/// assert!(ParameterValue::parse(wavelength, "3 kW").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterValue {
    /// A quantity, exactly or within limits.
    Quantity(Interval),
    /// The place of a choice among the values of its parameter.
    Choice(u8),
    /// A flag.
    Flag(bool),
    /// A kind of goods.
    Kind(Kind),
}

/// Why a text is no value of a parameter.
///
/// ```
/// use dualuse::rules::{Parameter, ParameterValue};
///
/// let mode: Parameter = "transverse_mode".parse()?;
/// let error = ParameterValue::parse(mode, "singel").unwrap_err();
/// assert_eq!(error.to_string(), "transverse_mode is never so: single, multi (the nearest is single)");
/// # Ok::<(), dualuse::rules::UnknownParameter>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParameterError {
    /// No quantity can be read.
    #[error("{parameter}: {error}")]
    Quantity {
        /// The parameter.
        parameter: Parameter,
        /// What is wrong.
        error: QuantityError,
    },
    /// A quantity of another dimension.
    #[error("{parameter} is a {expected}, and the value a {found}")]
    Dimension {
        /// The parameter.
        parameter: Parameter,
        /// The dimension it has.
        expected: Dimension,
        /// The dimension of the value.
        found: Dimension,
    },
    /// None of the values the parameter takes.
    #[error("{parameter} is never so: {} (the nearest is {nearest})", Values(.parameter))]
    Choice {
        /// The parameter.
        parameter: Parameter,
        /// The value spelled most like it.
        nearest: &'static str,
    },
    /// Neither true nor false.
    #[error("{parameter} is true or false")]
    Flag {
        /// The parameter.
        parameter: Parameter,
    },
    /// No kind of goods.
    #[error(transparent)]
    Kind(#[from] UnknownKind),
}

struct Values<'p>(&'p Parameter);

impl fmt::Display for Values<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ValueKind::Choice(values) = self.0.value_kind() else { return Ok(()) };
        for (at, value) in values.iter().enumerate() {
            write!(f, "{}{value}", if at > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

impl Interval {
    /// What a quantity found in a text says; `None` if it says nothing exact.
    pub(super) fn of(found: &Found) -> Option<Self> {
        found.interval()
    }
}

impl ParameterValue {
    /// Reads a value of a parameter.
    ///
    /// # Errors
    ///
    /// If the text is no quantity of the parameter's dimension, none of its choices, or neither `true` nor `false`.
    pub fn parse(parameter: Parameter, text: &str) -> Result<Self, ParameterError> {
        let text = text.trim();
        match parameter.value_kind() {
            ValueKind::Quantity(expected) => {
                let of = |error: QuantityError| match error {
                    QuantityError::Dimension { expected, found } => {
                        ParameterError::Dimension { parameter, expected, found }
                    }
                    error => ParameterError::Quantity { parameter, error },
                };
                let value = quantity::read(text, expected)
                    .and_then(|readings| readings.one(|value| plausible(parameter, value)));
                let several = ParameterError::Quantity { parameter, error: QuantityError::Several };
                match value.map_err(of)? {
                    Value::One(interval) | Value::Span(interval) => Ok(Self::Quantity(interval)),
                    Value::Alternatives(all) => hull(&all).map(Self::Quantity).ok_or(several),
                }
            }
            ValueKind::Choice(values) => match values.iter().position(|value| value.eq_ignore_ascii_case(text)) {
                Some(at) => Ok(Self::Choice(at as u8)),
                None => {
                    let nearest = values.iter().min_by_key(|value| distance(value, text)).copied();
                    Err(ParameterError::Choice { parameter, nearest: nearest.unwrap_or_default() })
                }
            },
            ValueKind::Flag => {
                let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
                match (is(&["true", "yes"]), is(&["false", "no"])) {
                    (true, _) => Ok(Self::Flag(true)),
                    (_, true) => Ok(Self::Flag(false)),
                    _ => Err(ParameterError::Flag { parameter }),
                }
            }
            ValueKind::Kind => Ok(Self::Kind(text.parse()?)),
        }
    }

    /// Whether two values of one parameter say the same.
    pub(super) fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Quantity(one), Self::Quantity(two)) => one.is_same(two),
            (one, two) => one == two,
        }
    }

    /// The value in words, of its parameter.
    #[must_use]
    pub fn of(self, parameter: Parameter) -> impl fmt::Display {
        Valued(parameter, self)
    }
}

/// Whether goods may have such a value of the parameter, as far as the data say.
fn plausible(parameter: Parameter, value: Interval) -> bool {
    let read = parameter.row().read;
    let within = |read: &Read| {
        let (low, high) = value.ends();
        let above =
            |limit| low.or(high).is_some_and(|end: Quantity| end.compare(limit).is_some_and(|order| order.is_ge()));
        let below =
            |limit| high.or(low).is_some_and(|end: Quantity| end.compare(limit).is_some_and(|order| order.is_le()));
        read.ge.is_none_or(above) && read.le.is_none_or(below)
    };
    read.is_empty() || read.iter().any(within)
}

struct Valued(Parameter, ParameterValue);

impl fmt::Display for Valued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.1, self.0.value_kind()) {
            (ParameterValue::Choice(at), ValueKind::Choice(values)) => {
                f.write_str(values.get(usize::from(at)).copied().unwrap_or_default())
            }
            (value, _) => write!(f, "{value}"),
        }
    }
}

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(interval) => write!(f, "{interval}"),
            Self::Choice(at) => write!(f, "choice {at}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Kind(kind) => write!(f, "{kind}"),
        }
    }
}

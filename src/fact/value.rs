//! Values of parameters. Holds the `impl` of [`Plain`] that makes one of it.

use core::fmt;

use super::{Choices, Figure, Form, Kind, Parameter, Plain, UnknownChoice, UnknownKind};
use crate::quantity::{self, Dimension, QuantityError, Value};

/// A value of a parameter, as far as it is known.
///
/// ```
/// use dualuse::fact::{Parameter, ParameterValue};
///
/// let wavelength: Parameter = "wavelength".parse()?;
/// assert_eq!(ParameterValue::parse(wavelength, "1070 nm")?.to_string(), "1070 nm");
/// assert_eq!(ParameterValue::parse(wavelength, "< 1 um")?.to_string(), "< 1 um");
/// assert!(ParameterValue::parse(wavelength, "3 kW").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterValue {
    /// A quantity.
    Quantity(Figure),
    /// One of the words that the parameter takes.
    Choice(Choices),
    /// A flag.
    Flag(bool),
    /// A kind of goods.
    Kind(Kind),
}

/// Why a text is no value of a parameter, or may not be stated.
///
/// ```
/// use dualuse::fact::{Parameter, ParameterValue};
///
/// let mode: Parameter = "transverse_mode".parse()?;
/// let error = ParameterValue::parse(mode, "singel").unwrap_err();
/// assert_eq!(error.to_string(), "\"singel\" is no value of transverse_mode; the nearest is single; it takes single, multi");
/// # Ok::<(), dualuse::fact::UnknownParameter>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    #[error(transparent)]
    Choice(#[from] UnknownChoice),
    /// Neither true nor false.
    #[error("{parameter} is true or false")]
    Flag {
        /// The parameter.
        parameter: Parameter,
    },
    /// No kind of goods.
    #[error(transparent)]
    Kind(#[from] UnknownKind),
    /// The parameter has a value already.
    #[error(
        "{parameter} is stated twice: state alternatives as \"500 / 1000 W\", a range that the goods can be set to as \
             \"20 W to 60 W adjustable\", and figures that belong together as operating points"
    )]
    Twice {
        /// The parameter.
        parameter: Parameter,
    },
    /// A kind stands in no operating point.
    #[error("the kind of goods is not part of an operating point: state it once for all")]
    KindInPoint,
}

impl ParameterValue {
    /// Reads a value of a parameter: a quantity with its unit, limits ("at most 500 W"), alternatives ("500 / 1000 W"), or what the
    /// goods can be set to ("20 W to 60 W adjustable"); a word of a choice, or several joined by `/`; `true` or `false`; the id of
    /// a kind.
    ///
    /// # Errors
    ///
    /// If the text is no quantity of the parameter's dimension, has two readings that are both plausible, is none of its choices,
    /// or neither `true` nor `false`.
    pub fn parse(parameter: Parameter, text: &str) -> Result<Self, ParameterError> {
        let text = text.trim();
        match parameter.form() {
            Form::Quantity(dimension) => Ok(Self::Quantity(figure(parameter, dimension, text)?)),
            Form::Choice(_) => {
                let mut chosen = 0;
                for word in text.split('/').map(str::trim) {
                    chosen |= parameter.choice(word)?.alone().0;
                }
                Ok(Self::Choice(Choices(chosen)))
            }
            Form::Flag => {
                let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
                match (is(&["true", "yes"]), is(&["false", "no"])) {
                    (true, _) => Ok(Self::Flag(true)),
                    (_, true) => Ok(Self::Flag(false)),
                    _ => Err(ParameterError::Flag { parameter }),
                }
            }
            Form::Kind => Ok(Self::Kind(text.parse()?)),
        }
    }

    /// Whether two values of one parameter say the same.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Quantity(one), Self::Quantity(two)) => one.is_same(two),
            (one, two) => one == two,
        }
    }

    /// Whether two values of one parameter may both be true of the goods.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Quantity(one), Self::Quantity(two)) => one.agrees(two),
            (Self::Choice(one), Self::Choice(two)) => one.meets(two.0),
            (Self::Kind(one), Self::Kind(two)) => !one.excludes(*two),
            (one, two) => one == two,
        }
    }

    /// The value in words, of its parameter.
    #[must_use]
    pub fn of(&self, parameter: Parameter) -> impl fmt::Display + '_ {
        Valued(parameter, self)
    }
}

impl Plain {
    pub(crate) const fn value(self) -> ParameterValue {
        match self {
            Self::Choice(words) => ParameterValue::Choice(Choices(words)),
            Self::Flag(flag) => ParameterValue::Flag(flag),
        }
    }
}

/// Of two readings the plausible one counts.
fn figure(parameter: Parameter, expected: Dimension, text: &str) -> Result<Figure, ParameterError> {
    let fail = |error| ParameterError::Quantity { parameter, error };
    let read = quantity::read(text, expected).map_err(fail)?;
    let figure = match read.one(|interval| parameter.is_plausible(interval)).map_err(fail)? {
        Value::One(interval) => Figure::Within(interval),
        Value::Alternatives(intervals) => Figure::OneOf(intervals),
        Value::Span(interval) => Figure::Span(interval),
    };
    match figure.dimension() {
        Some(found) if found != expected => Err(ParameterError::Dimension { parameter, expected, found }),
        _ => Ok(figure),
    }
}

struct Valued<'v>(Parameter, &'v ParameterValue);

impl fmt::Display for Valued<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ParameterValue::Choice(chosen) = self.1 else { return write!(f, "{}", self.1) };
        for (at, choice) in chosen.of(self.0).enumerate() {
            write!(f, "{}{choice}", if at > 0 { " / " } else { "" })?;
        }
        Ok(())
    }
}

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(figure) => write!(f, "{figure}"),
            Self::Choice(chosen) => {
                for (at, place) in chosen.places().enumerate() {
                    write!(f, "{}choice {place}", if at > 0 { " / " } else { "" })?;
                }
                Ok(())
            }
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Kind(kind) => write!(f, "{kind}"),
        }
    }
}

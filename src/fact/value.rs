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
    /// A value that no goods can have.
    #[error("{parameter} cannot lie below zero")]
    BelowZero {
        /// The parameter.
        parameter: Parameter,
    },
    /// The law prints it in percent, and a number alone may be meant as one or not.
    #[error("{parameter} is stated in percent, each figure with its own sign: \"16 %\", or \"0.4 % ± 0.05 %\"")]
    Percent {
        /// The parameter.
        parameter: Parameter,
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
    /// A flag that takes goods out of a paragraph says what they are, whatever way they work.
    #[error("{parameter} says what the goods are, and is not part of an operating point: state it once for all")]
    ExclusionInPoint {
        /// The parameter.
        parameter: Parameter,
    },
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
                    chosen |= parameter.choice(word)?.bit();
                }
                Ok(Self::Choice(Choices::new(parameter, chosen)))
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
            (Self::Choice(one), Self::Choice(two)) => one.meets(two.words),
            (Self::Kind(one), Self::Kind(two)) => !one.excludes(*two),
            (one, two) => one == two,
        }
    }

    /// The value in words. It prints them by itself too; the parameter is its own.
    #[must_use]
    pub fn of(&self, _parameter: Parameter) -> impl fmt::Display + '_ {
        self
    }
}

impl Plain {
    /// The value of a parameter.
    pub(crate) const fn of(self, parameter: Parameter) -> ParameterValue {
        match self {
            Self::Choice(words) => ParameterValue::Choice(Choices::new(parameter, words)),
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
    let ends = || figure.intervals().iter().flat_map(|interval| <[_; 2]>::from(interval.ends())).flatten();
    if !expected.reaches_below_zero() && ends().any(|end| !end.unit().is_level() && end.decimal().parts().0 < 0) {
        return Err(ParameterError::BelowZero { parameter });
    }
    if parameter.row().percent && ends().any(|end| end.unit().symbol().is_empty()) {
        return Err(ParameterError::Percent { parameter });
    }
    match figure.dimension() {
        Some(found) if found != expected => Err(ParameterError::Dimension { parameter, expected, found }),
        _ => Ok(figure),
    }
}

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(figure) => write!(f, "{figure}"),
            Self::Choice(chosen) => write!(f, "{chosen}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Kind(kind) => write!(f, "{kind}"),
        }
    }
}

crate::serial::written_as_text!(ParameterValue);

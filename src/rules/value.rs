//! Values of parameters.

use core::{cmp::Ordering, fmt};

use super::{
    condition::{Operator, Truth},
    parameter::{Kind, Parameter, UnknownKind, ValueKind},
};
use crate::{
    quantity::{Bound, Dimension, Found, Quantity, QuantityError, Scaled, find},
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

/// The limits within which a quantity lies.
///
/// ```
/// use dualuse::rules::Interval;
///
/// let interval = Interval::exactly("3 kW".parse()?);
/// assert_eq!(interval.to_string(), "3 kW");
/// # Ok::<(), dualuse::quantity::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    low: Option<End>,
    high: Option<End>,
}

/// A limit, and whether the value may lie on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct End {
    value: Quantity,
    /// The value once more, ready to be compared.
    base: Scaled,
    included: bool,
}

impl End {
    fn new(value: Quantity, included: bool) -> Self {
        Self { value, base: value.base(), included }
    }
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
    /// One value.
    #[must_use]
    pub fn exactly(value: Quantity) -> Self {
        let end = Some(End::new(value, true));
        Self { low: end, high: end }
    }

    /// From one value to another, both included.
    #[must_use]
    pub fn between(low: Quantity, high: Quantity) -> Self {
        Self { low: Some(End::new(low, true)), high: Some(End::new(high, true)) }
    }

    /// What a quantity found in a text says; `None` if it says nothing exact: "about 3 kW", or a comma that can be read
    /// in two ways.
    pub(super) fn of(found: &Found) -> Option<Self> {
        if found.other_reading().is_some() || found.multiplier().is_some() {
            return None;
        }
        let value = found.quantity();
        if let Some(upper) = found.upper() {
            return Some(Self::between(value, upper));
        }
        let (exact, open) = (Some(End::new(value, true)), Some(End::new(value, false)));
        match found.bound() {
            Bound::Exactly | Bound::PlusMinus => Some(Self::exactly(value)),
            Bound::AtLeast => Some(Self { low: exact, high: None }),
            Bound::MoreThan => Some(Self { low: open, high: None }),
            Bound::AtMost => Some(Self { low: None, high: exact }),
            Bound::LessThan => Some(Self { low: None, high: open }),
            Bound::About => None,
        }
    }

    /// The lower and the upper limit as one value each.
    pub(super) fn ends(self) -> (Option<Quantity>, Option<Quantity>) {
        (self.low.map(|end| end.value), self.high.map(|end| end.value))
    }

    pub(super) fn dimension(self) -> Option<Dimension> {
        self.low.or(self.high).map(|end| end.value.dimension())
    }

    /// Whether every value within the limits passes a test, or none.
    pub(super) fn test(&self, operator: Operator, limit: Scaled) -> Truth {
        let beyond = |end: &Option<End>, side: Ordering, or_on: bool| {
            end.as_ref().is_some_and(|end| match end.base.compare(limit) {
                Ordering::Equal => or_on || !end.included,
                order => order == side,
            })
        };
        // Whether every value lies above the limit, or on it; and whether every value lies below it, or on it.
        let above = |or_on| beyond(&self.low, Ordering::Greater, or_on);
        let below = |or_on| beyond(&self.high, Ordering::Less, or_on);
        let yes = match operator {
            Operator::Gt | Operator::Ge => above(operator == Operator::Ge),
            Operator::Lt | Operator::Le => below(operator == Operator::Le),
        };
        let no = || match operator {
            Operator::Gt | Operator::Ge => below(operator == Operator::Gt),
            Operator::Lt | Operator::Le => above(operator == Operator::Lt),
        };
        match yes {
            true => Truth::True,
            false if no() => Truth::False,
            false => Truth::Unknown,
        }
    }

    /// Whether both allow the same values, whatever the units.
    fn is_same(self, other: Self) -> bool {
        let same = |one: Option<End>, two: Option<End>| match (one, two) {
            (Some(one), Some(two)) => one.included == two.included && one.base.compare(two.base) == Ordering::Equal,
            (one, two) => one.is_none() && two.is_none(),
        };
        same(self.low, other.low) && same(self.high, other.high)
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low == high => write!(f, "{}", low.value),
            (Some(low), Some(high)) => write!(f, "{} to {}", low.value, high.value),
            (Some(low), None) => write!(f, "{} {}", if low.included { "≥" } else { ">" }, low.value),
            (None, Some(high)) => write!(f, "{} {}", if high.included { "≤" } else { "<" }, high.value),
            (None, None) => Ok(()),
        }
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
                let interval = match text.parse::<Quantity>() {
                    Ok(value) => Interval::exactly(value),
                    Err(error) => {
                        let error = error.with_unit_of(expected, text);
                        limits(text).ok_or(ParameterError::Quantity { parameter, error })?
                    }
                };
                match interval.dimension() {
                    Some(found) if found != expected => Err(ParameterError::Dimension { parameter, expected, found }),
                    _ => Ok(Self::Quantity(interval)),
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

/// "< 1 ps", or "975 nm to 1150 nm".
fn limits(text: &str) -> Option<Interval> {
    let mut found = find(text);
    match (found.next(), found.next()) {
        (Some(only), None) if only.span().end == text.len() => Interval::of(&only),
        _ => None,
    }
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

//! The limits within which a quantity lies.

use core::{cmp::Ordering, fmt};

use super::{decimal::Scaled, unit::Dimension, value::Quantity};
use crate::truth::Truth;

/// How a threshold is set.
///
/// ```
/// assert_eq!(dualuse::quantity::Operator::Gt.symbol(), ">");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Operator {
    /// Exceeding.
    Gt,
    /// Or more.
    Ge,
    /// Less than.
    Lt,
    /// Not exceeding.
    Le,
}

impl Operator {
    /// `>`, `≥`, `<` or `≤`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Gt => ">",
            Self::Ge => "≥",
            Self::Lt => "<",
            Self::Le => "≤",
        }
    }

    fn below(included: bool) -> Self {
        if included { Self::Ge } else { Self::Gt }
    }

    fn above(included: bool) -> Self {
        if included { Self::Le } else { Self::Lt }
    }
}

/// The limits within which a quantity lies: one value, a range, or all on one side of a value. It has at least one end, the
/// ends are of one dimension, and there is always a value between them.
///
/// `Display` writes it as [`FromStr`](core::str::FromStr) reads it.
///
/// ```
/// use dualuse::quantity::Interval;
///
/// let interval: Interval = "20 W to 60 W".parse()?;
/// assert!(interval.contains("0.05 kW".parse()?));
/// assert_eq!("not over 500 W".parse::<Interval>()?.to_string(), "≤ 500 W");
/// assert_eq!(Interval::exactly("3 kW".parse()?).to_string(), "3 kW");
/// assert_eq!("mehr als 500 W, höchstens 600 W".parse::<Interval>()?.to_string(), "> 500 W and ≤ 600 W");
/// # Ok::<(), dualuse::quantity::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    low: Option<End>,
    high: Option<End>,
    dimension: Dimension,
}

/// A limit, and whether the value may lie on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct End {
    value: Quantity,
    /// The value once more, ready to be compared; of a level in decibels the number next to it on the outer side.
    base: Scaled,
    included: bool,
}

impl End {
    fn low(value: Quantity, included: bool) -> Self {
        Self { value, base: value.bases().0, included }
    }

    fn high(value: Quantity, included: bool) -> Self {
        Self { value, base: value.bases().1, included }
    }

    fn told(self) -> (Quantity, bool) {
        (self.value, self.included)
    }

    /// Which value is the greater; of values that agree as far as they are known, which may be.
    fn compare(self, other: Self) -> Ordering {
        self.value.compare(other.value).unwrap_or_else(|| self.base.compare(other.base))
    }

    fn is_same(self, other: Self) -> bool {
        self.included == other.included && self.compare(other) == Ordering::Equal
    }
}

/// Why two values are not the ends of an interval.
///
/// ```
/// use dualuse::quantity::{Interval, IntervalError, Quantity};
///
/// let (low, high): (Quantity, Quantity) = ("20 W".parse()?, "60 W".parse()?);
/// let error = Interval::between(high, low).unwrap_err();
/// assert_eq!(error, IntervalError::Reversed { low: high, high: low });
/// assert_eq!(error.to_string(), "no value is at least 60 W and at most 20 W: expected the lower end first");
/// # Ok::<(), dualuse::quantity::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IntervalError {
    /// The lower end is above the upper one.
    #[error("no value is at least {low} and at most {high}: expected the lower end first")]
    Reversed {
        /// What was to be the lower end.
        low: Quantity,
        /// What was to be the upper one.
        high: Quantity,
    },
    /// Both ends are one value, which is not to be included.
    #[error("no value lies between {value} and itself: expected two values, or that it be included")]
    Empty {
        /// The value.
        value: Quantity,
    },
    /// The ends measure two things.
    #[error("{low} is a {}, and {high} a {}: expected two ends of one dimension", .low.dimension(), .high.dimension())]
    Dimensions {
        /// What was to be the lower end.
        low: Quantity,
        /// What was to be the upper one.
        high: Quantity,
    },
}

impl Interval {
    /// One value.
    #[must_use]
    pub fn exactly(value: Quantity) -> Self {
        Self { low: Some(End::low(value, true)), high: Some(End::high(value, true)), dimension: value.dimension() }
    }

    /// From one value to another, both included.
    ///
    /// # Errors
    ///
    /// If the first is above the second, or of another dimension.
    pub fn between(low: Quantity, high: Quantity) -> Result<Self, IntervalError> {
        Self::from_to((low, true), (high, true))
    }

    /// From one value to another, each with whether it is included.
    ///
    /// ```
    /// use dualuse::quantity::Interval;
    ///
    /// let interval = Interval::from_to(("500 W".parse()?, false), ("1 kW".parse()?, true))?;
    /// assert_eq!(interval.to_string(), "> 500 W and ≤ 1 kW");
    /// assert!(!interval.contains("500 W".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If no value lies between them, or they are of two dimensions.
    pub fn from_to(low: (Quantity, bool), high: (Quantity, bool)) -> Result<Self, IntervalError> {
        let ((low, low_included), (high, high_included)) = (low, high);
        if low.dimension() != high.dimension() {
            return Err(IntervalError::Dimensions { low, high });
        }
        match low.compare(high) {
            Some(Ordering::Greater) => Err(IntervalError::Reversed { low, high }),
            Some(Ordering::Equal) if !(low_included && high_included) => Err(IntervalError::Empty { value: low }),
            // Levels of which no power can be told apart are one value.
            Some(Ordering::Equal) => Ok(Self::exactly(low)),
            _ => Ok(Self {
                low: Some(End::low(low, low_included)),
                high: Some(End::high(high, high_included)),
                dimension: low.dimension(),
            }),
        }
    }

    /// This value or more.
    #[must_use]
    pub fn at_least(value: Quantity) -> Self {
        Self { low: Some(End::low(value, true)), high: None, dimension: value.dimension() }
    }

    /// More than this value.
    #[must_use]
    pub fn more_than(value: Quantity) -> Self {
        Self { low: Some(End::low(value, false)), high: None, dimension: value.dimension() }
    }

    /// This value or less.
    #[must_use]
    pub fn at_most(value: Quantity) -> Self {
        Self { low: None, high: Some(End::high(value, true)), dimension: value.dimension() }
    }

    /// Less than this value.
    #[must_use]
    pub fn less_than(value: Quantity) -> Self {
        Self { low: None, high: Some(End::high(value, false)), dimension: value.dimension() }
    }

    /// These ends, of which a value lies between; none if there is no end.
    pub(super) fn of(low: Option<(Quantity, bool)>, high: Option<(Quantity, bool)>) -> Option<Self> {
        let dimension = low.or(high)?.0.dimension();
        let low = low.map(|(value, included)| End::low(value, included));
        Some(Self { low, high: high.map(|(value, included)| End::high(value, included)), dimension })
    }

    /// The lower end, and whether it is included; `None` if there is none.
    ///
    /// ```
    /// use dualuse::quantity::Interval;
    ///
    /// let interval: Interval = "> 500 W and ≤ 1 kW".parse()?;
    /// assert_eq!(interval.low(), Some(("500 W".parse()?, false)));
    /// assert_eq!(interval.high(), Some(("1 kW".parse()?, true)));
    /// assert_eq!("≥ 20 kHz".parse::<Interval>()?.high(), None);
    /// # Ok::<(), dualuse::quantity::QuantityError>(())
    /// ```
    #[must_use]
    pub fn low(self) -> Option<(Quantity, bool)> {
        self.low.map(End::told)
    }

    /// The upper end, and whether it is included; `None` if there is none.
    #[must_use]
    pub fn high(self) -> Option<(Quantity, bool)> {
        self.high.map(End::told)
    }

    /// The same, with ends that nobody takes for a group of thousands.
    #[cfg(feature = "serde")]
    pub(crate) fn unmistakable(self) -> Self {
        let end = |end: End| End { value: end.value.unmistakable(), ..end };
        Self { low: self.low.map(end), high: self.high.map(end), ..self }
    }

    /// What the quantity measures.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        self.dimension
    }

    /// Whether it is one value.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.low().zip(self.high()).is_some_and(|(low, high)| low.0.compare(high.0) == Some(Ordering::Equal))
    }

    /// Whether a value lies within the limits; `false` also for one of another dimension, and where the digits to which a level
    /// in decibels is known do not tell.
    ///
    /// ```
    /// use dualuse::quantity::Interval;
    ///
    /// let interval: Interval = "> 500 W".parse()?;
    /// assert!(interval.contains("500.001 W".parse()?));
    /// assert!(!interval.contains("0.5 kW".parse()?) && !interval.contains("600 V".parse()?));
    /// # Ok::<(), dualuse::quantity::QuantityError>(())
    /// ```
    #[must_use]
    pub fn contains(self, value: Quantity) -> bool {
        let holds = |end: Option<End>, side: Ordering| {
            end.is_none_or(|end| match value.compare(end.value) {
                Some(Ordering::Equal) => end.included,
                order => order == Some(side),
            })
        };
        value.dimension() == self.dimension && holds(self.low, Ordering::Greater) && holds(self.high, Ordering::Less)
    }

    /// The lower and the upper limit as one value each.
    pub(crate) fn ends(self) -> (Option<Quantity>, Option<Quantity>) {
        (self.low.map(|end| end.value), self.high.map(|end| end.value))
    }

    /// Whether every value within the limits passes a test, or none. The limit is of the same dimension.
    pub(crate) fn test(self, operator: Operator, limit: Scaled) -> Truth {
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

    /// The upper end as one value, if it is one of the values.
    pub(crate) fn highest(self) -> Option<Self> {
        self.high().filter(|&(_, included)| included).map(|(value, _)| Self::exactly(value))
    }

    /// The lower end as one value, if it is one of the values.
    pub(crate) fn lowest(self) -> Option<Self> {
        self.low().filter(|&(_, included)| included).map(|(value, _)| Self::exactly(value))
    }

    /// Whether both allow the same values, whatever the units.
    pub(crate) fn is_same(self, other: Self) -> bool {
        let same = |one: Option<End>, two: Option<End>| match (one, two) {
            (Some(one), Some(two)) => one.is_same(two),
            (one, two) => one.is_none() && two.is_none(),
        };
        self.dimension == other.dimension && same(self.low, other.low) && same(self.high, other.high)
    }

    /// Whether a value may lie within both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let reaches = |low: Option<End>, high: Option<End>| {
            low.zip(high).is_none_or(|(low, high)| match low.compare(high) {
                Ordering::Equal => low.included && high.included,
                order => order == Ordering::Less,
            })
        };
        self.dimension == other.dimension && reaches(self.low, other.high) && reaches(other.low, self.high)
    }

    /// The narrowest limits that hold both; `None` if that is no limit at all, or they are of two dimensions.
    #[must_use]
    pub fn hull(self, other: Self) -> Option<Self> {
        let outer = |one: Option<End>, two: Option<End>, side: Ordering| {
            one.zip(two).map(|(one, two)| match one.compare(two) {
                Ordering::Equal => End { included: one.included || two.included, ..one },
                order => {
                    if order == side {
                        one
                    } else {
                        two
                    }
                }
            })
        };
        let hull = Self {
            low: outer(self.low, other.low, Ordering::Less),
            high: outer(self.high, other.high, Ordering::Greater),
            dimension: self.dimension,
        };
        (self.dimension == other.dimension && (hull.low.is_some() || hull.high.is_some())).then_some(hull)
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lower = |end: End| Operator::below(end.included).symbol();
        let upper = |end: End| Operator::above(end.included).symbol();
        match (self.low, self.high) {
            (Some(low), Some(high)) if low.value == high.value => write!(f, "{}", low.value),
            (Some(low), Some(high)) if low.included && high.included => write!(f, "{} to {}", low.value, high.value),
            (Some(low), Some(high)) => {
                write!(f, "{} {} and {} {}", lower(low), low.value, upper(high), high.value)
            }
            (Some(low), None) => write!(f, "{} {}", lower(low), low.value),
            (None, Some(high)) => write!(f, "{} {}", upper(high), high.value),
            (None, None) => Ok(()),
        }
    }
}

crate::serial::as_text!(Interval);

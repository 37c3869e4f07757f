//! Why a text is not a quantity.

use super::{
    decimal::DecimalError,
    interval::IntervalError,
    unit::{Dimension, Unit, UnknownUnit},
    value::Quantity,
};

/// Why a text is not a quantity, or not the limits of one. `at` counts bytes of the text.
///
/// ```
/// use dualuse::quantity::{Interval, Quantity, QuantityError};
///
/// let error = "500 wt".parse::<Quantity>().unwrap_err();
/// assert!(matches!(error, QuantityError::Unit { at: 4, .. }));
/// assert_eq!(
///     error.to_string(),
///     "at byte 4: \"wt\" is no unit; the nearest is W; letter case counts, as in mW and MW, and `Unit::all()` lists all",
/// );
///
/// let error = "1,064 s".parse::<Quantity>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "1064 s or 1.064 s: the mark before three digits may group thousands or stand for the decimal point; write 1064 s or 1.0640 s",
/// );
/// assert!(matches!("hardly 500 W".parse::<Interval>(), Err(QuantityError::UnknownWord { at: 0 })));
/// assert!(matches!("1/2 kW".parse::<Interval>(), Err(QuantityError::Fraction { at: 0 })));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum QuantityError {
    /// It holds no number.
    #[error("expected a number and a unit, such as 1070 nm or 0.5 kW")]
    Number(#[from] DecimalError),
    /// No unit is spelled as what follows the number.
    #[error("at byte {at}: {unknown}")]
    Unit {
        /// Where the unit begins.
        at: usize,
        /// What stands there, and the unit spelled most like it.
        unknown: UnknownUnit,
    },
    /// One mark with exactly three digits behind it, which may group thousands or stand for the decimal point.
    #[error(
        "{grouped} or {decimal}: the mark before three digits may group thousands or stand for the decimal point; write \
         {grouped} or {}",
        .decimal.unmistakable()
    )]
    Ambiguous {
        /// The first value that has two readings, its mark grouping thousands.
        grouped: Quantity,
        /// The same with its mark as decimal point.
        decimal: Quantity,
    },
    /// A range or a limit where one value is expected.
    #[error("expected one value, not a range or a limit")]
    Range,
    /// No value lies between the ends.
    #[error(transparent)]
    Interval(#[from] IntervalError),
    /// A quantity of another dimension than expected.
    #[error("expected a {expected}, not a {found}")]
    Dimension {
        /// The dimension expected.
        expected: Dimension,
        /// The dimension of the value.
        found: Dimension,
    },
    /// A fraction, which some would read as two values.
    #[error("the fraction at byte {at} may be two values: write a decimal, such as 0.5 kW")]
    Fraction {
        /// Where it begins.
        at: usize,
    },
    /// A word or sign beside the figure that is not known.
    #[error(
        "the word or sign at byte {at} is not known beside a value: expected a limit, such as \"at least\" or \"max\", or none"
    )]
    UnknownWord {
        /// Where it begins.
        at: usize,
    },
    /// A negation that belongs to no known limit.
    #[error("the negation at byte {at} belongs to no limit that is known: write \"at most\" or \"less than\"")]
    Negated {
        /// Where it begins.
        at: usize,
    },
    /// "About 3 kW", which says nothing exact.
    #[error(
        "the word at byte {at} makes the value approximate: state the limits within which it lies, such as 2.8 kW to 3.2 kW"
    )]
    Approximate {
        /// Where the word begins.
        at: usize,
    },
    /// Words or figures that can be understood in several ways.
    #[error(
        "the text at byte {at} can be understood in several ways: write one value, a range, or a list such as 10 W, 20 W"
    )]
    Unclear {
        /// Where it begins.
        at: usize,
    },
    /// A tolerance that cannot be added to its value.
    #[error("the tolerance at byte {at} cannot be added to its value exactly: state the limits within which it lies")]
    Tolerance {
        /// Where its figure begins.
        at: usize,
    },
    /// Several values where one, or one range, is expected.
    #[error("expected one value or one range, not several")]
    Several,
}

impl QuantityError {
    /// The same, naming the nearest unit of a dimension, where the unit of the text is at fault.
    pub(crate) fn with_unit_of(self, dimension: Dimension, text: &str) -> Self {
        match self {
            Self::Unit { at, .. } => {
                let unit = text.get(at..).unwrap_or_default();
                Self::Unit { at, unknown: Unit::unknown(unit, dimension.units()) }
            }
            other => other,
        }
    }
}

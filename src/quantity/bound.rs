//! How a figure is meant.

use core::fmt;

use super::{
    interval::{Interval, IntervalError},
    value::Quantity,
};

/// How a figure in a text is meant.
///
/// ```
/// use dualuse::quantity::{Bound, find};
///
/// let bound = |text: &str| find(text).next().map(|found| found.bound());
/// assert_eq!(bound("output up to 6 kW"), Some(Bound::AtMost));
/// assert_eq!(bound("мощность НЕ СВЫШЕ 6 кВт"), Some(Bound::AtMost));
/// assert_eq!(bound("1/2 kW"), Some(Bound::Unclear));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Bound {
    /// The value itself.
    Exactly,
    /// "About 3 kW".
    About,
    /// A tolerance to both sides: "±1 µm".
    PlusMinus,
    /// "≥ 3 kW", "at least 3 kW".
    AtLeast,
    /// "> 3 kW", "over 3 kW".
    MoreThan,
    /// "≤ 3 kW", "up to 3 kW".
    AtMost,
    /// "< 3 kW", "below 3 kW".
    LessThan,
    /// A fraction, a negation, a comparison that is not known, a range that runs backwards: nothing is to be taken from the
    /// figure.
    Unclear,
}

impl Bound {
    /// The limits that a figure, or the two of a range, set; `None` if nothing exact.
    pub(super) fn interval(self, low: Quantity, high: Option<Quantity>) -> Option<Result<Interval, IntervalError>> {
        Some(match (self, high) {
            (Self::About | Self::Unclear, _) => return None,
            (_, Some(high)) => Interval::between(low, high),
            (Self::Exactly | Self::PlusMinus, None) => Ok(Interval::exactly(low)),
            (Self::AtLeast, None) => Ok(Interval::at_least(low)),
            (Self::MoreThan, None) => Ok(Interval::more_than(low)),
            (Self::AtMost, None) => Ok(Interval::at_most(low)),
            (Self::LessThan, None) => Ok(Interval::less_than(low)),
        })
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Exactly => "",
            Self::About => "about ",
            Self::PlusMinus => "±",
            Self::AtLeast => "≥ ",
            Self::MoreThan => "> ",
            Self::AtMost => "≤ ",
            Self::LessThan => "< ",
            Self::Unclear => "unclear ",
        })
    }
}

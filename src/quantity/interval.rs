//! The limits within which a quantity lies.

use core::{cmp::Ordering, fmt};

use super::{Dimension, Found, Quantity, Scaled, bound::Bound};
use crate::truth::Truth;

/// How a threshold is set.
///
/// ```
/// assert_eq!(dualuse::quantity::Operator::Gt.symbol(), ">");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
}

/// The limits within which a quantity lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    low: Option<End>,
    high: Option<End>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct End {
    value: Quantity,
    base: Scaled,
    included: bool,
}

impl End {
    fn new(value: Quantity, included: bool) -> Self {
        Self { value, base: value.base(), included }
    }
}

impl Interval {
    /// One value.
    #[must_use]
    pub fn exactly(value: Quantity) -> Self {
        let end = Some(End::new(value, true));
        Self { low: end, high: end }
    }

    /// Everything below a value.
    #[must_use]
    pub fn less_than(value: Quantity) -> Self {
        Self { low: None, high: Some(End::new(value, false)) }
    }

    /// Everything above a value.
    #[must_use]
    pub fn more_than(value: Quantity) -> Self {
        Self { low: Some(End::new(value, false)), high: None }
    }

    /// What lies between two values, without them.
    pub(crate) fn inside(low: Quantity, high: Quantity) -> Option<Self> {
        Some(Self { low: Some(End::new(low, false)), high: Some(End::new(high, false)) })
    }

    pub(crate) fn of(found: &Found) -> Option<Self> {
        if found.other_reading().is_some() || found.multiplier().is_some() {
            return None;
        }
        let value = found.quantity();
        if let Some(upper) = found.upper() {
            return Some(Self { low: Some(End::new(value, true)), high: Some(End::new(upper, true)) });
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

    pub(crate) fn ends(self) -> (Option<Quantity>, Option<Quantity>) {
        (self.low.map(|end| end.value), self.high.map(|end| end.value))
    }

    /// The upper end as one value, if it is one of the values.
    pub(crate) fn highest(self) -> Option<Self> {
        self.high.filter(|end| end.included).map(|end| Self { low: Some(end), high: Some(end) })
    }

    /// The lower end as one value, if it is one of the values.
    pub(crate) fn lowest(self) -> Option<Self> {
        self.low.filter(|end| end.included).map(|end| Self { low: Some(end), high: Some(end) })
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        self.low.or(self.high).map_or(Dimension(0), |end| end.value.dimension())
    }

    pub(crate) fn test(&self, operator: Operator, limit: Scaled) -> Truth {
        let beyond = |end: &Option<End>, side: Ordering, or_on: bool| {
            end.as_ref().is_some_and(|end| match end.base.compare(limit) {
                Ordering::Equal => or_on || !end.included,
                order => order == side,
            })
        };
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

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let same = |one: Option<End>, two: Option<End>| match (one, two) {
            (Some(one), Some(two)) => one.included == two.included && one.base.compare(two.base) == Ordering::Equal,
            (one, two) => one.is_none() && two.is_none(),
        };
        same(self.low, other.low) && same(self.high, other.high)
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let apart = |low: Option<End>, high: Option<End>| match (low, high) {
            (Some(low), Some(high)) => match low.base.compare(high.base) {
                Ordering::Greater => true,
                Ordering::Equal => !(low.included && high.included),
                Ordering::Less => false,
            },
            _ => false,
        };
        !apart(self.low, other.high) && !apart(other.low, self.high)
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

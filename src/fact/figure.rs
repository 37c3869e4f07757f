//! What is known of a quantity.

use alloc::vec::Vec;
use core::fmt;

use crate::quantity::{Dimension, Interval};

/// What is known of a quantity of the goods.
///
/// ```
/// use dualuse::{Facts, fact::{Figure, ParameterValue}};
///
/// let facts = Facts::new().with("output_power".parse()?, "1500/1000/500 W")?;
/// let power = facts.get("output_power".parse()?).expect("stated");
/// assert!(matches!(power.value(), ParameterValue::Quantity(Figure::OneOf(models)) if models.len() == 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Figure {
    /// One value, or the limits within which it lies.
    Within(Interval),
    /// One of these, and it is not known which: a test holds if it holds of all, and fails if it fails of all.
    OneOf(Vec<Interval>),
    /// All that the goods can be set to. Where the law asks what goods can do, one value within it is enough.
    Span(Interval),
}

impl Figure {
    /// What it measures.
    #[must_use]
    pub fn dimension(&self) -> Option<Dimension> {
        match self {
            Self::Within(interval) | Self::Span(interval) => Some(interval.dimension()),
            Self::OneOf(intervals) => intervals.first().map(|interval| interval.dimension()),
        }
    }

    /// The intervals of which one is the value, or which the goods reach.
    #[must_use]
    pub fn intervals(&self) -> &[Interval] {
        match self {
            Self::Within(interval) | Self::Span(interval) => core::slice::from_ref(interval),
            Self::OneOf(intervals) => intervals,
        }
    }

    /// Whether both may be true of one thing.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        self.intervals().iter().any(|one| other.intervals().iter().any(|two| one.overlaps(*two)))
    }

    /// Whether both say the same, whatever the units.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let (one, two) = (self.intervals(), other.intervals());
        core::mem::discriminant(self) == core::mem::discriminant(other)
            && one.len() == two.len()
            && one.iter().zip(two).all(|(one, two)| one.is_same(*two))
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(interval) => write!(f, "{interval}"),
            Self::Span(interval) => write!(f, "{interval} adjustable"),
            Self::OneOf(intervals) => {
                for (at, interval) in intervals.iter().enumerate() {
                    write!(f, "{}{interval}", if at > 0 { " / " } else { "" })?;
                }
                Ok(())
            }
        }
    }
}

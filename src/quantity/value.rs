//! A number with its unit.

use core::{cmp::Ordering, fmt};

use super::{
    decimal::{Decimal, Scaled},
    unit::{Dimension, Unit},
};

/// An exact decimal value with its unit.
///
/// Equal only if written alike; [`compare`](Self::compare) sets values of different units and prefixes side by side.
///
/// ```
/// use core::cmp::Ordering;
/// use dualuse::quantity::Quantity;
///
/// let (half, five_hundred): (Quantity, Quantity) = ("0.5 kW".parse()?, "500 W".parse()?);
/// assert_eq!(half.compare(five_hundred), Some(Ordering::Equal));
/// assert_eq!("500.001 W".parse::<Quantity>()?.compare(half), Some(Ordering::Greater));
/// assert_eq!(half.compare("1070 nm".parse()?), None);
/// assert_eq!(half.to_string(), "0.5 kW");
/// # Ok::<(), dualuse::quantity::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    value: Decimal,
    unit: Unit,
}

impl Quantity {
    /// A value of a unit.
    #[must_use]
    pub const fn new(value: Decimal, unit: Unit) -> Self {
        Self { value, unit }
    }

    /// The number, in its unit.
    ///
    /// ```
    /// use dualuse::quantity::Quantity;
    ///
    /// let power: Quantity = "0.5 kW".parse()?;
    /// assert_eq!((power.decimal().to_string(), power.unit().symbol()), ("0.5".into(), "kW"));
    /// # Ok::<(), dualuse::quantity::QuantityError>(())
    /// ```
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.value
    }

    /// The unit as given.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// The same with one digit more, where a point before three digits could be taken to group thousands.
    pub(crate) fn unmistakable(self) -> Self {
        match self.value.parts() {
            (mantissa, -3) if (1000..1_000_000).contains(&mantissa.unsigned_abs()) => {
                Self { value: Decimal::of(mantissa * 10, -4), ..self }
            }
            _ => self,
        }
    }

    /// What it measures.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        self.unit.dimension()
    }

    /// Sets two values of one dimension side by side, exactly; `None` for two dimensions.
    ///
    /// A level in decibels that is no multiple of 10 dB is an irrational number of watts, known to nine digits: beside a value
    /// in watts that agrees with it so far, it is `None` too.
    ///
    /// ```
    /// use core::cmp::Ordering;
    /// use dualuse::quantity::Quantity;
    ///
    /// let (level, watts): (Quantity, Quantity) = ("43 dBm".parse()?, "20 W".parse()?);
    /// assert_eq!(level.compare(watts), Some(Ordering::Less));
    /// assert_eq!("30 dBm".parse::<Quantity>()?.compare("1 W".parse()?), Some(Ordering::Equal));
    /// # Ok::<(), dualuse::quantity::QuantityError>(())
    /// ```
    #[must_use]
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if self.dimension() != other.dimension() {
            return None;
        }
        // Of a unit that both are in nothing need be known.
        if self.unit == other.unit && self.value.compare(other.value).is_eq() {
            return Some(Ordering::Equal);
        }
        if let (Some(one), Some(two)) = (self.unit.to_level(self.value), other.unit.to_level(other.value)) {
            return Some(one.compare(two));
        }
        let ((low, high), (other_low, other_high)) = (self.bases(), other.bases());
        match (low.compare(other_high), high.compare(other_low)) {
            (Ordering::Greater, _) => Some(Ordering::Greater),
            (_, Ordering::Less) => Some(Ordering::Less),
            (Ordering::Equal, Ordering::Equal) => Some(Ordering::Equal),
            _ => None,
        }
    }

    /// The two values in the base unit between which the value lies: one and the same, but for a level in decibels.
    pub(super) fn bases(self) -> (Scaled, Scaled) {
        self.unit.to_base(self.value)
    }

    /// The value in the base unit, as a threshold: none is a level in decibels.
    pub(crate) fn base(self) -> Scaled {
        self.bases().0
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let symbol = self.unit.symbol();
        write!(f, "{}{}{symbol}", self.value, if symbol.is_empty() { "" } else { " " })
    }
}

crate::serial::as_text!(Decimal, Dimension, Quantity, Unit);

//! A quantity in another unit of its dimension. Holds a second `impl` of [`Quantity`] and of [`Interval`].

use super::{interval::Interval, unit::Unit, value::Quantity};

/// Why a quantity has no value in a unit.
///
/// ```
/// use dualuse::quantity::{ConversionError, Quantity};
///
/// let (power, length): (Quantity, Quantity) = ("500 W".parse()?, "1 mm".parse()?);
/// let error = power.to("nm".parse()?).unwrap_err();
/// assert_eq!(error.to_string(), "500 W is no length: expected one of the units of power, which `Dimension::units` lists");
///
/// // A millimetre is 0.039370078.. inches.
/// assert!(matches!(length.to("inch".parse()?), Err(ConversionError::Inexact { .. })));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConversionError {
    /// The unit measures something else.
    #[error("{quantity} is no {}: expected one of the units of {}, which `Dimension::units` lists", .unit.dimension(), .quantity.dimension())]
    Dimension {
        /// The quantity.
        quantity: Quantity,
        /// The unit asked for.
        unit: Unit,
    },
    /// The value is no decimal number of 18 digits and within 10^±30 in the unit.
    #[error(
        "{quantity} is no decimal number of {unit} with up to 18 digits: expected a unit in which it is, such as its own"
    )]
    Inexact {
        /// The quantity.
        quantity: Quantity,
        /// The unit asked for.
        unit: Unit,
    },
}

impl Quantity {
    /// The same quantity in another unit of its dimension, exactly.
    ///
    /// ```
    /// use dualuse::quantity::Quantity;
    ///
    /// let power: Quantity = "0.5 kW".parse()?;
    /// assert_eq!(power.to("W".parse()?)?.to_string(), "500 W");
    /// assert_eq!("98.6 °F".parse::<Quantity>()?.to("°C".parse()?)?.to_string(), "37 °C");
    /// assert_eq!("30 dBm".parse::<Quantity>()?.to("W".parse()?)?.to_string(), "1 W");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the unit is of another dimension, or the value is no decimal number in it.
    pub fn to(self, unit: Unit) -> Result<Self, ConversionError> {
        if unit == self.unit() {
            return Ok(self);
        }
        if unit.dimension() != self.dimension() {
            return Err(ConversionError::Dimension { quantity: self, unit });
        }
        let value = match (self.unit().is_level(), unit.is_level()) {
            (true, true) => self.unit().to_level(self.decimal()).and_then(|level| unit.value_of_level(level)),
            _ => self.unit().to_base_exactly(self.decimal()).and_then(|base| unit.value_of_base(base)),
        };
        value.map(|value| Self::new(value.spelled_out(), unit)).ok_or(ConversionError::Inexact { quantity: self, unit })
    }

    /// The number in its unit as the nearest binary floating-point number; see [`Decimal::to_f64`](super::Decimal::to_f64) for what is lost.
    ///
    /// ```
    /// use dualuse::quantity::Quantity;
    ///
    /// let power: Quantity = "0.5 kW".parse()?;
    /// assert_eq!(power.to("W".parse()?)?.to_f64(), 500.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.decimal().to_f64()
    }
}

impl Interval {
    /// The same limits in another unit of their dimension, exactly.
    ///
    /// ```
    /// use dualuse::quantity::Interval;
    ///
    /// let power: Interval = "> 0.5 kW and ≤ 1 kW".parse()?;
    /// assert_eq!(power.to("W".parse()?)?.to_string(), "> 500 W and ≤ 1000 W");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the unit is of another dimension, or an end is no decimal number in it.
    pub fn to(self, unit: Unit) -> Result<Self, ConversionError> {
        let [low, high] = [self.low(), self.high()]
            .map(|end| end.map(|(value, included)| Ok((value.to(unit)?, included))).transpose());
        Ok(Self::of(low?, high?).unwrap_or(self))
    }
}

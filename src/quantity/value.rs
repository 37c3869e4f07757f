//! A number with its unit.

use core::{cmp::Ordering, fmt, str::FromStr};

use super::{
    decimal::{Decimal, DecimalError, Scaled},
    find,
    unit::{Dimension, Unit, UnknownUnit},
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

/// Why a text is not a quantity.
///
/// ```
/// use dualuse::quantity::{Quantity, QuantityError};
///
/// let error = "500 wt".parse::<Quantity>().unwrap_err();
/// assert!(matches!(error, QuantityError::Unit { at: 4, .. }));
/// assert_eq!(error.to_string(), "no unit is spelled as the text from byte 4; the nearest is W");
/// assert!(matches!("1,064 s".parse::<Quantity>(), Err(QuantityError::Ambiguous)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum QuantityError {
    /// It does not begin with a number.
    #[error("expected a number and a unit, such as 1070 nm or 0.5 kW")]
    Number(#[from] DecimalError),
    /// No unit is spelled as what follows the number.
    #[error("no unit is spelled as the text from byte {at}; the nearest is {nearest}")]
    Unit {
        /// Where the unit begins.
        at: usize,
        /// The unit spelled most like it.
        nearest: Unit,
    },
    /// The comma may group thousands or stand for the decimal point, or the space group thousands or part two numbers.
    #[error("the comma or space may group thousands, or not: write the number without it, or with a decimal point")]
    Ambiguous,
    /// A range or a bound where one value is expected.
    #[error("expected one value, not a range")]
    Range,
}

impl QuantityError {
    /// The same, naming the nearest unit of a dimension, where the unit of the text is at fault.
    pub(crate) fn with_unit_of(self, dimension: Dimension, text: &str) -> Self {
        match self {
            Self::Unit { at, .. } => {
                let unit = text.get(at..).unwrap_or_default();
                Unit::nearest(dimension.units(), unit).map_or(self, |nearest| Self::Unit { at, nearest })
            }
            other => other,
        }
    }
}

impl Quantity {
    /// A value of a unit.
    #[must_use]
    pub const fn new(value: Decimal, unit: Unit) -> Self {
        Self { value, unit }
    }

    /// The number, in its unit.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.value
    }

    /// The unit as given.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// What it measures.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        self.unit.dimension()
    }

    /// Sets two values of one dimension side by side, exactly; `None` for two dimensions.
    #[must_use]
    pub fn compare(self, other: Self) -> Option<Ordering> {
        (self.dimension() == other.dimension()).then(|| self.base().compare(other.base()))
    }

    pub(crate) fn base(self) -> Scaled {
        self.unit.to_base(self.value)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let symbol = self.unit.symbol();
        write!(f, "{}{}{symbol}", self.value, if symbol.is_empty() { "" } else { " " })
    }
}

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        // The plain form first, which reads every unit; then what a description may hold.
        let end = text.char_indices().find(|&(at, c)| !plain(text, at, c)).map_or(text.len(), |(at, _)| at);
        let (number, unit) = (text[..end].trim_end(), text[end..].trim_start());
        match (number.parse::<Decimal>(), unit.parse::<Unit>()) {
            (Ok(value), Ok(unit)) => Ok(Self { value, unit }),
            (number, unit) => match find::exactly_one(text) {
                Some(found) => found,
                None => {
                    number?;
                    Err(match unit {
                        Err(UnknownUnit { nearest }) => {
                            QuantityError::Unit { at: text.len() - text[end..].trim_start().len(), nearest }
                        }
                        Ok(_) => QuantityError::Range,
                    })
                }
            },
        }
    }
}

/// Whether a character belongs to a number written plainly, such as `-1.5e3` or `5 × 10^3`.
fn plain(text: &str, at: usize, character: char) -> bool {
    match character {
        '0'..='9' | '.' | '^' | '×' | '*' => true,
        '+' | '-' | '−' => at == 0 || text[..at].ends_with(['e', 'E', '^']),
        'e' | 'E' => {
            text[..at].ends_with(|before: char| before.is_ascii_digit())
                && text[at + 1..].starts_with(|after: char| after.is_ascii_digit() || matches!(after, '+' | '-'))
        }
        ' ' => text[at + 1..].trim_start().starts_with(['×', '*']) || text[..at].trim_end().ends_with(['×', '*']),
        _ => false,
    }
}

crate::serial::as_text!(Quantity);

//! Exact decimal numbers.
//!
//! The generator reads the thresholds of `data/` by the very same code as the caller's figures are read by.

use core::{cmp::Ordering, fmt, str::FromStr};

/// A decimal number of up to 18 significant digits, kept exactly and as written: `0.5` and `0.50` are equal in value only.
///
/// ```
/// use dualuse::quantity::Decimal;
///
/// let half: Decimal = "0.5".parse()?;
/// assert_eq!(half.to_string(), "0.5");
/// assert_eq!("5 × 10^3".parse::<Decimal>()?.to_string(), "5e3");
/// # Ok::<(), dualuse::quantity::DecimalError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
    exponent: i8,
}

/// Why a text is not a decimal number.
///
/// ```
/// use dualuse::quantity::{Decimal, DecimalError};
///
/// assert_eq!("1,5".parse::<Decimal>(), Err(DecimalError::Character { at: 1 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecimalError {
    /// There is nothing to read.
    #[error("no digits: expected a number such as 1500, 1.5 or 5e3")]
    Empty,
    /// A character that cannot stand in a number.
    #[error("byte {at} cannot stand in a number: expected digits, one decimal point and an exponent, as in 1.5 or 5e3")]
    Character {
        /// Where.
        at: usize,
    },
    /// More digits or a larger exponent than can be kept exactly.
    #[error("a number of more than 18 digits, or beyond 10^±30, cannot be kept exactly")]
    TooLong,
}

/// The largest exponent, of either sign, that a number may be written with.
const MAX_EXPONENT: i32 = 30;

impl Decimal {
    /// Parts that the build, or a scanner, has checked.
    pub(crate) const fn of(mantissa: i64, exponent: i8) -> Self {
        Self { mantissa, exponent }
    }

    /// `digits` with the last `fraction` of them after the point, times ten to `exponent`.
    pub(crate) fn from_digits(
        negative: bool,
        digits: impl Iterator<Item = u8>,
        fraction: usize,
        exponent: i32,
    ) -> Result<Self, DecimalError> {
        let mut mantissa = 0_i64;
        for digit in digits {
            mantissa = mantissa
                .checked_mul(10)
                .and_then(|mantissa| mantissa.checked_add(i64::from(digit)))
                .filter(|&mantissa| mantissa < 1_000_000_000_000_000_000)
                .ok_or(DecimalError::TooLong)?;
        }
        let fraction = i32::try_from(fraction).map_err(|_| DecimalError::TooLong)?;
        let exponent = exponent.saturating_sub(fraction);
        if exponent.abs() > MAX_EXPONENT {
            return Err(DecimalError::TooLong);
        }
        Ok(Self { mantissa: if negative { -mantissa } else { mantissa }, exponent: exponent as i8 })
    }

    /// The digits, without the point, and the power of ten they are multiplied by.
    #[must_use]
    pub const fn parts(self) -> (i64, i8) {
        (self.mantissa, self.exponent)
    }

    /// The nearest binary floating-point number. Most decimal numbers have none that is exactly theirs, so compare decimals and
    /// keep this for drawing and statistics.
    ///
    /// ```
    /// use dualuse::quantity::Decimal;
    ///
    /// assert_eq!("1.5e3".parse::<Decimal>()?.to_f64(), 1500.0);
    /// // One tenth, of which a computer keeps 0.1000000000000000055.
    /// assert_eq!("0.1".parse::<Decimal>()?.to_f64(), 0.1);
    /// # Ok::<(), dualuse::quantity::DecimalError>(())
    /// ```
    #[must_use]
    pub fn to_f64(self) -> f64 {
        // Reading a number rounds once; to multiply by a power of ten would round again.
        let written = alloc::format!("{}e{}", self.mantissa, self.exponent);
        written.parse().unwrap_or(f64::NAN)
    }

    /// By value, however written.
    pub(crate) fn compare(self, other: Self) -> Ordering {
        let scaled =
            |number: Self| Scaled { mantissa: i128::from(number.mantissa), exponent: i16::from(number.exponent) };
        scaled(self).compare(scaled(other))
    }

    pub(crate) const fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, exponent: self.exponent }
    }

    /// The same value without the zeros that end its fraction.
    pub(crate) fn trimmed(self) -> Self {
        let Self { mut mantissa, mut exponent } = self;
        while exponent < 0 && mantissa % 10 == 0 {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        Self { mantissa, exponent }
    }

    /// The same value without an exponent, where it has no more digits than can be kept.
    pub(super) fn spelled_out(self) -> Self {
        let whole = u32::try_from(self.exponent).ok().and_then(|exponent| {
            let mantissa = self.mantissa.checked_mul(10_i64.checked_pow(exponent)?)?;
            Self::fitted(mantissa.into(), 0).filter(|spelled| spelled.exponent == 0)
        });
        whole.unwrap_or(self)
    }

    /// The sum, exactly; `None` if it cannot be kept.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let low = self.exponent.min(other.exponent);
        Self::fitted(self.lifted(low)?.checked_add(other.lifted(low)?)?, i32::from(low))
    }

    /// The product, exactly; `None` if it cannot be kept.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        let mantissa = i128::from(self.mantissa) * i128::from(other.mantissa);
        Self::fitted(mantissa, i32::from(self.exponent) + i32::from(other.exponent))
    }

    /// The mantissa with a smaller exponent.
    fn lifted(self, exponent: i8) -> Option<i128> {
        i128::from(self.mantissa).checked_mul(power_of_ten(i16::from(self.exponent) - i16::from(exponent))?)
    }

    /// A mantissa times a power of ten, exactly; `None` if it cannot be kept.
    pub(super) fn fitted(mut mantissa: i128, mut exponent: i32) -> Option<Self> {
        let too_long = |mantissa: i128| mantissa.unsigned_abs() >= 1_000_000_000_000_000_000;
        while mantissa % 10 == 0 && (exponent < 0 || too_long(mantissa)) {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        while mantissa != 0 && exponent > MAX_EXPONENT && !too_long(mantissa * 10) {
            (mantissa, exponent) = (mantissa * 10, exponent - 1);
        }
        let fits = !too_long(mantissa) && exponent.abs() <= MAX_EXPONENT;
        Some(Self { mantissa: i64::try_from(mantissa).ok().filter(|_| fits)?, exponent: i8::try_from(exponent).ok()? })
    }

    /// The number times `numerator`, after adding `offset` to it; beside a number too large to be lifted, an offset makes no
    /// difference.
    pub(crate) fn scaled(self, offset: Self, numerator: i64, exponent: i8) -> Scaled {
        let alone = || Scaled {
            mantissa: i128::from(self.mantissa) * i128::from(numerator),
            exponent: i16::from(self.exponent) + i16::from(exponent),
        };
        if offset.mantissa == 0 { alone() } else { self.moved(offset, numerator, exponent).unwrap_or_else(alone) }
    }

    /// The number times `numerator`, after adding `offset` to it, exactly; `None` if it cannot be kept.
    pub(super) fn moved(self, offset: Self, numerator: i64, exponent: i8) -> Option<Scaled> {
        let low = if offset.mantissa == 0 { self.exponent } else { self.exponent.min(offset.exponent) };
        let sum = if offset.mantissa == 0 { 0 } else { offset.lifted(low)? };
        let mantissa = self.lifted(low)?.checked_add(sum)?.checked_mul(i128::from(numerator))?;
        Some(Scaled { mantissa, exponent: i16::from(low) + i16::from(exponent) })
    }
}

/// Ten to a power that fits.
fn power_of_ten(power: i16) -> Option<i128> {
    const POWERS: [i128; 39] = {
        let (mut powers, mut at) = ([1; 39], 1);
        while at < 39 {
            powers[at] = powers[at - 1] * 10;
            at += 1;
        }
        powers
    };
    POWERS.get(usize::from(power.unsigned_abs())).copied()
}

/// The greatest number that divides both, of which one at least is not zero.
fn common_divisor(mut one: u128, mut two: u128) -> u128 {
    while two != 0 {
        (one, two) = (two, one % two);
    }
    one
}

/// A number in a base unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scaled {
    mantissa: i128,
    exponent: i16,
}

impl Scaled {
    /// The digits, and the power of ten they are multiplied by.
    pub(crate) const fn parts(self) -> (i128, i16) {
        (self.mantissa, self.exponent)
    }

    /// Parts that the build has computed.
    pub(crate) const fn of(mantissa: i128, exponent: i16) -> Self {
        Self { mantissa, exponent }
    }

    /// The number divided by another, exactly; `None` if it is no decimal number, or cannot be kept.
    pub(super) fn divided_by(self, divisor: i64) -> Option<Decimal> {
        let (mut mantissa, mut exponent) = (self.mantissa, i32::from(self.exponent));
        if mantissa == 0 {
            return Some(Decimal::of(0, 0));
        }
        // With the zeros that it ends in off, it has room to be multiplied.
        while mantissa % 10 == 0 {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        let mut divisor = i128::from(divisor);
        let common = common_divisor(mantissa.unsigned_abs(), divisor.unsigned_abs()) as i128;
        (mantissa, divisor) = (mantissa / common, divisor / common);
        for (factor, other) in [(2, 5), (5, 2)] {
            while divisor % factor == 0 {
                (mantissa, divisor, exponent) = (mantissa.checked_mul(other)?, divisor / factor, exponent - 1);
            }
        }
        if divisor == 1 { Decimal::fitted(mantissa, exponent) } else { None }
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        let (one, two) = (self.mantissa, other.mantissa);
        // A zero, and numbers of two signs, need no exponent.
        if self.exponent == other.exponent || one == 0 || two == 0 || (one < 0) != (two < 0) {
            return one.cmp(&two);
        }
        let power = power_of_ten(self.exponent.saturating_sub(other.exponent));
        let lift = |number: i128| power.and_then(|power| number.checked_mul(power));
        // What cannot be lifted to the other's exponent is the larger in magnitude.
        if self.exponent > other.exponent {
            lift(one).map_or(if one > 0 { Ordering::Greater } else { Ordering::Less }, |one| one.cmp(&two))
        } else {
            lift(two).map_or(if two > 0 { Ordering::Less } else { Ordering::Greater }, |two| one.cmp(&two))
        }
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let number = text.trim();
        let start = text.len() - text.trim_start().len();
        let (digits, exponent) = split_exponent(number, start)?;
        let (unsigned, negative) = match digits.strip_prefix(['-', '−']) {
            Some(rest) => (rest, true),
            None => (digits.strip_prefix('+').unwrap_or(digits), false),
        };
        let offset = start + digits.len() - unsigned.len();
        let mut point = None;
        for (at, character) in unsigned.char_indices() {
            match character {
                '.' if point.is_none() => point = Some(at),
                '0'..='9' => {}
                _ => return Err(DecimalError::Character { at: offset + at }),
            }
        }
        if !unsigned.bytes().any(|byte| byte.is_ascii_digit()) {
            return Err(DecimalError::Empty);
        }
        let fraction = point.map_or(0, |at| unsigned.len() - at - 1);
        let digits = unsigned.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0');
        Self::from_digits(negative, digits, fraction, exponent)
    }
}

/// Takes `e3`, `× 10^3` or `*10^3` off the end.
fn split_exponent(number: &str, start: usize) -> Result<(&str, i32), DecimalError> {
    let written = |power: &str, at: usize| match power.parse::<i16>() {
        Ok(power) => Ok(i32::from(power)),
        Err(_) => Err(DecimalError::Character { at: start + at }),
    };
    if let Some(at) = number.find(['e', 'E']) {
        return Ok((&number[..at], written(&number[at + 1..], at + 1)?));
    }
    if let Some(at) = number.find("10^") {
        let before = number[..at].trim_end();
        let power = written(number[at + 3..].trim(), at + 3)?;
        return match before.strip_suffix(['×', 'x', '*', '·']) {
            Some(digits) => Ok((digits.trim_end(), power)),
            None if before.is_empty() => Ok(("1", power)),
            None => Err(DecimalError::Character { at: start + at }),
        };
    }
    Ok((number, 0))
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (magnitude, sign) = (self.mantissa.unsigned_abs(), if self.mantissa < 0 { "-" } else { "" });
        match self.exponent {
            0 => write!(f, "{sign}{magnitude}"),
            1.. => write!(f, "{sign}{magnitude}e{}", self.exponent),
            -18..0 => {
                let places = usize::from(self.exponent.unsigned_abs());
                let unit = 10_u64.pow(places as u32);
                write!(f, "{sign}{}.{:0places$}", magnitude / unit, magnitude % unit)
            }
            _ => write!(f, "{sign}{magnitude}e{}", self.exponent),
        }
    }
}

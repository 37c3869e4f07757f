//! `FromStr` of quantities and intervals, in which a point is always the decimal point, as `Display` writes it.

use core::str::FromStr;

use super::{
    decimal::{Decimal, DecimalError},
    error::QuantityError,
    interval::Interval,
    state::{self, Value},
    unit::Unit,
    value::Quantity,
};

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        // The plain form first, which reads every unit; then what people write.
        let (number, unit) = text.split_at(plain(text));
        match (number.trim_end().parse::<Decimal>(), Unit::spelled(unit.trim_start())) {
            (Ok(value), Some(unit)) => return Ok(Self::new(value, unit)),
            (Err(DecimalError::TooLong), _) => return Err(DecimalError::TooLong.into()),
            _ => {}
        }
        match state::read_plainly(text)? {
            Value::One(interval) if interval.is_exact() => {
                interval.low().map(|(value, _)| value).ok_or(QuantityError::Range)
            }
            Value::One(_) | Value::Span(_) => Err(QuantityError::Range),
            Value::Alternatives(_) => Err(QuantityError::Several),
        }
    }
}

impl FromStr for Interval {
    type Err = QuantityError;

    /// Reads a value or its limits: "3 kW", "> 500 W", "at least 5 kV", "20 W to 60 W", "5 kV ± 10 %".
    ///
    /// # Errors
    ///
    /// If the text is none, or says more than one thing.
    fn from_str(text: &str) -> Result<Self, QuantityError> {
        if let Ok(value) = text.parse::<Quantity>() {
            return Ok(Self::exactly(value));
        }
        match state::read_plainly(text)? {
            Value::One(interval) => Ok(interval),
            Value::Span(_) | Value::Alternatives(_) => Err(QuantityError::Several),
        }
    }
}

/// Where a number ends that is written plainly, such as `-1.5e3` or `5 × 10^3`.
fn plain(text: &str) -> usize {
    let digits = |from: usize| {
        let rest = &text[from..];
        text.len() - rest.trim_start_matches(|character: char| character.is_ascii_digit()).len()
    };
    let signed = |from: usize| {
        let rest = &text[from..];
        digits(text.len() - rest.strip_prefix(['+', '-', '−']).unwrap_or(rest).len())
    };
    let mut end = signed(0);
    if text[end..].starts_with('.') {
        end = digits(end + 1);
    }
    let rest = text[end..].trim_start();
    let power = match text[end..].strip_prefix(['e', 'E']) {
        Some(power) => Some(power),
        None => rest.strip_prefix(['×', 'x', '*']).and_then(|ten| ten.trim_start().strip_prefix("10^")),
    };
    let power = power
        .filter(|power| power.trim_start_matches(['+', '-', '−']).starts_with(|first: char| first.is_ascii_digit()));
    power.map_or(end, |power| signed(text.len() - power.len()))
}

//! Ten to the power of a tenth: what a level in decibels is as a number.
//!
//! A multiple of 10 dB is a power of ten, exactly. Between them the number is irrational, and lies between two decimals that are
//! computed here in integers, less than a part in 10^9 apart.

use super::decimal::{Decimal, Scaled};

/// One, as the integers below count.
const ONE: u128 = 1_000_000_000_000_000_000;

/// So many binary places of the power are followed.
const PLACES: usize = 40;

/// A power of ten that can be shifted by those places.
const PRECISE: u128 = 10_u128.pow(20);

/// 10^(1/2), 10^(1/4), 10^(1/8) and so on, rounded down or up.
const fn roots(up: bool) -> [u128; PLACES] {
    let (mut roots, mut last, mut at) = ([0; PLACES], 10 * ONE, 0);
    while at < PLACES {
        // The root of a number times ONE squared has as many digits as ONE again.
        last = (last * ONE).isqrt() + up as u128;
        roots[at] = last;
        at += 1;
    }
    roots
}

const BELOW: [u128; PLACES] = roots(false);
const ABOVE: [u128; PLACES] = roots(true);

/// No number in a linear unit is beyond 10 to this power, so that a larger level need not be told from this one.
const LIMIT: i128 = 1000;

/// The two numbers between which 10^(value/10) × 10^exponent lies, one and the same where it is exact.
pub(super) fn number(value: Decimal, exponent: i8) -> (Scaled, Scaled) {
    let (mantissa, places) = value.parts();
    // The power of ten is mantissa × 10^(places - 1): a whole part, and `rest` of `of`.
    let places = i32::from(places) - 1;
    let factor = 10_i128.checked_pow(places.unsigned_abs());
    let mantissa = i128::from(mantissa);
    let (whole, rest, of) = match (places >= 0, factor) {
        (true, factor) => (factor.and_then(|factor| mantissa.checked_mul(factor)), 0, 1),
        (false, Some(factor)) => {
            (Some(mantissa.div_euclid(factor)), mantissa.rem_euclid(factor).unsigned_abs(), factor.unsigned_abs())
        }
        (false, None) => (Some(if mantissa < 0 { -1 } else { 0 }), 0, 1),
    };
    let whole = whole.unwrap_or(if mantissa < 0 { -LIMIT } else { LIMIT }).clamp(-LIMIT, LIMIT) as i16;
    let exponent = i16::from(exponent) + whole;
    if rest == 0 {
        return (Scaled::of(1, exponent), Scaled::of(1, exponent));
    }
    // So many decimal places say more than the binary ones can.
    let (rest, of) = if of > PRECISE { (rest / (of / PRECISE), PRECISE) } else { (rest, of) };
    let binary = (rest << PLACES) / of;
    let (mut below, mut above) = (ONE, ONE);
    for at in 0..PLACES {
        if binary >> (PLACES - 1 - at) & 1 == 1 {
            below = below * BELOW[at] / ONE;
            above = above * ABOVE[at] / ONE + 1;
        }
    }
    // The binary places that are left out, and the decimal ones.
    for _ in 0..2 {
        above = above * ABOVE[PLACES - 1] / ONE + 1;
    }
    (Scaled::of(below as i128, exponent - 18), Scaled::of(above as i128, exponent - 18))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use num_bigint::BigInt;
    use proptest::prelude::*;

    use super::*;

    /// Whether `below` ≤ 10^(mantissa × 10^-places / 10) ≤ `above`, told by the powers that make all three whole.
    fn encloses(value: Decimal, (below, above): (Scaled, Scaled)) -> bool {
        let (mantissa, places) = value.parts();
        let root = 10_u32.pow(u32::from(places.unsigned_abs()) + 1);
        let power = |scaled: Scaled| {
            let (mantissa, exponent) = scaled.parts();
            (BigInt::from(mantissa).pow(root), i64::from(exponent) * i64::from(root))
        };
        let at_most = |(one, at): (BigInt, i64), (two, of): (BigInt, i64)| {
            let low = at.min(of);
            one * BigInt::from(10).pow((at - low) as u32) <= two * BigInt::from(10).pow((of - low) as u32)
        };
        let exact = (BigInt::from(1), mantissa);
        at_most(power(below), exact.clone()) && at_most(exact, power(above))
    }

    fn width(below: Scaled, above: Scaled) -> f64 {
        (above.parts().0 - below.parts().0) as f64 / below.parts().0 as f64
    }

    #[test]
    fn every_hundredth_of_a_decibel_lies_within_its_decimals() {
        for hundredths in 0..1000 {
            let value = Decimal::of(hundredths, -2);
            let (below, above) = number(value, 0);
            assert!(encloses(value, (below, above)), "{value} dB");
            assert!(width(below, above) < 1e-9, "{value} dB");
        }
    }

    #[test]
    fn a_multiple_of_ten_decibels_is_exact() {
        for tens in -30..=30 {
            let (below, above) = number(Decimal::of(tens * 100, -1), -3);
            assert_eq!(below, above);
            assert_eq!(below.parts(), (1, tens as i16 - 3));
        }
    }

    proptest! {
        #[test]
        fn any_level_has_a_number(mantissa in -999_999_999_999_999_999_i64..=999_999_999_999_999_999, exponent in -30_i8..=30) {
            let (below, above) = number(Decimal::of(mantissa, exponent), -3);
            prop_assert!(below.compare(above).is_le());
        }

        #[test]
        fn a_level_of_either_sign_lies_within_its_decimals(tenths in -3000_i64..3000) {
            let value = Decimal::of(tenths, -1);
            prop_assert!(encloses(value, number(value, 0)));
        }
    }
}

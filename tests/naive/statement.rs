//! What is said of goods, and how it is written.

use std::fmt;

use super::{Value, data::digits};

/// One value of one parameter, as text and as the model holds it.
#[derive(Clone)]
pub struct Stated {
    pub parameter: String,
    pub text: String,
    pub value: Value,
}

/// One thing that is said of the goods.
#[derive(Clone)]
pub enum Statement {
    Kind(String),
    /// The goods are of these kinds and no others.
    Only(Vec<String>),
    Value(Stated),
    Points(Vec<Vec<Stated>>),
    /// A phrase of a description.
    Words(String),
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.parameter, self.text)
    }
}

impl fmt::Debug for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => write!(f, "kind = {kind}"),
            Self::Only(kinds) => write!(f, "only {}", kinds.join(", ")),
            Self::Value(stated) => write!(f, "{stated}"),
            Self::Points(points) => {
                let point = |point: &Vec<Stated>| point.iter().map(Stated::to_string).collect::<Vec<_>>().join(", ");
                write!(f, "points ({})", points.iter().map(point).collect::<Vec<_>>().join("), ("))
            }
            Self::Words(words) => write!(f, "{words:?}"),
        }
    }
}

/// A limit, and the figures one step beside it, the step being one in the second place after its last digit. Below nothing there is
/// no figure that goods could have.
pub(super) fn beside(limit: &str) -> impl Iterator<Item = String> {
    let (number, unit) =
        limit.split_once(' ').map_or((limit, String::new()), |(number, unit)| (number, format!(" {unit}")));
    let (digits, exponent) = digits(number);
    let digits = digits * 100;
    let first = if digits == 0.into() { 0 } else { -1 };
    (first..=1).map(move |step| format!("{}e{}{unit}", &digits + step, exponent - 2))
}

/// As a data sheet writes it, without a power of ten.
pub(super) fn plain(text: &str) -> String {
    let (number, unit) =
        text.split_once(' ').map_or((text, String::new()), |(number, unit)| (number, format!(" {unit}")));
    let (digits, exponent) = digits(number);
    let (sign, digits) = match digits.to_string() {
        negative if negative.starts_with('-') => ("-", negative[1..].to_owned()),
        positive => ("", positive),
    };
    if exponent >= 0 {
        return format!("{sign}{digits}{}{unit}", "0".repeat(exponent as usize));
    }
    let places = exponent.unsigned_abs() as usize;
    let digits = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let fraction = fraction.trim_end_matches('0');
    format!("{sign}{whole}{}{fraction}{unit}", if fraction.is_empty() { "" } else { "." })
}

/// A phrase in every spelling of its alternatives `{a|b}`.
pub(super) fn spellings(words: &str) -> Vec<String> {
    let mut spellings = vec![String::new()];
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (alternatives, behind) = after.split_once('}').expect("a closed brace");
        let with = |spelling: &String| {
            alternatives.split('|').map(|word| format!("{spelling}{before}{word}")).collect::<Vec<_>>()
        };
        spellings = spellings.iter().flat_map(with).collect();
        rest = behind;
    }
    let whole = |spelling: &String| format!("{spelling}{rest}").split_whitespace().collect::<Vec<_>>().join(" ");
    spellings.iter().map(whole).collect()
}

/// A phrase without its alternatives: the first of each.
pub(super) fn first_spelling(words: &str) -> String {
    spellings(words).swap_remove(0)
}

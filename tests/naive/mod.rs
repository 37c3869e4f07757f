//! The rules read again, as plainly as can be: TOML tables walked one by one, exact fractions, no tables of our own, no sharing.
//! Written from `data/README.md` and not from the engine. What stands in the files is in `data`, what a value says of a test in
//! `value`, what facts say of the goods in `known`, and what they make of a rule in `weigh`. `draw` makes cases from the rules.

pub mod bridge;
pub mod cases;
mod data;
mod dice;
mod draw;
mod known;
mod statement;
mod value;
mod weigh;

pub use data::Rules;
pub use dice::Dice;
pub use known::{Facts, Trust};
pub use statement::{Stated, Statement};
pub use value::{Limits, Value};
pub use weigh::Answer;

impl Rules {
    /// The value that a text such as `500 W`, `wire` or `true` states.
    pub fn single(&self, parameter: &str, text: &str) -> Value {
        match self.form(parameter) {
            "quantity" => Value::OneOf(vec![Limits::exactly(self.base(text))]),
            _ => Value::words(text),
        }
    }

    /// Facts stated as single values.
    pub fn stated(&self, pairs: &[(&str, &str)]) -> Facts {
        let mut facts = Facts::default();
        for &(parameter, text) in pairs {
            if parameter == "kind" {
                facts.kinds.push((text.to_owned(), Trust::Stated));
            } else {
                facts.values.push((parameter.to_owned(), self.single(parameter, text), Trust::Stated));
            }
        }
        facts
    }

    /// What the engine prints of a quantity: `500 W`, `20 W to 60 W`, `≥ 500 W`, alternatives, and what can be set.
    pub fn printed(&self, text: &str) -> Value {
        let limits = |text: &str| {
            let end = |text: &str, included| Some((self.base(text), included));
            if let Some((low, high)) = text.split_once(" to ") {
                return Limits { low: end(low, true), high: end(high, true) };
            }
            match text.split_once(' ') {
                Some(("≥", low)) => Limits { low: end(low, true), high: None },
                Some((">", low)) => Limits { low: end(low, false), high: None },
                Some(("≤", high)) => Limits { low: None, high: end(high, true) },
                Some(("<", high)) => Limits { low: None, high: end(high, false) },
                _ => Limits::exactly(self.base(text)),
            }
        };
        match text.strip_suffix(" adjustable") {
            Some(span) => Value::Span(limits(span)),
            None => Value::OneOf(text.split(" / ").map(limits).collect()),
        }
    }

    /// The same value in another unit, if a unit differs by a power of ten only; the same text otherwise.
    pub fn in_other_unit(&self, text: &str) -> String {
        let Some((value, symbol)) = text.split_once(' ') else { return text.to_owned() };
        let Some((digits, exponent)) = value.split_once('e') else { return text.to_owned() };
        let Some(unit) = self.units.iter().find(|unit| unit.symbol == symbol) else { return text.to_owned() };
        let alike = |other: &&data::Unit| {
            other.dimension == unit.dimension
                && other.symbol != unit.symbol
                && !other.symbol.is_empty()
                && (&other.numerator, &other.offset) == (&unit.numerator, &unit.offset)
        };
        let Some(other) = self.units.iter().find(alike) else { return text.to_owned() };
        let exponent: i32 = exponent.parse().expect("an exponent");
        format!("{digits}e{} {}", exponent + unit.exponent - other.exponent, other.symbol)
    }
}

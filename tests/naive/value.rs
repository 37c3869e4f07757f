//! Values of parameters, and what a test says of them.

use std::collections::BTreeSet;

use num_rational::BigRational;
use toml::{Table, Value as Toml};

use super::Rules;

/// An end of what a quantity may be, and whether that end itself is among it.
pub type End = Option<(BigRational, bool)>;

/// Limits within which a quantity lies, in the base unit; an end that is not there is far away.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    pub low: End,
    pub high: End,
}

/// What is known of one parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// The word of a choice is one of these; that of a flag is `true` or `false`.
    Words(BTreeSet<String>),
    /// A quantity lies within one of these limits.
    OneOf(Vec<Limits>),
    /// The goods can be set to everything between these.
    Span(Limits),
}

/// Whether all below one end is below another.
fn ends_before(end: &End, start: &End) -> bool {
    match (end, start) {
        (Some((end, has_end)), Some((start, has_start))) => end < start || (end == start && !(*has_end && *has_start)),
        _ => false,
    }
}

impl Limits {
    pub fn exactly(value: BigRational) -> Self {
        Self { low: Some((value.clone(), true)), high: Some((value, true)) }
    }

    fn is_apart(&self, other: &Self) -> bool {
        ends_before(&self.high, &other.low) || ends_before(&other.high, &self.low)
    }

    /// Whether all values within these limits are within the others.
    fn is_within(&self, other: &Self) -> bool {
        let keeps = |own: &End, limit: &End, beyond: fn(&BigRational, &BigRational) -> bool| match (own, limit) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((own, has_own)), Some((limit, has_limit))) => {
                beyond(own, limit) || (own == limit && (*has_limit || !*has_own))
            }
        };
        keeps(&self.low, &other.low, |own, limit| own > limit)
            && keeps(&self.high, &other.high, |own, limit| own < limit)
    }

    /// True if all values pass, false if none does.
    fn pass(&self, passing: &Self) -> Option<bool> {
        if self.is_within(passing) {
            Some(true)
        } else if self.is_apart(passing) {
            Some(false)
        } else {
            None
        }
    }

    fn common(&self, other: &Self) -> Self {
        let tighter = |one: &End, two: &End, is_one: fn(&BigRational, &BigRational) -> bool| match (one, two) {
            (Some(one), Some(two)) => match one.0 == two.0 {
                true => Some((one.0.clone(), one.1 && two.1)),
                false => Some(if is_one(&one.0, &two.0) { one.clone() } else { two.clone() }),
            },
            (one, two) => one.clone().or(two.clone()),
        };
        Self {
            low: tighter(&self.low, &other.low, |one, two| one > two),
            high: tighter(&self.high, &other.high, |one, two| one < two),
        }
    }
}

/// What alternatives have in common: true if it is true of each, false if it is false of each.
fn of_each(truths: &[Option<bool>]) -> Option<bool> {
    if truths.iter().all(|truth| *truth == Some(true)) {
        Some(true)
    } else if truths.iter().all(|truth| *truth == Some(false)) {
        Some(false)
    } else {
        None
    }
}

impl Value {
    pub fn word(word: &str) -> Self {
        Self::Words(BTreeSet::from([word.to_owned()]))
    }

    /// Words joined by ` / `, of which one is the value.
    pub fn words(text: &str) -> Self {
        Self::Words(text.split('/').map(|word| word.trim().to_owned()).collect())
    }

    /// What is left of two statements of one trust; `None` if they cannot both be so.
    pub fn both(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Words(one), Self::Words(two)) => {
                let common: BTreeSet<String> = one.intersection(two).cloned().collect();
                (!common.is_empty()).then_some(Self::Words(common))
            }
            (Self::OneOf(one), Self::OneOf(two)) => {
                let pairs = one.iter().flat_map(|one| two.iter().map(move |two| (one, two)));
                let common: Vec<Limits> =
                    pairs.filter(|(one, two)| !one.is_apart(two)).map(|(one, two)| one.common(two)).collect();
                (!common.is_empty()).then_some(Self::OneOf(common))
            }
            (one, two) => (one == two).then(|| one.clone()),
        }
    }

    /// Whether the value passes a test such as `"wire"`, `["wire", "non-wire"]`, `true` or `{ gt = "5 m" }`.
    pub fn pass(&self, rules: &Rules, test: &Toml, reach: &str) -> Option<bool> {
        match (self, test) {
            (Self::Words(known), Toml::Boolean(flag)) => {
                of_each(&known.iter().map(|word| Some(*word == flag.to_string())).collect::<Vec<_>>())
            }
            (Self::Words(known), Toml::String(word)) => {
                of_each(&known.iter().map(|known| Some(known == word)).collect::<Vec<_>>())
            }
            (Self::Words(known), Toml::Array(words)) => {
                let is_one = |known: &String| Some(words.iter().any(|word| word.as_str() == Some(known)));
                of_each(&known.iter().map(is_one).collect::<Vec<_>>())
            }
            (Self::OneOf(known), Toml::Table(test)) => {
                let passing = passing(rules, test);
                of_each(&known.iter().map(|known| known.pass(&passing)).collect::<Vec<_>>())
            }
            (Self::Span(span), Toml::Table(test)) => {
                let passing = passing(rules, test);
                match (reach, span) {
                    ("maximum", Limits { high: Some((greatest, true)), .. }) => {
                        Limits::exactly(greatest.clone()).pass(&passing)
                    }
                    ("minimum", Limits { low: Some((least, true)), .. }) => {
                        Limits::exactly(least.clone()).pass(&passing)
                    }
                    ("any", span) => Some(!span.is_apart(&passing)),
                    (_, span) => span.pass(&passing),
                }
            }
            (value, test) => panic!("{value:?} cannot pass {test:?}"),
        }
    }
}

/// The values that pass a test.
fn passing(rules: &Rules, test: &Table) -> Limits {
    let limit = |keys: [&str; 2]| {
        let [without, with] = keys.map(|key| test.get(key).map(|limit| rules.base(limit.as_str().expect("a limit"))));
        without.map(|limit| (limit, false)).or(with.map(|limit| (limit, true)))
    };
    Limits { low: limit(["gt", "ge"]), high: limit(["lt", "le"]) }
}

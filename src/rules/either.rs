//! Two open paragraphs of which one is met whatever the missing facts are.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    Determination, Paragraph,
    condition::{Limit, Says},
    determination::{meet, union},
};
use crate::{
    control::ControlList,
    fact::{Choices, Fact, Facts, Figure, Form, Origin, Parameter, ParameterSet, ParameterValue},
    quantity::{Interval, Quantity},
};

/// Two open paragraphs of one list of which one is met whatever the missing facts are. Neither alone is met.
///
/// ```
/// use dualuse::{Facts, Item, classify};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// let answer = classify(&Item::new("").with_facts(&facts));
/// let found = answer.either_way().next().expect("a circuit, or goods that contain it");
/// let codes = [found.first().code().to_string(), found.second().code().to_string()];
/// assert_eq!(codes, ["3A090.a.1", "4A090.a"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EitherWay {
    first: Paragraph,
    second: Paragraph,
    missing: ParameterSet,
}

impl EitherWay {
    /// The control list.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.first.list()
    }

    /// One paragraph, in the order of the list.
    #[must_use]
    pub fn first(&self) -> Paragraph {
        self.first
    }

    /// The other.
    #[must_use]
    pub fn second(&self) -> Paragraph {
        self.second
    }

    /// What tells which.
    #[must_use]
    pub fn missing(&self) -> ParameterSet {
        self.missing
    }
}

/// More combinations of values are not tried, and then nothing is said.
const MOST: usize = 64;

/// The pairs of open paragraphs of one list and two entries of which, for each value of the missing facts, one is met. Found by
/// trying the values, at most 64 combinations; where there are more, nothing is said.
#[must_use]
pub fn either_way(open: &[(Paragraph, Determination)], facts: &Facts) -> Vec<EitherWay> {
    let mut found: Vec<EitherWay> = Vec::new();
    let few: Vec<&(Paragraph, Determination)> = open
        .iter()
        .filter(|(_, determination)| determination.is_open() && determination.missing().iter().count() <= 6)
        .filter(|(_, determination)| !determination.missing().is_empty())
        .collect();
    for (at, &&(first, one)) in few.iter().enumerate() {
        for &&(second, two) in &few[at + 1..] {
            let apart = first.list() == second.list() && first.code().entry() != second.code().entry();
            let told = |pair: &EitherWay| {
                pair.first().code().entry() == first.code().entry()
                    && pair.second().code().entry() == second.code().entry()
            };
            if !apart || !meet(one.missing(), two.missing()) || found.iter().any(told) {
                continue;
            }
            if always_one(first, second, union(one.missing(), two.missing()), facts) {
                let mut missing = ParameterSet::default();
                union(one.missing(), two.missing()).for_each(|parameter| missing.0.insert(parameter.0));
                found.push(EitherWay { first, second, missing });
            }
        }
    }
    found
}

/// Whether one of two paragraphs is met for all values of some parameters.
fn always_one(first: Paragraph, second: Paragraph, missing: impl Iterator<Item = Parameter>, facts: &Facts) -> bool {
    let (mut open, mut trials) = (Vec::new(), 1);
    // The kind of goods may be any: what one of the two then is, it must be without it.
    for parameter in missing.filter(|&parameter| parameter != Parameter::KIND) {
        let values = values(parameter, first, second);
        trials *= values.len();
        if trials == 0 || trials > MOST {
            return false;
        }
        open.push((parameter, values));
    }
    one_is_met(first, second, &open, &mut facts.clone())
}

/// Supposes the values of the first parameter, each with all of the rest, up to those with which neither paragraph is met.
fn one_is_met(
    first: Paragraph,
    second: Paragraph,
    open: &[(Parameter, Vec<ParameterValue>)],
    supposed: &mut Facts,
) -> bool {
    let Some(((parameter, values), rest)) = open.split_first() else {
        let met = |paragraph: Paragraph| matches!(paragraph.determine(supposed), Determination::Met(_));
        return met(first) || met(second);
    };
    values.iter().all(|value| {
        // It takes the place of the one supposed before it.
        supposed.suppose(Fact::new(*parameter, value.clone(), Origin::Stated));
        one_is_met(first, second, rest, supposed)
    })
}

/// All that a parameter may be, as far as two paragraphs tell its values apart.
fn values(parameter: Parameter, first: Paragraph, second: Paragraph) -> Vec<ParameterValue> {
    match parameter.form() {
        Form::Flag => [true, false].map(ParameterValue::Flag).into(),
        Form::Choice(words) => (0..words.len()).map(|at| ParameterValue::Choice(Choices(1 << at))).collect(),
        Form::Kind => Vec::new(),
        Form::Quantity(_) => {
            let mut limits: Vec<Quantity> = Vec::new();
            let mut seen = BTreeSet::new();
            for paragraph in [first, second] {
                paragraph.each_test(&mut seen, &mut |leaf| {
                    if let Says::Quantity(of, tests, _) = leaf {
                        if of == parameter {
                            limits.extend(tests.iter().map(Limit::value));
                        }
                    }
                });
            }
            limits.sort_by(|one, two| one.base().compare(two.base()));
            limits.dedup_by(|one, two| one.base().compare(two.base()).is_eq());
            parts(&limits).into_iter().map(|part| ParameterValue::Quantity(Figure::Within(part))).collect()
        }
    }
}

/// The figures themselves and all that lies below, between and above them.
fn parts(figures: &[Quantity]) -> Vec<Interval> {
    let mut parts = Vec::new();
    for (at, &figure) in figures.iter().enumerate() {
        match at.checked_sub(1).map(|before| figures[before]) {
            None => parts.push(Interval::less_than(figure)),
            Some(before) => parts.extend(Interval::from_to((before, false), (figure, false))),
        }
        parts.push(Interval::exactly(figure));
    }
    parts.extend(figures.last().map(|&last| Interval::more_than(last)));
    parts
}

//! Two open paragraphs of which one is met whatever the missing facts are.

use alloc::vec::Vec;

use super::{
    Determination, Paragraph,
    values::{extremes_of, values_of},
    weigh::Weigher,
};
use crate::{
    control::ControlList,
    fact::{Basis, Fact, Facts, Origin, Parameter, ParameterSet, ParameterValue},
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
    // Where words say of what kind the goods are, a paragraph for goods of another kind is no alternative.
    let kind_is_known = !facts.kinds().known(Basis::Read).is_empty();
    let may_be_one = |missing: ParameterSet| {
        (1..=6).contains(&missing.len()) && !(kind_is_known && missing.contains(Parameter::KIND))
    };
    let few: Vec<&(Paragraph, Determination)> = open
        .iter()
        .filter(|(_, determination)| determination.is_open() && may_be_one(determination.missing()))
        .collect();
    let are_apart =
        |one: Paragraph, two: Paragraph| one.list() == two.list() && one.code().entry() != two.code().entry();
    let first_of = |list: ControlList| few.iter().map(|(row, _)| *row).find(|row| row.list() == list);
    let is_apart = |row: Paragraph| first_of(row.list()).is_some_and(|first| are_apart(first, row));
    let any_are_apart = few.iter().any(|(row, _)| is_apart(*row));
    if facts.points().len() > MOST || !any_are_apart {
        return found;
    }
    let may = samples(&few, facts);
    for (at, &&(first, one)) in few.iter().enumerate() {
        for (next, &&(second, two)) in few.iter().enumerate().skip(at + 1) {
            if may[at] | may[next] != ALL_SAMPLES {
                continue;
            }
            let told = |pair: &EitherWay| {
                pair.first().code().entry() == first.code().entry()
                    && pair.second().code().entry() == second.code().entry()
            };
            if !are_apart(first, second) || one.missing().both(two.missing()).is_empty() || found.iter().any(told) {
                continue;
            }
            let missing = one.missing().either(two.missing());
            if always_one(first, second, missing.iter(), facts) {
                found.push(EitherWay { first, second, missing });
            }
        }
    }
    found
}

/// A bit for each of the two samples below.
const ALL_SAMPLES: u8 = 0b11;

/// Whether each paragraph is met if all that is missing of any is as small as rules tell apart, or as great. Of two of which one is
/// always met, one is at either sample; that is soon tried, and few pairs are left.
fn samples(few: &[&(Paragraph, Determination)], facts: &Facts) -> Vec<u8> {
    let rows: Vec<Paragraph> = few.iter().map(|(row, _)| *row).collect();
    let missing =
        few.iter().fold(ParameterSet::default(), |all, (_, determination)| all.either(determination.missing()));
    let mut met = alloc::vec![0; few.len()];
    let extremes = extremes_of(missing, &rows);
    for sample in 0..2 {
        let mut supposed = facts.clone();
        for (parameter, ends) in &extremes {
            supposed.suppose(Fact::new(*parameter, ends[sample].clone(), Origin::Stated));
        }
        let mut weigher = Weigher::new(&supposed, Basis::Presumed);
        for (met, row) in met.iter_mut().zip(&rows) {
            *met |= u8::from(matches!(Determination::by(&mut weigher, *row), Determination::Met(_))) << sample;
        }
    }
    met
}

/// Whether one of two paragraphs is met for all values of some parameters.
fn always_one(first: Paragraph, second: Paragraph, missing: impl Iterator<Item = Parameter>, facts: &Facts) -> bool {
    // At each operating point all of them are tried.
    let (mut open, mut trials) = (Vec::new(), facts.points().len().max(1));
    // The kind of goods may be any: what one of the two then is, it must be without it.
    for parameter in missing.filter(|&parameter| parameter != Parameter::KIND) {
        let values = values_of(parameter, &[first, second]);
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

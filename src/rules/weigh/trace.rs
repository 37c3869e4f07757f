//! The same walk once more, with what the facts make of each condition written down.

use alloc::vec::Vec;

use super::{CERTAIN, Known, Walk, clauses::each_clause, is_denied_by_presumption};
use crate::{
    fact::{Basis, Choices, Fact, Facts, Kind, Origin, Parameter, ParameterValue, Parameters, Plain, Point},
    rules::{
        Clause, Explanation, Grounds, Paragraph, Test, Weighed,
        condition::{Condition, Conditions, Limit, Says},
        paragraph::Exception,
    },
    truth::{Truth, Weight},
};

/// Why a paragraph is met, not met or open, on the facts of a trust and above.
pub(in crate::rules) fn explain(facts: &Facts, least: Basis, paragraph: Paragraph) -> Explanation {
    let determination = paragraph.determine_on(facts, least);
    let known = Known::new(facts, least);
    let points: Vec<Option<&Point>> = match facts.points_on(least) {
        [] => Vec::from([None]),
        points => points.iter().map(Some).collect(),
    };
    let grounds = points.into_iter().map(|point| grounds(&known, paragraph, point)).collect();
    Explanation { paragraph, determination, grounds }
}

fn grounds<'f>(known: &Known<'f>, paragraph: Paragraph, point: Option<&'f Point>) -> Grounds {
    let (weight, clauses) = clauses(known, paragraph, point);
    // Without what was presumed the paragraph is open, and that is what is explained.
    let clauses = match is_denied_by_presumption(weight) {
        true => self::clauses(&Known::new(known.facts, Basis::Read), paragraph, point).1,
        false => clauses,
    };
    Grounds { clauses }
}

fn clauses<'f>(known: &Known<'f>, paragraph: Paragraph, point: Option<&'f Point>) -> (Weight, Vec<Clause>) {
    let (mut weight, mut all) = (CERTAIN, Vec::new());
    if let Some(reason) = paragraph.judgement() {
        weight = Weight::UNKNOWN;
        let weighed = Weighed::new(Test::Judgement(reason), Weight::UNKNOWN);
        all.push(Clause { of: paragraph, exclusion: None, weighed });
    }
    each_clause(paragraph, point, |walk, of, exception, condition| {
        let (own, weighed) = walk.weighed(known, condition);
        weight = weight.and(if exception.is_some() { own.negated() } else { own });
        all.push(Clause { of, exclusion: exception.map(Exception::note), weighed });
    });
    (weight, all)
}

impl<'f> Walk<'f> {
    fn weighed(&mut self, known: &Known<'f>, condition: Condition) -> (Weight, Weighed) {
        let weight = self.condition(known, condition, &mut Parameters::default());
        let weighed = match condition.says() {
            Says::All(parts) => self.made_of(known, Test::All, parts, weight),
            Says::Any(parts) => self.made_of(known, Test::Any, parts, weight),
            Says::First(parts) => self.made_of(known, Test::First, parts, weight),
            Says::Not(part) => {
                let reaches = core::mem::replace(&mut self.reaches, false);
                let parts = Vec::from([self.weighed(known, part).1]);
                self.reaches = reaches;
                Weighed { parts, ..Weighed::new(Test::Not, weight) }
            }
            Says::Meets(row) => self.referred(known, Paragraph(row), weight),
            test => self.tested(known, test, weight),
        };
        (weight, weighed)
    }

    fn made_of(&mut self, known: &Known<'f>, test: Test, parts: Conditions, weight: Weight) -> Weighed {
        let parts = parts.iter().map(|part| self.weighed(known, part).1).collect();
        Weighed { parts, ..Weighed::new(test, weight) }
    }

    fn referred(&mut self, known: &Known<'f>, referred: Paragraph, weight: Weight) -> Weighed {
        let mut aside = Self { point: None, ..self.aside() };
        let parts = referred.whole().map(|row| {
            let weight = aside.paragraph(known, row, &mut Parameters::default());
            Weighed::new(Test::Paragraph(row.code()), weight)
        });
        Weighed { parts: parts.collect(), ..Weighed::new(Test::Meets(referred.code()), weight) }
    }

    /// A condition without parts, with the facts that it was asked of.
    fn tested(&self, known: &Known<'f>, says: Says, weight: Weight) -> Weighed {
        let (test, facts) = match says {
            Says::Is(kind) => {
                let taken = self.taken.are.has(kind.0) || self.taken.are_not.has(kind.0);
                (Test::Kind(kind), if taken { Vec::new() } else { kinds(known, kind) })
            }
            Says::Quantity(parameter, limits, _) => {
                let limits = limits.iter().map(|limit: Limit| (limit.threshold().0, limit.value())).collect();
                let fact = known.fact(parameter, self.point).cloned();
                (Test::Quantity { parameter, limits }, fact.into_iter().collect())
            }
            Says::Choice(parameter, words) => {
                let words = Choices::new(parameter, words);
                (Test::Choice { parameter, words }, self.plain_fact(known, parameter))
            }
            Says::Flag(parameter, expected) => {
                let facts =
                    if self.is_taken(known, parameter) { Vec::new() } else { self.plain_fact(known, parameter) };
                (Test::Flag { parameter, expected }, facts)
            }
            _ => (Test::Always, Vec::new()),
        };
        let told = !facts.is_empty() || matches!(test, Test::Always);
        let weighed = Weighed::new(test, weight);
        // Taken for granted: no fact says so.
        let basis = weighed.basis.filter(|_| told);
        Weighed { facts, basis, ..weighed }
    }

    fn plain_fact(&self, known: &Known<'f>, parameter: Parameter) -> Vec<Fact> {
        if let Some(fact) = known.fact(parameter, self.point) {
            return Vec::from([fact.clone()]);
        }
        let presumed = known.plain(parameter, self.point).map(|(value, _): (Plain, u8)| value.of(parameter));
        presumed.map(|value| Fact::new(parameter, value, Origin::Presumed)).into_iter().collect()
    }
}

/// The facts that tell whether goods are of a kind.
fn kinds(known: &Known<'_>, kind: Kind) -> Vec<Fact> {
    let weight = known.kind(kind);
    if weight == Weight::UNKNOWN {
        return Vec::new();
    }
    let trust = weight.trust();
    let tells = |fact: &&Fact| match fact.value() {
        ParameterValue::Kind(of) => match weight.truth() {
            Truth::True => of.row().within.has(kind.0),
            // Where no kind excludes it, it is that the goods are of no other.
            _ => of.row().excludes.has(kind.0) || known.facts.are_of_no_other_kind(),
        },
        _ => false,
    };
    let mut told: Vec<Fact> =
        known.facts.iter().filter(|fact| fact.origin().basis().trust() == trust).filter(tells).cloned().collect();
    if told.is_empty() {
        told.push(Fact::new(Parameter::KIND, ParameterValue::Kind(kind), Origin::Presumed));
    }
    told
}

impl Weighed {
    fn new(test: Test, weight: Weight) -> Self {
        let holds = match weight.truth() {
            Truth::True => Some(true),
            Truth::False => Some(false),
            Truth::Unknown => None,
        };
        Self { test, holds, basis: Basis::of_trust(weight.trust()), facts: Vec::new(), parts: Vec::new() }
    }
}

//! The same walk once more, with what the facts make of each condition written down.

use alloc::vec::Vec;

use super::{CERTAIN, Known, Taken, Walk};
use crate::{
    fact::{Basis, Choices, Fact, Facts, Kind, Origin, Parameter, ParameterValue, Parameters, Plain, Point},
    rules::{
        Clause, Explanation, Grounds, Paragraph, Test, Weighed,
        condition::{Condition, Conditions, Limit, Says},
        paragraph::{Exception, exceptions},
    },
    truth::{Truth, Weight},
};

/// Why a paragraph is met, not met or open, on the facts of a trust and above.
pub(in crate::rules) fn explain(facts: &Facts, least: Basis, paragraph: Paragraph) -> Explanation {
    let determination = paragraph.determine_on(facts, least);
    let known = Known::new(facts, least);
    let points: Vec<Option<&Point>> = match facts.points() {
        [] => Vec::from([None]),
        points => points.iter().map(Some).collect(),
    };
    let grounds = points.into_iter().map(|point| grounds(&known, paragraph, point)).collect();
    Explanation { paragraph, determination, grounds }
}

fn grounds<'f>(known: &Known<'f>, paragraph: Paragraph, point: Option<&'f Point>) -> Grounds {
    let (clauses, weight) = clauses(known, paragraph, point);
    let by_presumption = weight.truth() == Truth::False && weight.trust() == Basis::Presumed.trust();
    // What is presumed excludes nothing: without it the paragraph is open, and that is what is explained.
    let clauses =
        if by_presumption { self::clauses(&Known::new(known.facts, Basis::Read), paragraph, point).0 } else { clauses };
    Grounds { clauses }
}

fn clauses<'f>(known: &Known<'f>, paragraph: Paragraph, point: Option<&'f Point>) -> (Vec<Clause>, Weight) {
    let rule = paragraph.rule();
    let taken = Taken::default().with(rule.demands);
    let mut walk = Walk { reaches: true, taken: Taken::default(), point, framed: Vec::new() };
    let mut aside = Walk { reaches: false, ..walk.aside() };
    let (mut all, mut weight) = (Vec::new(), CERTAIN);
    let own = match (Condition::of(rule.when), paragraph.judgement()) {
        (Some(when), _) => {
            weight = weight.and(walk.weight(known, when));
            Some(walk.weighed(known, when))
        }
        (None, Some(reason)) => {
            weight = weight.and(Weight::UNKNOWN);
            Some(Weighed::new(Test::Judgement(reason), Weight::UNKNOWN))
        }
        (None, None) => None,
    };
    all.extend(own.map(|weighed| Clause { of: paragraph, exclusion: None, weighed }));
    for row in paragraph.chain() {
        if let Some(common) = row.common() {
            weight = weight.and(walk.weight(known, common));
            all.push(Clause { of: row, exclusion: None, weighed: walk.weighed(known, common) });
        }
        for exception in exceptions(row.rule()) {
            let Some(when) = Exception::when(exception) else { continue };
            aside.taken = taken.without(when, &Taken::default());
            weight = weight.and(aside.weight(known, when).negated());
            let weighed = aside.weighed(known, when);
            all.push(Clause { of: row, exclusion: Some(exception.note()), weighed });
        }
    }
    (all, weight)
}

impl<'f> Walk<'f> {
    fn weight(&mut self, known: &Known<'f>, condition: Condition) -> Weight {
        self.condition(known, condition, &mut Parameters::default())
    }

    fn weighed(&mut self, known: &Known<'f>, condition: Condition) -> Weighed {
        let weight = self.weight(known, condition);
        match condition.says() {
            Says::All(parts) => self.made_of(known, Test::All, parts, weight),
            Says::Any(parts) => self.made_of(known, Test::Any, parts, weight),
            Says::First(parts) => self.made_of(known, Test::First, parts, weight),
            Says::Not(part) => {
                let reaches = core::mem::replace(&mut self.reaches, false);
                let parts = Vec::from([self.weighed(known, part)]);
                self.reaches = reaches;
                Weighed { parts, ..Weighed::new(Test::Not, weight) }
            }
            Says::Meets(row) => self.referred(known, Paragraph(row), weight),
            test => self.tested(known, test, weight),
        }
    }

    fn made_of(&mut self, known: &Known<'f>, test: Test, parts: Conditions, weight: Weight) -> Weighed {
        let parts = parts.iter().map(|part| self.weighed(known, part)).collect();
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

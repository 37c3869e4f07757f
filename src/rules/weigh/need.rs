//! Which facts must be known before a paragraph can be met.

use super::{CERTAIN, Known, Walk, Weigher, clauses::each_clause, is_denied_by_presumption};
use crate::{
    fact::{Basis, Parameters},
    rules::{
        Paragraph,
        condition::{Condition, Conditions, Says},
    },
    tables::parameters::PRESUMED,
    truth::{Truth, Weight},
};

impl Weigher<'_> {
    /// The parameters without which an open paragraph can never be met: those of every test that must come out one way. Where one of
    /// several tests is enough, or another paragraph is referred to, no fact is one that must be known; nor is an exclusion that is
    /// presumed not to be met.
    pub(in crate::rules) fn must(&self, paragraph: Paragraph) -> Parameters {
        if !self.known.facts.points_on(self.known.least).is_empty() {
            return Parameters::default();
        }
        let (weight, needs) = must(&self.known, paragraph);
        let needs = match is_denied_by_presumption(weight) {
            true => must(&Known::new(self.known.facts, Basis::Read), paragraph).1,
            false => needs,
        };
        needs.without(&PRESUMED)
    }
}

fn must(known: &Known<'_>, paragraph: Paragraph) -> (Weight, Parameters) {
    let (mut weight, mut all) = (CERTAIN, Parameters::default());
    each_clause(paragraph, None, |walk, _, exception, condition| {
        let (of, needs) = walk.must(known, condition, exception.is_none());
        all.extend(&needs);
        weight = weight.and(if exception.is_some() { of.negated() } else { of });
    });
    (weight, all)
}

impl<'f> Walk<'f> {
    /// What the facts make of a condition, and the parameters that must be known for it to come out as wanted.
    fn must(&mut self, known: &Known<'f>, condition: Condition, wanted: bool) -> (Weight, Parameters) {
        let mut needs = Parameters::default();
        if !condition.is_made_of_others() {
            return (self.test(known, condition, &mut needs), needs);
        }
        match condition.says() {
            Says::All(parts) => self.must_of(known, parts, wanted, true),
            Says::Any(parts) => self.must_of(known, parts, wanted, false),
            Says::Not(part) => {
                let reaches = core::mem::replace(&mut self.reaches, false);
                let (weight, needs) = self.must(known, part, !wanted);
                self.reaches = reaches;
                (weight.negated(), needs)
            }
            _ => (self.condition(known, condition, &mut Parameters::default()), needs),
        }
    }

    fn must_of(&mut self, known: &Known<'f>, parts: Conditions, wanted: bool, all: bool) -> (Weight, Parameters) {
        let mut whole: Option<Weight> = None;
        let mut needs: Option<Parameters> = None;
        for part in parts.iter() {
            let (weight, of_part) = self.must(known, part, wanted);
            whole = Some(whole.map_or(weight, |whole| if all { whole.and(weight) } else { whole.or(weight) }));
            if weight.truth() != Truth::Unknown {
                continue;
            }
            needs = Some(match needs {
                None => of_part,
                // Each part must come out as wanted, or one of them is enough.
                Some(mut before) if all == wanted => {
                    before.extend(&of_part);
                    before
                }
                Some(before) => before.without(&before.without(&of_part)),
            });
        }
        let whole = whole.unwrap_or(Weight::UNKNOWN);
        let is_open = whole.truth() == Truth::Unknown;
        (whole, needs.filter(|_| is_open).unwrap_or_default())
    }
}

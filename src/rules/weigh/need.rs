//! Which facts must be known before a paragraph can be met.

use super::{Known, Taken, Walk, Weigher};
use crate::{
    fact::{Basis, Parameters},
    rules::{
        Paragraph,
        condition::{Condition, Conditions, Says},
        paragraph::{Exception, exceptions},
    },
    tables::parameters::PRESUMED,
    truth::{Truth, Weight},
};

impl Weigher<'_> {
    /// The parameters without which an open paragraph can never be met: those of every test that must come out one way. Where one of
    /// several tests is enough, or another paragraph is referred to, no fact is one that must be known.
    pub(in crate::rules) fn must(&self, paragraph: Paragraph) -> Parameters {
        if !self.known.facts.points().is_empty() {
            return Parameters::default();
        }
        let (weight, must) = must(&self.known, paragraph);
        // An exclusion that is presumed not to be met need not be stated.
        if weight.truth() == Truth::False && weight.trust() == Basis::Presumed.trust() {
            // What is presumed excludes nothing.
            return self::must(&Known::new(self.known.facts, Basis::Read), paragraph).1.without(&PRESUMED);
        }
        must.without(&PRESUMED)
    }
}

fn must(known: &Known<'_>, paragraph: Paragraph) -> (Weight, Parameters) {
    let rule = paragraph.rule();
    let taken = Taken::default().with(rule.demands);
    let mut walk = Walk { reaches: true, taken: Taken::default(), point: None, framed: alloc::vec::Vec::new() };
    let mut aside = Walk { reaches: false, ..walk.aside() };
    let (mut all, mut weight) = (Parameters::default(), super::CERTAIN);
    let mut add = |(of, needs): (Weight, Parameters)| {
        all.extend(&needs);
        weight = weight.and(of);
    };
    if let Some(when) = Condition::of(rule.when) {
        add(walk.must(known, when, true));
    }
    for row in paragraph.chain() {
        if let Some(common) = row.common() {
            add(walk.must(known, common, true));
        }
        for exception in exceptions(row.rule()) {
            let Some(when) = Exception::when(exception) else { continue };
            aside.taken = taken.without(when, &Taken::default());
            let (of, needs) = aside.must(known, when, false);
            add((of.negated(), needs));
        }
    }
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

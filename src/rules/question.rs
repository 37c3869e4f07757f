//! What to ask first.

use alloc::vec;

use super::Determination;
use crate::fact::{Basis, Facts, Parameter};

/// The parameter that most of the open determinations turn on: what to ask first. Judgements are asked last, and the kind of goods,
/// once one is known, only where nothing else is left to ask.
///
/// ```
/// use dualuse::{Item, classify};
///
/// let answer = classify(&Item::new("fiber laser cutting machine"));
/// assert!(answer.next_question().is_some());
/// ```
pub fn next_question(open: impl Iterator<Item = Determination>, facts: &Facts) -> Option<Parameter> {
    let kind_is_known = !facts.kinds().known(Basis::Presumed).is_empty();
    let mut counts = vec![0_u32; Parameter::all().len()];
    for parameter in open.flat_map(|determination| determination.missing().iter()) {
        counts[usize::from(parameter.0)] += 1;
    }
    let asked = Parameter::all().filter(|parameter| counts[usize::from(parameter.0)] > 0);
    // Of equals the first in the data.
    asked.max_by_key(|&parameter| {
        let known = kind_is_known && parameter == Parameter::KIND;
        (!known, !parameter.is_judgement(), counts[usize::from(parameter.0)], core::cmp::Reverse(parameter))
    })
}

//! Conditions of rules.

use super::{
    facts::Facts,
    paragraph::Paragraph,
    parameter::{Kind, Parameter},
    set::Bits,
    value::ParameterValue,
};
pub use crate::quantity::Operator;
use crate::quantity::{Quantity, Scaled};
pub(crate) use crate::truth::Truth;

/// A set of parameters.
pub(crate) type Parameters = Bits<8>;

pub(super) fn open(parameter: Parameter, missing: &mut Parameters) -> Truth {
    missing.insert(parameter.0);
    Truth::Unknown
}

/// Kleene's conjunction, which `False` decides, or his disjunction, which `True` decides. What a decided one had open before
/// does not matter.
fn join(parts: &[Condition], deciding: Truth, facts: &Facts, missing: &mut Parameters) -> Truth {
    let before = *missing;
    let mut all = deciding.negated();
    for part in parts {
        let truth = part.weigh(facts, missing);
        if truth == deciding {
            *missing = before;
            return deciding;
        }
        all = if deciding == Truth::False { all.and(truth) } else { all.or(truth) };
    }
    all
}

/// A condition of a rule, as the data state it.
pub(crate) enum Condition {
    All(&'static [Condition]),
    Any(&'static [Condition]),
    Not(&'static Condition),
    /// The goods are of a kind.
    Is(u16),
    /// With the limit as printed, and once more ready to be compared.
    Quantity(Parameter, Operator, Quantity, Scaled),
    /// One of the values whose bits are set.
    Choice(Parameter, u32),
    Flag(Parameter, bool),
    /// Another paragraph is met.
    Meets(u16),
    Always,
}

impl Condition {
    /// What the facts make of the condition. If they leave it open, the parameters on which it still turns are added.
    pub(crate) fn weigh(&self, facts: &Facts, missing: &mut Parameters) -> Truth {
        match self {
            Self::All(parts) => join(parts, Truth::False, facts, missing),
            Self::Any(parts) => join(parts, Truth::True, facts, missing),
            Self::Not(part) => part.weigh(facts, missing).negated(),
            Self::Is(kind) => {
                if facts.is(Kind(*kind)) {
                    Truth::True
                } else {
                    open(Parameter::KIND, missing)
                }
            }
            Self::Quantity(parameter, operator, _, limit) => match facts.value(*parameter) {
                Some(ParameterValue::Quantity(interval)) => match interval.test(*operator, *limit) {
                    Truth::Unknown => open(*parameter, missing),
                    known => known,
                },
                _ => open(*parameter, missing),
            },
            Self::Choice(parameter, values) => facts.is_one_of(*parameter, *values, missing),
            Self::Flag(parameter, expected) => match facts.value(*parameter) {
                Some(ParameterValue::Flag(flag)) => Truth::of(flag == expected),
                _ => open(*parameter, missing),
            },
            Self::Meets(paragraph) => Paragraph(*paragraph).weigh_all(facts, missing),
            Self::Always => Truth::True,
        }
    }

    /// Calls back for every threshold, with what the facts say of it.
    pub(crate) fn thresholds(&self, each: &mut impl FnMut(Parameter, Operator, Quantity)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.thresholds(each)),
            Self::Not(part) => part.thresholds(each),
            Self::Quantity(parameter, operator, limit, _) => each(*parameter, *operator, *limit),
            Self::Is(_) | Self::Choice(..) | Self::Flag(..) | Self::Meets(_) | Self::Always => {}
        }
    }

    /// Whether the condition tests one of these parameters.
    pub(crate) fn tests(&self, parameters: &Parameters) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.tests(parameters)),
            Self::Not(part) => part.tests(parameters),
            Self::Quantity(parameter, ..) | Self::Choice(parameter, _) | Self::Flag(parameter, _) => {
                parameters.has(parameter.0)
            }
            Self::Is(_) => parameters.has(Parameter::KIND.0),
            Self::Meets(paragraph) => {
                let of = Paragraph(*paragraph);
                Paragraph::under(of.list(), of.code(), None).any(|paragraph| paragraph.tests(parameters))
            }
            Self::Always => false,
        }
    }
}

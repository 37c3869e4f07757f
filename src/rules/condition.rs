//! Conditions of rules, as the data state them.

use crate::{
    fact::{Kind, Parameter},
    quantity::{Operator, Quantity, Scaled},
};

/// A condition of a rule.
pub(crate) enum Condition {
    All(&'static [Condition]),
    Any(&'static [Condition]),
    /// Several ways to tell the same: the most trusted that is known decides, unless equals disagree.
    First(&'static [Condition]),
    Not(&'static Condition),
    /// The goods are of a kind.
    Is(u16),
    /// A quantity lies within limits, both of which one value must keep.
    Quantity(Parameter, &'static [Limit], Reach),
    /// One of the values whose bits are set.
    Choice(Parameter, u32),
    Flag(Parameter, bool),
    /// Another paragraph is met.
    Meets(u16),
    Always,
}

/// A limit as the law prints it, and once more ready to be compared.
pub(crate) struct Limit {
    pub(crate) operator: Operator,
    pub(crate) value: Quantity,
    pub(crate) base: Scaled,
}

/// Which value of goods that can be set to several the law asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// It does not say, so all of them must pass.
    Unsaid,
    /// The greatest.
    Maximum,
    /// The least.
    Minimum,
    /// Any that passes.
    Any,
}

impl Condition {
    /// Calls a function with every condition in this one that has no parts.
    pub(crate) fn each_leaf(&'static self, each: &mut impl FnMut(&'static Condition)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::First(parts) => {
                parts.iter().for_each(|part| part.each_leaf(each))
            }
            Self::Not(part) => part.each_leaf(each),
            leaf => each(leaf),
        }
    }

    /// The parameter of which this is a test.
    pub(crate) const fn parameter(&self) -> Option<Parameter> {
        match self {
            Self::Quantity(parameter, ..) | Self::Choice(parameter, _) | Self::Flag(parameter, _) => Some(*parameter),
            Self::Is(_) => Some(Parameter::KIND),
            _ => None,
        }
    }

    /// The kinds that help the condition to hold.
    pub(crate) fn named_kinds(&'static self, each: &mut impl FnMut(Kind)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::First(parts) => {
                parts.iter().for_each(|part| part.named_kinds(each))
            }
            Self::Is(kind) => each(Kind(*kind)),
            _ => {}
        }
    }
}

//! Conditions of rules, and their three truth values.

use super::{
    facts::Facts,
    paragraph::Paragraph,
    parameter::{Kind, Parameter},
    set::Bits,
    value::ParameterValue,
};
use crate::quantity::Quantity;

/// A set of parameters.
pub(crate) type Parameters = Bits<8>;

/// One of Kleene's three truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    False,
    Unknown,
    True,
}

impl Truth {
    pub(crate) fn of(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }

    pub(crate) fn negated(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

/// How a threshold is set.
///
/// ```
/// assert_eq!(dualuse::rules::Operator::Gt.symbol(), ">");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// Exceeding.
    Gt,
    /// Or more.
    Ge,
    /// Less than.
    Lt,
    /// Not exceeding.
    Le,
}

impl Operator {
    /// `>`, `≥`, `<` or `≤`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Gt => ">",
            Self::Ge => "≥",
            Self::Lt => "<",
            Self::Le => "≤",
        }
    }
}

/// A condition of a rule, as the data state it.
pub(crate) enum Condition {
    All(&'static [Condition]),
    Any(&'static [Condition]),
    Not(&'static Condition),
    /// The goods are of a kind.
    Is(u16),
    Quantity(Parameter, Operator, Quantity),
    /// One of the values whose bits are set.
    Choice(Parameter, u32),
    Flag(Parameter, bool),
    /// Another paragraph is met.
    Meets(u16),
    Always,
}

impl Condition {
    pub(crate) fn truth(&self, facts: &Facts) -> Truth {
        match self {
            Self::All(parts) => {
                let mut all = Truth::True;
                for part in *parts {
                    match part.truth(facts) {
                        Truth::False => return Truth::False,
                        Truth::Unknown => all = Truth::Unknown,
                        Truth::True => {}
                    }
                }
                all
            }
            Self::Any(parts) => {
                let mut any = Truth::False;
                for part in *parts {
                    match part.truth(facts) {
                        Truth::True => return Truth::True,
                        Truth::Unknown => any = Truth::Unknown,
                        Truth::False => {}
                    }
                }
                any
            }
            Self::Not(part) => part.truth(facts).negated(),
            Self::Is(kind) => {
                if facts.is(Kind(*kind)) {
                    Truth::True
                } else {
                    Truth::Unknown
                }
            }
            Self::Quantity(parameter, operator, limit) => match facts.value(*parameter) {
                Some(ParameterValue::Quantity(interval)) => interval.test(*operator, *limit),
                _ => Truth::Unknown,
            },
            Self::Choice(parameter, values) => match facts.value(*parameter) {
                Some(ParameterValue::Choice(at)) => Truth::of(values >> at & 1 == 1),
                _ => Truth::Unknown,
            },
            Self::Flag(parameter, expected) => match facts.value(*parameter) {
                Some(ParameterValue::Flag(flag)) => Truth::of(flag == *expected),
                _ => Truth::Unknown,
            },
            Self::Meets(paragraph) => Paragraph(*paragraph).truth_of_all(facts),
            Self::Always => Truth::True,
        }
    }

    /// Adds the parameters on which an unknown condition still turns.
    pub(crate) fn missing(&self, facts: &Facts, missing: &mut Parameters) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                let open = parts.iter().filter(|part| part.truth(facts) == Truth::Unknown);
                open.for_each(|part| part.missing(facts, missing));
            }
            Self::Not(part) => part.missing(facts, missing),
            Self::Is(_) => missing.insert(Parameter::KIND.0),
            Self::Quantity(parameter, ..) | Self::Choice(parameter, _) | Self::Flag(parameter, _) => {
                missing.insert(parameter.0);
            }
            Self::Meets(paragraph) => Paragraph(*paragraph).missing_of_all(facts, missing),
            Self::Always => {}
        }
    }

    /// Calls back for every threshold, with what the facts say of it.
    pub(crate) fn thresholds(&self, each: &mut impl FnMut(Parameter, Operator, Quantity)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.thresholds(each)),
            Self::Not(part) => part.thresholds(each),
            Self::Quantity(parameter, operator, limit) => each(*parameter, *operator, *limit),
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
            Self::Meets(_) | Self::Always => false,
        }
    }
}

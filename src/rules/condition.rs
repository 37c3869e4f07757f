//! Conditions of rules, as the data state them.

use crate::{
    fact::{Kind, Parameter},
    quantity::{Decimal, Operator, Quantity, Scaled, Unit},
    tables::rules::{NODES, Node, PRINTED, THRESHOLDS, form, operator},
};

/// A condition of a rule, as it stands in the tables: what it says is read when it is asked.
#[derive(Clone, Copy)]
pub(crate) struct Condition(Node);

/// What a condition says.
#[derive(Clone, Copy)]
pub(crate) enum Says {
    All(Conditions),
    Any(Conditions),
    /// Several ways to tell the same: the most trusted that is known decides, unless equals disagree.
    First(Conditions),
    Not(Condition),
    /// The goods are of a kind.
    Is(Kind),
    /// A quantity lies within limits, both of which one value must keep.
    Quantity(Parameter, Limits, Reach),
    /// One of the values whose bits are set.
    Choice(Parameter, u32),
    Flag(Parameter, bool),
    /// Another paragraph is met, by its place.
    Meets(u16),
    Always,
}

/// The parts of a condition.
#[derive(Clone, Copy)]
pub(crate) struct Conditions {
    first: u32,
    len: u8,
}

/// One limit, or a lower and an upper one.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    first: u32,
    len: u8,
}

/// A limit as the law prints it, and once more ready to be compared.
#[derive(Clone, Copy)]
pub(crate) struct Limit(u32);

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
    /// The condition of a node, unless it stands where there is none.
    #[inline]
    pub(super) fn of(node: Node) -> Option<Self> {
        (node.form() != form::ABSENT).then_some(Self(node))
    }

    /// Whether it is made of other conditions, and no test by itself.
    #[inline]
    pub(crate) fn is_made_of_others(self) -> bool {
        self.0.form() <= form::MEETS
    }

    /// What it says.
    #[inline(always)]
    pub(crate) fn says(self) -> Says {
        let node = self.0;
        let parts = || Conditions { first: node.place(), len: node.len() };
        let parameter = || Parameter(node.operand());
        let quantity = |reach| Says::Quantity(parameter(), Limits { first: node.place(), len: node.len() }, reach);
        match node.form() {
            form::ALL => Says::All(parts()),
            form::ANY => Says::Any(parts()),
            form::FIRST => Says::First(parts()),
            form::NOT => Says::Not(Self(NODES.at(node.place() as usize))),
            form::KIND => Says::Is(Kind(node.operand())),
            form::CHOICE => Says::Choice(parameter(), node.place()),
            form::SET => Says::Flag(parameter(), true),
            form::NOT_SET => Says::Flag(parameter(), false),
            form::MEETS => Says::Meets(node.operand()),
            form::QUANTITY => quantity(Reach::Unsaid),
            form::MAXIMUM => quantity(Reach::Maximum),
            form::MINIMUM => quantity(Reach::Minimum),
            form::WITHIN_REACH => quantity(Reach::Any),
            _ => Says::Always,
        }
    }

    /// Calls a function with everything that is said in it by a condition without parts.
    pub(crate) fn each_leaf(self, each: &mut impl FnMut(Says)) {
        match self.says() {
            Says::All(parts) | Says::Any(parts) | Says::First(parts) => {
                parts.iter().for_each(|part| part.each_leaf(each))
            }
            Says::Not(part) => part.each_leaf(each),
            leaf => each(leaf),
        }
    }

    /// The kinds that help the condition to hold.
    pub(crate) fn named_kinds(self, each: &mut impl FnMut(Kind)) {
        match self.says() {
            Says::All(parts) | Says::Any(parts) | Says::First(parts) => {
                parts.iter().for_each(|part| part.named_kinds(each))
            }
            Says::Is(kind) => each(kind),
            _ => {}
        }
    }
}

impl Says {
    /// Whether it asks for anything.
    pub(crate) const fn is_test(self) -> bool {
        !matches!(self, Self::Always)
    }

    /// The parameter of which this is a test.
    pub(crate) const fn parameter(self) -> Option<Parameter> {
        match self {
            Self::Quantity(parameter, ..) | Self::Choice(parameter, _) | Self::Flag(parameter, _) => Some(parameter),
            Self::Is(_) => Some(Parameter::KIND),
            _ => None,
        }
    }
}

impl Conditions {
    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = Condition> {
        let first = self.first as usize;
        NODES.slice(first..first + usize::from(self.len)).iter().map(Condition)
    }
}

impl Limits {
    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = Limit> {
        (self.first..self.first + u32::from(self.len)).map(Limit)
    }
}

impl Limit {
    /// It alone.
    pub(crate) const fn alone(self) -> Limits {
        Limits { first: self.0, len: 1 }
    }

    /// How it is set, and at what in the base unit.
    #[inline]
    pub(crate) fn threshold(self) -> (Operator, Scaled) {
        let row = THRESHOLDS.at(self.0 as usize);
        let operator = match row.operator {
            operator::GE => Operator::Ge,
            operator::GT => Operator::Gt,
            operator::LE => Operator::Le,
            _ => Operator::Lt,
        };
        (operator, Scaled::of(row.mantissa.into(), row.exponent))
    }

    /// The figure, as the data quote it.
    pub(crate) fn value(self) -> Quantity {
        let row = PRINTED.at(self.0 as usize);
        Quantity::new(Decimal::of(row.mantissa, row.exponent), Unit(row.unit))
    }
}

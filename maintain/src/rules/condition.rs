//! Conditions with everything that they name found.

use dualuse::quantity::Decimal;

use crate::parameters::Reach;

/// A condition of a rule.
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    First(Vec<Condition>),
    Not(Box<Condition>),
    /// The number of a kind of goods.
    Is(usize),
    Quantity {
        parameter: usize,
        limits: Vec<Limit>,
        reach: Reach,
        /// Whether the limits are those with which the definition is used in which it stands.
        of_use: bool,
    },
    /// The words whose bits are set.
    Choice {
        parameter: usize,
        words: u32,
    },
    Flag {
        parameter: usize,
        value: bool,
    },
    /// The number of another paragraph.
    Meets(usize),
    Always,
    /// What a definition says, perhaps of limits.
    Named {
        definition: usize,
        limits: Vec<(Operator, String)>,
        /// Whether these are those with which the definition is used in which it stands.
        of_use: bool,
        body: Box<Condition>,
    },
}

/// A limit as the law prints it, and once more ready to be compared.
pub struct Limit {
    pub operator: Operator,
    pub text: String,
    pub value: Decimal,
    pub unit: usize,
    /// Mantissa and exponent in the base unit.
    pub base: (i64, i16),
}

/// How a limit is set; in the order of their names, in which the limits of a test stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operator {
    Ge,
    Gt,
    Le,
    Lt,
}

impl Operator {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ge" => Some(Self::Ge),
            "gt" => Some(Self::Gt),
            "le" => Some(Self::Le),
            "lt" => Some(Self::Lt),
            _ => None,
        }
    }

    /// How it is written in a rule.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ge => "ge",
            Self::Gt => "gt",
            Self::Le => "le",
            Self::Lt => "lt",
        }
    }

    /// What holds of values of which it does not hold.
    pub fn turned(self) -> Self {
        match self {
            Self::Ge => Self::Lt,
            Self::Gt => Self::Le,
            Self::Le => Self::Gt,
            Self::Lt => Self::Ge,
        }
    }

    /// As a lawyer reads it before a figure.
    pub fn words(self) -> &'static str {
        match self {
            Self::Ge => "at least",
            Self::Gt => "over",
            Self::Le => "at most",
            Self::Lt => "under",
        }
    }
}

impl Condition {
    /// The condition without the name under which it is known.
    pub fn plain(&self) -> &Self {
        match self {
            Self::Named { body, .. } => body.plain(),
            other => other,
        }
    }

    /// The kinds of which goods must be for it to hold: those that stand in it by themselves or under `all`.
    pub fn required_kinds(&self, kinds: &mut Vec<usize>) {
        match self.plain() {
            Self::Is(kind) => kinds.push(*kind),
            Self::All(parts) => parts.iter().for_each(|part| part.required_kinds(kinds)),
            _ => {}
        }
    }

    /// The flag that it asks to be set, if that is all of it.
    pub fn single_flag(&self) -> Option<usize> {
        match self.plain() {
            Self::Flag { parameter, value: true } => Some(*parameter),
            _ => None,
        }
    }
}

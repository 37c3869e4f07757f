//! Why a paragraph is met, not met or open: a value with the shape of the rule.

use alloc::vec::Vec;
use core::fmt;

use super::{Determination, Paragraph};
use crate::{
    control::{ControlCode, ControlList},
    fact::{Basis, Choices, Fact, Kind, Parameter},
    quantity::{Operator, Quantity},
};

/// Why a paragraph is met, not met or open: its rule and all that stands above it, each condition with what the facts make of it.
///
/// ```
/// use dualuse::{Facts, control::ControlList, dates::AsOf, rules::{Paragraph, Test}};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "3A501.a.16".parse()?, AsOf::Latest).next().ok_or("no rule")?;
/// let why = paragraph.explain(&facts);
/// assert_eq!(why.determination().id(), "not-met");
/// let tests: Vec<String> = why.tests().map(|weighed| weighed.to_string()).collect();
/// assert!(tests.contains(&"tpp ≥ 6000: no, tpp = 4800 (stated)".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub(super) paragraph: Paragraph,
    pub(super) determination: Determination,
    pub(super) grounds: Vec<Grounds>,
}

/// What the facts make of a paragraph, of goods with operating points at one of them.
///
/// ```
/// use dualuse::{Facts, control::ControlList, dates::AsOf, rules::Paragraph};
///
/// let mut facts = Facts::new();
/// let (wavelength, power) = ("wavelength".parse()?, "output_power".parse()?);
/// facts.state_points(&[&[(wavelength, "1064 nm"), (power, "60 W")], &[(wavelength, "532 nm"), (power, "20 W")]])?;
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "6A005.a.3".parse()?, AsOf::Latest).next().ok_or("no rule")?;
/// assert_eq!(paragraph.explain(&facts).grounds().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grounds {
    pub(super) clauses: Vec<Clause>,
}

/// One of the conditions that must hold for a paragraph to be met, or a note that takes goods out of it.
///
/// ```
/// use dualuse::{Facts, control::ControlList, dates::AsOf, rules::Paragraph};
///
/// let paragraph = Paragraph::under(ControlList::UsCcl, "6A005.a.6.a".parse()?, AsOf::Latest).next().ok_or("no rule")?;
/// let why = paragraph.explain(&Facts::new());
/// assert!(why.grounds()[0].clauses().iter().any(|clause| clause.exclusion().is_some()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    pub(super) of: Paragraph,
    pub(super) exclusion: Option<&'static str>,
    pub(super) weighed: Weighed,
}

/// A condition, and what the facts make of it.
///
/// ```
/// use dualuse::{Facts, control::ControlList, dates::AsOf, fact::Basis, rules::Paragraph};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "3A501.a.16".parse()?, AsOf::Latest).next().ok_or("no rule")?;
/// let why = paragraph.explain(&facts);
/// let tpp = why.tests().find(|weighed| !weighed.facts().is_empty() && weighed.holds() == Some(false)).ok_or("no test")?;
/// assert_eq!(tpp.basis(), Some(Basis::Stated));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    pub(super) test: Test,
    pub(super) holds: Option<bool>,
    pub(super) basis: Option<Basis>,
    pub(super) facts: Vec<Fact>,
    pub(super) parts: Vec<Weighed>,
}

/// What a condition asks.
///
/// ```
/// use dualuse::{Facts, control::ControlList, dates::AsOf, rules::{Paragraph, Test}};
///
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "6A005.a.1".parse()?, AsOf::Latest).next().ok_or("no rule")?;
/// let why = paragraph.explain(&Facts::new());
/// assert!(why.tests().any(|weighed| matches!(weighed.test(), Test::Quantity { .. })));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Test {
    /// All parts hold.
    All,
    /// One part holds.
    Any,
    /// Several ways to tell the same: the most trusted that is known decides, unless equals disagree.
    First,
    /// The part does not hold.
    Not,
    /// Another paragraph of the list is met; the parts are those of it that have rules, which have explanations of their own.
    Meets(ControlCode),
    /// A paragraph that another one refers to is met.
    Paragraph(ControlCode),
    /// The goods are of a kind.
    Kind(Kind),
    /// A quantity keeps all of these limits.
    Quantity {
        /// The parameter.
        parameter: Parameter,
        /// How each limit is set, and at what, as the law prints it.
        limits: Vec<(Operator, Quantity)>,
    },
    /// A choice is one of these words.
    Choice {
        /// The parameter.
        parameter: Parameter,
        /// The words.
        words: Choices,
    },
    /// A flag is so.
    Flag {
        /// The parameter.
        parameter: Parameter,
        /// What it must be.
        expected: bool,
    },
    /// What no rule can put: why.
    Judgement(&'static str),
    /// Nothing more than what stands above.
    Always,
}

impl Explanation {
    /// The control list.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.paragraph.list()
    }

    /// The paragraph: its title, its source and its dates.
    #[must_use]
    pub fn paragraph(&self) -> Paragraph {
        self.paragraph
    }

    /// What the facts say of it.
    #[must_use]
    pub fn determination(&self) -> Determination {
        self.determination
    }

    /// What they make of its conditions: once, or once for each operating point of the goods. The paragraph is met if it is met at
    /// one of them.
    #[must_use]
    pub fn grounds(&self) -> &[Grounds] {
        &self.grounds
    }

    /// Every condition without parts, the paragraph's own first.
    pub fn tests(&self) -> impl Iterator<Item = &Weighed> {
        let clauses = self.grounds.iter().flat_map(|grounds| &grounds.clauses);
        clauses.flat_map(|clause| clause.weighed.tests())
    }
}

impl Grounds {
    /// The paragraph's own condition, then, the nearest first, what stands above it and the notes that take goods out. The
    /// paragraph is met where all that is no exclusion holds, and no exclusion does.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }
}

impl Clause {
    /// The paragraph where it stands: the one explained, or one above it.
    #[must_use]
    pub fn paragraph(&self) -> Paragraph {
        self.of
    }

    /// The law's name for the note that takes goods out of the paragraph, if it is one: then the goods are out where it holds.
    #[must_use]
    pub fn exclusion(&self) -> Option<&'static str> {
        self.exclusion
    }

    /// The condition.
    #[must_use]
    pub fn weighed(&self) -> &Weighed {
        &self.weighed
    }
}

impl Weighed {
    /// What is asked.
    #[must_use]
    pub fn test(&self) -> &Test {
        &self.test
    }

    /// Whether it holds; `None` if the facts do not tell.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        self.holds
    }

    /// What that rests on. `None` if the facts do not tell, or if it is taken for granted while an exclusion is weighed: goods of
    /// which it is not so are outside the paragraph anyway.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// The facts that were asked, each with its origin and span; what is presumed among them.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The conditions that it is made of.
    #[must_use]
    pub fn parts(&self) -> &[Weighed] {
        &self.parts
    }

    /// The parameter that is asked, of a condition without parts.
    #[must_use]
    pub fn parameter(&self) -> Option<Parameter> {
        match &self.test {
            Test::Kind(_) => Some(Parameter::KIND),
            Test::Quantity { parameter, .. } | Test::Choice { parameter, .. } | Test::Flag { parameter, .. } => {
                Some(*parameter)
            }
            _ => None,
        }
    }

    /// It and all that it is made of, as far as these have no parts.
    fn tests(&self) -> Vec<&Self> {
        let (mut found, mut rest) = (Vec::new(), Vec::from([self]));
        while let Some(next) = rest.pop() {
            match next.parts.is_empty() {
                true => found.push(next),
                false => rest.extend(next.parts.iter().rev()),
            }
        }
        found
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all of"),
            Self::Any => f.write_str("any of"),
            Self::First => f.write_str("told by the first known of"),
            Self::Not => f.write_str("not"),
            Self::Meets(code) => write!(f, "meets {code}"),
            Self::Paragraph(code) => write!(f, "{code}"),
            Self::Kind(kind) => write!(f, "kind = {kind}"),
            Self::Quantity { parameter, limits } => {
                write!(f, "{parameter}")?;
                for (at, (operator, limit)) in limits.iter().enumerate() {
                    write!(f, "{} {} {limit}", if at > 0 { " and" } else { "" }, operator.symbol())?;
                }
                Ok(())
            }
            Self::Choice { parameter, words } => write!(f, "{parameter} = {words}"),
            Self::Flag { parameter, expected } => write!(f, "{parameter} = {expected}"),
            Self::Judgement(reason) => write!(f, "for judgement: {reason}"),
            Self::Always => f.write_str("always"),
        }
    }
}

impl fmt::Display for Weighed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let holds = match self.holds {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not known",
        };
        write!(f, "{}: {holds}", self.test)?;
        self.facts.iter().try_for_each(|fact| write!(f, ", {fact}"))
    }
}

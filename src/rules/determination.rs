//! What the facts say of a paragraph.

use core::fmt;

use jiff::civil::Date;

use super::{
    condition::{Operator, Parameters, Truth},
    facts::{Fact, Facts},
    paragraph::{Frames, Paragraph},
    parameter::Parameter,
    value::ParameterValue,
};
use crate::{
    control::{ControlCode, ControlList},
    quantity::Quantity,
    tables::parameters::JUDGEMENTS,
};

/// A set of parameters.
///
/// ```
/// use dualuse::{control::ControlList, rules::{Determination, Facts, determine}};
///
/// let facts = Facts::new().with("kind".parse()?, "laser-machine-tool")?;
/// let Determination::Missing(missing) = determine(ControlList::EuAnnexI, "2B001.e".parse()?, &facts) else {
///     unreachable!()
/// };
/// assert!(missing.iter().any(|parameter| parameter.id() == "contouring_rotary_axes"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParameterSet(pub(super) Parameters);

impl ParameterSet {
    /// None.
    #[must_use]
    pub fn empty() -> Self {
        Self(Parameters::default())
    }

    /// The parameters, in the order of the data.
    pub fn iter(self) -> impl Iterator<Item = Parameter> + Clone {
        self.0.iter().map(Parameter)
    }

    /// Whether the parameter is one of them.
    #[must_use]
    pub fn contains(&self, parameter: Parameter) -> bool {
        self.0.has(parameter.0)
    }
}

impl fmt::Debug for ParameterSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Parameter::id)).finish()
    }
}

/// What the facts say of a paragraph: the result of three-valued logic, in which what is unknown stays unknown unless the
/// rest decides. A further fact turns a missing one into met or not met, and never the one into the other.
///
/// ```
/// use dualuse::{control::ControlList, rules::{Determination, Facts, determine}};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// assert_eq!(determine(ControlList::UsCcl, "3A090.a".parse()?, &facts), Determination::Met);
/// assert_eq!(determine(ControlList::EuAnnexI, "3A501.a.16".parse()?, &facts), Determination::NotMet);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Determination {
    /// The facts meet the paragraph.
    Met,
    /// The facts do not. This is said of one paragraph; others may be met.
    NotMet,
    /// These parameters can still decide.
    Missing(ParameterSet),
    /// What is left is a legal judgement: of these parameters, or of the paragraph itself.
    NeedsJudgement(ParameterSet),
    /// The crate holds no rule for it: read its text.
    NotEvaluated,
}

impl Determination {
    pub(super) fn open(missing: ParameterSet) -> Self {
        // With nothing missing at all, it is the paragraph itself that is left to judgement.
        if missing.0.is_within(&JUDGEMENTS) { Self::NeedsJudgement(missing) } else { Self::Missing(missing) }
    }

    /// The identifier used in JSON: `met`, `not-met`, `missing`, `needs-judgement` or `not-evaluated`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::Missing(_) => "missing",
            Self::NeedsJudgement(_) => "needs-judgement",
            Self::NotEvaluated => "not-evaluated",
        }
    }

    /// The parameters that can still decide.
    #[must_use]
    pub fn missing(self) -> ParameterSet {
        match self {
            Self::Missing(missing) | Self::NeedsJudgement(missing) => missing,
            _ => ParameterSet::empty(),
        }
    }

    /// Of alternatives: met if one is, not met if none can be.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotEvaluated, known) | (known, Self::NotEvaluated) => known,
            (Self::Met, _) | (_, Self::Met) => Self::Met,
            (Self::NotMet, other) | (other, Self::NotMet) => other,
            (one, two) => {
                let mut missing = one.missing().0;
                missing.extend(&two.missing().0);
                match (one, two) {
                    (Self::NeedsJudgement(_), Self::NeedsJudgement(_)) => Self::NeedsJudgement(ParameterSet(missing)),
                    _ => Self::Missing(ParameterSet(missing)),
                }
            }
        }
    }
}

impl fmt::Display for Determination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Met => "met",
            Self::NotMet => "not met",
            Self::Missing(_) => "open",
            Self::NeedsJudgement(_) => "needs judgement",
            Self::NotEvaluated => "not evaluated: read its text",
        })?;
        for (at, parameter) in self.missing().iter().enumerate() {
            write!(f, "{}{parameter}", if at == 0 { ", missing " } else { ", " })?;
        }
        Ok(())
    }
}

/// What the facts say of an entry or paragraph of a list, by its own rule or by those of the paragraphs below it.
#[must_use]
pub fn determine(list: ControlList, code: ControlCode, facts: &Facts) -> Determination {
    determine_as_of(list, code, facts, None)
}

/// As [`determine`], by the rules in force on a day.
#[must_use]
pub fn determine_as_of(list: ControlList, code: ControlCode, facts: &Facts, day: Option<Date>) -> Determination {
    let each = determinations(list, code, facts, day).map(|(_, determination)| determination);
    let any = each.fold(Determination::NotEvaluated, Determination::or);
    // Where a part of it has no rule, the rest being not met says nothing of the whole.
    if any == Determination::NotMet && !is_covered(list, code) { Determination::NotEvaluated } else { any }
}

/// What the facts say of each paragraph that has a rule of its own, of an entry or paragraph of a list; faster than asking
/// one by one.
///
/// ```
/// use dualuse::{control::ControlList, rules::{Determination, Facts, determinations}};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// let met: Vec<String> = determinations(ControlList::UsCcl, "3A090".parse()?, &facts, None)
///     .filter(|(_, determination)| *determination == Determination::Met)
///     .map(|(paragraph, _)| paragraph.code().to_string())
///     .collect();
/// assert_eq!(met, ["3A090.a.1"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn determinations(
    list: ControlList,
    code: ControlCode,
    facts: &Facts,
    day: Option<Date>,
) -> impl Iterator<Item = (Paragraph, Determination)> {
    let mut frames = Frames::default();
    Paragraph::under(list, code, day).map(move |paragraph| (paragraph, frames.determine(paragraph, facts)))
}

/// Whether every paragraph of an entry, as the list has them, is answered by a rule or a judgement.
fn is_covered(list: ControlList, code: ControlCode) -> bool {
    list.paragraphs_under(code).all(|paragraph| Paragraph::answers(list, paragraph))
}

/// One threshold of a rule, quoted, beside the fact it was compared with.
///
/// ```
/// use dualuse::{control::ControlList, rules::{Facts, Paragraph}};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "3A501.a.16".parse()?, None).next().expect("a rule");
/// let mut compared = Vec::new();
/// paragraph.comparisons(&facts, |comparison| compared.push(comparison.to_string()));
/// assert_eq!(compared, ["tpp ≥ 6000: no, tpp = 4800 (stated)"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    parameter: Parameter,
    operator: Operator,
    limit: Quantity,
    fact: Option<Fact>,
    holds: Option<bool>,
}

impl Comparison {
    pub(super) fn new(parameter: Parameter, operator: Operator, limit: Quantity, facts: &Facts) -> Self {
        let fact = facts.get(parameter);
        let holds = match fact.as_ref().map(Fact::value) {
            Some(ParameterValue::Quantity(interval)) => match interval.test(operator, limit.base()) {
                Truth::True => Some(true),
                Truth::False => Some(false),
                Truth::Unknown => None,
            },
            _ => None,
        };
        Self { parameter, operator, limit, fact, holds }
    }

    /// The parameter compared.
    #[must_use]
    pub fn parameter(&self) -> Parameter {
        self.parameter
    }

    /// How the threshold is set.
    #[must_use]
    pub fn operator(&self) -> Operator {
        self.operator
    }

    /// The figure of the threshold, as the data quote it.
    #[must_use]
    pub fn limit(&self) -> Quantity {
        self.limit
    }

    /// The fact compared with it.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact> {
        self.fact.as_ref()
    }

    /// Whether the test holds; `None` if the facts do not tell.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        self.holds
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let holds = match self.holds {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not known",
        };
        write!(f, "{} {} {}: {holds}", self.parameter, self.operator.symbol(), self.limit)?;
        self.fact.as_ref().map_or(Ok(()), |fact| write!(f, ", {fact}"))
    }
}

/// The parameter that most of the open determinations turn on: what to ask first. Judgements are asked last.
///
/// ```
/// use dualuse::{Item, classify};
///
/// let answer = classify(&Item::new("fiber laser cutting machine"));
/// let assessment = answer.assess();
/// assert!(assessment.next_question().is_some());
/// ```
pub fn next_question(open: impl Iterator<Item = Determination> + Clone) -> Option<Parameter> {
    let mut all = Parameters::default();
    open.clone().for_each(|determination| all.extend(&determination.missing().0));
    let count = |parameter: Parameter| open.clone().filter(|open| open.missing().contains(parameter)).count();
    // Of equals the first in the data.
    all.iter()
        .map(Parameter)
        .max_by_key(|&parameter| (!parameter.is_judgement(), count(parameter), core::cmp::Reverse(parameter)))
}

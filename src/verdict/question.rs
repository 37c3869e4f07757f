//! What to ask next.

use alloc::vec::Vec;
use core::{cmp::Reverse, fmt};

use crate::{
    fact::{Basis, Fact, Facts, Form, Kind, Origin, Parameter, ParameterSet, ParameterValue, Plain},
    quantity::{Dimension, Quantity, Unit},
    rules::{Hearing, Paragraph, Terms, figures_of, values_of},
    truth::Weight,
};

/// What to ask next: a parameter with the answers that it can have.
///
/// ```
/// use dualuse::{Answers, Facts, Item, classify};
///
/// let facts = Facts::new().with("kind".parse()?, "laser-machine-tool")?;
/// let verdict = classify(&Item::new("").with_facts(&facts)).verdict();
/// let question = verdict.next_question().ok_or("nothing is open")?;
/// assert!(question.of() > 0 && question.settles() <= question.of());
/// if let Answers::Quantity { unit, figures, .. } = question.answers() {
///     println!("{} in {unit:?}, which the rules compare with {figures:?}", question.parameter().title());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    parameter: Parameter,
    answers: Answers,
    settles: usize,
    of: usize,
}

/// The answers that a question can have.
///
/// ```
/// use dualuse::{Answers, Item, classify};
///
/// let question = classify(&Item::new("fiber laser cutting machine")).verdict().next_question().ok_or("nothing is open")?;
/// assert!(!matches!(question.answers(), Answers::Kinds(_)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answers {
    /// One of these words.
    Choices(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// Kinds of goods that the open paragraphs name; the goods may be of none of them.
    Kinds(Vec<Kind>),
    /// A quantity.
    Quantity {
        /// What it measures.
        dimension: Dimension,
        /// The unit that the rules print; none of a bare number.
        unit: Option<Unit>,
        /// The figures that the open paragraphs compare it with, in order.
        figures: Vec<Quantity>,
    },
}

impl Answers {
    /// The identifier used in JSON: `quantity`, `choice`, `flag` or `kind`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Choices(_) => "choice",
            Self::Flag => "flag",
            Self::Kinds(_) => "kind",
            Self::Quantity { .. } => "quantity",
        }
    }
}

impl Question {
    /// What is asked for.
    #[must_use]
    pub fn parameter(&self) -> Parameter {
        self.parameter
    }

    /// What can be answered.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// How many of the open paragraphs are decided whatever the answer is.
    #[must_use]
    pub fn settles(&self) -> usize {
        self.settles
    }

    /// How many paragraphs are open.
    #[must_use]
    pub fn of(&self) -> usize {
        self.of
    }
}

/// How well a parameter divides what is open.
type Worth = ((bool, bool, bool), usize, usize, Reverse<usize>, Reverse<Parameter>);

/// The parameter of which the least favourable answer settles most; of equals the one that all answers together settle most by, then
/// the one with fewer answers, then the first in the data. What is asked of certain goods only, such as the pulses of a pulsed
/// laser, is asked of goods that are known to be such. Judgements are asked last, and the kind of goods, once one is known,
/// only where nothing else is left to ask.
///
/// Parameters that nobody can tell are not asked.
pub(super) fn next(
    open: Vec<(Paragraph, ParameterSet)>,
    facts: &Facts,
    terms: Terms,
    untold: &[Parameter],
) -> Option<Question> {
    let can_be_told = |parameter: &Parameter| !untold.contains(parameter);
    let kind_is_known = !facts.kinds().known(Basis::Presumed).is_empty();
    let is_asked = |parameter: Parameter| {
        let is_such = |(of, value): (Parameter, Plain)| facts.get(of).is_some_and(|fact| *fact.value() == value.of(of));
        let is_stated = parameter != Parameter::KIND && facts.at(parameter, Basis::Stated).is_some();
        parameter.row().asked_of.is_none_or(is_such) && !is_stated && !facts.is_unclear(parameter, Basis::Stated)
    };
    // Once the kind of goods is known, what goods of another kind would have is not asked; whether they are of one is.
    let of_such = |missing: &ParameterSet| !kind_is_known || !missing.contains(Parameter::KIND);
    let missing = open.iter().map(|(_, missing)| missing);
    let all =
        missing.clone().filter(|missing| of_such(missing)).fold(ParameterSet::default(), |all, of| all.either(*of));
    let of_others = || missing.fold(ParameterSet::default(), |all, of| all.either(*of)).both(ParameterSet::KIND);
    let all = if all.iter().any(|parameter| can_be_told(&parameter)) { all } else { of_others() };
    let mut best: Option<(Worth, Parameter)> = None;
    for parameter in all.iter().filter(can_be_told) {
        let turn: Vec<Paragraph> =
            open.iter().filter(|(_, missing)| missing.contains(parameter)).map(|(row, _)| *row).collect();
        let last = (is_asked(parameter), !parameter.is_judgement(), !(kind_is_known && parameter == Parameter::KIND));
        let bound = (last, turn.len(), usize::MAX, Reverse(0), Reverse(parameter));
        if best.is_some_and(|(worth, _)| bound < worth) {
            continue;
        }
        let values = answers_of(parameter, &turn, facts);
        if parameter == Parameter::KIND && values.is_empty() {
            continue;
        }
        let (mut least, mut sum) = (usize::MAX, 0);
        for value in &values {
            let mut supposed = facts.clone();
            supposed.answer(Fact::new(parameter, value.clone(), Origin::Stated));
            let mut hearing = Hearing::new(&supposed, terms);
            let settled = turn.iter().filter(|row| !hearing.paragraph(**row).is_open()).count();
            (least, sum) = (least.min(settled), sum + settled);
        }
        if values.is_empty() {
            least = 0;
        }
        // On average, in hundredths.
        let average = 100 * sum / values.len().max(1);
        let worth = (last, least, average, Reverse(values.len()), Reverse(parameter));
        if best.is_none_or(|(known, _)| worth > known) {
            best = Some((worth, parameter));
        }
    }
    let (worth, parameter) = best?;
    let rows: Vec<Paragraph> = open.iter().map(|(row, _)| *row).collect();
    Some(Question { parameter, answers: answers(parameter, &rows, facts), settles: worth.1, of: open.len() })
}

/// What can be answered; of kinds those of which it is not known yet whether the goods are of them.
fn answers_of(parameter: Parameter, rows: &[Paragraph], facts: &Facts) -> Vec<ParameterValue> {
    let mut values = values_of(parameter, rows);
    values.retain(|value| match value {
        ParameterValue::Kind(kind) => {
            let kinds = facts.kinds();
            kinds.weigh(*kind, Basis::Presumed) == Weight::UNKNOWN && !kinds.is_contrary(*kind, Basis::Presumed)
        }
        _ => true,
    });
    values
}

fn answers(parameter: Parameter, rows: &[Paragraph], facts: &Facts) -> Answers {
    match parameter.form() {
        Form::Flag => Answers::Flag,
        Form::Choice(words) => Answers::Choices(words),
        Form::Kind => {
            let kinds = answers_of(parameter, rows, facts).into_iter();
            Answers::Kinds(
                kinds
                    .filter_map(|value| if let ParameterValue::Kind(kind) = value { Some(kind) } else { None })
                    .collect(),
            )
        }
        Form::Quantity(dimension) => {
            let figures = figures_of(parameter, rows);
            let unit = figures.first().map(|figure| figure.unit());
            Answers::Quantity { dimension, unit, figures }
        }
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.parameter, self.parameter.title())?;
        match &self.answers {
            Answers::Flag => f.write_str(" (true or false)"),
            Answers::Choices(words) => joined(f, " (", words.iter(), ")"),
            Answers::Kinds(kinds) => joined(f, " (", kinds.iter(), ")"),
            Answers::Quantity { figures, .. } => joined(f, " (the rules compare it with ", figures.iter(), ")"),
        }
    }
}

fn joined<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    before: &str,
    all: impl ExactSizeIterator<Item = T>,
    after: &str,
) -> fmt::Result {
    const MOST: usize = 8;
    if all.len() == 0 {
        return Ok(());
    }
    let (count, mut written) = (all.len(), before);
    for (at, one) in all.take(MOST).enumerate() {
        write!(f, "{}{one}", if at > 0 { ", " } else { core::mem::take(&mut written) })?;
    }
    if count > MOST {
        write!(f, " and {} more", count - MOST)?;
    }
    f.write_str(after)
}

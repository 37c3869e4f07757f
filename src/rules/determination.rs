//! What the facts say of a paragraph. Holds a second `impl` of [`Paragraph`].

use alloc::{vec, vec::Vec};
use core::fmt;

use super::{
    Paragraph,
    covered::{is_covered, is_covered_row},
    weigh::Weigher,
};
use crate::{
    control::{ControlCode, ControlList},
    dates::AsOf,
    fact::{Basis, Facts, ParameterSet, Parameters},
    truth::Truth,
};

/// What the facts say of a paragraph: the result of three-valued logic, in which what is unknown stays unknown unless the
/// rest decides.
///
/// What is decided says what it rests on: the highest trust at which the facts of that trust and above already give the answer.
/// A stated fact about a parameter not yet stated decides an open answer, and never turns one whose basis is stated.
///
/// ```
/// use dualuse::{Facts, control::ControlList, fact::Basis, rules::{Determination, determine}};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// assert_eq!(determine(ControlList::UsCcl, "3A090.a.1".parse()?, &facts), Determination::Met(Basis::Stated));
/// assert_eq!(determine(ControlList::EuAnnexI, "3A501.a.16".parse()?, &facts), Determination::NotMet(Basis::Stated));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Determination {
    /// The facts meet the paragraph.
    Met(Basis),
    /// The facts do not. This is said of one paragraph; others may be met. It never rests on what is presumed.
    NotMet(Basis),
    /// These parameters can still decide.
    Missing(ParameterSet),
    /// What is left is a legal judgement: of these parameters, or of the paragraph itself.
    NeedsJudgement(ParameterSet),
    /// The crate holds no rule for it, or not for that day: read its text.
    NotEvaluated,
}

impl Determination {
    /// What one paragraph comes to.
    pub(super) fn by(weigher: &mut Weigher<'_>, paragraph: Paragraph) -> Self {
        let mut missing = Parameters::default();
        let weight = weigher.paragraph(paragraph, &mut missing);
        match (weight.truth(), Basis::of_trust(weight.trust())) {
            (Truth::True, Some(basis)) => Self::Met(basis),
            (Truth::False, Some(basis)) => Self::NotMet(basis),
            _ => Self::open(ParameterSet(missing)),
        }
    }

    fn open(missing: ParameterSet) -> Self {
        // With nothing missing at all, it is the paragraph itself that is left to judgement.
        if missing.is_judgement() { Self::NeedsJudgement(missing) } else { Self::Missing(missing) }
    }

    /// The identifier used in JSON: `met`, `not-met`, `missing`, `needs-judgement` or `not-evaluated`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met(_) => "met",
            Self::NotMet(_) => "not-met",
            Self::Missing(_) => "missing",
            Self::NeedsJudgement(_) => "needs-judgement",
            Self::NotEvaluated => "not-evaluated",
        }
    }

    /// What it rests on; `None` if it is open.
    #[must_use]
    pub const fn basis(self) -> Option<Basis> {
        match self {
            Self::Met(basis) | Self::NotMet(basis) => Some(basis),
            _ => None,
        }
    }

    /// The parameters that can still decide.
    #[must_use]
    pub fn missing(self) -> ParameterSet {
        match self {
            Self::Missing(missing) | Self::NeedsJudgement(missing) => missing,
            _ => ParameterSet::default(),
        }
    }

    /// Whether facts can still decide.
    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Self::Missing(_) | Self::NeedsJudgement(_))
    }

    /// Of alternatives: met if one is, not met if none can be.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Met(one), Self::Met(two)) => Self::Met(one.max(two)),
            (Self::Met(basis), _) | (_, Self::Met(basis)) => Self::Met(basis),
            (Self::NotEvaluated, _) | (_, Self::NotEvaluated) => Self::NotEvaluated,
            (Self::NotMet(one), Self::NotMet(two)) => Self::NotMet(one.min(two)),
            (Self::NotMet(_), other) | (other, Self::NotMet(_)) => other,
            (one, two) => {
                let missing = one.missing().either(two.missing());
                match (one, two) {
                    (Self::NeedsJudgement(_), Self::NeedsJudgement(_)) => Self::NeedsJudgement(missing),
                    _ => Self::Missing(missing),
                }
            }
        }
    }
}

impl fmt::Display for Determination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Met(_) => "met",
            Self::NotMet(_) => "not met",
            Self::Missing(_) => "open",
            Self::NeedsJudgement(_) => "needs judgement",
            Self::NotEvaluated => "not evaluated: read its text",
        })?;
        match self.basis() {
            Some(Basis::Read) => f.write_str(", as read")?,
            Some(Basis::Presumed) => f.write_str(", by presumption")?,
            Some(Basis::Stated) | None => {}
        }
        for (at, parameter) in self.missing().iter().enumerate() {
            write!(f, "{}{parameter}", if at == 0 { ", missing " } else { ", " })?;
        }
        Ok(())
    }
}

impl Paragraph {
    /// What its own rule says.
    #[must_use]
    pub fn determine(self, facts: &Facts) -> Determination {
        self.determine_on(facts, Basis::Presumed)
    }

    /// What its own rule says, on the facts of a trust and above alone.
    ///
    /// ```
    /// use dualuse::{Item, classify, control::ControlList, fact::Basis, rules::{Determination, Paragraph}};
    ///
    /// let answer = classify(&Item::new("GPU chip, TPP 4800"));
    /// let code = "3A090.a.1".parse()?;
    /// let paragraph = Paragraph::under(ControlList::UsCcl, code, Default::default()).next().expect("a rule");
    /// assert_eq!(paragraph.determine_on(answer.facts(), Basis::Stated).id(), "missing");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn determine_on(self, facts: &Facts, least: Basis) -> Determination {
        Determination::by(&mut Weigher::new(facts, least), self)
    }
}

/// On which terms a rule is asked: as it stood on a day, and on facts of which trust.
///
/// ```
/// use dualuse::{fact::Basis, rules::Terms};
///
/// let terms = Terms::default().on(Basis::Stated);
/// assert_eq!(terms.least(), Basis::Stated);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Terms {
    as_of: AsOf,
    least: Basis,
}

impl Default for Terms {
    fn default() -> Self {
        Self { as_of: AsOf::Latest, least: Basis::Presumed }
    }
}

impl Terms {
    /// Asks the rules as they stood on a day.
    #[must_use]
    pub fn as_of(self, as_of: impl Into<AsOf>) -> Self {
        Self { as_of: as_of.into(), ..self }
    }

    /// Asks on the facts of a trust and above alone: on stated facts only, or on nothing that is presumed.
    #[must_use]
    pub const fn on(self, least: Basis) -> Self {
        Self { least, ..self }
    }

    /// The day.
    #[must_use]
    pub const fn day(self) -> AsOf {
        self.as_of
    }

    /// The least trust that counts.
    #[must_use]
    pub const fn least(self) -> Basis {
        self.least
    }
}

/// The facts brought before one rule after the other, on the same terms.
pub(crate) struct Hearing<'f> {
    weigher: Weigher<'f>,
    as_of: AsOf,
    /// For each row the place of what was found of it, from 1; empty if nothing is kept.
    places: Vec<u16>,
    found: Vec<Determination>,
}

impl<'f> Hearing<'f> {
    pub(crate) fn new(facts: &'f Facts, terms: Terms) -> Self {
        Self { weigher: Weigher::new(facts, terms.least), as_of: terms.as_of, places: Vec::new(), found: Vec::new() }
    }

    /// One that keeps what it found of each paragraph, for whoever asks for wholes and for their parts.
    pub(crate) fn keeping(facts: &'f Facts, terms: Terms) -> Self {
        Self { places: vec![0; Paragraph::count()], ..Self::new(facts, terms) }
    }

    /// What the facts say of a paragraph that has a rule of its own.
    pub(crate) fn paragraph(&mut self, paragraph: Paragraph) -> Determination {
        let place = self.places.get(paragraph.index()).copied().unwrap_or_default();
        if let Some(known) = usize::from(place).checked_sub(1).and_then(|place| self.found.get(place)) {
            return *known;
        }
        let determination = match paragraph.is_held(self.as_of) {
            true => Determination::by(&mut self.weigher, paragraph),
            false => Determination::NotEvaluated,
        };
        if let Some(place) = self.places.get_mut(paragraph.index()) {
            self.found.push(determination);
            *place = self.found.len() as u16;
        }
        determination
    }

    /// The parameters without which an open paragraph can never be met.
    pub(crate) fn must(&self, paragraph: Paragraph) -> ParameterSet {
        ParameterSet(self.weigher.must(paragraph))
    }

    /// Whether they meet a paragraph that has a rule of its own.
    pub(crate) fn is_met(&mut self, paragraph: Paragraph) -> bool {
        self.weigher.are_as_demanded(paragraph) && matches!(self.paragraph(paragraph), Determination::Met(_))
    }

    /// What they say of an entry or paragraph, by its own rule or by those of the paragraphs below it.
    pub(crate) fn entry(&mut self, list: ControlList, code: ControlCode) -> Determination {
        let each = Paragraph::under(list, code, self.as_of).map(|paragraph| self.paragraph(paragraph));
        Self::of_parts(each, || is_covered(list, code))
    }

    /// The same of a row that only holds others together, without looking for it.
    pub(crate) fn frame(&mut self, row: Paragraph) -> Determination {
        let each = row.below(self.as_of).map(|paragraph| self.paragraph(paragraph));
        Self::of_parts(each, || is_covered_row(row))
    }

    fn of_parts(each: impl Iterator<Item = Determination>, is_covered: impl FnOnce() -> bool) -> Determination {
        match each.reduce(Determination::or) {
            // Where a part of it has no rule, the rest being not met says nothing of the whole.
            Some(Determination::NotMet(_)) if !is_covered() => Determination::NotEvaluated,
            Some(any) => any,
            None => Determination::NotEvaluated,
        }
    }
}

/// What the facts say of an entry or paragraph of a list, by its own rule or by those of the paragraphs below it.
#[must_use]
pub fn determine(list: ControlList, code: ControlCode, facts: &Facts) -> Determination {
    determine_on(list, code, facts, Terms::default())
}

/// As [`determine`], on terms.
#[must_use]
pub fn determine_on(list: ControlList, code: ControlCode, facts: &Facts, terms: Terms) -> Determination {
    Hearing::new(facts, terms).entry(list, code)
}

/// What the facts say of each paragraph that has a rule of its own, of an entry or paragraph of a list; faster than asking
/// one by one.
///
/// ```
/// use dualuse::{Facts, control::ControlList, rules::{Terms, determinations}};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// let met: Vec<String> = determinations(ControlList::UsCcl, "3A090".parse()?, &facts, Terms::default())
///     .filter(|(_, determination)| determination.id() == "met")
///     .map(|(paragraph, _)| paragraph.code().to_string())
///     .collect();
/// assert_eq!(met, ["3A090.a.1"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn determinations(
    list: ControlList,
    code: ControlCode,
    facts: &Facts,
    terms: Terms,
) -> impl Iterator<Item = (Paragraph, Determination)> {
    let mut hearing = Hearing::new(facts, terms);
    Paragraph::under(list, code, terms.as_of).map(move |paragraph| (paragraph, hearing.paragraph(paragraph)))
}

//! Paragraphs of control entries that have rules.

use core::fmt;

use jiff::civil::Date;

use super::{
    condition::{Condition, Parameters, Truth},
    determination::{Comparison, Determination, ParameterSet},
    facts::Facts,
};
use crate::{
    control::{ControlCode, ControlList},
    tables::rules::PARAGRAPHS,
};

pub(crate) struct ParagraphRow {
    pub(crate) list: ControlList,
    pub(crate) code: ControlCode,
    pub(crate) title: &'static str,
    pub(crate) source: &'static str,
    pub(crate) parent: Option<u16>,
    pub(crate) common: Option<Condition>,
    pub(crate) when: Option<Condition>,
    pub(crate) except: &'static [Exception],
    pub(crate) judgement: &'static str,
    pub(crate) from: Option<Date>,
    pub(crate) until: Option<Date>,
}

/// A note that takes goods out of a paragraph.
pub(crate) struct Exception {
    pub(crate) note: &'static str,
    pub(crate) when: Condition,
}

/// A paragraph of a control entry for which the crate has a rule, or says why it has none.
///
/// ```
/// use dualuse::{control::ControlList, rules::Paragraph};
///
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "6A005.a.6.a".parse()?, None).next().expect("a rule");
/// assert!(paragraph.code().to_string().starts_with("6A005.a.6.a"));
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraph(pub(crate) u16);

impl Paragraph {
    pub(super) fn row(self) -> &'static ParagraphRow {
        &PARAGRAPHS[usize::from(self.0)]
    }

    /// The paragraphs with a rule or a judgement of their own, in the order of the lists; those in force on a day, or
    /// now.
    pub fn all(day: Option<Date>) -> impl Iterator<Item = Self> + Clone {
        (0..PARAGRAPHS.len() as u16).map(Self).filter(move |paragraph| paragraph.decides() && paragraph.in_force(day))
    }

    /// Those that are a given paragraph of a list, or belong to it.
    pub fn under(list: ControlList, code: ControlCode, day: Option<Date>) -> impl Iterator<Item = Self> + Clone {
        let first = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code));
        (first as u16..PARAGRAPHS.len() as u16)
            .map(Self)
            .take_while(move |paragraph| paragraph.list() == list && code.contains(paragraph.code()))
            .filter(move |paragraph| paragraph.decides() && paragraph.in_force(day))
    }

    /// Whether a rule or a judgement, of whatever date, is for this paragraph, for one below it, or for one it is part of.
    pub(super) fn answers(list: ControlList, code: ControlCode) -> bool {
        let first = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code.entry()));
        let of_entry = PARAGRAPHS[first..].iter().take_while(|row| row.list == list && code.entry().contains(row.code));
        let mut deciding = of_entry.filter(|row| row.when.is_some() || !row.judgement.is_empty());
        deciding.any(|row| row.code.contains(code) || code.contains(row.code))
    }

    /// What an entry or paragraph of a list names, in our own words, if the rules have it at all.
    pub(crate) fn title_of(list: ControlList, code: ControlCode) -> Option<&'static str> {
        let at = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code));
        PARAGRAPHS.get(at).filter(|row| (row.list, row.code) == (list, code)).map(|row| row.title)
    }

    /// The control list.
    #[must_use]
    pub fn list(self) -> ControlList {
        self.row().list
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> ControlCode {
        self.row().code
    }

    /// What it names, in our own words.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// The texts and editions from which the rule was written.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.row().source
    }

    /// Why the paragraph cannot be put as a rule; `None` if it is one.
    #[must_use]
    pub fn judgement(self) -> Option<&'static str> {
        Some(self.row().judgement).filter(|reason| !reason.is_empty())
    }

    /// The first day on which it is in force, where the list has changed since.
    #[must_use]
    pub fn from(self) -> Option<Date> {
        self.row().from
    }

    /// The first day on which it is no longer in force.
    #[must_use]
    pub fn until(self) -> Option<Date> {
        self.row().until
    }

    fn decides(self) -> bool {
        self.row().when.is_some() || self.judgement().is_some()
    }

    fn in_force(self, day: Option<Date>) -> bool {
        match day {
            Some(day) => self.from().is_none_or(|from| from <= day) && self.until().is_none_or(|until| day < until),
            None => self.until().is_none(),
        }
    }

    /// The paragraph and those above it.
    fn chain(self) -> impl Iterator<Item = &'static ParagraphRow> {
        core::iter::successors(Some(self.row()), |row| Some(Self(row.parent?).row()))
    }

    /// What its own rule says.
    #[must_use]
    pub fn determine(self, facts: &Facts) -> Determination {
        match self.truth(facts) {
            Truth::True => Determination::Met,
            Truth::False => Determination::NotMet,
            Truth::Unknown => {
                let mut missing = Parameters::default();
                self.missing(facts, &mut missing);
                Determination::open(ParameterSet(missing), self.judgement().is_some())
            }
        }
    }

    fn truth(self, facts: &Facts) -> Truth {
        // A paragraph left to judgement is open until its frame decides against it.
        let mut all = self.row().when.as_ref().map_or(Truth::Unknown, |when| when.truth(facts));
        if all == Truth::False {
            return all;
        }
        for row in self.chain() {
            let common = row.common.iter().map(|common| common.truth(facts));
            let except = row.except.iter().map(|exception| exception.when.truth(facts).negated());
            for truth in common.chain(except) {
                match truth {
                    Truth::False => return Truth::False,
                    Truth::Unknown => all = Truth::Unknown,
                    Truth::True => {}
                }
            }
        }
        all
    }

    fn missing(self, facts: &Facts, missing: &mut Parameters) {
        let own = self.row().when.iter();
        let above =
            self.chain().flat_map(|row| row.common.iter().chain(row.except.iter().map(|exception| &exception.when)));
        let open = own.chain(above).filter(|condition| condition.truth(facts) == Truth::Unknown);
        open.for_each(|condition| condition.missing(facts, missing));
    }

    /// The truth of the paragraph and all below it, which any one of them meets.
    pub(super) fn truth_of_all(self, facts: &Facts) -> Truth {
        let mut any = Truth::False;
        for paragraph in Self::under(self.list(), self.code(), None) {
            match paragraph.truth(facts) {
                Truth::True => return Truth::True,
                Truth::Unknown => any = Truth::Unknown,
                Truth::False => {}
            }
        }
        any
    }

    pub(super) fn missing_of_all(self, facts: &Facts, missing: &mut Parameters) {
        let open =
            Self::under(self.list(), self.code(), None).filter(|paragraph| paragraph.truth(facts) == Truth::Unknown);
        open.for_each(|paragraph| paragraph.missing(facts, missing));
    }

    /// Every threshold of the rule and of what stands above it, with what the facts say of it.
    pub fn comparisons(self, facts: &Facts, mut each: impl FnMut(Comparison)) {
        let above =
            self.chain().flat_map(|row| row.common.iter().chain(row.except.iter().map(|exception| &exception.when)));
        for condition in self.row().when.iter().chain(above) {
            condition.thresholds(&mut |parameter, operator, limit| {
                each(Comparison::new(parameter, operator, limit, facts));
            });
        }
    }

    /// The notes that take the goods out of the paragraph on these facts.
    pub fn exclusions(self, facts: &Facts) -> impl Iterator<Item = &'static str> {
        let exceptions = self.chain().flat_map(|row| row.except);
        exceptions.filter(|exception| exception.when.truth(facts) == Truth::True).map(|exception| exception.note)
    }

    /// Whether its rule, or the frame above it, tests one of these parameters.
    pub(crate) fn tests(self, parameters: &Parameters) -> bool {
        let above = self.chain().filter_map(|row| row.common.as_ref());
        self.row().when.iter().chain(above).any(|condition| condition.tests(parameters))
    }
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.list(), self.code(), self.title())
    }
}

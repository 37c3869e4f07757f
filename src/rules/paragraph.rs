//! Paragraphs of control entries that have rules.

use core::fmt;

use super::condition::Condition;
use crate::{
    control::{ControlCode, ControlList},
    dates::{AsOf, Date, Period, Standing, StartDate},
    fact::{Kinds, Parameters},
    tables::rules::PARAGRAPHS,
};

pub(crate) struct ParagraphRow {
    pub(crate) list: ControlList,
    pub(crate) code: ControlCode,
    pub(crate) title: &'static str,
    pub(crate) source: &'static str,
    pub(crate) parent: Option<u16>,
    /// The nearest above it that has something common to all below it, or exceptions.
    pub(crate) frame: Option<u16>,
    pub(crate) common: Option<Condition>,
    pub(crate) when: Option<Condition>,
    pub(crate) except: &'static [Exception],
    pub(crate) judgement: &'static str,
    /// What goods must be to meet it at all: a place in the table of demands.
    pub(crate) demands: u16,
    pub(crate) from: Option<Date>,
    pub(crate) until: Option<Date>,
}

impl ParagraphRow {
    /// Whether it is a rule or a judgement, and does not only hold others together.
    fn decides(&self) -> bool {
        self.when.is_some() || !self.judgement.is_empty()
    }
}

/// What goods must be for a paragraph to be met at all, so that exceptions may count on it.
pub(crate) struct Demands {
    /// Kinds, with all that these are within.
    pub(crate) kinds: Kinds,
    /// Kinds of which goods of those are not.
    pub(crate) excluded: Kinds,
    /// Flags that take goods out by themselves, and so must not be set.
    pub(crate) flags: Parameters,
}

/// A note that takes goods out of a paragraph.
pub(crate) struct Exception {
    pub(crate) note: &'static str,
    pub(crate) when: Condition,
}

/// A paragraph of a control entry for which the crate has a rule, or says why it has none.
///
/// ```
/// use dualuse::{control::ControlList, dates::AsOf, rules::Paragraph};
///
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "6A005.a.6.a".parse()?, AsOf::Latest).next().expect("a rule");
/// assert!(paragraph.code().to_string().starts_with("6A005.a.6.a"));
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraph(pub(crate) u16);

impl Paragraph {
    pub(super) fn row(self) -> &'static ParagraphRow {
        &PARAGRAPHS[usize::from(self.0)]
    }

    /// The paragraphs with a rule or a judgement of their own, in the order of the lists; those in force on a day.
    pub fn all(as_of: AsOf) -> impl Iterator<Item = Self> + Clone {
        (0..PARAGRAPHS.len() as u16).map(Self).filter(move |paragraph| paragraph.decides() && paragraph.in_force(as_of))
    }

    /// Those that are a given paragraph of a list, or belong to it.
    pub fn under(list: ControlList, code: ControlCode, as_of: AsOf) -> impl Iterator<Item = Self> + Clone {
        Self::rows_under(list, code, as_of).filter(|paragraph| paragraph.decides())
    }

    /// Whether a rule or a judgement, of whatever date, is for this paragraph, for one below it, or for one it is part of.
    pub(super) fn answers(list: ControlList, code: ControlCode) -> bool {
        let at = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code));
        let mut below = PARAGRAPHS[at..].iter().take_while(|row| row.list == list && code.contains(row.code));
        let before = PARAGRAPHS[..at].iter().rev();
        let mut above = before.take_while(|row| row.list == list && code.entry().contains(row.code));
        below.any(ParagraphRow::decides) || above.any(|row| row.code.contains(code) && row.decides())
    }

    /// The rows of the data that are a given paragraph of a list or belong to it: those that decide, and the frames that
    /// only hold others together.
    pub(crate) fn rows_under(list: ControlList, code: ControlCode, as_of: AsOf) -> impl Iterator<Item = Self> + Clone {
        let first = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code));
        let count = PARAGRAPHS[first..].partition_point(|row| row.list == list && code.contains(row.code));
        (first as u16..(first + count) as u16).map(Self).filter(move |paragraph| paragraph.in_force(as_of))
    }

    /// The frames above it, the nearest first.
    pub(crate) fn frames(self) -> impl Iterator<Item = Self> {
        core::iter::successors(self.row().parent, |&above| Self(above).row().parent).map(Self)
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

    pub(crate) fn decides(self) -> bool {
        self.row().decides()
    }

    fn in_force(self, as_of: AsOf) -> bool {
        Period::new(self.from().map(StartDate::On), self.until()).standing(as_of) == Standing::InForce
    }

    /// Whether the text is known to have read so on a day: since the day it says, or since the edition that was read.
    pub(crate) fn is_held(self, as_of: AsOf) -> bool {
        match as_of {
            AsOf::Day(day) => self.from().unwrap_or(self.list().edition()) <= day,
            AsOf::Latest => true,
        }
    }

    /// The paragraph and all below it that have rules, as they stand now; of a row that is the only one of its code.
    pub(super) fn whole(self) -> impl Iterator<Item = Self> + Clone {
        let (list, code) = (self.list(), self.code());
        let rows = (self.0..PARAGRAPHS.len() as u16).map(Self);
        let below = rows.take_while(move |row| row.list() == list && code.contains(row.code()));
        below.filter(|row| row.decides() && row.in_force(AsOf::Latest))
    }

    /// The paragraph and those above it.
    fn chain(self) -> impl Iterator<Item = &'static ParagraphRow> {
        core::iter::successors(Some(self.row()), |row| Some(Self(row.parent?).row()))
    }

    /// The rule, and what is common to it and others or excepts goods from it.
    pub(super) fn conditions(self) -> impl Iterator<Item = &'static Condition> {
        let above = self.chain().flat_map(|row| row.common.iter().chain(row.except.iter().map(|except| &except.when)));
        self.row().when.iter().chain(above)
    }

    /// The exceptions to the paragraph and to those above it.
    pub(super) fn exceptions(self) -> impl Iterator<Item = &'static Exception> {
        self.chain().flat_map(|row| row.except)
    }

    /// Whether its rule, or the frame above it, tests one of these parameters.
    pub(crate) fn tests(self, parameters: &Parameters) -> bool {
        let mut tests = false;
        self.wants().for_each(|condition| {
            condition.each_leaf(&mut |leaf| {
                tests |= match leaf {
                    Condition::Meets(paragraph) => {
                        !tests && Self(*paragraph).whole().any(|paragraph| paragraph.tests(parameters))
                    }
                    test => test.parameter().is_some_and(|parameter| parameters.has(parameter.0)),
                };
            });
        });
        tests
    }

    /// Whether goods of one of these kinds are what its rule, or the frame above it, asks for.
    pub(crate) fn names(self, kinds: &Kinds) -> bool {
        let mut names = false;
        self.wants().for_each(|condition| condition.named_kinds(&mut |kind| names |= kinds.has(kind.0)));
        names
    }

    /// The rule, and what is common to it and others.
    fn wants(self) -> impl Iterator<Item = &'static Condition> {
        self.row().when.iter().chain(self.chain().filter_map(|row| row.common.as_ref()))
    }
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.list(), self.code(), self.title())
    }
}

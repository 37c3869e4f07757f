//! Paragraphs of control entries that have rules.

use core::{fmt, ops::Range};

use super::condition::{Condition, Says};
use crate::{
    control::{ControlCode, ControlList, is_within, order},
    dates::{AsOf, Date, Period, Standing, StartDate, some_day},
    fact::{Kinds, Parameters},
    tables::rules::{CODES, DATES, EXCEPTIONS, FIRST, LISTS, NONE, NOTES, PARENTS, RULES, Rule, TEXTS, TITLES, form},
};

/// A note that takes goods out of a paragraph, by its place.
#[derive(Clone, Copy)]
pub(crate) struct Exception(u16);

impl Exception {
    pub(crate) fn note(self) -> &'static str {
        NOTES.at(self.0.into()).of(TEXTS)
    }

    #[inline]
    pub(crate) fn when(self) -> Option<Condition> {
        Condition::of(EXCEPTIONS.at(self.0.into()))
    }
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
    #[inline]
    pub(super) fn rule(self) -> Rule {
        RULES.at(self.0.into())
    }

    /// The code, as the tables spell it.
    #[inline]
    fn spelled(self) -> &'static [u8] {
        CODES.at(self.0.into()).bytes(TEXTS)
    }

    /// The paragraphs with a rule or a judgement of their own, in the order of the lists; those in force on a day.
    pub fn all(as_of: AsOf) -> impl Iterator<Item = Self> + Clone {
        (0..RULES.len() as u16).map(Self).filter(move |paragraph| paragraph.decides() && paragraph.in_force(as_of))
    }

    /// Those that are a given paragraph of a list, or belong to it.
    pub fn under(list: ControlList, code: ControlCode, as_of: AsOf) -> impl Iterator<Item = Self> + Clone {
        Self::rows_under(list, code, as_of).filter(|paragraph| paragraph.decides())
    }

    /// The rows of a list, of which the first so many come before a code.
    fn rows_of(list: ControlList, code: ControlCode) -> (Range<u16>, u16) {
        let end = |at: usize| FIRST.get(at).unwrap_or_default();
        let rows = end(list as usize)..end(list as usize + 1);
        let codes = CODES.slice(rows.start.into()..rows.end.into());
        let before = codes.partition_point(|known| order(known.bytes(TEXTS), code.as_bytes()).is_lt());
        (rows, before as u16)
    }

    /// The first row of a code.
    pub(super) fn of_code(list: ControlList, code: ControlCode) -> Option<Self> {
        let (rows, before) = Self::rows_of(list, code);
        let row = rows.start + before;
        (row < rows.end && CODES.at(row.into()).bytes(TEXTS) == code.as_bytes()).then_some(Self(row))
    }

    /// Its place among the rules of all lists.
    pub(crate) const fn place(self) -> u32 {
        2 * self.0 as u32 + 1
    }

    /// The place of a code that has no row: before the rows of what belongs to it.
    pub(crate) fn place_of(list: ControlList, code: ControlCode) -> u32 {
        let (rows, before) = Self::rows_of(list, code);
        2 * u32::from(rows.start + before)
    }

    /// The number of its row.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }

    /// How many rows there are.
    pub(crate) fn count() -> usize {
        RULES.len()
    }

    /// Whether a rule or a judgement, of whatever date, is for this paragraph, for one below it, or for one it is part of.
    pub(super) fn answers(list: ControlList, code: ControlCode) -> bool {
        let (rows, before) = Self::rows_of(list, code);
        let (at, entry) = (rows.start + before, code.entry());
        let mut below = (at..rows.end).map(Self).take_while(|row| code.contains_spelled(row.spelled()));
        let before = (rows.start..at).rev().map(Self);
        let mut above = before.take_while(|row| entry.contains_spelled(row.spelled()));
        below.any(Self::decides) || above.any(|row| row.code().contains(code) && row.decides())
    }

    /// The rows of the data that are a given paragraph of a list or belong to it: those that decide, and the frames that
    /// only hold others together.
    pub(crate) fn rows_under(list: ControlList, code: ControlCode, as_of: AsOf) -> impl Iterator<Item = Self> + Clone {
        let (rows, before) = Self::rows_of(list, code);
        let first = rows.start + before;
        let rest = CODES.slice(first.into()..rows.end.into());
        let count = rest.partition_point(|known| code.contains_spelled(known.bytes(TEXTS))) as u16;
        (first..first + count).map(Self).filter(move |paragraph| paragraph.in_force(as_of))
    }

    /// The one above it.
    #[inline]
    fn parent(self) -> Option<Self> {
        Some(PARENTS.at(self.0.into())).filter(|&parent| parent != NONE).map(Self)
    }

    /// The frames above it, the nearest first.
    pub(crate) fn frames(self) -> impl Iterator<Item = Self> {
        core::iter::successors(self.parent(), |above| above.parent())
    }

    /// The control list.
    #[must_use]
    pub fn list(self) -> ControlList {
        let list = usize::from(LISTS.at(self.0.into()));
        ControlList::ALL.get(list).copied().unwrap_or(ControlList::UsCcl)
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> ControlCode {
        ControlCode::spelled(self.spelled())
    }

    /// What it names, in our own words.
    #[must_use]
    pub fn title(self) -> &'static str {
        TITLES.at(self.0.into()).title.of(TEXTS)
    }

    /// The texts and editions from which the rule was written.
    #[must_use]
    pub fn source(self) -> &'static str {
        TITLES.at(self.0.into()).source.of(TEXTS)
    }

    /// Why the paragraph cannot be put as a rule; `None` if it is one.
    #[must_use]
    pub fn judgement(self) -> Option<&'static str> {
        Some(TITLES.at(self.0.into()).judgement.of(TEXTS)).filter(|reason| !reason.is_empty())
    }

    /// The first day on which it is in force, where the list has changed since.
    #[must_use]
    pub fn from(self) -> Option<Date> {
        some_day(DATES.at(self.0.into()).from)
    }

    /// The first day on which it is no longer in force.
    #[must_use]
    pub fn until(self) -> Option<Date> {
        some_day(DATES.at(self.0.into()).until)
    }

    /// Whether it is a rule or a judgement, and does not only hold others together.
    #[inline]
    pub(crate) fn decides(self) -> bool {
        let rule = self.rule();
        rule.when.form() != form::ABSENT || rule.is_judged != 0
    }

    #[inline]
    fn in_force(self, as_of: AsOf) -> bool {
        let dates = DATES.at(self.0.into());
        // Few paragraphs have dates, and of the newest version it is enough that they have not ended.
        match (as_of, dates.from, dates.until) {
            (_, 0, 0) => true,
            (AsOf::Latest, _, until) => until == 0,
            (AsOf::Day(_), ..) => {
                Period::new(self.from().map(StartDate::On), self.until()).standing(as_of) == Standing::InForce
            }
        }
    }

    /// Whether the text is known to have read so on a day: since the day it says, or since the edition that was read.
    #[inline]
    pub(crate) fn is_held(self, as_of: AsOf) -> bool {
        match as_of {
            AsOf::Day(day) => self.from().unwrap_or(self.list().edition()) <= day,
            AsOf::Latest => true,
        }
    }

    /// The paragraph and all below it that have rules, as they stand now; of a row that is the only one of its code.
    pub(super) fn whole(self) -> impl Iterator<Item = Self> {
        self.below(AsOf::Latest)
    }

    /// The paragraph and all below it that have rules, those in force on a day.
    pub(super) fn below(self, as_of: AsOf) -> impl Iterator<Item = Self> {
        let code = self.spelled();
        let end = FIRST.get(self.list() as usize + 1).unwrap_or_default();
        let below = (self.0..end).map(Self).take_while(move |row| is_within(row.spelled(), code));
        below.filter(move |row| row.decides() && row.in_force(as_of))
    }

    /// The paragraph and those above it.
    pub(super) fn chain(self) -> impl Iterator<Item = Self> {
        core::iter::successors(Some(self), |row| row.parent())
    }

    /// What is common to it and to others.
    pub(super) fn common(self) -> Option<Condition> {
        Condition::of(self.rule().common)
    }

    /// The rule, and what is common to it and others or excepts goods from it.
    pub(super) fn conditions(self) -> impl Iterator<Item = Condition> {
        let above = self.chain().flat_map(|row| {
            let exceptions = exceptions(row.rule()).filter_map(Exception::when);
            row.common().into_iter().chain(exceptions)
        });
        Condition::of(self.rule().when).into_iter().chain(above)
    }

    /// The exceptions to the paragraph and to those above it.
    pub(super) fn exceptions(self) -> impl Iterator<Item = Exception> {
        self.chain().flat_map(|row| exceptions(row.rule()))
    }

    /// The parameters that its rule, or the frame above it, tests.
    pub(crate) fn tested(self) -> Parameters {
        let mut all = Parameters::default();
        self.wants().for_each(|condition| {
            condition.each_leaf(&mut |leaf| match leaf {
                Says::Meets(paragraph) => Self(paragraph).whole().for_each(|paragraph| all.extend(&paragraph.tested())),
                test => test.parameter().into_iter().for_each(|parameter| all.insert(parameter.0)),
            });
        });
        all
    }

    /// Whether the list prints it as reserved: it is a rule and tests nothing.
    pub(crate) fn is_reserved(self) -> bool {
        let mut tests = self.rule().is_judged != 0;
        Condition::of(self.rule().when)
            .into_iter()
            .for_each(|when| when.each_leaf(&mut |leaf| tests |= leaf.is_test()));
        !tests
    }

    /// The kinds of goods that its rule, or the frame above it, asks for.
    pub(crate) fn named(self) -> Kinds {
        let mut all = Kinds::default();
        self.wants().for_each(|condition| condition.named_kinds(&mut |kind| all.insert(kind.0)));
        all
    }

    /// The rule, and what is common to it and others.
    fn wants(self) -> impl Iterator<Item = Condition> {
        Condition::of(self.rule().when).into_iter().chain(self.chain().filter_map(Self::common))
    }
}

/// The exceptions of a rule itself.
#[inline]
pub(super) fn exceptions(rule: Rule) -> impl Iterator<Item = Exception> {
    (rule.exceptions..rule.exceptions + u16::from(rule.exception_count)).map(Exception)
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.list(), self.code(), self.title())
    }
}

//! Paragraphs of control entries that have rules.

use core::fmt;

use jiff::civil::Date;
use smallvec::SmallVec;

use super::{
    condition::{Condition, Parameters, Truth},
    determination::{Comparison, Determination, ParameterSet},
    facts::{Fact, Facts, Origin},
    parameter::Parameter,
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
    /// The nearest above it that has something common to all below it, or exceptions.
    pub(crate) frame: Option<u16>,
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
        Self::rows_under(list, code, day).filter(|paragraph| paragraph.decides())
    }

    /// Whether a rule or a judgement, of whatever date, is for this paragraph, for one below it, or for one it is part of.
    pub(super) fn answers(list: ControlList, code: ControlCode) -> bool {
        let decides = |row: &ParagraphRow| row.when.is_some() || !row.judgement.is_empty();
        let at = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code));
        let mut below = PARAGRAPHS[at..].iter().take_while(|row| row.list == list && code.contains(row.code));
        let before = PARAGRAPHS[..at].iter().rev();
        let mut above = before.take_while(|row| row.list == list && code.entry().contains(row.code));
        below.any(decides) || above.any(|row| row.code.contains(code) && decides(row))
    }

    /// The rows of the data that are a given paragraph of a list or belong to it: those that decide, and the frames that
    /// only hold others together.
    pub(crate) fn rows_under(
        list: ControlList,
        code: ControlCode,
        day: Option<Date>,
    ) -> impl Iterator<Item = Self> + Clone {
        let first = PARAGRAPHS.partition_point(|row| (row.list, row.code) < (list, code));
        let count = PARAGRAPHS[first..].partition_point(|row| row.list == list && code.contains(row.code));
        (first as u16..(first + count) as u16).map(Self).filter(move |paragraph| paragraph.in_force(day))
    }

    /// The frames above it, the nearest first.
    pub(crate) fn frames(self) -> impl Iterator<Item = Self> {
        core::iter::successors(self.row().parent, |&above| Self(above).row().parent).map(Self)
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

    pub(crate) fn decides(self) -> bool {
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
        Frames::default().determine(self, facts)
    }

    /// The paragraph and all below it, which any one of them meets.
    pub(super) fn weigh_all(self, facts: &Facts, missing: &mut Parameters) -> Truth {
        let before = *missing;
        let (mut frames, mut any) = (Frames::default(), Truth::False);
        for paragraph in Self::under(self.list(), self.code(), None) {
            match frames.weigh(paragraph, facts, missing) {
                Truth::True => {
                    *missing = before;
                    return Truth::True;
                }
                Truth::Unknown => any = Truth::Unknown,
                Truth::False => {}
            }
        }
        any
    }

    /// Every threshold of the rule and of what stands above it, with what the facts say of it.
    pub fn comparisons(self, facts: &Facts, mut each: impl FnMut(Comparison)) {
        for condition in self.conditions() {
            condition.thresholds(&mut |parameter, operator, limit| {
                each(Comparison::new(parameter, operator, limit, facts));
            });
        }
    }

    /// What the rule and what stands above it take for granted because nobody says otherwise: flags and choices that hardly
    /// any goods have, and what goods of their kind are presumed to be.
    ///
    /// ```
    /// use dualuse::{control::ControlList, rules::{Facts, Paragraph}};
    ///
    /// let facts = Facts::new().with("wavelength".parse()?, "1070 nm")?;
    /// let paragraph = Paragraph::under(ControlList::EuAnnexI, "6A005.a.6.a".parse()?, None).next().expect("a rule");
    /// assert!(paragraph.presumptions(&facts).any(|fact| fact.to_string() == "laser_type = other (presumed)"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn presumptions(self, facts: &Facts) -> impl Iterator<Item = Fact> {
        let presumed = Parameter::all().filter_map(|parameter| facts.get(parameter));
        presumed.filter(move |fact| {
            let mut parameter = Parameters::default();
            parameter.insert(fact.parameter().0);
            *fact.origin() == Origin::Presumed && self.conditions().any(|condition| condition.tests(&parameter))
        })
    }

    /// The rule, and what is common to it and others or excepts goods from it.
    fn conditions(self) -> impl Iterator<Item = &'static Condition> {
        let above = self.chain().flat_map(|row| row.common.iter().chain(row.except.iter().map(|except| &except.when)));
        self.row().when.iter().chain(above)
    }

    /// The notes that take the goods out of the paragraph on these facts.
    pub fn exclusions(self, facts: &Facts) -> impl Iterator<Item = &'static str> {
        let exceptions = self.chain().flat_map(|row| row.except);
        let holds = |exception: &&Exception| exception.when.weigh(facts, &mut Parameters::default()) == Truth::True;
        exceptions.filter(holds).map(|exception| exception.note)
    }

    /// Whether its rule, or the frame above it, tests one of these parameters.
    pub(crate) fn tests(self, parameters: &Parameters) -> bool {
        let above = self.chain().filter_map(|row| row.common.as_ref());
        self.row().when.iter().chain(above).any(|condition| condition.tests(parameters))
    }
}

/// What the facts make of paragraphs, each after those above it. The frame that paragraphs share, with its exceptions, is
/// weighed once as long as they come in order.
#[derive(Default)]
pub(super) struct Frames {
    weighed: SmallVec<[(u16, Truth, Parameters); 6]>,
}

impl Frames {
    pub(super) fn determine(&mut self, paragraph: Paragraph, facts: &Facts) -> Determination {
        let mut missing = Parameters::default();
        match self.weigh(paragraph, facts, &mut missing) {
            Truth::True => Determination::Met,
            Truth::False => Determination::NotMet,
            Truth::Unknown => Determination::open(ParameterSet(missing)),
        }
    }

    fn weigh(&mut self, paragraph: Paragraph, facts: &Facts, missing: &mut Parameters) -> Truth {
        let before = *missing;
        let frame = self.frame(paragraph.0, facts, missing);
        // A paragraph left to judgement is open until its frame decides against it.
        let own = match &paragraph.row().when {
            Some(when) if frame != Truth::False => when.weigh(facts, missing),
            _ => Truth::Unknown,
        };
        match (frame, own) {
            (Truth::False, _) | (_, Truth::False) => {
                *missing = before;
                Truth::False
            }
            (Truth::True, own) => own,
            (Truth::Unknown, _) => Truth::Unknown,
        }
    }

    /// What holds for a paragraph and everything below it.
    fn frame(&mut self, row: u16, facts: &Facts, missing: &mut Parameters) -> Truth {
        let (mut row, mut paragraph) = (row, Paragraph(row).row());
        if paragraph.common.is_none() && paragraph.except.is_empty() {
            // Most paragraphs only take over what stands above them.
            let Some(frame) = paragraph.frame else { return Truth::True };
            (row, paragraph) = (frame, Paragraph(frame).row());
        }
        if let Some(at) = self.weighed.iter().position(|&(known, ..)| known == row) {
            self.weighed.truncate(at + 1);
            let (_, truth, open) = &self.weighed[at];
            missing.extend(open);
            return *truth;
        }
        let mut open = Parameters::default();
        let mut all = match paragraph.frame {
            Some(frame) => self.frame(frame, facts, &mut open),
            None => {
                self.weighed.clear();
                Truth::True
            }
        };
        let common = paragraph.common.iter().map(|common| (common, false));
        let except = paragraph.except.iter().map(|exception| (&exception.when, true));
        for (condition, negated) in common.chain(except) {
            if all == Truth::False {
                break;
            }
            let truth = condition.weigh(facts, &mut open);
            match if negated { truth.negated() } else { truth } {
                Truth::True => {}
                other => all = other,
            }
        }
        missing.extend(&open);
        self.weighed.push((row, all, open));
        all
    }
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.list(), self.code(), self.title())
    }
}

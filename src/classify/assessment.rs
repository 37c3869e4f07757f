//! The rules of the candidates, asked with all that is known of the item.

use alloc::collections::BTreeSet;

use smallvec::SmallVec;

use super::{Candidate, Classification, Link};
use crate::{
    control::{ControlCode, ControlEntry, ControlList},
    rules::{Comparison, Determination, Fact, Facts, Paragraph, Parameter, determine_as_of, next_question},
    tables::parameters::CATEGORY_KINDS,
};

/// A classification together with the facts that its candidates are judged by.
///
/// ```
/// use dualuse::{Determination, Item, classify};
///
/// let answer = classify(&Item::new("3 kW fiber laser cutting machine, 1070 nm"));
/// let assessment = answer.assess();
/// let source = assessment.candidates().into_iter().find(|found| found.entry().as_str() == "6A005.a.6");
/// let Some(Determination::Missing(missing)) = source.map(|found| found.determination()) else { unreachable!() };
/// let missing: Vec<&str> = missing.iter().map(|parameter| parameter.id()).collect();
/// assert!(missing.contains(&"transverse_mode") && missing.contains(&"beam_parameter_product"));
/// ```
#[derive(Clone, Debug)]
pub struct Assessment<'c, 'a> {
    classification: &'c Classification<'a>,
    facts: Facts,
}

/// A candidate and what the facts say of it.
///
/// ```
/// use dualuse::{Item, classify};
///
/// let answer = classify(&Item::new("laser rangefinder"));
/// let assessment = answer.assess();
/// let first = assessment.candidates().into_iter().next().expect("an entry");
/// assert_eq!(first.link().id(), "category");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessed {
    candidate: Candidate,
    paragraph: Option<Paragraph>,
    determination: Determination,
}

impl Assessed {
    /// The control list.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.candidate.list()
    }

    /// The entry or paragraph.
    #[must_use]
    pub fn entry(&self) -> ControlCode {
        self.candidate.entry()
    }

    /// Why it is to be checked.
    #[must_use]
    pub fn link(&self) -> Link {
        self.candidate.link()
    }

    /// What the facts say of it.
    #[must_use]
    pub fn determination(&self) -> Determination {
        self.determination
    }

    /// The paragraph, if it has a rule of its own; an entry follows from the paragraphs below it.
    #[must_use]
    pub fn paragraph(&self) -> Option<Paragraph> {
        self.paragraph
    }

    /// What it names, in our own words.
    #[must_use]
    pub fn title(&self) -> Option<&'static str> {
        let of_entry = || ControlEntry::of(self.list(), self.entry()).ok().map(ControlEntry::title);
        Paragraph::title_of(self.list(), self.entry()).or_else(of_entry)
    }
}

impl<'c, 'a> Assessment<'c, 'a> {
    pub(super) fn new(classification: &'c Classification<'a>) -> Self {
        let item = &classification.item;
        let mut facts = item.facts().cloned().unwrap_or_default();
        for ranked in &classification.ranked {
            if let Some(kinds) = CATEGORY_KINDS.get(usize::from(ranked.category.0)) {
                facts.presume_kinds(kinds);
            }
        }
        // A description that names none of our goods states no parameter of them.
        if !facts.is_empty() {
            facts.read(item.description());
        }
        Self { classification, facts }
    }

    /// What is known of the goods: stated, read from the description, or presumed of such goods.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What the facts say of any entry or paragraph of a list.
    #[must_use]
    pub fn determine(&self, list: ControlList, code: ControlCode) -> Determination {
        determine_as_of(list, code, &self.facts, self.classification.day)
    }

    /// Every threshold of a candidate's rule, with what the facts say of it.
    pub fn comparisons(&self, assessed: &Assessed, each: impl FnMut(Comparison)) {
        if let Some(paragraph) = assessed.paragraph {
            paragraph.comparisons(&self.facts, each);
        }
    }

    /// What a candidate's rule takes for granted because nobody says otherwise.
    pub fn presumptions(&self, assessed: &Assessed) -> impl Iterator<Item = Fact> {
        assessed.paragraph.into_iter().flat_map(|paragraph| paragraph.presumptions(&self.facts))
    }

    /// The candidates with their determinations: each entry that a category names, followed by the paragraphs of it that
    /// the rules know, unless only a code that several categories share speaks for it; the entries to which the HS code is linked; and all paragraphs that turn on a parameter that was
    /// stated. A paragraph without a rule of its own follows from those below it.
    #[must_use]
    pub fn candidates(&self) -> SmallVec<[Assessed; 16]> {
        let day = self.classification.day;
        let mut all: SmallVec<[Assessed; 16]> = SmallVec::new();
        let mut known = BTreeSet::new();
        for candidate in self.classification.candidates() {
            let (list, entry, link) = (candidate.list(), candidate.entry(), candidate.link());
            let mut rows = Paragraph::rows_under(list, entry, day).peekable();
            if rows.peek().is_none_or(|row| row.code() != entry) && known.insert((list, entry)) {
                all.push(self.derived(list, entry, link));
            }
            // What an HS code alone is linked to, or hints at, is named, not laid out.
            let laid_out = matches!(link, Link::Category(category) if self.classification.is_likely(category));
            for row in rows.filter(|row| laid_out || row.code() == entry) {
                if known.insert((list, row.code())) {
                    all.push(self.assess(row, link));
                }
            }
        }
        let stated = self.facts.stated();
        if !stated.is_empty() {
            for paragraph in Paragraph::all(day).filter(|paragraph| paragraph.tests(&stated)) {
                let mut frames: SmallVec<[Paragraph; 8]> = paragraph.frames().collect();
                frames.reverse();
                frames.push(paragraph);
                for row in frames {
                    if known.insert((row.list(), row.code())) {
                        all.push(self.assess(row, Link::Parameters));
                    }
                }
            }
        }
        all
    }

    /// The parameter that most open candidates turn on: what to ask first.
    #[must_use]
    pub fn next_question(&self) -> Option<Parameter> {
        let candidates = self.candidates();
        next_question(candidates.iter().filter(|assessed| assessed.paragraph.is_some()).map(Assessed::determination))
    }

    fn assess(&self, row: Paragraph, link: Link) -> Assessed {
        let (list, code) = (row.list(), row.code());
        if !row.decides() {
            return self.derived(list, code, link);
        }
        let candidate = Candidate::new(list, code, link);
        Assessed { candidate, paragraph: Some(row), determination: row.determine(&self.facts) }
    }

    /// An entry or paragraph that follows from those below it.
    fn derived(&self, list: ControlList, code: ControlCode, link: Link) -> Assessed {
        let candidate = Candidate::new(list, code, link);
        Assessed { candidate, paragraph: None, determination: self.determine(list, code) }
    }
}

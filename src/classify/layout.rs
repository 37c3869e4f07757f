//! Which entries and paragraphs are shown for an item, and what the facts say of each.

use alloc::{boxed::Box, vec::Vec};

use super::{Agreement, Candidate, Checks, Link, asked, fusion::Ranked};
use crate::{
    category::Category,
    control::{ControlCode, ControlList},
    fact::{Fact, Facts, Kind, Kinds, Origin, Parameter, ParameterValue, Parameters},
    inline::Inline,
    links::ControlLink,
    rules::{Determination, Hearing, Paragraph, Terms},
    text::{Reading, Strength, Told, read_facts},
};

/// All that is known of an item: what is stated, and what its description says, if anything is. The HS code adds nothing.
pub(super) fn facts(stated: Option<&Facts>, description: &str, reading: &Reading, told: Told) -> Option<Box<Facts>> {
    if stated.is_none() && description.is_empty() {
        return None;
    }
    let mut facts = stated.cloned().unwrap_or_default();
    for named in reading.categories() {
        let Some(span) = named.spans().next() else { continue };
        for kind in kinds_of(named.category()) {
            facts.add(Fact::new(Parameter::KIND, ParameterValue::Kind(kind), Origin::Read(span)));
        }
    }
    read_facts(description, told, &mut facts);
    (!facts.say_nothing()).then(|| Box::new(facts))
}

/// The kinds that goods of a category are.
fn kinds_of(category: Category) -> impl Iterator<Item = Kind> {
    category.kinds().iter().copied().map(Kind)
}

/// Lays out candidates, each once.
struct Layout<'f> {
    hearing: Hearing<'f>,
    checks: Checks,
    all: Vec<Candidate>,
    /// Which rows are laid out, and which codes without a row.
    rows: Vec<bool>,
    codes: Vec<(ControlList, ControlCode)>,
}

impl Layout<'_> {
    /// An entry, and the paragraphs of it that the rules know.
    fn entry(&mut self, list: ControlList, entry: ControlCode, link: Link, with_paragraphs: bool) {
        if !self.checks.asks(list) {
            return;
        }
        let mut rows = Paragraph::rows_under(list, entry, self.checks.day()).peekable();
        if rows.peek().is_none_or(|row| row.code() != entry) {
            self.derived(list, entry, link);
        }
        for row in rows.filter(|row| with_paragraphs || row.code() == entry) {
            self.row(row, link);
        }
    }

    fn row(&mut self, row: Paragraph, link: Link) {
        if !core::mem::replace(&mut self.rows[row.index()], true) {
            let determination = self.determine(row);
            self.all.push(Candidate::ruled(row, link, determination));
        }
    }

    fn determine(&mut self, row: Paragraph) -> Determination {
        match row.decides() {
            true => self.hearing.paragraph(row),
            false => self.hearing.frame(row),
        }
    }

    fn derived(&mut self, list: ControlList, entry: ControlCode, link: Link) {
        let mut rows = Paragraph::rows_under(list, entry, self.checks.day());
        let is_laid_out = rows.next().is_some_and(|row| row.code() == entry && self.rows[row.index()]);
        if !is_laid_out && !self.codes.contains(&(list, entry)) {
            self.codes.push((list, entry));
            let determination = self.hearing.entry(list, entry);
            self.all.push(Candidate::derived(list, entry, link, determination));
        }
    }

    /// A paragraph with those above it.
    fn with_frames(&mut self, paragraph: Paragraph, link: Link) {
        let mut frames: Inline<Paragraph, 8> = paragraph.frames().collect();
        frames.reverse();
        frames.push(paragraph);
        frames.iter().for_each(|&row| self.row(row, link));
    }
}

/// The candidates with what the facts say of each: the entries that a category names with their paragraphs, unless only a code that
/// several categories share speaks for it; those for goods of a kind that is stated or read and that no category covers; the
/// paragraphs that turn on a parameter that is stated, or that only certain goods have, or that what was read meets; and the entries to which the HS code is linked.
pub(super) fn lay_out(
    facts: &Facts,
    checks: Checks,
    reading: &Reading,
    ranked: &[Ranked],
    links: &[ControlLink],
) -> Vec<Candidate> {
    let as_of = checks.day();
    let hearing = Hearing::keeping(facts, Terms::default().as_of(as_of));
    let gathered = asked::paragraphs(as_of);
    let asked = || gathered.iter().filter(|asks| checks.asks(asks.row.list()));
    let rows = alloc::vec![false; Paragraph::count()];
    let mut layout = Layout { hearing, checks, all: Vec::new(), rows, codes: Vec::new() };
    for found in ranked {
        let likely = found.strength > Strength::Weak || found.agreement != Agreement::CodeOnly;
        for &(list, entry) in found.category.entries() {
            layout.entry(list, entry, Link::Category(found.category), likely);
        }
    }
    let covered = covered_kinds(reading);
    let mut telling = Parameters::default();
    for fact in facts.iter().filter(|fact| fact.of_kind().is_none()) {
        match fact.value() {
            // What a category is of, its entries speak for.
            ParameterValue::Kind(kind) if covered.has(kind.0) => {}
            ParameterValue::Kind(kind) => {
                let mut own = Kinds::default();
                own.insert(kind.0);
                // Where no rule asks for the kind itself, those that ask for a wider one are for such goods too.
                if !gathered.iter().any(|asks| asks.kinds.meets(&own)) {
                    own = kind.within();
                }
                asked()
                    .filter(|asks| asks.kinds.meets(&own))
                    .for_each(|asks| layout.with_frames(asks.row, Link::Kind(*kind)));
            }
            // What only certain goods have speaks for them even where it is read.
            _ if fact.origin() == Origin::Stated || fact.parameter().tells_kind() => {
                telling.insert(fact.parameter().0);
            }
            _ => {}
        }
    }
    for fact in facts.points().iter().flat_map(|point| point.iter()) {
        telling.insert(fact.parameter().0);
    }
    if !facts.known().is_empty() {
        for asks in asked().filter(|asks| asks.parameters.meets(facts.known())) {
            let paragraph = asks.row;
            let shown = layout.rows[paragraph.index()];
            if !shown && (asks.parameters.meets(&telling) || layout.hearing.is_met(paragraph)) {
                layout.with_frames(paragraph, Link::Parameters);
            }
        }
    }
    // What an HS code alone is linked to is named, not laid out.
    for link in links {
        for list in checks.control_lists().filter(|&list| link.is_in(list)) {
            layout.derived(list, link.entry(), Link::Correlation(link.quality()));
        }
    }
    layout.all
}

/// The kinds that goods of the categories are that the description names, with all that these are within.
fn covered_kinds(reading: &Reading) -> Kinds {
    let mut covered = Kinds::default();
    for found in reading.categories() {
        kinds_of(found.category()).for_each(|kind| covered.extend(&kind.within()));
    }
    covered
}

/// The candidates of an item of which no fact is known: those of the categories, then those of the HS code that no category named.
pub(super) fn name<'c>(ranked: &'c [Ranked], links: &'c [ControlLink]) -> impl Iterator<Item = Candidate> + Clone + 'c {
    let named = move |at: usize, entry: &(ControlList, ControlCode)| {
        ranked[..at].iter().any(|before| before.category.entries().contains(entry))
    };
    let of_categories = ranked.iter().enumerate().flat_map(move |(at, found)| {
        let link = Link::Category(found.category);
        let entries = found.category.entries().iter().filter(move |&entry| !named(at, entry));
        entries.map(move |&(list, entry)| Candidate::named(list, entry, link))
    });
    let of_code = links.iter().flat_map(move |link| {
        let lists = ControlList::ALL.into_iter().filter(|&list| link.is_in(list));
        let new = lists.filter(move |&list| !named(ranked.len(), &(list, link.entry())));
        new.map(move |list| Candidate::named(list, link.entry(), Link::Correlation(link.quality())))
    });
    of_categories.chain(of_code)
}

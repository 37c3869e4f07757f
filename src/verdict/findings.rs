//! What is met, open, left to judgement, and closed.

use alloc::vec::Vec;

use super::fold::Leaf;
use crate::{
    control::{ControlCode, ControlEntry, ControlList, Pair, PairRelation},
    fact::{Basis, ParameterSet},
    rules::{Determination, Hearing, Paragraph},
};

/// A paragraph that is met, in every list that says the same.
///
/// ```
/// use dualuse::{Facts, Item, classify, control::ControlList};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// let verdict = classify(&Item::new("").with_facts(&facts)).verdict();
/// let met = &verdict.met()[0];
/// assert_eq!((met.list(), met.code().as_str()), (ControlList::UsCcl, "3A090.a.1"));
/// assert_eq!(met.reasons().collect::<Vec<_>>(), ["RS", "AT"]);
/// assert_eq!(met.counterparts().next().map(|pair| pair.eu().to_string()).as_deref(), Some("3A501.a.16"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    paragraph: Paragraph,
    basis: Basis,
    twins: Vec<Paragraph>,
}

/// Open paragraphs, folded to the highest one under which all that was asked is open, but for the little that is closed: one of five
/// at most.
///
/// ```
/// use dualuse::{Facts, Item, classify};
///
/// let answer = classify(&Item::new("laser machine tool"));
/// let verdict = answer.verdict();
/// let open = verdict.open().iter().find(|open| open.code().as_str() == "2B001.e").ok_or("not open")?;
/// assert!(open.must().iter().any(|parameter| parameter.id() == "contouring_rotary_axes"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    lists: Vec<ControlList>,
    code: ControlCode,
    must: ParameterSet,
    may: ParameterSet,
    paragraphs: Vec<Paragraph>,
}

/// Paragraphs that a person must judge, folded like those that are open.
///
/// ```
/// use dualuse::{Facts, Item, classify};
///
/// let verdict = classify(&Item::new("laser rangefinder")).verdict();
/// assert!(verdict.judgement().iter().all(|left| !left.lists().is_empty()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    lists: Vec<ControlList>,
    code: ControlCode,
    of: ParameterSet,
    paragraphs: Vec<Paragraph>,
}

/// An entry or paragraph that the facts do not meet, folded to the highest one of which that can be said.
///
/// ```
/// use dualuse::{Facts, Item, classify, fact::Basis};
///
/// let facts = Facts::new().with("contouring_rotary_axes".parse()?, "0")?;
/// let verdict = classify(&Item::new("laser machine tool").with_facts(&facts)).verdict();
/// let closed = verdict.closed().iter().find(|closed| closed.code().as_str() == "2B001.e").ok_or("not closed")?;
/// assert_eq!(closed.basis(), Basis::Stated);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    lists: Vec<ControlList>,
    code: ControlCode,
    basis: Basis,
}

impl Met {
    /// The control list; of twins the first.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.paragraph.list()
    }

    /// The paragraph's code in that list.
    #[must_use]
    pub fn code(&self) -> ControlCode {
        self.paragraph.code()
    }

    /// The paragraph.
    #[must_use]
    pub fn paragraph(&self) -> Paragraph {
        self.paragraph
    }

    /// The paragraphs of other lists that say the same and are met on the same basis.
    #[must_use]
    pub fn twins(&self) -> &[Paragraph] {
        &self.twins
    }

    /// What it rests on.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The reasons for control that the US entry prints, of which some may be for other paragraphs of it; none of a list that prints
    /// none.
    pub fn reasons(&self) -> impl Iterator<Item = &'static str> {
        let us = core::iter::once(self.paragraph).chain(self.twins.iter().copied());
        let mut us = us.filter(|paragraph| paragraph.list() == ControlList::UsCcl);
        let entry = us.next().and_then(|paragraph| ControlEntry::of(ControlList::UsCcl, paragraph.code()).ok());
        entry.into_iter().flat_map(ControlEntry::reasons)
    }

    /// What the other list says of the same goods with other figures, each with what differs.
    pub fn counterparts(&self) -> impl Iterator<Item = Pair> {
        Pair::of(self.list(), self.code()).filter(|pair| pair.relation() == PairRelation::Counterpart)
    }
}

impl Open {
    /// The lists in which the same facts must be known.
    #[must_use]
    pub fn lists(&self) -> &[ControlList] {
        &self.lists
    }

    /// The highest entry or paragraph under which all that was asked is open, but for what [`Verdict::closed`](super::Verdict::closed) names.
    #[must_use]
    pub fn code(&self) -> ControlCode {
        self.code
    }

    /// The facts without which none of it can be met.
    #[must_use]
    pub fn must(&self) -> ParameterSet {
        self.must
    }

    /// The other facts that can decide some of it.
    #[must_use]
    pub fn may(&self) -> ParameterSet {
        self.may
    }

    /// The paragraphs with rules that are open.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }
}

impl Judgement {
    /// The lists.
    #[must_use]
    pub fn lists(&self) -> &[ControlList] {
        &self.lists
    }

    /// The highest entry or paragraph under which all that was asked is left to judgement.
    #[must_use]
    pub fn code(&self) -> ControlCode {
        self.code
    }

    /// What is to be judged; empty where a paragraph is no rule at all.
    #[must_use]
    pub fn of(&self) -> ParameterSet {
        self.of
    }

    /// The paragraphs that are left to judgement.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Why paragraphs are no rules, in the order of the list.
    pub fn reasons(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.paragraphs.iter().filter_map(|paragraph| paragraph.judgement())
    }
}

impl Closed {
    /// The lists.
    #[must_use]
    pub fn lists(&self) -> &[ControlList] {
        &self.lists
    }

    /// The highest entry or paragraph of which it can be said that the facts do not meet it.
    #[must_use]
    pub fn code(&self) -> ControlCode {
        self.code
    }

    /// What it rests on.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.basis
    }
}

pub(super) fn add_met(all: &mut Vec<Met>, leaf: &Leaf) {
    let (Some(paragraph), Some(Determination::Met(basis))) = (leaf.row, leaf.determination) else { return };
    let is_same = |met: &&mut Met| {
        let other = met.paragraph;
        let same_text = other.code() == paragraph.code() && other.title() == paragraph.title();
        let twins = Pair::of(other.list(), other.code())
            .filter(|pair| pair.relation() == PairRelation::Twin)
            .any(|pair| pair.in_list(paragraph.list()) == Some(paragraph.code()));
        other.list() != paragraph.list() && (same_text || twins) && met.basis == basis
    };
    match all.iter_mut().find(is_same) {
        Some(met) => met.twins.push(paragraph),
        None => all.push(Met { paragraph, basis, twins: Vec::new() }),
    }
}

pub(super) fn add_open(
    all: &mut Vec<Open>,
    list: ControlList,
    code: ControlCode,
    leaves: &[Leaf],
    hearing: &Hearing<'_>,
) {
    let (mut must, mut any) = (None::<ParameterSet>, ParameterSet::default());
    for leaf in leaves {
        let missing = leaf.determination.map(Determination::missing).unwrap_or_default();
        any = any.either(missing);
        // What none of those before have in common need not be looked for.
        if must.is_some_and(|must| must.is_empty()) {
            continue;
        }
        // An entry that was asked as a whole has one answer of all its paragraphs: none of these facts must decide. Nor must the
        // kind be known, since it may follow from a parameter.
        let needs = leaf.row.map(|row| hearing.must(row).both(missing).without(ParameterSet::KIND));
        let needs = needs.unwrap_or_default();
        must = Some(must.map_or(needs, |before| before.both(needs)));
    }
    let must = must.unwrap_or_default();
    let may = any.without(must);
    let paragraphs = leaves.iter().filter_map(|leaf| leaf.row);
    match all.iter_mut().find(|open| open.code == code && open.must == must) {
        Some(open) => {
            open.lists.push(list);
            open.may = open.may.either(may);
            open.paragraphs.extend(paragraphs);
        }
        None => all.push(Open { lists: Vec::from([list]), code, must, may, paragraphs: paragraphs.collect() }),
    }
}

pub(super) fn add_judgement(all: &mut Vec<Judgement>, list: ControlList, code: ControlCode, leaves: &[Leaf]) {
    let missing = leaves.iter().filter_map(|leaf| Some(leaf.determination?.missing()));
    let of = missing.fold(ParameterSet::default(), ParameterSet::either);
    let paragraphs = leaves.iter().filter_map(|leaf| leaf.row);
    match all.iter_mut().find(|left| left.code == code && left.of == of) {
        Some(left) => {
            left.lists.push(list);
            left.paragraphs.extend(paragraphs);
        }
        None => all.push(Judgement { lists: Vec::from([list]), code, of, paragraphs: paragraphs.collect() }),
    }
}

pub(super) fn add_closed(all: &mut Vec<Closed>, list: ControlList, code: ControlCode, basis: Basis) {
    match all.iter_mut().find(|closed| closed.code == code && closed.basis == basis) {
        Some(closed) => closed.lists.push(list),
        None => all.push(Closed { lists: Vec::from([list]), code, basis }),
    }
}

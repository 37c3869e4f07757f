//! The compile-time vocabulary: words, phrases and what they mean.

use super::Strength;
use crate::{
    category::Category,
    tables::terms::{CHILDREN, COMBINATIONS, ENDINGS, PREFIXES, ROOT, STATES, STEMS, TERMS, UNITS, WORDS},
};

/// The number of a word of the vocabulary.
pub(super) type WordId = u16;

/// A set of concepts: the notions that combinations are made of.
pub(crate) type Concepts = u64;

/// What a phrase of the vocabulary means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them occur depends on the languages that are compiled in")]
pub(crate) enum Meaning {
    /// Names a category.
    Category(Category, Strength),
    /// Names another kind of good: a laser printer, a toy.
    OtherGoods,
    /// A word for other goods only as part of this phrase, which takes its words away from other phrases.
    FalseFriend,
    /// A part or an accessory: what stands before it in the same noun phrase is not the goods.
    Accessory,
    /// The same where it stands first: what follows it in the same noun phrase is not the goods (чехол осциллографа).
    AccessoryBefore,
    /// Begins a purpose: "for".
    Purpose,
    /// Joins an accessory to what it belongs to: "of".
    Belonging,
    /// Begins a negation: "without".
    Negation,
    /// A machine as such: "machine for laser cutting" is about laser cutting.
    Carrier,
    /// Ends a noun phrase: "with", "and".
    Connector,
    /// Too general to say anything: "parts".
    Vague,
    /// Contributes only its concepts.
    Concept,
}

/// A state of the phrase trie.
pub(crate) struct State {
    /// What the words so far mean, if they are a phrase.
    pub(crate) term: Option<u16>,
    /// Where the words that can follow begin and end in `CHILDREN`.
    pub(crate) first: u16,
    pub(crate) last: u16,
}

/// Concepts that together name a category.
pub(crate) struct Combination {
    pub(crate) all: Concepts,
    pub(crate) none: Concepts,
    pub(crate) category: Category,
    pub(crate) strength: Strength,
    /// The categories that this combination replaces within its clause.
    pub(crate) over: &'static [Category],
}

/// The word with exactly this folded form.
pub(super) fn word(folded: &str) -> Option<WordId> {
    WORDS.get(folded).copied()
}

/// The word with this folded form, an inflected form of it, or the series that a part number begins with.
pub(super) fn inflected(folded: &str) -> Option<WordId> {
    word(folded).or_else(|| stem(folded)).or_else(|| series(folded))
}

/// Whether the word, after a number, is a unit of measurement or of packing.
pub(super) fn is_unit(folded: &str) -> bool {
    UNITS.contains(folded)
}

/// A part number such as `stm32f407` belongs to the longest series it begins with.
fn series(folded: &str) -> Option<WordId> {
    if !folded.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    (3..folded.len().min(12)).rev().find_map(|len| PREFIXES.get(folded.get(..len)?).copied())
}

/// The data lists stems and endings, so that no stemmer runs here: those that are kept allocate and know no Ukrainian.
fn stem(folded: &str) -> Option<WordId> {
    let ends = folded.char_indices().rev().map(|(at, _)| at).take(LONGEST_ENDING);
    core::iter::once(folded.len()).chain(ends).find_map(|at| {
        let (stem, ending) = folded.split_at(at);
        if ENDINGS.contains(ending) { STEMS.get(stem).copied() } else { None }
    })
}

/// In letters.
const LONGEST_ENDING: usize = 4;

pub(super) const START: u16 = u16::MAX;

/// The state after a word.
pub(super) fn follow(state: u16, word: WordId) -> Option<u16> {
    if state == START {
        return ROOT.get(usize::from(word)).copied().filter(|&next| next != START);
    }
    let State { first, last, .. } = STATES[usize::from(state)];
    CHILDREN[usize::from(first)..usize::from(last)].iter().find(|child| child.0 == word).map(|child| child.1)
}

/// What the words that led to a state mean, and the concepts they bring.
pub(super) fn meaning(state: u16) -> Option<(Meaning, Concepts)> {
    let term = STATES.get(usize::from(state))?.term?;
    TERMS.get(usize::from(term)).copied()
}

/// The combinations that a clause with these concepts holds.
pub(super) fn combinations(concepts: Concepts) -> impl Iterator<Item = &'static Combination> {
    COMBINATIONS.iter().filter(move |combination| combination.all & !concepts == 0 && combination.none & concepts == 0)
}

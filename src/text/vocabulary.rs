//! The compile-time vocabulary: words, phrases and what they mean.

use super::{
    Strength,
    fold::MAX,
    hash::{EMPTY, filter_bit, hash, packed, places, tag},
};
use crate::{
    category::Category,
    tables::terms::{CHILDREN, COMBINATIONS, ENDINGS, FILTER, RESIDUALS, ROOT, SLOTS, SPELLINGS, STATES, TERMS, TEXT},
};

/// The number of a word of the vocabulary.
pub(super) type WordId = u16;

/// A set of concepts: the notions that combinations are made of.
pub(crate) type Concepts = u128;

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
    /// Ends a purpose: what stands before it in the same run of words is what the goods are for (示波器用探头).
    PurposeAfter,
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

/// A state of the automaton of phrases.
pub(crate) struct State {
    /// What the words so far mean, if they are a phrase.
    pub(crate) term: Option<u16>,
    /// Where the words that can follow begin in `CHILDREN`, and how many there are.
    pub(crate) first: u32,
    pub(crate) count: u16,
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

/// What the letters of one spelling may be.
pub(crate) struct Spelling {
    /// Where its folded form stands in `TEXT`.
    pub(crate) start: u32,
    pub(crate) len: u8,
    /// Whether, after a number, it is a unit of measurement or of packing.
    pub(crate) unit: bool,
    pub(crate) word: WordId,
    /// The word whose inflected forms begin so.
    pub(crate) stem: WordId,
    /// The word for the part numbers that begin so.
    pub(crate) series: WordId,
}

/// No word.
pub(crate) const NONE: WordId = WordId::MAX;

fn some(word: WordId) -> Option<WordId> {
    (word != NONE).then_some(word)
}

/// The spelling that is exactly the first `len` bytes of a folded word.
pub(super) fn spelling(folded: &[u8; MAX], len: usize) -> Option<&'static Spelling> {
    let hash = hash(folded, len);
    let (word, bit) = filter_bit(hash, FILTER.len());
    if FILTER[word] & bit == 0 {
        return None;
    }
    places(hash, SLOTS.len())
        .map(|place| SLOTS[place])
        .take_while(|slot| slot.spelling != EMPTY)
        .filter(|slot| slot.tag == tag(hash))
        .map(|slot| &SPELLINGS[usize::from(slot.spelling)])
        .find(|spelling| {
            let start = spelling.start as usize;
            TEXT.as_bytes().get(start..start + usize::from(spelling.len)) == folded.get(..len)
        })
}

impl Spelling {
    /// The word with exactly this folded form.
    pub(super) fn word(&self) -> Option<WordId> {
        some(self.word)
    }
}

/// The word with this folded form, an inflected form of it, or the series that a part number begins with.
pub(super) fn inflected(folded: &[u8; MAX], len: usize, whole: Option<&Spelling>) -> Option<WordId> {
    whole
        .and_then(|whole| some(whole.word).or_else(|| some(whole.stem)))
        .or_else(|| stem(folded, len))
        .or_else(|| series(folded, len))
}

/// A part number such as `stm32f407` belongs to the longest series it begins with. It has two digits or more.
pub(super) fn series(folded: &[u8; MAX], len: usize) -> Option<WordId> {
    let digits = folded[..len].iter().filter(|byte| byte.is_ascii_digit()).count();
    if digits < 2 || digits == len {
        return None;
    }
    (3..len.min(LONGEST_SERIES + 1)).rev().find_map(|len| some(spelling(folded, len)?.series))
}

/// In bytes.
const LONGEST_SERIES: usize = 11;

/// The data lists stems and endings, so that no stemmer runs here: those that are kept allocate and know no Ukrainian.
fn stem(folded: &[u8; MAX], len: usize) -> Option<WordId> {
    let begins_a_letter = |&at: &usize| folded[at] & 0xC0 != 0x80;
    (1..len).rev().filter(begins_a_letter).take(LONGEST_ENDING).find_map(|at| {
        let stem = some(spelling(folded, at)?.stem)?;
        ENDINGS.binary_search(&packed(&folded[at..len])).is_ok().then_some(stem)
    })
}

/// In letters.
const LONGEST_ENDING: usize = 4;

/// Before any word.
pub(crate) const START: u16 = u16::MAX;

/// The state after a word.
pub(super) fn follow(state: u16, word: WordId) -> Option<u16> {
    if state == START {
        return ROOT.get(usize::from(word)).copied().filter(|&next| next != START);
    }
    let State { first, count, .. } = STATES[usize::from(state)];
    let children = &CHILDREN[first as usize..][..usize::from(count)];
    // In order of the words; most states have few.
    match count {
        0..=8 => children.iter().find(|child| child.0 == word).map(|child| child.1),
        _ => children.binary_search_by_key(&word, |child| child.0).ok().map(|at| children[at].1),
    }
}

/// A phrase with a meaning.
#[derive(Clone, Copy)]
pub(super) struct Term(pub(super) u16);

impl Term {
    /// The phrase whose words led to a state.
    pub(super) fn of(state: u16) -> Option<Self> {
        STATES.get(usize::from(state))?.term.map(Self)
    }

    pub(super) fn meaning(self) -> Meaning {
        TERMS[usize::from(self.0)].0
    }

    /// The concepts it brings.
    pub(super) fn concepts(self) -> Concepts {
        TERMS[usize::from(self.0)].1
    }
}

/// The combinations that a clause with these concepts holds.
pub(super) fn combinations(concepts: Concepts) -> impl Iterator<Item = &'static Combination> {
    COMBINATIONS.iter().filter(move |combination| combination.all & !concepts == 0 && combination.none & concepts == 0)
}

/// Whether a category is for what no other names, and one of these is more specific.
pub(super) fn yields(category: Category, to: impl Fn(Category) -> bool) -> bool {
    RESIDUALS.iter().any(|(residual, specific)| *residual == category && specific.iter().any(|&category| to(category)))
}

//! The words of descriptions: how they are spelled, the phrases they make, and what these mean.
//!
//! There is one lexicon of all languages, one of each alone, and one of none.

use super::{
    automaton::{Automaton, NONE},
    layout::{Run, Table, bytes, record, section},
};

macro_rules! lexicon {
    ($($file:literal if $($only:literal)? but [$($but:literal),*];)+) => {$(
        #[cfg(all($(feature = $only,)? not(any($(feature = $but),*))))]
        bytes!($file);
    )+};
}

lexicon! {
    "lexicon-none.bin" if but ["lang-en", "lang-de", "lang-ru", "lang-uk", "lang-zh"];
    "lexicon-en.bin" if "lang-en" but ["lang-de", "lang-ru", "lang-uk", "lang-zh"];
    "lexicon-de.bin" if "lang-de" but ["lang-en", "lang-ru", "lang-uk", "lang-zh"];
    "lexicon-ru.bin" if "lang-ru" but ["lang-en", "lang-de", "lang-uk", "lang-zh"];
    "lexicon-uk.bin" if "lang-uk" but ["lang-en", "lang-de", "lang-ru", "lang-zh"];
    "lexicon-zh.bin" if "lang-zh" but ["lang-en", "lang-de", "lang-ru", "lang-uk"];
}

// Of two languages or more: all of them.
#[cfg(any(
    all(feature = "lang-en", any(feature = "lang-de", feature = "lang-ru", feature = "lang-uk", feature = "lang-zh")),
    all(feature = "lang-de", any(feature = "lang-ru", feature = "lang-uk", feature = "lang-zh")),
    all(feature = "lang-ru", any(feature = "lang-uk", feature = "lang-zh")),
    all(feature = "lang-uk", feature = "lang-zh"),
))]
bytes!("lexicon-all.bin");

/// Longer words are in no lexicon, in bytes.
pub const LONGEST_WORD: usize = 64;

/// The meaning of a phrase that has none of its own, and only brings concepts.
pub const CONCEPT: u8 = 0;

/// The meaning of a phrase that names a category.
pub const CATEGORY: u8 = 1;

/// The meaning of the phrases of the first class; those of the others follow.
pub const CLASS: u8 = 2;

/// The closed classes of words.
pub const CLASSES: [&str; 20] = [
    "other-goods",
    "false-friends",
    "accessories",
    "accessories-before",
    "purpose-after",
    "purpose",
    "belonging",
    "negation",
    "carriers",
    "connectors",
    "vague",
    "joiners",
    "included",
    "included-after",
    "extras",
    "properties",
    "parts",
    "fillers",
    "foreign",
    "other-languages",
];

/// What the rule of a head names: a category, or a family alone.
pub const OF_FAMILY: u8 = 1;

/// Where a rule refuses no words.
pub const NO_SET: u16 = u16::MAX;

/// What a phrase states, in the order of the numbers by which statements name it.
#[cfg(feature = "write-tables")]
pub const STATEMENT_KINDS: [&str; 11] =
    ["flag", "choice", "label", "kind", "asks", "negation", "purpose", "aside", "doubt", "other", "count"];

record! {
    /// What the letters of one spelling may be; `NONE` where they are not.
    Spelling {
        /// Where its folded form stands.
        start: u32,
        len: u8,
        /// Whether, after a number, it is a unit of measurement or of packing.
        unit: u8,
        word: u16,
        /// The word whose inflected forms begin so.
        stem: u16,
        /// The word for the part numbers that begin so.
        series: u16,
        /// The word in the phrases that state facts.
        fact: u16,
        /// The word in these phrases whose inflected forms begin so.
        fact_stem: u16,
    }
}

record! {
    /// A place in the table of spellings.
    Slot {
        /// The upper bits of the hash, which tell most spellings apart without looking at them.
        tag: u16,
        /// The number of the spelling, or `NONE`.
        spelling: u16,
    }
}

record! {
    /// What a phrase means: of a category its number and strength; the concepts it brings; the sets it is in, and the rules of which
    /// it is a head.
    Term { meaning: u8, strength: u8, category: u16, concepts: u16, sets: Run, heads: Run }
}

record! {
    /// What a head names, by the number of a category or a family, and how strongly; the sets of each of which a word must stand in
    /// the goods, and one of which none may.
    Rule { names: u8, of: u16, strength: u8, without: u16, with: Run }
}

record! {
    /// The last part of a compound: its folded letters, and whether it may take an ending.
    Last { start: u32, len: u8, takes_endings: u8, word: u16 }
}

record! {
    /// Concepts that together name a category, and the categories that it replaces within its clause.
    Combination { all: u128, none: u128, category: u16, strength: u8, over: Run }
}

record! {
    /// A category for what no other names, and the more specific ones.
    Residual { category: u16, specific: Run }
}

record! {
    /// What a phrase states: of a parameter or a kind its number, of a parameter a value; of a label 1 if its figure stands before it; of a doubt one more than the number of the
    /// dimension that it is about, or 0 for all, and 1 if it does not reach over a comma or a bracket.
    Statement { what: u8, of: u16, value: u32 }
}

const TEXT: &[u8] = section(&BYTES, 0);
const SPELLINGS: Table<Spelling> = Table::of(&BYTES, 1);
const SLOTS: Table<Slot> = Table::of(&BYTES, 2);
const FILTER: Table<u64> = Table::of(&BYTES, 3);
const ENDINGS: Table<u64> = Table::of(&BYTES, 4);
/// The phrases that name goods.
pub(crate) const TERM_PHRASES: Automaton = Automaton::of(&BYTES, 5);
pub(crate) const TERMS: Table<Term> = Table::of(&BYTES, 8);
pub(crate) const COMBINATIONS: Table<Combination> = Table::of(&BYTES, 9);
pub(crate) const RESIDUALS: Table<Residual> = Table::of(&BYTES, 10);
/// The categories of combinations and residuals.
pub(crate) const CATEGORIES: Table<u16> = Table::of(&BYTES, 11);
/// The phrases that state facts.
pub(crate) const FACT_PHRASES: Automaton = Automaton::of(&BYTES, 12);
/// What each of them states.
pub(crate) const STATED: Table<Run> = Table::of(&BYTES, 15);
pub(crate) const STATEMENTS: Table<Statement> = Table::of(&BYTES, 16);
/// The rules of heads.
pub(crate) const RULES: Table<Rule> = Table::of(&BYTES, 17);
/// The numbers of sets and of rules that terms and rules name.
pub(crate) const NUMBERS: Table<u16> = Table::of(&BYTES, 18);
/// The last parts of compounds, in the order of their last letters.
const LASTS: Table<Last> = Table::of(&BYTES, 19);
const LAST_TEXT: &[u8] = section(&BYTES, 20);
const ADJECTIVES: Table<u64> = Table::of(&BYTES, 21);
const LINKING: Table<u64> = Table::of(&BYTES, 22);
/// Of common words the bits of their hashes.
const COMMON: Table<u64> = Table::of(&BYTES, 23);
/// The concepts that phrases bring, by the number that a term has; none at 0.
pub(crate) const CONCEPTS: Table<u128> = Table::of(&BYTES, 24);

/// The spelling that is exactly the first `len` bytes of a folded word.
#[inline]
pub(crate) fn spelling(folded: &[u8; LONGEST_WORD], len: usize) -> Option<Spelling> {
    let hash = hash(folded, len);
    let (word, bit) = filter_bit(hash, FILTER.len());
    if FILTER.at(word) & bit == 0 {
        return None;
    }
    places(hash, SLOTS.len())
        .map(|place| SLOTS.at(place))
        .take_while(|slot| slot.spelling != NONE)
        .filter(|slot| slot.tag == tag(hash))
        .map(|slot| SPELLINGS.at(usize::from(slot.spelling)))
        .find(|spelling| {
            let start = spelling.start as usize;
            TEXT.get(start..start + usize::from(spelling.len)) == folded.get(..len)
        })
}

/// Whether the first `len` bytes of a folded word are a common word of a language that is read. One of a hundred others passes for one.
pub(crate) fn is_common(folded: &[u8; LONGEST_WORD], len: usize) -> bool {
    let hash = hash(folded, len);
    COMMON.len() > 0 && common_bits(hash, COMMON.len()).iter().all(|&(word, bit)| COMMON.at(word) & bit != 0)
}

/// The bits of a hash among those of common words, of a length that is a power of two: the word of each, and the mask in it.
fn common_bits(hash: u64, len: usize) -> [(usize, u64); 3] {
    [0, 20, 40].map(|shift| {
        let bit = (hash.rotate_right(shift) & 0xFFFF_FFFF) as usize;
        ((bit / 64) & (len - 1), 1 << (bit % 64))
    })
}

/// Whether a stem may take an ending of at most eight bytes.
#[inline]
pub(crate) fn is_ending(ending: &[u8]) -> bool {
    let packed = packed(ending);
    ENDINGS.get(ENDINGS.partition_point(|known| known < packed)) == Some(packed)
}

/// Whether adjectives end so.
#[inline]
pub(crate) fn ends_adjective(ending: &[u8]) -> bool {
    ending.len() <= 8 && ADJECTIVES.iter().any(|known| known == packed(ending))
}

/// Whether these letters may stand between the parts of a compound.
pub(crate) fn is_linking(letters: &[u8]) -> bool {
    letters.len() <= 8 && LINKING.iter().any(|known| known == packed(letters))
}

/// The longest last part with which a folded compound ends: where it begins, and its word.
pub(crate) fn last_part(folded: &[u8]) -> Option<(usize, u16)> {
    if LASTS.len() == 0 {
        return None;
    }
    let longest = |stem: &[u8], has_ending: bool| {
        let last = *stem.last()?;
        let letter = |row: &Last| LAST_TEXT.get((row.start + u32::from(row.len)) as usize - 1).copied().unwrap_or(0);
        let first = LASTS.partition_point(|row| letter(&row) < last);
        let same = (first..LASTS.len()).map(|at| LASTS.at(at)).take_while(|row| letter(row) == last);
        let fits = |row: &Last| {
            let start = row.start as usize;
            let part = LAST_TEXT.get(start..start + usize::from(row.len)).unwrap_or_default();
            (!has_ending || row.takes_endings == 1) && stem.len() > part.len() && stem.ends_with(part)
        };
        same.filter(fits).max_by_key(|row| row.len).map(|row| (stem.len() - usize::from(row.len), row.word))
    };
    let endings = (1..=LONGEST_ENDING.min(folded.len())).filter(|&len| is_ending(&folded[folded.len() - len..]));
    let inflected = endings.filter_map(|len| longest(&folded[..folded.len() - len], true));
    longest(folded, false).into_iter().chain(inflected).min_by_key(|(start, _)| *start)
}

/// In bytes of a compound.
const LONGEST_ENDING: usize = 4;

/// A hash of the first bytes of a folded word. Any beginning can be hashed without folding again.
fn hash(folded: &[u8; LONGEST_WORD], len: usize) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = len as u64;
    for (at, chunk) in folded.chunks_exact(8).enumerate() {
        let Some(left) = len.checked_sub(at * 8).filter(|&left| left > 0) else { break };
        let word = chunk.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        let word = if left < 8 { word & ((1 << (left * 8)) - 1) } else { word };
        hash = (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    }
    hash ^ hash >> 32
}

fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16
}

/// The places to look at for a hash, in order, in a table whose length is a power of two.
fn places(hash: u64, len: usize) -> impl Iterator<Item = usize> {
    let first = hash as usize;
    (0..len).map(move |step| first.wrapping_add(step) & (len - 1))
}

/// The bit of a hash in a filter whose length is a power of two: its word, and the mask in it. Most words of a text are
/// in no lexicon, and the filter is small enough to say so from the nearest memory.
fn filter_bit(hash: u64, len: usize) -> (usize, u64) {
    let bit = (hash >> 24) as usize;
    ((bit / 64) & (len - 1), 1 << (bit % 64))
}

/// An ending of at most eight bytes as a number.
fn packed(ending: &[u8]) -> u64 {
    ending.iter().rev().fold(0, |packed, &byte| packed << 8 | u64::from(byte))
}

/// Writing a lexicon.
#[cfg(feature = "write-tables")]
pub mod write {
    use alloc::{
        collections::{BTreeMap, BTreeSet},
        format,
        string::{String, ToString as _},
        vec,
        vec::Vec,
    };

    use super::{
        Combination, LONGEST_WORD, Last, NONE, Residual, Rule, Slot, Spelling, Statement, Term, common_bits,
        filter_bit, hash, packed, places, tag,
    };
    use crate::tables::{
        automaton::write::automaton,
        layout::write::{Sections, run},
    };

    /// What the letters of one spelling may be.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Spelled {
        /// Whether it is a unit after a number.
        pub unit: bool,
        /// A word.
        pub word: Option<u16>,
        /// The word whose inflected forms begin so.
        pub stem: Option<u16>,
        /// The word for the part numbers that begin so.
        pub series: Option<u16>,
        /// A word of the phrases that state facts.
        pub fact: Option<u16>,
        /// The word of these phrases whose inflected forms begin so.
        pub fact_stem: Option<u16>,
    }

    /// What a phrase means, with the sets it is in and the rules of which it is a head.
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Phrase {
        /// A class, a category, or only concepts.
        pub meaning: u8,
        /// Of a category.
        pub strength: u8,
        /// Its number.
        pub category: u16,
        /// As bits.
        pub concepts: u128,
        /// In order.
        pub sets: Vec<u16>,
        /// In order.
        pub heads: Vec<u16>,
    }

    /// Concepts that together name a category.
    #[derive(Clone, Debug)]
    pub struct Joined {
        /// All of these.
        pub all: u128,
        /// None of these.
        pub none: u128,
        /// The category.
        pub category: u16,
        /// How strongly.
        pub strength: u8,
        /// The categories that it replaces.
        pub over: Vec<u16>,
    }

    /// All that a lexicon holds.
    #[derive(Default)]
    pub struct Lexicon {
        /// Folded spellings.
        pub spellings: BTreeMap<String, Spelled>,
        /// The endings that a stem may take.
        pub endings: BTreeSet<String>,
        /// How many words phrases are made of.
        pub words: usize,
        /// The phrases that name goods.
        pub phrases: BTreeMap<Vec<u16>, Phrase>,
        /// The rules of heads, with the sets they ask for.
        pub rules: Vec<(Rule, Vec<u16>)>,
        /// The last parts of compounds, each with whether it takes endings, and their words.
        pub lasts: BTreeMap<(String, bool), u16>,
        /// The endings of adjectives.
        pub adjectives: BTreeSet<String>,
        /// What may stand between the parts of a compound.
        pub linking: BTreeSet<String>,
        /// Words by which a text is known to be in a language.
        pub common: BTreeSet<String>,
        /// How many words the phrases that state facts are made of.
        pub fact_words: usize,
        /// The phrases that state facts.
        pub facts: BTreeMap<Vec<u16>, Vec<Statement>>,
        /// What concepts name together.
        pub combinations: Vec<Joined>,
        /// Categories for what no other names, and the more specific ones.
        pub residuals: Vec<(u16, Vec<u16>)>,
    }

    impl Lexicon {
        /// The sections of its file.
        ///
        /// # Errors
        ///
        /// If there is no room for it.
        pub fn sections(&self) -> Result<Sections, String> {
            let mut sections = Sections::default();
            self.spellings(&mut sections)?;
            sections.push(&endings(&self.endings)?);
            let (mut terms, mut known, mut numbers) = (Vec::new(), BTreeMap::new(), Vec::new());
            let mut brought: Vec<u128> = vec![0];
            let mut phrases: Vec<(Vec<u16>, u16)> = Vec::new();
            for (words, phrase) in &self.phrases {
                let next = terms.len() as u16;
                let place = *known.entry(phrase).or_insert(next);
                if place == next {
                    let Phrase { meaning, strength, category, .. } = *phrase;
                    let at = brought.iter().position(|&known| known == phrase.concepts);
                    let concepts = at.unwrap_or(brought.len()) as u16;
                    brought.extend(at.is_none().then_some(phrase.concepts));
                    let sets = run(&mut numbers, phrase.sets.iter().copied());
                    let heads = run(&mut numbers, phrase.heads.iter().copied());
                    terms.push(Term { meaning, strength, category, concepts, sets, heads });
                }
                phrases.push((words.clone(), place));
            }
            automaton(&mut sections, phrases, self.words).map_err(|full| full.to_string())?;
            sections.push(&terms);
            let (mut combinations, mut residuals, mut categories) = (Vec::new(), Vec::new(), Vec::new());
            for Joined { all, none, category, strength, over } in &self.combinations {
                let over = run(&mut categories, over.iter().copied());
                combinations.push(Combination {
                    all: *all,
                    none: *none,
                    category: *category,
                    strength: *strength,
                    over,
                });
            }
            for (category, specific) in &self.residuals {
                let specific = run(&mut categories, specific.iter().copied());
                residuals.push(Residual { category: *category, specific });
            }
            sections.push(&combinations);
            sections.push(&residuals);
            sections.push(&categories);
            let (mut stated, mut known, mut statements) = (Vec::new(), BTreeMap::new(), Vec::new());
            let mut facts = Vec::new();
            for (words, states) in &self.facts {
                let key: Vec<(u8, u16, u32)> = states.iter().map(|state| (state.what, state.of, state.value)).collect();
                let next = stated.len() as u16;
                let place = *known.entry(key).or_insert(next);
                if place == next {
                    stated.push(run(&mut statements, states.iter().copied()));
                }
                facts.push((words.clone(), place));
            }
            automaton(&mut sections, facts, self.fact_words).map_err(|full| full.to_string())?;
            sections.push(&stated);
            sections.push(&statements);
            let mut rules = Vec::new();
            for (rule, with) in &self.rules {
                rules.push(Rule { with: run(&mut numbers, with.iter().copied()), ..*rule });
            }
            sections.push(&rules);
            sections.push(&numbers);
            self.lasts(&mut sections);
            sections.push(&endings(&self.adjectives)?);
            sections.push(&endings(&self.linking)?);
            sections.push(&self.common_words());
            sections.push(&brought);
            Ok(sections)
        }

        fn common_words(&self) -> Vec<u64> {
            // Some twelve bits for each.
            let mut bits = vec![0_u64; (self.common.len() * 12 / 64).next_power_of_two()];
            if self.common.is_empty() {
                return Vec::new();
            }
            for word in &self.common {
                let mut buffer = [0; LONGEST_WORD];
                let Some(room) = buffer.get_mut(..word.len()) else { continue };
                room.copy_from_slice(word.as_bytes());
                let len = bits.len();
                common_bits(hash(&buffer, word.len()), len).iter().for_each(|&(word, bit)| bits[word] |= bit);
            }
            bits
        }

        fn lasts(&self, sections: &mut Sections) {
            let mut lasts: Vec<(&(String, bool), &u16)> = self.lasts.iter().collect();
            lasts.sort_by_key(|((text, _), _)| text.as_bytes().last().copied());
            let (mut rows, mut text) = (Vec::new(), Vec::new());
            for ((part, takes_endings), word) in lasts {
                let (start, len) = (text.len() as u32, part.len() as u8);
                rows.push(Last { start, len, takes_endings: (*takes_endings).into(), word: *word });
                text.extend_from_slice(part.as_bytes());
            }
            sections.push(&rows);
            sections.push(&text);
        }

        fn spellings(&self, sections: &mut Sections) -> Result<(), String> {
            if self.spellings.len() >= usize::from(NONE) {
                return Err(format!("{} spellings: there is room for {NONE}", self.spellings.len()));
            }
            let (mut text, mut rows) = (Vec::new(), Vec::new());
            // At most two thirds full, so that a spelling that is not there is soon known not to be.
            let mut slots = vec![Slot { tag: 0, spelling: NONE }; (self.spellings.len() * 3 / 2).next_power_of_two()];
            let mut filter = vec![0_u64; (self.spellings.len() / 16).next_power_of_two()];
            for (number, (folded, spelled)) in self.spellings.iter().enumerate() {
                let mut buffer = [0; LONGEST_WORD];
                let room = buffer.get_mut(..folded.len()).ok_or_else(|| format!("{folded:?} is too long"))?;
                room.copy_from_slice(folded.as_bytes());
                let hash = hash(&buffer, folded.len());
                let (word, bit) = filter_bit(hash, filter.len());
                filter[word] |= bit;
                let free = places(hash, slots.len()).find(|&place| slots[place].spelling == NONE);
                let place = free.ok_or("the table of spellings is full")?;
                slots[place] = Slot { tag: tag(hash), spelling: number as u16 };
                rows.push(Spelling {
                    start: text.len() as u32,
                    len: folded.len() as u8,
                    unit: spelled.unit.into(),
                    word: spelled.word.unwrap_or(NONE),
                    stem: spelled.stem.unwrap_or(NONE),
                    series: spelled.series.unwrap_or(NONE),
                    fact: spelled.fact.unwrap_or(NONE),
                    fact_stem: spelled.fact_stem.unwrap_or(NONE),
                });
                text.extend_from_slice(folded.as_bytes());
            }
            sections.push(&text);
            sections.push(&rows);
            sections.push(&slots);
            sections.push(&filter);
            Ok(())
        }
    }

    /// Endings of at most four letters as numbers, in order.
    fn endings(all: &BTreeSet<String>) -> Result<Vec<u64>, String> {
        let mut numbers = Vec::new();
        for ending in all {
            if ending.len() > 8 || ending.chars().count() > 4 {
                return Err(format!("the ending {ending:?} is longer than four letters"));
            }
            numbers.push(packed(ending.as_bytes()));
        }
        numbers.sort_unstable();
        Ok(numbers)
    }
}

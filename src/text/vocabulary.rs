//! The compile-time vocabulary: words, phrases and what they mean.

use super::{Strength, fold::LONGEST_WORD};
use crate::{
    category::{Category, Family},
    tables::{
        automaton::NONE,
        lexicon::{
            self, CATEGORIES, CATEGORY, CLASS, COMBINATIONS, CONCEPT, CONCEPTS, NUMBERS, RESIDUALS, RULES, Spelling,
            TERM_PHRASES, TERMS,
        },
    },
};

pub(super) use crate::tables::lexicon::{is_common, spelling};

/// The number of a word of the vocabulary.
pub(super) type WordId = u16;

/// A set of concepts: the notions that combinations are made of.
pub(crate) type Concepts = u128;

/// What a phrase of the vocabulary means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Puts goods beside each other: "and".
    Joiner,
    /// Opens what comes with the goods: "with".
    Included,
    /// What stands before comes with the goods: "included".
    IncludedAfter,
    /// What may come with goods, or be a property of them, or be the goods.
    Extra,
    /// Opens a property of the goods: "case size".
    Property,
    /// Parts of what is named beside it.
    Parts,
    /// An empty noun, which may stand behind the head.
    Filler,
    /// As the head of a noun phrase it names goods that are none of ours.
    Foreign,
    /// A word such as "pour": the text is in a language that is not read.
    OtherLanguage,
    /// Contributes only its concepts.
    Concept,
}

impl Meaning {
    /// Whether it only links what stands before and behind it.
    pub(super) const fn links(self) -> bool {
        matches!(
            self,
            Self::Purpose
                | Self::Belonging
                | Self::Negation
                | Self::Connector
                | Self::Joiner
                | Self::Included
                | Self::IncludedAfter
        )
    }
}

/// What a head names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    Category(Category),
    Family(Family),
}

/// What a head names, and beside which words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule(lexicon::Rule);

impl Rule {
    pub(super) fn names(self) -> Names {
        match self.0.names {
            lexicon::OF_FAMILY => Names::Family(Family(self.0.of as u8)),
            _ => Names::Category(Category(self.0.of as u8)),
        }
    }

    pub(super) fn strength(self) -> Strength {
        strength(self.0.strength)
    }

    /// The sets of each of which a word must stand in the goods.
    pub(super) fn with(self) -> impl ExactSizeIterator<Item = SetId> {
        NUMBERS.run(self.0.with).iter()
    }

    /// The set of which no word may.
    pub(super) fn without(self) -> Option<SetId> {
        (self.0.without != lexicon::NO_SET).then_some(self.0.without)
    }
}

/// The number of a set of words.
pub(super) type SetId = u16;

/// Concepts that together name a category.
#[derive(Clone, Copy)]
pub(super) struct Combination {
    pub(super) category: Category,
    pub(super) strength: Strength,
    row: lexicon::Combination,
}

impl Combination {
    /// The concepts that name it together.
    pub(super) fn all(&self) -> Concepts {
        self.row.all
    }

    /// Whether it replaces a category within its clause.
    pub(super) fn is_over(&self, category: Category) -> bool {
        CATEGORIES.run(self.row.over).iter().any(|other| other == u16::from(category.0))
    }
}

fn some(word: WordId) -> Option<WordId> {
    (word != NONE).then_some(word)
}

/// The word with exactly this folded form.
pub(super) fn word(spelling: Spelling) -> Option<WordId> {
    some(spelling.word)
}

/// The word with this folded form, an inflected form of it, or the series that a part number begins with.
pub(super) fn inflected(folded: &[u8; LONGEST_WORD], len: usize, whole: Option<Spelling>) -> Option<WordId> {
    whole
        .and_then(|whole| some(whole.word).or_else(|| some(whole.stem)))
        .or_else(|| stem(folded, len, |spelling| spelling.stem))
        .or_else(|| series(folded, len))
}

/// The number of a word, or of the stem of an inflected form, in the phrases that state facts.
pub(super) fn fact_word(folded: &[u8; LONGEST_WORD], len: usize) -> Option<WordId> {
    let whole = spelling(folded, len);
    whole
        .and_then(|whole| some(whole.fact).or_else(|| some(whole.fact_stem)))
        .or_else(|| stem(folded, len, |spelling| spelling.fact_stem))
}

/// The word that is spelled so, or of which that is an inflected form, or the series that a part number begins with.
pub(super) fn known(folded: &[u8; LONGEST_WORD], len: usize) -> Option<WordId> {
    inflected(folded, len, spelling(folded, len))
}

/// A part number such as `stm32f407` belongs to the longest series it begins with. It has two digits or more.
pub(super) fn series(folded: &[u8; LONGEST_WORD], len: usize) -> Option<WordId> {
    let digits = folded[..len].iter().filter(|byte| byte.is_ascii_digit()).count();
    if digits < 2 || digits == len {
        return None;
    }
    // The letters of a series are all letters before its digits: "STYLE2204" is of no series "STY".
    let ends_run = |at: &usize| !(folded[at - 1].is_ascii_alphabetic() && folded[*at].is_ascii_alphabetic());
    let lens = (3..len.min(LONGEST_SERIES + 1)).rev().filter(ends_run);
    lens.into_iter().find_map(|len| some(spelling(folded, len)?.series))
}

/// In bytes.
const LONGEST_SERIES: usize = 11;

/// The data lists stems and endings, so that no stemmer runs here: those that are kept allocate and know no Ukrainian.
fn stem(folded: &[u8; LONGEST_WORD], len: usize, of: impl Fn(Spelling) -> u16) -> Option<WordId> {
    let begins_a_letter = |&at: &usize| folded[at] & 0xC0 != 0x80;
    (1..len).rev().filter(begins_a_letter).take(LONGEST_ENDING).find_map(|at| {
        let stem = some(of(spelling(folded, at)?))?;
        lexicon::is_ending(&folded[at..len]).then_some(stem)
    })
}

/// In letters.
const LONGEST_ENDING: usize = 4;

/// Where the last part of a compound begins, and its word.
pub(super) fn compound(folded: &[u8; LONGEST_WORD], len: usize) -> Option<(usize, WordId)> {
    lexicon::last_part(&folded[..len])
}

/// The word that the first part of a compound is, perhaps with letters that link it.
pub(super) fn first_part(folded: &[u8; LONGEST_WORD], len: usize) -> Option<WordId> {
    let linked = (1..=2).filter(|&by| by < len && lexicon::is_linking(&folded[len - by..len])).map(|by| len - by);
    core::iter::once(len).chain(linked).find_map(|len| known(folded, len))
}

/// Whether a word ends as adjectives do.
pub(super) fn ends_as_adjective(word: &str) -> bool {
    let mut buffer = [0; LONGEST_WORD];
    let Some(len) = super::fold::fold_into(word, &mut buffer) else { return false };
    (2..=8.min(len)).any(|ending| lexicon::ends_adjective(&buffer[len - ending..len]))
}

/// Before any word.
pub(super) const START: u16 = NONE;

/// The state after a word.
pub(super) fn follow(state: u16, word: WordId) -> Option<u16> {
    TERM_PHRASES.follow(state, word)
}

/// A phrase with a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term(pub(super) u16);

impl Term {
    /// The phrase whose words led to a state.
    pub(super) fn of(state: u16) -> Option<Self> {
        TERM_PHRASES.term(state).map(Self)
    }

    pub(super) fn meaning(self) -> Meaning {
        let term = TERMS.at(usize::from(self.0));
        match term.meaning {
            CONCEPT => Meaning::Concept,
            CATEGORY => Meaning::Category(Category(term.category as u8), strength(term.strength)),
            class => CLASSES.get(usize::from(class - CLASS)).copied().unwrap_or(Meaning::Concept),
        }
    }

    /// Whether it is more than a head or a word of a set.
    pub(super) fn means_something(self) -> bool {
        let term = TERMS.at(usize::from(self.0));
        term.meaning != CONCEPT || term.concepts != 0
    }

    /// The concepts it brings.
    pub(super) fn concepts(self) -> Concepts {
        CONCEPTS.get(usize::from(TERMS.at(usize::from(self.0)).concepts)).unwrap_or_default()
    }

    /// The sets it is in.
    pub(super) fn sets(self) -> impl Iterator<Item = SetId> {
        NUMBERS.run(TERMS.at(usize::from(self.0)).sets).iter()
    }

    /// Whether it is the head of a rule.
    pub(super) fn is_head(self) -> bool {
        TERMS.at(usize::from(self.0)).heads.len > 0
    }

    /// The rules of which it is the head.
    pub(super) fn rules(self) -> impl Iterator<Item = Rule> {
        NUMBERS.run(TERMS.at(usize::from(self.0)).heads).iter().map(|rule| Rule(RULES.at(usize::from(rule))))
    }
}

/// In the order of the table.
const CLASSES: [Meaning; lexicon::CLASSES.len()] = [
    Meaning::OtherGoods,
    Meaning::FalseFriend,
    Meaning::Accessory,
    Meaning::AccessoryBefore,
    Meaning::PurposeAfter,
    Meaning::Purpose,
    Meaning::Belonging,
    Meaning::Negation,
    Meaning::Carrier,
    Meaning::Connector,
    Meaning::Vague,
    Meaning::Joiner,
    Meaning::Included,
    Meaning::IncludedAfter,
    Meaning::Extra,
    Meaning::Property,
    Meaning::Parts,
    Meaning::Filler,
    Meaning::Foreign,
    Meaning::OtherLanguage,
];

fn strength(number: u8) -> Strength {
    match number {
        0 => Strength::Weak,
        1 => Strength::Moderate,
        _ => Strength::Strong,
    }
}

/// The combinations that a clause with these concepts holds.
pub(super) fn combinations(concepts: Concepts) -> impl Iterator<Item = Combination> {
    let held = move |row: &lexicon::Combination| row.all & !concepts == 0 && row.none & concepts == 0;
    COMBINATIONS.iter().filter(held).map(|row| Combination {
        category: Category(row.category as u8),
        strength: strength(row.strength),
        row,
    })
}

/// Whether a category is for what no other names, and one of these is more specific.
pub(super) fn yields(category: Category, to: impl Fn(Category) -> bool) -> bool {
    let of_category = |row: &lexicon::Residual| row.category == u16::from(category.0);
    let mut specific = RESIDUALS.iter().filter(of_category).flat_map(|row| CATEGORIES.run(row.specific).iter());
    specific.any(|category| to(Category(category as u8)))
}

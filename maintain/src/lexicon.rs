//! The lexicons: one of all languages, one of each, and one of none.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use crate::{
    fault::Faults,
    goods::Goods,
    source::{Data, Language},
    tables::{
        Tables, head,
        layout::Run,
        lexicon::{
            CATEGORY, CLASS, CONCEPT, NO_SET, OF_FAMILY, Rule,
            write::{Joined, Lexicon, Phrase},
        },
    },
    vocabulary::{self, Builder, FactWord, Key, Meaning, Names, Vocabulary, build, facts},
};

/// The files, each with the languages it is of.
fn files() -> impl Iterator<Item = (&'static str, Vec<Language>)> {
    let alone = Language::ALL.into_iter().map(|language| (language.lexicon, vec![language]));
    [("lexicon-all.bin", Language::ALL.to_vec()), ("lexicon-none.bin", Vec::new())].into_iter().chain(alone)
}

/// Spells out all words of descriptions and writes them, or tells what is wrong with the words.
pub fn write(data: &Data, vocabulary: &Vocabulary, goods: &Goods, faults: &Faults, tables: &mut Tables) {
    for (name, languages) in files() {
        let builder = build(vocabulary, goods, &languages, faults);
        // A fault of a language is one of all languages, which come first, and told once.
        if !faults.is_empty() {
            return;
        }
        match lexicon(builder, goods, vocabulary, &languages).sections() {
            Ok(sections) => tables.add(name, sections.file(&head("lexicon"))),
            Err(reason) => faults.add(data.fault("words", reason)),
        }
    }
}

fn lexicon(builder: Builder, goods: &Goods, vocabulary: &Vocabulary, languages: &[Language]) -> Lexicon {
    let mut lexicon = Lexicon {
        words: builder.count,
        combinations: combinations(&builder, goods),
        residuals: residuals(goods),
        endings: builder.endings,
        adjectives: builder.adjectives,
        linking: builder.linking,
        common: builder.common,
        rules: builder.rules.iter().map(rule).collect(),
        ..Lexicon::default()
    };
    for (key, word) in builder.words {
        let last = word as u16;
        let word = Some(last);
        match key {
            Key::Word(text) => lexicon.spellings.entry(text).or_default().word = word,
            Key::Stem(text) => lexicon.spellings.entry(text).or_default().stem = word,
            Key::Series(text) => lexicon.spellings.entry(text).or_default().series = word,
            Key::Last(text) => drop(lexicon.lasts.insert((text, false), last)),
            Key::LastStem(text) => drop(lexicon.lasts.insert((text, true), last)),
        }
    }
    for unit in builder.units {
        lexicon.spellings.entry(unit).or_default().unit = true;
    }
    for (words, said) in builder.phrases {
        let words = words.into_iter().map(|word| word as u16).collect();
        let (meaning, category, strength) = match said.meaning {
            None => (CONCEPT, 0, 0),
            Some(Meaning::Class(class)) => (CLASS + class as u8, 0, 0),
            Some(Meaning::Category(category, strength)) => (CATEGORY, category as u16, strength as u8),
        };
        let numbers = |all: BTreeSet<usize>| all.into_iter().map(|number| number as u16).collect();
        let (sets, heads) = (numbers(said.sets), numbers(said.heads));
        lexicon.phrases.insert(words, Phrase { meaning, strength, category, concepts: said.concepts, sets, heads });
    }
    let mut numbers: BTreeMap<FactWord, u16> = BTreeMap::new();
    for (words, states) in facts(vocabulary, languages) {
        let number = |word: FactWord| {
            let next = numbers.len() as u16;
            *numbers.entry(word).or_insert(next)
        };
        lexicon.facts.insert(words.into_iter().map(number).collect(), states);
    }
    lexicon.fact_words = numbers.len();
    for (word, number) in numbers {
        match word {
            FactWord::Whole(text) => lexicon.spellings.entry(text).or_default().fact = Some(number),
            FactWord::Stem(text) => lexicon.spellings.entry(text).or_default().fact_stem = Some(number),
        }
    }
    lexicon
}

/// The rule of a head, with the sets that it asks for.
fn rule(rule: &vocabulary::Rule) -> (Rule, Vec<u16>) {
    let (names, of) = match rule.names {
        Names::Category(category) => (0, category as u16),
        Names::Family(family) => (OF_FAMILY, family as u16),
    };
    let without = rule.without.map_or(NO_SET, |set| set as u16);
    let row = Rule { names, of, strength: rule.strength as u8, without, with: Run { first: 0, len: 0 } };
    (row, rule.with.iter().map(|&set| set as u16).collect())
}

/// The combinations for which these languages have words.
fn combinations(builder: &Builder, goods: &Goods) -> Vec<Joined> {
    let known = |name: &Spanned<String>| builder.concepts.get(name.get_ref());
    let bits = |names: &[Spanned<String>]| names.iter().filter_map(known).fold(0_u128, |bits, bit| bits | 1 << bit);
    let all = goods.combinations.iter().filter(|combination| combination.all.iter().all(|name| known(name).is_some()));
    let joined = all.map(|combination| Joined {
        all: bits(&combination.all),
        none: bits(&combination.none),
        category: combination.category as u16,
        strength: combination.strength as u8,
        over: combination.over.iter().map(|&category| category as u16).collect(),
    });
    joined.collect()
}

/// The categories that yield to others.
fn residuals(goods: &Goods) -> Vec<(u16, Vec<u16>)> {
    let all = goods.categories.iter().enumerate().filter(|(_, category)| !category.yields_to.is_empty());
    all.map(|(number, category)| (number as u16, category.yields_to.iter().map(|&other| other as u16).collect()))
        .collect()
}

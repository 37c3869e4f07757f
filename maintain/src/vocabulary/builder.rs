//! The vocabulary of some languages together: each word once, and each phrase with the one thing that it means.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    check::{Claim, Key, Meaning, Says, Vocabulary},
    heads::Rule,
};
use crate::{
    fault::Faults,
    goods::{Goods, STRENGTHS},
    source::Language,
    tables::lexicon::CLASSES,
};

/// There is room for so many concepts.
const CONCEPTS: usize = 128;

/// The vocabulary of some languages.
#[derive(Default)]
pub struct Builder {
    /// The number of each word.
    pub words: BTreeMap<Key, usize>,
    /// One more than the greatest number of a word.
    pub count: usize,
    /// Phrases, and what they say.
    pub phrases: BTreeMap<Vec<usize>, Said>,
    /// The number of each concept for which there are words.
    pub concepts: BTreeMap<String, usize>,
    /// The rules of heads.
    pub rules: Vec<Rule>,
    /// How many sets they ask for.
    pub sets: usize,
    pub endings: BTreeSet<String>,
    pub adjectives: BTreeSet<String>,
    pub linking: BTreeSet<String>,
    pub units: BTreeSet<String>,
    pub common: BTreeSet<String>,
}

/// What a phrase says.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub meaning: Option<Meaning>,
    /// Whether it is written so in the data, not spelled out of alternatives.
    pub plain: bool,
    /// The language that says what it means, counted from 0.
    pub language: usize,
    /// The concepts that it brings, as bits.
    pub concepts: u128,
    /// The sets that it is in.
    pub sets: BTreeSet<usize>,
    /// The rules of which it is a head.
    pub heads: BTreeSet<usize>,
}

/// Builds the vocabulary of these languages.
pub fn build(vocabulary: &Vocabulary, goods: &Goods, languages: &[Language], faults: &Faults) -> Builder {
    let mut builder = Builder::default();
    let all = || languages.iter().map(|&language| vocabulary.of(language));
    for claim in all().flat_map(|words| &words.claims) {
        if let Says::Concept(name) = &claim.says {
            builder.concepts.insert(name.clone(), 0);
            if builder.concepts.len() == CONCEPTS + 1 {
                let reason = format!("concept {name:?} is one more than the {CONCEPTS} there is room for");
                faults.add(claim.file.error_at(claim.place, reason));
                return builder;
            }
        }
    }
    builder.concepts.values_mut().enumerate().for_each(|(number, concept)| *concept = number);
    for (language, words) in all().enumerate() {
        builder.endings.extend(words.endings.iter().cloned());
        builder.adjectives.extend(words.adjectives.iter().cloned());
        builder.linking.extend(words.linking.iter().cloned());
        let (rules, sets) = (builder.rules.len(), builder.sets);
        builder.sets += words.heads.sets();
        builder.rules.extend(words.heads.rules.iter().map(|rule| rule.after(sets)));
        builder.units.extend(words.units.iter().cloned());
        builder.common.extend(words.common.iter().cloned());
        for same in &words.same {
            let number = builder.word(&Key::Word(same.word.clone()));
            for spelling in &same.spellings {
                let known = builder.words.insert(Key::Word(spelling.get_ref().clone()), number);
                if known.is_some_and(|known| known != number) {
                    let reason = format!("[same]: {:?} is spelled the same as two words", spelling.get_ref());
                    faults.add(same.file.error_at(spelling.span().start, reason));
                }
            }
        }
        // What is written as it is holds against what alternatives are spelled out to, in whatever order they stand.
        let (plain, spelled): (Vec<&Claim>, Vec<&Claim>) = words.claims.iter().partition(|claim| claim.plain);
        plain.into_iter().chain(spelled).for_each(|claim| builder.add(claim, language, (rules, sets), goods, faults));
        if words.plural {
            let told = builder.plurals(goods).into_iter();
            faults.extend(told.flat_map(|reason| words.spelling.as_ref().map(|file| file.error(reason))));
        }
    }
    builder.inflections();
    builder.spread_concepts();
    builder.number();
    builder
}

impl Builder {
    fn word(&mut self, key: &Key) -> usize {
        if let Some(&known) = self.words.get(key) {
            return known;
        }
        self.words.insert(key.clone(), self.count);
        self.count += 1;
        self.count - 1
    }

    fn add(&mut self, claim: &Claim, language: usize, (rules, sets): (usize, usize), goods: &Goods, faults: &Faults) {
        for phrase in &claim.phrases {
            let words: Vec<usize> = phrase.iter().map(|key| self.word(key)).collect();
            let known = self.phrases.entry(words).or_default();
            let now = match &claim.says {
                Says::Concept(name) => {
                    known.concepts |= 1 << self.concepts[name];
                    continue;
                }
                Says::Set(set) => {
                    known.sets.insert(sets + set);
                    continue;
                }
                Says::Head(rule) => {
                    known.heads.insert(rules + rule);
                    continue;
                }
                Says::Means(meaning) => *meaning,
            };
            if let Err(before) = known.mean(now, claim.plain, language) {
                let phrase: Vec<&str> = phrase.iter().map(Key::text).collect();
                let (before, now) = (before.name(goods), now.name(goods));
                let reason = format!("{:?} already means {before}, and here {now}", phrase.join(" "));
                faults.add(claim.file.error_at(claim.place, reason));
            }
        }
    }

    /// A phrase brings the concepts of the phrases it is made of.
    fn spread_concepts(&mut self) {
        let own: BTreeMap<Vec<usize>, u128> = self
            .phrases
            .iter()
            .filter(|(_, said)| said.concepts != 0)
            .map(|(words, said)| (words.clone(), said.concepts))
            .collect();
        let apart = ["false-friends", "other-goods", "negation"];
        for (words, said) in &mut self.phrases {
            if matches!(said.meaning, Some(Meaning::Class(class)) if apart.contains(&CLASSES[class])) {
                continue;
            }
            let parts = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| from..to));
            said.concepts = parts.filter_map(|part| own.get(&words[part])).fold(said.concepts, |all, more| all | more);
        }
    }

    /// Numbers the words in the order of their spelling, so that where a word stands in the data does not show in the tables.
    fn number(&mut self) {
        let mut numbers = vec![None; self.count];
        let mut next = 0;
        for number in self.words.values_mut() {
            *number = *numbers[*number].get_or_insert_with(|| {
                next += 1;
                next - 1
            });
        }
        self.count = next;
        let phrases = std::mem::take(&mut self.phrases);
        let numbered = |words: Vec<usize>| words.into_iter().map(|word| numbers[word]).collect::<Option<Vec<usize>>>();
        self.phrases = phrases.into_iter().filter_map(|(words, said)| Some((numbered(words)?, said))).collect();
    }
}

impl Said {
    /// Takes the concepts, sets and rules of another, which is spelled the same.
    pub(super) fn bring(&mut self, other: &Self) {
        self.concepts |= other.concepts;
        self.sets.extend(&other.sets);
        self.heads.extend(&other.heads);
    }

    /// Takes one more meaning. Of one category the stronger holds, or what an earlier language says; of others what is written as
    /// it is. What it meant before, if there is no telling.
    pub(super) fn mean(&mut self, now: Meaning, plain: bool, language: usize) -> Result<(), Meaning> {
        let was_plain = self.plain;
        self.plain |= plain;
        match (self.meaning, now) {
            (Some(Meaning::Category(one, before)), Meaning::Category(other, strength)) if one == other => {
                if self.language == language {
                    self.meaning = Some(Meaning::Category(one, before.max(strength)));
                }
            }
            // Of two languages the first says what a phrase means.
            (Some(_), _) if self.language != language => {}
            (Some(before), _) if before == now || was_plain && !plain => {}
            (Some(before), _) if was_plain == plain => return Err(before),
            _ => (self.meaning, self.language) = (Some(now), language),
        }
        Ok(())
    }
}

impl Key {
    /// Its letters.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Word(text) | Self::Stem(text) | Self::Series(text) | Self::Last(text) | Self::LastStem(text) => text,
        }
    }
}

impl Meaning {
    pub(super) fn name(self, goods: &Goods) -> String {
        match self {
            Self::Class(class) => CLASSES[class].to_owned(),
            Self::Category(category, strength) => {
                format!("{} ({})", goods.categories[category].id, STRENGTHS[strength])
            }
        }
    }
}

//! The description vocabulary: `data/terms/`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Deserialize;
use toml::Spanned;

use dualuse::maintain::{MAX, fold, in_word, word_len};
use crate::{
    fault::Fault,
    phrases,
    source::{Data, File, Language},
    tables::lexicon::{MEANINGS, write::Joined},
};

type Phrases = Vec<Spanned<String>>;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Vocabulary {
    /// Whether words take the English plural.
    plural: bool,
    /// The endings that a stem, written with a star, may take.
    endings: Vec<String>,
    units: Vec<String>,
    /// Spellings of the same word.
    same: BTreeMap<String, Vec<String>>,
    concepts: BTreeMap<String, Phrases>,
    term: Vec<Term>,
    words: BTreeMap<Spanned<String>, Phrases>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    category: Spanned<String>,
    #[serde(default)]
    strong: Phrases,
    #[serde(default)]
    moderate: Phrases,
    #[serde(default)]
    weak: Phrases,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Combinations {
    combination: Vec<Combination>,
    residual: Vec<Residual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Residual {
    category: Spanned<String>,
    specific: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Combination {
    category: Spanned<String>,
    strength: Spanned<String>,
    all: Vec<Spanned<String>>,
    #[serde(default)]
    none: Vec<Spanned<String>>,
    #[serde(default)]
    over: Vec<Spanned<String>>,
}

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It is of a class of words, by the number of the class.
    Class(u8),
    /// It names a category, by its number, with a strength.
    Category(u16, u8),
}

/// What a kind of words under `[words]` means.
fn class(kind: &str) -> Option<Meaning> {
    let classes = MEANINGS.iter().enumerate().skip(2);
    classes.into_iter().find(|(_, class)| **class == kind).map(|(number, _)| Meaning::Class(number as u8))
}

/// The strengths, the least first.
const STRENGTHS: [&str; 3] = ["weak", "moderate", "strong"];

/// A word as the data writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Word(String),
    /// `лазерн*`: with one of the listed endings.
    Stem(String),
    /// `stm32#`: with any continuation.
    Series(String),
}

#[derive(Default)]
pub struct Builder {
    pub words: BTreeMap<Key, usize>,
    pub count: usize,
    /// Words to what they mean and the concepts they bring.
    pub phrases: BTreeMap<Vec<usize>, (Option<Meaning>, u128)>,
    /// The phrases that are written as they are, not spelled out of alternatives.
    plain: BTreeSet<Vec<usize>>,
    concepts: BTreeMap<String, u32>,
    pub endings: BTreeSet<String>,
    pub units: BTreeSet<String>,
    pub combinations: Vec<Joined>,
    pub residuals: Vec<(u16, Vec<u16>)>,
}

/// The vocabulary of some languages.
pub fn build(data: &Data, languages: &[Language], categories: &[String]) -> Result<Builder, Fault> {
    let (mut builder, mut concepts) = (Builder::default(), BTreeSet::new());
    for language in languages {
        let mut files = Vec::new();
        for name in data.list(&format!("terms/{}", language.id), "toml")? {
            let file = data.file(&name)?;
            let vocabulary: Vocabulary = file.toml()?;
            files.push((file, vocabulary));
        }
        let plural = files.iter().any(|(_, vocabulary)| vocabulary.plural);
        for (file, vocabulary) in &files {
            builder.spellings(file, vocabulary)?;
        }
        for (file, vocabulary) in &files {
            builder.read(file, vocabulary, categories)?;
            concepts.extend(vocabulary.concepts.keys().cloned());
        }
        if plural {
            builder.plurals();
        }
    }
    builder.inflections();
    let file = data.file("terms/combinations.toml")?;
    let combinations: Combinations = file.toml()?;
    for name in combinations.combination.iter().flat_map(|combination| combination.all.iter().chain(&combination.none))
    {
        if languages.len() == Language::ALL.len() && !concepts.contains(name.get_ref()) {
            return Err(file.error_at(name.span().start, format!("no language has words for {:?}", name.get_ref())));
        }
    }
    builder.residuals = residuals(&file, &combinations.residual, categories)?;
    builder.combinations = builder.combinations(&file, &combinations, categories)?;
    builder.spread_concepts();
    Ok(builder)
}

fn category(file: &File, id: &Spanned<String>, categories: &[String]) -> Result<u16, Fault> {
    match categories.iter().position(|known| known == id.get_ref()) {
        Some(number) => Ok(number as u16),
        None => Err(file.error_at(id.span().start, format!("there is no category {:?}", id.get_ref()))),
    }
}

fn residuals(file: &File, residuals: &[Residual], categories: &[String]) -> Result<Vec<(u16, Vec<u16>)>, Fault> {
    let of = |residual: &Residual| {
        let specific: Result<Vec<u16>, Fault> =
            residual.specific.iter().map(|id| category(file, id, categories)).collect();
        Ok((category(file, &residual.category, categories)?, specific?))
    };
    residuals.iter().map(of).collect()
}

impl Builder {
    fn word(&mut self, key: Key) -> usize {
        let next = self.count;
        let id = *self.words.entry(key).or_insert(next);
        self.count += usize::from(id == next);
        id
    }

    fn spellings(&mut self, file: &File, vocabulary: &Vocabulary) -> Result<(), Fault> {
        for (word, spellings) in &vocabulary.same {
            let id = self.word(Key::Word(word.clone()));
            for spelling in spellings {
                if self.words.insert(Key::Word(spelling.clone()), id).is_some_and(|known| known != id) {
                    return Err(file.error(format!("[same]: {spelling:?} is spelled the same as two words")));
                }
            }
        }
        Ok(())
    }

    fn read(&mut self, file: &File, vocabulary: &Vocabulary, categories: &[String]) -> Result<(), Fault> {
        self.endings.extend(vocabulary.endings.iter().cloned());
        self.units.extend(vocabulary.units.iter().cloned());
        for (concept, phrases) in &vocabulary.concepts {
            let next = self.concepts.len() as u32;
            let bit = *self.concepts.entry(concept.clone()).or_insert(next);
            if bit >= 128 {
                return Err(file.error(format!("concept {concept:?} is one more than the 128 there is room for")));
            }
            for phrase in phrases {
                self.add(file, phrase, None, 1 << bit, categories)?;
            }
        }
        for term in &vocabulary.term {
            let category = category(file, &term.category, categories)?;
            for (strength, phrases) in [(2, &term.strong), (1, &term.moderate), (0, &term.weak)] {
                for phrase in phrases {
                    self.add(file, phrase, Some(Meaning::Category(category, strength)), 0, categories)?;
                }
            }
        }
        for (kind, phrases) in &vocabulary.words {
            let (place, kind) = (kind.span().start, kind.get_ref());
            let unknown = || file.error_at(place, format!("[words] has no kind {kind:?}"));
            let meaning = class(kind).ok_or_else(unknown)?;
            for phrase in phrases {
                self.add(file, phrase, Some(meaning), 0, categories)?;
            }
        }
        Ok(())
    }

    fn add(
        &mut self,
        file: &File,
        phrase: &Spanned<String>,
        meaning: Option<Meaning>,
        concepts: u128,
        categories: &[String],
    ) -> Result<(), Fault> {
        let fail = |reason: String| file.error_at(phrase.span().start, reason);
        for text in phrases::alternatives(phrase.get_ref()).map_err(fail)? {
            let words: Vec<usize> = words(&text).map_err(fail)?.into_iter().map(|key| self.word(key)).collect();
            let plain = meaning.is_some() && !phrase.get_ref().contains('{');
            let was_plain = self.plain.contains(&words);
            if plain {
                self.plain.insert(words.clone());
            }
            let known = self.phrases.entry(words).or_default();
            known.1 |= concepts;
            match (known.0, meaning) {
                // Spelled-out alternatives of one category may overlap: the stronger, which is read first, stays.
                (Some(before), Some(now)) if same_category(before, now) => {}
                // What is written as it is holds against what alternatives are spelled out to.
                (Some(_), Some(now)) if plain && !was_plain => known.0 = Some(now),
                (Some(_), Some(_)) if was_plain && !plain => {}
                (Some(before), Some(now)) if before != now => {
                    let (before, now) = (before.name(categories), now.name(categories));
                    return Err(fail(format!("{text:?} already means {before}, and here {now}")));
                }
                (None, Some(now)) => known.0 = Some(now),
                _ => {}
            }
        }
        Ok(())
    }

    /// Lets every English word also stand in the plural. A plural that the data writes out is the same word.
    fn plurals(&mut self) {
        let plurals: Vec<(String, usize)> = (self.words.iter())
            .filter_map(|(key, &id)| match key {
                Key::Word(word) => Some((phrases::plural(word)?, id)),
                _ => None,
            })
            .collect();
        let mut same: HashMap<usize, usize> = HashMap::new();
        for (plural, id) in plurals {
            if let Some(other) = self.words.insert(Key::Word(plural), id).filter(|&other| other != id) {
                same.insert(other, id);
            }
        }
        for (mut words, meant) in std::mem::take(&mut self.phrases) {
            words.iter_mut().for_each(|word| *word = *same.get(word).unwrap_or(word));
            let known = self.phrases.entry(words).or_default();
            known.1 |= meant.1;
            known.0 = known.0.take().or(meant.0);
        }
        self.words.values_mut().for_each(|word| *word = *same.get(word).unwrap_or(word));
    }

    /// Lets a word that some language also writes out be read as the inflected form of a stem that it is, too.
    fn inflections(&mut self) {
        let mut of_stem: HashMap<usize, Vec<usize>> = HashMap::new();
        for (key, &id) in &self.words {
            let Key::Word(word) = key else { continue };
            for (at, _) in word.char_indices().skip(1).chain([(word.len(), ' ')]) {
                let (stem, ending) = word.split_at(at);
                let stem = self.words.get(&Key::Stem(stem.to_owned())).filter(|_| self.endings.contains(ending));
                if let Some(&stem) = stem {
                    of_stem.entry(stem).or_default().push(id);
                }
            }
        }
        let mut open: Vec<Vec<usize>> = self.phrases.keys().cloned().collect();
        while let Some(phrase) = open.pop() {
            for (at, stem) in phrase.iter().enumerate() {
                for &word in of_stem.get(stem).into_iter().flatten() {
                    let mut inflected = phrase.clone();
                    inflected[at] = word;
                    if !self.phrases.contains_key(&inflected) {
                        self.phrases.insert(inflected.clone(), self.phrases[&phrase].clone());
                        open.push(inflected);
                    }
                }
            }
        }
    }

    fn combinations(
        &self,
        file: &File,
        combinations: &Combinations,
        categories: &[String],
    ) -> Result<Vec<Joined>, Fault> {
        let mut joined = Vec::new();
        for combination in &combinations.combination {
            // No language that is compiled in has words for it.
            if !combination.all.iter().all(|name| self.concepts.contains_key(name.get_ref())) {
                continue;
            }
            let bits = |names: &[Spanned<String>]| {
                let known = names.iter().filter_map(|name| self.concepts.get(name.get_ref()));
                known.fold(0_u128, |bits, bit| bits | 1 << bit)
            };
            let strength = combination.strength.get_ref();
            let Some(strength) = STRENGTHS.iter().position(|known| known == strength) else {
                let reason = format!("{strength:?} is not a strength: strong, moderate or weak");
                return Err(file.error_at(combination.strength.span().start, reason));
            };
            let over: Result<Vec<u16>, Fault> =
                combination.over.iter().map(|id| category(file, id, categories)).collect();
            joined.push(Joined {
                all: bits(&combination.all),
                none: bits(&combination.none),
                category: category(file, &combination.category, categories)?,
                strength: strength as u8,
                over: over?,
            });
        }
        Ok(joined)
    }

    /// A phrase brings the concepts of the phrases it is made of.
    fn spread_concepts(&mut self) {
        let own: HashMap<Vec<usize>, u128> = self
            .phrases
            .iter()
            .filter(|(_, known)| known.1 != 0)
            .map(|(words, known)| (words.clone(), known.1))
            .collect();
        for (words, (meaning, concepts)) in &mut self.phrases {
            let apart = ["false-friends", "other-goods", "negation"].map(class);
            if meaning.is_some() && apart.contains(meaning) {
                continue;
            }
            let parts = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| from..to));
            *concepts = parts.filter_map(|part| own.get(&words[part])).fold(*concepts, |all, more| all | more);
        }
    }
}

impl Meaning {
    fn name(self, categories: &[String]) -> String {
        match self {
            Self::Class(number) => MEANINGS[usize::from(number)].to_owned(),
            Self::Category(number, strength) => {
                format!("{} ({})", categories[usize::from(number)], STRENGTHS[usize::from(strength)])
            }
        }
    }
}

fn same_category(one: Meaning, other: Meaning) -> bool {
    matches!((one, other), (Meaning::Category(one, _), Meaning::Category(other, _)) if one == other)
}

/// The words of a phrase.
fn words(text: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if !in_word(first) {
            if !matches!(first, ' ' | '-' | '/' | '\'' | '.' | '&' | '+') {
                return Err(format!("{first:?} cannot stand in a phrase: {text:?}"));
            }
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let len = word_len(rest);
        let mut buffer = [0; MAX];
        let word = fold(&rest[..len], &mut buffer).ok_or_else(|| format!("a word of {text:?} is too long"))?.to_owned();
        rest = &rest[len..];
        let key = match rest.chars().next() {
            Some('*') => Key::Stem(word),
            Some('#') => Key::Series(word),
            _ => Key::Word(word),
        };
        if !matches!(key, Key::Word(_)) {
            rest = &rest[1..];
        }
        keys.push(key);
    }
    if keys.is_empty() { Err(format!("{text:?} has no words")) } else { Ok(keys) }
}

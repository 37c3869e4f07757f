//! The forms in which words stand in a text. Holds a second `impl` of [`Builder`].

use std::{
    collections::{BTreeMap, HashMap},
    hash::Hash,
    slice::from_ref,
};

use super::{
    builder::{Builder, Said},
    check::Key,
    phrases::plural,
};
use dualuse::maintain::LONGEST_WORD;

use crate::goods::Goods;

impl Builder {
    /// Lets every English word also stand in the plural. A plural that the data writes out is the same word.
    /// Phrases that then are one and mean two things are told.
    pub(super) fn plurals(&mut self, goods: &Goods) -> Vec<String> {
        let plurals: Vec<(String, usize)> = (self.words.iter())
            .filter_map(|(key, &word)| match key {
                Key::Word(text) => Some((plural(text)?, word)),
                _ => None,
            })
            .collect();
        let mut same: HashMap<usize, usize> = HashMap::new();
        for (plural, word) in plurals {
            if let Some(other) = self.words.insert(Key::Word(plural), word).filter(|&other| other != word) {
                same.insert(other, word);
            }
        }
        // Of goods that are named in the singular and in the plural, the singular says what both mean.
        let is_plural = |words: &[usize]| words.last().is_some_and(|word| same.contains_key(word));
        let (plural, singular): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.phrases).into_iter().partition(|(words, _)| is_plural(words));
        let mut told = Vec::new();
        for (mut words, said) in singular {
            words.iter_mut().for_each(|word| *word = *same.get(word).unwrap_or(word));
            let known = self.phrases.entry(words).or_default();
            known.bring(&said);
            if let Some(meaning) = said.meaning {
                if let Err(before) = known.mean(meaning, said.plain, said.language) {
                    let (before, now) = (before.name(goods), meaning.name(goods));
                    told.push(format!("a phrase and its plural mean {before} and {now}"));
                }
            }
        }
        for (mut words, said) in plural {
            words.iter_mut().for_each(|word| *word = *same.get(word).unwrap_or(word));
            let known = self.phrases.entry(words).or_default();
            known.bring(&said);
            if known.meaning.is_none() {
                let Said { meaning, plain, language, .. } = said;
                (known.meaning, known.plain, known.language) = (meaning, plain, language);
            }
        }
        self.words.values_mut().for_each(|word| *word = *same.get(word).unwrap_or(word));
        told
    }

    /// Lets a word that some language also writes out be read as the inflected form of a stem that it is, too.
    pub(super) fn inflections(&mut self) {
        let mut of_stem: HashMap<usize, Vec<usize>> = HashMap::new();
        for (key, &id) in &self.words {
            // Of two stems of one word the longer is read, and so is a form of the shorter.
            let (word, is_stem) = match key {
                Key::Word(word) => (word, false),
                Key::Stem(word) => (word, true),
                _ => continue,
            };
            let ends = [(word.len(), ' ')].into_iter().filter(|_| !is_stem);
            for (at, _) in word.char_indices().skip(1).chain(ends) {
                let (stem, ending) = word.split_at(at);
                let stem = self.words.get(&Key::Stem(stem.to_owned())).filter(|_| self.endings.contains(ending));
                if let Some(&stem) = stem {
                    of_stem.entry(stem).or_default().push(id);
                }
            }
        }
        let mut lengths = vec![0; self.count];
        self.words.iter().for_each(|(key, &word)| lengths[word] = key.text().len());
        let mut found: BTreeMap<Vec<usize>, (Rank, Said)> = BTreeMap::new();
        for (phrase, said) in &self.phrases {
            for form in forms(phrase, &of_stem).into_iter().filter(|form| form != phrase) {
                let fits = phrase
                    .iter()
                    .zip(&form)
                    .map(|(&of, &word)| if of == word { usize::MAX } else { LONGEST_WORD - lengths[of] });
                let rank = (said.meaning.is_some(), fits.collect());
                let known = found.entry(form).or_insert_with(|| (rank.clone(), said.clone()));
                if known.0 < rank {
                    let before = std::mem::replace(known, (rank, said.clone()));
                    known.1.bring(&before.1);
                } else {
                    known.1.bring(said);
                }
            }
        }
        for (form, (_, said)) in found {
            let known = self.phrases.entry(form).or_default();
            known.bring(&said);
            // What is written out holds against what is the form of another.
            if known.meaning.is_none() {
                let Said { meaning, plain, language, .. } = said;
                (known.meaning, known.plain, known.language) = (meaning, plain, language);
            }
        }
    }
}

/// Which of two phrases a form is of: what names something holds against what is only a notion, then what is written out further
/// from its beginning, then the shorter stem.
type Rank = (bool, Vec<usize>);

/// The phrases that come of a phrase by putting forms in the place of stems.
pub(super) fn forms<Word: Clone + Eq + Hash>(phrase: &[Word], of_stem: &HashMap<Word, Vec<Word>>) -> Vec<Vec<Word>> {
    let mut all = vec![Vec::new()];
    for word in phrase {
        let words: Vec<&Word> = std::iter::once(word).chain(of_stem.get(word).into_iter().flatten()).collect();
        let with = |before: &Vec<Word>, word: &Word| [before.as_slice(), from_ref(word)].concat();
        all = all.iter().flat_map(|before| words.iter().map(move |word| with(before, word))).collect();
    }
    all
}

//! The lexicons: one of all languages, one of each, and one of none.

use std::collections::BTreeMap;

use crate::{
    facts::{self, Phrases},
    fault::{Fault, Faults},
    parameters::Parameters,
    source::{Data, Language},
    tables::{
        Tables, head,
        lexicon::{
            Term,
            write::{Lexicon, Spelled},
        },
    },
    terms::{self, Builder, Key, Meaning},
};

/// The files, each with the languages it is of.
fn files() -> impl Iterator<Item = (&'static str, Vec<Language>)> {
    let alone = Language::ALL.into_iter().map(|language| (language.lexicon, vec![language]));
    [("lexicon-all.bin", Language::ALL.to_vec()), ("lexicon-none.bin", Vec::new())].into_iter().chain(alone)
}

/// Writes them.
pub fn generate(data: &Data, parameters: &Parameters, categories: &[String], faults: &Faults, tables: &mut Tables) {
    for (name, languages) in files() {
        // A fault of a language is one of all languages, and told once.
        let written = write(data, &languages, parameters, categories);
        match (written, languages.len() == Language::ALL.len()) {
            (Ok(content), _) => tables.add(name, content),
            (Err(fault), true) => {
                faults.add(fault);
                return;
            }
            (Err(fault), false) => faults.add(fault),
        }
    }
}

fn write(
    data: &Data,
    languages: &[Language],
    parameters: &Parameters,
    categories: &[String],
) -> Result<Vec<u8>, Fault> {
    let builder = terms::build(data, languages, categories)?;
    let phrases = facts::build(data, languages, parameters)?;
    let lexicon = lexicon(builder, phrases);
    let cause = data.file("terms/combinations.toml")?;
    let sections = lexicon.sections().map_err(|reason| cause.error(reason))?;
    Ok(sections.file(&head("lexicon")))
}

fn lexicon(builder: Builder, phrases: Phrases) -> Lexicon {
    let mut lexicon = Lexicon {
        endings: builder.endings,
        words: builder.count,
        combinations: builder.combinations,
        residuals: builder.residuals,
        ..Lexicon::default()
    };
    for (key, word) in builder.words {
        let word = Some(word as u16);
        match key {
            Key::Word(text) => lexicon.spellings.entry(text).or_default().word = word,
            Key::Stem(text) => lexicon.spellings.entry(text).or_default().stem = word,
            Key::Series(text) => lexicon.spellings.entry(text).or_default().series = word,
        }
    }
    for unit in builder.units {
        lexicon.spellings.entry(unit).or_default().unit = true;
    }
    for (words, (meaning, concepts)) in builder.phrases {
        let words = words.into_iter().map(|word| word as u16).collect();
        let term = match meaning {
            None => Term { meaning: 0, strength: 0, category: 0, concepts },
            Some(Meaning::Class(meaning)) => Term { meaning, strength: 0, category: 0, concepts },
            Some(Meaning::Category(category, strength)) => Term { meaning: 1, strength, category, concepts },
        };
        lexicon.phrases.insert(words, term);
    }
    let mut numbers: BTreeMap<String, u16> = BTreeMap::new();
    for (words, states) in phrases {
        let number = |word: String| {
            let next = numbers.len() as u16;
            *numbers.entry(word).or_insert(next)
        };
        lexicon.facts.insert(words.into_iter().map(number).collect(), states);
    }
    lexicon.fact_words = numbers.len();
    for (text, number) in numbers {
        let spelled: &mut Spelled = lexicon.spellings.entry(text).or_default();
        spelled.fact = Some(number);
    }
    lexicon
}

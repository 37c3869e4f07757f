//! The words that state facts: `data/facts/`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use dualuse::maintain::{MAX, Words, fold};
use crate::{
    fault::Fault,
    parameters::{Kind, Parameter, Parameters, Plain},
    phrases,
    source::{Data, File, Language},
    tables::lexicon::{STATEMENT_KINDS, Statement},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactFile {
    #[serde(default)]
    fact: Vec<Spanned<FactTable>>,
    #[serde(default)]
    doubt: Vec<Spanned<DoubtTable>>,
}

/// Words after which, or in whose clause, figures are another thing's, or denied.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoubtTable {
    /// `negation`, `purpose` or `aside`, or `nothing` for words that only look like one of these.
    is: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactTable {
    parameter: Option<String>,
    value: Option<toml::Value>,
    #[serde(default)]
    label: bool,
    #[serde(default)]
    asks: bool,
    kind: Option<String>,
    words: Vec<String>,
}

/// Phrases, by their folded words, with what they state.
pub type Phrases = BTreeMap<Vec<String>, Vec<Statement>>;

/// The phrases of some languages that state facts.
pub fn build(data: &Data, languages: &[Language], parameters: &Parameters) -> Result<Phrases, Fault> {
    let mut phrases = Phrases::new();
    for language in languages {
        for name in data.list(&format!("facts/{}", language.id), "toml")? {
            facts_of(&data.file(&name)?, parameters, &mut phrases)?;
        }
    }
    Ok(phrases)
}

fn facts_of(file: &File, parameters: &Parameters, phrases: &mut Phrases) -> Result<(), Fault> {
    let content: FactFile = file.toml()?;
    let mut all = Vec::new();
    for spanned in &content.fact {
        let (place, fact) = (spanned.span().start, spanned.get_ref());
        let states = fact.statements(parameters).map_err(|reason| file.error_at(place, reason))?;
        all.push((place, states, &fact.words));
    }
    for spanned in &content.doubt {
        let (place, doubt) = (spanned.span().start, spanned.get_ref());
        let states = match doubt.is.as_str() {
            "negation" => vec![statement("negation", 0, 0)],
            "purpose" => vec![statement("purpose", 0, 0)],
            "aside" => vec![statement("aside", 0, 0)],
            "nothing" => Vec::new(),
            other => return Err(file.error_at(place, format!("{other:?} is not negation, purpose, aside or nothing"))),
        };
        all.push((place, states, &doubt.words));
    }
    for (place, states, phrases_of) in all {
        let fail = |reason: String| file.error_at(place, reason);
        for phrase in phrases_of {
            for text in phrases::alternatives(phrase).map_err(fail)? {
                let words = split(&text).map_err(fail)?;
                if words.is_empty() {
                    return Err(fail(format!("{phrase:?} has no words")));
                }
                let meant = phrases.entry(words).or_default();
                let new: Vec<Statement> = states.iter().filter(|state| !meant.contains(state)).copied().collect();
                meant.extend(new);
            }
        }
    }
    Ok(())
}

/// A statement by the name of what it states.
fn statement(what: &str, of: usize, value: u32) -> Statement {
    let what = STATEMENT_KINDS.iter().position(|kind| *kind == what);
    Statement { what: what.map_or(0, |what| what as u8), of: of as u16, value }
}

impl FactTable {
    /// What the words state: a value or a label, and perhaps what the goods are.
    fn statements(&self, parameters: &Parameters) -> Result<Vec<Statement>, String> {
        let mut all = Vec::new();
        match (&self.parameter, &self.value, self.label) {
            (Some(id), None, false) if self.asks => {
                let (number, _) = parameters.find(id)?;
                all.push(statement("asks", number, 0));
            }
            (Some(id), Some(value), false) => {
                let (number, parameter) = parameters.find(id)?;
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                all.push(match parameter.plain(&value)? {
                    Plain::Flag(flag) => statement("flag", number, flag.into()),
                    Plain::Choice(words) => statement("choice", number, words),
                });
            }
            (Some(id), None, true) if self.kind.is_none() => match parameters.find(id)? {
                (number, Parameter { kind: Kind::Quantity(_), .. }) => all.push(statement("label", number, 0)),
                _ => return Err(format!("{id} is no quantity, so that no label can stand beside it")),
            },
            (None, None, false) if self.kind.is_some() => {}
            _ => return Err("a fact is a value of a parameter, a kind, or both, or a label of a parameter".to_owned()),
        }
        if let Some(kind) = &self.kind {
            all.push(statement("kind", parameters.kind(kind)?, 0));
        }
        Ok(all)
    }
}

/// The folded words of a phrase.
fn split(text: &str) -> Result<Vec<String>, String> {
    Words::of(text)
        .map(|word| {
            let mut buffer = [0; MAX];
            fold(&text[word], &mut buffer).map(str::to_owned).ok_or_else(|| format!("a word of {text:?} is too long"))
        })
        .collect()
}

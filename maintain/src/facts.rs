//! The words that state facts: `data/facts/`.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    fault::Fault,
    fold::{MAX, fold},
    parameters::{Kind, Parameter, Parameters},
    phrases,
    source::{Data, File, Language},
    words::Words,
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

/// The words of a phrase after its first, and the facts that they state.
type Stated = (Vec<String>, Vec<String>);

/// Phrases by their first word.
type Phrases = BTreeMap<String, Vec<Stated>>;

/// Writes the words that state a fact, by their first word, the longest phrase first.
pub fn generate(data: &Data, parameters: &Parameters, code: &mut String) -> Result<(), Fault> {
    let mut phrases = Phrases::new();
    for language in Language::ALL {
        let phrases = &mut phrases;
        for name in data.list(&format!("facts/{}", language.id), "toml")? {
            facts_of(&data.file(&name)?, parameters, phrases)?;
        }
    }
    let mut map = phf_codegen::Map::new();
    for (first, known) in &mut phrases {
        known.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        let list: Vec<String> = known
            .iter()
            .map(|(rest, words)| format!("FactPhrase {{ rest: &{rest:?}, states: &[{}] }}", words.join(", ")))
            .collect();
        map.entry(first.as_str(), format!("&[{}]", list.join(", ")));
    }
    let _ = writeln!(code, "pub(crate) static FACTS: phf::Map<&'static str, &'static [FactPhrase]> = {};", map.build());
    Ok(())
}

fn facts_of(file: &File, parameters: &Parameters, phrases: &mut Phrases) -> Result<(), Fault> {
    let content: FactFile = file.toml()?;
    let mut all = Vec::new();
    for spanned in &content.fact {
        let (place, fact) = (spanned.span().start, spanned.get_ref());
        let states = fact.expressions(parameters).map_err(|reason| file.error_at(place, reason))?;
        all.push((place, states, &fact.words));
    }
    for spanned in &content.doubt {
        let (place, doubt) = (spanned.span().start, spanned.get_ref());
        let states = match doubt.is.as_str() {
            "negation" => vec!["FactWord::Negation".to_owned()],
            "purpose" => vec!["FactWord::Purpose".to_owned()],
            "aside" => vec!["FactWord::Aside".to_owned()],
            "nothing" => Vec::new(),
            other => return Err(file.error_at(place, format!("{other:?} is not negation, purpose, aside or nothing"))),
        };
        all.push((place, states, &doubt.words));
    }
    for (place, states, phrases_of) in all {
        let fail = |reason: String| file.error_at(place, reason);
        for phrase in phrases_of {
            for text in phrases::alternatives(phrase).map_err(fail)? {
                let mut words = split(&text).map_err(fail)?.into_iter();
                let first = words.next().ok_or_else(|| fail(format!("{phrase:?} has no words")))?;
                let known = phrases.entry(first).or_default();
                let rest: Vec<String> = words.collect();
                match known.iter_mut().find(|(other, _)| *other == rest) {
                    Some((_, meant)) => {
                        let new = states.iter().filter(|state| !meant.contains(state)).cloned().collect::<Vec<_>>();
                        meant.extend(new);
                    }
                    None => known.push((rest, states.clone())),
                }
            }
        }
    }
    Ok(())
}

impl FactTable {
    /// What the words state: a value or a label, and perhaps what the goods are.
    fn expressions(&self, parameters: &Parameters) -> Result<Vec<String>, String> {
        let mut all = Vec::new();
        match (&self.parameter, &self.value, self.label) {
            (Some(id), None, false) if self.asks => {
                let (number, _) = parameters.find(id)?;
                all.push(format!("FactWord::Asks(P({number}))"));
            }
            (Some(id), Some(value), false) => {
                let (number, parameter) = parameters.find(id)?;
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                all.push(format!("FactWord::Value(P({number}), {})", parameter.value(&value)?));
            }
            (Some(id), None, true) if self.kind.is_none() => match parameters.find(id)? {
                (number, Parameter { kind: Kind::Quantity(_), .. }) => {
                    all.push(format!("FactWord::Label(P({number}))"))
                }
                _ => return Err(format!("{id} is no quantity, so that no label can stand beside it")),
            },
            (None, None, false) if self.kind.is_some() => {}
            _ => return Err("a fact is a value of a parameter, a kind, or both, or a label of a parameter".to_owned()),
        }
        if let Some(kind) = &self.kind {
            all.push(format!("FactWord::Kind({})", parameters.kind(kind)?));
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

//! Words that state facts. Holds a second `impl` of [`Words`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use toml::Spanned;

use super::{
    check::{Vocabulary, Words},
    inflect::forms,
    phrases::alternatives,
    schema,
};
use crate::{
    fault::Faults,
    parameters::{Form, Parameter, Parameters, Plain},
    source::{Data, File, Language},
    tables::lexicon::{STATEMENT_KINDS, Statement},
    units::Units,
};
use dualuse::maintain::{self, LONGEST_WORD, fold};

/// A word of a phrase that states a fact, folded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactWord {
    Whole(String),
    /// What inflected forms begin with.
    Stem(String),
}

/// The phrases of some languages that state facts.
pub fn facts(vocabulary: &Vocabulary, languages: &[Language]) -> BTreeMap<Vec<FactWord>, Vec<Statement>> {
    let mut all: BTreeMap<Vec<FactWord>, Vec<Statement>> = BTreeMap::new();
    for (phrases, states) in languages.iter().flat_map(|&language| &vocabulary.of(language).facts) {
        for phrase in phrases {
            state(all.entry(phrase.clone()).or_default(), states);
        }
    }
    let endings = languages.iter().flat_map(|&language| &vocabulary.of(language).endings).collect();
    inflect(&mut all, &endings);
    all
}

/// Lets a phrase state these things too.
fn state(meant: &mut Vec<Statement>, states: &[Statement]) {
    let new: Vec<Statement> = states.iter().filter(|state| !meant.contains(state)).copied().collect();
    meant.extend(new);
}

/// Lets a word that is also written out, or that begins with a longer stem, be read as the inflected form of a stem that it is, too.
fn inflect(all: &mut BTreeMap<Vec<FactWord>, Vec<Statement>>, endings: &BTreeSet<&String>) {
    let words: BTreeSet<FactWord> = all.keys().flatten().cloned().collect();
    let mut of_stem: HashMap<FactWord, Vec<FactWord>> = HashMap::new();
    for word in &words {
        let (text, is_stem) = match word {
            FactWord::Whole(text) => (text, false),
            FactWord::Stem(text) => (text, true),
        };
        let whole = Some(text.len()).filter(|_| !is_stem);
        for at in text.char_indices().map(|(at, _)| at).skip(1).chain(whole) {
            let (stem, ending) = text.split_at(at);
            // Of two stems of one word the longer is read: what it takes, the shorter takes with the letters between.
            let fits = |ending: &str| match is_stem {
                true => endings.iter().any(|end| endings.contains(&format!("{ending}{end}"))),
                false => endings.contains(&ending.to_owned()),
            };
            let stem = FactWord::Stem(stem.to_owned());
            if words.contains(&stem) && fits(ending) {
                of_stem.entry(stem).or_default().push(word.clone());
            }
        }
    }
    let mut more: BTreeMap<Vec<FactWord>, Vec<Statement>> = BTreeMap::new();
    for (phrase, states) in &*all {
        for form in forms(phrase, &of_stem).into_iter().filter(|form| form != phrase) {
            state(more.entry(form).or_default(), states);
        }
    }
    // What is written out holds against what is the form of another.
    for (phrase, states) in more {
        all.entry(phrase).or_insert(states);
    }
}

impl Words {
    /// Takes the facts of a family.
    pub(super) fn stated(
        &mut self,
        file: &File,
        facts: &[Spanned<schema::Fact>],
        parameters: &Parameters,
        faults: &Faults,
    ) {
        for fact in facts {
            let (place, fact) = (fact.span().start, fact.get_ref());
            let states = statements(fact, parameters).map_err(|reason| file.error_at(place, reason));
            if let Some(states) = faults.keep(states) {
                self.fact(file, place, &fact.words, states, faults);
            }
        }
    }

    /// Takes what puts facts in doubt.
    pub(super) fn doubts(&mut self, data: &Data, language: Language, units: &Units, faults: &Faults) {
        let Some(file) = faults.keep(data.file(&format!("words/{}/doubt.toml", language.id))) else { return };
        for doubt in faults.keep(file.toml::<schema::Doubts>()).into_iter().flat_map(|doubts| doubts.doubt) {
            let (place, doubt) = (doubt.span().start, doubt.into_inner());
            let states = unsettles(&doubt, units).map_err(|reason| file.error_at(place, reason));
            if let Some(states) = faults.keep(states) {
                self.fact(&file, place, &doubt.words, states, faults);
            }
        }
    }

    fn fact(&mut self, file: &File, place: usize, phrases: &[String], states: Vec<Statement>, faults: &Faults) {
        let fail = |reason: String| file.error_at(place, reason);
        let spelled = phrases.iter().filter_map(|phrase| faults.keep(spelled(phrase).map_err(fail)));
        self.facts.push((spelled.flatten().collect(), states));
    }
}

/// The folded words of each way to spell out a phrase; `*` behind a word makes a stem of it.
fn spelled(phrase: &str) -> Result<Vec<Vec<FactWord>>, String> {
    let mut all = Vec::new();
    for text in alternatives(phrase)? {
        let folded = maintain::Words::of(&text).map(|word| {
            let mut buffer = [0; LONGEST_WORD];
            let is_stem = text[word.end..].starts_with('*');
            let folded = fold(&text[word], &mut buffer).map(str::to_owned);
            let folded = folded.ok_or_else(|| format!("a word of {text:?} is too long"))?;
            Ok(if is_stem { FactWord::Stem(folded) } else { FactWord::Whole(folded) })
        });
        let folded = folded.collect::<Result<Vec<FactWord>, String>>()?;
        if folded.is_empty() {
            return Err(format!("{phrase:?} has no words"));
        }
        all.push(folded);
    }
    Ok(all)
}

/// What the words of a doubt make of the figures beside them.
fn unsettles(doubt: &schema::Doubt, units: &Units) -> Result<Vec<Statement>, String> {
    let of = match &doubt.of {
        Some(id) => units.dimension(id).map(|number| number + 1).ok_or_else(|| format!("no unit measures {id:?}"))?,
        None => 0,
    };
    let in_part = match doubt.within.as_deref() {
        None => false,
        Some("part") => true,
        Some(other) => return Err(format!("{other:?} is not part")),
    };
    match (doubt.is.as_str(), of != 0 || in_part) {
        ("doubt", _) => Ok(vec![statement("doubt", of, in_part.into())]),
        (_, true) => Err("only a doubt is of a dimension, or within a part".to_owned()),
        ("negation" | "purpose" | "aside" | "other", _) => Ok(vec![statement(&doubt.is, 0, 0)]),
        ("nothing", _) => Ok(Vec::new()),
        (other, _) => Err(format!("{other:?} is not negation, purpose, aside, doubt, other or nothing")),
    }
}

/// A statement by the name of what it states.
fn statement(what: &str, of: usize, value: u32) -> Statement {
    let what = STATEMENT_KINDS.iter().position(|kind| *kind == what);
    Statement { what: what.map_or(0, |what| what as u8), of: of as u16, value }
}

/// What the words of a fact state: a value or a label, and perhaps what the goods are.
fn statements(fact: &schema::Fact, parameters: &Parameters) -> Result<Vec<Statement>, String> {
    let mut all = Vec::new();
    if fact.behind && !fact.label {
        return Err("only a label stands behind its figure".to_owned());
    }
    match (&fact.parameter, &fact.value, fact.label) {
        (Some(id), None, false) if fact.asks => {
            let (number, _) = parameters.find(id)?;
            all.push(statement("asks", number, 0));
        }
        (Some(id), Some(value), false) => {
            let (number, parameter) = parameters.find(id)?;
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            if let (Form::Quantity(_), Ok(count)) = (&parameter.form, value.parse()) {
                all.push(statement("count", number, count));
                return Ok(all);
            }
            all.push(match parameter.plain(&value)? {
                Plain::Flag(flag) => statement("flag", number, flag.into()),
                Plain::Choice(words) => statement("choice", number, words),
            });
        }
        (Some(id), None, true) if fact.kind.is_none() => match parameters.find(id)? {
            (number, Parameter { form: Form::Quantity(_), .. }) => {
                all.push(statement("label", number, fact.behind.into()))
            }
            _ => return Err(format!("{id} is no quantity, so that no label can stand beside it")),
        },
        (None, None, false) if fact.kind.is_some() => {}
        _ => return Err("a fact is a value of a parameter, a kind, or both, or a label of a parameter".to_owned()),
    }
    if let Some(kind) = &fact.kind {
        all.push(statement("kind", parameters.kind(kind)?, 0));
    }
    Ok(all)
}

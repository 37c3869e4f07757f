//! What must hold of words, one file at a time; what they must be among each other shows when a lexicon is built of them.

use std::collections::{BTreeMap, BTreeSet};

use dualuse::maintain::{LONGEST_WORD, fold, in_word, word_len};
use toml::Spanned;

use super::{
    facts::FactWord,
    heads::Heads,
    phrases::{alternatives, plural},
    schema,
};
use crate::{
    fault::Faults,
    goods::{Folder, Goods},
    parameters::Parameters,
    source::{Data, File, Language},
    tables::lexicon::{CLASSES, Statement},
    units::Units,
};

/// A word as the data writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Word(String),
    /// `лазерн*`: with one of the listed endings.
    Stem(String),
    /// `stm32#`: with any continuation.
    Series(String),
    /// `-lager`: the last part of a compound.
    Last(String),
    /// `-lager*`: the same, with one of the listed endings.
    LastStem(String),
}

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It is of a closed class, by the place of the class in [`CLASSES`].
    Class(usize),
    /// It names a category, by its number, with the place of a strength in [`STRENGTHS`](crate::goods::STRENGTHS).
    Category(usize, usize),
}

/// The words of all languages.
#[derive(Default)]
pub struct Vocabulary {
    languages: BTreeMap<&'static str, Words>,
    none: Words,
}

/// The words of one language.
#[derive(Default)]
pub struct Words {
    /// The file of how they are spelled.
    pub spelling: Option<File>,
    /// Whether words take the English plural.
    pub plural: bool,
    pub endings: BTreeSet<String>,
    pub adjectives: BTreeSet<String>,
    pub linking: BTreeSet<String>,
    pub units: BTreeSet<String>,
    /// Words by which a text is known to be in the language.
    pub common: BTreeSet<String>,
    pub same: Vec<Same>,
    pub claims: Vec<Claim>,
    pub heads: Heads,
    /// Phrases, in folded words, and what they state.
    pub facts: Vec<(Vec<Vec<FactWord>>, Vec<Statement>)>,
}

/// Spellings of one word.
pub struct Same {
    pub file: File,
    pub word: String,
    pub spellings: schema::Phrases,
}

/// What a file says that a phrase means.
pub struct Claim {
    pub file: File,
    pub place: usize,
    /// Whether the phrase is written as it is, not spelled out of alternatives.
    pub plain: bool,
    pub phrases: Vec<Vec<Key>>,
    pub says: Says,
}

/// What a phrase is said to be.
#[derive(Clone)]
pub enum Says {
    Means(Meaning),
    /// A word for a notion.
    Concept(String),
    /// A word of a set, by its number within the language.
    Set(usize),
    /// The head of a rule, by its number within the language.
    Head(usize),
}

impl Vocabulary {
    /// The words of a language.
    pub fn of(&self, language: Language) -> &Words {
        self.languages.get(language.id).unwrap_or(&self.none)
    }
}

/// All words of all languages that can be read.
pub fn check(
    data: &Data,
    folders: &[Folder],
    goods: &Goods,
    parameters: &Parameters,
    units: &Units,
    faults: &Faults,
) -> Vocabulary {
    let mut languages = BTreeMap::new();
    for language in Language::ALL {
        let mut words = Words::default();
        words.closed(data, language, faults);
        let files = folders.iter().enumerate();
        for (family, file) in files.filter_map(|(family, folder)| Some((family, folder.words.get(language.id)?))) {
            if let Some(content) = faults.keep(file.toml::<schema::Words>()) {
                words.heads(file, family, &content, goods, faults);
                words.family(file, content, goods, parameters, faults);
            }
        }
        words.doubts(data, language, units, faults);
        languages.insert(language.id, words);
    }
    let vocabulary = Vocabulary { languages, ..Vocabulary::default() };
    vocabulary.has_all_concepts(folders, goods, faults);
    vocabulary
}

impl Vocabulary {
    /// A combination can only be of notions for which some language has words.
    fn has_all_concepts(&self, folders: &[Folder], goods: &Goods, faults: &Faults) {
        let claims = self.languages.values().flat_map(|words| &words.claims);
        let known: BTreeSet<&str> = claims
            .filter_map(|claim| match &claim.says {
                Says::Concept(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        for combination in &goods.combinations {
            let file = &folders[goods.categories[combination.category].family].file;
            for name in combination.all.iter().chain(&combination.none) {
                if !known.contains(name.get_ref().as_str()) {
                    let reason = format!("no language has words for {:?}", name.get_ref());
                    faults.add(file.error_at(name.span().start, reason));
                }
            }
        }
    }
}

impl Words {
    /// Takes what is of no family.
    fn closed(&mut self, data: &Data, language: Language, faults: &Faults) {
        let file = |name: &str| faults.keep(data.file(&format!("words/{}/{name}.toml", language.id)));
        if let Some(file) = file("spelling") {
            if let Some(spelling) = faults.keep(file.toml::<schema::Spelling>()) {
                self.plural = spelling.plural;
                self.endings.extend(spelling.endings);
                self.adjectives.extend(spelling.adjectives);
                self.linking.extend(spelling.linking);
                self.units.extend(spelling.units);
                self.same(&file, spelling.same);
                self.spelling = Some(file);
            }
        }
        let common = format!("words/{}/common.toml", language.id);
        if faults
            .keep(data.list(&format!("words/{}", language.id), "toml"))
            .is_some_and(|files| files.contains(&common))
        {
            let common = file("common").and_then(|file| Some((faults.keep(file.toml::<schema::Common>())?, file)));
            for word in common.iter().flat_map(|(common, _)| &common.words) {
                let mut buffer = [0; LONGEST_WORD];
                let folded =
                    fold(word.get_ref(), &mut buffer).filter(|_| word_len(word.get_ref()) == word.get_ref().len());
                match (folded, &common) {
                    (Some(folded), _) => {
                        self.common.extend(plural(folded).filter(|_| self.plural));
                        self.common.insert(folded.to_owned());
                    }
                    (None, Some((_, file))) => {
                        faults.add(file.error_at(word.span().start, format!("{:?} is not one word", word.get_ref())));
                    }
                    (None, None) => {}
                }
            }
        }
        if let Some(file) = file("classes") {
            if let Some(classes) = faults.keep(file.toml::<schema::Classes>()) {
                self.classes(&file, &classes.words, faults);
            }
        }
    }

    /// Takes the words of a family.
    fn family(&mut self, file: &File, content: schema::Words, goods: &Goods, parameters: &Parameters, faults: &Faults) {
        self.same(file, content.same);
        for (concept, phrases) in &content.concepts {
            self.claim(file, phrases, &Says::Concept(concept.clone()), faults);
        }
        for term in &content.term {
            let Some(category) = faults.keep(goods.category(file, &term.category)) else { continue };
            for (strength, phrases) in [&term.weak, &term.moderate, &term.strong].into_iter().enumerate() {
                self.claim(file, phrases, &Says::Means(Meaning::Category(category, strength)), faults);
            }
        }
        self.classes(file, &content.words, faults);
        self.stated(file, &content.fact, parameters, faults);
    }

    fn same(&mut self, file: &File, same: BTreeMap<String, schema::Phrases>) {
        self.same.extend(same.into_iter().map(|(word, spellings)| Same { file: file.clone(), word, spellings }));
    }

    fn classes(&mut self, file: &File, classes: &BTreeMap<Spanned<String>, schema::Phrases>, faults: &Faults) {
        for (class, phrases) in classes {
            match CLASSES.iter().position(|known| known == class.get_ref()) {
                Some(number) => self.claim(file, phrases, &Says::Means(Meaning::Class(number)), faults),
                None => {
                    let reason = format!("[words] has no class {:?}: {}", class.get_ref(), CLASSES.join(", "));
                    faults.add(file.error_at(class.span().start, reason));
                }
            }
        }
    }

    pub(super) fn claim(&mut self, file: &File, phrases: &schema::Phrases, says: &Says, faults: &Faults) {
        for phrase in phrases {
            let (text, place) = (phrase.get_ref(), phrase.span().start);
            let spelled = alternatives(text).and_then(|all| all.iter().map(|text| keys(text)).collect());
            if let Some(phrases) = faults.keep(spelled.map_err(|reason| file.error_at(place, reason))) {
                let plain = !text.contains('{');
                self.claims.push(Claim { file: file.clone(), place, plain, phrases, says: says.clone() });
            }
        }
    }
}

/// The words of a phrase.
fn keys(text: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    let (mut rest, is_last) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    while let Some(first) = rest.chars().next() {
        if !in_word(first) {
            if !matches!(first, ' ' | '-' | '/' | '\'' | '.' | '&' | '+') {
                return Err(format!("{first:?} cannot stand in a phrase: {text:?}"));
            }
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let len = word_len(rest);
        let mut buffer = [0; LONGEST_WORD];
        let word = fold(&rest[..len], &mut buffer).ok_or_else(|| format!("a word of {text:?} is too long"))?.to_owned();
        rest = &rest[len..];
        let key = match rest.chars().next() {
            Some('*') if is_last && keys.is_empty() => Key::LastStem(word),
            Some('*') => Key::Stem(word),
            Some('#') => Key::Series(word),
            _ if is_last && keys.is_empty() => Key::Last(word),
            _ => Key::Word(word),
        };
        if matches!(key, Key::LastStem(_) | Key::Stem(_) | Key::Series(_)) {
            rest = &rest[1..];
        }
        keys.push(key);
    }
    if keys.is_empty() { Err(format!("{text:?} has no words")) } else { Ok(keys) }
}

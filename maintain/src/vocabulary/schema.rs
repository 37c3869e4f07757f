//! What words look like in the data.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub type Phrases = Vec<Spanned<String>>;

/// `data/goods/<family>/words/<language>.toml`: what the words of a family say.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// Spellings of the same word.
    pub same: BTreeMap<String, Phrases>,
    /// Words for the notions that combinations are of.
    pub concepts: BTreeMap<String, Phrases>,
    pub term: Vec<Term>,
    /// Words that heads ask for or refuse, by a name of this file.
    pub sets: BTreeMap<String, Phrases>,
    pub head: Vec<Spanned<Head>>,
    /// Words of the closed classes that only matter beside the goods of this family.
    pub words: BTreeMap<Spanned<String>, Phrases>,
    pub fact: Vec<Spanned<Fact>>,
}

/// Phrases that name a category.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub category: Spanned<String>,
    #[serde(default)]
    pub strong: Phrases,
    #[serde(default)]
    pub moderate: Phrases,
    #[serde(default)]
    pub weak: Phrases,
}

/// Nouns that name a category as the head of a noun phrase.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub category: Option<Spanned<String>>,
    /// Whether they name the family of the file, and no category of it.
    #[serde(default)]
    pub family: bool,
    pub strength: String,
    pub heads: Phrases,
    /// Of each list one must stand in the goods; `@name` stands for the words of a set.
    #[serde(default)]
    pub with: Vec<Phrases>,
    /// None of these may stand in the goods.
    #[serde(default)]
    pub without: Phrases,
}

/// Phrases that state a fact.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub parameter: Option<String>,
    pub value: Option<toml::Value>,
    #[serde(default)]
    pub label: bool,
    /// Whether the figure of the label stands before it.
    #[serde(default)]
    pub behind: bool,
    #[serde(default)]
    pub asks: bool,
    pub kind: Option<String>,
    pub words: Vec<String>,
}

/// `data/words/<language>/spelling.toml`: how words are spelled.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelling {
    /// Whether words take the English plural.
    #[serde(default)]
    pub plural: bool,
    /// The endings that a stem, written with a star, may take.
    #[serde(default)]
    pub endings: Vec<String>,
    /// The endings of adjectives, which stand before a noun.
    #[serde(default)]
    pub adjectives: Vec<String>,
    /// What may stand between the parts of a compound.
    #[serde(default)]
    pub linking: Vec<String>,
    /// Words that after a number belong to it.
    pub units: Vec<String>,
    #[serde(default)]
    pub same: BTreeMap<String, Phrases>,
}

/// `data/words/<language>/classes.toml`: the closed classes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classes {
    pub words: BTreeMap<Spanned<String>, Phrases>,
}

/// `data/words/<language>/common.toml`: words of goods of every kind, by which a text is known to be in the language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Common {
    pub words: Vec<Spanned<String>>,
}

/// `data/words/<language>/doubt.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubts {
    pub doubt: Vec<Spanned<Doubt>>,
}

/// Words after which, or in whose clause, figures are another thing's, or denied.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// `negation`, `purpose`, `aside`, `doubt` or `other`, or `nothing` for words that only look like one of these.
    pub is: String,
    /// The dimension of the figures that are in doubt; of all if it is left out.
    pub of: Option<String>,
    /// `part` where the doubt does not reach over a comma or a bracket.
    pub within: Option<String>,
    pub words: Vec<String>,
}

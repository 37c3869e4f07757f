//! What a file of rules says, as it stands. The conditions in it are read by `written`.

use serde::Deserialize;
use toml::{Spanned, Value, value::Datetime};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// The texts and editions from which its paragraphs were written.
    pub source: Option<String>,
    #[serde(default)]
    pub define: Vec<Spanned<Define>>,
    #[serde(default)]
    pub paragraph: Vec<Spanned<ParagraphTable>>,
}

/// A condition, a note or limits that several paragraphs name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Define {
    pub name: String,
    pub title: Option<String>,
    /// What an exception that names it is called in answers.
    pub note: Option<String>,
    pub when: Option<Spanned<Value>>,
    pub limits: Option<Spanned<Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParagraphTable {
    pub entry: Spanned<String>,
    pub lists: Spanned<Vec<Spanned<String>>>,
    pub title: Spanned<String>,
    /// Instead of that of the file.
    pub source: Option<String>,
    pub common: Option<Spanned<Value>>,
    pub when: Option<Spanned<Value>>,
    #[serde(default)]
    pub except: Vec<Spanned<Value>>,
    pub judgement: Option<Spanned<String>>,
    pub from: Option<Spanned<Datetime>>,
    pub until: Option<Spanned<Datetime>>,
}

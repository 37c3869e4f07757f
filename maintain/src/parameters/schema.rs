//! What parameters and kinds look like in the data.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// `data/goods/<family>/parameters.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    #[serde(default)]
    pub parameter: Vec<Spanned<Parameter>>,
    #[serde(default)]
    pub kind: Vec<Spanned<Kind>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    pub id: String,
    pub form: String,
    pub dimension: Option<String>,
    #[serde(default)]
    pub values: Vec<String>,
    pub title: String,
    #[serde(default)]
    pub judgement: bool,
    pub presume: Option<String>,
    /// Why hardly any goods are otherwise.
    pub presume_reason: Option<String>,
    #[serde(default)]
    pub read: Vec<Read>,
    pub implies: Option<String>,
    pub reach: Option<String>,
    /// The parameter and the value that goods must be known to have before they are asked for this one.
    #[serde(default)]
    pub asked_of: BTreeMap<String, String>,
    /// Whether goods have several of it at once, such as one for each axis.
    #[serde(default)]
    pub apiece: bool,
    /// Whether the law prints it in percent, so that a bare number says too little.
    #[serde(default)]
    pub percent: bool,
    /// Words that people write for one of its values.
    #[serde(default)]
    pub meant: Vec<Meant>,
    /// Words that people write for its identifier.
    #[serde(default)]
    pub meant_by: Vec<MeantBy>,
}

/// A word that is none of the values of a choice, and what people mean by it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meant {
    pub word: String,
    pub is: String,
    /// When something else is meant.
    pub note: Option<String>,
}

/// A word that is no identifier, and by which people mean this one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeantBy {
    pub word: String,
    /// When something else is meant.
    pub note: Option<String>,
}

/// What a quantity without a word beside it must be, to be read as the parameter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    pub of: Vec<String>,
    #[serde(default)]
    pub not_of: Vec<String>,
    pub unit: Option<String>,
    pub ge: Option<String>,
    pub le: Option<String>,
    pub part: Option<String>,
    #[serde(default)]
    pub labelled: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub id: String,
    #[serde(default)]
    pub within: Vec<String>,
    #[serde(default)]
    pub excludes: Vec<String>,
    #[serde(default)]
    pub states: BTreeMap<String, String>,
    /// Parameters of which nothing is presumed of goods of this kind.
    #[serde(default)]
    pub asks: Vec<String>,
    /// Words that people write for its identifier.
    #[serde(default)]
    pub meant_by: Vec<MeantBy>,
    pub title: String,
}

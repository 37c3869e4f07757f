//! What a family of goods and its categories look like in the data.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// `data/goods/<family>/categories.toml`; the folder's name is the identifier of the family.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub title: Spanned<String>,
    /// Families are reported, and their parameters numbered, in this order.
    pub order: Spanned<u32>,
    #[serde(default)]
    pub category: Vec<Category>,
    #[serde(default)]
    pub combination: Vec<Combination>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub id: Spanned<String>,
    pub title: Spanned<String>,
    pub home: Vec<Spanned<String>>,
    /// Other subheadings under which some such goods are classified.
    #[serde(default)]
    pub also: Vec<Spanned<String>>,
    /// What goods of the category are for the rules.
    #[serde(default)]
    pub kinds: Vec<Spanned<String>>,
    /// By control list.
    #[serde(default)]
    pub entries: BTreeMap<Spanned<String>, Vec<Spanned<String>>>,
    /// What such goods contain, as it is called, with the category that it is of.
    #[serde(default)]
    pub contains: BTreeMap<String, Spanned<String>>,
    /// The category of parts of such goods.
    pub parts: Option<Spanned<String>>,
    /// The categories beside which, in one clause, this one is not meant.
    #[serde(default)]
    pub yields_to: Vec<Spanned<String>>,
}

/// Notions that together name a category.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Combination {
    pub category: Spanned<String>,
    pub strength: Spanned<String>,
    pub all: Vec<Spanned<String>>,
    #[serde(default)]
    pub none: Vec<Spanned<String>>,
    /// The categories this one replaces in its clause.
    #[serde(default)]
    pub over: Vec<Spanned<String>>,
}

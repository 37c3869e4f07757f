//! The files of `data/lists/` as they are written.

use serde::Deserialize;
use toml::Spanned;

/// `order.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Order {
    /// Those that are asked unless others are named.
    pub by_default: Vec<Spanned<String>>,
    /// All others.
    pub further: Vec<Spanned<String>>,
}

/// A row of `titles.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    pub code: String,
    pub title: String,
}

//! The files as they are written.

use serde::Deserialize;
use toml::{Spanned, value::Datetime};

/// What the table is, and how much of it there must be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub title: Spanned<String>,
    pub citation: Spanned<String>,
    pub date: Spanned<Datetime>,
    pub nomenclature: Spanned<String>,
    pub subheadings: Spanned<usize>,
    pub pairs: Spanned<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub subheading: String,
    pub entry: String,
    pub quality: String,
}

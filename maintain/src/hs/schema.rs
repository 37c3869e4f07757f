//! The files as they are written.

use serde::Deserialize;
use toml::Spanned;

/// `editions.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editions {
    pub edition: Vec<Edition>,
}

/// An edition, with how much the rows must give.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    pub year: Spanned<u16>,
    pub chapters: usize,
    pub headings: usize,
    pub subheadings: usize,
}

/// A row of `subheadings.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub subheading: String,
    pub editions: String,
}

//! What the files of a control list say, as they stand.

use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::later;

/// `list.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListFile {
    /// The place of the list among all, from 1: the order in which answers name them.
    pub order: Spanned<usize>,
    pub title: Spanned<String>,
    pub instrument: Spanned<String>,
    pub citation: Spanned<String>,
    pub edition: Spanned<Datetime>,
    /// The last day of which it is known what the list said.
    pub known_to: Spanned<Datetime>,
    pub dual_use: bool,
    /// How many the list has; only of a list whose entries are held.
    pub entries: Option<Spanned<usize>>,
    /// By what provision it is judged whether goods that contain a good of the list are of it.
    pub contained: Option<String>,
    /// Entries and paragraphs that were not read, in words.
    #[serde(default)]
    pub not_read: Vec<String>,
    /// Controls of the same law that no figure of the goods decides.
    pub catch_all: Option<Spanned<String>>,
    #[serde(default)]
    pub reasons: Vec<Spanned<Reason>>,
    /// Acts that came later and are not held.
    #[serde(default)]
    pub later: Vec<later::Written>,
}

/// `not-held.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotHeldFile {
    pub list: Vec<NotHeld>,
}

/// A control list of which nothing is held.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read so that a row without them is a fault")]
pub struct NotHeld {
    pub of: String,
    pub instrument: String,
    pub source: String,
}

/// A reason for control.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub id: String,
    pub meaning: String,
}

/// A row of `paragraphs.csv`.
#[derive(Deserialize)]
pub struct ParagraphRow {
    pub paragraph: String,
}

/// A row of `entries.csv`.
#[derive(Deserialize)]
pub struct EntryRow {
    pub entry: String,
    pub title: String,
    #[serde(default)]
    pub reasons: String,
}

/// A row of `pairs.csv`, whose first two columns are named by the lists.
#[derive(Deserialize)]
pub struct PairRow {
    pub one: String,
    pub other: String,
    pub relation: String,
    pub differs: String,
}

//! The files of a list as they are written: those of `data/lists/`.

use alloc::{string::String, vec::Vec};

use serde::Deserialize;
use toml::{Spanned, value::Datetime};

/// `list.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct List {
    pub(super) short: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) instrument: Spanned<String>,
    pub(super) url: Spanned<String>,
    pub(super) nomenclature: Spanned<String>,
    #[serde(default)]
    pub(super) destination: String,
    pub(super) directions: Spanned<Vec<String>>,
    pub(super) measure: Spanned<String>,
    pub(super) retrieved: Spanned<Datetime>,
    pub(super) known_to: Spanned<Datetime>,
    pub(super) coverage: Spanned<String>,
    #[serde(default)]
    pub(super) remark: String,
    #[serde(default)]
    pub(super) several: bool,
    #[serde(default)]
    pub(super) began: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub(super) group_kind: Option<String>,
    #[serde(default)]
    pub(super) ungrouped: Option<Spanned<usize>>,
    #[serde(default)]
    pub(super) groups: Vec<Group>,
    pub(super) version: Spanned<Vec<Version>>,
    #[serde(default)]
    pub(super) later: Vec<Later>,
}

/// A tier or section.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: Spanned<String>,
    pub(super) title: String,
    #[serde(default)]
    pub(super) directions: Vec<String>,
    pub(super) rows: usize,
}

/// A version of which all rows are known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    pub(super) day: Spanned<Datetime>,
    #[serde(default)]
    pub(super) citation: Option<String>,
    pub(super) rows: usize,
}

/// An act that came later: of its day one of the two is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Later {
    pub(super) act: Spanned<String>,
    #[serde(default)]
    pub(super) in_force: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub(super) not_before: Option<Spanned<Datetime>>,
}

/// A row of `rows.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) code: String,
    pub(super) group: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) condition: String,
    pub(super) except: String,
    pub(super) citation: String,
}

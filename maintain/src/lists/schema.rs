//! The files of `data/lists/` as they are written.

use serde::Deserialize;
use toml::{Spanned, value::Datetime};

/// `order.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub lists: Vec<Spanned<String>>,
}

/// `<id>/list.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct List {
    pub short: Spanned<String>,
    pub title: Spanned<String>,
    pub instrument: Spanned<String>,
    pub url: Spanned<String>,
    pub nomenclature: Spanned<String>,
    pub retrieved: Spanned<Datetime>,
    pub coverage: Spanned<String>,
    #[serde(default)]
    pub remark: String,
    /// The day before which the list did not exist, where that is known.
    #[serde(default)]
    pub began: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub group_kind: Option<String>,
    /// Rows of the newest version that stand in no group of a list that has groups.
    #[serde(default)]
    pub ungrouped: Option<Spanned<usize>>,
    #[serde(default)]
    pub groups: Vec<Group>,
    pub version: Spanned<Vec<Version>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: Spanned<String>,
    pub title: String,
    /// How many the newest version has.
    pub rows: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    pub day: Spanned<Datetime>,
    #[serde(default)]
    pub citation: Option<String>,
    pub rows: usize,
}

/// A row of `<id>/rows.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub code: String,
    pub group: String,
    pub from: String,
    pub until: String,
    pub condition: String,
    pub except: String,
    pub citation: String,
}

/// A row of `titles.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    pub code: String,
    pub title: String,
}

//! The files of `data/lists/` as they are written.

use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::later;

/// `order.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Order {
    /// Those that are asked unless others are named.
    pub by_default: Vec<Spanned<String>>,
    /// All others.
    pub further: Vec<Spanned<String>>,
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
    /// Of whose trade it speaks, if that is known.
    #[serde(default)]
    pub destination: String,
    pub directions: Spanned<Vec<String>>,
    /// The provision that uses the list.
    pub measure: Spanned<String>,
    pub retrieved: Spanned<Datetime>,
    /// The last day of which it is known what the list named.
    pub known_to: Spanned<Datetime>,
    pub coverage: Spanned<String>,
    #[serde(default)]
    pub remark: String,
    /// Whether a code may stand in several rows at once.
    #[serde(default)]
    pub several: bool,
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
    /// Acts that came later and are not held.
    #[serde(default)]
    pub later: Vec<later::Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: Spanned<String>,
    pub title: String,
    /// Those of the list, unless they are its own.
    #[serde(default)]
    pub directions: Vec<String>,
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

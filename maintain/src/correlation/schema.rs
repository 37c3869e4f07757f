//! A row of a file of links as it is written.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub from: String,
    pub to: String,
    pub kind: String,
}

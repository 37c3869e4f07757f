//! What words of limits look like in the data.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// `data/words/<language>/limits.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub before: Classes,
    pub after: Classes,
    pub between: Classes,
    #[serde(default)]
    pub beside: Classes,
}

/// The words of a place, by their class.
pub type Classes = BTreeMap<Spanned<String>, Vec<Spanned<String>>>;

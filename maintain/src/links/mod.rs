//! HS subheadings to control entries: `data/correlation/korea-2018.toml` and `data/correlation/korea-2018.csv`.

mod check;
mod schema;
mod write;

pub use check::check;
pub use write::write;

use std::collections::BTreeMap;

/// How far a link can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    Direct,
    CarrierMedium,
    Artefact,
}

/// The links, checked.
pub struct Links {
    pub citation: String,
    /// Subheadings to entries.
    pub links: BTreeMap<String, BTreeMap<String, Quality>>,
}

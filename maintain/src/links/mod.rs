//! HS subheadings to control entries: the tables of `data/correlation/`, a `.toml` and a `.csv` each.

mod check;
mod schema;
mod write;

pub use check::check;
pub use write::write;

use std::collections::BTreeMap;

use dualuse::dates::Date;

/// How far a link can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    Direct,
    CarrierMedium,
    Artefact,
}

/// The links, checked.
pub struct Links {
    /// The tables from which they are, the oldest first.
    pub tables: Vec<Table>,
    /// Subheadings to entries, each with its quality and the place of the newest table that draws it.
    pub links: BTreeMap<String, BTreeMap<String, (Quality, usize)>>,
}

/// A table.
pub struct Table {
    pub citation: String,
    pub date: Date,
}

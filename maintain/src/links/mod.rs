//! HS subheadings to control entries: `data/correlation/korea-2018.toml` and `data/correlation/korea-2018.csv`.

mod check;
mod schema;
mod write;

use std::collections::BTreeMap;

use crate::{controls::ControlLists, fault::Faults, hs::Nomenclature, source::Data, tables::Tables};

/// Checks the links and writes their table.
pub fn generate(
    data: &Data,
    nomenclature: &Nomenclature,
    paragraphs: &ControlLists,
    faults: &Faults,
    tables: &mut Tables,
) {
    if let Some(links) = check::check(data, nomenclature, faults) {
        write::write(&links, nomenclature, paragraphs, tables);
    }
}

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

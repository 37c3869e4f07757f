//! The links between neighbouring editions: `data/hs/correlation-<older>-<newer>.csv`.

mod check;
mod latest;
mod schema;
mod write;

use crate::{fault::Faults, hs::Nomenclature, source::Data, tables::Tables};
use dualuse::hs::Relation;

/// Checks the links and writes their table.
pub fn generate(data: &Data, nomenclature: &Nomenclature, faults: &Faults, tables: &mut Tables) {
    if let Some(steps) = check::check(data, nomenclature, faults) {
        write::write(&steps, nomenclature, tables);
    }
}

/// A link, read from the older edition to the newer, with its relation; the subheadings by their positions.
#[derive(Clone, Copy)]
pub struct Link {
    pub from: u16,
    pub to: u16,
    pub relation: Relation,
}

/// What lies between two neighbouring editions.
pub struct Step {
    /// In order.
    pub links: Vec<Link>,
    /// For every subheading, whether it does not simply go on in the newer edition.
    pub changed: Vec<bool>,
    /// For every subheading, whether it does not simply come from the older.
    pub changed_back: Vec<bool>,
}

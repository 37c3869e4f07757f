//! The links between neighbouring editions: `data/hs/correlation-<older>-<newer>.csv`.

mod check;
mod latest;
mod schema;
mod write;

pub use check::check;
pub use write::write;

use dualuse::hs::Relation;

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

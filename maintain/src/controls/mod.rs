//! The control lists, their entries and paragraphs: `data/controls/<id>/` and `data/controls/pairs.csv`.

mod check;
mod schema;
mod write;

pub use check::{ControlLists, check, code};
pub use write::write;

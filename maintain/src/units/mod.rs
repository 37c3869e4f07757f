//! Units of measurement: `data/units.csv`.

mod check;
mod schema;
mod write;

pub use check::{Stated, Units, check};
pub use write::write;

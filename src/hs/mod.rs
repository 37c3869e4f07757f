//! Harmonized System codes, nomenclature editions and the correlations between them.
//!
//! Pure nomenclature: this module knows nothing of export control.

mod announced;
mod code;
mod correlation;
mod edition;
mod error;
mod gap;
mod label;
mod mark;
mod nomenclature;
mod parse;
mod relation;
mod scheme;
mod written;

pub use announced::Announced;
pub use code::{Digits, HsCode};
pub use correlation::{Correlated, Correlation, correlate, correlate_with_residual};
pub(crate) use correlation::{correlate_positions, is_lost, reach_latest, unchanged_since};
pub use edition::{EditionSet, HsEdition, UnknownEdition};
pub use error::{CodeTextError, HsCodeError, RepairError};
pub use parse::Repaired;
pub use relation::Relation;
pub use scheme::{NationalScheme, UnknownScheme};

//! Harmonized System codes, nomenclature editions and the correlations between them.
//!
//! Pure nomenclature: this module knows nothing of export control.

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

pub use code::{Digits, HsCode};
pub use correlation::{Correlated, Correlation, correlate, correlate_with_residual};
pub(crate) use correlation::{Step, ToLatest, correlate_positions, is_lost, reach_latest, unchanged_since};
pub use edition::{EditionSet, HsEdition, UnknownEdition};
pub use error::{CodeTextError, HsCodeError, RepairError};
pub(crate) use nomenclature::SUBHEADING_COUNT;
pub use parse::Repaired;
pub use relation::Relation;
pub use scheme::{NationalScheme, UnknownScheme};

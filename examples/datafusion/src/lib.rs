//! dualuse in SQL: scalar functions for Apache DataFusion, over columns of Arrow.
//!
//! | function | result |
//! |---|---|
//! | `dualuse_tier(hs [, edition])` | the tier of the Common High Priority List, several with commas between them; `not-named` if that list does not name the code, which is no clearance |
//! | `dualuse_lists(hs [, edition])` | the goods lists that name the code |
//! | `dualuse_categories(description [, hs [, edition]])` | what the goods look like, the weightiest first |
//! | `dualuse_outcome(description, hs [, edition])` | `flagged`, `nothing-found`, `indeterminate` or `out-of-scope` |
//!
//! NULL says that nothing was looked up, read, or could be asked: a code that cannot be read, a row without an edition where editions
//! are given. An empty list is no clearance. Codes that are integers get back the zero that they have lost; floats are refused
//! before the query runs.

mod function;

pub use function::{functions, register};

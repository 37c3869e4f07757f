//! Words that limit a figure: `data/words/<language>/limits.toml`.

mod check;
mod schema;
#[cfg(test)]
mod tests;
mod write;

pub use check::{Limits, check};
pub use write::write;

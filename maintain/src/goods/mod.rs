//! Families of goods and their categories: `data/goods/<family>/`.

mod check;
mod read;
mod schema;
#[cfg(test)]
mod tests;
mod write;

pub use check::{Category, Goods, STRENGTHS, check};
pub use read::{Folder, kebab, read};
pub use write::write;

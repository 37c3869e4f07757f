//! The words of descriptions: `data/words/<language>/` and `data/goods/<family>/words/<language>.toml`.

mod builder;
mod check;
mod facts;
mod heads;
mod inflect;
mod phrases;
mod schema;

pub use builder::{Builder, build};
pub use check::{Key, Meaning, Vocabulary, check};
pub use facts::{FactWord, facts};
pub use heads::{Names, Rule};

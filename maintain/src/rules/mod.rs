//! Rules of control entries: `data/controls/rules/`.
//!
//! What a file says stands in `schema` and `written`, its definitions in `define`; `resolve` finds what a condition names, and
//! `check` makes paragraphs of it.

mod check;
mod condition;
mod define;
pub mod leaves;
mod resolve;
mod schema;
#[cfg(test)]
mod tests;
mod write;
mod written;

pub use check::{Paragraph, Rules, check, excluding_flags};
pub use condition::{Condition, Operator};
pub use write::write;

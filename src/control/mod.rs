//! Control lists and the codes of their entries.

mod code;
mod list;

pub use code::{ControlCode, ControlCodeError};
pub use list::{ControlList, UnknownControlList};

//! What is known of goods: technical parameters and their values, kinds of goods, and where each fact comes from.
//!
//! No condition of a rule and no text stands here: rules ask facts, and the reader of descriptions adds to them.

mod basis;
mod choice;
mod contradiction;
mod definition;
mod facts;
mod figure;
#[cfg(feature = "serde")]
mod json;
mod kind;
mod kinds;
mod meant;
mod origin;
mod parameter;
mod plain;
mod point;
mod sets;
#[cfg(feature = "serde")]
mod stated;
mod value;

pub use basis::Basis;
pub use choice::{Choice, Choices, UnknownChoice};
pub use contradiction::Contradiction;
pub use facts::Facts;
pub use figure::Figure;
pub(crate) use kind::KindRow;
pub use kind::{Kind, UnknownKind};
pub(crate) use meant::Meant;
pub use origin::{Fact, Origin};
pub use parameter::{Form, Parameter, ParameterSet, UnknownParameter};
pub(crate) use parameter::{ParameterRow, Part, Read};
pub(crate) use plain::Plain;
pub use point::Point;
pub(crate) use sets::{Kinds, Parameters};
pub use value::{ParameterError, ParameterValue};

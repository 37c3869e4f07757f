//! Technical parameters and kinds of goods: `data/goods/<family>/parameters.toml`.

mod check;
mod kinds;
mod meant;
mod reach;
mod schema;
mod write;

pub use check::{Form, Parameter, Parameters, Plain, check};
pub use kinds::{KindSet, ParameterSet, set_of};
pub use reach::Reach;
pub use write::write;

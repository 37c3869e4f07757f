//! Technical parameters and kinds of goods: `data/goods/<family>/parameters.toml`.

mod check;
mod kinds;
mod schema;
mod write;

pub use check::{Form, Parameter, Parameters, Plain, check};
pub use write::write;

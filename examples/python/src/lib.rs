//! What the Python package `dualuse` has of Rust: requests as JSON in and records as JSON out, and columns of Arrow in and out.

mod ask;
mod failure;
mod frame;

use pyo3::prelude::*;

/// The part of `dualuse` that is written in Rust. Use the package `dualuse`.
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("Failure", module.py().get_type::<failure::Failure>())?;
    module.add("COLUMNS", dualuse_arrow::Column::ALL.map(dualuse_arrow::Column::name).to_vec())?;
    module.add_function(wrap_pyfunction!(ask::record, module)?)?;
    module.add_function(wrap_pyfunction!(ask::explain, module)?)?;
    module.add_function(wrap_pyfunction!(frame::screen, module)?)
}

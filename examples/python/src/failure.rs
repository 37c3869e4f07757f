//! Errors on their way to Python, where they become `DualuseError`.

use dualuse::record::RequestError;
use dualuse_arrow::ScreenError;
use pyo3::{PyErr, create_exception, exceptions::PyValueError};

create_exception!(dualuse._native, Failure, PyValueError, "Why there is no answer: kind, path and message.");

fn failure(kind: &'static str, path: &str, message: String) -> PyErr {
    // The package names its own functions, not those of Rust.
    let message = message.replace("; `Parameter::all()` lists all", "").replace("; `Kind::all()` lists all", "");
    Failure::new_err((kind, path.to_owned(), message))
}

pub(crate) fn of_request(error: &RequestError) -> PyErr {
    failure(error.id(), error.path(), error.to_string())
}

pub(crate) fn of_screen(error: &ScreenError) -> PyErr {
    match error {
        ScreenError::Terms(error) => of_request(error),
        _ => failure("column", "", error.to_string()),
    }
}

pub(crate) fn of_json(error: &serde_json::Error) -> PyErr {
    failure("json", "", error.to_string())
}

pub(crate) fn of_column(name: &str, message: String) -> PyErr {
    failure("column", name, message)
}

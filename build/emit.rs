//! Writing a generated table into `OUT_DIR`.

use std::path::PathBuf;

use crate::source::{DataError, File};

/// Writes one generated file; `cause` is the data file a failure is reported against.
pub fn write(cause: &File, name: &str, code: &str) -> Result<(), DataError> {
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| cause.error("cargo did not set OUT_DIR"))?;
    std::fs::write(PathBuf::from(out).join(name), code)
        .map_err(|error| cause.error(format!("cannot write the generated {name}: {error}")))
}

/// An HS code, digits only, as a Rust expression.
pub fn code(digits: &str) -> String {
    format!("HsCode::of({}, {})", digits.trim_start_matches('0'), digits.len())
}

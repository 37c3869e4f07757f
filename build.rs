//! Reads `data/`, checks it and writes the lookup tables that `src/tables.rs` includes.
//!
//! One module a kind of table. A broken row stops the build with its file, its line and the reason.

#[path = "build/categories.rs"]
mod categories;
#[path = "build/dates.rs"]
mod dates;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/hs.rs"]
mod hs;
#[path = "build/lists.rs"]
mod lists;
#[path = "build/source.rs"]
mod source;

use std::process::ExitCode;

use source::{Data, DataError};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), DataError> {
    let data = Data::open()?;
    let nomenclature = hs::generate(&data)?;
    lists::generate(&data, &nomenclature)?;
    let _taxonomy = categories::generate(&data)?;
    Ok(())
}

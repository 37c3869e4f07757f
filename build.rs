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
#[path = "src/text/fold.rs"]
mod fold;
#[path = "build/phrases.rs"]
mod phrases;
#[path = "build/source.rs"]
mod source;
#[path = "build/terms.rs"]
mod terms;

use std::process::ExitCode;

use source::{Data, DataError};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/text/fold.rs");
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
    let taxonomy = categories::generate(&data)?;
    terms::generate(&data, &taxonomy.categories)?;
    Ok(())
}

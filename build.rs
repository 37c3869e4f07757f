//! Reads `data/`, checks it and writes the lookup tables that `src/tables.rs` includes.
//!
//! One module a kind of table. A broken row stops the build with its file, its line and the reason.

extern crate alloc;

#[path = "build/categories.rs"]
mod categories;
// The generator has no use for some of the functions.
#[allow(dead_code)]
#[path = "src/control/code.rs"]
mod code;
#[path = "build/conditions.rs"]
mod conditions;
#[path = "build/controls.rs"]
mod controls;
#[path = "build/correlation.rs"]
mod correlation;
#[allow(dead_code)]
#[path = "src/dates/date.rs"]
mod date;
#[path = "build/dates.rs"]
mod dates;
#[allow(dead_code)]
#[path = "src/quantity/decimal.rs"]
mod decimal;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/facts.rs"]
mod facts;
#[path = "src/text/fold.rs"]
mod fold;
#[path = "src/text/hash.rs"]
mod hash;
#[path = "build/hs.rs"]
mod hs;
#[path = "build/latest.rs"]
mod latest;
#[path = "build/links.rs"]
mod links;
#[path = "build/lists.rs"]
mod lists;
#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/phrases.rs"]
mod phrases;
#[allow(dead_code)]
#[path = "src/hs/relation.rs"]
mod relation;
#[path = "build/rules.rs"]
mod rules;
#[path = "build/source.rs"]
mod source;
#[path = "build/spellings.rs"]
mod spellings;
#[path = "build/terms.rs"]
mod terms;
#[path = "build/units.rs"]
mod units;
#[path = "src/text/words.rs"]
mod words;
#[path = "build/words_of_limits.rs"]
mod words_of_limits;
#[path = "build/written.rs"]
mod written;

use std::process::ExitCode;

use source::{Data, DataError};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/dates/date.rs");
    println!("cargo::rerun-if-changed=src/hs/relation.rs");
    println!("cargo::rerun-if-changed=src/text/fold.rs");
    println!("cargo::rerun-if-changed=src/text/hash.rs");
    println!("cargo::rerun-if-changed=src/control/code.rs");
    println!("cargo::rerun-if-changed=src/quantity/decimal.rs");
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
    written::generate(&data)?;
    correlation::generate(&data, &nomenclature)?;
    lists::generate(&data, &nomenclature)?;
    let units = units::generate(&data)?;
    words_of_limits::generate(&data)?;
    let paragraphs = controls::generate(&data)?;
    links::generate(&data, &nomenclature, &paragraphs)?;
    let taxonomy = categories::generate(&data, &nomenclature, &paragraphs)?;
    terms::generate(&data, &taxonomy.categories)?;
    rules::generate(&data, &units, &paragraphs, &taxonomy.categories)?;
    Ok(())
}

//! Reads `data/`, checks it and writes the lookup tables of `src/tables/`.

extern crate alloc;

// The generator has no use for some of the functions.
#[allow(dead_code)]
#[path = "../../src/control/code.rs"]
mod code;
mod conditions;
mod controls;
mod correlation;
mod dates;
#[allow(dead_code)]
#[path = "../../src/quantity/decimal.rs"]
mod decimal;
mod emit;
mod fault;
#[path = "../../src/text/fold.rs"]
mod fold;
mod goods;
mod hs;
mod latest;
mod lexicon;
mod links;
mod lists;
mod parameters;
#[allow(dead_code)]
#[path = "../../src/hs/relation.rs"]
mod relation;
mod rules;
mod source;
mod tables;
mod units;
mod vocabulary;
#[path = "../../src/text/words.rs"]
mod words;
mod words_of_limits;
mod written;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use fault::Faults;
use source::Data;
use tables::Tables;

/// Checks the data of dualuse and writes its tables.
#[derive(Parser)]
#[command(name = "maintain")]
struct Arguments {
    /// The repository whose `data/` and `src/tables/` are meant.
    #[arg(long, global = true, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/.."))]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads all of `data/` and tells every fault.
    Check,
    /// Writes `src/tables/`.
    Tables,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let data = Data::open(&arguments.root);
    let faults = Faults::default();
    let tables = checked(&data, &faults);
    let (Some(tables), true) = (tables, faults.is_empty()) else {
        eprint!("{faults}");
        return ExitCode::FAILURE;
    };
    let done = match arguments.command {
        Command::Check => Ok(()),
        Command::Tables => tables.write(&arguments.root),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The tables that the data give; what is wrong with the data is added to the faults, all of it.
fn checked(data: &Data, faults: &Faults) -> Option<Tables> {
    let mut tables = Tables::default();
    let nomenclature = faults.keep(hs::generate(data, &mut tables))?;
    faults.keep(written::generate(data, &mut tables));
    faults.keep(correlation::generate(data, &nomenclature, &mut tables));
    faults.keep(lists::generate(data, &nomenclature, &mut tables));
    faults.keep(words_of_limits::generate(data, &mut tables));
    let paragraphs = faults.keep(controls::generate(data, &mut tables))?;
    faults.keep(links::generate(data, &nomenclature, &paragraphs, &mut tables));
    let units = units::check(data, faults)?;
    units::write(&units, &mut tables);
    let folders = goods::read(data, faults);
    let parameters = parameters::check(&folders, &units, faults);
    parameters::write(&parameters, &mut tables);
    let goods = goods::check(&folders, &nomenclature, &paragraphs, &parameters, faults);
    goods::write(&goods, &mut tables);
    let vocabulary = vocabulary::check(data, &folders, &goods, &parameters, faults);
    lexicon::generate(data, &vocabulary, &goods, faults, &mut tables);
    faults.keep(rules::generate(data, &units, &paragraphs, &parameters, &mut tables));
    Some(tables)
}

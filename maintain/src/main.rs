//! Reads `data/`, checks it and writes the lookup tables of `src/tables/`.

mod controls;
mod correlation;
mod dates;
mod emit;
mod fault;
mod goods;
mod hs;
mod lexicon;
mod limits;
mod links;
mod lists;
mod parameters;
mod rules;
mod source;
mod tables;
mod units;
mod vocabulary;
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
    let nomenclature = hs::generate(data, faults, &mut tables)?;
    written::generate(data, faults, &mut tables);
    correlation::generate(data, &nomenclature, faults, &mut tables);
    lists::generate(data, &nomenclature, faults, &mut tables);
    limits::write(data, &limits::check(data, faults), faults, &mut tables);
    let lists = controls::check(data, faults)?;
    controls::write(&lists, &mut tables);
    links::generate(data, &nomenclature, &lists, faults, &mut tables);
    let units = units::check(data, faults)?;
    units::write(&units, &mut tables);
    let folders = goods::read(data, faults);
    let parameters = parameters::check(&folders, &units, faults);
    parameters::write(&parameters, &mut tables);
    let goods = goods::check(&folders, &nomenclature, &lists, &parameters, faults);
    goods::write(&goods, &mut tables);
    let vocabulary = vocabulary::check(data, &folders, &goods, &parameters, faults);
    lexicon::generate(data, &vocabulary, &goods, faults, &mut tables);
    let rules = rules::check(data, &units, &lists, &parameters, faults)?;
    if faults.is_empty() {
        rules::write(&rules, &lists, &mut tables);
    }
    Some(tables)
}

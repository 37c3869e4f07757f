//! Reads `data/`, checks it and writes the lookup tables of `src/tables/`.

extern crate alloc;

mod categories;
// The generator has no use for some of the functions.
#[allow(dead_code)]
#[path = "../../src/control/code.rs"]
mod code;
mod controls;
#[cfg(test)]
mod copy;
mod correlation;
mod coverage;
mod dates;
#[allow(dead_code)]
#[path = "../../src/quantity/decimal.rs"]
mod decimal;
mod emit;
mod facts;
mod fault;
#[path = "../../src/text/fold.rs"]
mod fold;
#[path = "../../src/text/hash.rs"]
mod hash;
mod hs;
mod latest;
mod links;
mod lists;
mod parameters;
mod phrases;
#[allow(dead_code)]
#[path = "../../src/hs/relation.rs"]
mod relation;
mod rules;
mod show;
mod source;
mod spellings;
mod tables;
mod terms;
mod units;
#[path = "../../src/text/words.rs"]
mod words;
mod words_of_limits;
mod written;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use controls::ControlLists;
use fault::Faults;
use hs::Nomenclature;
use parameters::Parameters;
use rules::Rules;
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
    /// Prints the rules of a paragraph and of all below it, to be read beside the text of the law.
    Show {
        /// The control list, if only one is meant, and the paragraph: `us-ccl 6A005.a.6`, or `6A005.a.6`.
        #[arg(num_args = 1..=2, required = true, value_names = ["LIST", "PARAGRAPH"])]
        paragraph: Vec<String>,
    },
    /// Prints how much of the control lists the rules cover.
    Coverage {
        /// Names the paragraphs that need judgement, and why.
        #[arg(long)]
        judgement: bool,
    },
}

/// What was read of control lists and their rules.
struct Model {
    lists: ControlLists,
    parameters: Parameters,
    rules: Rules,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let data = Data::open(&arguments.root);
    let faults = Faults::default();
    let checked = checked(&data, &faults);
    let (Some((tables, model)), true) = (checked, faults.is_empty()) else {
        eprint!("{faults}");
        return ExitCode::FAILURE;
    };
    let done = match arguments.command {
        Command::Check => Ok(String::new()),
        Command::Tables => tables.write(&arguments.root).map_err(|error| error.to_string()),
        Command::Show { paragraph } => show::show(&model, &paragraph),
        Command::Coverage { judgement } => Ok(coverage::coverage(&model, judgement)),
    };
    match done {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The tables that the data give, and what was read; what is wrong with the data is added to the faults, all of it.
fn checked(data: &Data, faults: &Faults) -> Option<(Tables, Model)> {
    let mut tables = Tables::default();
    let nomenclature = faults.keep(hs::generate(data, &mut tables))?;
    faults.keep(written::generate(data, &mut tables));
    faults.keep(correlation::generate(data, &nomenclature, &mut tables));
    faults.keep(lists::generate(data, &nomenclature, &mut tables));
    faults.keep(words_of_limits::generate(data, &mut tables));
    let (model, categories) = model(data, &nomenclature, &mut tables, faults)?;
    faults.keep(links::generate(data, &nomenclature, &model.lists, &mut tables));
    faults.keep(terms::generate(data, &categories, &mut tables));
    Some((tables, model))
}

/// Control lists, the taxonomy, and rules with what they name.
fn model(
    data: &Data,
    nomenclature: &Nomenclature,
    tables: &mut Tables,
    faults: &Faults,
) -> Option<(Model, Vec<String>)> {
    let units = faults.keep(units::generate(data, tables));
    let lists = controls::check(data, faults)?;
    let taxonomy = faults.keep(categories::generate(data, nomenclature, &lists, tables))?;
    let units = units?;
    let parameters = faults.keep(parameters::read(data, &units, &taxonomy.categories))?;
    faults.keep(parameters::generate(data, &units, &parameters, &taxonomy.categories, tables));
    let rules = rules::check(data, &units, &lists, &parameters, faults)?;
    if faults.is_empty() {
        controls::write(&lists, tables);
        rules::write(&rules, &lists, tables);
    }
    Some((Model { lists, parameters, rules }, taxonomy.categories))
}

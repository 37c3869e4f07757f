//! Reads `data/`, checks it and writes the lookup tables of `src/tables/`.

mod controls;
#[cfg(test)]
mod copy;
mod correlation;
mod coverage;
mod dates;
mod emit;
mod fault;
mod goods;
mod hs;
mod lexicon;
mod limits;
mod links;
mod lists;
mod model;
mod parameters;
mod rules;
mod show;
mod source;
mod tables;
mod units;
mod vocabulary;
mod written;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use fault::Faults;
use model::Model;
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

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let data = Data::open(&arguments.root);
    let faults = Faults::default();
    let mut tables = Tables::default();
    let model = Model::check(&data, &faults, &mut tables);
    let (Some(model), true) = (model, faults.is_empty()) else {
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

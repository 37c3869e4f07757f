//! Reads `data/`, checks it and writes the lookup tables of `src/tables/`.

mod announced;
mod controls;
#[cfg(test)]
mod copy;
mod correlation;
mod coverage;
mod dates;
mod diff;
mod digest;
mod emit;
mod evaluate;
mod events;
mod fault;
mod figures;
mod goods;
mod hs;
mod later;
mod lexicon;
mod licence;
mod limits;
mod links;
mod lists;
mod model;
mod parameters;
mod rules;
mod show;
mod source;
mod substances;
mod tables;
mod title;
mod units;
mod vocabulary;
mod written;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

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
    Tables {
        /// Writes nothing, and fails if a table is not what the data give.
        #[arg(long)]
        check: bool,
    },
    /// Prints what differs from the data of an older checkout, for the changelog.
    Diff {
        /// The root of the older checkout.
        old: PathBuf,
    },
    /// Measures the reading of descriptions on labelled cases, beside two baselines.
    Evaluate {
        /// Further cases, as JSON Lines.
        paths: Vec<PathBuf>,
        /// How many misses of each sort to print.
        #[arg(long, default_value_t = 0)]
        misses: usize,
    },
    /// Prints the rules of a paragraph and of all below it, to be read beside the text of the law.
    Show {
        /// The control list, if only one is meant, and the paragraph: `us-ccl 6A005.a.6`, or `6A005.a.6`.
        #[arg(num_args = 1..=2, required = true, value_names = ["LIST", "PARAGRAPH"])]
        paragraph: Vec<String>,
    },
    /// Holds every figure of the rules against the texts of the lists, which the repository does not hold.
    Figures {
        /// A folder with the paragraphs and notes of the lists: `us/ccl_items.csv` and `eu/annex_i_items.csv`.
        texts: PathBuf,
    },
    /// Prints how much of the control lists the rules cover.
    Coverage {
        /// Names the paragraphs that need judgement, and why, and those of entries with rules whose figures no rule asks for.
        #[arg(long)]
        judgement: bool,
    },
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    match run(&root, command) {
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

fn run(root: &Path, command: Command) -> Result<String, String> {
    let data = Data::open(root);
    match command {
        Command::Check => all(&data).map(|_| String::new()),
        Command::Tables { check: false } => all(&data)?.write(root).map_err(|error| error.to_string()),
        Command::Tables { check: true } => all(&data)?.compare(root),
        Command::Show { paragraph } => show::show(&model(&data)?, &paragraph),
        Command::Diff { old } => {
            let old = Data::open(&old);
            let files = diff::files(&old, &data).map_err(|fault| fault.to_string())?;
            Ok(diff::diff(&model(&old)?, &model(&data)?) + &files)
        }
        Command::Coverage { judgement } => Ok(coverage::coverage(&model(&data)?, judgement)),
        Command::Figures { texts } => figures::figures(&data, &model(&data)?, &texts),
        Command::Evaluate { paths, misses } => {
            evaluate::evaluate(&paths, misses).map(|()| String::new()).map_err(|error| error.to_string())
        }
    }
}

/// What the data say, or all that is wrong with them.
fn model(data: &Data) -> Result<Model, String> {
    let faults = Faults::default();
    Model::check(data, &faults).filter(|_| faults.is_empty()).ok_or_else(|| faults.to_string())
}

/// All tables that the data give, or all that is wrong with them.
fn all(data: &Data) -> Result<Tables, String> {
    let faults = Faults::default();
    let mut tables = model(data)?.tables(data, &faults);
    if !faults.is_empty() {
        return Err(faults.to_string());
    }
    digest::stamp(data, &mut tables).map_err(|fault| fault.to_string())?;
    Ok(tables)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::{copy::Copy, source::Data};

    #[test]
    fn the_tables_that_are_checked_in_are_what_the_data_give() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert_eq!(super::all(&Data::open(&root)).and_then(|tables| tables.compare(&root)), Ok(String::new()));
    }

    #[test]
    fn wrong_data_give_no_table_but_all_that_is_wrong_with_them() {
        let copy = Copy::of_data();
        let category = "[[category]]\nid = \"radar\"\ntitle = \"Radar\"\nhome = [\"852610\"]\n";
        let line = copy.add("goods/bearings/categories.toml", category) + 1;
        let told = super::all(&copy.data()).err().unwrap_or_default();
        assert!(told.contains("the identifier \"radar\" is used twice: data/goods/navigation has it too"), "{told}");
        assert!(told.contains(&format!("data/goods/bearings/categories.toml:{line}:")), "{told}");
        assert!(told.ends_with("\n1 faults\n"), "{told}");
    }
}

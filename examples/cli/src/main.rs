//! The command line of dualuse.
//!
//! ```text
//! cargo run --release -p dualuse-cli -- classify "3 kW fiber laser cutting machine" --hs 8456.11
//! cargo run --release -p dualuse-cli -- classify "fiber laser" --param wavelength=1070nm --param output_power=500.0010W
//! cargo run --release -p dualuse-cli -- classify --hs 8548.90 --edition HS2017 --json
//! cargo run --release -p dualuse-cli -- classify --jsonl < lines.jsonl
//! ```

mod classify;

use std::{io, process::ExitCode};

use clap::{Parser, Subcommand};

/// Export-control classification of goods, from their description and HS code.
#[derive(Parser)]
#[command(name = "dualuse")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Classify(classify::Arguments),
}

fn main() -> ExitCode {
    let Arguments { command: Command::Classify(arguments) } = Arguments::parse();
    match classify::run(arguments) {
        Ok(code) => code,
        // The reader of a pipe that has seen enough is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

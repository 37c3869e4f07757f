//! The command line of dualuse.
//!
//! ```text
//! cargo run --release -p dualuse-cli -- classify "3 kW fiber laser cutting machine" --hs 8456.11
//! cargo run --release -p dualuse-cli -- classify "fiber laser" --param wavelength=1070nm --param output_power=500.0010W
//! cargo run --release -p dualuse-cli -- classify --jsonl < lines.jsonl
//! cargo run --release -p dualuse-cli -- explain 6A005.a.6.b
//! cargo run --release -p dualuse-cli -- code 8548.90 --edition HS2017
//! cargo run --release -p dualuse-cli -- parameters beam quality
//! ```
//!
//! It exits with 0 if what was asked is answered, whatever the answer is; with 1 if what was asked is not held; and with 2 if it
//! could not be understood. Of JSON Lines each line has its own error, and the whole exits with 0.

mod ask;
mod classify;
mod code;
mod coverage;
mod declaration;
mod explain;
mod known;
mod reverse;
mod screen;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::{ColorChoice, Parser, Subcommand};

/// Export-control classification of goods, from their description and HS code.
#[derive(Parser)]
#[command(name = "dualuse", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Colours and underlines: never on a pipe unless told.
    #[arg(long, global = true, default_value = "auto")]
    color: ColorChoice,
}

#[derive(Subcommand)]
enum Command {
    Ask(Box<ask::Arguments>),
    Classify(Box<classify::Arguments>),
    Declaration(Box<declaration::Arguments>),
    Explain(explain::Arguments),
    Code(code::Arguments),
    Parameters(known::Arguments),
    Kinds(known::Arguments),
    Coverage,
    Reverse(Box<reverse::Arguments>),
    Screen(Box<screen::Arguments>),
}

/// How a command ended that was understood.
enum Answered {
    Yes,
    /// What was asked for is not held.
    NotHeld,
    /// It was not understood, and that is told.
    No,
}

fn main() -> ExitCode {
    let Arguments { command, color } = Arguments::parse();
    let choice = match color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    let mut out = io::BufWriter::new(anstream::AutoStream::new(io::stdout(), choice));
    let answered = match command {
        Command::Ask(arguments) => ask::run(&mut out, *arguments),
        Command::Classify(arguments) => classify::run(&mut out, *arguments),
        Command::Declaration(arguments) => declaration::run(&mut out, &arguments),
        Command::Explain(arguments) => explain::run(&mut out, &arguments),
        Command::Code(arguments) => code::run(&mut out, &arguments),
        Command::Parameters(arguments) => known::parameters(&mut out, &arguments),
        Command::Kinds(arguments) => known::kinds(&mut out, &arguments),
        Command::Coverage => coverage::run(&mut out),
        Command::Reverse(arguments) => reverse::run(&mut out, &arguments),
        Command::Screen(arguments) => screen::run(&mut out, *arguments),
    };
    match answered.and_then(|answered| out.flush().map(|()| answered)) {
        Ok(Answered::Yes) => ExitCode::SUCCESS,
        Ok(Answered::NotHeld) => ExitCode::from(1),
        Ok(Answered::No) => ExitCode::from(2),
        // The reader of a pipe that has seen enough is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

//! Classifies a customs line, or a stream of them.

mod line;
mod report;

use std::{
    io::{self, BufRead as _, Write},
    process::ExitCode,
};

use clap::Args;
use dualuse::{CodeStatus, dates::AsOf};

use line::{Answer, Given, Line};

/// Which goods lists name this HS code, what this description looks like, and which control entries are to be checked.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The description of the goods.
    #[arg(required_unless_present_any = ["hs", "jsonl", "parameters", "only"], conflicts_with = "jsonl")]
    description: Option<String>,
    /// The HS code, with or without dots.
    #[arg(long, conflicts_with = "jsonl")]
    hs: Option<String>,
    /// The edition of the HS code: HS2017, 2017 or H5. HS 2022 unless told.
    #[arg(long, conflicts_with = "jsonl")]
    edition: Option<String>,
    /// A technical parameter: wavelength=1070nm, transverse_mode=single.
    #[arg(long = "param", value_name = "PARAMETER=VALUE", conflicts_with = "jsonl")]
    parameters: Vec<String>,
    /// A kind of goods that the goods are of, and of no other: fibre-laser.
    #[arg(long, value_name = "KIND", conflicts_with = "jsonl")]
    only: Vec<String>,
    /// The day of which lists and rules are asked: 2024-02-23. The newest versions held unless told.
    #[arg(long, default_value = "latest")]
    as_of: AsOf,
    /// Print one JSON object.
    #[arg(long, conflicts_with = "jsonl")]
    json: bool,
    /// Read JSON Lines on standard input and write one JSON line for each.
    #[arg(long)]
    jsonl: bool,
}

pub(crate) fn run(arguments: Arguments) -> io::Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if arguments.jsonl {
        for (number, text) in io::stdin().lock().split(b'\n').enumerate() {
            let text = text?;
            // Some programs begin a file with a byte-order mark.
            let text = text.strip_prefix(b"\xEF\xBB\xBF".as_slice()).filter(|_| number == 0).unwrap_or(&text);
            if !text.trim_ascii().is_empty() {
                write_json(&mut out, &Line::from_json(text, arguments.as_of).answer())?;
            }
        }
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let Arguments { description, hs, edition, as_of, parameters, only, json, .. } = arguments;
    let line = Line::new(Given { description, hs, edition, as_of, parameters, only });
    let answer = line.answer();
    let failed = match &answer.result {
        Err(failure) if !json => {
            eprintln!("error: {failure}");
            true
        }
        result => {
            match result {
                Ok(classification) if !json => report::write(&mut out, &line, classification)?,
                _ => write_json(&mut out, &answer)?,
            }
            result.as_ref().map_or(true, |answer| matches!(answer.code(), CodeStatus::Unreadable(_)))
        }
    };
    out.flush()?;
    Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

fn write_json(out: &mut impl Write, answer: &Answer<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, answer)?;
    out.write_all(b"\n")
}

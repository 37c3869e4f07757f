//! Classifies a customs line, or a stream of them.

mod lines;
mod report;

use std::io::{self, Write};

use clap::Args;
use dualuse::record::{Detail, Request};

use crate::Answered;

/// Which goods lists name this HS code, what this description looks like, and what the control lists say of the goods.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The description of the goods.
    #[arg(required_unless_present_any = ["maker", "model", "hs", "jsonl", "parameters", "only"], conflicts_with = "jsonl")]
    description: Option<String>,
    /// Who made the goods.
    #[arg(long, conflicts_with = "jsonl")]
    maker: Option<String>,
    /// The model or part number, which is read by the names of series alone.
    #[arg(long, conflicts_with = "jsonl")]
    model: Option<String>,
    /// The HS code, with or without dots.
    #[arg(long, conflicts_with = "jsonl")]
    hs: Option<String>,
    /// The edition of the HS code: HS2017, 2017 or H5. HS 2022 unless told.
    #[arg(long, conflicts_with = "jsonl")]
    edition: Option<String>,
    /// The tariff that the digits after the subheading belong to: cn, taric, hts, schedule-b, hsk, ...
    #[arg(long, conflicts_with = "jsonl")]
    scheme: Option<String>,
    /// A technical parameter: wavelength=1070nm, transverse_mode=single.
    #[arg(long = "param", value_name = "PARAMETER=VALUE", conflicts_with = "jsonl")]
    parameters: Vec<String>,
    /// A kind of goods that the goods are of, and of no other: fibre-laser.
    #[arg(long, value_name = "KIND", conflicts_with = "jsonl")]
    only: Vec<String>,
    /// The day of which lists and rules are asked: 2024-02-23. The newest versions held unless told.
    #[arg(long)]
    as_of: Option<String>,
    /// The lists that are asked: eu, us, all, default, or ids with commas between them.
    #[arg(long)]
    lists: Option<String>,
    /// Print one JSON object.
    #[arg(long, conflicts_with = "jsonl")]
    json: bool,
    /// Read JSON Lines on standard input and write one JSON line for each.
    #[arg(long)]
    jsonl: bool,
    /// Put into JSON every entry and paragraph that was shown, each with its explanation.
    #[arg(long)]
    detail: bool,
    /// Put into JSON Lines what to ask next.
    #[arg(long)]
    question: bool,
    /// Show every entry and paragraph, with the conditions that decide.
    #[arg(long, conflicts_with_all = ["json", "jsonl"])]
    all: bool,
}

pub(crate) fn run(out: &mut impl Write, arguments: Arguments) -> io::Result<Answered> {
    let detail = match (arguments.detail || arguments.all, arguments.question || !arguments.jsonl) {
        (true, _) => Detail::Candidates,
        (false, true) => Detail::Question,
        (false, false) => Detail::Verdict,
    };
    if arguments.jsonl {
        lines::run(out, &lines::Terms { detail, as_of: arguments.as_of, lists: arguments.lists })?;
        return Ok(Answered::Yes);
    }
    let (json, all) = (arguments.json, arguments.all);
    let request = match request(arguments) {
        Ok(request) => request,
        Err(assignment) => {
            eprintln!("error: {assignment:?} is not a parameter with its value, such as wavelength=1070nm");
            return Ok(Answered::No);
        }
    };
    let answer = match request.answer(detail) {
        Ok(answer) => answer,
        Err(error) if json => {
            out.write_all(&lines::failed(None, &lines::Failure::of(&error)))?;
            return Ok(Answered::No);
        }
        Err(error) => {
            eprintln!("error: {}", lines::told(&error));
            return Ok(Answered::No);
        }
    };
    match json {
        true => out.write_all(&lines::answered(None, &answer))?,
        false => report::write(out, &request, &answer, all)?,
    }
    Ok(if answer.code.status == "unreadable" { Answered::No } else { Answered::Yes })
}

/// What the arguments ask, or the assignment that is none.
fn request(arguments: Arguments) -> Result<Request, String> {
    let mut request = arguments.description.map(Request::new).unwrap_or_default();
    type Set = fn(Request, String) -> Request;
    let given: [(Option<String>, Set); 7] = [
        (arguments.maker, Request::maker),
        (arguments.model, Request::model),
        (arguments.hs, Request::hs),
        (arguments.edition, Request::edition),
        (arguments.scheme, Request::scheme),
        (arguments.as_of, Request::as_of),
        (arguments.lists, Request::lists),
    ];
    for (text, set) in given {
        request = match text {
            Some(text) => set(request, text),
            None => request,
        };
    }
    for assignment in arguments.parameters {
        let Some((parameter, value)) = assignment.split_once('=') else { return Err(assignment) };
        request = request.parameter(parameter, value);
    }
    Ok(arguments.only.into_iter().fold(request, Request::only))
}

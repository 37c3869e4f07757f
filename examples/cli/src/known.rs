//! Which parameters and kinds of goods there are.

use std::io::{self, Write};

use clap::Args;
use dualuse::fact::{Form, Kind, Parameter};

use crate::Answered;

/// Which there are, with the words that are searched for in their ids and titles.
#[derive(Args)]
pub(crate) struct Arguments {
    /// All of these words, or beginnings of words, stand in the id or the title.
    words: Vec<String>,
}

pub(crate) fn parameters(out: &mut impl Write, arguments: &Arguments) -> io::Result<Answered> {
    let mut found = 0;
    for parameter in Parameter::find(&arguments.words.join(" ")) {
        let form = match parameter.form() {
            Form::Quantity(dimension) => dimension.to_string(),
            Form::Choice(words) => words.join(" | "),
            Form::Flag => "true | false".to_owned(),
            _ => "a kind of goods: see `dualuse kinds`".to_owned(),
        };
        let judged = if parameter.is_judgement() { ", a legal judgement" } else { "" };
        writeln!(out, "{parameter}: {} ({form}{judged})", parameter.title())?;
        found += 1;
    }
    end(found)
}

pub(crate) fn kinds(out: &mut impl Write, arguments: &Arguments) -> io::Result<Answered> {
    let mut found = 0;
    for kind in Kind::find(&arguments.words.join(" ")) {
        writeln!(out, "{kind}: {}", kind.title())?;
        found += 1;
    }
    end(found)
}

fn end(found: usize) -> io::Result<Answered> {
    if found > 0 {
        return Ok(Answered::Yes);
    }
    eprintln!("none has these words; without words all are listed");
    Ok(Answered::NotHeld)
}

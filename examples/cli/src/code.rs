//! What the nomenclature says of a code: the editions in which it exists, and where its goods went.

use std::io::{self, Write};

use clap::Args;
use dualuse::{
    CodeStatus, Item, classify,
    hs::{Announced, HsCode, HsEdition, correlate},
    licence::licence_links,
};

use crate::Answered;

/// What the nomenclature says of an HS code: in which editions it exists, and where its goods went.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The code, as it is written.
    code: String,
    /// The edition in which it is written.
    #[arg(long, default_value = "HS2022")]
    edition: HsEdition,
}

pub(crate) fn run(out: &mut impl Write, arguments: &Arguments) -> io::Result<Answered> {
    let code = match HsCode::read(&arguments.code) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {:?}: {error}", arguments.code);
            return Ok(Answered::No);
        }
    };
    let item = Item::from_hs(code).with_edition(arguments.edition);
    let answer = classify(&item);
    writeln!(out, "{}", answer.code())?;
    let editions: Vec<String> = code.editions().iter().map(|edition| edition.to_string()).collect();
    writeln!(out, "exists in {}", if editions.is_empty() { "no edition".to_owned() } else { editions.join(", ") })?;
    if let Some(subheading) = code.subheading() {
        for edition in HsEdition::ALL.into_iter().filter(|edition| *edition != arguments.edition) {
            let reached: Vec<String> = correlate(subheading, arguments.edition, edition)
                .iter()
                .map(|link| format!("{} ({})", link.code(), link.relation()))
                .collect();
            if !reached.is_empty() {
                writeln!(out, "in {edition}: {}", reached.join(", "))?;
            }
        }
    }
    announced(out, code, arguments.edition)?;
    for listing in answer.listings() {
        writeln!(out, "{} names {}, since {} ({})", listing.list(), listing, listing.from(), listing.citation())?;
    }
    if arguments.edition == HsEdition::LATEST {
        licence_links(code).try_for_each(|link| writeln!(out, "{} has {link}", link.list()))?;
    }
    for category in answer.categories() {
        writeln!(out, "{} is at home here", category.category())?;
    }
    Ok(match answer.code() {
        CodeStatus::LookedUp { .. } | CodeStatus::WithoutSuccessor { .. } => Answered::Yes,
        _ => Answered::NotHeld,
    })
}

/// What the announced edition does to the code, as far as that is known: a warning.
fn announced(out: &mut impl Write, code: HsCode, edition: HsEdition) -> io::Result<()> {
    let onward: Vec<String> = code.announced().map(|to| to.to_string()).collect();
    if edition != HsEdition::LATEST || (onward.is_empty() && code.last_edition() != Some(edition)) {
        return Ok(());
    }
    let ends = match code.last_edition() {
        Some(last) => format!("ends with {last}"),
        None => "goes on with other goods".to_owned(),
    };
    write!(out, "{ends}: from {} on (HS {})", Announced::from(), Announced::year())?;
    if !onward.is_empty() {
        write!(out, " its goods go to {}", onward.join(", "))?;
    }
    writeln!(out, "; {}", Announced::source())
}

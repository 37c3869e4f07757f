//! The rule of a paragraph as a tree, in every list that has it.

use std::io::{self, Write};

use clap::Args;
use dualuse::{
    Facts,
    control::{ControlCode, ControlEntry, ControlList, Pair},
    dates::AsOf,
    record::{CandidateLine, ConditionLine, ExplanationLine},
    rules::{Paragraph, missing_rule},
};

use crate::Answered;

/// The rule of a paragraph as a tree: figures, notes and citation, in every list that has it.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The entry or paragraph: 6A005.a.6.b.
    code: String,
    /// The day of which the rules are asked.
    #[arg(long, default_value = "latest")]
    as_of: AsOf,
    /// One list alone: us-ccl, eu-annex-i, eu-cml, us-usml or cn-dual-use.
    #[arg(long)]
    list: Option<ControlList>,
}

pub(crate) fn run(out: &mut impl Write, arguments: &Arguments) -> io::Result<Answered> {
    let code: ControlCode = match arguments.code.parse() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {:?}: {error}", arguments.code);
            return Ok(Answered::No);
        }
    };
    let lists = ControlList::ALL.into_iter().filter(|list| arguments.list.is_none_or(|only| only == *list));
    let (mut told, mut before): (bool, Option<(ControlList, String)>) = (false, None);
    for list in lists {
        let rows: Vec<Paragraph> = Paragraph::under(list, code, arguments.as_of).collect();
        let entry = ControlEntry::of(list, code);
        if rows.is_empty() && entry.is_err() {
            if list.is_dual_use() || arguments.list.is_some() {
                let why = entry.err().map(|error| error.to_string()).unwrap_or_default();
                writeln!(out, "{list}: {why}")?;
            }
            continue;
        }
        told = true;
        writeln!(out, "{list} ({})", list.citation())?;
        if let Ok(entry) = entry {
            let reasons: Vec<&str> = entry.reasons().collect();
            let reasons = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(" ")) };
            writeln!(out, "  {}: {}{reasons}", entry.code(), entry.title())?;
        }
        Pair::of(list, code).try_for_each(|pair| writeln!(out, "  {pair}"))?;
        let mut text = Vec::new();
        rows.iter().try_for_each(|row| rule(&mut text, *row))?;
        let text = String::from_utf8_lossy(&text).into_owned();
        match &before {
            Some((other, same)) if *same == text && !rows.is_empty() => {
                writeln!(out, "  the same rules as under {other}")?
            }
            _ if rows.is_empty() => writeln!(out, "  no rule is held: read its text")?,
            _ => out.write_all(text.as_bytes())?,
        }
        if let Some(missing) = arguments.as_of.day().and_then(|day| missing_rule(list, code, day)) {
            writeln!(out, "  {missing}")?;
        }
        before = Some((list, text));
    }
    Ok(if told { Answered::Yes } else { Answered::NotHeld })
}

fn rule(out: &mut impl Write, row: Paragraph) -> io::Result<()> {
    writeln!(out, "  {}: {}", row.code(), row.title())?;
    if let (None, None) = (row.from(), row.until()) {
        writeln!(out, "    source: {}", row.source())?;
    } else {
        let day = |day: Option<dualuse::dates::Date>| day.map_or_else(|| "...".to_owned(), |day| day.to_string());
        writeln!(out, "    source: {}; from {} until {}", row.source(), day(row.from()), day(row.until()))?;
    }
    let why = row.explain(&Facts::new());
    explanation(out, &ExplanationLine::from(&why), row.code().as_str(), false)
}

/// One entry or paragraph that was shown, with the conditions that decide.
pub(crate) fn candidate(out: &mut impl Write, shown: &CandidateLine) -> io::Result<()> {
    let of = |text: &Option<_>| text.as_ref().map(|text: &dualuse::record::Text| text.to_string());
    let determination = of(&shown.determination).unwrap_or_else(|| "not asked".to_owned());
    let basis = of(&shown.basis).map(|basis| format!(" ({basis})")).unwrap_or_default();
    let title = of(&shown.title).unwrap_or_default();
    writeln!(out, "{} {}: {determination}{basis}; {title}", shown.list, shown.entry)?;
    if !shown.missing.is_empty() {
        writeln!(out, "    missing {}", shown.missing.join(", "))?;
    }
    for fact in &shown.presumed {
        writeln!(out, "    presumed unless stated: {} = {}", fact.parameter, fact.value)?;
    }
    for found in &shown.contradictions {
        writeln!(
            out,
            "    CONTRADICTION: {} = {} and {}",
            found.first.parameter, found.first.value, found.second.value
        )?;
    }
    match &shown.explanation {
        Some(why) if shown.determination.is_some() => explanation(out, why, &shown.entry, true),
        _ => Ok(()),
    }
}

pub(crate) fn explanation(out: &mut impl Write, why: &ExplanationLine, of: &str, told: bool) -> io::Result<()> {
    for (at, clauses) in why.points.iter().enumerate() {
        if why.points.len() > 1 {
            writeln!(out, "    operating point {}", at + 1)?;
        }
        for clause in clauses {
            match &clause.exclusion {
                Some(note) => writeln!(out, "    unless {note} ({}):", clause.paragraph)?,
                None if clause.paragraph != of => writeln!(out, "    and of {}:", clause.paragraph)?,
                None => {}
            }
            condition(out, &clause.condition, 3, told)?;
        }
    }
    Ok(())
}

fn condition(out: &mut impl Write, of: &ConditionLine, depth: usize, told: bool) -> io::Result<()> {
    write!(out, "{:1$}{2}", "", 2 * depth, of.test)?;
    if told {
        let holds = match of.holds {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not known",
        };
        write!(out, ": {holds}")?;
        for fact in &of.facts {
            write!(out, ", {} = {} ({})", fact.parameter, fact.value, fact.origin)?;
        }
    }
    writeln!(out)?;
    of.parts.iter().try_for_each(|part| condition(out, part, depth + 1, told))
}

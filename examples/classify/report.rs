//! The answer for a person.

use std::io::{self, Write};

use dualuse::{
    Agreement, Classification, Link, Outcome,
    control::ControlList,
    links::ControlLink,
    listing::{Coverage, GoodsList},
};

use crate::line::Line;

pub(crate) fn write(out: &mut impl Write, line: &Line, answer: &Classification) -> io::Result<()> {
    writeln!(out, "{}", answer.outcome())?;
    if let Outcome::NothingFound(checked) = answer.outcome() {
        checked.lists().try_for_each(|list| about(out, list))?;
    }
    categories(out, line, answer)?;
    listings(out, line, answer)?;
    candidates(out, answer)?;
    writeln!(
        out,
        "\nA code on a list says something about the code, not about the product; a description is evidence,"
    )?;
    writeln!(out, "never proof. Nothing here is a clearance. Destination, end use and end user are not looked at.")
}

fn categories(out: &mut impl Write, line: &Line, answer: &Classification) -> io::Result<()> {
    if answer.categories().len() == 0 {
        return Ok(());
    }
    writeln!(out, "\nLooks like")?;
    for found in answer.categories() {
        let category = found.category();
        write!(out, "  {category} ({}): {} evidence, ", category.title(), found.strength())?;
        match found.agreement() {
            Agreement::Corroborated => write!(out, "description and HS code agree")?,
            Agreement::Conflict => write!(out, "description and HS code CONTRADICT each other")?,
            Agreement::TextOnly => write!(out, "from the description")?,
            _ => write!(out, "from the HS code")?,
        }
        for (number, span) in found.spans().enumerate() {
            let words = line.description().get(span.range()).unwrap_or_default();
            write!(out, "{}{words:?} at {}..{}", if number == 0 { ": " } else { ", " }, span.start(), span.end())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn listings(out: &mut impl Write, line: &Line, answer: &Classification) -> io::Result<()> {
    let Some(code) = line.item().ok().and_then(|item| item.hs()) else { return Ok(()) };
    if answer.listings().is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{code} on goods lists")?;
    for listing in answer.listings() {
        let list = listing.list();
        write!(out, "  {}: {listing}", list.short_title())?;
        if let Some(group) = listing.group() {
            write!(out, ", {group} ({})", group.title())?;
        }
        writeln!(out, "; listed {}, relation {}", listing.from(), listing.relation())?;
        if !listing.condition().is_empty() {
            writeln!(out, "    condition: {}", listing.condition())?;
        }
        if !listing.row_citation().is_empty() {
            writeln!(out, "    row: {}", listing.row_citation())?;
        }
        about(out, list)?;
    }
    let silent: Vec<&str> = GoodsList::all()
        .filter(|list| answer.listings().iter().all(|listing| listing.list() != *list))
        .map(GoodsList::short_title)
        .collect();
    if !silent.is_empty() {
        writeln!(out, "  not named by the versions held here of: {}", silent.join(", "))?;
    }
    Ok(())
}

fn about(out: &mut impl Write, list: GoodsList) -> io::Result<()> {
    writeln!(out, "    {}, in force {}, read {}", list.citation(), list.in_force(), list.retrieved())?;
    if let Coverage::Incomplete(missing) = list.coverage() {
        writeln!(out, "    coverage: {missing}")?;
    }
    writeln!(out, "    {}", list.url())
}

fn candidates(out: &mut impl Write, answer: &Classification) -> io::Result<()> {
    if answer.candidates().next().is_none() {
        return Ok(());
    }
    writeln!(out, "\nControl entries to be checked")?;
    for list in ControlList::ALL {
        let mut of_list = answer.candidates().filter(|candidate| candidate.list() == list).peekable();
        if of_list.peek().is_none() {
            continue;
        }
        let pointer = if list.is_dual_use() { "" } else { ", outside the dual-use lists" };
        writeln!(out, "  {} ({}{pointer})", list.id(), list.citation())?;
        let mut linked = Vec::new();
        for candidate in of_list {
            match candidate.link() {
                Link::Category(category) => {
                    writeln!(out, "    {}: it looks like {category}; thresholds not evaluated", candidate.entry())?;
                }
                link => linked.push(format!("{} ({})", candidate.entry(), link.id())),
            }
        }
        if !linked.is_empty() {
            writeln!(out, "    goods under the HS code may also be of: {}", linked.join(", "))?;
            writeln!(out, "      {}", ControlLink::citation())?;
        }
    }
    Ok(())
}

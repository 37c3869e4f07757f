//! The answer for a person.

use std::io::{self, Write};

use dualuse::{
    Agreement, Candidate, Classification, CodeStatus, Determination, Link, Outcome,
    control::{ControlCode, ControlList},
    fact::{Basis, Facts},
    links::ControlLink,
    listing::{Coverage, GoodsList, Version},
};

use super::line::Line;

/// Open paragraphs and missing parameters beyond these are counted or named in one line.
const MOST_OPEN: usize = 8;
const MOST_MISSING: usize = 8;

pub(super) fn write(out: &mut impl Write, line: &Line, answer: &Classification<'_>) -> io::Result<()> {
    writeln!(out, "{}", answer.outcome())?;
    if let Outcome::NothingFound(checked) = answer.outcome() {
        checked.lists().filter_map(|list| list.versions().last()).try_for_each(|version| about(out, version))?;
    }
    match answer.code() {
        CodeStatus::NotGiven | CodeStatus::LookedUp { repaired: None, .. } => {}
        other => writeln!(out, "HS code: {other}")?,
    }
    categories(out, line, answer)?;
    listings(out, line, answer)?;
    for unknown in answer.unknown_listings() {
        writeln!(out, "  {unknown}")?;
    }
    candidates(out, answer)?;
    writeln!(
        out,
        "\nA code on a list says something about the code, not about the product; a description is evidence,"
    )?;
    writeln!(out, "never proof. Nothing here is a clearance. Destination, end use and end user are not looked at.")
}

fn categories(out: &mut impl Write, line: &Line, answer: &Classification<'_>) -> io::Result<()> {
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

fn listings(out: &mut impl Write, line: &Line, answer: &Classification<'_>) -> io::Result<()> {
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
        write!(out, "; listed {}", listing.from())?;
        listing.until().map_or(Ok(()), |until| write!(out, " until {until}"))?;
        writeln!(out, ", relation {}", listing.relation())?;
        if !listing.condition().is_empty() {
            writeln!(out, "    condition: {}", listing.condition())?;
        }
        if !listing.row_citation().is_empty() {
            writeln!(out, "    row: {}", listing.row_citation())?;
        }
        about(out, listing.version())?;
    }
    let silent: Vec<&str> = GoodsList::all()
        .filter(|list| answer.listings().iter().all(|listing| listing.list() != *list))
        .filter(|list| answer.unknown_listings().iter().all(|unknown| unknown.list() != *list))
        .map(GoodsList::short_title)
        .collect();
    if !silent.is_empty() {
        writeln!(out, "  not named by the versions held here of: {}", silent.join(", "))?;
    }
    Ok(())
}

fn about(out: &mut impl Write, version: Version) -> io::Result<()> {
    let list = version.list();
    writeln!(out, "    {}, in force {}, read {}", version.citation(), version.in_force(), list.retrieved())?;
    if let Coverage::Incomplete(missing) = list.coverage() {
        writeln!(out, "    coverage: {missing}")?;
    }
    writeln!(out, "    {}", list.url())
}

fn candidates(out: &mut impl Write, answer: &Classification<'_>) -> io::Result<()> {
    let candidates: Vec<Candidate> = answer.candidates().collect();
    if candidates.is_empty() {
        return Ok(());
    }
    let facts: Vec<String> = answer.facts().iter().map(ToString::to_string).collect();
    if !facts.is_empty() {
        writeln!(out, "\nFacts: {}", facts.join("; "))?;
    }
    for (number, point) in answer.facts().points().iter().enumerate() {
        let figures: Vec<String> = point.iter().map(ToString::to_string).collect();
        writeln!(out, "  operating point {}: {}", number + 1, figures.join("; "))?;
    }
    for contradiction in answer.facts().contradictions() {
        writeln!(out, "  CONTRADICTION: {contradiction}")?;
    }
    writeln!(out, "\nControl entries to be checked")?;
    for list in ControlList::ALL {
        let mut of_list = candidates.iter().filter(|candidate| candidate.list() == list).peekable();
        if of_list.peek().is_none() {
            continue;
        }
        let pointer = if list.is_dual_use() { "" } else { ", outside the dual-use lists: check the military list" };
        writeln!(out, "  {} ({}{pointer})", list.id(), list.citation())?;
        for pair in answer.either_way().filter(|pair| pair.list() == list) {
            let missing: Vec<&str> = pair.missing().iter().map(|parameter| parameter.id()).collect();
            let (first, second) = (pair.first().code(), pair.second().code());
            writeln!(out, "    met under one of {first} and {second}; which, tells {}", missing.join(", "))?;
        }
        let mut linked = Vec::new();
        let (mut not_met, mut open) = (Vec::new(), Vec::new());
        for candidate in of_list {
            match (candidate.link(), candidate.determination()) {
                (Link::Correlation(_), _) => linked.push(format!("{} ({})", candidate.entry(), candidate.link().id())),
                (_, Some(Determination::NotMet(basis))) => not_met.push((candidate.entry(), basis)),
                (_, Some(Determination::Met(_))) => one(out, answer.facts(), candidate)?,
                _ if candidate.paragraph().is_none() => one(out, answer.facts(), candidate)?,
                _ => open.push(candidate),
            }
        }
        for candidate in open.iter().take(MOST_OPEN) {
            one(out, answer.facts(), candidate)?;
        }
        if open.len() > MOST_OPEN {
            let more: Vec<String> = open[MOST_OPEN..].iter().map(|candidate| candidate.entry().to_string()).collect();
            writeln!(out, "    open as well: {}", more.join(", "))?;
        }
        for basis in [Basis::Stated, Basis::Read] {
            let of_basis: Vec<ControlCode> =
                not_met.iter().filter(|(_, of)| *of == basis).map(|&(code, _)| code).collect();
            // What stands under a paragraph that is not met goes without saying.
            let under = |code: &ControlCode| of_basis.iter().any(|other| other != code && other.contains(*code));
            let topmost: Vec<&str> = of_basis.iter().filter(|code| !under(code)).map(ControlCode::as_str).collect();
            let rests =
                if basis == Basis::Stated { "on the facts stated" } else { "as far as read from the description" };
            if !topmost.is_empty() {
                writeln!(out, "    not met {rests}: {}", topmost.join(", "))?;
            }
        }
        if !linked.is_empty() {
            writeln!(out, "    goods under the HS code may also be of: {}", linked.join(", "))?;
            writeln!(out, "      {}", ControlLink::citation())?;
        }
    }
    if let Some(parameter) = answer.next_question() {
        writeln!(out, "  What would decide most: {parameter} ({})", parameter.title())?;
    }
    Ok(())
}

/// One candidate with its determination and the thresholds it turns on.
fn one(out: &mut impl Write, facts: &Facts, candidate: &Candidate) -> io::Result<()> {
    write!(out, "    {}", candidate.entry())?;
    if let Some(title) = candidate.title() {
        write!(out, ", {title}")?;
    }
    if let Some(determination) = candidate.determination() {
        write!(out, ": {}", determination.id())?;
        if let Some(basis) = determination.basis().filter(|basis| *basis != Basis::Stated) {
            write!(out, " ({basis})")?;
        }
        let missing: Vec<&str> = determination.missing().iter().map(|parameter| parameter.id()).collect();
        match missing.len() {
            0 => {}
            1..=MOST_MISSING => write!(out, " {}", missing.join(", "))?,
            more => write!(out, " {} and {} more", missing[..MOST_MISSING].join(", "), more - MOST_MISSING)?,
        }
    }
    match candidate.link() {
        Link::Category(category) if candidate.paragraph().is_none() => writeln!(out, "; it looks like {category}")?,
        _ => writeln!(out)?,
    }
    let Some(paragraph) = candidate.paragraph() else { return Ok(()) };
    if let Some(reason) = paragraph.judgement() {
        writeln!(out, "      no rule: {reason}")?;
    }
    for contradiction in paragraph.contradictions(facts) {
        writeln!(out, "      CONTRADICTION: {contradiction}")?;
    }
    let Some(Determination::Met(basis)) = candidate.determination() else { return Ok(()) };
    for pair in candidate.pairs() {
        let other = if candidate.list() == ControlList::UsCcl { pair.eu() } else { pair.us() };
        write!(out, "      the other list: {other}, {}", pair.relation())?;
        pair.differs().map_or(Ok(()), |differs| write!(out, ": {differs}"))?;
        writeln!(out)?;
    }
    let compared = paragraph.comparisons(facts);
    let mut known: Vec<String> =
        compared.iter().filter(|comparison| comparison.fact().is_some()).map(ToString::to_string).collect();
    known.dedup();
    known.iter().try_for_each(|comparison| writeln!(out, "      {comparison}"))?;
    if basis == Basis::Presumed {
        let presumed = paragraph.presumptions(facts);
        let presumed: Vec<String> = presumed
            .iter()
            .map(|fact| format!("{} = {}", fact.parameter(), fact.value().of(fact.parameter())))
            .collect();
        writeln!(out, "      presumed unless stated: {}", presumed.join(", "))?;
    }
    Ok(())
}

//! What differs between the data of two checkouts, as lines for the changelog: every listing, entry, rule and category of which an
//! answer may be another.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use dualuse::dates::StartDate;

use crate::{fault::Fault, goods::Category, model::Model, show, source::Data};

/// What is said under a name; of a rule, line by line.
type Said = BTreeMap<String, String>;

/// The differences, from the older to the newer.
pub fn diff(old: &Model, new: &Model) -> String {
    let mut text = String::new();
    for (title, of) in [
        ("Goods lists", listings as fn(&Model) -> Said),
        ("Control entries and paragraphs", entries),
        ("Rules", rules),
        ("Categories, kinds and parameters", goods),
    ] {
        let changes = changes(&of(old), &of(new));
        if !changes.is_empty() {
            let _ = writeln!(text, "{title}\n\n{changes}");
        }
    }
    text
}

/// The files that differ, whatever of them is told above: words, units and links between editions are told by their files alone.
pub fn files(old: &Data, new: &Data) -> Result<String, Fault> {
    let contents = |data: &Data| -> Result<Said, Fault> {
        let names = data.below("")?.into_iter().filter(|name| !name.ends_with(".md"));
        names.map(|name| Ok((name.clone(), data.file(&name)?.text.to_string()))).collect()
    };
    let (old, new) = (contents(old)?, contents(new)?);
    let names = old.keys().chain(new.keys()).collect::<BTreeSet<_>>();
    let differ: Vec<&str> =
        names.into_iter().filter(|name| old.get(*name) != new.get(*name)).map(String::as_str).collect();
    Ok(match differ[..] {
        [] => String::new(),
        _ => format!("Files that differ\n\n{}\n", differ.join("\n")),
    })
}

fn changes(old: &Said, new: &Said) -> String {
    let mut text = String::new();
    for name in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let _ = match (old.get(name), new.get(name)) {
            (None, Some(now)) => writeln!(text, "+ {name}: {}", first_line(now)),
            (Some(before), None) => writeln!(text, "- {name}: {}", first_line(before)),
            (Some(before), Some(now)) if before != now => {
                let lines = |one: &str, other: &str, sign: char| {
                    let known: BTreeSet<&str> = other.lines().collect();
                    let new = one.lines().filter(|line| !known.contains(line) && !line.trim().is_empty());
                    new.fold(String::new(), |all, line| all + &format!("    {sign} {}\n", line.trim()))
                };
                write!(text, "~ {name}\n{}{}", lines(before, now, '-'), lines(now, before, '+'))
            }
            _ => Ok(()),
        };
    }
    text
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// Every code of every goods list, with the rows that name it; and what is said of the lists themselves.
fn listings(model: &Model) -> Said {
    let mut said = Said::new();
    for list in &model.goods_lists.lists {
        let versions = list.versions.iter().map(|version| {
            let citation = version.citation.as_deref().unwrap_or("not read itself");
            format!("version of {}: {citation}", version.day)
        });
        let about = [list.title.clone(), list.coverage.clone(), list.remark.clone()].into_iter().chain(versions);
        said.insert(list.id.clone(), about.collect::<Vec<_>>().join("\n"));
    }
    for row in &model.goods_lists.rows {
        let list = &model.goods_lists.lists[row.list];
        let mut line = start(row.start);
        if let Some(until) = row.until {
            let _ = write!(line, " until {until}");
        }
        if let Some(group) = row.group {
            let kind = list.group_kind.as_deref().unwrap_or("part");
            let _ = write!(line, ", {kind} {}", list.groups[group].id);
        }
        for more in [&row.condition, &row.except.join(" "), &row.citation].into_iter().filter(|more| !more.is_empty()) {
            let _ = write!(line, ", {more}");
        }
        let rows = said.entry(format!("{} {}", list.id, row.code)).or_default();
        *rows += &format!("{line}\n");
    }
    said
}

fn start(start: StartDate) -> String {
    match start {
        StartDate::On(day) => format!("from {day}"),
        bounds => bounds.to_string(),
    }
}

fn entries(model: &Model) -> Said {
    let mut said = Said::new();
    for list in &model.lists.all {
        said.insert(list.id.clone(), format!("{}\nedition of {}", list.citation, list.edition));
        for (code, entry) in &list.entries {
            said.insert(format!("{} {code}", list.id), format!("{}\n{}", entry.title, entry.reasons.join(" ")));
        }
        for code in list.paragraphs.iter().filter(|code| code.head() != code.as_str()) {
            said.insert(format!("{} {code}", list.id), "paragraph".to_owned());
        }
    }
    for ((one, other), pair) in &model.lists.pairs {
        said.insert(format!("{one} and {other}"), pair.said());
    }
    said
}

/// The rules of every entry as prose.
fn rules(model: &Model) -> Said {
    let mut said = Said::new();
    for row in &model.rules.paragraphs {
        let name = format!("{} {}", model.lists.all[row.list].id, row.code.entry());
        said.entry(name).or_insert_with(|| show::entry(model, row.list, row.code.entry()));
    }
    said
}

fn goods(model: &Model) -> Said {
    let mut said = Said::new();
    for Category { id, title, home, entries, .. } in &model.goods.categories {
        let entries = entries.iter().map(|(list, entry)| format!("{list} {entry}"));
        let homes = home.iter().map(|code| format!("at home in {code}"));
        let lines = [title.clone()].into_iter().chain(homes).chain(entries);
        said.insert(format!("category {id}"), lines.collect::<Vec<_>>().join("\n"));
    }
    said.extend(model.parameters.told());
    said
}

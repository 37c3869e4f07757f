//! The edition of the Harmonized System that is announced: `data/hs/announced.toml` and `data/hs/announced.csv`.

use std::collections::BTreeMap;

use dualuse::{dates::Date, maintain::day_number};
use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::{
    dates,
    fault::Faults,
    hs::Nomenclature,
    source::Data,
    tables::{
        Tables,
        announced::{About, Changed, Onward},
        layout::write::{Sections, Texts},
        place,
    },
};

/// `announced.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    year: Spanned<u16>,
    from: Spanned<Datetime>,
    source: Spanned<String>,
    /// How many subheadings of the latest edition it changes, and by how many links.
    changed: Spanned<usize>,
    links: Spanned<usize>,
}

/// A row of `announced.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    subheading: String,
    to: String,
    relation: String,
}

/// The announced edition, checked.
pub struct Announced {
    year: u16,
    from: Date,
    source: String,
    /// Subheadings of the latest edition to where their goods go, each with the number of the relation.
    links: BTreeMap<String, Vec<(String, u8)>>,
}

const RELATIONS: [&str; 4] = ["renamed", "merged", "split", "partial"];

pub fn check(data: &Data, nomenclature: &Nomenclature, faults: &Faults) -> Option<Announced> {
    let about = faults.keep(data.file("hs/announced.toml"))?;
    let head: Head = faults.keep(about.toml())?;
    let from = faults.keep(dates::toml(&about, &head.from));
    if *head.year.get_ref() <= nomenclature.newest() {
        faults.add(about.error_at(head.year.span().start, "an edition of this year is in force"));
    }
    if head.source.get_ref().is_empty() {
        faults.add(about.error_at(head.source.span().start, "the source says how surely this is known"));
    }
    let file = faults.keep(data.file("hs/announced.csv"))?;
    let mut links: BTreeMap<String, Vec<(String, u8)>> = BTreeMap::new();
    for (line, row) in file.rows::<Row>(faults) {
        let fault = |reason: String| faults.add(file.error_on(line, reason));
        if row.subheading.len() != 6 || !nomenclature.exists(&row.subheading, nomenclature.newest()) {
            fault(format!("{} is not a subheading of HS {}", row.subheading, nomenclature.newest()));
        }
        if row.to.len() != 6 || !row.to.bytes().all(|byte| byte.is_ascii_digit()) {
            fault(format!("{:?} is not a subheading of six digits", row.to));
        }
        let Some(relation) = RELATIONS.iter().position(|known| *known == row.relation) else {
            fault(format!("{:?} is no relation; there are {}", row.relation, RELATIONS.join(", ")));
            continue;
        };
        let of_it = links.entry(row.subheading.clone()).or_default();
        if of_it.iter().any(|(to, _)| *to == row.to) {
            fault(format!("{} and {} stand twice", row.subheading, row.to));
        }
        of_it.push((row.to, place(relation)));
    }
    let found = links.values().map(Vec::len).sum();
    for (what, expected, found) in [("subheadings", &head.changed, links.len()), ("links", &head.links, found)] {
        if *expected.get_ref() != found {
            let reason = format!("{} {what} are said to be there, and the rows give {found}", expected.get_ref());
            faults.add(about.error_at(expected.span().start, reason));
        }
    }
    Some(Announced { year: *head.year.get_ref(), from: from?, source: head.source.into_inner(), links })
}

pub fn write(announced: &Announced, tables: &mut Tables) {
    let (mut changed, mut onward, mut texts) = (Vec::new(), Vec::new(), Texts::default());
    let number = |code: &str| code.parse().unwrap_or_default();
    for (subheading, of_it) in &announced.links {
        changed.push(Changed { subheading: number(subheading), first: place(onward.len()) });
        onward.extend(of_it.iter().map(|(to, relation)| Onward { to: number(to), relation: *relation }));
    }
    let about = About { year: announced.year, from: day_number(announced.from), source: texts.add(&announced.source) };
    let mut sections = Sections::default();
    sections.push(&[about]);
    sections.push(&changed);
    sections.push(&onward);
    sections.push(texts.all());
    tables.add_sections("announced", &sections);
}

//! What must hold of the links.

use std::collections::BTreeMap;

use super::{Links, Quality, Table, schema};
use crate::{dates, fault::Faults, hs::Nomenclature, source::Data};
use dualuse::control::ControlCode;

/// The tables, the oldest first: a later one says more of a pair that an earlier one has too.
const TABLES: [&str; 2] = ["korea-2018", "korea-2026"];

/// The edition in which the links are looked up.
const EDITION: u16 = 2017;

/// The links, or nothing if a file cannot be read.
pub fn check(data: &Data, nomenclature: &Nomenclature, faults: &Faults) -> Option<Links> {
    let mut all = Links { tables: Vec::new(), links: BTreeMap::new() };
    for name in TABLES {
        let (table, links) = table(data, nomenclature, name, faults)?;
        let at = all.tables.len();
        all.tables.push(table);
        for (subheading, of_it) in links {
            let known = all.links.entry(subheading).or_default();
            known.extend(of_it.into_iter().map(|(entry, quality)| (entry, (quality, at))));
        }
    }
    Some(all)
}

/// Subheadings to entries, as one table has them.
type Pairs = BTreeMap<String, BTreeMap<String, Quality>>;

/// What one table says.
fn table(data: &Data, nomenclature: &Nomenclature, name: &str, faults: &Faults) -> Option<(Table, Pairs)> {
    let about = faults.keep(data.file(&format!("correlation/{name}.toml")))?;
    let file = faults.keep(data.file(&format!("correlation/{name}.csv")))?;
    let table: schema::Table = faults.keep(about.toml())?;
    for text in [&table.title, &table.citation] {
        if text.get_ref().is_empty() {
            faults.add(about.error_at(text.span().start, "a table needs a title and a citation"));
        }
    }
    let date = faults.keep(dates::toml(&about, &table.date));
    let written = table.nomenclature.get_ref();
    let edition = nomenclature.editions.iter().copied().find(|year| *written == format!("HS{year}"));
    let Some(edition) = edition else {
        faults.add(about.error_at(table.nomenclature.span().start, format!("there is no edition {written}")));
        return None;
    };
    let mut links: BTreeMap<String, BTreeMap<String, Quality>> = BTreeMap::new();
    for (line, row) in file.rows::<schema::Row>(faults) {
        let fault = |reason: String| faults.add(file.error_on(line, reason));
        if row.subheading.len() != 6 || !nomenclature.exists(&row.subheading, edition) {
            fault(format!("{} is not a subheading of HS {edition}", row.subheading));
            continue;
        }
        if !nomenclature.exists(&row.subheading, EDITION) {
            fault(format!("{} is not a subheading of HS {EDITION} too, in which links are looked up", row.subheading));
        }
        if !row.entry.parse::<ControlCode>().is_ok_and(|code| code.as_str() == row.entry && code.head() == row.entry) {
            fault(format!("{} is not an entry of five characters", row.entry));
        }
        let quality = match row.quality.as_str() {
            "direct" => Quality::Direct,
            "carrier-medium" => Quality::CarrierMedium,
            "artefact" => Quality::Artefact,
            other => {
                fault(format!("{other:?} is not a quality: direct, carrier-medium or artefact"));
                continue;
            }
        };
        if links.entry(row.subheading.clone()).or_default().insert(row.entry.clone(), quality).is_some() {
            fault(format!("{} and {} stand twice", row.subheading, row.entry));
        }
    }
    let pairs = links.values().map(BTreeMap::len).sum();
    for (what, published, found) in [("subheadings", &table.subheadings, links.len()), ("pairs", &table.pairs, pairs)] {
        if *published.get_ref() != found {
            let reason = format!("{} {what} were published, and the rows give {found}", published.get_ref());
            faults.add(about.error_at(published.span().start, reason));
        }
    }
    Some((Table { citation: table.citation.into_inner(), date: date? }, links))
}

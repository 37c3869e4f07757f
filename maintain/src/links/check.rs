//! What must hold of the links.

use std::collections::BTreeMap;

use super::{Links, Quality, schema};
use crate::{dates, fault::Faults, hs::Nomenclature, source::Data};
use dualuse::control::ControlCode;

/// The links, or nothing if a file cannot be read.
pub fn check(data: &Data, nomenclature: &Nomenclature, faults: &Faults) -> Option<Links> {
    let about = faults.keep(data.file("correlation/korea-2018.toml"))?;
    let file = faults.keep(data.file("correlation/korea-2018.csv"))?;
    let table: schema::Table = faults.keep(about.toml())?;
    for text in [&table.title, &table.citation] {
        if text.get_ref().is_empty() {
            faults.add(about.error_at(text.span().start, "a table needs a title and a citation"));
        }
    }
    faults.keep(dates::toml(&about, &table.date));
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
    Some(Links { citation: table.citation.into_inner(), links })
}

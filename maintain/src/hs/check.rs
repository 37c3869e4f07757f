//! What must hold of the editions.

use std::collections::{BTreeMap, BTreeSet};

use super::{Nomenclature, schema};
use crate::{
    fault::Faults,
    source::{Data, File},
};

/// How many editions a table has bits for.
const MOST: usize = u8::BITS as usize;

/// The nomenclature, or nothing if there are no editions or no rows to read.
pub fn check(data: &Data, faults: &Faults) -> Option<Nomenclature> {
    let editions_file = faults.keep(data.file("hs/editions.toml"))?;
    let editions: schema::Editions = faults.keep(editions_file.toml())?;
    let years: Vec<u16> = editions.edition.iter().map(|edition| *edition.year.get_ref()).collect();
    if years.is_empty() || years.len() > MOST || !years.is_sorted_by(|one, next| one < next) {
        let reason = format!("the editions are 1 to {MOST}, in the order of their years");
        faults.add(editions_file.error(reason));
        return None;
    }
    let file = faults.keep(data.file("hs/subheadings.csv"))?;
    let mut nomenclature = Nomenclature { editions: years, subheadings: BTreeMap::new() };
    for (line, row) in file.rows::<schema::Row>(faults) {
        if let Err(reason) = check_code(&row.subheading) {
            faults.add(file.error_on(line, reason));
        }
        let read = mask(&row.editions, &nomenclature).map_err(|reason| file.error_on(line, reason));
        let Some(mask) = faults.keep(read) else { continue };
        if nomenclature.subheadings.insert(row.subheading.clone(), mask).is_some() {
            faults.add(file.error_on(line, format!("{} stands twice", row.subheading)));
        }
    }
    counts(&editions_file, &editions, &nomenclature, faults);
    Some(nomenclature)
}

fn check_code(code: &str) -> Result<(), String> {
    if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("{code:?} is not a subheading of six digits"));
    }
    if matches!(&code[..2], "00" | "77" | "98" | "99") {
        return Err(format!("{code} lies in a chapter that is not part of the Harmonized System"));
    }
    Ok(())
}

/// Reads `1992-2007 2022`.
fn mask(text: &str, nomenclature: &Nomenclature) -> Result<u8, String> {
    let mut mask = 0;
    for range in text.split(' ') {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let position = |year: &str| {
            let year: u16 = year.parse().map_err(|_| format!("{year:?} is not a year"))?;
            nomenclature.edition(year).ok_or(format!("there is no edition HS {year}"))
        };
        let (first, last) = (position(first)?, position(last)?);
        if first > last {
            return Err(format!("the range {range} runs backwards"));
        }
        for at in first..=last {
            mask |= 1 << at;
        }
    }
    Ok(mask)
}

fn counts(file: &File, editions: &schema::Editions, nomenclature: &Nomenclature, faults: &Faults) {
    for edition in &editions.edition {
        let codes: Vec<&str> = nomenclature.below("", *edition.year.get_ref()).collect();
        let distinct = |len: usize| codes.iter().filter_map(|code| code.get(..len)).collect::<BTreeSet<_>>().len();
        let found = (distinct(2), distinct(4), codes.len());
        if found != (edition.chapters, edition.headings, edition.subheadings) {
            let reason =
                format!("the rows give {} chapters, {} headings and {} subheadings", found.0, found.1, found.2);
            faults.add(file.error_at(edition.year.span().start, reason));
        }
    }
}

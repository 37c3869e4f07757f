//! The editions of the Harmonized System: `data/hs/subheadings.csv`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::{
    fault::Fault,
    source::{Data, File},
    tables::Tables,
};

/// Years of the editions, oldest first, with their chapters, headings and subheadings as published.
pub const EDITIONS: [(u16, usize, usize, usize); 7] = [
    (1992, 96, 1241, 5039),
    (1996, 96, 1241, 5132),
    (2002, 96, 1244, 5224),
    (2007, 96, 1221, 5052),
    (2012, 96, 1224, 5205),
    (2017, 96, 1222, 5387),
    (2022, 96, 1228, 5612),
];

#[derive(Deserialize)]
struct Row {
    subheading: String,
    editions: String,
}

/// Which subheading exists in which edition.
pub struct Nomenclature {
    /// Subheading to a bit per edition, the oldest lowest.
    subheadings: BTreeMap<String, u8>,
}

impl Nomenclature {
    /// Whether a chapter, heading or subheading exists in the edition of this year.
    pub fn exists(&self, code: &str, year: u16) -> bool {
        self.below(code, year).next().is_some()
    }

    /// Every subheading that some edition has, in order.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.subheadings.keys().map(String::as_str)
    }

    /// The subheadings at or below a code of at most six digits in the edition of this year.
    pub fn below<'a>(&'a self, code: &'a str, year: u16) -> impl Iterator<Item = &'a str> {
        let bit = bit(year);
        self.subheadings
            .range(code.to_owned()..)
            .take_while(move |(subheading, _)| subheading.starts_with(code))
            .filter(move |&(_, &mask)| bit.is_some_and(|bit| mask & bit != 0))
            .map(|(subheading, _)| subheading.as_str())
    }
}

fn bit(year: u16) -> Option<u8> {
    EDITIONS.iter().position(|edition| edition.0 == year).map(|at| 1 << at)
}

pub fn generate(data: &Data, tables: &mut Tables) -> Result<Nomenclature, Fault> {
    let file = data.file("hs/subheadings.csv")?;
    let mut nomenclature = Nomenclature { subheadings: BTreeMap::new() };
    for (line, row) in file.csv::<Row>()? {
        check_code(&file, line, &row.subheading)?;
        let mask = editions(&row.editions).map_err(|reason| file.error_on(line, reason))?;
        if nomenclature.subheadings.insert(row.subheading.clone(), mask).is_some() {
            return Err(file.error_on(line, format!("{} stands twice", row.subheading)));
        }
    }
    for (year, chapters, headings, subheadings) in EDITIONS {
        let codes: Vec<&str> = nomenclature.below("", year).collect();
        let distinct = |len: usize| codes.iter().map(|code| &code[..len]).collect::<BTreeSet<_>>().len();
        let found = (distinct(2), distinct(4), codes.len());
        if found != (chapters, headings, subheadings) {
            return Err(file.error(format!(
                "HS {year} has {chapters} chapters, {headings} headings and {subheadings} subheadings, but the rows give \
                 {found:?}"
            )));
        }
    }
    write(&nomenclature, tables);
    Ok(nomenclature)
}

fn check_code(file: &File, line: usize, code: &str) -> Result<(), Fault> {
    if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(file.error_on(line, format!("{code:?} is not a subheading of six digits")));
    }
    if matches!(&code[..2], "00" | "77" | "98" | "99") {
        return Err(file.error_on(line, format!("{code} lies in a chapter that is not part of the Harmonized System")));
    }
    Ok(())
}

/// Reads `1992-2007 2022`.
fn editions(text: &str) -> Result<u8, String> {
    let mut mask = 0;
    for range in text.split(' ') {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let position = |year: &str| {
            let year: u16 = year.parse().map_err(|_| format!("{year:?} is not a year"))?;
            EDITIONS.iter().position(|edition| edition.0 == year).ok_or(format!("there is no edition HS {year}"))
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

fn write(nomenclature: &Nomenclature, tables: &mut Tables) {
    let codes: Vec<(u32, u8)> =
        nomenclature.subheadings.iter().map(|(code, &mask)| (code.parse().unwrap_or(0), mask)).collect();
    let first: Vec<usize> =
        (0..=10_000).map(|heading| codes.partition_point(|&(code, _)| code / 100 < heading)).collect();
    let numbers: Vec<u32> = codes.iter().map(|&(code, _)| code).collect();
    let masks: Vec<u8> = codes.iter().map(|&(_, mask)| mask).collect();
    let code = format!(
        "/// For every number of four digits, the position of the first subheading at or after that heading.\n\
         pub(crate) static FIRST: [u16; 10_001] = {first:?};\n\
         /// Every subheading that some edition has, in order, as a number.\n\
         pub(crate) static SUBHEADINGS: [u32; {n}] = {numbers:?};\n\
         /// The editions that have it, the oldest in the lowest bit.\n\
         pub(crate) static EDITIONS: [u8; {n}] = {masks:?};\n",
        n = codes.len(),
    );
    tables.add("generated_hs.rs", code);
}

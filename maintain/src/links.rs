//! HS subheadings to control entries: `data/correlation/korea-2018.csv`.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Deserialize;

use crate::{code::ControlCode, controls::ControlLists, fault::Fault, hs::Nomenclature, source::Data, tables::Tables};

/// Subheadings and pairs of the table of 2018.
const PUBLISHED: (usize, usize) = (785, 3717);

#[derive(Deserialize)]
struct Row {
    subheading: String,
    entry: String,
    quality: String,
}

pub fn generate(
    data: &Data,
    nomenclature: &Nomenclature,
    paragraphs: &ControlLists,
    tables: &mut Tables,
) -> Result<(), Fault> {
    let file = data.file("correlation/korea-2018.csv")?;
    let mut links: BTreeMap<String, BTreeMap<String, &str>> = BTreeMap::new();
    let mut entries: BTreeMap<String, usize> = BTreeMap::new();
    for (line, row) in file.csv::<Row>()? {
        let fail = |reason: String| Err(file.error_on(line, reason));
        if row.subheading.len() != 6 || !nomenclature.exists(&row.subheading, 2017) {
            return fail(format!("{} is not a subheading of HS 2017", row.subheading));
        }
        if !row.entry.parse::<ControlCode>().is_ok_and(|code| code.as_str() == row.entry && code.head() == row.entry) {
            return fail(format!("{} is not an entry of five characters", row.entry));
        }
        let quality = match row.quality.as_str() {
            "direct" => "Direct",
            "carrier-medium" => "CarrierMedium",
            "artefact" => "Artefact",
            other => return fail(format!("{other:?} is not a quality: direct, carrier-medium or artefact")),
        };
        entries.entry(row.entry.clone()).or_default();
        if links.entry(row.subheading.clone()).or_default().insert(row.entry.clone(), quality).is_some() {
            return fail(format!("{} and {} stand twice", row.subheading, row.entry));
        }
    }
    let found = (links.len(), links.values().map(BTreeMap::len).sum::<usize>());
    if found != PUBLISHED {
        return Err(
            file.error(format!("{PUBLISHED:?} subheadings and pairs were published, and the rows give {found:?}"))
        );
    }
    for (number, at) in entries.values_mut().enumerate() {
        *at = number;
    }
    let index: BTreeMap<&str, usize> = nomenclature.all().enumerate().map(|(at, code)| (code, at)).collect();
    let (mut subheadings, mut pairs) = (Vec::new(), String::new());
    let mut first = 0;
    for (subheading, of_it) in &links {
        subheadings.push((index[subheading.as_str()], first));
        for (entry, quality) in of_it {
            let _ = writeln!(pairs, "    ({}, LinkQuality::{quality}),", entries[entry]);
        }
        first += of_it.len();
    }
    let mut bases = String::new();
    for entry in entries.keys() {
        let (us, eu) = (paragraphs.has("us-ccl", entry), paragraphs.has("eu-annex-i", entry));
        let _ = writeln!(bases, "    Base {{ code: ControlCode::of({entry:?}), us_ccl: {us}, eu_annex_i: {eu} }},");
    }
    let code = format!(
        "use crate::{{control::ControlCode, links::{{Base, LinkQuality}}}};\n\
         pub(crate) static BASES: [Base; {}] = [\n{bases}];\n\
         /// The position of a subheading and of the first of its pairs.\n\
         pub(crate) static SUBHEADINGS: [(u16, u16); {}] = {subheadings:?};\n\
         pub(crate) static PAIRS: [(u16, LinkQuality); {first}] = [\n{pairs}];\n",
        entries.len(),
        subheadings.len(),
    );
    tables.add("generated_links.rs", code);
    Ok(())
}

//! The old form, until the tables are bytes.
use std::{collections::BTreeMap, fmt::Write as _};

use super::Links;
use crate::{controls::Paragraphs, hs::Nomenclature, tables::Tables};

pub fn write(links: &Links, nomenclature: &Nomenclature, paragraphs: &Paragraphs, tables: &mut Tables) {
    let links = &links.links;
    let mut entries: BTreeMap<&str, usize> =
        links.values().flat_map(|of| of.keys()).map(|entry| (entry.as_str(), 0)).collect();
    for (number, at) in entries.values_mut().enumerate() {
        *at = number;
    }
    let index = nomenclature.positions();
    let (mut subheadings, mut pairs) = (Vec::new(), String::new());
    let mut first = 0;
    for (subheading, of_it) in links {
        subheadings.push((index[subheading.as_str()], first));
        for (entry, quality) in of_it {
            let _ = writeln!(pairs, "    ({}, LinkQuality::{quality:?}),", entries[entry.as_str()]);
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
}

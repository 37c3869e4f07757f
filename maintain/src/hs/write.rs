//! The table of the editions.

use super::Nomenclature;
use crate::tables::{Tables, layout::write::Sections, place};

pub fn write(nomenclature: &Nomenclature, tables: &mut Tables) {
    let codes: Vec<u32> = nomenclature.all().map(|code| code.parse().unwrap_or_default()).collect();
    let before = |heading: u32| place(codes.partition_point(|&code| code / 100 < heading));
    let first: Vec<u16> = (0..=10_000).map(before).collect();
    let editions: Vec<u8> = nomenclature.subheadings.values().copied().collect();
    let mut sections = Sections::default();
    sections.push(&first);
    sections.push(&codes);
    sections.push(&editions);
    tables.add_sections("hs", &sections);
}

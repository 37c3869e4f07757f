//! The table of the links.

use std::collections::BTreeSet;

use dualuse::maintain::day_number;

use super::Links;
use crate::{
    controls::ControlLists,
    hs::Nomenclature,
    tables::{
        Tables,
        layout::write::{Sections, Texts},
        links::{BLOCK, Base, Linked, Pair, Source},
        place,
    },
};

pub fn write(links: &Links, nomenclature: &Nomenclature, paragraphs: &ControlLists, tables: &mut Tables) {
    let entries: BTreeSet<&str> = links.links.values().flat_map(|of_it| of_it.keys()).map(String::as_str).collect();
    let entries: Vec<&str> = entries.into_iter().collect();
    let mut texts = Texts::default();
    let base = |&entry: &&str| Base {
        entry: texts.add(entry),
        us_ccl: paragraphs.has("us-ccl", entry).into(),
        eu_annex_i: paragraphs.has("eu-annex-i", entry).into(),
    };
    let bases: Vec<Base> = entries.iter().map(base).collect();
    let positions = nomenclature.positions();
    let (mut linked, mut pairs) = (Vec::new(), Vec::new());
    for (subheading, of_it) in &links.links {
        linked.push(Linked { subheading: positions[subheading.as_str()], first: place(pairs.len()) });
        for (entry, &(quality, source)) in of_it {
            let base = entries.partition_point(|known| known < &entry.as_str());
            pairs.push(Pair { base: place(base), quality: quality as u8, source: place(source) });
        }
    }
    let source = |table: &super::Table, texts: &mut Texts| Source {
        citation: texts.add(&table.citation),
        date: day_number(table.date),
    };
    let sources: Vec<Source> = links.tables.iter().map(|table| source(table, &mut texts)).collect();
    let mut sections = Sections::default();
    sections.push(&bases);
    sections.push(&linked);
    sections.push(&pairs);
    sections.push(texts.all());
    sections.push(&sources);
    let begin = |block: usize| place(linked.partition_point(|linked| usize::from(linked.subheading) < block * BLOCK));
    sections.push(&(0..=positions.len() / BLOCK + 1).map(begin).collect::<Vec<u16>>());
    tables.add_sections("links", &sections);
}

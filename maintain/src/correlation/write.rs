//! The old form, until the tables are bytes.
use std::fmt::Write as _;

use super::{Step, latest};
use crate::{hs::Nomenclature, tables::Tables};

const BLOCK: usize = 32;

pub fn write(all: &[Step], nomenclature: &Nomenclature, tables: &mut Tables) {
    let count = nomenclature.all().count();
    let mut code = String::from("use crate::hs::{Relation, Step, ToLatest};\n");
    let mut steps = String::new();
    let mask = |of: fn(&Step) -> &Vec<bool>| -> Vec<u8> {
        (0..count).map(|at| all.iter().enumerate().map(|(n, step)| u8::from(of(step)[at]) << n).sum()).collect()
    };
    let (forward, backward) = (mask(|step| &step.changed), mask(|step| &step.changed_back));
    for step in all {
        let links = &step.links;
        let from: Vec<usize> = links.iter().map(|link| link.from.into()).collect();
        let to: Vec<usize> = links.iter().map(|link| link.to.into()).collect();
        let mut back: Vec<usize> = (0..links.len()).collect();
        back.sort_by_key(|&link| (to[link], from[link]));
        let sorted_to: Vec<usize> = back.iter().map(|&link| to[link]).collect();
        let (from_blocks, back_blocks) = (blocks(&from, count), blocks(&sorted_to, count));
        let relations: Vec<String> = links.iter().map(|link| format!("Relation::{:?}", link.relation)).collect();
        let _ = writeln!(
            steps,
            "    Step {{ from: &{from:?}, to: &{to:?}, relation: &[{}], back: &{back:?}, from_blocks: &{from_blocks:?}, \
             back_blocks: &{back_blocks:?} }},",
            relations.join(", ")
        );
    }
    let _ = writeln!(code, "/// For every subheading, the steps to a newer edition that change it, the oldest lowest.");
    let _ = writeln!(code, "pub(crate) static CHANGED: [u8; {}] = {forward:?};", forward.len());
    let _ = writeln!(code, "/// For every subheading, the steps to an older edition that change it.");
    let _ = writeln!(code, "pub(crate) static CHANGED_BACK: [u8; {}] = {backward:?};", backward.len());
    let _ = writeln!(code, "pub(crate) static STEPS: [Step; {}] = [\n{steps}];", all.len());
    let mut editions = String::new();
    for edition in 0..all.len() {
        let (mut from, mut first, mut links) = (Vec::new(), Vec::new(), Vec::new());
        for (at, reached) in latest::reached(edition, nomenclature, all) {
            from.push(at);
            first.push(links.len());
            links.extend(reached.into_iter().map(|(to, relation)| to | (relation as u16) << 13));
        }
        first.push(links.len());
        let _ = writeln!(editions, "    ToLatest {{ from: &{from:?}, first: &{first:?}, links: &{links:?} }},");
    }
    code.push_str(&format!("pub(crate) static TO_LATEST: [ToLatest; {}] = [\n{editions}];\n", all.len()));
    tables.add("generated_correlation.rs", code);
}

fn blocks(ascending: &[usize], subheadings: usize) -> Vec<usize> {
    (0..=subheadings / BLOCK).map(|block| ascending.partition_point(|&at| at < block * BLOCK)).collect()
}

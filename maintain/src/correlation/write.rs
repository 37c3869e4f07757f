//! The tables of the links: those to the latest edition, and those of every step.

use super::{Step, latest};
use crate::{
    hs::Nomenclature,
    tables::{
        Tables,
        correlation::{POSITION_BITS, ToLatest},
        layout::write::{Sections, run},
        place,
        steps::{self, BLOCK},
    },
};

pub fn write(steps: &[Step], nomenclature: &Nomenclature, tables: &mut Tables) {
    let count = nomenclature.all().count();
    tables.add_sections("correlation", &to_latest(nomenclature, steps, count));
    tables.add_sections("steps", &each_step(steps, count));
}

/// In the order in which `tables::steps` reads them.
fn each_step(steps: &[Step], count: usize) -> Sections {
    let mut sections = Sections::default();
    sections.push(&masks(count, steps, |step| &step.changed_back));
    let (mut records, mut links, mut back) = (Vec::new(), Vec::new(), Vec::<u16>::new());
    let (mut from_blocks, mut back_blocks) = (Vec::new(), Vec::new());
    for step in steps {
        let mut returning: Vec<usize> = (0..step.links.len()).collect();
        returning.sort_by_key(|&link| (step.links[link].to, step.links[link].from));
        let from: Vec<u16> = step.links.iter().map(|link| link.from).collect();
        let to: Vec<u16> = returning.iter().map(|&link| step.links[link].to).collect();
        back.extend(returning.into_iter().map(place::<u16>));
        back_blocks.extend(blocks(&to, count));
        records.push(steps::Step {
            links: run(&mut links, step.links.iter().copied()),
            blocks: run(&mut from_blocks, blocks(&from, count)),
        });
    }
    sections.push(&records);
    sections.push(&links.iter().map(|link| link.from).collect::<Vec<u16>>());
    sections.push(&links.iter().map(|link| link.to).collect::<Vec<u16>>());
    sections.push(&links.iter().map(|link| link.relation as u8).collect::<Vec<u8>>());
    sections.push(&back);
    sections.push(&from_blocks);
    sections.push(&back_blocks);
    sections
}

/// For every subheading, a bit for each step of which something holds.
fn masks(count: usize, steps: &[Step], holds: fn(&Step) -> &[bool]) -> Vec<u8> {
    let mask = |at: usize| (0..).zip(steps).map(|(number, step)| u8::from(holds(step)[at]) << number).sum();
    (0..count).map(mask).collect()
}

/// Where the links of every block of subheadings begin among links in ascending order.
fn blocks(ascending: &[u16], subheadings: usize) -> Vec<u16> {
    let begin = |block| place(ascending.partition_point(|&at| usize::from(at) < block * BLOCK));
    (0..=subheadings / BLOCK).map(begin).collect()
}

/// In the order in which `tables::correlation` reads them.
fn to_latest(nomenclature: &Nomenclature, steps: &[Step], count: usize) -> Sections {
    let mut sections = Sections::default();
    sections.push(&masks(count, steps, |step| &step.changed));
    let (mut records, mut from, mut first, mut links) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for edition in 0..steps.len() {
        let reached = latest::reached(edition, nomenclature, steps);
        let (mut begin, mut begins) = (0, vec![0_u16]);
        for (_, links) in &reached {
            begin += links.len();
            begins.push(place(begin));
        }
        let packed = |&(to, relation): &(u16, _)| to | (relation as u16) << POSITION_BITS;
        records.push(ToLatest {
            from: run(&mut from, reached.iter().map(|&(at, _)| at)),
            first: run(&mut first, begins),
            links: run(&mut links, reached.iter().flat_map(|(_, links)| links).map(packed)),
        });
    }
    sections.push(&records);
    sections.push(&from);
    sections.push(&first);
    sections.push(&links);
    sections
}

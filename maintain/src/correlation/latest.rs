//! The links of every older edition straight to the latest: the links between neighbours, composed.

use std::collections::BTreeMap;

use super::Step;
use crate::hs::Nomenclature;
use dualuse::hs::Relation;

/// What each subheading of an edition that some step changes reaches in the latest, in order: its position, and those it reaches.
pub fn reached(edition: usize, nomenclature: &Nomenclature, steps: &[Step]) -> Vec<(u16, Vec<(u16, Relation)>)> {
    let changes: Vec<Changes> = steps.iter().map(changes).collect();
    let year = nomenclature.editions[edition];
    let mut all = Vec::new();
    for (at, subheading) in (0..).zip(nomenclature.all()) {
        let changed = steps[edition..].iter().any(|step| step.changed[usize::from(at)]);
        if changed && nomenclature.exists(subheading, year) {
            all.push((at, reach(at, edition, steps, &changes)));
        }
    }
    all
}

/// The links of one step that carry goods, by the position of the older subheading.
type Changes = BTreeMap<u16, Vec<(u16, Relation)>>;

fn changes(step: &Step) -> Changes {
    let mut changes = Changes::new();
    for link in step.links.iter().filter(|link| link.relation != Relation::Residual) {
        changes.entry(link.from).or_default().push((link.to, link.relation));
    }
    changes
}

/// What a subheading reaches over all the steps: of several ways to the same subheading, the closest at each step.
fn reach(start: u16, edition: usize, steps: &[Step], changes: &[Changes]) -> Vec<(u16, Relation)> {
    let mut reached = BTreeMap::from([(start, Relation::Same)]);
    for (step, changes) in steps.iter().zip(changes).skip(edition) {
        let mut next: BTreeMap<u16, Relation> = BTreeMap::new();
        for (at, relation) in reached {
            let stays = [(at, Relation::Same)];
            let links = match step.changed[usize::from(at)] {
                false => &stays[..],
                true => changes.get(&at).map_or(&[][..], Vec::as_slice),
            };
            for &(to, link) in links {
                let relation = relation.then(link);
                next.entry(to).and_modify(|known| *known = relation.min(*known)).or_insert(relation);
            }
        }
        reached = next;
    }
    reached.into_iter().collect()
}

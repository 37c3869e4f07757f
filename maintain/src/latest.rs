//! The links of every older edition straight to the latest: the links between neighbours, composed.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    hs::{EDITIONS, Nomenclature},
    relation::Relation,
};

/// The links of one step that carry goods, by the position of the older subheading.
pub type Changes = BTreeMap<usize, Vec<(usize, Relation)>>;

/// The table `TO_LATEST`; `changed` has for every subheading the steps that change it.
pub fn table(nomenclature: &Nomenclature, steps: &[Changes], changed: &[u8]) -> String {
    let mut editions = String::new();
    for (edition, &(year, ..)) in EDITIONS.iter().enumerate().take(steps.len()) {
        let ahead = u8::MAX << edition;
        let (mut from, mut first, mut links) = (Vec::new(), Vec::new(), Vec::new());
        for (at, subheading) in nomenclature.all().enumerate() {
            if changed[at] & ahead != 0 && nomenclature.exists(subheading, year) {
                from.push(at);
                first.push(links.len());
                let reached = reach(at, edition, steps, changed);
                links.extend(reached.into_iter().map(|(to, relation)| to | (relation as usize) << 13));
            }
        }
        first.push(links.len());
        let _ = writeln!(editions, "    ToLatest {{ from: &{from:?}, first: &{first:?}, links: &{links:?} }},");
    }
    format!("pub(crate) static TO_LATEST: [ToLatest; {}] = [\n{editions}];\n", steps.len())
}

/// What a subheading reaches over all the steps: of several ways to the same subheading, the closest at each step.
fn reach(start: usize, edition: usize, steps: &[Changes], changed: &[u8]) -> BTreeMap<usize, Relation> {
    let mut reached = BTreeMap::from([(start, Relation::Same)]);
    for (step, changes) in steps.iter().enumerate().skip(edition) {
        let mut next: BTreeMap<usize, Relation> = BTreeMap::new();
        for (at, relation) in reached {
            let stays = [(at, Relation::Same)];
            let links = match changed[at] >> step & 1 {
                0 => &stays[..],
                _ => changes.get(&at).map_or(&[][..], Vec::as_slice),
            };
            for &(to, link) in links {
                let relation = relation.then(link);
                next.entry(to).and_modify(|known| *known = relation.min(*known)).or_insert(relation);
            }
        }
        reached = next;
    }
    reached
}

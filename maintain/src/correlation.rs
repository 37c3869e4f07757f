//! The links between neighbouring editions: `data/hs/correlation-<older>-<newer>.csv`.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Deserialize;

use crate::{
    fault::Fault,
    hs::{EDITIONS, Nomenclature},
    latest::{self, Changes},
    relation::Relation,
    source::{Data, File},
    tables::Tables,
};

/// How many subheadings share a place in the index of links: as in `src/hs/correlation.rs`.
const BLOCK: usize = 32;

#[derive(Deserialize)]
struct Row {
    from: String,
    to: String,
    kind: String,
}

/// What a row says of its link.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The relation follows from how many of these links meet at its ends.
    Counted,
    Residual,
    Subdivision,
}

/// A link, read from the older edition to the newer, with its relation.
struct Link {
    from: String,
    to: String,
    relation: Relation,
}

pub fn generate(data: &Data, nomenclature: &Nomenclature, tables: &mut Tables) -> Result<(), Fault> {
    let index: BTreeMap<&str, usize> = nomenclature.all().enumerate().map(|(at, code)| (code, at)).collect();
    let mut changed = vec![(0_u8, 0_u8); index.len()];
    let mut code = String::from("use crate::hs::{Relation, Step, ToLatest};\n");
    let mut steps = String::new();
    let mut all_changes: Vec<Changes> = Vec::new();
    let mut last = None;
    for (step, years) in EDITIONS.windows(2).enumerate() {
        let (older, newer) = (years[0].0, years[1].0);
        let file = data.file(&format!("hs/correlation-{older}-{newer}.csv"))?;
        let links = read(&file, nomenclature, older, newer)?;
        let moved = |code: &str, end: fn(&Link) -> &str| {
            links.iter().any(|link| link.relation != Relation::Residual && end(link) == code)
        };
        for (subheading, &at) in &index {
            let (before, after) = (nomenclature.exists(subheading, older), nomenclature.exists(subheading, newer));
            changed[at].0 |= u8::from(before && (!after || moved(subheading, |link| &link.from))) << step;
            changed[at].1 |= u8::from(after && (!before || moved(subheading, |link| &link.to))) << step;
        }
        let from: Vec<usize> = links.iter().map(|link| index[link.from.as_str()]).collect();
        let to: Vec<usize> = links.iter().map(|link| index[link.to.as_str()]).collect();
        let mut back: Vec<usize> = (0..links.len()).collect();
        back.sort_by_key(|&link| (to[link], from[link]));
        let sorted_to: Vec<usize> = back.iter().map(|&link| to[link]).collect();
        let (from_blocks, back_blocks) = (blocks(&from, index.len()), blocks(&sorted_to, index.len()));
        let relations: Vec<String> = links.iter().map(|link| format!("Relation::{:?}", link.relation)).collect();
        let _ = writeln!(
            steps,
            "    Step {{ from: &{from:?}, to: &{to:?}, relation: &[{}], back: &{back:?}, from_blocks: &{from_blocks:?}, \
             back_blocks: &{back_blocks:?} }},",
            relations.join(", ")
        );
        let mut changes = Changes::new();
        for link in links.iter().filter(|link| link.relation != Relation::Residual) {
            changes.entry(index[link.from.as_str()]).or_default().push((index[link.to.as_str()], link.relation));
        }
        all_changes.push(changes);
        last = Some(file);
    }
    let (forward, backward): (Vec<u8>, Vec<u8>) = changed.into_iter().unzip();
    let _ = writeln!(code, "/// For every subheading, the steps to a newer edition that change it, the oldest lowest.");
    let _ = writeln!(code, "pub(crate) static CHANGED: [u8; {}] = {forward:?};", forward.len());
    let _ = writeln!(code, "/// For every subheading, the steps to an older edition that change it.");
    let _ = writeln!(code, "pub(crate) static CHANGED_BACK: [u8; {}] = {backward:?};", backward.len());
    let _ = writeln!(code, "pub(crate) static STEPS: [Step; {}] = [\n{steps}];", EDITIONS.len() - 1);
    code.push_str(&latest::table(nomenclature, &all_changes, &forward));
    match last {
        Some(_) => {
            tables.add("generated_correlation.rs", code);
            Ok(())
        }
        None => Ok(()),
    }
}

/// Where the links of every block of subheadings begin among links in ascending order.
fn blocks(ascending: &[usize], subheadings: usize) -> Vec<usize> {
    (0..=subheadings / BLOCK).map(|block| ascending.partition_point(|&at| at < block * BLOCK)).collect()
}

/// The links in order, each with its relation, which follows from how many links meet at its ends.
fn read(file: &File, nomenclature: &Nomenclature, older: u16, newer: u16) -> Result<Vec<Link>, Fault> {
    let mut kinds: BTreeMap<(String, String), Kind> = BTreeMap::new();
    for (line, row) in file.csv::<Row>()? {
        for (code, year) in [(&row.from, older), (&row.to, newer)] {
            if code.len() != 6 || !nomenclature.exists(code, year) {
                return Err(file.error_on(line, format!("{code} is not a subheading of HS {year}")));
            }
        }
        let kind = match row.kind.as_str() {
            "" => Kind::Counted,
            "residual" => Kind::Residual,
            "subdivision" => Kind::Subdivision,
            other => {
                let reason = format!("{other:?} is not a kind of link: residual, subdivision, or nothing");
                return Err(file.error_on(line, reason));
            }
        };
        if kinds.insert((row.from, row.to), kind).is_some() {
            return Err(file.error_on(line, "this link stands twice"));
        }
    }
    let counted = kinds.iter().filter(|(_, kind)| **kind == Kind::Counted).map(|(link, _)| link);
    let (mut out, mut into): (BTreeMap<&str, usize>, BTreeMap<&str, usize>) = Default::default();
    for (from, to) in counted {
        *out.entry(from).or_default() += 1;
        *into.entry(to).or_default() += 1;
    }
    let relation = |(from, to): &(String, String), kind: &Kind| match kind {
        Kind::Residual => Relation::Residual,
        Kind::Subdivision => Relation::Partial,
        Kind::Counted => match (out[from.as_str()], into[to.as_str()]) {
            (1, 1) if from == to => Relation::Same,
            (1, 1) => Relation::Renamed,
            (1, _) => Relation::Merged,
            (_, 1) => Relation::Split,
            _ => Relation::Partial,
        },
    };
    let links = kinds.iter().map(|(link, kind)| Link {
        from: link.0.clone(),
        to: link.1.clone(),
        relation: relation(link, kind),
    });
    Ok(links.collect())
}

//! What must hold of the links, and the relation of each, which follows from how many meet at its ends.

use std::collections::{BTreeMap, BTreeSet};

use super::{Link, Step, schema};
use crate::{
    fault::Faults,
    hs::Nomenclature,
    source::{Data, File},
};
use dualuse::hs::Relation;

/// What a row says of its link.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The relation follows from how many of these links meet at its ends.
    Counted,
    Residual,
    Subdivision,
}

/// Links by the subheadings of the older and the newer edition.
type Kinds = BTreeMap<(String, String), Kind>;

/// The steps from the oldest edition to the newest, or nothing if a file cannot be read.
pub fn check(data: &Data, nomenclature: &Nomenclature, faults: &Faults) -> Option<Vec<Step>> {
    let steps: Vec<Option<Step>> = nomenclature
        .editions
        .windows(2)
        .map(|years| {
            let file = faults.keep(data.file(&format!("hs/correlation-{}-{}.csv", years[0], years[1])))?;
            let kinds = read(&file, nomenclature, years[0], years[1], faults);
            Some(step(&kinds, nomenclature, years[0], years[1]))
        })
        .collect();
    steps.into_iter().collect()
}

fn read(file: &File, nomenclature: &Nomenclature, older: u16, newer: u16, faults: &Faults) -> Kinds {
    let mut kinds = Kinds::new();
    for (line, row) in file.rows::<schema::Row>(faults) {
        let fault = |reason: String| faults.add(file.error_on(line, reason));
        let mut exist = true;
        for (code, year) in [(&row.from, older), (&row.to, newer)] {
            if code.len() != 6 || !nomenclature.exists(code, year) {
                fault(format!("{code} is not a subheading of HS {year}"));
                exist = false;
            }
        }
        let kind = match row.kind.as_str() {
            "" => Kind::Counted,
            "residual" => Kind::Residual,
            "subdivision" => Kind::Subdivision,
            other => {
                fault(format!("{other:?} is not a kind of link: residual, subdivision, or nothing"));
                continue;
            }
        };
        if exist && kinds.insert((row.from, row.to), kind).is_some() {
            fault("this link stands twice".into());
        }
    }
    kinds
}

fn step(kinds: &Kinds, nomenclature: &Nomenclature, older: u16, newer: u16) -> Step {
    let links = related(kinds);
    let carries = || links.iter().filter(|(_, relation)| *relation != Relation::Residual);
    let (leaves, arrives): (BTreeSet<&str>, BTreeSet<&str>) = carries().map(|(link, _)| *link).unzip();
    let exists = |code: &str| (nomenclature.exists(code, older), nomenclature.exists(code, newer));
    let changed = |code| matches!(exists(code), (true, after) if !after || leaves.contains(code));
    let changed_back = |code| matches!(exists(code), (before, true) if !before || arrives.contains(code));
    let at = nomenclature.positions();
    Step {
        links: links.iter().map(|&((from, to), relation)| Link { from: at[from], to: at[to], relation }).collect(),
        changed: nomenclature.all().map(changed).collect(),
        changed_back: nomenclature.all().map(changed_back).collect(),
    }
}

/// The links in order, each with its relation.
fn related(kinds: &Kinds) -> Vec<((&str, &str), Relation)> {
    let counted = kinds.iter().filter(|(_, kind)| **kind == Kind::Counted).map(|(link, _)| link);
    let (mut out, mut into): (BTreeMap<&str, usize>, BTreeMap<&str, usize>) = Default::default();
    for (from, to) in counted {
        *out.entry(from).or_default() += 1;
        *into.entry(to).or_default() += 1;
    }
    let relation = |from: &str, to: &str, kind: Kind| match kind {
        Kind::Residual => Relation::Residual,
        Kind::Subdivision => Relation::Partial,
        Kind::Counted => match (out[from], into[to]) {
            (1, 1) if from == to => Relation::Same,
            (1, 1) => Relation::Renamed,
            (1, _) => Relation::Merged,
            (_, 1) => Relation::Split,
            _ => Relation::Partial,
        },
    };
    kinds.iter().map(|((from, to), &kind)| ((from.as_str(), to.as_str()), relation(from, to, kind))).collect()
}

//! The tables of the control lists.

use std::fmt::Write as _;

use super::{ControlLists, check::Relation};
use crate::{code::ControlCode, tables::Tables};

pub fn write(lists: &ControlLists, tables: &mut Tables) {
    let mut code = String::from("use crate::control::{ControlCode, EntryRow, Pair, PairRelation};\n");
    let name = |id: &str| id.to_uppercase().replace('-', "_");
    for list in lists.all.iter().filter(|list| list.is_held) {
        let rows: Vec<String> = list
            .entries
            .iter()
            .map(|(code, entry)| {
                let (code, title, reasons) = (code.as_str(), &entry.title, &entry.reasons);
                format!("EntryRow {{ code: {code:?}, title: {title:?}, reasons: &{reasons:?} }}")
            })
            .collect();
        let _ = writeln!(
            code,
            "pub(crate) static {}: [EntryRow; {}] = [\n    {},\n];",
            name(&list.id),
            rows.len(),
            rows.join(",\n    ")
        );
    }
    let rows: Vec<String> = lists
        .pairs
        .iter()
        .map(|((us, eu), pair)| {
            let relation = match pair.relation {
                Relation::Twin => "Twin",
                Relation::Counterpart => "Counterpart",
                Relation::NotCompared => "NotCompared",
            };
            format!(
                "Pair {{ us: ControlCode::of({:?}), eu: ControlCode::of({:?}), relation: PairRelation::{relation}, differs: {:?} }}",
                us.as_str(),
                eu.as_str(),
                pair.differs
            )
        })
        .collect();
    let _ = writeln!(code, "pub(crate) static PAIRS: [Pair; {}] = [\n    {},\n];", rows.len(), rows.join(",\n    "));
    for list in lists.all.iter().filter(|list| list.is_held) {
        let all: Vec<&str> = list.paragraphs.iter().map(ControlCode::as_str).collect();
        let _ = writeln!(code, "pub(crate) static {}_PARAGRAPHS: [&str; {}] = {all:?};", name(&list.id), all.len());
    }
    tables.add("generated_controls.rs", code);
}

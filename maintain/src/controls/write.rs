//! The tables of the control lists: `src/tables/control_lists.rs`, as Rust, since what it says of a list is constant; and
//! `controls.bin`.

use std::fmt::Write as _;

use dualuse::maintain::day_number;

use super::{ControlLists, check::Relation};
use crate::tables::{
    Tables,
    controls::{Pair, Title},
    head,
    layout::write::{Sections, Texts},
};

pub fn write(lists: &ControlLists, tables: &mut Tables) {
    let (mut texts, mut sections) = (Texts::default(), Sections::default());
    let (mut entries, mut titles, mut paragraphs) = (Vec::new(), Vec::new(), Vec::new());
    let mut code = format!(
        "// {}\n\nuse super::controls::List as L;\n\npub(crate) static LISTS: [L; {}] = [\n",
        head("controls"),
        lists.all.len()
    );
    for list in &lists.all {
        let (first_entry, first_paragraph) = (entries.len(), paragraphs.len());
        paragraphs.extend(list.paragraphs.iter().map(|code| texts.add(code.as_str())));
        for (code, entry) in &list.entries {
            entries.push(texts.add(code.as_str()));
            titles.push(Title { title: texts.add(&entry.title), reasons: texts.add(&entry.reasons.join(" ")) });
        }
        let _ = writeln!(
            code,
            "    L {{ id: {:?}, citation: {:?}, edition: {}, known_to: {}, later: &{:?}, is_dual_use: {}, catch_all: {:?}, contained: {:?}, not_read: &{:?}, entries: {:?}, paragraphs: {:?} }},",
            list.id,
            list.citation,
            day_number(list.edition),
            day_number(list.known_to),
            list.later.iter().map(|act| (&act.act, day_number(act.day), act.exact)).collect::<Vec<_>>(),
            list.dual_use,
            list.catch_all,
            list.contained,
            list.not_read,
            first_entry..entries.len(),
            first_paragraph..paragraphs.len(),
        );
    }
    code.push_str("];\n\n");
    let _ = writeln!(code, "pub(crate) static NOT_HELD: [&str; {}] = {:?};", lists.not_held.len(), lists.not_held);
    tables.add("control_lists.rs", code);
    let pairs: Vec<Pair> = lists
        .pairs
        .iter()
        .map(|((us, eu), pair)| {
            let relation = match pair.relation {
                Relation::Twin => 0,
                Relation::Counterpart => 1,
                Relation::NotCompared => 2,
            };
            let (us, eu) = (texts.add(us.as_str()), texts.add(eu.as_str()));
            Pair { us, eu, relation, differs: texts.add(&pair.differs) }
        })
        .collect();
    sections.push(texts.all());
    sections.push(&entries);
    sections.push(&titles);
    sections.push(&paragraphs);
    sections.push(&pairs);
    tables.add_sections("controls", &sections);
}

//! The tables of the control lists.

use super::{ControlLists, List, check::Relation};
use crate::{
    dates,
    tables::{
        Tables,
        controls::{ListRow, Pair, Title},
        layout::write::{Sections, Texts},
        place,
    },
};

pub fn write(lists: &ControlLists, tables: &mut Tables) {
    let (mut texts, mut sections) = (Texts::default(), Sections::default());
    let (mut rows, mut entries, mut titles, mut paragraphs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for list in &lists.all {
        let (first_entry, first_paragraph) = (entries.len(), paragraphs.len());
        paragraphs.extend(list.paragraphs.iter().map(|code| texts.add(code.as_str())));
        for (code, entry) in &list.entries {
            entries.push(texts.add(code.as_str()));
            titles.push(Title { title: texts.add(&entry.title), reasons: texts.add(&entry.reasons.join(" ")) });
        }
        let row = row(list, &mut texts);
        rows.push(ListRow {
            entries: place(first_entry),
            entries_end: place(entries.len()),
            paragraphs: place(first_paragraph),
            paragraphs_end: place(paragraphs.len()),
            ..row
        });
    }
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
    sections.push(&rows);
    sections.push(&entries);
    sections.push(&titles);
    sections.push(&paragraphs);
    sections.push(&pairs);
    tables.add_sections("controls", &sections);
}

/// A list without the places of what it holds.
fn row(list: &List, texts: &mut Texts) -> ListRow {
    let (id, citation) = (texts.add(&list.id), texts.add(&list.citation));
    ListRow {
        id: id.start,
        id_len: id.len.into(),
        citation: citation.start,
        citation_len: citation.len.into(),
        edition: dates::number(list.edition),
        is_dual_use: list.dual_use.into(),
        entries: 0,
        entries_end: 0,
        paragraphs: 0,
        paragraphs_end: 0,
    }
}

//! What rules did to the entries of control lists: `events.csv` beside the `list.toml` of a list, where there is one.

use dualuse::maintain::day_number;
use serde::Deserialize;

use crate::{
    controls::{ControlLists, code},
    dates::Start,
    fault::Faults,
    source::Data,
    tables::{
        Tables,
        events::Event,
        layout::write::{Sections, Texts},
        place,
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    entry: String,
    from: String,
    what: String,
    citation: String,
}

const WHAT: [&str; 3] = ["created", "changed", "removed"];

/// What a rule did to an entry.
pub struct Checked {
    /// The place of the list.
    list: usize,
    entry: String,
    start: Start,
    what: usize,
    citation: String,
}

pub fn check(data: &Data, lists: &ControlLists, faults: &Faults) -> Vec<Checked> {
    let mut all = Vec::new();
    for (list, of) in lists.all.iter().enumerate() {
        let Ok(file) = data.file(&format!("controls/{}/events.csv", of.id)) else { continue };
        for (line, row) in file.rows::<Row>(faults) {
            let entry = faults.keep(code(&row.entry).map_err(|reason| file.error_on(line, reason)));
            let start = faults.keep(Start::parse(&row.from).map_err(|reason| file.error_on(line, reason)));
            let what = WHAT.iter().position(|what| *what == row.what);
            if what.is_none() || row.citation.is_empty() {
                faults.add(file.error_on(line, format!("a rule is cited, and it is one of {}", WHAT.join(", "))));
            }
            if let (Some(_), Some(start), Some(what)) = (entry, start, what) {
                all.push(Checked { list, entry: row.entry, start, what, citation: row.citation });
            }
        }
    }
    all.sort_by_key(|event| (event.list, event.start.latest()));
    all
}

pub fn write(all: &[Checked], tables: &mut Tables) {
    let mut texts = Texts::default();
    let event = |event: &Checked, texts: &mut Texts| Event {
        list: place(event.list),
        entry: texts.add(&event.entry),
        from: day_number(event.start.latest()),
        after: event.start.after().map_or(0, day_number),
        exact: event.start.is_exact().into(),
        what: place(event.what),
        citation: texts.add(&event.citation),
    };
    let events: Vec<Event> = all.iter().map(|of| event(of, &mut texts)).collect();
    let mut sections = Sections::default();
    sections.push(&events);
    sections.push(texts.all());
    tables.add_sections("events", &sections);
}

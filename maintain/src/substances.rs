//! The lists of goods by substance: a folder each in `data/substances/`.

use dualuse::{dates::Date, maintain::day_number, substance::CasNumber};
use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::{
    dates::{self, Start},
    fault::Faults,
    source::Data,
    tables::{
        Tables,
        layout::write::{Sections, Texts},
        place, substances,
    },
};

/// `<id>/list.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    short: String,
    title: String,
    instrument: String,
    url: String,
    citation: String,
    destination: String,
    measure: String,
    coverage: String,
    retrieved: Spanned<Datetime>,
    known_to: Spanned<Datetime>,
    rows: Spanned<usize>,
}

/// A row of `<id>/rows.csv`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Row {
    item: String,
    kind: String,
    name: String,
    cas: String,
    least_percent: Option<u8>,
    condition: String,
    from: String,
    citation: String,
}

const KINDS: [&str; 4] = ["chemical", "biologic", "equipment", "equipment-or-software"];

/// A list, checked.
pub struct List {
    id: String,
    about: Written,
    retrieved: Date,
    known_to: Date,
    rows: Vec<Checked>,
}

/// A row, checked.
struct Checked {
    row: Row,
    kind: usize,
    cas: u64,
    start: Start,
}

pub fn check(data: &Data, faults: &Faults) -> Option<Vec<List>> {
    let mut all = Vec::new();
    for id in faults.keep(data.folders("substances"))? {
        let file = faults.keep(data.file(&format!("substances/{id}/list.toml")))?;
        let about: Written = faults.keep(file.toml())?;
        let retrieved = faults.keep(dates::toml(&file, &about.retrieved))?;
        let known_to = faults.keep(dates::toml(&file, &about.known_to))?;
        let rows_file = faults.keep(data.file(&format!("substances/{id}/rows.csv")))?;
        let mut rows = Vec::new();
        for (line, row) in rows_file.rows::<Row>(faults) {
            let fault = |reason: String| faults.add(rows_file.error_on(line, reason));
            let kind = KINDS.iter().position(|kind| *kind == row.kind);
            if kind.is_none() {
                fault(format!("{:?} is no kind; there are {}", row.kind, KINDS.join(", ")));
            }
            if row.name.is_empty() || row.item.is_empty() || row.least_percent.is_some_and(|percent| percent > 100) {
                fault("a row has an item, a name and at most 100 percent".to_owned());
            }
            let cas = match row.cas.as_str() {
                "" => Some(0),
                cas => faults
                    .keep(cas.parse::<CasNumber>().map_err(|error| rows_file.error_on(line, error)))
                    .and_then(|cas| cas.to_string().replace('-', "").parse().ok()),
            };
            let start = faults.keep(Start::parse(&row.from).map_err(|reason| rows_file.error_on(line, reason)));
            if let (Some(kind), Some(cas), Some(start)) = (kind, cas, start) {
                rows.push(Checked { row, kind, cas, start });
            }
        }
        if rows.len() != *about.rows.get_ref() {
            let reason = format!("the list must have {} rows and has {}", about.rows.get_ref(), rows.len());
            faults.add(file.error_at(about.rows.span().start, reason));
        }
        all.push(List { id, about, retrieved, known_to, rows });
    }
    Some(all)
}

pub fn write(lists: &[List], tables: &mut Tables) {
    let (mut heads, mut rows, mut texts) = (Vec::new(), Vec::new(), Texts::default());
    for (number, list) in lists.iter().enumerate() {
        let about = &list.about;
        heads.push(substances::Head {
            id: texts.add(&list.id),
            short: texts.add(&about.short),
            title: texts.add(&about.title),
            instrument: texts.add(&about.instrument),
            url: texts.add(&about.url),
            citation: texts.add(&about.citation),
            destination: texts.add(&about.destination),
            measure: texts.add(&about.measure),
            coverage: texts.add(&about.coverage),
            retrieved: day_number(list.retrieved),
            known_to: day_number(list.known_to),
        });
        rows.extend(list.rows.iter().map(|Checked { row, kind, cas, start }| substances::Row {
            list: place(number),
            item: texts.add(&row.item),
            kind: place(*kind),
            name: texts.add(&row.name),
            cas: *cas,
            least_percent: row.least_percent.unwrap_or_default(),
            condition: texts.add(&row.condition),
            from: day_number(start.latest()),
            exact: start.is_exact().into(),
            citation: texts.add(&row.citation),
        }));
    }
    let mut sections = Sections::default();
    sections.push(&heads);
    sections.push(&rows);
    sections.push(texts.all());
    tables.add_sections("substances", &sections);
}

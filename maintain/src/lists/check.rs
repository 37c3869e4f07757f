//! What must hold of the goods lists: of each by itself the library says what is wrong, as it does of an overlay.

use std::collections::BTreeMap;

use dualuse::{hs::HsCode, listing::Direction, maintain, overlay::OverlaySource};

use super::{Group, List, Lists, Row, Version, schema};
use crate::{
    fault::Faults,
    hs::Nomenclature,
    later::Later,
    source::{Data, File},
    tables::lists::{EXPORT, IMPORT, TRANSIT},
    title,
};

/// How many lists a set of them has room for.
const MOST: usize = 32;

/// The lists, or nothing if they cannot be read at all.
pub fn check(data: &Data, nomenclature: &Nomenclature, faults: &Faults) -> Option<Lists> {
    let titles_file = faults.keep(data.file("lists/titles.csv"))?;
    let titles = titles(&titles_file, faults);
    let (ids, by_default) = order(data, faults)?;
    let mut all = Lists { lists: Vec::new(), by_default: 0, rows: Vec::new() };
    for (at, id) in ids.into_iter().enumerate() {
        let list_file = faults.keep(data.file(&format!("lists/{id}/list.toml")));
        let rows_file = faults.keep(data.file(&format!("lists/{id}/rows.csv")));
        let (Some(list_file), Some(rows_file)) = (list_file, rows_file) else { continue };
        let read = list([&list_file, &rows_file], &id, nomenclature, &titles, all.lists.len(), faults);
        let Some((list, rows)) = read else { continue };
        all.by_default += usize::from(at < by_default);
        all.rows.extend(rows);
        all.lists.push(list);
    }
    for (code, (line, _)) in &titles {
        if !all.rows.iter().any(|row| row.code == *code) {
            faults.add(titles_file.error_on(*line, format!("no list has a row {code}")));
        }
    }
    // A code comes directly before those it contains; the sort keeps the rows of one code and list in the order of their days.
    let further = |row: &Row| row.list >= all.by_default;
    all.rows.sort_by(|a, b| (further(a), &a.code, a.list).cmp(&(further(b), &b.code, b.list)));
    Some(all)
}

/// The identifiers in order, each once, and how many of them are asked by default; every folder must be among them.
fn order(data: &Data, faults: &Faults) -> Option<(Vec<String>, usize)> {
    let file = faults.keep(data.file("lists/order.toml"))?;
    let order: schema::Order = faults.keep(file.toml())?;
    let mut ids: Vec<String> = Vec::new();
    let mut by_default = 0;
    for (at, id) in order.by_default.iter().chain(&order.further).enumerate() {
        if ids.contains(id.get_ref()) {
            faults.add(file.error_at(id.span().start, "this list stands twice"));
        } else {
            ids.push(id.get_ref().clone());
            by_default += usize::from(at < order.by_default.len());
        }
    }
    for folder in faults.keep(data.folders("lists")).unwrap_or_default() {
        if !ids.contains(&folder) {
            faults.add(file.error(format!("the list data/lists/{folder} does not stand in the order")));
        }
    }
    if ids.len() > MOST {
        faults.add(file.error(format!("the tables tell at most {MOST} lists apart")));
    }
    Some((ids, by_default))
}

/// Codes to the line and the text of their title.
type Titles = BTreeMap<String, (usize, String)>;

fn titles(file: &File, faults: &Faults) -> Titles {
    let mut titles = Titles::new();
    for (line, row) in file.rows::<schema::Title>(faults) {
        faults.keep(title::check(&row.title).map_err(|reason| file.error_on(line, reason)));
        if titles.insert(row.code.clone(), (line, row.title)).is_some() {
            faults.add(file.error_on(line, format!("{} has two titles", row.code)));
        }
    }
    titles
}

/// A list as the library reads it, with the titles of its codes; its faults are placed in the files that they are of.
fn list(
    [list_file, rows_file]: [&File; 2],
    id: &str,
    nomenclature: &Nomenclature,
    titles: &Titles,
    number: usize,
    faults: &Faults,
) -> Option<(List, Vec<Row>)> {
    let exists = |digits: &str| nomenclature.exists(digits, nomenclature.newest());
    let year = nomenclature.newest().to_string();
    let newest = maintain::Nomenclature { year: &year, exists: &exists };
    let (read, wrong) = maintain::list(OverlaySource { id, list: &list_file.text, rows: &rows_file.text }, newest);
    for fault in wrong {
        let file = if fault.file().ends_with(".csv") { rows_file } else { list_file };
        faults.add(match fault.line() {
            Some(line) => file.error_on(line, fault.reason()),
            None => file.error(fault.reason()),
        });
    }
    let read = read?;
    let groups = read.groups().iter().map(|group| Group {
        id: group.id().to_owned(),
        title: group.title().to_owned(),
        directions: bits(group.directions()),
    });
    let versions = read.versions().iter();
    let versions =
        versions.map(|version| Version { day: version.in_force(), citation: version.citation().map(str::to_owned) });
    let later = read.later_acts().map(|(act, day, exact)| Later { act: act.to_owned(), day, exact });
    let list = List {
        id: id.to_owned(),
        short: read.short_title().to_owned(),
        title: read.title().to_owned(),
        instrument: read.instrument().to_owned(),
        url: read.url().to_owned(),
        edition: nomenclature.editions.len() - 1,
        destination: read.destination().to_owned(),
        directions: bits(read.directions()),
        measure: read.measure().to_owned(),
        retrieved: read.retrieved(),
        known_to: read.known_to(),
        coverage: read.coverage().to_owned(),
        remark: read.remark().to_owned(),
        began: read.began(),
        group_kind: Some(read.group_kind().to_owned()).filter(|kind| !kind.is_empty()),
        groups: groups.collect(),
        versions: versions.collect(),
        several: read.names_in_several_rows(),
        later: later.collect(),
    };
    let rows = read.rows().iter().map(|row| {
        let code = digits(row.code());
        Row {
            list: number,
            group: row.group(),
            start: row.from(),
            until: row.until(),
            title: titles.get(&code).map_or(String::new(), |(_, title)| title.clone()),
            condition: row.condition().to_owned(),
            except: row.except().iter().map(|&code| digits(code)).collect(),
            citation: row.citation().to_owned(),
            code,
        }
    });
    let rows = rows.collect();
    Some((list, rows))
}

fn digits(code: HsCode) -> String {
    code.to_string().replace('.', "")
}

/// Directions as tables have them.
fn bits(directions: &[Direction]) -> u8 {
    let bit = |direction: &Direction| match direction {
        Direction::Export => EXPORT,
        Direction::Import => IMPORT,
        _ => TRANSIT,
    };
    directions.iter().map(bit).fold(0, |all, bit| all | bit)
}

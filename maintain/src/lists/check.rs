//! What must hold of the goods lists.

use std::collections::BTreeMap;

use dualuse::dates::Date;

use super::{Group, List, Lists, Row, Version, schema};
use crate::{
    dates::{self, Start},
    fault::Faults,
    hs::Nomenclature,
    later,
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
        let file = faults.keep(data.file(&format!("lists/{id}/list.toml")));
        let read = file.and_then(|file| faults.keep(file.toml::<schema::List>()).map(|list| (file, list)));
        let rows_file = faults.keep(data.file(&format!("lists/{id}/rows.csv")));
        let (Some((file, written)), Some(rows_file)) = (read, rows_file) else { continue };
        let Some(list) = head(&file, id, &written, nomenclature, faults) else { continue };
        let rows = rows(&rows_file, &list, all.lists.len(), nomenclature, &titles, faults);
        counts(&file, &written, &list, &rows, faults);
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

/// What is said of a list as a whole; nothing if a day of it cannot be read.
fn head(file: &File, id: String, list: &schema::List, nomenclature: &Nomenclature, faults: &Faults) -> Option<List> {
    for text in [&list.short, &list.title, &list.instrument, &list.url, &list.measure, &list.coverage] {
        if text.get_ref().is_empty() {
            let reason = "a list needs a short name, a title, an instrument, a URL, a measure and a coverage";
            faults.add(file.error_at(text.span().start, reason));
        }
    }
    let edition = nomenclature.editions.len() - 1;
    let newest = format!("HS{}", nomenclature.newest());
    if *list.nomenclature.get_ref() != newest {
        let reason = format!("only lists written in {newest} are supported");
        faults.add(file.error_at(list.nomenclature.span().start, reason));
    }
    let mut groups: Vec<Group> = Vec::new();
    for group in &list.groups {
        if groups.iter().any(|known| known.id == *group.id.get_ref()) {
            faults.add(file.error_at(group.id.span().start, "this group stands twice"));
        }
        let directions = directions(&group.directions).unwrap_or_else(|reason| {
            faults.add(file.error_at(group.id.span().start, reason));
            0
        });
        groups.push(Group { id: group.id.get_ref().clone(), title: group.title.clone(), directions });
    }
    let of_list = directions(list.directions.get_ref());
    let of_list = of_list.and_then(|all| if all == 0 { Err("a list needs a direction".to_owned()) } else { Ok(all) });
    let directions = faults.keep(of_list.map_err(|reason| file.error_at(list.directions.span().start, reason)));
    let known_to = faults.keep(dates::toml(file, &list.known_to));
    let later = later::check(file, &list.later, known_to, faults);
    let retrieved = faults.keep(dates::toml(file, &list.retrieved));
    let began = list.began.as_ref().map(|began| faults.keep(dates::toml(file, began)));
    let versions = versions(file, list, faults)?;
    let (first, last) = (versions.first()?.day, versions.last()?.day);
    let (retrieved, known_to) = (retrieved?, known_to?);
    let began = began.map_or(Some(None), |began| began.map(Some))?;
    if known_to < last || known_to > retrieved {
        let reason = "the last day known lies between the newest version and the day on which the source was read";
        faults.add(file.error_at(list.known_to.span().start, reason));
    }
    if retrieved < last {
        faults.add(file.error_at(list.retrieved.span().start, "the list was read before it was in force"));
    }
    if let (Some(day), Some(written)) = (began, &list.began) {
        if first < day {
            faults.add(file.error_at(written.span().start, "the list began after its first version"));
        }
    }
    Some(List {
        id,
        short: list.short.get_ref().clone(),
        title: list.title.get_ref().clone(),
        instrument: list.instrument.get_ref().clone(),
        url: list.url.get_ref().clone(),
        edition,
        destination: list.destination.clone(),
        directions: directions.unwrap_or_default(),
        measure: list.measure.get_ref().clone(),
        retrieved,
        known_to,
        coverage: list.coverage.get_ref().clone(),
        remark: list.remark.clone(),
        began,
        group_kind: list.group_kind.clone(),
        groups,
        versions,
        several: list.several,
        later,
    })
}

/// Directions as tables have them.
fn directions(written: &[String]) -> Result<u8, String> {
    written.iter().try_fold(0, |all, direction| match direction.as_str() {
        "export" => Ok(all | EXPORT),
        "import" => Ok(all | IMPORT),
        "transit" => Ok(all | TRANSIT),
        other => Err(format!("{other:?} is no direction: export, import or transit")),
    })
}

/// The versions in order, at least one; nothing if a day of them cannot be read.
fn versions(file: &File, list: &schema::List, faults: &Faults) -> Option<Vec<Version>> {
    let written = list.version.get_ref();
    let days: Vec<_> = written.iter().map(|version| faults.keep(dates::toml(file, &version.day))).collect();
    let days: Vec<Date> = days.into_iter().collect::<Option<_>>()?;
    for (pair, version) in days.windows(2).zip(&written[1..]) {
        if pair[1] <= pair[0] {
            faults.add(file.error_at(version.day.span().start, "the versions stand in the order of their days"));
        }
    }
    match written.last() {
        None => faults.add(file.error_at(list.version.span().start, "a list needs the version that is in force")),
        Some(last) if last.citation.as_ref().is_none_or(String::is_empty) => {
            faults.add(file.error_at(last.day.span().start, "the version in force needs a citation"));
        }
        Some(_) => {}
    }
    let versions = days.into_iter().zip(written);
    let versions: Vec<Version> =
        versions.map(|(day, version)| Version { day, citation: version.citation.clone() }).collect();
    (!versions.is_empty()).then_some(versions)
}

/// The rows that can be read, those of one code in the order of their days.
fn rows(
    file: &File,
    list: &List,
    number: usize,
    nomenclature: &Nomenclature,
    titles: &Titles,
    faults: &Faults,
) -> Vec<Row> {
    let mut rows: Vec<(usize, Row)> = Vec::new();
    for (line, row) in file.rows::<schema::Row>(faults) {
        let fault = |reason: String| faults.add(file.error_on(line, reason));
        let _ = check_code(nomenclature, &row).map_err(fault);
        let group = list.groups.iter().position(|group| group.id == row.group);
        if group.is_none() && !row.group.is_empty() {
            let known: Vec<&str> = list.groups.iter().map(|group| group.id.as_str()).collect();
            fault(format!("the list has no group {:?}; its groups are {known:?}", row.group));
        }
        let except: Vec<String> = row.except.split_whitespace().map(str::to_owned).collect();
        if let Some(outside) = except.iter().find(|code| !code.starts_with(&row.code) || !is_digits(code)) {
            fault(format!("the exception {outside:?} is no code under {}", row.code));
        }
        let start = Start::parse(&row.from).map_err(fault).ok();
        let until = (!row.until.is_empty()).then(|| dates::parse(&row.until).map_err(fault).ok());
        let (Some(start), Some(until)) = (start, until.map_or(Some(None), |until| until.map(Some))) else { continue };
        if let Err(reason) = check_days(list, &row, &start, until) {
            fault(reason);
        }
        let title = titles.get(&row.code).map_or(String::new(), |(_, title)| title.clone());
        let (code, condition, citation) = (row.code, row.condition, row.citation);
        rows.push((line, Row { code, list: number, group, start, until, title, condition, except, citation }));
    }
    rows.sort_by(|(_, a), (_, b)| (&a.code, a.start.latest()).cmp(&(&b.code, b.start.latest())));
    for pair in rows.windows(2) {
        let ((first, one), (line, next)) = (&pair[0], &pair[1]);
        let apart = one.until.is_some_and(|until| next.start.is_not_before(until));
        let beside =
            list.several && (one.group, &one.condition, &one.citation) != (next.group, &next.condition, &next.citation);
        if one.code == next.code && !apart && !beside {
            let reason =
                format!("{} stands in line {first} too, whose row must end before this one can begin", next.code);
            faults.add(file.error_on(*line, reason));
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn check_code(nomenclature: &Nomenclature, row: &schema::Row) -> Result<(), String> {
    let code = &row.code;
    if !matches!(code.len(), 2 | 4 | 6 | 8 | 10) || !is_digits(code) {
        return Err(format!("{code:?} is not a chapter, heading, subheading or national code"));
    }
    let newest = nomenclature.newest();
    let printed_so = row.citation.starts_with("printed so in the act");
    let national = matches!(&code[..2], "98" | "99");
    if nomenclature.exists(&code[..code.len().min(6)], newest) == (printed_so || national) {
        return Err(match printed_so {
            true => format!("{code} does exist in HS {newest}: take the remark away"),
            false => format!("{code} does not exist in HS {newest}"),
        });
    }
    Ok(())
}

fn is_digits(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_digit())
}

/// A row begins, and ends, while its list is held.
fn check_days(list: &List, row: &schema::Row, start: &Start, until: Option<Date>) -> Result<(), String> {
    let (code, first) = (&row.code, start.latest());
    if list.began.is_some_and(|began| first < began) {
        return Err(format!("{code} is on the list before the list began"));
    }
    if let Some(until) = until.filter(|&until| until <= first) {
        return Err(format!("{code} ends on {until} and is known to begin on {first} only"));
    }
    match list.versions.last() {
        Some(last) if last.day < first.max(until.unwrap_or(first)) => {
            let change = if first > last.day { "begins" } else { "ends" };
            Err(format!("{code} {change} after the last version, of {}: add the version that says so", last.day))
        }
        _ => Ok(()),
    }
}

/// Every version has as many rows as it says, and so has every group of the newest.
fn counts(file: &File, written: &schema::List, list: &List, rows: &[Row], faults: &Faults) {
    for (version, expected) in list.versions.iter().zip(written.version.get_ref()) {
        let found = rows.iter().filter(|row| row.on(version.day)).count();
        if found != expected.rows {
            let reason = format!("the version of {} must have {} rows and has {found}", version.day, expected.rows);
            faults.add(file.error_at(expected.day.span().start, reason));
        }
    }
    let Some(last) = list.versions.last() else { return };
    let newest = |group| rows.iter().filter(|row| row.group == group && row.on(last.day)).count();
    let ungrouped = if list.groups.is_empty() { 0 } else { newest(None) };
    let expected = written.ungrouped.as_ref().map_or(0, |ungrouped| *ungrouped.get_ref());
    if ungrouped != expected {
        let reason = format!("{expected} rows must stand in no group and {ungrouped} do");
        faults.add(match &written.ungrouped {
            Some(written) => file.error_at(written.span().start, reason),
            None => file.error(reason),
        });
    }
    for (number, group) in written.groups.iter().enumerate() {
        let found = newest(Some(number));
        if found != group.rows {
            let reason = format!("group {} must have {} rows and has {found}", group.id.get_ref(), group.rows);
            faults.add(file.error_at(group.id.span().start, reason));
        }
    }
}

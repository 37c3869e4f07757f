//! What must hold of a list of an overlay: what `data/README.md` says of `data/lists/`.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

use toml::{Spanned, value::Datetime};

use super::{
    fault::{Faults, File},
    list::{Later, OverlayGroup, OverlayList, OverlayRow, OverlayVersion},
    schema,
};
use crate::{
    dates::{Date, StartDate},
    hs::HsCode,
    listing::{Direction, GoodsList},
};

/// The nomenclature in which lists are written.
#[derive(Clone, Copy)]
pub struct Nomenclature<'n> {
    /// Its year.
    pub year: &'n str,
    /// Whether a chapter, heading or subheading exists, by its digits.
    pub exists: &'n dyn Fn(&str) -> bool,
}

/// The list, unless something of it cannot be read; what is wrong is noted.
pub(super) fn check(
    id: &str,
    list: &str,
    rows: &str,
    nomenclature: Nomenclature<'_>,
    faults: &Faults,
) -> Option<OverlayList> {
    let (list_file, rows_file) = (File::new(id, "list.toml", list), File::new(id, "rows.csv", rows));
    let is_kebab =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !id.split('-').all(is_kebab) {
        faults.add(id, None, "an id has lower case letters and digits, joined by `-`");
    }
    let written: schema::List = list_file.toml(faults)?;
    let mut list = head(&list_file, id, &written, nomenclature, faults)?;
    list.rows = self::rows(&rows_file, &list, nomenclature, faults);
    counts(&list_file, &written, &list, faults);
    Some(list)
}

fn day(file: &File<'_>, date: &Spanned<Datetime>, faults: &Faults) -> Option<Date> {
    let text = date.get_ref().to_string();
    let read = text.parse().ok();
    if read.is_none() {
        file.at(date.span().start, faults, format!("{text} is not a date such as 2024-02-23"));
    }
    read
}

/// What is said of it as a whole; nothing if a day of it cannot be read.
fn head(
    file: &File<'_>,
    id: &str,
    list: &schema::List,
    nomenclature: Nomenclature<'_>,
    faults: &Faults,
) -> Option<OverlayList> {
    for text in [&list.short, &list.title, &list.instrument, &list.url, &list.measure, &list.coverage] {
        if text.get_ref().is_empty() {
            let reason = "a list needs a short name, a title, an instrument, a URL, a measure and a coverage";
            file.at(text.span().start, faults, reason);
        }
    }
    let newest = format!("HS{}", nomenclature.year);
    if *list.nomenclature.get_ref() != newest {
        let reason = format!("only lists written in {newest} are supported");
        file.at(list.nomenclature.span().start, faults, reason);
    }
    let mut groups: Vec<OverlayGroup> = Vec::new();
    for group in &list.groups {
        let at = group.id.span().start;
        if groups.iter().any(|known| known.id == *group.id.get_ref()) {
            file.at(at, faults, "this group stands twice");
        }
        let directions = directions(&group.directions).unwrap_or_else(|reason| {
            file.at(at, faults, reason);
            Vec::new()
        });
        groups.push(OverlayGroup { id: group.id.get_ref().clone(), title: group.title.clone(), directions });
    }
    let directions = match directions(list.directions.get_ref()) {
        Ok(all) if all.is_empty() => Err("a list needs a direction".to_owned()),
        other => other,
    };
    let directions = directions.unwrap_or_else(|reason| {
        file.at(list.directions.span().start, faults, reason);
        Vec::new()
    });
    let known_to = day(file, &list.known_to, faults);
    let later = later(file, &list.later, known_to, faults);
    let retrieved = day(file, &list.retrieved, faults);
    let began = list.began.as_ref().map(|began| day(file, began, faults));
    let versions = versions(file, list, faults)?;
    let (first, last) = (versions.first()?.day, versions.last()?.day);
    let (retrieved, known_to) = (retrieved?, known_to?);
    let began = began.map_or(Some(None), |began| began.map(Some))?;
    if known_to < last || known_to > retrieved {
        let reason = "the last day known lies between the newest version and the day on which the source was read";
        file.at(list.known_to.span().start, faults, reason);
    }
    if retrieved < last {
        file.at(list.retrieved.span().start, faults, "the list was read before it was in force");
    }
    if let (Some(day), Some(written)) = (began, &list.began) {
        if first < day {
            file.at(written.span().start, faults, "the list began after its first version");
        }
    }
    Some(OverlayList {
        id: id.to_owned(),
        replaces: None,
        short: list.short.get_ref().clone(),
        title: list.title.get_ref().clone(),
        instrument: list.instrument.get_ref().clone(),
        url: list.url.get_ref().clone(),
        destination: list.destination.clone(),
        directions,
        measure: list.measure.get_ref().clone(),
        retrieved,
        known_to,
        coverage: list.coverage.get_ref().clone(),
        remark: list.remark.clone(),
        several: list.several,
        began,
        group_kind: list.group_kind.clone().unwrap_or_default(),
        groups,
        versions,
        later,
        rows: Vec::new(),
    })
}

/// Says of which list that is held it takes the place: only a newer one does.
pub(super) fn replace(list: &mut OverlayList, text: &str, faults: &Faults) {
    let Ok(held) = list.id.parse::<GoodsList>() else { return };
    list.replaces = Some(held);
    let newest = list.newest().map(OverlayVersion::in_force);
    let days = held.versions().last().map(|version| version.in_force()).zip(newest);
    let Some((held, newest)) = days.filter(|(held, newest)| newest <= held) else { return };
    let file = File::new(&list.id, "list.toml", text);
    let reason = format!("the list held is of {held}: its newest version of {newest} takes the place of none");
    file.at(text.rfind("[[version]]").unwrap_or_default(), faults, reason);
}

fn directions(written: &[String]) -> Result<Vec<Direction>, String> {
    let read = |text: &String| {
        let known = Direction::ALL.into_iter().find(|direction| direction.id() == text);
        known.ok_or_else(|| format!("{text:?} is no direction: export, import or transit"))
    };
    written.iter().map(read).collect()
}

/// The acts in the order of their days, which all come after the last one of which the list is known.
fn later(file: &File<'_>, all: &[schema::Later], known_to: Option<Date>, faults: &Faults) -> Vec<Later> {
    let mut checked: Vec<Later> = Vec::new();
    for written in all {
        let fault = |reason: String| file.at(written.act.span().start, faults, reason);
        let (date, exact) = match (&written.in_force, &written.not_before) {
            (Some(date), None) => (date, true),
            (None, Some(date)) => (date, false),
            _ => {
                let reason = "a later act has either the day on which it is in force or one before which it is not";
                fault(reason.to_owned());
                continue;
            }
        };
        let Some(day) = day(file, date, faults) else { continue };
        if checked.last().is_some_and(|before| day < before.day) {
            fault("later acts stand in the order of their days".to_owned());
        }
        if let Some(known_to) = known_to.filter(|&known_to| day <= known_to) {
            fault(format!("on {known_to} the list is known, so this act must come later than on {day}"));
        }
        checked.push(Later { act: written.act.get_ref().clone(), day, exact });
    }
    checked
}

/// The versions in order, at least one; nothing if a day of them cannot be read.
fn versions(file: &File<'_>, list: &schema::List, faults: &Faults) -> Option<Vec<OverlayVersion>> {
    let written = list.version.get_ref();
    let days: Vec<_> = written.iter().map(|version| day(file, &version.day, faults)).collect();
    let days: Vec<Date> = days.into_iter().collect::<Option<_>>()?;
    for (pair, version) in days.windows(2).zip(written.iter().skip(1)) {
        if pair[1] <= pair[0] {
            file.at(version.day.span().start, faults, "the versions stand in the order of their days");
        }
    }
    match written.last() {
        None => file.at(list.version.span().start, faults, "a list needs the version that is in force"),
        Some(last) if last.citation.as_ref().is_none_or(String::is_empty) => {
            file.at(last.day.span().start, faults, "the version in force needs a citation");
        }
        Some(_) => {}
    }
    let read = |(day, version): (Date, &schema::Version)| {
        let citation = version.citation.clone().filter(|citation| !citation.is_empty());
        OverlayVersion { day, citation, rows: version.rows }
    };
    let versions: Vec<OverlayVersion> = days.into_iter().zip(written).map(read).collect();
    (!versions.is_empty()).then_some(versions)
}

/// The rows that can be read, in the order of a tariff, then of their days.
fn rows(file: &File<'_>, list: &OverlayList, nomenclature: Nomenclature<'_>, faults: &Faults) -> Vec<OverlayRow> {
    let mut rows: Vec<(usize, OverlayRow)> = Vec::new();
    for (line, written) in file.rows::<schema::Row>(faults) {
        let fault = |reason: String| file.on(line, faults, reason);
        // A row with a code that does not exist is counted all the same: one fault is told once.
        let code = code(&written.code).map_err(fault).ok();
        if code.is_some() {
            let _ = exists(&written, nomenclature).map_err(fault);
        }
        let group = list.groups.iter().position(|group| group.id == written.group);
        if group.is_none() && !written.group.is_empty() {
            let known: Vec<&str> = list.groups.iter().map(|group| group.id.as_str()).collect();
            fault(format!("the list has no group {:?}; its groups are {known:?}", written.group));
        }
        let mut except: Vec<HsCode> = Vec::new();
        for text in written.except.split_whitespace() {
            match text.parse::<HsCode>() {
                Ok(code) if text.starts_with(&written.code) && is_digits(text) => except.push(code),
                _ => fault(format!("the exception {text:?} is no code under {}", written.code)),
            }
        }
        let start = start(&written.from).map_err(fault).ok();
        let until = (!written.until.is_empty()).then(|| date(&written.until).map_err(fault).ok());
        let until = until.map_or(Some(None), |until| until.map(Some));
        let (Some(code), Some(start), Some(until)) = (code, start, until) else { continue };
        if let Err(reason) = days(list, &written.code, start, until) {
            fault(reason);
        }
        let (condition, citation) = (written.condition, written.citation);
        rows.push((line, OverlayRow { code, group, start, until, condition, except, citation }));
    }
    rows.sort_by_key(|(_, row)| (row.code, row.start.known_from()));
    for pair in rows.windows(2) {
        let ((first, one), (line, next)) = (&pair[0], &pair[1]);
        let apart = one.until.is_some_and(|until| is_not_before(next.start, until));
        let beside =
            list.several && (one.group, &one.condition, &one.citation) != (next.group, &next.condition, &next.citation);
        if one.code == next.code && !apart && !beside {
            let digits = next.code.to_string().replace('.', "");
            let reason = format!("{digits} stands in line {first} too, whose row must end before this one can begin");
            file.on(*line, faults, reason);
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn code(text: &str) -> Result<HsCode, String> {
    let read = text.parse::<HsCode>().ok().filter(|_| matches!(text.len(), 2 | 4 | 6 | 8 | 10) && is_digits(text));
    read.ok_or_else(|| format!("{text:?} is not a chapter, heading, subheading or national code"))
}

/// Whether a code stands where it may: in the nomenclature, in a national chapter, or printed so although it exists nowhere.
fn exists(row: &schema::Row, Nomenclature { year, exists }: Nomenclature<'_>) -> Result<(), String> {
    let text = row.code.as_str();
    let printed_so = row.citation.starts_with("printed so in the act");
    let national = text.starts_with("98") || text.starts_with("99");
    match (exists(&text[..text.len().min(6)]), printed_so || national) {
        (true, true) if printed_so => Err(format!("{text} does exist in HS {year}: take the remark away")),
        (false, false) => Err(format!("{text} does not exist in HS {year}")),
        _ => Ok(()),
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("{text:?} is not a date such as 2024-02-23"))
}

/// The first day of a row: `2024-02-23`, `by 2024-02-23`, or `after 2023-05-19 by 2023-09-26`.
fn start(text: &str) -> Result<StartDate, String> {
    let words: Vec<&str> = text.split(' ').collect();
    let start = match words[..] {
        [on] => StartDate::On(date(on)?),
        ["by", by] => StartDate::By { after: None, by: date(by)? },
        ["after", after, "by", by] => StartDate::By { after: Some(date(after)?), by: date(by)? },
        _ => return Err(format!("{text:?} is neither a date nor `by` a date nor `after` one date `by` another")),
    };
    match start {
        StartDate::By { after: Some(after), by } if after >= by => {
            Err(format!("the dates of {text:?} are not in order"))
        }
        _ => Ok(start),
    }
}

/// Whether a row that begins so is known not to apply before a day.
fn is_not_before(start: StartDate, day: Date) -> bool {
    match start {
        StartDate::On(on) => day <= on,
        StartDate::By { after, .. } => after.is_some_and(|after| day.days_since(after) <= 1),
    }
}

/// A row begins, and ends, while its list is held.
fn days(list: &OverlayList, code: &str, start: StartDate, until: Option<Date>) -> Result<(), String> {
    let first = start.known_from();
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
fn counts(file: &File<'_>, written: &schema::List, list: &OverlayList, faults: &Faults) {
    let on = |row: &&OverlayRow, day: Date| row.start.known_from() <= day && row.until.is_none_or(|until| day < until);
    for (version, expected) in list.versions.iter().zip(written.version.get_ref()) {
        let found = list.rows.iter().filter(|row| on(row, version.day)).count();
        if found != expected.rows {
            let reason = format!("the version of {} must have {} rows and has {found}", version.day, expected.rows);
            file.at(expected.day.span().start, faults, reason);
        }
    }
    let Some(last) = list.versions.last() else { return };
    let newest = |group| list.rows.iter().filter(|row| row.group == group && on(row, last.day)).count();
    let ungrouped = if list.groups.is_empty() { 0 } else { newest(None) };
    let expected = written.ungrouped.as_ref().map_or(0, |ungrouped| *ungrouped.get_ref());
    if ungrouped != expected {
        let reason = format!("{expected} rows must stand in no group and {ungrouped} do");
        match &written.ungrouped {
            Some(written) => file.at(written.span().start, faults, reason),
            None => faults.add(&file.name, None, reason),
        }
    }
    for (number, group) in written.groups.iter().enumerate() {
        let found = newest(Some(number));
        if found != group.rows {
            let reason = format!("group {} must have {} rows and has {found}", group.id.get_ref(), group.rows);
            file.at(group.id.span().start, faults, reason);
        }
    }
}

//! The goods lists: `data/lists/lists.toml`, one CSV a list, and `titles.csv`.

use std::{
    collections::{BTreeMap, HashSet},
    fmt::Write as _,
};

use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::{
    date::Date,
    dates, emit,
    hs::Nomenclature,
    source::{Data, DataError, File},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    list: Vec<List>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct List {
    id: Spanned<String>,
    short: String,
    title: String,
    instrument: Spanned<String>,
    citation: Spanned<String>,
    url: Spanned<String>,
    nomenclature: Spanned<String>,
    #[serde(rename = "in_force")]
    in_force: Spanned<Datetime>,
    retrieved: Spanned<Datetime>,
    coverage: Spanned<String>,
    #[serde(default)]
    remark: String,
    /// The day before which the list did not exist, where that is known.
    #[serde(default)]
    began: Option<Spanned<Datetime>>,
    versions: Spanned<Vec<Version>>,
    #[serde(default)]
    group_kind: Option<String>,
    /// Rows that stand in no group of a list that has groups.
    #[serde(default)]
    ungrouped: usize,
    #[serde(default)]
    groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    date: Spanned<Datetime>,
    rows: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    id: Spanned<String>,
    title: String,
    rows: usize,
}

#[derive(Deserialize)]
struct Title {
    code: String,
    title: String,
}

#[derive(Deserialize)]
struct Row {
    code: String,
    group: String,
    from: String,
    condition: String,
    except: String,
    citation: String,
}

/// A checked row, ready to be written.
struct Ready {
    code: String,
    list: usize,
    excepts: bool,
    literal: String,
}

pub fn generate(data: &Data, nomenclature: &Nomenclature) -> Result<(), DataError> {
    let file = data.file("lists/lists.toml")?;
    let lists: Lists = file.toml()?;
    if lists.list.len() > 32 {
        return Err(file.error("the lookup in src/listing/lookup.rs tells at most 32 lists apart"));
    }
    let titles_file = data.file("lists/titles.csv")?;
    let titles = titles(&titles_file)?;
    let mut ids = HashSet::new();
    let (mut rows, mut literals) = (Vec::new(), String::new());
    for (number, list) in lists.list.iter().enumerate() {
        if !ids.insert(list.id.get_ref().as_str()) {
            return Err(file.error_at(list.id.span().start, "this list stands twice"));
        }
        literals.push_str(&list_literal(&file, list)?);
        read_rows(data, &file, nomenclature, &titles, number, list, &mut rows)?;
    }
    for (code, (line, _)) in &titles {
        if !rows.iter().any(|row: &Ready| row.code == *code) {
            return Err(titles_file.error_on(*line, format!("no list has a row {code}")));
        }
    }
    rows.sort_by(|a: &Ready, b: &Ready| (order(&a.code), a.list).cmp(&(order(&b.code), b.list)));
    emit::write(&file, "lists.rs", &tables(&lists.list, &rows, &literals))
}

/// Codes to the line and the text of their title.
type Titles = BTreeMap<String, (usize, String)>;

fn titles(file: &File) -> Result<Titles, DataError> {
    let mut titles = Titles::new();
    for (line, row) in file.csv::<Title>()? {
        if row.title.is_empty() || row.title.chars().count() > 80 {
            return Err(file.error_on(line, "a title has 1 to 80 characters"));
        }
        if titles.insert(row.code.clone(), (line, row.title)).is_some() {
            return Err(file.error_on(line, format!("{} has two titles", row.code)));
        }
    }
    Ok(titles)
}

fn list_literal(file: &File, list: &List) -> Result<String, DataError> {
    for text in [&list.instrument, &list.citation, &list.url, &list.coverage] {
        if text.get_ref().is_empty() {
            return Err(
                file.error_at(text.span().start, "a list needs an instrument, a citation, a URL and a coverage")
            );
        }
    }
    if list.nomenclature.get_ref() != "HS2022" {
        return Err(file.error_at(list.nomenclature.span().start, "only lists written in HS2022 are supported"));
    }
    let in_force = dates::toml(file, &list.in_force)?;
    let retrieved = dates::toml(file, &list.retrieved)?;
    if retrieved < in_force {
        return Err(file.error_at(list.retrieved.span().start, "the list was read before it was in force"));
    }
    let (first_held, began) = history(file, list, in_force)?;
    let groups: Vec<_> = list.groups.iter().map(|group| (group.id.get_ref(), &group.title)).collect();
    Ok(format!(
        "    ListRow {{ id: {:?}, short: {:?}, title: {:?}, instrument: {:?}, citation: {:?}, url: {:?}, edition: \
         HsEdition::Hs2022, in_force: {}, first_held: {}, began: {}, retrieved: {}, coverage: {:?}, remark: {:?}, group_kind: {:?}, groups: \
         &{groups:?} }},\n",
        list.id.get_ref(),
        list.short,
        list.title,
        list.instrument.get_ref(),
        list.citation.get_ref(),
        list.url.get_ref(),
        dates::literal(in_force),
        dates::literal(first_held),
        began.map_or("None".to_owned(), |began| format!("Some({})", dates::literal(began))),
        dates::literal(retrieved),
        list.coverage.get_ref(),
        list.remark,
        list.group_kind,
    ))
}

/// The first version that is known whole, and the day before which the list did not exist.
fn history(file: &File, list: &List, in_force: Date) -> Result<(Date, Option<Date>), DataError> {
    let dates: Vec<Date> =
        list.versions.get_ref().iter().map(|version| dates::toml(file, &version.date)).collect::<Result<_, _>>()?;
    let at = list.versions.span().start;
    let (Some(&first), Some(&last)) = (dates.first(), dates.last()) else {
        return Err(file.error_at(at, "a list needs at least the version that is in force"));
    };
    if last != in_force || !dates.is_sorted_by(|one, next| one < next) {
        return Err(file.error_at(at, "the versions are in the order of their dates, and the last is the one in force"));
    }
    let began = list.began.as_ref().map(|began| dates::toml(file, began).map(|date| (began.span().start, date)));
    match began.transpose()? {
        Some((at, began)) if began > first => Err(file.error_at(at, "the list began after its first version")),
        began => Ok((first, began.map(|(_, date)| date))),
    }
}

fn read_rows(
    data: &Data,
    lists: &File,
    nomenclature: &Nomenclature,
    titles: &Titles,
    number: usize,
    list: &List,
    rows: &mut Vec<Ready>,
) -> Result<(), DataError> {
    let file = data.file(&format!("lists/{}.csv", list.id.get_ref()))?;
    let mut seen = HashSet::new();
    let mut in_group: BTreeMap<String, usize> = BTreeMap::new();
    let mut starts = Vec::new();
    let began = list.began.as_ref().map(|began| dates::toml(lists, began)).transpose()?;
    for (line, row) in file.csv::<Row>()? {
        let fail = |reason: String| Err(file.error_on(line, reason));
        check_code(nomenclature, &row).or_else(fail)?;
        if !seen.insert(row.code.clone()) {
            return fail(format!("{} stands twice", row.code));
        }
        let group = list.groups.iter().position(|group| *group.id.get_ref() == row.group);
        if group.is_none() && !row.group.is_empty() {
            return fail(format!("the list has no group {:?}", row.group));
        }
        *in_group.entry(row.group.clone()).or_default() += 1;
        let start = dates::Start::parse(&row.from).map_err(|reason| file.error_on(line, reason))?;
        if began.is_some_and(|began| start.latest() < began) {
            return fail(format!("{} is on the list before the list began", row.code));
        }
        let except: Vec<&str> = row.except.split(' ').filter(|code| !code.is_empty()).collect();
        if let Some(outside) = except.iter().find(|code| !code.starts_with(&row.code)) {
            return fail(format!("the exception {outside} does not lie under {}", row.code));
        }
        let literal = format!(
            "Row {{ list: {number}, group: {}, from: {}, title: {:?}, condition: {:?}, except: &[{}], citation: {:?} }}",
            group.map_or(0, |group| group + 1),
            start.literal(),
            titles.get(&row.code).map_or("", |(_, title)| title.as_str()),
            row.condition,
            except.iter().map(|code| emit::code(code)).collect::<Vec<_>>().join(", "),
            row.citation,
        );
        starts.push(start.latest());
        rows.push(Ready { code: row.code, list: number, excepts: !except.is_empty(), literal });
    }
    let ungrouped = if list.groups.is_empty() { 0 } else { in_group.get("").copied().unwrap_or(0) };
    if ungrouped != list.ungrouped {
        let reason = format!("{} rows must stand in no group and {ungrouped} do", list.ungrouped);
        return Err(lists.error_at(list.id.span().start, reason));
    }
    for group in &list.groups {
        let found = in_group.get(group.id.get_ref()).copied().unwrap_or(0);
        if found != group.rows {
            let reason = format!("group {} must have {} rows and has {found}", group.id.get_ref(), group.rows);
            return Err(lists.error_at(group.id.span().start, reason));
        }
    }
    for version in list.versions.get_ref() {
        let date = dates::toml(lists, &version.date)?;
        let found = starts.iter().filter(|&&start| start <= date).count();
        if found != version.rows {
            let reason = format!("the version of {date} must have {} rows and has {found}", version.rows);
            return Err(lists.error_at(version.date.span().start, reason));
        }
    }
    Ok(())
}

fn check_code(nomenclature: &Nomenclature, row: &Row) -> Result<(), String> {
    let code = &row.code;
    if !matches!(code.len(), 2 | 4 | 6 | 8) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("{code:?} is not a chapter, heading, subheading or CN code"));
    }
    let printed_so = row.citation.starts_with("printed so in the act");
    let national = matches!(&code[..2], "98" | "99");
    if nomenclature.exists(&code[..code.len().min(6)], 2022) == (printed_so || national) {
        return Err(match printed_so {
            true => format!("{code} does exist in HS 2022: take the remark away"),
            false => format!("{code} does not exist in HS 2022"),
        });
    }
    Ok(())
}

/// The order of a tariff: a code directly before the codes it contains.
fn order(code: &str) -> (&str, usize) {
    (code, code.len())
}

fn tables(lists: &[List], rows: &[Ready], literals: &str) -> String {
    let first: Vec<usize> = (0..=10_000)
        .map(|heading| {
            let heading = format!("{heading:04}");
            if heading.len() > 4 { rows.len() } else { rows.partition_point(|row| row.code < heading) }
        })
        .collect();
    let mut code = format!(
        "use crate::{{dates::{{StartDate, date}}, hs::{{HsCode, HsEdition}}, listing::{{ListRow, Mark, Row}}}};\n\
         pub(crate) static LISTS: [ListRow; {}] = [\n{literals}];\n\
         /// For every number of four digits, the position of the first row at or after that heading.\n\
         pub(crate) static FIRST: [u16; 10_001] = {first:?};\n",
        lists.len(),
    );
    let codes: Vec<String> = rows.iter().map(|row| emit::code(&row.code)).collect();
    let _ = writeln!(code, "/// The code of every row, in the order of a tariff.");
    let _ = writeln!(code, "pub(crate) static CODES: [HsCode; {}] = [{}];", rows.len(), codes.join(", "));
    let _ = writeln!(code, "pub(crate) static MARKS: [Mark; {}] = [", rows.len());
    for row in rows {
        let _ = writeln!(code, "    Mark {{ list: {}, excepts: {} }},", row.list, row.excepts);
    }
    code.push_str("];\n");
    let _ = writeln!(code, "pub(crate) static ROWS: [Row; {}] = [", rows.len());
    for row in rows {
        let _ = writeln!(code, "    {},", row.literal);
    }
    code.push_str("];\n");
    code
}

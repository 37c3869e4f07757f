//! Rules of control entries: `data/parameters/` and `data/rules/`.

use std::{collections::HashMap, fmt::Write as _};

use serde::Deserialize;
use toml::{Spanned, Table, Value};

use crate::{
    conditions::{Compiler, required_kinds},
    controls::Paragraphs,
    dates, emit, parameters,
    source::{Data, DataError, File},
    units::Units,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    source: String,
    paragraph: Vec<Spanned<Paragraph>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paragraph {
    entry: String,
    lists: Vec<String>,
    title: String,
    common: Option<Table>,
    when: Option<Table>,
    #[serde(default)]
    except: Vec<Except>,
    judgement: Option<String>,
    from: Option<String>,
    until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Except {
    note: String,
    when: Table,
}

const LISTS: [(&str, &str); 4] =
    [("us-ccl", "UsCcl"), ("eu-annex-i", "EuAnnexI"), ("eu-cml", "EuCml"), ("us-usml", "UsUsml")];

/// A paragraph of one list, before its parent is known.
struct Row {
    list: usize,
    code: crate::code::ControlCode,
    file: usize,
    at: usize,
    place: usize,
}

pub fn generate(data: &Data, units: &Units, paragraphs: &Paragraphs, categories: &[String]) -> Result<(), DataError> {
    let parameters = parameters::read(data, units, categories)?;
    let mut files = Vec::new();
    for name in data.list("rules", "toml")? {
        let file = data.file(&name)?;
        let rules: RuleFile = file.toml()?;
        files.push((file, rules));
    }
    let rows = rows(&files, paragraphs)?;
    let mut numbers: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
    for (number, row) in rows.iter().enumerate() {
        numbers.entry((row.list, row.code.as_str())).or_default().push(number);
    }
    let mut code = String::from(
        "use crate::{\n    control::{ControlCode, ControlList},\n    dates::date,\n    fact::Parameter as P,\n    quantity::{Decimal, Operator as O, Quantity, Scaled, Unit},\n    \
         rules::{Condition as C, Demands, Exception, Limit, ParagraphRow, Reach},\n    bits::Bits,\n};\n",
    );
    let _ = writeln!(code, "pub(crate) static PARAGRAPHS: [ParagraphRow; {}] = [", rows.len());
    let mut demands = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let (file, rules) = &files[row.file];
        let place = &rules.paragraph[row.at];
        let compiler = Compiler { parameters: &parameters, units, list: row.list, numbers: &numbers, from: number };
        let fail = |reason: String| file.error_at(row.place, format!("{}: {reason}", row.code));
        let expression =
            paragraph(place.get_ref(), row, &rules.source, &compiler, &rows, &files, &mut demands).map_err(fail)?;
        let _ = writeln!(code, "    {expression},");
    }
    code.push_str("];\n");
    let _ = writeln!(code, "pub(crate) static DEMANDS: [Demands; {}] = [{}];", demands.len(), demands.join(", "));
    covered(&files, &rows, paragraphs)?;
    emit::write(&files[0].0, "rules.rs", &code)?;
    parameters::generate(data, units, &parameters, categories)
}

/// All paragraphs, sorted by list and code.
fn rows(files: &[(File, RuleFile)], paragraphs: &Paragraphs) -> Result<Vec<Row>, DataError> {
    let mut rows = Vec::new();
    for (number, (file, rules)) in files.iter().enumerate() {
        for (at, spanned) in rules.paragraph.iter().enumerate() {
            let (place, paragraph) = (spanned.span().start, spanned.get_ref());
            let fail = |reason: String| file.error_at(place, format!("{}: {reason}", paragraph.entry));
            let code = match paragraph.entry.parse::<crate::code::ControlCode>() {
                Ok(code) if code.as_str() == paragraph.entry => code,
                Ok(code) => return Err(fail(format!("is written {code}"))),
                Err(error) => return Err(fail(error.to_string())),
            };
            let letters = paragraph.title.chars().count();
            if letters == 0 || letters > 80 {
                return Err(fail(format!("a title has 1 to 80 letters, this one {letters}")));
            }
            if paragraph.lists.is_empty() {
                return Err(fail("no list has it".to_owned()));
            }
            for list in &paragraph.lists {
                let Some(known) = LISTS.iter().position(|(id, _)| id == list) else {
                    return Err(fail(format!("{list:?} is no control list")));
                };
                if !paragraphs.has(list, &paragraph.entry) {
                    return Err(fail(format!("{list} has no such paragraph")));
                }
                rows.push(Row { list: known, code, file: number, at, place });
            }
        }
    }
    let from = |row: &Row| files[row.file].1.paragraph[row.at].get_ref().from.clone();
    rows.sort_by_key(|row| (row.list, row.code, from(row)));
    for pair in rows.windows(2) {
        if (pair[0].list, pair[0].code) == (pair[1].list, pair[1].code) {
            let until = files[pair[0].file].1.paragraph[pair[0].at].get_ref().until.clone();
            if until.is_none() || from(&pair[1]) < until {
                let reason = format!("{} stands twice at one time", pair[1].code);
                return Err(files[pair[1].file].0.error_at(pair[1].place, reason));
            }
        }
    }
    Ok(rows)
}

fn paragraph(
    paragraph: &Paragraph,
    row: &Row,
    source: &str,
    compiler: &Compiler<'_>,
    rows: &[Row],
    files: &[(File, RuleFile)],
    demands: &mut Vec<String>,
) -> Result<String, String> {
    if paragraph.when.is_some() && paragraph.judgement.is_some() {
        return Err("a rule or a judgement, not both".to_owned());
    }
    let condition = |table: &Option<Table>| match table {
        Some(table) => Ok(format!("Some({})", compiler.condition(&Value::Table(table.clone()))?)),
        None => Ok::<String, String>("None".to_owned()),
    };
    let mut except = Vec::new();
    for Except { note, when } in &paragraph.except {
        let when = compiler.condition(&Value::Table(when.clone()))?;
        except.push(format!("Exception {{ note: {note:?}, when: {when} }}"));
    }
    let date = |text: &Option<String>| match text {
        Some(text) => Ok(format!("Some({})", dates::day(text)?)),
        None => Ok::<String, String>("None".to_owned()),
    };
    let of = |row: &Row| files[row.file].1.paragraph[row.at].get_ref();
    // The nearest paragraph above that is in force whenever this one is.
    let above = rows.iter().enumerate().filter(|(_, above)| {
        let above_it = above.list == row.list && above.code != row.code && above.code.contains(row.code);
        let (outer, inner) = (of(above), paragraph);
        let from = outer.from.is_none() || outer.from <= inner.from;
        let until =
            outer.until.is_none() || inner.until.as_ref().is_some_and(|until| Some(until) <= outer.until.as_ref());
        above_it && from && until
    });
    let (mut required, mut flags) = (Vec::new(), Vec::new());
    for place in std::iter::once(paragraph).chain(above.clone().map(|(_, above)| of(above))) {
        for table in place.common.iter().chain(place.when.iter().filter(|_| std::ptr::eq(place, paragraph))) {
            required_kinds(&Value::Table(table.clone()), &mut required);
        }
        let single =
            place.except.iter().filter(|except| except.when.values().all(|value| *value == Value::Boolean(true)));
        flags.extend(single.flat_map(|except| except.when.keys().cloned()).filter(|key| key != "always"));
    }
    let (kinds, excluded) = (compiler.parameters.kinds_of(&required)?, compiler.parameters.excluded_by(&required)?);
    let flags = compiler.parameters.set_of(&flags);
    let demanded = format!("Demands {{ kinds: {kinds}, excluded: {excluded}, flags: {flags} }}");
    let demands = match demands.iter().position(|known| *known == demanded) {
        Some(at) => at,
        None => {
            demands.push(demanded);
            demands.len() - 1
        }
    };
    let nearest = |(_, above): &(usize, &Row)| above.code.as_str().len();
    let frames = above.clone().filter(|(_, above)| of(above).common.is_some() || !of(above).except.is_empty());
    let parent = above.max_by_key(nearest).map(|(number, _)| number);
    let frame = frames.max_by_key(nearest).map(|(number, _)| number);
    Ok(format!(
        "ParagraphRow {{ list: ControlList::{}, code: ControlCode::of({:?}), title: {:?}, source: {source:?}, parent: {parent:?}, \
         frame: {frame:?}, \
         common: {}, when: {}, except: &[{}], judgement: {:?}, demands: {demands}, from: {}, until: {} }}",
        LISTS[row.list].1,
        row.code.as_str(),
        paragraph.title,
        condition(&paragraph.common)?,
        condition(&paragraph.when)?,
        except.join(", "),
        paragraph.judgement.as_deref().unwrap_or_default(),
        date(&paragraph.from)?,
        date(&paragraph.until)?,
    ))
}

/// Every paragraph of an entry that has rules must be answered by one of them: a parent that no rule meets is only
/// then not met.
fn covered(files: &[(File, RuleFile)], rows: &[Row], paragraphs: &Paragraphs) -> Result<(), DataError> {
    let decides = |row: &Row| {
        let paragraph = files[row.file].1.paragraph[row.at].get_ref();
        paragraph.when.is_some() || paragraph.judgement.is_some()
    };
    for (list, (id, _)) in LISTS.iter().enumerate() {
        let of_list: Vec<&Row> = rows.iter().filter(|row| row.list == list).collect();
        for row in of_list.iter().filter(|row| row.code.head() == row.code.as_str()) {
            for paragraph in paragraphs.under(id, row.code) {
                let answered = of_list
                    .iter()
                    .filter(|row| decides(row))
                    .any(|rule| rule.code.contains(paragraph) || paragraph.contains(rule.code));
                if !answered {
                    let reason = format!("{paragraph} of {id} has neither a rule nor a judgement");
                    return Err(files[row.file].0.error_at(row.place, reason));
                }
            }
        }
    }
    Ok(())
}

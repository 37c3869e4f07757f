//! The old form, until the tables are bytes.
use std::fmt::Write as _;

use super::{List, Lists, Row};
use crate::{dates, emit, tables::Tables};

pub fn write(lists: &Lists, tables: &mut Tables) {
    let rows = &lists.rows;
    let first: Vec<usize> = (0..=10_000)
        .map(|heading| {
            let heading = format!("{heading:04}");
            if heading.len() > 4 { rows.len() } else { rows.partition_point(|row| row.code < heading) }
        })
        .collect();
    let literals: String = lists.lists.iter().map(head).collect();
    let mut code = format!(
        "use crate::{{dates::StartDate, hs::{{HsCode, HsEdition}}, listing::{{ListRow, Mark, Row}}}};\n\
         use jiff::civil::date;\n\
         pub(crate) static LISTS: [ListRow; {}] = [\n{literals}];\n\
         /// For every number of four digits, the position of the first row at or after that heading.\n\
         pub(crate) static FIRST: [u16; 10_001] = {first:?};\n",
        lists.lists.len(),
    );
    let codes: Vec<String> = rows.iter().map(|row| emit::code(&row.code)).collect();
    let _ = writeln!(code, "/// The code of every row, in the order of a tariff.");
    let _ = writeln!(code, "pub(crate) static CODES: [HsCode; {}] = [{}];", rows.len(), codes.join(", "));
    let _ = writeln!(code, "pub(crate) static MARKS: [Mark; {}] = [", rows.len());
    for row in rows {
        let _ = writeln!(code, "    Mark {{ list: {}, excepts: {} }},", row.list, !row.except.is_empty());
    }
    code.push_str("];\n");
    let _ = writeln!(code, "pub(crate) static ROWS: [Row; {}] = [", rows.len());
    for row in rows {
        let _ = writeln!(code, "    {},", literal(row));
    }
    code.push_str("];\n");
    tables.add("generated_lists.rs", code);
}

fn literal(row: &Row) -> String {
    format!(
        "Row {{ list: {}, group: {}, from: {}, title: {:?}, condition: {:?}, except: &[{}], citation: {:?} }}",
        row.list,
        row.group.map_or(0, |group| group + 1),
        row.start.literal(),
        row.title,
        row.condition,
        row.except.iter().map(|code| emit::code(code)).collect::<Vec<_>>().join(", "),
        row.citation,
    )
}

fn head(list: &List) -> String {
    let groups: Vec<_> = list.groups.iter().map(|group| (&group.id, &group.title)).collect();
    format!(
        "    ListRow {{ id: {:?}, short: {:?}, title: {:?}, instrument: {:?}, citation: {:?}, url: {:?}, edition: \
         HsEdition::Hs2022, in_force: {}, first_held: {}, began: {}, retrieved: {}, coverage: {:?}, remark: {:?}, group_kind: {:?}, groups: \
         &{groups:?} }},\n",
        list.id,
        list.short,
        list.title,
        list.instrument,
        list.versions.last().unwrap().citation.as_ref().unwrap(),
        list.url,
        dates::literal(list.versions.last().unwrap().day),
        dates::literal(list.versions[0].day),
        list.began.map_or("None".to_owned(), |began| format!("Some({})", dates::literal(began))),
        dates::literal(list.retrieved),
        list.coverage,
        list.remark,
        list.group_kind,
    )
}

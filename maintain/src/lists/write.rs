//! The table of the goods lists.

use dualuse::maintain::day_number;

use super::{List, Lists, Row};
use crate::tables::{
    Tables,
    layout::write::{Sections, Texts, run},
    lists::{CONDITION, Detail, ENDED, EXCEPTS, Group, Head, Held, Mark, Period, Version, code},
    place,
};

pub fn write(lists: &Lists, tables: &mut Tables) {
    tables.add_sections("lists", &sections(lists));
}

/// In the order in which `lists::Lists` reads them.
pub fn sections(lists: &Lists) -> Sections {
    let rows = &lists.rows;
    let (mut sections, mut texts) = (Sections::default(), Texts::default());
    let (mut groups, mut versions) = (Vec::new(), Vec::new());
    let heads: Vec<Head> = (0..)
        .zip(&lists.lists)
        .map(|(number, list)| {
            let of_list = rows.iter().filter(|row| row.list == number);
            head(list, &of_list.collect::<Vec<_>>(), &mut groups, &mut versions, &mut texts)
        })
        .collect();
    let held = |list: &List| Held {
        first: list.versions.first().map_or(0, |version| day_number(version.day)),
        began: list.began.map_or(0, day_number),
    };
    sections.push(&heads);
    sections.push(&lists.lists.iter().map(held).collect::<Vec<Held>>());
    sections.push(&groups);
    sections.push(&versions);
    let before = |heading: u32| place(rows.partition_point(|row| *row.code < *format!("{heading:04}")));
    let first = (0..10_000).map(before).chain([place(rows.len())]);
    sections.push(&first.collect::<Vec<u16>>());
    sections.push(&rows.iter().map(|row| code(&row.code)).collect::<Vec<u64>>());
    sections.push(&rows.iter().map(mark).collect::<Vec<Mark>>());
    let (mut periods, mut details, mut except) = (Vec::new(), Vec::new(), Vec::new());
    let periods_of: Vec<u16> = rows.iter().map(|row| position(&mut periods, period(row))).collect();
    let details_of: Vec<u16> =
        rows.iter().map(|row| position(&mut details, detail(row, &mut except, &mut texts))).collect();
    sections.push(&periods_of);
    sections.push(&details_of);
    sections.push(&periods);
    sections.push(&details);
    sections.push(&except);
    sections.push(texts.all());
    sections
}

fn head(list: &List, rows: &[&Row], groups: &mut Vec<Group>, versions: &mut Vec<Version>, texts: &mut Texts) -> Head {
    let version = |version: &super::Version, texts: &mut Texts| Version {
        day: day_number(version.day),
        rows: place(rows.iter().filter(|row| row.on(version.day)).count()),
        citation: texts.add(version.citation.as_deref().unwrap_or_default()),
    };
    Head {
        id: texts.add(&list.id),
        short: texts.add(&list.short),
        title: texts.add(&list.title),
        instrument: texts.add(&list.instrument),
        url: texts.add(&list.url),
        coverage: texts.add(&list.coverage),
        remark: texts.add(&list.remark),
        group_kind: texts.add(list.group_kind.as_deref().unwrap_or_default()),
        groups: run(
            groups,
            list.groups.iter().map(|group| Group { id: texts.add(&group.id), title: texts.add(&group.title) }),
        ),
        versions: run(versions, list.versions.iter().map(|of_list| version(of_list, texts))),
        retrieved: day_number(list.retrieved),
        edition: place(list.edition),
    }
}

fn mark(row: &Row) -> Mark {
    let flag = |flag, holds| if holds { flag } else { 0 };
    let flags = [
        flag(EXCEPTS, !row.except.is_empty()),
        flag(ENDED, row.until.is_some()),
        flag(CONDITION, !row.condition.is_empty()),
    ];
    Mark { list: place(row.list), flags: flags.into_iter().sum() }
}

fn period(row: &Row) -> Period {
    Period {
        from: day_number(row.start.latest()),
        after: row.start.after().map_or(0, day_number),
        exact: row.start.is_exact().into(),
        until: row.until.map_or(0, day_number),
    }
}

fn detail(row: &Row, except: &mut Vec<u64>, texts: &mut Texts) -> Detail {
    Detail {
        group: row.group.map_or(0, |group| place(group + 1)),
        title: texts.add(&row.title),
        condition: texts.add(&row.condition),
        except: run(except, row.except.iter().map(|digits| code(digits))),
        citation: texts.add(&row.citation),
    }
}

/// Where a record stands among those that differ.
fn position<T: PartialEq>(records: &mut Vec<T>, record: T) -> u16 {
    let known = records.iter().position(|known| *known == record);
    place(known.unwrap_or_else(|| {
        records.push(record);
        records.len() - 1
    }))
}

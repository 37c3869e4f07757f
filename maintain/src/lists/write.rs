//! The table of the goods lists.

use dualuse::{dates::StartDate, maintain::day_number};

use super::{List, Lists, Row};
use crate::tables::{
    Tables,
    layout::write::{Sections, Texts, run},
    lists::{BESIDE, CONDITION, Detail, ENDED, EXCEPTS, Group, Head, Held, Later, Mark, Period, Version, code},
    place,
};

pub fn write(lists: &Lists, tables: &mut Tables) {
    tables.add_sections("lists", &sections(lists));
}

/// In the order in which `lists::Lists` reads them.
pub fn sections(lists: &Lists) -> Sections {
    let rows = &lists.rows;
    let (mut sections, mut texts) = (Sections::default(), Texts::default());
    let (mut groups, mut versions, mut later) = (Vec::new(), Vec::new(), Vec::new());
    let heads: Vec<Head> = (0..)
        .zip(&lists.lists)
        .map(|(number, list)| {
            let of_list = rows.iter().filter(|row| row.list == number);
            head(list, &of_list.collect::<Vec<_>>(), &mut groups, &mut versions, &mut later, &mut texts)
        })
        .collect();
    let held = |list: &List| Held {
        first: list.versions.first().map_or(0, |version| day_number(version.day)),
        began: list.began.map_or(0, day_number),
        known_to: day_number(list.known_to),
    };
    sections.push(&heads);
    sections.push(&lists.lists.iter().map(held).collect::<Vec<Held>>());
    sections.push(&groups);
    sections.push(&versions);
    sections.push(&(0..place(lists.by_default)).collect::<Vec<u8>>());
    let (by_default, further) = rows.split_at(rows.partition_point(|row| row.list < lists.by_default));
    sections.push(&first(by_default, 0));
    sections.push(&first(further, by_default.len()));
    sections.push(&rows.iter().map(|row| code(&row.code)).collect::<Vec<u64>>());
    sections.push(&rows.iter().map(|row| mark(row, lists.lists[row.list].several)).collect::<Vec<Mark>>());
    let (mut periods, mut details, mut except) = (Vec::new(), Vec::new(), Vec::new());
    let periods_of: Vec<u16> = rows.iter().map(|row| position(&mut periods, period(row))).collect();
    let details_of: Vec<u16> =
        rows.iter().map(|row| position(&mut details, detail(row, &mut except, &mut texts))).collect();
    sections.push(&periods_of);
    sections.push(&details_of);
    sections.push(&periods);
    sections.push(&details);
    sections.push(&except);
    sections.push(&later);
    sections.push(texts.all());
    sections
}

/// For every number of four digits, the position of the first row at or after that heading, among rows that stand behind others.
fn first(rows: &[Row], before: usize) -> Vec<u16> {
    let at = |heading: u32| place(before + rows.partition_point(|row| *row.code < *format!("{heading:04}")));
    (0..10_000).map(at).chain([place(before + rows.len())]).collect()
}

fn of_later(act: &crate::later::Later, texts: &mut Texts) -> Later {
    Later { act: texts.add(&act.act), day: day_number(act.day), exact: act.exact.into() }
}

fn head(
    list: &List,
    rows: &[&Row],
    groups: &mut Vec<Group>,
    versions: &mut Vec<Version>,
    later: &mut Vec<Later>,
    texts: &mut Texts,
) -> Head {
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
            list.groups.iter().map(|group| Group {
                id: texts.add(&group.id),
                title: texts.add(&group.title),
                directions: group.directions,
            }),
        ),
        versions: run(versions, list.versions.iter().map(|of_list| version(of_list, texts))),
        retrieved: day_number(list.retrieved),
        edition: place(list.edition),
        destination: texts.add(&list.destination),
        measure: texts.add(&list.measure),
        directions: list.directions,
        later: run(later, list.later.iter().map(|act| of_later(act, texts))),
    }
}

fn mark(row: &Row, several: bool) -> Mark {
    let flag = |flag, holds| if holds { flag } else { 0 };
    let flags = [
        flag(EXCEPTS, !row.except.is_empty()),
        flag(ENDED, row.until.is_some()),
        flag(CONDITION, !row.condition.is_empty()),
        flag(BESIDE, several),
    ];
    Mark { list: place(row.list), flags: flags.into_iter().sum() }
}

fn period(row: &Row) -> Period {
    let (after, exact) = match row.start {
        StartDate::By { after, .. } => (after, false),
        _ => (None, true),
    };
    Period {
        from: day_number(row.start.known_from()),
        after: after.map_or(0, day_number),
        exact: exact.into(),
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

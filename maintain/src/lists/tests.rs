//! The lists on a copy of the data that is edited as a maintainer would, rightly and wrongly.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use super::{check, write::sections};
use crate::{
    copy::Copy,
    fault::Faults,
    hs::{self, Nomenclature},
    source::Data,
    tables::{
        head,
        layout::Text,
        lists::{BESIDE, ENDED, Lists},
    },
};

/// The repository.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

const CHPL: &str = "lists/chpl/list.toml";
const CHPL_ROWS: &str = "lists/chpl/rows.csv";

static NOMENCLATURE: LazyLock<Nomenclature> =
    LazyLock::new(|| hs::check(&Data::open(Path::new(ROOT)), &Faults::default()).expect("the editions"));

/// Replaces, in a file of the lists, what stands there once.
fn edit(copy: &Copy, file: &str, edits: &[(&str, &str)]) {
    let file = format!("lists/{file}");
    for (old, new) in edits {
        assert_eq!(copy.read(&file).matches(old).count(), 1, "{old:?} in {file}");
        copy.edit(&file, old, new);
    }
}

/// Adds rows to the Common High Priority List.
fn add(copy: &Copy, rows: &str) {
    copy.write(CHPL_ROWS, &(copy.read(CHPL_ROWS) + rows));
}

/// What is wrong with the lists of a copy.
fn faults(copy: &Copy) -> String {
    let faults = Faults::default();
    check(&copy.data(), &NOMENCLATURE, &faults);
    if faults.is_empty() { String::new() } else { faults.to_string() }
}

/// The tables of the lists, written and read again by the reader of the library.
fn tables(data: &Data) -> Lists {
    let faults = Faults::default();
    let lists = check(data, &NOMENCLATURE, &faults).expect("lists");
    assert!(faults.is_empty(), "{faults}");
    Lists::of(sections(&lists).file(&head("lists")).leak())
}

/// A row in force: its group, its first day and the bounds of it, what it says, and how the list is cited that tells it.
type Answer = (String, [u32; 3], [String; 4]);

/// What the tables say of a list as of a day, by a linear reading of them.
fn on(tables: &Lists, list: &str, day: u32) -> BTreeMap<u64, Answer> {
    let text = |text: Text| text.within(tables.texts).to_owned();
    let number = tables.heads.iter().position(|head| text(head.id) == list).expect("a list");
    let head = tables.heads.at(number);
    let (groups, versions) = (tables.groups.run(head.groups), tables.versions.run(head.versions));
    let begun = versions.iter().filter(|version| version.day <= day).count();
    let mut told = versions.iter().skip(begun.saturating_sub(1)).map(|version| text(version.citation));
    let citation = told.find(|citation| !citation.is_empty()).expect("a citation");
    let mut found = BTreeMap::new();
    for place in (0..tables.codes.len()).filter(|&place| usize::from(tables.marks.at(place).list) == number) {
        let period = tables.periods.at(tables.periods_of.at(place).into());
        if period.from <= day && (period.until == 0 || day < period.until) {
            let row = tables.details.at(tables.details_of.at(place).into());
            let group = usize::from(row.group).checked_sub(1).map_or(String::new(), |group| text(groups.at(group).id));
            let says = [text(row.title), text(row.condition), text(row.citation), citation.clone()];
            let answer = (group, [period.from, period.after, period.exact.into()], says);
            assert_eq!(found.insert(tables.codes.at(place), answer), None, "two rows of one code on {day}");
        }
    }
    found
}

/// The days on which something begins or ends, and those before.
fn days(tables: &Lists) -> BTreeSet<u32> {
    let turns = tables.periods.iter().flat_map(|period| [period.from, period.after, period.until]);
    turns
        .chain(tables.versions.iter().map(|version| version.day))
        .flat_map(|day| [day, day.saturating_sub(1)])
        .collect()
}

/// Three codes in, one moved to another tier, one out, from 1 February 2027 on.
fn amended() -> Copy {
    let copy = Copy::of_data();
    edit(
        &copy,
        "chpl/list.toml",
        &[
            ("retrieved = 2026-10-05", "retrieved = 2027-02-03"),
            ("known-to = 2026-10-05", "known-to = 2027-02-03"),
            (r#"{ id = "2", rows = 5,"#, r#"{ id = "2", rows = 6,"#),
            (r#"{ id = "3.A", rows = 16,"#, r#"{ id = "3.A", rows = 15,"#),
            (r#"{ id = "4.A", rows = 11,"#, r#"{ id = "4.A", rows = 10,"#),
            (r#"{ id = "4.B", rows = 5,"#, r#"{ id = "4.B", rows = 8,"#),
        ],
    );
    let version =
        "\n[[version]]\nday = 2027-02-01\ncitation = \"Common High Priority List, version of 1 February 2027\"\n";
    copy.write(CHPL, &(copy.read(CHPL) + version + "rows = 52\n"));
    edit(
        &copy,
        "chpl/rows.csv",
        &[
            ("847180,4.A,after 2023-05-19 by 2023-09-26,,", "847180,4.A,after 2023-05-19 by 2023-09-26,2027-02-01,"),
            ("847150,3.A,after 2023-05-19 by 2023-09-26,,", "847150,3.A,after 2023-05-19 by 2023-09-26,2027-02-01,"),
        ],
    );
    add(
        &copy,
        "845611,4.B,2027-02-01,,,,\n845612,4.B,2027-02-01,,,,\n851521,4.B,2027-02-01,,,,\n847180,2,2027-02-01,,,,\n",
    );
    copy
}

#[test]
fn a_new_version_of_the_chpl_is_two_files_and_changes_no_answer_of_an_earlier_day() {
    let (before, after) = (tables(&Data::open(Path::new(ROOT))), tables(&amended().data()));
    let days: BTreeSet<u32> = days(&before).into_iter().chain(days(&after)).chain([20_270_131]).collect();
    // Of a list that names a code in several rows, `on` could not tell which is which.
    let several =
        |number: usize| before.marks.iter().any(|mark| usize::from(mark.list) == number && mark.flags & BESIDE != 0);
    let heads = before.heads.iter().enumerate().filter(|(number, _)| !several(*number));
    let lists: Vec<&str> = heads.map(|(_, head)| head.id.within(before.texts)).collect();
    for list in &lists {
        for &day in days.iter().filter(|&&day| *list != "chpl" || day < 20_270_201) {
            assert_eq!(on(&before, list, day), on(&after, list, day), "{list} on {day}");
        }
    }
    let (old, new) = (on(&after, "chpl", 20_270_131), on(&after, "chpl", 20_270_201));
    let came: Vec<String> = new.keys().filter(|code| !old.contains_key(code)).map(|code| format!("{code:x}")).collect();
    let left: Vec<String> = old.keys().filter(|code| !new.contains_key(code)).map(|code| format!("{code:x}")).collect();
    let moved = new.iter().filter_map(|(code, now)| {
        let then = old.get(code).filter(|then| then.0 != now.0)?;
        Some((format!("{code:x}"), &*then.0, &*now.0))
    });
    assert_eq!(came, ["8456110000000006", "8456120000000006", "8515210000000006"]);
    assert_eq!(left, ["8471500000000006"]);
    assert_eq!(moved.collect::<Vec<_>>(), [("8471800000000006".to_owned(), "4.A", "2")]);
    assert_eq!((old.len(), new.len()), (50, 52));
    assert!(old.values().all(|(.., says)| says[3].ends_with("23 February 2024")));
    assert!(new.values().all(|(.., says)| says[3].ends_with("1 February 2027")));
    let newest = after.marks.iter().filter(|mark| mark.list == 0 && mark.flags & ENDED == 0).count();
    assert_eq!(newest, new.len(), "the newest version is the rows that have not ended");
}

#[test]
fn every_fault_of_the_lists_is_told_with_its_file_and_line() {
    let copy = Copy::of_data();
    edit(
        &copy,
        "chpl/rows.csv",
        &[
            ("845710,4.B,2024-02-23,,", "845711,4.B,2024-02-23,,"),
            ("845811,4.B,2024-02-23,,", "845811,4.C,2024-02-23,,"),
            ("845891,4.B,2024-02-23,,", "845891,4.B,2024-02-23,2024-02-22,"),
        ],
    );
    add(&copy, "845961,4.B,2024-02-23,,,,\n846231,4.B,23.02.2024,,,,\n846231,4.B\n846241,4.B,2027-01-01,,,,\n");
    edit(&copy, "eu-833-annex-xl/list.toml", &[("2024-06-25", "2024-06-31")]);
    edit(&copy, "us-746-supp-7/list.toml", &[("rows = 53", "rows = 54"), ("ungrouped = 3", "ungrouped = 2")]);
    edit(&copy, "titles.csv", &[("261000,Chromium ore", "261001,Chromium ore")]);
    edit(&copy, "order.toml", &["  \"us-746-supp-4\",\n"].map(|line| (line, "")));
    let told = faults(&copy);
    let table = [
        ("chpl/rows.csv:3", "845711 does not exist in HS 2022"),
        ("chpl/rows.csv:4", "the list has no group \"4.C\""),
        ("chpl/rows.csv:5", "845891 ends on 2024-02-22 and is known to begin on 2024-02-23 only"),
        ("chpl/rows.csv:53", "845961 stands in line 6 too"),
        ("chpl/rows.csv:54", "\"23.02.2024\" is not a date such as 2024-02-23"),
        ("chpl/rows.csv:55", "found record with 2 fields"),
        ("chpl/rows.csv:56", "846241 begins after the last version"),
        ("chpl/list.toml:20", "group 4.B must have 5 rows and has"),
        ("eu-833-annex-xl/list.toml:20", "invalid date"),
        ("us-746-supp-7/list.toml:25", "the version of 2024-04-18 must have 54 rows and has 53"),
        ("us-746-supp-7/list.toml:14", "2 rows must stand in no group and 3 do"),
        ("titles.csv:3", "no list has a row 261001"),
        ("order.toml", "the list data/lists/us-746-supp-4 does not stand in the order"),
    ];
    for (place, reason) in table {
        let mut faults = told.split("error: ");
        let found = faults.any(|fault| fault.contains(reason) && fault.contains(&format!("data/lists/{place}")));
        assert!(found, "{place}: {reason}\n{told}");
    }
}

#[test]
fn rows_of_one_code_must_be_apart() {
    // The code is on the list from 2024-02-23 on; each case ends that row or not, and adds another.
    let table = [
        ("the first has not ended", "", "2024-02-23", false),
        ("the first ends before", "2026-01-01", "2026-02-01", true),
        ("one ends as the other begins", "2026-01-01", "2026-01-01", true),
        ("they share a day", "2026-01-02", "2026-01-01", false),
        ("the second began after the first had ended", "2026-01-01", "after 2025-12-31 by 2026-02-01", true),
        ("the second may have begun before", "2026-01-01", "after 2025-12-30 by 2026-02-01", false),
        ("nothing says when the second began", "2026-01-01", "by 2026-02-01", false),
    ];
    for (name, until, from, apart) in table {
        let copy = Copy::of_data();
        edit(
            &copy,
            "chpl/list.toml",
            &[("rows = 50\n", "rows = 50\n\n[[version]]\nday = 2026-02-01\ncitation = \"new\"\nrows = 50\n")],
        );
        edit(&copy, "chpl/rows.csv", &[("845710,4.B,2024-02-23,,", &format!("845710,4.B,2024-02-23,{until},"))]);
        add(&copy, &format!("845710,4.B,{from},,,,\n"));
        assert_eq!(!faults(&copy).contains("stands in line 3 too"), apart, "{name}: {}", faults(&copy));
    }
}

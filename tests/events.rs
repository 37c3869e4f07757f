//! What rules did to entries, and which rule is missing of a day that the rules held do not reach.

use dualuse::{
    Facts,
    control::{ControlCode, ControlList, EventKind},
    dates::{Date, Standing},
    rules::{Paragraph, Terms, determine_on, missing_rule},
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn code(text: &str) -> ControlCode {
    text.parse().expect("a code")
}

#[test]
fn the_events_are_the_rows_of_the_file_in_the_order_of_their_days() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/controls/us-ccl/events.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the data");
    let mut written: Vec<[String; 4]> =
        reader.records().map(|row| row.map(|row| [0, 1, 2, 3].map(|at| row[at].to_owned())).expect("a row")).collect();
    let told = ControlList::UsCcl.events().map(|event| {
        let from = event.from().to_string().replace(',', "");
        [event.entry().to_string(), from, event.kind().to_string(), event.citation().to_owned()]
    });
    let mut told: Vec<[String; 4]> = told.collect();
    let days: Vec<Date> = ControlList::UsCcl.events().map(|event| event.from().known_from()).collect();
    assert!(days.is_sorted());
    written.sort();
    told.sort();
    assert_eq!(told, written);
    assert_eq!(ControlList::EuAnnexI.events().count(), 0);
}

#[test]
fn before_october_2022_there_was_no_3a090() {
    let table = [
        ("3A090", "2022-06-01", Standing::NotYet, None),
        ("3A090.a.1", "2022-10-06", Standing::NotYet, None),
        ("3A090", "2022-10-10", Standing::Unknown, None),
        ("3A090", "2023-01-01", Standing::InForce, Some("87 FR 62186")),
        ("3A090", "2024-06-01", Standing::InForce, Some("88 FR 73458")),
        ("3A090.c", "2024-12-01", Standing::NotYet, Some("88 FR 73458")),
        ("3A090.a", "2026-02-01", Standing::InForce, Some("91 FR 1684")),
        ("6A005", "2022-06-01", Standing::Unknown, None),
    ];
    for (entry, on, existed, last) in table {
        let missing =
            missing_rule(ControlList::UsCcl, code(entry), day(on)).unwrap_or_else(|| panic!("{entry} on {on}"));
        let found = (missing.existed(), missing.in_force().map(|event| event.citation()));
        if entry == "3A090.c" {
            assert_eq!(found.0, Standing::NotYet, "{entry} on {on}");
            assert_eq!(missing.created().map(|event| event.kind()), Some(EventKind::Created));
            continue;
        }
        assert_eq!(found, (existed, last), "{entry} on {on}");
    }
}

#[test]
fn nothing_is_missing_of_a_day_that_a_rule_reaches_or_of_an_entry_without_rules() {
    for (entry, on) in [("3A090", "2026-06-24"), ("9A012", "2026-08-13"), ("1C350", "2020-01-01")] {
        assert!(missing_rule(ControlList::UsCcl, code(entry), day(on)).is_none(), "{entry} on {on}");
    }
}

proptest! {
    #[test]
    fn a_determination_is_not_evaluated_where_a_rule_is_missing(
        index in any::<prop::sample::Index>(),
        days in 0_u32..2_400,
    ) {
        let rows: Vec<Paragraph> = Paragraph::all(dualuse::dates::AsOf::Latest).collect();
        let row = rows[index.index(rows.len())];
        let (year, month, of_month) = (2020 + days / 336, days % 336 / 28 + 1, days % 28 + 1);
        let on = Date::new(year as i16, month as u8, of_month as u8).expect("a day");
        if missing_rule(row.list(), row.code(), on).is_some() {
            let terms = Terms::default().as_of(on);
            prop_assert_eq!(determine_on(row.list(), row.code(), &Facts::new(), terms).id(), "not-evaluated");
        }
    }
}

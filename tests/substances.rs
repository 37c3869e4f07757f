//! Lists by substance, against a plain reading of the data.

use dualuse::substance::{CasNumber, CasNumberError, Substance, SubstanceKind, SubstanceList, substance};
use proptest::prelude::*;

fn rows() -> Vec<csv::StringRecord> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/substances/us-746-supp-6/rows.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the data");
    reader.records().map(|row| row.expect("a row")).collect()
}

#[test]
fn the_list_is_the_rows_of_its_file_in_their_order() {
    let list: SubstanceList = "us-746-supp-6".parse().expect("a list");
    let (rows, told): (Vec<csv::StringRecord>, Vec<Substance>) = (rows(), list.substances().collect());
    assert_eq!(rows.len(), told.len());
    for (row, told) in rows.iter().zip(&told) {
        let cas = told.cas().map(|cas| cas.to_string()).unwrap_or_default();
        let percent = told.least_percent().map(|percent| percent.to_string()).unwrap_or_default();
        let found =
            [told.item(), told.name(), &cas, &percent, told.condition(), &told.from().to_string(), told.row_citation()];
        let written: Vec<&str> = [0, 2, 3, 4, 5, 6, 7].map(|column| &row[column]).to_vec();
        assert_eq!(found.to_vec(), written);
    }
}

#[test]
fn every_row_is_found_by_its_number_and_by_its_name() {
    let list: SubstanceList = "us-746-supp-6".parse().expect("a list");
    for row in list.substances() {
        assert!(substance(row.name()).any(|found| found == row), "{row}");
        if let Some(cas) = row.cas() {
            assert!(substance(&cas.to_string()).any(|found| found == row), "{row}");
        }
    }
}

#[test]
fn limits_of_concentration_are_told_and_nothing_is_decided() {
    let of = |text: &str| substance(text).map(|found| (found.item(), found.least_percent())).collect::<Vec<_>>();
    assert_eq!(of("64-17-5"), [("(b)(16)", Some(90))]);
    assert_eq!(of("ethylene dichloride"), [("(a)(1)", Some(95))]);
    // Fentanyl is named without a number, and with no share.
    let fentanyl: Vec<Substance> = substance("fentanyl").collect();
    assert!(fentanyl.iter().any(|found| found.cas().is_none() && found.least_percent().is_none()));
    assert!(fentanyl.iter().all(|found| found.kind() == SubstanceKind::Chemical));
    let chloroform = substance("chloroform").next().expect("a precursor of 2024");
    assert_eq!(chloroform.from().to_string(), "2024-11-01");
    for nothing in ["", " ", "--", "7732-18-5", "unobtainium"] {
        assert_eq!(of(nothing), [], "{nothing:?}");
    }
}

#[test]
fn a_number_with_a_wrong_digit_is_refused_with_the_right_one() {
    let table = [
        ("67-64-1", Ok("67-64-1")),
        (" 7782-50-5 ", Ok("7782-50-5")),
        ("67-64-2", Err(CasNumberError::CheckDigit { expected: 1 })),
        ("76-64-1", Err(CasNumberError::CheckDigit { expected: 2 })),
        ("67641", Err(CasNumberError::Form)),
        ("67-64-1-1", Err(CasNumberError::Form)),
        ("6-64-1", Err(CasNumberError::Form)),
        ("12345678-12-1", Err(CasNumberError::Form)),
        ("", Err(CasNumberError::Form)),
    ];
    for (text, expected) in table {
        let read = text.parse::<CasNumber>();
        assert_eq!(read.map(|cas| cas.to_string()), expected.map(str::to_owned), "{text:?}");
    }
}

proptest! {
    #[test]
    fn numbers_are_read_as_they_are_printed(first in 10_u32..10_000_000, second in 0_u32..100) {
        let right: Vec<String> = (0..10)
            .map(|check| format!("{first}-{second:02}-{check}"))
            .filter(|text| text.parse::<CasNumber>().is_ok())
            .collect();
        prop_assert_eq!(right.len(), 1, "one digit checks the others");
        prop_assert_eq!(&right[0].parse::<CasNumber>().expect("a number").to_string(), &right[0]);
    }

    #[test]
    fn any_text_finds_something_or_nothing(text in "\\PC{0,20}") {
        let _ = substance(&text).count();
        let _ = text.parse::<CasNumber>();
    }
}

//! The edition that is announced: what is said of it, against a plain reading of the data.

use std::collections::{BTreeMap, BTreeSet};

use dualuse::hs::{Announced, HsCode, HsEdition, Relation};
use proptest::prelude::*;

/// Subheadings to where their goods go.
fn rows() -> BTreeMap<String, Vec<(String, String)>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/hs/announced.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the data");
    let mut rows: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        rows.entry(row[0].to_owned()).or_default().push((row[1].to_owned(), row[2].to_owned()));
    }
    rows
}

fn head() -> toml::Table {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/hs/announced.toml");
    std::fs::read_to_string(path).expect("the data").parse().expect("TOML")
}

fn code(text: &str) -> HsCode {
    text.parse().expect("a code")
}

#[test]
fn every_row_is_told_of_its_own_subheading_and_of_no_other() {
    let rows = rows();
    let mut links = 0;
    for subheading in HsEdition::Hs2022.subheadings() {
        let told: Vec<(String, String)> =
            subheading.announced().map(|to| (to.code().digits().to_string(), to.relation().to_string())).collect();
        let expected = rows.get(&subheading.digits().to_string()).cloned().unwrap_or_default();
        assert_eq!(told, expected, "{subheading}");
        links += told.len();
    }
    let head = head();
    assert_eq!(
        (links as i64, rows.len() as i64),
        (head["links"].as_integer().expect("a count"), head["changed"].as_integer().expect("a count"))
    );
    assert_eq!((Announced::year(), Announced::from().to_string()), (2028, head["from"].to_string()));
    assert!(Announced::source().contains("provisional"));
}

#[test]
fn a_subheading_ends_if_none_of_its_goods_stay() {
    let rows = rows();
    let mut ended = 0;
    for subheading in HsEdition::Hs2022.subheadings() {
        let digits = subheading.digits().to_string();
        let ends = rows.get(&digits).is_some_and(|to| to.iter().all(|(to, _)| *to != digits));
        let last = subheading.last_edition();
        assert_eq!(last, ends.then_some(HsEdition::Hs2022), "{subheading}");
        ended += usize::from(ends);
    }
    println!("{ended} subheadings end with HS 2022");
}

#[test]
fn no_code_of_the_chpl_changes_and_headings_end_only_with_all_they_hold() {
    let chpl = "chpl".parse().expect("a list");
    let listed = dualuse::listing::GoodsLists::none().with(chpl);
    for subheading in HsEdition::Hs2022.subheadings() {
        let found = dualuse::listing::listings_in(listed, subheading, HsEdition::Hs2022, dualuse::dates::AsOf::Latest);
        assert!(found.is_empty() || subheading.announced().next().is_none(), "{subheading}");
    }
    for (text, last) in
        [("8542", None), ("2931", None), ("8548", None), ("0306", Some(HsEdition::Hs2022)), ("8456.11.10", None)]
    {
        assert_eq!(code(text).last_edition(), last, "{text}");
    }
    let ended: BTreeSet<String> = HsEdition::Hs2022
        .subheadings()
        .filter_map(HsCode::heading)
        .filter(|heading| heading.last_edition().is_some())
        .map(|heading| heading.to_string())
        .collect();
    println!("headings that end: {ended:?}");
}

#[test]
fn the_organophosphorus_compounds_are_renumbered() {
    for last in 41..=59 {
        let Ok(old) = format!("2931{last}").parse::<HsCode>() else { continue };
        if old.exists_in(HsEdition::Hs2022) {
            let onward: Vec<Announced> = old.announced().collect();
            assert!(!onward.is_empty() && onward.iter().all(|to| to.code() != old), "{old}");
            assert_eq!(old.last_edition(), Some(HsEdition::Hs2022), "{old}");
        }
    }
}

proptest! {
    #[test]
    fn an_older_code_ends_with_the_last_edition_that_has_it_and_is_warned_of_nothing(
        edition in prop::sample::select(HsEdition::ALL[..6].to_vec()),
        index in any::<prop::sample::Index>(),
    ) {
        let codes: Vec<HsCode> = edition.subheadings().collect();
        let code = codes[index.index(codes.len())];
        let last = code.editions().iter().last();
        if last != Some(HsEdition::Hs2022) {
            prop_assert_eq!(code.last_edition(), last, "{}", code);
            prop_assert_eq!(code.announced().count(), 0, "{}", code);
        }
        for to in code.announced() {
            prop_assert!(to.relation() != Relation::Same && to.code().len() == 6);
        }
    }
}

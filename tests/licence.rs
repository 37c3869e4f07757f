//! Codes under licence, against a plain reading of the data, and what is known of the way from entries to codes.

use std::collections::BTreeMap;

use dualuse::{
    Checks, Determination, Item, Link, classify_with,
    control::{ControlEntry, ControlList},
    dates::Date,
    hs::{HsCode, HsEdition},
    licence::{LicenceExtent, LicenceLink, LicenceStanding, licence_links},
    reverse::{DrawnFrom, Subheadings},
};

type Row = (String, String, String, String);

/// Of both files: code, act, entry and mark.
fn rows() -> Vec<Row> {
    let mut all = Vec::new();
    for name in ["links", "catalogue"] {
        let path = format!("{}/data/controls/cn-dual-use/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the data");
        all.extend(reader.records().map(|row| {
            let row = row.expect("a row");
            let [code, act, entry, mark] = [0, 1, 2, 3].map(|column| row[column].to_owned());
            (code, act, entry, mark)
        }));
    }
    all
}

fn acts() -> BTreeMap<String, toml::Table> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/controls/cn-dual-use/acts.toml");
    let file: toml::Table = std::fs::read_to_string(path).expect("the data").parse().expect("TOML");
    let acts = file["act"].as_array().expect("acts").iter().filter_map(|act| act.as_table().cloned());
    acts.map(|act| (act["id"].as_str().expect("an id").to_owned(), act)).collect()
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn told(link: LicenceLink) -> (String, String, String, String) {
    let entry = link.entry().map(|entry| entry.to_string()).unwrap_or_default();
    (link.code().digits().to_string(), link.citation().to_owned(), entry, link.mark().to_owned())
}

#[test]
fn every_row_is_told_under_its_subheading_and_no_other() {
    let acts = acts();
    let cited = |(code, act, entry, mark): Row| {
        (code, acts[&act]["citation"].as_str().expect("a text").to_owned(), entry, mark)
    };
    let mut expected: Vec<_> = rows().into_iter().map(cited).collect();
    let mut found: Vec<_> = HsEdition::Hs2022
        .subheadings()
        .flat_map(|code| {
            assert!(licence_links(code).all(|link| link.extent() == LicenceExtent::Part), "{code}");
            licence_links(code).map(told).collect::<Vec<_>>()
        })
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    for (code, ..) in rows() {
        let whole: HsCode = code.parse().expect("a code");
        assert!(
            licence_links(whole).any(|link| link.extent() == LicenceExtent::Code && link.code() == whole),
            "{code}"
        );
    }
    for none in ["85", "8542", "0901.21"] {
        assert_eq!(licence_links(none.parse().expect("a code")).count(), 0, "{none}");
    }
}

#[test]
fn what_is_suspended_is_not_known_after_the_last_day_that_is_held() {
    for (code, ..) in rows() {
        for link in licence_links(code.parse().expect("a code")) {
            let before = day("2023-11-30");
            assert_eq!(link.standing(before), LicenceStanding::NotYet);
            let now = link.standing(day("2026-11-26"));
            match link.suspended_to() {
                None => assert_eq!(now, LicenceStanding::InForce, "{link}"),
                Some(to) => {
                    assert_eq!(now, LicenceStanding::PerhapsInForce { suspended_to: to }, "{link}");
                    assert!(matches!(link.standing(to), LicenceStanding::Suspended { .. }), "{link}");
                }
            }
        }
    }
    let suspended = acts().values().filter(|act| act.contains_key("suspended-to")).count();
    assert_eq!(suspended, 2);
}

#[test]
fn the_list_is_asked_by_name_alone() {
    assert!(Checks::default().control_lists().all(|list| list != ControlList::CnDualUse));
    assert!(Checks::all().control_lists().any(|list| list == ControlList::CnDualUse));
    let named: Vec<String> = rows().into_iter().map(|row| row.2).filter(|entry| !entry.is_empty()).collect();
    for entry in &named {
        let entry = entry.parse().expect("a code");
        assert!(ControlEntry::of(ControlList::CnDualUse, entry).is_ok(), "{entry}");
        let codes = Subheadings::of_entry(ControlList::CnDualUse, entry, HsEdition::Hs2022);
        assert_eq!(codes.drawn_from(), DrawnFrom::Tables, "{entry}");
    }
}

#[test]
fn of_every_entry_it_is_said_whether_any_link_is_held() {
    for list in ControlList::ALL {
        let mut counts: BTreeMap<DrawnFrom, usize> = BTreeMap::new();
        for entry in ControlEntry::all(list) {
            let codes = Subheadings::of_entry(list, entry.code(), HsEdition::Hs2022);
            *counts.entry(codes.drawn_from()).or_default() += 1;
            assert_eq!(codes.drawn_from() == DrawnFrom::Nothing, codes.iter().len() == 0, "{entry}");
        }
        println!("{list}: {counts:?}");
        assert!(!counts.contains_key(&DrawnFrom::List), "{list}");
    }
}

/// Where China's list is asked, the entries that acts give to codes are to be looked at, from the day of the act on.
#[test]
fn links_of_acts_are_candidates_where_the_list_is_asked() {
    let entries = |checks: Checks| {
        let answer = classify_with(&Item::from_hs("8101.94".parse().expect("a code")), checks);
        let found = answer.candidates().filter(|found| found.list() == ControlList::CnDualUse);
        found.map(|found| (found.entry().to_string(), found.link().id(), found.determination())).collect::<Vec<_>>()
    };
    let asked = Checks::none().with_control_list(ControlList::CnDualUse);
    let part = |entry: &str| (entry.to_owned(), "licence-part", None);
    assert_eq!(entries(asked), [part("1C004"), part("1C117.c")]);
    assert!(entries(Checks::default()).is_empty());
    let before: Date = "2024-12-31".parse().expect("a day");
    assert!(entries(asked.as_of(before)).is_empty());
    // Each once, and with something known of the goods no rule is there to ask.
    for code in ["8101.94", "2804.50", "8112.92", "9013.20"] {
        let item = Item::new("fiber laser").with_hs(code.parse().expect("a code"));
        let answer = classify_with(&item, asked);
        let mut seen = std::collections::BTreeSet::new();
        for found in answer.candidates().filter(|found| matches!(found.link(), Link::Licence(_))) {
            assert!(seen.insert(found.entry()), "{code}: {}", found.entry());
            assert_eq!(found.determination(), Some(Determination::NotEvaluated), "{code}");
        }
    }
}

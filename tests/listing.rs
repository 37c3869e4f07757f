//! Goods lists: legal tables, and agreement of the lookup with a plain scan of the data files.

use std::collections::BTreeMap;

use dualuse::{
    dates::AsOf,
    hs::{HsCode, HsEdition, Relation},
    listing::{Coverage, Direction, Extent, GoodsList, GoodsLists, Listing, listings, listings_in},
};
use proptest::prelude::*;

fn find(code: &str, list: &str) -> Option<Listing> {
    all(code, list).first().copied()
}

/// What one list says of a code.
fn all(code: &str, list: &str) -> Vec<Listing> {
    let code: HsCode = code.parse().expect("a code");
    let asked = GoodsLists::none().with(list.parse().expect("a list"));
    listings_in(asked, code, HsEdition::Hs2022, AsOf::Latest).to_vec()
}

/// The day of the version of the Common High Priority List of which there is a second transcription.
const TRANSCRIBED: &str = "2024-02-23";

/// The group of a code on the Common High Priority List of that version; nothing if it is not on it.
fn tier_on_transcribed(code: HsCode) -> Option<String> {
    let day = AsOf::Day(TRANSCRIBED.parse().expect("a day"));
    let found = listings(code, HsEdition::Hs2022, day);
    let chpl = found.iter().find(|listing| listing.list().id() == "chpl")?;
    Some(chpl.group().expect("a tier").id().to_owned())
}

/// The rows of the data files: list, code, group, condition, exceptions.
fn rows() -> Vec<(String, String, String, String, Vec<String>)> {
    let mut rows = Vec::new();
    for list in GoodsList::all() {
        let path = format!("{}/data/lists/{list}/rows.csv", env!("CARGO_MANIFEST_DIR"));
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("a list");
        for record in reader.records() {
            let record = record.expect("a row");
            // What has ended is on no newest version.
            if record[3].is_empty() {
                let except = record[5].split_whitespace().map(str::to_owned).collect();
                let [code, group, condition] = [0, 1, 4].map(|column| record[column].to_owned());
                rows.push((list.id().to_owned(), code, group, condition, except));
            }
        }
    }
    rows
}

#[test]
fn all_fifty_codes_of_the_chpl_with_their_tiers_and_no_other() {
    let mut reader =
        csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/chpl.csv")).expect("tests/data");
    let chpl: BTreeMap<String, String> =
        reader.records().map(|row| row.map(|row| (row[0].to_owned(), row[1].to_owned())).expect("a row")).collect();
    assert_eq!(chpl.len(), 50);
    let mut seen = 0;
    for subheading in HsEdition::Hs2022.subheadings() {
        let digits = subheading.digits().to_string();
        let tier = tier_on_transcribed(subheading);
        assert_eq!(tier.as_ref(), chpl.get(&digits), "{subheading}");
        seen += usize::from(tier.is_some());
    }
    assert_eq!(seen, 50);
}

#[test]
fn tiers_of_the_chpl_have_their_published_sizes() {
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for tier in HsEdition::Hs2022.subheadings().filter_map(tier_on_transcribed) {
        *sizes.entry(tier).or_default() += 1;
    }
    for (tier, size) in [("1", 4), ("2", 5), ("3.A", 16), ("3.B", 9), ("4.A", 11), ("4.B", 5)] {
        assert_eq!(sizes[tier], size, "{tier}");
    }
}

#[test]
fn every_row_of_the_data_is_found_under_its_own_code() {
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for list in GoodsList::all() {
        let path = format!("{}/data/lists/{list}/rows.csv", env!("CARGO_MANIFEST_DIR"));
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("a list");
        for record in reader.records() {
            let record = record.expect("a row");
            if !record[3].is_empty() {
                continue;
            }
            // A list that names a code in several rows at once tells each.
            let found = all(&record[0], list.id());
            let is_row = |found: &&Listing| {
                (found.row_citation(), found.condition()) == (&record[6], &record[4])
                    && found.entry().digits().to_string() == record[0]
            };
            let found = found.iter().find(is_row).unwrap_or_else(|| panic!("{} on {list}", &record[0]));
            assert_eq!(found.group().map_or("", |group| group.id()), &record[1], "{} on {list}", &record[0]);
            assert_eq!(found.from().to_string().replace(',', ""), record[2], "{} on {list}", &record[0]);
            *rows.entry(list.id()).or_default() += 1;
        }
        assert_eq!(list.rows(), rows[list.id()], "{list}");
    }
}

#[test]
fn codes_that_a_chapter_was_thought_to_bring_to_supplement_4_are_not_on_it() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/us-746-supp-4-not-listed.csv");
    for row in csv::Reader::from_path(path).expect("tests/data").records() {
        let row = row.expect("a row");
        assert_eq!(find(&row[0], "us-746-supp-4"), None, "{}", &row[0]);
        if row[1].is_empty() {
            assert_eq!(find(&row[0], "us-746-supp-7"), None, "{} is in no supplement", &row[0]);
        }
    }
}

#[test]
fn every_list_says_where_it_comes_from_and_what_is_missing() {
    for list in GoodsList::all() {
        assert!(
            !list.instrument().is_empty() && !list.citation().is_empty() && list.url().starts_with("http"),
            "{list}"
        );
        assert!(list.in_force() <= list.retrieved(), "{list}");
    }
    let complete: Vec<&str> =
        GoodsList::all().filter(|list| list.coverage() == Coverage::Complete).map(GoodsList::id).collect();
    let expected = ["chpl", "us-746-supp-4", "us-746-supp-7", "us-746-supp-2", "us-746-supp-5", "jp-russia-export-ban"];
    assert_eq!(complete, expected);
}

#[test]
fn lists_that_came_later_are_asked_only_by_name() {
    let by_default: Vec<&str> = GoodsLists::default().iter().map(GoodsList::id).collect();
    let expected =
        ["chpl", "eu-833-annex-xl", "eu-833-annex-vii-b", "eu-833-annex-xxiii", "us-746-supp-4", "us-746-supp-7"];
    assert_eq!(by_default, expected);
    for code in HsEdition::Hs2022.subheadings() {
        let found = listings(code, HsEdition::Hs2022, AsOf::Latest);
        let every = listings_in(GoodsLists::all(), code, HsEdition::Hs2022, AsOf::Latest);
        let of_default: Vec<&Listing> =
            every.iter().filter(|found| GoodsLists::default().contains(found.list())).collect();
        assert_eq!(found.iter().collect::<Vec<_>>(), of_default, "{code}");
        for list in GoodsList::all() {
            let one = listings_in(GoodsLists::none().with(list), code, HsEdition::Hs2022, AsOf::Latest);
            let of_list: Vec<&Listing> = every.iter().filter(|found| found.list() == list).collect();
            assert_eq!(one.iter().collect::<Vec<_>>(), of_list, "{code} on {list}");
        }
    }
}

#[test]
fn every_list_says_whose_trade_it_is_about_which_way_and_how_far_it_is_known() {
    for list in GoodsList::all() {
        assert!(list.directions().count() > 0 && !list.measure().is_empty(), "{list}");
        assert!(list.in_force() <= list.known_to() && list.known_to() <= list.retrieved(), "{list}");
        assert!(list.later_acts().all(|act| act.not_before() > list.known_to()), "{list}");
        for group in list.groups() {
            assert!(group.directions().all(|own| list.directions().any(|of_list| of_list == own)), "{group} of {list}");
        }
    }
    let transit = GoodsList::all().filter(|list| list.directions().eq([Direction::Transit])).map(GoodsList::id);
    assert_eq!(transit.collect::<Vec<_>>(), ["eu-833-annex-xxxvii", "eu-765-annex-xiva"]);
    let unread = GoodsList::all().filter(|list| list.destination().is_empty()).map(GoodsList::id);
    assert_eq!(unread.collect::<Vec<_>>(), ["jp-catch-all-16", "kr-situational"]);
}

#[test]
fn a_code_that_a_list_names_in_several_rows_is_told_by_each() {
    // Cars: dearer ones since April 2022, all of this kind since August 2023.
    let cars = all("8703.24", "jp-russia-export-ban");
    let told: Vec<(&str, &str, String)> = cars
        .iter()
        .map(|found| (found.group().map_or("", |group| group.id()), found.condition(), found.from().to_string()))
        .collect();
    let luxury = ("luxury", "price floor of JPY 6,000,000", "2022-04-05".to_owned());
    assert_eq!(told, [luxury, ("industrial", "", "2023-08-09".to_owned())]);
    // Coal leaves as an industrial good and comes in as coal.
    let coal = all("2701.11", "ca-sema-russia");
    let ways: Vec<(&str, Direction)> = coal
        .iter()
        .filter_map(|found| found.group())
        .flat_map(|group| group.directions().map(move |direction| (group.id(), direction)))
        .collect();
    assert!(ways.contains(&("5.01", Direction::Import)) && ways.contains(&("7", Direction::Export)), "{ways:?}");
}

#[test]
fn a_price_floor_is_printed_and_never_decided() {
    let found = find("2203.00", "us-746-supp-5").expect("beer");
    assert_eq!((found.condition(), found.extent()), ("", Extent::Whole));
    let conditions: std::collections::BTreeSet<&str> = HsEdition::Hs2022
        .subheadings()
        .filter_map(|code| find(&code.to_string(), "us-746-supp-5"))
        .map(|found| found.condition())
        .collect();
    let floor = |usd: &str| format!("if the wholesale price of one in the United States is USD {usd} or more");
    let floors: Vec<String> = ["300", "5,000", "50,000"].iter().map(|usd| floor(usd)).collect();
    assert_eq!(conditions.into_iter().filter(|condition| !condition.is_empty()).collect::<Vec<_>>(), floors);
}

#[test]
fn what_a_row_takes_out_may_stand_in_a_wider_one() {
    // Item 16(1) names heading 8542 without 8542.90, which stays in chapter 85 of item 16(2).
    let item = |code| find(code, "jp-catch-all-16").and_then(|found| found.group()).map(|group| group.id());
    assert_eq!((item("8542.31"), item("8542.90")), (Some("16(1)"), Some("16(2)")));
}

#[test]
fn laser_machine_tools_are_not_on_the_chpl() {
    let expected = [
        ("chpl", None),
        ("eu-833-annex-xl", None),
        ("eu-833-annex-vii-b", Some("8456.11")),
        ("eu-833-annex-xxiii", Some("8456")),
        ("us-746-supp-4", Some("8456.11")),
        ("us-746-supp-7", None),
    ];
    for (list, entry) in expected {
        let found = find("8456.11.10", list).map(|listing| listing.entry().to_string());
        assert_eq!(found.as_deref(), entry, "{list}");
    }
}

#[test]
fn a_short_code_is_told_how_much_of_it_is_listed() {
    let table = [
        ("8542", "chpl", Relation::Partial, Extent::Part { listed: 4, of: 5 }),
        ("8542", "eu-833-annex-vii-b", Relation::Same, Extent::Part { listed: 5, of: 5 }),
        ("8542", "us-746-supp-4", Relation::Same, Extent::Part { listed: 5, of: 5 }),
        ("8456", "eu-833-annex-xxiii", Relation::Same, Extent::Whole),
        ("8806", "us-746-supp-4", Relation::Same, Extent::Part { listed: 11, of: 11 }),
    ];
    for (code, list, relation, extent) in table {
        let found = find(code, list).unwrap_or_else(|| panic!("{code} on {list}"));
        assert_eq!((found.relation(), found.extent()), (relation, extent), "{code} on {list}");
    }
}

#[test]
fn a_subheading_of_which_only_a_cn_code_is_listed_is_no_plain_hit() {
    for (code, cn) in [("8543.70", "85437002"), ("8471.70", "84717098"), ("8205.59", "82055980")] {
        let found = find(code, "eu-833-annex-vii-b").unwrap_or_else(|| panic!("{code}"));
        assert_eq!((found.relation(), found.entry().digits().to_string().as_str()), (Relation::Partial, cn), "{code}");
    }
    assert_eq!(find("8543.70.02", "eu-833-annex-vii-b").map(|found| found.relation()), Some(Relation::Same));
    assert_eq!(find("8543.70.01", "eu-833-annex-vii-b"), None);
}

#[test]
fn exclusions_are_stated_and_excluded_codes_are_no_hit() {
    let heading = find("8471.30", "eu-833-annex-xxiii").expect("ex 8471");
    assert!(heading.condition().contains("8471 80"));
    assert_eq!(find("8471.80", "eu-833-annex-xxiii"), None);
    assert_eq!(find("8471.70.98", "eu-833-annex-xxiii"), None);
    assert!(find("8471.70.20", "eu-833-annex-xxiii").is_some());
    assert!(find("8703.23", "eu-833-annex-xxiii").expect("ex 8703 23").condition().contains("ambulances"));
}

proptest! {
    #[test]
    fn lookup_agrees_with_a_plain_scan(
        index in 0_usize..5612,
        length in prop::sample::select(vec![2_usize, 4, 6, 8, 10]),
        suffix in "[0-9]{4}",
    ) {
        let subheading = HsEdition::Hs2022.subheadings().nth(index).expect("5,612 subheadings").digits().to_string();
        let query = format!("{subheading}{suffix}")[..length].to_owned();
        let found = listings_in(GoodsLists::all(), query.parse().expect("a code"), HsEdition::Hs2022, AsOf::Latest);
        let rows = rows();
        for list in GoodsList::all() {
            let of_list = || rows.iter().filter(|row| row.0 == list.id());
            let names = |row: &&(String, String, String, String, Vec<String>)| {
                query.starts_with(&row.1) && !row.4.iter().any(|except| query.starts_with(except))
            };
            if of_list().filter(names).count() > 1 && ["ca-sema-russia", "jp-russia-export-ban"].contains(&list.id()) {
                // All of them are told.
                let mut told: Vec<(String, &str)> = found
                    .iter()
                    .filter(|found| found.list() == list)
                    .map(|found| (found.entry().digits().to_string(), found.condition()))
                    .collect();
                let mut scanned: Vec<(String, &str)> =
                    of_list().filter(names).map(|row| (row.1.clone(), row.3.as_str())).collect();
                told.sort_unstable();
                scanned.sort_unstable();
                prop_assert_eq!(told, scanned, "{} on {}", query, list);
                continue;
            }
            let covering = of_list().filter(names).max_by_key(|row| row.1.len());
            let below = of_list().any(|row| row.1.len() > query.len() && row.1.starts_with(&query));
            let listing = found.iter().find(|listing| listing.list() == list);
            prop_assert_eq!(listing.is_some(), covering.is_some() || below, "{} on {}", query, list);
            if let (Some(listing), Some(row)) = (listing, covering) {
                prop_assert_eq!(listing.entry().digits().to_string(), row.1.clone());
                prop_assert_eq!(listing.condition(), row.3.as_str());
                prop_assert_eq!(listing.extent(), Extent::Whole);
            }
        }
    }
}

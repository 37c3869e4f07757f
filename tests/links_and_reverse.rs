//! The correlation of 2018 and of 2026, and the way back from goods to codes.

use std::collections::BTreeMap;

use dualuse::{
    Category, Family, Item, Link, classify,
    control::{ControlCode, ControlList},
    dates::AsOf,
    hs::{HsCode, HsEdition, Relation, correlate},
    links::{LinkQuality, control_links},
    listing::{GoodsList, listings},
    reverse::{Subheadings, Union},
};
use proptest::prelude::*;

fn table() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut table: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    // A later table says more of a pair that an earlier one has too.
    for year in [2018, 2026] {
        let path = format!("{}/data/correlation/korea-{year}.csv", env!("CARGO_MANIFEST_DIR"));
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the table");
        for row in reader.records() {
            let row = row.expect("a row");
            table.entry(row[0].to_owned()).or_default().insert(row[1].to_owned(), row[2].to_owned());
        }
    }
    table
}

#[test]
fn in_hs_2017_the_links_are_those_of_the_table() {
    let table = table();
    for code in HsEdition::Hs2017.subheadings() {
        let found: BTreeMap<String, String> = control_links(code, HsEdition::Hs2017)
            .iter()
            .map(|link| (link.entry().to_string(), link.quality().to_string()))
            .collect();
        assert_eq!(found, table.get(&code.digits().to_string()).cloned().unwrap_or_default(), "{code}");
    }
}

#[test]
fn entries_made_since_2018_are_linked_from_two_subheadings() {
    for code in ["8542.31", "8542.32"] {
        let links = control_links(code.parse().expect("a code"), HsEdition::Hs2022);
        for entry in ["3A501", "3A502"] {
            let link =
                links.iter().find(|link| link.entry().as_str() == entry).unwrap_or_else(|| panic!("{code} {entry}"));
            assert_eq!(
                (link.quality(), link.date().to_string().as_str()),
                (LinkQuality::Direct, "2026-09-01"),
                "{code}"
            );
            assert!(link.is_in(ControlList::EuAnnexI) && !link.is_in(ControlList::UsCcl), "{code} {entry}");
        }
    }
    let older = control_links("8456.11".parse().expect("a code"), HsEdition::Hs2022);
    assert!(older.iter().all(|link| link.citation().contains("26 November 2018")));
}

#[test]
fn in_another_edition_they_are_never_better() {
    let table = table();
    for code in HsEdition::Hs2022.subheadings() {
        let reached = correlate(code, HsEdition::Hs2022, HsEdition::Hs2017);
        for link in &control_links(code, HsEdition::Hs2022) {
            let best = reached
                .iter()
                .filter_map(|to| {
                    let quality = table.get(&to.code().digits().to_string())?.get(link.entry().as_str())?;
                    let quality = match quality.as_str() {
                        "direct" => LinkQuality::Direct,
                        "carrier-medium" => LinkQuality::CarrierMedium,
                        _ => LinkQuality::Artefact,
                    };
                    Some(if to.relation().is_whole() { quality } else { quality.max(LinkQuality::Split) })
                })
                .min();
            assert_eq!(best, Some(link.quality()), "{code} {}", link.entry());
        }
    }
}

#[test]
fn entries_taken_out_since_2018_are_in_no_list() {
    let mut gone: Vec<String> = HsEdition::Hs2017
        .subheadings()
        .flat_map(|code| control_links(code, HsEdition::Hs2017).to_vec())
        .filter(|link| !link.is_in(ControlList::UsCcl) && !link.is_in(ControlList::EuAnnexI))
        .map(|link| link.entry().to_string())
        .collect();
    gone.sort();
    gone.dedup();
    assert_eq!(gone, ["1A228", "1B229", "1C901", "3D203", "7A118"]);
}

#[test]
fn linked_entries_are_candidates_and_no_finding() {
    let answer = classify(&Item::from_hs("2507.00".parse().expect("a code")));
    assert_eq!(answer.categories().len(), 0);
    let links: Vec<Link> = answer.candidates().map(|candidate| candidate.link()).collect();
    assert_eq!(links, [Link::Correlation(LinkQuality::Direct); 2]);
}

#[test]
fn a_control_entry_leads_to_codes() {
    let entry: ControlCode = "2B001".parse().expect("a code");
    let codes = Subheadings::of_entry(ControlList::EuAnnexI, entry, HsEdition::Hs2022);
    for code in ["8456.11", "8457.10", "8458.11"] {
        assert_eq!(codes.get(code.parse().expect("a code")), Some(Relation::Same), "{code}");
    }
}

#[test]
fn the_chpl_as_a_comtrade_query() {
    let chpl: GoodsList = "chpl".parse().expect("the list");
    let of = |edition| Subheadings::of_list(chpl, edition);
    assert_eq!(of(HsEdition::Hs2022).iter().len(), 50);
    assert_eq!(of(HsEdition::Hs2022).cmd_code().split(',').count(), 50);
    assert!(
        of(HsEdition::Hs2017)
            .iter()
            .any(|(code, relation)| code.to_string() == "8548.90" && relation == Relation::Renamed)
    );
    let union = Union::of(&[of(HsEdition::Hs2017), of(HsEdition::Hs2022)]);
    let double: Vec<String> = union.double_counting().iter().map(|(old, new)| format!("{old} {new}")).collect();
    assert!(
        double.contains(&"8548.90 8548.00".to_owned()) && double.contains(&"8803.30 8807.30".to_owned()),
        "{double:?}"
    );
}

fn editions() -> impl Strategy<Value = HsEdition> {
    prop::sample::select(HsEdition::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_way_back_contains_the_start(edition in editions(), index in any::<prop::sample::Index>()) {
        let codes: Vec<HsCode> = edition.subheadings().collect();
        let code = codes[index.index(codes.len())];
        for listing in &listings(code, edition, AsOf::Latest) {
            prop_assert!(Subheadings::of_list(listing.list(), edition).get(code).is_some());
            if let Some(group) = listing.group() {
                prop_assert!(Subheadings::of_group(group, edition).get(code).is_some());
            }
        }
    }

    #[test]
    fn categories_lead_back_to_codes_that_lead_to_them(edition in editions(), index in any::<prop::sample::Index>()) {
        let categories: Vec<Category> = Category::all().collect();
        let category = categories[index.index(categories.len())];
        for (code, _) in Subheadings::of_category(category, edition).iter() {
            let answer = classify(&Item::from_hs(code).with_edition(edition));
            prop_assert!(answer.categories().any(|found| found.category() == category), "{} {}", code, category);
            prop_assert!(Subheadings::of_family(category.family(), edition).get(code).is_some());
        }
        prop_assert!(Family::all().any(|family| family == category.family()));
    }
}

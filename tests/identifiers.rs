//! Whatever has identifiers can be listed and found by words, and one that is not known names the nearest and how to list all.

use std::{collections::BTreeSet, error::Error, fmt::Display, str::FromStr};

use dualuse::{
    Category, Family, Unknown,
    control::{ControlEntry, ControlList, PairRelation},
    fact::{Kind, Parameter},
    hs::{HsEdition, NationalScheme},
    listing::GoodsList,
    quantity::{Dimension, Unit},
};
use proptest::prelude::*;

/// The error of an identifier, as it is printed.
fn error_of<T: FromStr<Err: Error>>(text: &str) -> String {
    match text.parse::<T>() {
        Ok(_) => panic!("{text} is known"),
        Err(error) => error.to_string(),
    }
}

/// Every error of an identifier, by what it says that the identifier is not.
fn errors(text: &str) -> Vec<(&'static str, String)> {
    let medium: Parameter = "laser_type".parse().expect("known");
    vec![
        ("kind of goods", error_of::<Kind>(text)),
        ("parameter", error_of::<Parameter>(text)),
        ("value of laser_type", medium.choice(text).expect_err("unknown").to_string()),
        ("category of dual-use goods", error_of::<Category>(text)),
        ("family of dual-use goods", error_of::<Family>(text)),
        ("goods list", error_of::<GoodsList>(text)),
        ("control list", error_of::<ControlList>(text)),
        ("relation of two lists", error_of::<PairRelation>(text)),
        ("edition of the Harmonized System", error_of::<HsEdition>(text)),
        ("national scheme", error_of::<NationalScheme>(text)),
        ("dimension", error_of::<Dimension>(text)),
        ("unit", error_of::<Unit>(text)),
    ]
}

#[test]
fn every_error_says_what_was_given_what_is_nearest_and_how_to_list_all() {
    for (noun, error) in errors("q\"zz") {
        assert!(error.starts_with(&format!("\"q\\\"zz\" is no {noun}; the nearest is ")), "{error}");
        let last = error.rsplit("; ").next().expect("a part");
        let lists =
            ["`Kind::all()`", "`Parameter::all()`", "it takes other, fibre", "`Category::all()`", "`Family::all()`"];
        let more = ["`GoodsList::all()`", "`ControlList::ALL`", "`PairRelation::ALL`", "`HsEdition::ALL`"];
        let rest = ["`NationalScheme::ALL`", "`Dimension::all()`", "`Unit::all()`"];
        assert!(lists.iter().chain(&more).chain(&rest).any(|list| last.contains(list)), "{error}");
    }
}

proptest! {
    #[test]
    fn no_more_than_eighty_characters_of_what_was_given_are_told(text in "[Ωж]{81,200}") {
        let kept: String = text.chars().take(80).collect();
        for (noun, error) in errors(&text) {
            prop_assert!(error.starts_with(&format!("\"{kept}…\" is no {noun}; ")), "{}", error);
        }
    }
}

#[test]
fn words_that_people_write_are_told_by_their_meaning() {
    fn told<T: Display + Copy>(error: &Unknown<T>) -> String {
        assert!(error.is_meant(), "{}", error.given());
        error.note().map_or(error.nearest().to_string(), |note| format!("{}, {note}", error.nearest()))
    }
    let kind = |text: &str| told(&text.parse::<Kind>().expect_err("unknown"));
    let parameter = |text: &str| told(&text.parse::<Parameter>().expect_err("unknown"));
    let choice =
        |of: &str, text: &str| told(&of.parse::<Parameter>().expect("known").choice(text).expect_err("unknown"));
    for (found, expected) in [
        (kind("Drone"), "unmanned-aircraft"),
        (kind("machining centre"), "milling-machine, unless it turns too, and is a turning-machine as well"),
        (kind("GPU"), "digital-processing-ic, unless it is a card, which is an electronic-assembly"),
        (parameter("pulse width"), "pulse_duration"),
        (parameter("linewidth"), "spectral_bandwidth, unless it is a width in wavelength, which is spectral_width"),
        (choice("laser_type", "Nd:YAG"), "other, with neodymium_doped stated beside it"),
        (choice("operation", "quasi-CW"), "pulsed, unless it emits for longer than 0.25 s at a time"),
    ] {
        assert_eq!(found, expected);
    }
    let solid_state = choice("laser_type", "solid_state");
    assert!(solid_state.starts_with("other, unless the medium is ruby"), "{solid_state}");
    // A year in which an edition was used means that edition.
    let edition = |text: &str| text.parse::<HsEdition>().expect_err("unknown").nearest();
    assert_eq!(["2016", "HS 2003", "2027"].map(edition), [HsEdition::Hs2012, HsEdition::Hs2002, HsEdition::Hs2022]);
    assert_eq!(["H9", "1988", "845611"].map(edition), [HsEdition::Hs2022; 3]);
}

#[test]
fn what_is_found_holds_all_words_and_comes_in_the_order_of_the_data() {
    let ids = |found: Vec<&'static str>| found;
    assert_eq!(ids(Parameter::find("BEAM quality").map(Parameter::id).collect()), ["beam_quality_m2"]);
    assert_eq!(ids(Kind::find("fibre laser").map(Kind::id).collect()), ["fibre-laser"]);
    assert_eq!(ids(Category::find("laser diode").map(Category::id).collect()), ["laser-diode"]);
    assert!(Family::find("lasers").any(|family| family == Family::LASERS));
    assert_eq!(ids(GoodsList::find("833 xxiii").map(GoodsList::id).collect()), ["eu-833-annex-xxiii"]);
    assert!(ControlList::find("commerce").chain(ControlList::find("774")).any(|list| list == ControlList::UsCcl));
    let lasers: Vec<String> =
        ControlEntry::find(ControlList::UsCcl, "laser").map(|entry| entry.code().to_string()).collect();
    assert!(lasers.contains(&"6A005".to_owned()) && lasers.is_sorted());
    assert!(Parameter::find("no such words").next().is_none());
}

#[test]
fn no_words_find_all() {
    assert!(Parameter::find("").eq(Parameter::all()) && Kind::find(" - ").eq(Kind::all()));
    assert!(Category::find("").eq(Category::all()) && Family::find("").eq(Family::all()));
    assert!(GoodsList::find("").eq(GoodsList::all()) && ControlList::find("").eq(ControlList::ALL));
    for list in ControlList::ALL {
        assert!(ControlEntry::find(list, "").eq(ControlEntry::all(list)));
    }
}

#[test]
fn every_identifier_finds_its_own() {
    assert!(Parameter::all().all(|known| Parameter::find(known.id()).any(|found| found == known)));
    assert!(Kind::all().all(|known| Kind::find(known.title()).any(|found| found == known)));
    assert!(Category::all().all(|known| Category::find(known.title()).any(|found| found == known)));
    let symbols: BTreeSet<&str> = Unit::all().map(Unit::symbol).collect();
    assert_eq!(symbols.len(), Unit::all().len());
    assert_eq!(Dimension::all().flat_map(Dimension::units).count(), Unit::all().len());
}

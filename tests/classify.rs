//! Classification: the outcomes, agreement of text and code, the JSON form, purity.

use dualuse::{
    Agreement, Category, Cause, Classification, Item, Outcome, Scope, classify,
    hs::{HsCode, HsEdition},
    record::{Answer, Detail},
    text::{Abstention, Strength},
};
use proptest::prelude::*;

fn item<'a>(description: &'a str, hs: &str) -> Item<'a> {
    let item = Item::new(description);
    if hs.is_empty() { item } else { item.with_hs(hs.parse().expect("a code")) }
}

fn agreements(answer: &Classification) -> Vec<(&'static str, Agreement)> {
    answer.categories().map(|found| (found.category().id(), found.agreement())).collect()
}

#[test]
fn outcomes() {
    let table = [
        ("laser rangefinder", "", "flagged"),
        ("", "8542.31", "flagged"),
        ("roasted coffee", "0901.21", "nothing-found"),
        ("roasted coffee", "", "nothing-found"),
        ("", "0901.21", "nothing-found"),
        ("parts", "0901.21", "nothing-found"),
        ("parts", "", "indeterminate"),
        ("12 x 34", "", "indeterminate"),
        ("", "8548.90", "indeterminate"),
        ("", "9803.00", "out-of-scope"),
        ("", "9999", "out-of-scope"),
        ("laser rangefinder", "9999", "flagged"),
    ];
    for (description, hs, outcome) in table {
        assert_eq!(classify(&item(description, hs)).outcome().id(), outcome, "{description:?} {hs}");
    }
}

#[test]
fn an_outcome_says_why() {
    let vague = classify(&Item::new("spare parts")).outcome();
    assert_eq!(vague, Outcome::Indeterminate(Cause::Description(Abstention::Vague)));
    assert_eq!(classify(&item("", "9999")).outcome(), Outcome::OutOfScope(Scope::StatisticsCode));
    let old: HsCode = "8548.90".parse().expect("a code");
    let Outcome::Indeterminate(Cause::CodeNotInEdition { exists_in, .. }) = classify(&Item::from_hs(old)).outcome()
    else {
        panic!("8548.90 is no code of HS 2022")
    };
    assert!(exists_in.contains(HsEdition::Hs2017) && !exists_in.contains(HsEdition::Hs2022));
    let Outcome::NothingFound(checked) = classify(&item("", "0901.21")).outcome() else { panic!("coffee") };
    assert_eq!((checked.text(), checked.code(), checked.lists().count()), (false, true, 6));
}

#[test]
fn text_and_code_together() {
    use Agreement::{CodeOnly, Conflict, Corroborated, Neighbour, TextOnly};
    let both = classify(&item("fiber laser cutting machine", "8456.11"));
    assert_eq!(agreements(&both), [("fiber-laser-cutter", Corroborated), ("other-laser-machine-tool", CodeOnly)]);
    let text = classify(&item("fiber laser cutting machine", ""));
    assert_eq!(agreements(&text), [("fiber-laser-cutter", TextOnly)]);
    // A neighbour in the same heading is told apart from other goods.
    assert_eq!(agreements(&classify(&item("laser rangefinder", "9015.20"))), [("laser-rangefinder", Neighbour)]);
    assert_eq!(agreements(&classify(&item("laser rangefinder", "0901.21"))), [("laser-rangefinder", Conflict)]);
    let code = classify(&item("", "9015.10"));
    assert_eq!(agreements(&code), [("laser-rangefinder", CodeOnly), ("lidar", CodeOnly)]);
    // Silence of the text is no contradiction; other goods named are.
    assert_eq!(agreements(&classify(&item("goods as per invoice", "8542.31")))[0], ("processor-ic", CodeOnly));
    assert_eq!(agreements(&classify(&item("laser printer toner", "8542.31")))[0], ("processor-ic", Conflict));
}

#[test]
fn a_code_that_bears_the_words_out_raises_them() {
    let moderate = classify(&Item::new("stm32f407"));
    assert_eq!(moderate.categories().next().map(|found| found.strength()), Some(Strength::Moderate));
    let strong = classify(&item("stm32f407", "8542.31"));
    assert_eq!(strong.categories().next().map(|found| found.strength()), Some(Strength::Strong));
}

#[test]
fn every_home_subheading_points_to_its_categories() {
    for category in Category::all() {
        for &home in category.home() {
            let answer = classify(&Item::from_hs(home));
            assert!(answer.categories().any(|found| found.category() == category), "{home} {category}");
            assert_eq!(answer.outcome(), Outcome::Flagged);
        }
    }
}

#[test]
fn candidates_are_named_once_a_list() {
    let answer = classify(&item("laser module and laser rangefinder", ""));
    let mut seen = Vec::new();
    for candidate in answer.candidates() {
        assert!(!seen.contains(&(candidate.list(), candidate.entry())), "{candidate}");
        seen.push((candidate.list(), candidate.entry()));
    }
    assert!(seen.iter().any(|(_, entry)| entry.as_str() == "6A005"));
    assert!(seen.iter().any(|(_, entry)| entry.as_str() == "ML5.b"));
}

/// What a description alone makes of a paragraph, in both lists.
#[test]
fn figures_are_read_of_components_and_never_for_another_figure() {
    for (description, entry, expected) in [
        (
            "power MOSFET, blocking voltage 1700 V, junction temperature 225 degC, continuous current 20 A",
            "3A001.h",
            "met",
        ),
        ("RF transistor, 8 GHz to 12 GHz, Psat 20 W", "3A001.b.3.b.2", "met"),
        (
            "microwave solid state amplifier, 8 GHz to 12 GHz, Psat 60 W, fractional bandwidth 40 %",
            "3A001.b.4.b.2",
            "met",
        ),
        ("SRAM, -55 to 125 degC", "3A001.a.2.c", "met"),
        ("SRAM, storage temp. -65 to 150 degC", "3A001.a.2", "missing"),
        ("microcontroller Tstg -65 to 150 degC", "3A001.a.2", "missing"),
        ("SRAM, case temperature -55 to 125 degC", "3A001.a.2", "missing"),
        ("microcontroller, Tj = -55 to 150 degC", "3A001.a.2", "missing"),
        ("microcontroller, reflow temperature 260 degC", "3A001.a.2", "missing"),
        ("automotive microcontroller, AEC-Q100 grade 0, -40 to 150 degC", "3A001.a.2.a", "missing"),
        ("12-bit 800 MSPS ADC", "3A001.a.5.a.3", "missing"),
        ("12-bit 800 MSPS ADC with on-chip digital down converter", "3A001.a.5.a.3", "not-met"),
    ] {
        let answer = classify(&item(description, ""));
        for list in ["us-ccl", "eu-annex-i"] {
            let (list, entry) = (list.parse().expect("a list"), entry.parse().expect("a code"));
            assert_eq!(answer.determine(list, entry).id(), expected, "{description}: {entry}");
        }
    }
}

#[test]
fn the_json_form() {
    let answer = classify(&item("3 kW fiber laser cutting machine", "8456.11"));
    let mut json = serde_json::to_value(Answer::of(&answer, Detail::Candidates)).expect("JSON");
    json["candidates"].as_array_mut().expect("an array").truncate(1);
    json["listings"].as_array_mut().expect("an array").truncate(1);
    json["categories"].as_array_mut().expect("an array").truncate(1);
    insta::assert_json_snapshot!(json);
}

proptest! {
    #[test]
    fn classification_is_a_pure_function(description in "\\PC{0,80}", digits in "[1-9][0-9]{1,9}") {
        let Ok(code) = digits.parse::<HsCode>() else { return Ok(()) };
        let item = Item::new(&description).with_hs(code);
        let once = Answer::of(&classify(&item), Detail::Candidates);
        prop_assert_eq!(once, Answer::of(&classify(&item), Detail::Candidates));
    }

    #[test]
    fn nothing_found_is_never_said_of_a_listed_code(digits in "(84|85|90)[0-9]{4}") {
        let code: HsCode = digits.parse().expect("a code");
        let answer = classify(&Item::from_hs(code));
        prop_assert_eq!(matches!(answer.outcome(), Outcome::NothingFound(_)), false);
    }
}

//! Laws of control codes and of the entries of the lists.

use dualuse::control::{
    AnnexViiEntry, CodeAgreement, ControlCode, ControlCodeError, ControlEntry, ControlList, Eccn, MlEntry, NoSuchEntry,
    Pair, PairRelation, ProductGroup, UsClassification,
};
use proptest::prelude::*;

fn code(text: &str) -> ControlCode {
    text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

#[test]
fn spellings_found_in_the_wild_are_one_code() {
    for spelling in ["6A005.a.6.b.1", "6A005a6b1", "6A005.A.6.B.1.", "6a005.a6.b1", " 6A005A6B1 "] {
        assert_eq!(code(spelling).to_string(), "6A005.a.6.b.1", "{spelling}");
    }
    assert_eq!(code("5A992.c").to_string(), "5A992.c");
    assert_eq!("EAR99".parse::<ControlCode>(), Err(ControlCodeError::Ear99));
    assert_eq!("EAR99".parse::<UsClassification>(), Ok(UsClassification::Ear99));
    assert!("EAR99".parse::<Eccn>().is_err());
}

#[test]
fn every_entry_has_a_title_and_stands_in_order() {
    for list in [ControlList::UsCcl, ControlList::EuAnnexI, ControlList::Eu833AnnexViiA] {
        let path = format!("{}/data/controls/{list}/list.toml", env!("CARGO_MANIFEST_DIR"));
        let about: toml::Table = std::fs::read_to_string(path).expect("a list").parse().expect("TOML");
        let entries = ControlEntry::all(list).count();
        assert_eq!(about["entries"].as_integer(), i64::try_from(entries).ok(), "{list}");
        let mut before = None;
        for entry in ControlEntry::all(list) {
            assert!(before < Some(entry.code()), "{entry} is out of order");
            before = Some(entry.code());
            assert!((1..=80).contains(&entry.title().chars().count()), "{entry}");
        }
    }
}

#[test]
fn every_pair_is_of_codes_that_exist_and_is_found_from_both_sides() {
    assert!(Pair::all().count() > 400);
    for pair in Pair::all() {
        for (list, other) in [(ControlList::UsCcl, ControlList::EuAnnexI), (ControlList::EuAnnexI, ControlList::UsCcl)]
        {
            let code = pair.in_list(list).expect("a code in each dual-use list");
            assert_eq!(list.check(code), Ok(()), "{pair}");
            assert!(Pair::of(list, code).any(|found| found == pair), "{pair} is not found from {list}");
            let entry = ControlEntry::of(list, code).expect("an entry");
            assert!(entry.pairs().any(|found| found.in_list(other) == pair.in_list(other)), "{pair}");
        }
        assert_eq!(pair.relation() == PairRelation::Counterpart, pair.differs().is_some(), "{pair}");
        assert_eq!(pair.in_list(ControlList::EuCml), None);
    }
}

#[test]
fn twins_are_told_from_counterparts() {
    use PairRelation::{Counterpart, NotCompared, Twin};
    for (name, us, eu, relation, words) in [
        ("cryogenic CMOS circuits", "3A901.a", "3A501.a.15", Twin, ""),
        ("parametric amplifiers", "3A901.b", "3A501.b.13", Twin, ""),
        ("metal printers", "2B910", "2B510", Twin, ""),
        ("cryogenic coolers", "3A904", "3A504", Twin, ""),
        ("scanning electron microscopes", "3B903", "3B503", Twin, ""),
        ("cryogenic wafer probers", "3B904", "3B504", Twin, ""),
        ("quantum computers", "4A906", "4A506", Twin, ""),
        ("processing performance of a chip", "3A090.a", "3A501.a.16", Counterpart, "6000"),
        ("computers with such chips", "4A090", "4A507", Counterpart, "3A501.a.16"),
        ("bands of multi-mode laser diodes", "6A005.d.1.b", "6A005.d.1.b", Counterpart, "30 W to 1100 nm"),
        ("diodes of 1400 nm to 1900 nm", "6A005.d.1.b.2", "6A005.d.1.b.4", Twin, ""),
        ("argon ion lasers, letters rotated", "6A205.b", "6A205.a", Twin, ""),
        ("neodymium lasers, letters rotated", "6A205.c", "6A205.f", Twin, ""),
        ("pulsed carbon dioxide lasers", "6A205.g", "6A205.d", Counterpart, "note"),
        ("turning, letters rotated", "2B201.a", "2B201.c", Counterpart, "4.5"),
        ("milling, letters rotated", "2B201.b", "2B201.a", Counterpart, "4.5"),
        ("grinding, letters rotated", "2B201.c", "2B201.b", Counterpart, "3 μm"),
        ("neural network circuits", "3A001.a.9", "3A001.a.9", Counterpart, "reserved"),
        ("wafer equipment of the US alone", "3B001", "3B001", Counterpart, "US list only"),
        ("unmanned aircraft since August 2026", "9A012", "9A012", Counterpart, "3 h"),
        ("cameras, one number in both lists", "6A003", "6A003", NotCompared, ""),
    ] {
        let pair = Pair::all().find(|pair| pair.us() == code(us) && pair.eu() == code(eu));
        let pair = pair.unwrap_or_else(|| panic!("{name}: no pair of {us} and {eu}"));
        assert_eq!(pair.relation(), relation, "{name}");
        assert!(pair.differs().unwrap_or_default().contains(words), "{name}: {pair}");
    }
    // One number for two goods: unmanned aircraft that spray, and propellant tanks.
    assert!(Pair::all().all(|pair| (pair.us().as_str(), pair.eu().as_str()) != ("9A120", "9A120")));
    // A chip of TPP 5000 is of the US paragraph and of no EU one: nothing is paired with the tier below.
    assert_eq!(Pair::of(ControlList::UsCcl, code("3A090.b")).count(), 0);
}

#[test]
fn a_pair_is_written_as_json_with_what_differs() {
    let pair = Pair::of(ControlList::EuAnnexI, code("6A005.d.1.b.2")).next().expect("a pair");
    let json = serde_json::to_value(pair).expect("JSON");
    assert_eq!(json["us-ccl"], "6A005.d.1.b.1");
    assert_eq!(json["eu-annex-i"], "6A005.d.1.b.2");
    assert_eq!(json["relation"], "counterpart");
    assert!(json["differs"].as_str().is_some_and(|sentence| sentence.contains("30 W")), "{json}");
    for relation in PairRelation::ALL {
        assert_eq!(relation.to_string().parse(), Ok(relation));
    }
}

#[test]
fn a_code_no_list_has_names_the_nearest() {
    let nearest = |list: ControlList, text: &str| match list.check(code(text)) {
        Err(NoSuchEntry::Nearest { nearest, .. }) => nearest.to_string(),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(nearest(ControlList::UsCcl, "6A005.a.77"), "6A005.a");
    assert_eq!(nearest(ControlList::UsCcl, "6A005.z"), "6A005");
    assert!(ControlList::UsCcl.check(code("3A090.a.1")).is_ok());
    assert!(matches!(ControlList::EuCml.check(code("ML5")), Err(NoSuchEntry::NotHeld { .. })));
}

#[test]
fn every_paragraph_has_its_parent() {
    for list in [ControlList::UsCcl, ControlList::EuAnnexI] {
        for paragraph in list.paragraphs() {
            assert_eq!(code(paragraph.as_str()), paragraph, "the canonical spelling");
            assert!(list.check(paragraph.entry()).is_ok(), "{paragraph}");
            assert!(paragraph.parent().is_none_or(|parent| parent.contains(paragraph)));
        }
    }
}

fn any_code() -> impl Strategy<Value = ControlCode> {
    prop_oneof![
        "[0-9][A-E][0-9]{3}(\\.[a-z](\\.[1-9][0-9]?(\\.[a-z])?)?)?",
        "ML[0-9]{1,2}(\\.[a-z])?",
        "[IVX]{1,3}(\\([a-z]\\)){0,2}"
    ]
    .prop_map(|text| code(&text))
}

proptest! {
    #[test]
    fn any_text_parses_or_errs(text in "\\PC{0,64}") {
        if let Ok(code) = text.parse::<ControlCode>() {
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }
    }

    #[test]
    fn display_round_trips(one in any_code()) {
        prop_assert_eq!(one.to_string().parse(), Ok(one));
        prop_assert_eq!(one.to_string().to_uppercase().parse(), Ok(one));
    }

    #[test]
    fn contains_is_a_partial_order(one in any_code(), two in any_code(), three in any_code()) {
        prop_assert!(one.contains(one));
        if one.contains(two) && two.contains(one) {
            prop_assert_eq!(one, two);
        }
        if one.contains(two) && two.contains(three) {
            prop_assert!(one.contains(three));
        }
        if one.contains(two) {
            prop_assert!(one <= two && one.agreement(two) >= CodeAgreement::Entry);
        }
        prop_assert_eq!(one.agreement(two), two.agreement(one));
    }

    #[test]
    fn every_ancestor_contains_its_paragraph(one in any_code()) {
        let mut above = one.parent();
        while let Some(parent) = above {
            prop_assert!(parent.contains(one) && !one.contains(parent));
            above = parent.parent();
        }
        prop_assert!(one.entry().contains(one));
    }
}

/// The codes of Annex VII, Part A: `X`, a group, a category in Roman numerals, three digits, and paragraphs.
fn part_a() -> impl Strategy<Value = String> {
    const CATEGORIES: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    let paragraph = "(\\.[a-z](\\.[1-9][0-9]?)?){0,3}".prop_filter("two letters beside each other", |text| {
        text.split('.')
            .skip(1)
            .collect::<Vec<_>>()
            .windows(2)
            .all(|pair| !pair.iter().all(|part| part.starts_with(|c: char| c.is_ascii_alphabetic())))
    });
    ("[A-E]", prop::sample::select(&CATEGORIES[..]), 0..1000_u32, paragraph)
        .prop_map(|(group, category, number, paragraph)| format!("X.{group}.{category}.{number:03}{paragraph}"))
}

proptest! {
    #[test]
    fn a_code_of_part_a_is_written_as_it_is_read(text in part_a()) {
        let read = code(&text);
        prop_assert_eq!(read.to_string(), &*text);
        for spelling in [text.to_ascii_lowercase(), text.replace('.', ""), format!(" {text}. ")] {
            prop_assert_eq!(spelling.parse::<ControlCode>(), Ok(read), "{}", spelling);
        }
        prop_assert_eq!(read.head().matches('.').count(), 3);
        prop_assert!(read.entry().contains(read) && read.entry().parent().is_none());
        prop_assert_eq!(read.parent().is_some(), read != read.entry());
        prop_assert!(text.parse::<AnnexViiEntry>().is_ok() && text.parse::<Eccn>().is_err() && text.parse::<MlEntry>().is_err());
    }

    #[test]
    fn what_is_nearly_a_code_of_part_a_is_none(text in "[xX]\\.?[A-Fa-f]\\.?[IVXivx]{1,6}\\.?[0-9]{2,4}") {
        if let Ok(read) = text.parse::<ControlCode>() {
            let canonical = read.to_string();
            prop_assert_eq!(canonical.parse::<ControlCode>(), Ok(read));
            prop_assert_eq!(canonical.replace('.', ""), text.to_ascii_uppercase().replace('.', ""));
        }
    }

    #[test]
    fn codes_of_part_a_are_ordered_by_category_and_number(one in part_a(), two in part_a()) {
        let (one, two) = (code(&one), code(&two));
        prop_assert_eq!(one.cmp(&two), two.cmp(&one).reverse());
        prop_assert_eq!(one.cmp(&two).is_eq(), one == two);
        if one.product_group() == two.product_group() && one.list_category() != two.list_category() {
            prop_assert_eq!(one.cmp(&two), one.list_category().cmp(&two.list_category()));
        }
    }
}

#[test]
fn a_code_of_part_a_is_no_other() {
    let laser = code("xaiv005e2b");
    assert_eq!(laser.as_str(), "X.A.IV.005.e.2.b");
    assert_eq!((laser.head(), laser.list_category(), laser.regime()), ("X.A.IV.005", Some(4), None));
    assert_eq!(laser.product_group(), Some(ProductGroup::Equipment));
    // Category X of the USML, and category 4 of the other lists, have nothing to do with it.
    assert!(!code("X").contains(laser) && !code("X(a)").contains(laser));
    assert_eq!(laser.agreement(code("4A001")), CodeAgreement::Nothing);
    assert_eq!(laser.agreement(code("X.A.IV.006")), CodeAgreement::ProductGroup);
    assert_eq!(laser.agreement(code("X.B.IV.006")), CodeAgreement::ListCategory);
    for wrong in ["X.A.XI.001", "X.F.I.001", "X.A.I.01", "X.A.I.0001", "X.A.IIII.001", "X.A", "X..A.I.001"] {
        assert!(wrong.parse::<ControlCode>().is_err(), "{wrong}");
    }
    let nearest = ControlList::Eu833AnnexViiA.check(code("X.A.IV.005.e.3"));
    assert!(matches!(nearest, Err(NoSuchEntry::Nearest { nearest, .. }) if nearest.as_str() == "X.A.IV.005.e"));
}

//! Laws and tables of HS codes.

use dualuse::hs::{HsCode, HsCodeError, HsEdition, RepairError};
use proptest::prelude::*;

fn code(text: &str) -> HsCode {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn codes() -> impl Strategy<Value = HsCode> {
    "(0[1-9]|[1-6][0-9]|7[0-689]|[89][0-9])[0-9]{0,12}".prop_map(|digits| code(&digits))
}

#[test]
fn accepts_what_is_found_in_declarations() {
    let table = [
        ("8456.11", "8456.11"),
        ("8456 11", "8456.11"),
        ("84561110", "8456.11.10"),
        ("8542.31.00.01", "8542.31.00.01"),
        ("8542.31-4010", "8542.31.40.10"),
        (" \t8456.11\u{a0}", "8456.11"),
        ("8456\u{a0}11", "8456.11"),
        ("８４５６．１１", "8456.11"),
        ("84", "84"),
        ("845", "845"),
        ("84561", "8456.1"),
        ("8456111", "8456.11.1"),
        ("84561112345678", "8456.11.12.34.56.78"),
    ];
    for (text, printed) in table {
        assert_eq!(code(text).to_string(), printed, "{text:?}");
    }
}

#[test]
fn rejects_each_defect_with_its_own_error() {
    use HsCodeError as E;
    let table = [
        ("", E::Empty),
        (" \u{a0} ", E::Empty),
        ("84a6", E::Character { found: 'a', at: 2 }),
        ("HS8456", E::Character { found: 'H', at: 0 }),
        ("8", E::TooShort),
        ("123456789012345", E::TooLong { at: 14 }),
        ("77", E::Chapter77),
        ("7701.00", E::Chapter77),
        ("00", E::ChapterZero),
        ("0012", E::ChapterZero),
        ("8456.", E::Separator { at: 4 }),
        (".8456", E::Separator { at: 0 }),
        ("8456..11", E::Separator { at: 5 }),
        ("8456 . . 11", E::Separator { at: 7 }),
    ];
    for (text, error) in table {
        assert_eq!(text.parse::<HsCode>(), Err(error), "{text:?}");
    }
}

#[test]
fn tells_national_chapters_and_the_statistics_code_apart() {
    for (text, national, statistics) in
        [("9801", true, false), ("99", true, false), ("9999", true, true), ("999999", true, true), ("97", false, false)]
    {
        assert_eq!(
            (code(text).is_national_chapter(), code(text).is_statistics_code()),
            (national, statistics),
            "{text}"
        );
    }
}

#[test]
fn takes_a_code_apart() {
    let long = code("8542.31-4010");
    assert_eq!((long.chapter(), long.len()), (85, 10));
    assert_eq!(long.heading(), Some(code("8542")));
    assert_eq!(long.subheading(), Some(code("854231")));
    assert_eq!(long.national_suffix().to_string(), "4010");
    assert_eq!(code("8542").subheading(), None);
    assert!(code("854231").national_suffix().is_empty());
}

#[test]
fn never_pads_but_repairs_on_request() {
    assert_eq!(code("101").to_string(), "101");
    let repaired = HsCode::repair_leading_zero("10121", HsEdition::Hs2022).expect("0101.21 exists");
    assert_eq!((repaired.code(), repaired.digits_given()), (code("010121"), 5));
    let missing = RepairError::NotFound { edition: HsEdition::Hs2022 };
    assert_eq!(HsCode::repair_leading_zero("99999", HsEdition::Hs2022), Err(missing));
    assert_eq!(HsCode::repair_leading_zero("8456", HsEdition::Hs2022), Err(RepairError::NothingLost));
    assert!(HsCode::repair_leading_zero("x", HsEdition::Hs2022).is_err());
}

#[test]
fn editions_have_as_many_codes_as_published() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/hs/editions.toml");
    let published: toml::Table = std::fs::read_to_string(path).expect("the editions").parse().expect("TOML");
    for row in published["edition"].as_array().expect("editions") {
        let number =
            |key: &str| row[key].as_integer().and_then(|number| usize::try_from(number).ok()).expect("a number");
        let edition: HsEdition = format!("HS{}", number("year")).parse().expect("an edition");
        let codes: Vec<HsCode> = edition.subheadings().collect();
        assert!(codes.is_sorted());
        let mut found: Vec<_> = codes.iter().map(|code| code.heading()).collect();
        found.dedup();
        let mut chapters: Vec<_> = codes.iter().map(|code| code.chapter()).collect();
        chapters.dedup();
        let counts = (chapters.len(), found.len(), codes.len());
        assert_eq!(counts, (number("chapters"), number("headings"), number("subheadings")), "{edition}");
    }
}

#[test]
fn serde_is_a_string_both_ways() {
    let json = serde_json::to_string(&code("845611")).expect("a string");
    assert_eq!(json, "\"8456.11\"");
    assert_eq!(serde_json::from_str::<HsCode>("\"84561110\"").expect("a code"), code("84561110"));
    assert!(serde_json::from_str::<HsCode>("\"77\"").is_err());
}

proptest! {
    #[test]
    fn any_text_parses_or_errs(text in "\\PC{0,64}") {
        if let Ok(code) = text.parse::<HsCode>() {
            prop_assert!((2..=14).contains(&code.len()));
        }
    }

    #[test]
    fn digits_and_separators_parse_or_err(text in "[0-9. \u{a0}０-９-]{0,64}") {
        if let Ok(code) = text.parse::<HsCode>() {
            let digits = text.chars().filter(|c| c.is_numeric()).count();
            prop_assert_eq!(code.len(), digits);
        }
    }

    #[test]
    fn display_round_trips(code in codes()) {
        prop_assert_eq!(code.to_string().parse(), Ok(code));
        prop_assert_eq!(code.digits().to_string().parse(), Ok(code));
    }

    #[test]
    fn contains_is_a_partial_order(a in codes(), b in codes(), c in codes(), cut in 2_usize..14) {
        prop_assert!(a.contains(a));
        prop_assert!(!(a.contains(b) && b.contains(a)) || a == b);
        prop_assert!(!(a.contains(b) && b.contains(c)) || a.contains(c));
        let digits = a.digits().to_string();
        let shorter: HsCode = digits[..cut.min(digits.len())].parse().expect("a prefix of a code is a code");
        prop_assert!(shorter.contains(a));
        prop_assert_eq!(shorter.contains(b), b.digits().to_string().starts_with(&shorter.digits().to_string()));
    }

    #[test]
    fn order_is_that_of_the_digits(a in codes(), b in codes()) {
        prop_assert_eq!(a.cmp(&b), a.digits().to_string().cmp(&b.digits().to_string()));
    }

    #[test]
    fn a_code_exists_where_one_below_it_does(code in codes()) {
        for edition in HsEdition::ALL {
            let below = edition.subheadings().any(|known| code.contains(known) || known.contains(code));
            prop_assert_eq!(code.exists_in(edition), below);
            prop_assert_eq!(code.editions().contains(edition), below);
            prop_assert_eq!(code.subheadings_in(edition).next().is_some(), below);
        }
    }
}

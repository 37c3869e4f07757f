//! Laws of control codes and of the entries of the lists.

use dualuse::control::{
    CodeAgreement, ControlCode, ControlCodeError, ControlEntry, ControlList, Eccn, NoSuchEntry, UsClassification,
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
fn every_entry_has_a_title_of_its_own_words_and_finds_its_twins() {
    assert_eq!(ControlEntry::all(ControlList::UsCcl).count(), 638);
    assert_eq!(ControlEntry::all(ControlList::EuAnnexI).count(), 384);
    for (list, other) in [(ControlList::UsCcl, ControlList::EuAnnexI), (ControlList::EuAnnexI, ControlList::UsCcl)] {
        let mut before = None;
        for entry in ControlEntry::all(list) {
            assert!(before < Some(entry.code()), "{entry} is out of order");
            before = Some(entry.code());
            assert!((1..=80).contains(&entry.title().chars().count()), "{entry}");
            for twin in entry.twins() {
                let twin = ControlEntry::of(other, twin).expect("a twin exists");
                assert!(
                    twin.twins().any(|back| back.entry() == entry.code()),
                    "{entry} has a twin that does not know it"
                );
            }
        }
    }
}

#[test]
fn renumbered_twins_are_known() {
    for (us, eu) in [
        ("3A901", "3A501"),
        ("2B910", "2B510"),
        ("3A904", "3A504"),
        ("3B903", "3B503"),
        ("3B904", "3B504"),
        ("4A906", "4A506"),
    ] {
        let entry = ControlEntry::of(ControlList::UsCcl, code(us)).expect("an entry");
        assert!(entry.twins().any(|twin| twin.head() == eu), "{us} and {eu}");
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
            prop_assert!(one <= two && one.agreement(two) >= CodeAgreement::Head);
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

//! An HS code decides nothing about facts: with any code and with none, every paragraph comes to the same for the same reasons, and what
//! the words gave is shown. `DUALUSE_CASES` sets the number of cases; 2,000 unless told.

use std::sync::OnceLock;

use dualuse::{
    Candidate, Category, Item, classify,
    control::ControlList,
    hs::{HsCode, HsEdition},
};
use proptest::{prelude::*, sample::Index};

fn descriptions() -> &'static [String] {
    static ALL: OnceLock<Vec<String>> = OnceLock::new();
    ALL.get_or_init(|| {
        let read = |line: &str| -> Option<String> {
            let value: serde_json::Value = serde_json::from_str(line).ok()?;
            Some(value["description"].as_str()?.to_owned())
        };
        let files = [include_str!("data/descriptions.jsonl"), include_str!("data/declarations-apart.jsonl")];
        let mut all: Vec<String> = files.iter().flat_map(|file| file.lines().filter_map(read)).collect();
        // Names of goods that words know by their kind and that no category has.
        all.extend(
            [
                "fibre laser 20 m cable 1 kW 1070 nm",
                "Alexandrite laser 755 nm 50 J",
                "carbon dioxide laser 10.6 µm 6 kW pulsed",
                "Deep hole drilling machine, drilling depth 6 m",
                "Rotary absolute encoder, accuracy +-1 arcsec",
                "HBM3 stack",
            ]
            .map(str::to_owned),
        );
        all
    })
}

fn codes() -> &'static [HsCode] {
    static ALL: OnceLock<Vec<HsCode>> = OnceLock::new();
    ALL.get_or_init(|| {
        let homes = Category::all().flat_map(|category| category.home().iter().copied());
        HsEdition::LATEST.subheadings().step_by(7).chain(homes).collect()
    })
}

fn cases() -> u32 {
    std::env::var("DUALUSE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000)
}

fn of_words(candidate: &Candidate) -> bool {
    candidate.determination().is_some_and(|of| of.id() != "not-met" && of.id() != "not-evaluated")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_code_changes_no_determination_and_hides_nothing(description in any::<Index>(), code in any::<Index>()) {
        let (description, code) = (description.get(descriptions()), *code.get(codes()));
        let plain = classify(&Item::new(description));
        let coded = classify(&Item::new(description).with_hs(code));
        let facts = |answer: &dualuse::Classification<'_>| {
            answer.facts().iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        prop_assert_eq!(facts(&plain), facts(&coded), "{} {}", description, code);
        let shown: Vec<Candidate> = coded.candidates().collect();
        for candidate in plain.candidates().filter(|candidate| candidate.determination().is_some()) {
            let with = shown.iter().find(|other| (other.list(), other.entry()) == (candidate.list(), candidate.entry()));
            match with {
                Some(with) => prop_assert_eq!(with.determination(), candidate.determination(), "{} {} {}", description, code, candidate),
                None => prop_assert!(!of_words(&candidate), "{} hides {} of {}", code, candidate, description),
            }
            if let Some(paragraph) = candidate.paragraph() {
                prop_assert_eq!(paragraph.presumptions(plain.facts()), paragraph.presumptions(coded.facts()));
            }
        }
        // Any entry can be asked, and says the same.
        for (list, entry) in [(ControlList::UsCcl, "6A005.a.6"), (ControlList::EuAnnexI, "3A001.a"), (ControlList::UsCcl, "2B001")] {
            let entry = entry.parse().expect("a code");
            prop_assert_eq!(plain.determine(list, entry), coded.determine(list, entry));
        }
    }
}

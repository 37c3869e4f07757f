//! The project's own cases in five languages, written in the style of declarations: `tests/data/descriptions.jsonl`.

use dualuse::text::read;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    language: String,
    description: String,
    kind: String,
    #[serde(default)]
    families: Vec<String>,
    #[serde(default)]
    categories: Vec<String>,
}

const LANGUAGES: [&str; 5] = ["en", "de", "ru", "uk", "zh"];

/// The families that every language has in depth.
const IN_DEPTH: [&str; 3] = ["semiconductors", "lasers", "laser-machine-tools"];

fn cases() -> Vec<Case> {
    include_str!("data/descriptions.jsonl").lines().map(|line| serde_json::from_str(line).expect("a case")).collect()
}

fn named(text: &str) -> Vec<&'static str> {
    read(text).categories().map(|named| named.category().id()).collect()
}

#[test]
fn goods_are_recognised_in_every_language() {
    let cases = cases();
    for language in LANGUAGES {
        for in_depth in [false, true] {
            let goods: Vec<&Case> = cases
                .iter()
                .filter(|case| case.language == language && case.kind == "positive")
                .filter(|case| !in_depth || case.families.iter().any(|family| IN_DEPTH.contains(&family.as_str())))
                .collect();
            let missed: Vec<&str> = goods
                .iter()
                .filter(|case| {
                    !named(&case.description).iter().any(|id| case.categories.iter().any(|right| right == id))
                })
                .map(|case| case.description.as_str())
                .collect();
            assert!(goods.len() >= 30, "{language}: only {} goods", goods.len());
            assert!(missed.len() * 100 <= goods.len() * 15, "{language}: {missed:?} of {}", goods.len());
        }
    }
}

#[test]
fn lures_and_vague_words_are_not() {
    let cases = cases();
    assert!(cases.len() >= 400, "only {} cases", cases.len());
    for language in LANGUAGES {
        let lures: Vec<&Case> =
            cases.iter().filter(|case| case.language == language && case.kind != "positive").collect();
        assert!(lures.len() >= 40, "{language}: only {} lures", lures.len());
        for case in lures {
            assert_eq!(named(&case.description), [] as [&str; 0], "{:?}", case.description);
        }
    }
}

#[test]
fn vague_words_are_answered_with_an_abstention() {
    for case in cases().iter().filter(|case| case.kind == "vague") {
        assert!(read(&case.description).abstention().is_some(), "{:?}", case.description);
    }
}

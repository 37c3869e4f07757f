//! The project's own cases, written in the style of declarations: `tests/data/descriptions.jsonl`.

use dualuse::text::read;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    language: String,
    description: String,
    kind: String,
    #[serde(default)]
    categories: Vec<String>,
}

/// The cases of a language whose vocabulary exists.
fn cases(kind: &str) -> Vec<Case> {
    include_str!("data/descriptions.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<Case>(line).expect("a case"))
        .filter(|case| case.language == "en" && case.kind == kind)
        .collect()
}

fn named(text: &str) -> Vec<&'static str> {
    read(text).categories().map(|named| named.category().id()).collect()
}

#[test]
fn goods_are_recognised() {
    let cases = cases("positive");
    let missed: Vec<&str> = cases
        .iter()
        .filter(|case| !named(&case.description).iter().any(|id| case.categories.iter().any(|right| right == id)))
        .map(|case| case.description.as_str())
        .collect();
    assert!(cases.len() >= 60 && missed.len() * 20 <= cases.len(), "{missed:?}");
}

#[test]
fn lures_and_vague_words_are_not() {
    for case in cases("lure").into_iter().chain(cases("vague")) {
        assert_eq!(named(&case.description), [] as [&str; 0], "{:?}", case.description);
    }
}

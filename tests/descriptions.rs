//! The project's own cases in five languages, written in the style of declarations: `tests/data/`.

use dualuse::text::{Strength, read};
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

fn parse(lines: &str) -> Vec<Case> {
    lines.lines().map(|line| serde_json::from_str(line).expect("a case")).collect()
}

fn cases() -> Vec<Case> {
    parse(include_str!("data/descriptions.jsonl"))
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

/// By authors who did not know the vocabulary, so that no case is without a word it lacks.
#[test]
fn declarations_written_apart_are_read_as_well_as_promised() {
    for set in [include_str!("data/declarations.jsonl"), include_str!("data/declarations-apart.jsonl")] {
        let cases = parse(set);
        let share = |kind: &[&str], holds: &dyn Fn(&Case) -> bool| {
            let all: Vec<&Case> = cases.iter().filter(|case| kind.contains(&case.kind.as_str())).collect();
            assert!(all.len() >= 30, "only {} of {kind:?}", all.len());
            all.iter().filter(|case| holds(case)).count() as f64 / all.len() as f64
        };
        let of_family = |case: &Case| {
            read(&case.description)
                .categories()
                .any(|named| case.families.iter().any(|id| id == named.category().family().id()))
        };
        let of_category =
            |case: &Case| named(&case.description).iter().any(|id| case.categories.iter().any(|right| right == id));
        let flagged = |case: &Case| read(&case.description).categories().next().is_some();
        let strong =
            |case: &Case| read(&case.description).categories().any(|named| named.strength() == Strength::Strong);
        assert!(share(&["positive"], &of_family) >= 0.85);
        assert!(share(&["positive"], &of_category) >= 0.75);
        assert!(share(&["negative"], &flagged) <= 0.015);
        assert!(share(&["negative"], &strong) <= 0.003);
        assert!(share(&["lure"], &flagged) <= 0.05);
        assert!(share(&["vague"], &flagged) <= 0.01);
    }
}

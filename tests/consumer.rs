//! A program of someone else, on the public interface alone: it reads a batch, matches on answers, stores records, and replays
//! them. It needs no type of its own for any of that.

use std::collections::BTreeMap;

use dualuse::{
    Agreement, Because, CodeStatus, Facts, Item, Outcome, VerdictState, classify,
    record::{Detail, Record, Replay, Request},
};

/// What a customs system does with a line.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lane {
    Stop,
    Look,
    Ask(String),
    Pass(&'static str),
}

fn lane(item: &Item<'_>) -> Lane {
    let answer = classify(item);
    if answer.categories().any(|found| found.agreement() == Agreement::Conflict && found.is_likely()) {
        return Lane::Look;
    }
    match answer.outcome() {
        Outcome::Flagged if answer.because().any(|because| because == Because::Met) => Lane::Stop,
        Outcome::Flagged => match answer.verdict().next_question() {
            Some(question) => Lane::Ask(question.parameter().id().to_owned()),
            None => Lane::Look,
        },
        Outcome::NothingFound(_) => Lane::Pass("nothing found in what was asked: no clearance"),
        Outcome::OutOfScope(_) => Lane::Pass("national"),
        _ => Lane::Look,
    }
}

#[test]
fn lines_go_to_their_lanes() -> Result<(), Box<dyn std::error::Error>> {
    let accelerator = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
    let batch = [
        (Item::new("AI accelerator").with_facts(&accelerator), Lane::Stop),
        (Item::new("fiber laser cutting machine").with_hs("0901.21".parse()?), Lane::Look),
        (
            Item::new("roasted coffee").with_hs("0901.21".parse()?),
            Lane::Pass("nothing found in what was asked: no clearance"),
        ),
        (Item::new("laser diode").with_hs("8541.41".parse()?), Lane::Ask("wavelength".to_owned())),
        (Item::new("spare parts"), Lane::Look),
    ];
    for (item, expected) in batch {
        assert_eq!(lane(&item), expected, "{}", item.description());
    }
    let answer = classify(&Item::new("laser").with_code_text("9O13.20"));
    assert!(matches!(answer.code(), CodeStatus::Unreadable(_)));
    Ok(())
}

#[test]
fn records_are_stored_and_replayed() -> Result<(), Box<dyn std::error::Error>> {
    let lines = [
        r#"{"description": "AI accelerator", "parameters": {"kind": "digital-processing-ic", "tpp": 4800}}"#,
        r#"{"description": "fiber laser", "hs": "9013.20", "parameters": {"wavelength": "1070 nm", "output_power": "600 W"}}"#,
        r#"{"hs": "8542.31", "as_of": "2024-02-23", "lists": "chpl"}"#,
    ];
    let mut store: BTreeMap<usize, String> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        let request: Request = serde_json::from_str(line)?;
        store.insert(number, serde_json::to_string(&Record::make(request, Detail::Candidates)?)?);
    }
    for text in store.values() {
        let record: Record = serde_json::from_str(text)?;
        assert_eq!(record.replay()?, Replay::Same);
    }
    let first: Record = serde_json::from_str(&store[&0])?;
    assert_eq!(first.answer.verdict.state, VerdictState::Met.id());
    assert_eq!(first.answer.verdict.met[0].entry, "3A090.a.1");
    Ok(())
}

//! `dualuse ask`, run as users run it.

use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
};

use dualuse::record::{Record, Replay};

/// The dialogue over these answers, and the record that it kept.
fn dialogue(arguments: &[&str], answers: &str) -> (String, Record) {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, record) = (folder.path().join("answers.txt"), folder.path().join("record.json"));
    fs::write(&file, answers).expect("it is written");
    let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
    program.arg("ask").args(arguments).arg("--answers").arg(&file).arg("--record").arg(&record);
    let output = program.output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).expect("UTF-8").replace(&*folder.path().to_string_lossy(), "FOLDER");
    let kept = fs::read_to_string(record).expect("a record");
    (told, serde_json::from_str(&kept).expect("a record"))
}

#[test]
fn a_dialogue_shows_the_rule_that_asks_and_ends_with_the_verdict() {
    let (told, record) = dialogue(
        &["fibre laser, 1070 nm, 600 W", "--lists", "eu-annex-i"],
        "why\nsingle\nunknown\nhelp\nback\ncw\nno\n",
    );
    insta::assert_snapshot!("a laser", told);
    assert_eq!(record.replay().expect("a record that can be asked again"), Replay::Same);
}

#[test]
fn an_answer_that_is_none_is_asked_again_and_states_nothing() {
    let (told, record) = dialogue(&["fibre laser"], "perhaps\nstop\n");
    assert_eq!(told.matches("\n1. ").count(), 2, "{told}");
    assert!(told.contains("not understood: ") && record.answer.facts.iter().all(|fact| fact.origin != "stated"));
}

#[test]
fn what_nobody_can_tell_stays_open_and_is_asked_once() {
    let (told, record) = dialogue(&["fibre laser"], &"unknown\n".repeat(200));
    assert!(told.contains("nothing is left to ask") && told.contains("not known"));
    let asked: Vec<&str> = told.lines().filter(|line| line.ends_with(']') && line.contains("? [")).collect();
    let mut once: Vec<&str> = asked.iter().filter_map(|line| line.rsplit('[').next()).collect();
    let count = once.len();
    once.sort_unstable();
    once.dedup();
    assert!(count > 3 && once.len() == count, "{asked:?}");
    assert_eq!(record.answer.verdict.state, "open");
}

#[test]
fn figures_without_a_unit_have_the_one_that_was_asked_for() {
    let (told, record) = dialogue(&["", "--hs", "8542.31", "--lists", "us-ccl"], "stop\n");
    assert!(told.contains("this is not a clearance") && record.answer.verdict.state == "not-asked", "{told}");
    let answers = "1\n".repeat(60);
    let (told, record) = dialogue(&["fibre laser"], &answers);
    assert!(record.answer.facts.iter().any(|fact| fact.origin == "stated"), "{told}");
    assert!(!told.contains("not understood: parameter \"wavelength"), "{told}");
}

#[test]
fn standard_input_answers_too_and_its_end_is_the_end() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
    let mut child = program.arg("ask").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    child.stdin.take().expect("a pipe").write_all("laser rangefinder\n9015.10\nwhy\n".as_bytes()).expect("it is read");
    let output = child.wait_with_output().expect("an end");
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success() && told.contains("description of the goods> laser rangefinder"), "{told}");
    assert!(told.contains("verdict: ") && told.contains("no record was kept"));
}

#[test]
fn nothing_to_ask_about_is_told() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
    let output = program.arg("ask").stdin(Stdio::null()).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let output =
        Command::new(env!("CARGO_BIN_EXE_dualuse")).args(["ask", "laser", "--answers", "no/such/file"]).output();
    assert_eq!(output.expect("it runs").status.code(), Some(2));
}

//! The command line, run as users run it.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

fn dualuse(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dualuse")).args(arguments).output().expect("the program runs")
}

fn lines(input: &[u8]) -> Vec<Value> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
    program.args(["classify", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = program.spawn().expect("the program runs");
    child.stdin.take().expect("a pipe").write_all(input).expect("all is read");
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .expect("UTF-8")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn json_lines_answer_in_order_and_survive_bad_lines() {
    let answers = lines(
        br#"{"id": 1, "description": "fiber laser cutting machine", "hs": "8456.11"}
{"id": "b", "hs": 854231}
not json
{"id": "c", "hs": "77"}
{"id": "d"}
{"id": "e", "hs": "854890", "edition": "H5"}
{"id": "f", "hs": "854890", "edition": 2022}
{"id": "g", "description": 5}
{"id": "h", "description": "parts"}
{"id": "i", "hs": "8456", "edition": "HS2020"}
"#,
    );
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(
        ids,
        [
            &json!(1),
            &json!("b"),
            &Value::Null,
            &json!("c"),
            &json!("d"),
            &json!("e"),
            &json!("f"),
            &json!("g"),
            &json!("h"),
            &json!("i")
        ]
    );
    let kinds: Vec<Option<&str>> = answers.iter().map(|answer| answer["error"]["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        [None, None, Some("json"), None, Some("nothing-given"), None, None, Some("json"), None, Some("edition")]
    );
    assert_eq!(answers[0]["categories"][0]["agreement"], "corroborated");
    assert_eq!(
        answers[1]["listings"][0],
        json!({
            "list": "chpl", "tier": "1", "section": null, "entry": "8542.31", "relation": "same",
            "citation": "Common High Priority List, version of 23 February 2024", "extent": null, "condition": "",
            "from": "by 2023-05-19",
        })
    );
    assert_eq!(
        (&answers[3]["outcome"], &answers[3]["code"]["status"]),
        (&json!("indeterminate"), &json!("unreadable"))
    );
    assert_eq!(answers[6]["outcome"], "indeterminate");
    assert_eq!(answers[8]["outcome"], "indeterminate");
}

#[test]
fn the_report_names_lists_citations_and_entries() {
    let output = dualuse(&["classify", "3 kW fiber laser cutting machine", "--hs", "8456.11"]);
    let report = String::from_utf8(output.stdout).expect("UTF-8");
    for part in [
        "fiber-laser-cutter",
        "Annex VII Part B",
        "88 FR 33422",
        "coverage: state of 25 February 2025",
        "2B001.e",
        "not named by",
    ] {
        assert!(report.contains(part), "{part:?} in\n{report}");
    }
}

#[test]
fn a_wrong_code_is_told_and_fails() {
    let output = dualuse(&["classify", "--hs", "8456.1l"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stdout).contains("'l' at byte 6"));
}

#[test]
fn a_wrong_flag_is_told_with_the_one_that_was_meant_and_fails() {
    let output = dualuse(&["classify", "laser", "--parm", "wavelength=1070nm"]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("'--param'") && error.contains("Usage: dualuse classify"), "{error}");
}

#[test]
fn the_help_names_every_flag() {
    let output = dualuse(&["classify", "--help"]);
    assert!(output.status.success());
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(help.starts_with("Which goods lists name this HS code"), "{help}");
    for flag in ["--hs", "--edition", "--param", "--only", "--as-of", "--json", "--jsonl"] {
        assert!(help.contains(&format!("{flag} ")) || help.contains(&format!("{flag}\n")), "{flag} in\n{help}");
    }
}

//! The example program, run as users run it.

use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

/// Cargo builds the examples before it runs the tests, beside the folder this test lies in.
fn program() -> Command {
    let test = std::env::current_exe().expect("the path of this test");
    let folder: PathBuf = test.ancestors().nth(2).expect("target/<profile>").join("examples");
    Command::new(folder.join(format!("classify{}", std::env::consts::EXE_SUFFIX)))
}

fn lines(input: &[u8]) -> Vec<Value> {
    let mut child =
        program().arg("--jsonl").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the example is built");
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
    let output = program().args(["3 kW fiber laser cutting machine", "--hs", "8456.11"]).output().expect("the example");
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
    let output = program().args(["--hs", "8456.1l"]).output().expect("the example");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stdout).contains("'l' at byte 6"));
}

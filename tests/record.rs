//! Requests, records and their replay; the form in JSON.

use dualuse::record::{About, Answer, Detail, Difference, Record, Replay, Request, RequestError};
use serde_json::{Value, json};

fn request(value: Value) -> Result<Request, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

fn laser() -> Request {
    Request::new("3 kW fiber laser cutting machine")
        .hs("8456.11")
        .parameter("tunable", "false")
        .parameter("kind", "laser-machine-tool")
        .point([("wavelength".to_owned(), "1070 nm".to_owned())])
        .lists("eu,us")
        .as_of("latest")
}

#[test]
fn a_request_comes_back_from_json_as_it_was() {
    for request in [laser(), Request::default(), Request::new("").only("fibre-laser").edition("HS2017").scheme("hts")] {
        let text = serde_json::to_string(&request).expect("JSON");
        assert_eq!(serde_json::from_str::<Request>(&text).expect("a request"), request, "{text}");
    }
    let kinds = Request::new("").parameter("kind", "fpga").parameter("kind", "adc");
    let text = serde_json::to_string(&kinds).expect("JSON");
    assert_eq!(serde_json::from_str::<Request>(&text).expect("a request"), kinds, "{text}");
}

#[test]
fn what_is_no_request_is_told() {
    for (text, told) in [
        (r#"{"hs": 8457.10}"#, "quotation marks"),
        (r#"{"hs": 90121}"#, "quotation marks"),
        (r#"{"hscode": "8457.10"}"#, "unknown key \"hscode\""),
        (r#"{"hs": "1", "hs": "2"}"#, "hs stands twice"),
        (r#"{"parameters": {"tpp": 4800, "tpp": 100}}"#, "\"tpp\" stands twice"),
        (r#"{"points": [{"tpp": "1", "tpp": "2"}]}"#, "\"tpp\" stands twice"),
        (r#"{"parameters": {"tpp": [4800, 100]}}"#, "a text, a number or a flag"),
        (r#"["laser"]"#, "an object with"),
        (r#"{"description": 5}"#, "a string"),
    ] {
        let error = serde_json::from_str::<Request>(text).expect_err(text).to_string();
        assert!(error.contains(told), "{text}: {error}");
    }
    assert!(request(json!({"description": "laser", "id": 12_345_678_901_234_567_890_u64})).is_ok());
}

#[test]
fn an_error_has_its_path_and_quotes_little() {
    let long = "x".repeat(500);
    for (request, path) in [
        (Request::default(), ""),
        (Request::new("laser").edition(&*long), "edition"),
        (Request::new("laser").scheme("mars"), "scheme"),
        (Request::new("laser").as_of("yesterday"), "as_of"),
        (Request::new("laser").lists("uk"), "lists"),
        (Request::new("laser").parameter("wavelenght", "1070 nm"), "parameters.wavelenght"),
        (Request::new("laser").parameter("wavelength", &*long), "parameters.wavelength"),
        (Request::new("laser").point([("nothing".to_owned(), "1".to_owned())]), "points.0.nothing"),
        (Request::new("laser").only("fibre-laser").only("fiber"), "only.1"),
    ] {
        let error = request.answer(Detail::Verdict).expect_err(path);
        assert_eq!(error.path(), path, "{error}");
        assert!(!error.to_string().contains(&"x".repeat(90)), "{error}");
    }
    assert_eq!(Request::default().answer(Detail::Verdict), Err(RequestError::Nothing));
}

#[test]
fn a_record_is_answered_the_same_after_a_journey_through_json() {
    for detail in [Detail::Verdict, Detail::Question, Detail::Candidates] {
        let record = Record::make(laser(), detail).expect("an answer");
        let text = serde_json::to_string(&record).expect("JSON");
        let read: Record = serde_json::from_str(&text).expect("a record");
        assert_eq!(read, record);
        assert_eq!(read.replay(), Ok(Replay::Same));
    }
}

#[test]
fn a_row_that_has_changed_is_told() {
    let mut record = Record::make(laser(), Detail::Verdict).expect("an answer");
    record.snapshot.data_sha256 = "0".repeat(64).into();
    record.lists[0].citation = "an older version".into();
    let Ok(Replay::Differs { data: Some(data), crate_version: None, answer }) = record.replay() else {
        panic!("{:?}", record.replay())
    };
    assert!(answer.is_empty());
    assert!(data.gone.iter().any(|gone| gone.contains("an older version")), "{data}");
    record.snapshot.crate_version = "0.0.1".into();
    let text = record.replay().expect("an answer").to_string();
    assert!(text.contains("crate differs\n  - 0.0.1"), "{text}");
}

#[test]
fn an_answer_that_has_changed_is_told_part_by_part() {
    type Change = fn(&mut Answer);
    let changes: [(&str, Change); 8] = [
        ("outcome", |answer| answer.outcome = "nothing-found".into()),
        ("because", |answer| answer.because.clear()),
        ("categories", |answer| answer.categories[0].strength = "weak".into()),
        ("listings", |answer| answer.listings[0].from = "2020-01-01".into()),
        ("verdict.open", |answer| answer.verdict.open[0].entry = "1A001".into()),
        ("facts", |answer| answer.facts[0].value = "another".into()),
        ("checked", |answer| answer.checked.as_of = "2024-01-01".into()),
        ("question", |answer| answer.question = None),
    ];
    for (part, change) in changes {
        let mut record = Record::make(laser(), Detail::Question).expect("an answer");
        change(&mut record.answer);
        let Ok(Replay::Differs { data: None, crate_version: None, answer }) = record.replay() else { panic!("{part}") };
        let parts: Vec<&str> = answer.iter().map(|difference: &Difference| difference.part.as_str()).collect();
        assert_eq!(parts, [part]);
    }
}

#[test]
fn an_answer_is_shown_on_less_than_a_page() {
    for (description, hs) in [
        ("laser", ""),
        ("3 kW fiber laser cutting machine", "8456.11"),
        ("integrated circuits, memory, lasers, drones, machine tools, thermal cameras", "8542.31"),
        ("", "8471.30"),
        ("roasted coffee", "0901.21"),
        ("laser", "9O13.20"),
    ] {
        let answer = Request::new(description).hs(hs).answer(Detail::Question).expect("an answer");
        let lines = answer.shown();
        assert!(lines.len() <= 16, "{description} {hs}: {}", lines.len());
        assert_eq!(lines[0].about, About::Outcome);
        assert!(lines.iter().any(|line| line.about == About::NotAsked));
        assert!(lines.iter().all(|line| !line.text.contains('\n')));
    }
}

#[test]
fn answers_are_small_enough_to_keep() {
    let size = |request: Request| {
        serde_json::to_string(&request.answer(Detail::Question).expect("an answer")).expect("JSON").len()
    };
    let first = size(Request::new("3 kW fiber laser cutting machine, 1070 nm").hs("8456.11"));
    // Of these some 450 bytes say that the machine contains a laser, by which entries to ask of it, and what follows from that.
    assert!(first <= 4096 + 512, "{first}");
    let bare = size(Request::new("laser"));
    // Of these some 500 bytes say which lists were not asked and what came later than those that were.
    assert!(bare <= 2560, "{bare}");
}

//! What an export declaration may have to say: hints, each of which a person decides.
//!
//! A negative declaration, such as Y901, is a legal statement with evidence on record. No answer is that, so that no answer leads to
//! one: a hint can hold the code of an authorisation alone.

use std::io::{self, Write};

use clap::Args;
use dualuse::record::{Answer, Detail, Request};
use serde::{Deserialize, Serialize};

use crate::Answered;

const UK_CDS: &str = include_str!("../../../data/declarations/uk-cds.csv");
const US_AES: &str = include_str!("../../../data/declarations/us-aes.csv");

/// The day of the UK codes, as their file says it.
const AS_OF: &str = "November 2023";

/// What an export declaration may have to say of the goods: hints for a person, never a negative declaration.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The description of the goods.
    #[arg(required_unless_present_any = ["hs", "parameters", "code"])]
    description: Option<String>,
    /// The HS code, with or without dots.
    #[arg(long)]
    hs: Option<String>,
    /// A technical parameter: wavelength=1070nm, transverse_mode=single.
    #[arg(long = "param", value_name = "PARAMETER=VALUE")]
    parameters: Vec<String>,
    /// What this document code of the UK Customs Declaration Service declares, such as Y901.
    #[arg(long, conflicts_with_all = ["description", "hs", "parameters"])]
    code: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

/// What a document code declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Effect {
    Authorisation,
    Negative,
    Exemption,
}

/// A document code of the UK Customs Declaration Service.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct DocumentCode {
    code: String,
    effect: Effect,
    evidence: String,
    meaning: String,
}

/// The code of an authorisation: the only one that a hint can hold.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Authorisation(DocumentCode);

impl Authorisation {
    fn of(code: DocumentCode) -> Option<Self> {
        (code.effect == Effect::Authorisation).then_some(Self(code))
    }
}

/// A hint. Every one requires a human, which no field can change.
#[derive(Debug, Serialize)]
struct Hint {
    system: &'static str,
    field: &'static str,
    #[serde(flatten)]
    says: Says,
    because: String,
    requires_human: RequiresHuman,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Says {
    /// The code of an authorisation, if there is one.
    Authorisation(Authorisation),
    /// An export control classification number, cut to the positions of the field.
    Eccn(String),
}

/// Always true.
#[derive(Clone, Copy, Debug)]
struct RequiresHuman;

impl Serialize for RequiresHuman {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(true)
    }
}

fn rows<T: for<'de> Deserialize<'de>>(file: &str) -> Vec<T> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes());
    reader.deserialize().filter_map(Result::ok).collect()
}

fn document_codes() -> Vec<DocumentCode> {
    rows(UK_CDS)
}

/// How many positions the field for an export control classification number has.
fn positions() -> Option<usize> {
    #[derive(Deserialize)]
    struct Field {
        positions: usize,
    }
    rows::<Field>(US_AES).first().map(|field| field.positions)
}

/// The hints of an answer: of paragraphs that are met, and of no other.
fn hints(answer: &Answer) -> Vec<Hint> {
    let mut hints = Vec::new();
    for met in answer.verdict.met.iter().filter(|met| met.list.starts_with("eu-")) {
        let because = format!(
            "{} {} is met, as {}; the control list of the United Kingdom is not held",
            met.list, met.entry, met.basis
        );
        for code in document_codes().into_iter().filter_map(Authorisation::of) {
            let because = because.clone();
            let says = Says::Authorisation(code);
            hints.push(Hint { system: "UK CDS", field: "DE 2/3", says, because, requires_human: RequiresHuman });
        }
    }
    let Some(positions) = positions() else { return hints };
    for met in answer.verdict.met.iter().filter(|met| met.list == "us-ccl") {
        let Some(eccn) = met.entry.get(..positions) else { continue };
        let because = format!("us-ccl {} is met, as {}", met.entry, met.basis);
        let is_known = hints.iter().any(|hint| matches!(&hint.says, Says::Eccn(known) if known == eccn));
        if !is_known {
            let says = Says::Eccn(eccn.to_owned());
            hints.push(Hint { system: "US AES", field: "ECCN", says, because, requires_human: RequiresHuman });
        }
    }
    hints
}

pub(crate) fn run(out: &mut impl Write, arguments: &Arguments) -> io::Result<Answered> {
    if let Some(code) = &arguments.code {
        return explain(out, code, arguments.json);
    }
    let mut request = arguments.description.clone().map(Request::new).unwrap_or_default();
    if let Some(code) = &arguments.hs {
        request = request.hs(code);
    }
    for assignment in &arguments.parameters {
        let Some((parameter, value)) = assignment.split_once('=') else {
            eprintln!("error: {assignment:?} is not a parameter with its value, such as wavelength=1070nm");
            return Ok(Answered::No);
        };
        request = request.parameter(parameter, value);
    }
    let answer = match request.answer(Detail::Question) {
        Ok(answer) => answer,
        Err(error) => {
            eprintln!("error: {error}");
            return Ok(Answered::No);
        }
    };
    let hints = hints(&answer);
    if arguments.json {
        serde_json::to_writer(&mut *out, &hints)?;
        writeln!(out)?;
    } else {
        write(out, &answer, &hints)?;
    }
    Ok(if hints.is_empty() { Answered::NotHeld } else { Answered::Yes })
}

fn write(out: &mut impl Write, answer: &Answer, hints: &[Hint]) -> io::Result<()> {
    writeln!(out, "outcome {}, verdict {}", answer.outcome, answer.verdict.state)?;
    let mut before = "";
    for hint in hints {
        if before != hint.because {
            writeln!(out, "{}:", hint.because)?;
            before = &hint.because;
        }
        match &hint.says {
            Says::Authorisation(Authorisation(code)) => {
                writeln!(out, "  {} {} {} (if it is held): {}", hint.system, hint.field, code.code, code.meaning)?;
            }
            Says::Eccn(eccn) => writeln!(out, "  {} {}: {eccn}", hint.system, hint.field)?,
        }
    }
    if hints.is_empty() {
        writeln!(out, "no hint: no paragraph is met, which is no ground for any declaration")?;
        if let Some(question) = &answer.question {
            writeln!(out, "next {}: {}?", question.parameter, question.title)?;
        }
    }
    writeln!(
        out,
        "a person decides on each (requires_human). UK codes as of {AS_OF}; look each up anew. A negative declaration, that no licence is\n\
         needed, is a legal statement with evidence on record: nothing that this program prints is that evidence"
    )
}

/// What a document code declares.
fn explain(out: &mut impl Write, code: &str, json: bool) -> io::Result<Answered> {
    let Some(known) = document_codes().into_iter().find(|known| known.code.eq_ignore_ascii_case(code)) else {
        let all: Vec<String> = document_codes().into_iter().map(|known| known.code).collect();
        eprintln!("error: {code:?} is none of the codes that are held ({}), as of {AS_OF}", all.join(", "));
        return Ok(Answered::NotHeld);
    };
    if json {
        serde_json::to_writer(&mut *out, &known)?;
        writeln!(out)?;
        return Ok(Answered::Yes);
    }
    let effect = match known.effect {
        Effect::Authorisation => "names an authorisation that is held",
        Effect::Negative => "a negative declaration: a legal statement, to which no answer of this program leads",
        Effect::Exemption => "claims an exemption: a legal statement, to which no answer of this program leads",
    };
    writeln!(out, "{} (UK CDS, DE 2/3, as of {AS_OF}): {effect}", known.code)?;
    writeln!(out, "{}", known.meaning)?;
    if known.evidence == "required" {
        writeln!(out, "evidence must be on record")?;
    }
    Ok(Answered::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(request: &Request) -> Answer {
        request.answer(Detail::Question).expect("a request that can be answered")
    }

    #[test]
    fn every_row_of_the_data_is_read() {
        let lines = UK_CDS.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(document_codes().len(), lines - 1);
        assert_eq!(positions(), Some(5));
        assert!(
            document_codes().iter().filter(|code| code.code.starts_with('Y')).all(|code| code.evidence == "required")
        );
        assert!(UK_CDS.contains(AS_OF));
    }

    #[test]
    fn only_an_authorisation_can_stand_in_a_hint() {
        for code in document_codes() {
            let negative = code.effect != Effect::Authorisation || code.code.starts_with('Y');
            assert_eq!(Authorisation::of(code).is_none(), negative);
        }
    }

    #[test]
    fn what_is_met_has_hints_that_require_a_human() {
        let gpu = Request::new("GPU chip").parameter("kind", "digital-processing-ic").parameter("tpp", "4800");
        let hints = hints(&answer(&gpu));
        assert!(hints.iter().any(|hint| matches!(&hint.says, Says::Eccn(eccn) if eccn == "3A090")));
        let json = serde_json::to_value(&hints).expect("JSON");
        let all = json.as_array().expect("hints");
        assert!(!all.is_empty() && all.iter().all(|hint| hint["requires_human"] == true));
    }

    /// Goods that are nothing, open, closed and unreadable, and every case of the project's own: where nothing is met there is no
    /// hint at all, and no hint is ever a negative declaration or an exemption.
    #[test]
    fn no_answer_leads_to_a_negative_declaration() {
        let closed = Request::default().parameter("contouring_rotary_axes", "0").only("laser-machine-tool").lists("eu");
        let mut requests = vec![
            Request::new("roasted coffee").hs("0901.21"),
            Request::new("parts"),
            Request::new("").hs("9999"),
            Request::new("laser rangefinder").hs("N/A"),
            Request::new("fibre laser"),
            Request::new("GPU chip").parameter("kind", "digital-processing-ic").parameter("tpp", "4800"),
            closed,
        ];
        let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/descriptions.jsonl");
        let text = std::fs::read_to_string(cases).expect("cases");
        for line in text.lines() {
            let case: serde_json::Value = serde_json::from_str(line).expect("a case");
            requests.push(Request::new(case["description"].as_str().expect("a description")));
        }
        let (mut states, never) = (std::collections::BTreeSet::new(), ["Y9", "Y8"]);
        for request in &requests {
            let answer = answer(request);
            let hints = hints(&answer);
            states.insert((answer.outcome.to_string(), answer.verdict.state.to_string()));
            assert!(hints.is_empty() || !answer.verdict.met.is_empty(), "{request:?}");
            let json = serde_json::to_string(&hints).expect("JSON");
            assert!(never.iter().all(|code| !json.contains(code)) && !json.contains("EAR99"), "{request:?}");
        }
        for state in ["nothing-found", "indeterminate", "out-of-scope", "flagged"] {
            assert!(states.iter().any(|(outcome, _)| outcome == state), "no case is {state}");
        }
        for state in ["met", "open", "closed", "not-asked"] {
            assert!(states.iter().any(|(_, verdict)| verdict == state), "no verdict is {state}: {states:?}");
        }
    }
}

//! One item.

use dualuse::record::{Detail, Record, Request, ShownLine};
use serde::Serialize;

#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    Answer { record: Box<Record>, shown: Vec<ShownLine> },
    Error { error: Failure },
}

/// Why there is no answer.
#[derive(Serialize)]
pub(crate) struct Failure {
    pub(crate) kind: &'static str,
    pub(crate) path: String,
    pub(crate) message: String,
}

pub(crate) fn ask(request: &str) -> String {
    let told = answer(request).unwrap_or_else(|error| Told::Error { error });
    serde_json::to_string(&told).unwrap_or_default()
}

fn answer(request: &str) -> Result<Told, Failure> {
    let json = |error: serde_json::Error| Failure { kind: "json", path: String::new(), message: error.to_string() };
    let request: Request = serde_json::from_str(request).map_err(json)?;
    let failed = |error: dualuse::record::RequestError| Failure {
        kind: error.id(),
        path: error.path().to_owned(),
        message: error.to_string(),
    };
    let record = Record::make(request, Detail::Question).map_err(failed)?;
    let shown = record.answer.shown();
    Ok(Told::Answer { record: Box::new(record), shown })
}

#[cfg(test)]
mod tests {
    use super::ask;

    #[test]
    fn an_item_is_answered_or_says_why_not() {
        let told = ask(r#"{"description":"laser rangefinder","hs":"9015.10"}"#);
        assert!(told.contains(r#""outcome":"flagged""#) && told.contains(r#""shown""#));
        for (request, kind) in [
            ("", "json"),
            ("{}", "nothing-given"),
            (r#"{"hs":1}"#, "json"),
            (r#"{"description":"x","edition":"H9"}"#, "edition"),
        ] {
            assert!(ask(request).contains(&format!(r#"{{"error":{{"kind":"{kind}""#)), "{request}");
        }
    }
}

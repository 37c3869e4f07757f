//! From the bytes of a request to the bytes of its record.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dualuse::record::{Detail, Record, Request};
use serde::Serialize;

use crate::boundary::{DetailNumber, Status};

/// A request of more bytes is refused unread.
pub(crate) const MOST_BYTES: usize = 16 << 20;

/// What comes of a request: its record, or why it has none. Both are JSON.
pub(crate) struct Answered {
    pub(crate) status: Status,
    pub(crate) json: String,
}

/// Why there is no record.
#[derive(Serialize)]
struct Failure<'f> {
    kind: &'f str,
    path: &'f str,
    message: &'f str,
}

impl Answered {
    pub(crate) fn failed(status: Status, kind: &str, path: &str, message: &str) -> Self {
        #[derive(Serialize)]
        struct Line<'f> {
            error: Failure<'f>,
        }
        let line = Line { error: Failure { kind, path, message } };
        // A struct of texts always can be written.
        Self { status, json: serde_json::to_string(&line).unwrap_or_default() }
    }
}

/// Answers, and lets no panic through: behind this function stands a caller that cannot unwind.
pub(crate) fn answer(request: &[u8], detail: DetailNumber) -> Answered {
    guarded(|| answered(request, detail))
}

fn guarded(work: impl FnOnce() -> Answered) -> Answered {
    let told = catch_unwind(AssertUnwindSafe(work));
    told.unwrap_or_else(|_| {
        let message = "the library has a fault that this request brings out; please report it with the request";
        Answered::failed(Status::Panic, "panic", "", message)
    })
}

fn answered(request: &[u8], detail: DetailNumber) -> Answered {
    if request.len() > MOST_BYTES {
        let message = format!("the request has {} bytes: at most {MOST_BYTES} are accepted", request.len());
        return Answered::failed(Status::TooLong, "too-long", "", &message);
    }
    let text = match std::str::from_utf8(request) {
        Ok(text) => text,
        Err(error) => return Answered::failed(Status::NotUtf8, "json", "", &format!("not UTF-8: {error}")),
    };
    let detail = match detail {
        0 => Detail::Verdict,
        1 => Detail::Question,
        2 => Detail::Candidates,
        other => {
            let message = format!("{other} is no detail: 0 (verdict), 1 (question) and 2 (candidates) are accepted");
            return Answered::failed(Status::Detail, "detail", "", &message);
        }
    };
    let request: Request = match serde_json::from_str(text) {
        Ok(request) => request,
        Err(error) => return Answered::failed(Status::Json, "json", "", &error.to_string()),
    };
    match Record::make(request, detail) {
        Ok(record) => match serde_json::to_string(&record) {
            Ok(json) => Answered { status: Status::Ok, json },
            Err(error) => Answered::failed(Status::Json, "json", "", &error.to_string()),
        },
        Err(error) => Answered::failed(Status::Request, error.id(), error.path(), &error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_status() {
        let answered = guarded(|| panic!("on purpose"));
        assert_eq!(answered.status, Status::Panic);
        assert!(answered.json.contains("\"kind\":\"panic\""));
    }

    #[test]
    fn what_fails_says_why() {
        let cases: [(&[u8], u32, Status); 9] = [
            (b"{\"description\":\"laser rangefinder\"}", 0, Status::Ok),
            (b"{\"description\":\"nul \\u0000 within\"}", 2, Status::Ok),
            (b"{\"description\":\"laser\"}", 3, Status::Detail),
            (b"", 0, Status::Json),
            (b"[]", 0, Status::Json),
            (b"{\"hs\":8457.10}", 0, Status::Json),
            (b"{\"description\":\"\\ud800\"}", 0, Status::Json),
            (b"{}", 0, Status::Request),
            (b"\xFF", 0, Status::NotUtf8),
        ];
        for (request, detail, status) in cases {
            let answered = answer(request, detail);
            assert_eq!(answered.status, status, "{}", answered.json);
            let told: serde_json::Value = serde_json::from_str(&answered.json).unwrap();
            assert_eq!(told.get("error").is_none(), status == Status::Ok);
        }
    }

    #[test]
    fn a_request_at_the_limit_is_read_and_one_behind_it_is_not() {
        let blank = |len: usize| vec![b' '; len];
        assert_eq!(answer(&blank(MOST_BYTES), 0).status, Status::Json);
        assert_eq!(answer(&blank(MOST_BYTES + 1), 0).status, Status::TooLong);
    }

    #[test]
    fn deep_nesting_brings_it_not_down() {
        let deep = format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000));
        for (key, status) in [("id", Status::Request), ("only", Status::Json), ("parameters", Status::Json)] {
            let request = format!("{{\"{key}\":{deep}}}");
            assert_eq!(answer(request.as_bytes(), 0).status, status, "{key}");
        }
    }
}

//! One line of input and its answer.

use dualuse::{
    Classification, Item, classify,
    hs::{HsCode, HsCodeError, HsEdition, UnknownEdition},
};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap as _};
use serde_json::Value;

/// A customs line as it came in.
#[derive(Default)]
pub(crate) struct Line {
    id: Option<Value>,
    description: Option<String>,
    hs: Option<String>,
    edition: Option<String>,
    broken: Option<String>,
}

/// Why a line has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("not a JSON object with description or hs: {0}")]
    Json(String),
    #[error("neither a description nor an HS code is given")]
    Nothing,
    #[error("HS code {text:?}: {error}")]
    Code { text: String, error: HsCodeError },
    #[error("edition {text:?}: {error}")]
    Edition { text: String, error: UnknownEdition },
}

impl Failure {
    fn kind(&self) -> &'static str {
        match self {
            Self::Json(_) => "json",
            Self::Nothing => "nothing-given",
            Self::Code { .. } => "hs-code",
            Self::Edition { .. } => "edition",
        }
    }
}

/// What is printed for a line.
pub(crate) struct Answer {
    id: Option<Value>,
    pub(crate) result: Result<Classification, Failure>,
}

/// A JSON line. A code or an edition may be a number, as spreadsheets write them.
#[derive(Deserialize)]
struct Input {
    id: Option<Value>,
    description: Option<String>,
    hs: Option<Value>,
    edition: Option<Value>,
}

impl Line {
    pub(crate) fn new(description: Option<String>, hs: Option<String>, edition: Option<String>) -> Self {
        Self { description, hs, edition, ..Self::default() }
    }

    pub(crate) fn from_json(text: &[u8]) -> Self {
        let plain = |value: Value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        };
        match serde_json::from_slice::<Input>(text) {
            Ok(input) => Self {
                id: input.id,
                description: input.description,
                hs: input.hs.map(plain),
                edition: input.edition.map(plain),
                broken: None,
            },
            Err(error) => {
                // The identifier is worth keeping even where the rest is not as it should be.
                let id = serde_json::from_slice::<Value>(text).ok().and_then(|value| value.get("id").cloned());
                Self { id, broken: Some(error.to_string()), ..Self::default() }
            }
        }
    }

    pub(crate) fn description(&self) -> &str {
        self.description.as_deref().unwrap_or_default()
    }

    /// The item to classify.
    pub(crate) fn item(&self) -> Result<Item<'_>, Failure> {
        if let Some(error) = &self.broken {
            return Err(Failure::Json(error.clone()));
        }
        if self.description.is_none() && self.hs.is_none() {
            return Err(Failure::Nothing);
        }
        let mut item = Item::new(self.description());
        if let Some(text) = &self.hs {
            let code = text.parse::<HsCode>().map_err(|error| Failure::Code { text: text.clone(), error })?;
            item = item.with_hs(code);
        }
        if let Some(text) = &self.edition {
            let edition = text.parse::<HsEdition>().map_err(|error| Failure::Edition { text: text.clone(), error })?;
            item = item.with_edition(edition);
        }
        Ok(item)
    }

    pub(crate) fn answer(&self) -> Answer {
        Answer { id: self.id.clone(), result: self.item().map(|item| classify(&item)) }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a> {
            id: &'a Option<Value>,
            #[serde(flatten)]
            classification: &'a Classification,
            error: (),
        }
        match &self.result {
            Ok(classification) => Whole { id: &self.id, classification, error: () }.serialize(serializer),
            Err(failure) => {
                let mut object = serializer.serialize_map(Some(2))?;
                object.serialize_entry("id", &self.id)?;
                let error = serde_json::json!({ "kind": failure.kind(), "message": failure.to_string() });
                object.serialize_entry("error", &error)?;
                object.end()
            }
        }
    }
}

//! One line of input and its answer.

use dualuse::{
    Classification, Item, classify,
    hs::{HsCode, HsCodeError, HsEdition, UnknownEdition},
    rules::{Facts, ParameterError, UnknownParameter},
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
    facts: Facts,
    broken: Option<Failure>,
}

/// Why a line has no answer.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("not a JSON object with description or hs: {0}")]
    Json(String),
    #[error("neither a description nor an HS code nor a parameter is given")]
    Nothing,
    #[error("HS code {text:?}: {error}")]
    Code { text: String, error: HsCodeError },
    #[error("edition {text:?}: {error}")]
    Edition { text: String, error: UnknownEdition },
    #[error("parameter {text:?}: {error}")]
    Parameter { text: String, error: UnknownParameter },
    #[error("parameter {text:?}: {error}")]
    Value { text: String, error: ParameterError },
    #[error("{0:?} is not a parameter with its value, such as wavelength=1070nm")]
    Assignment(String),
}

impl Failure {
    fn kind(&self) -> &'static str {
        match self {
            Self::Json(_) => "json",
            Self::Nothing => "nothing-given",
            Self::Code { .. } => "hs-code",
            Self::Edition { .. } => "edition",
            Self::Parameter { .. } | Self::Assignment(_) => "parameter",
            Self::Value { .. } => "parameter-value",
        }
    }
}

/// What is printed for a line.
pub(crate) struct Answer<'l> {
    id: Option<Value>,
    pub(crate) result: Result<Classification<'l>, Failure>,
}

/// A JSON line. A code or an edition may be a number, as spreadsheets write them.
#[derive(Deserialize)]
struct Input {
    id: Option<Value>,
    description: Option<String>,
    hs: Option<Value>,
    edition: Option<Value>,
    #[serde(default)]
    parameters: serde_json::Map<String, Value>,
}

impl Line {
    pub(crate) fn new(
        description: Option<String>,
        hs: Option<String>,
        edition: Option<String>,
        parameters: &[String],
    ) -> Self {
        let mut line = Self { description, hs, edition, ..Self::default() };
        for assignment in parameters {
            match assignment.split_once('=') {
                Some((parameter, value)) => line.state(parameter, value),
                None => line.broken = Some(Failure::Assignment(assignment.clone())),
            }
        }
        line
    }

    pub(crate) fn from_json(text: &[u8]) -> Self {
        let plain = |value: Value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        };
        match serde_json::from_slice::<Input>(text) {
            Ok(input) => {
                let mut line = Self {
                    id: input.id,
                    description: input.description,
                    hs: input.hs.map(plain),
                    edition: input.edition.map(plain),
                    ..Self::default()
                };
                for (parameter, value) in input.parameters {
                    line.state(&parameter, &plain(value));
                }
                line
            }
            Err(error) => {
                // The identifier is worth keeping even where the rest is not as it should be.
                let id = serde_json::from_slice::<Value>(text).ok().and_then(|value| value.get("id").cloned());
                Self { id, broken: Some(Failure::Json(error.to_string())), ..Self::default() }
            }
        }
    }

    /// States a parameter; the first failure is kept.
    fn state(&mut self, parameter: &str, value: &str) {
        let result = match parameter.trim().parse() {
            Ok(parameter) => self.facts.state(parameter, value).map_err(|error| {
                let text = format!("{parameter} = {value}");
                Failure::Value { text, error }
            }),
            Err(error) => Err(Failure::Parameter { text: parameter.to_owned(), error }),
        };
        self.broken = self.broken.take().or(result.err());
    }

    pub(crate) fn description(&self) -> &str {
        self.description.as_deref().unwrap_or_default()
    }

    /// The item to classify.
    pub(crate) fn item(&self) -> Result<Item<'_>, Failure> {
        if let Some(failure) = &self.broken {
            return Err(failure.clone());
        }
        if self.description.is_none() && self.hs.is_none() && self.facts.is_empty() {
            return Err(Failure::Nothing);
        }
        let mut item = Item::new(self.description()).with_facts(&self.facts);
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

    pub(crate) fn answer(&self) -> Answer<'_> {
        Answer { id: self.id.clone(), result: self.item().map(|item| classify(&item)) }
    }
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a> {
            id: &'a Option<Value>,
            #[serde(flatten)]
            classification: &'a Classification<'a>,
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

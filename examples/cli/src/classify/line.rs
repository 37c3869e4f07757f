//! One line of input and its answer.

use dualuse::{
    Classification, Facts, Item, classify_as_of,
    dates::{AsOf, AsOfError},
    fact::{Kind, Parameter, ParameterError, UnknownKind, UnknownParameter},
    hs::{HsEdition, UnknownEdition},
};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Map, Value, value::RawValue};

/// A customs line as it came in.
#[derive(Default)]
pub(super) struct Line {
    id: Option<Box<RawValue>>,
    description: Option<String>,
    hs: Option<String>,
    edition: Option<String>,
    as_of: AsOf,
    facts: Facts,
    broken: Option<Failure>,
}

/// Why a line has no answer.
#[derive(Clone, Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error("not a JSON object with description, hs or parameters: {0}")]
    Json(String),
    #[error("neither a description nor an HS code nor a parameter is given")]
    Nothing,
    #[error("edition {text:?}: {error}")]
    Edition { text: String, error: UnknownEdition },
    #[error("day {text:?}: {error}")]
    Day { text: String, error: AsOfError },
    #[error("parameter {text:?}: {error}")]
    Parameter { text: String, error: UnknownParameter },
    #[error("kind {text:?}: {error}")]
    Kind { text: String, error: UnknownKind },
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
            Self::Edition { .. } => "edition",
            Self::Day { .. } => "as-of",
            Self::Parameter { .. } | Self::Assignment(_) => "parameter",
            Self::Value { .. } | Self::Kind { .. } => "parameter-value",
        }
    }
}

/// What is printed for a line.
pub(super) struct Answer<'l> {
    id: Option<&'l RawValue>,
    pub(super) result: Result<Classification<'l>, Failure>,
}

/// A JSON line. A code or an edition may be a number, as spreadsheets write them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    id: Option<Box<RawValue>>,
    description: Option<String>,
    hs: Option<Value>,
    edition: Option<Value>,
    as_of: Option<String>,
    #[serde(default)]
    parameters: Map<String, Value>,
    /// Figures that belong together.
    #[serde(default)]
    points: Vec<Map<String, Value>>,
    /// Kinds of goods that the goods are of, and of no other.
    #[serde(default)]
    only: Vec<String>,
}

/// What is given on the command line.
pub(super) struct Given {
    pub(super) description: Option<String>,
    pub(super) hs: Option<String>,
    pub(super) edition: Option<String>,
    pub(super) as_of: AsOf,
    pub(super) parameters: Vec<String>,
    pub(super) only: Vec<String>,
}

impl Line {
    pub(super) fn new(given: Given) -> Self {
        let Given { description, hs, edition, as_of, parameters, only } = given;
        let mut line = Self { description, hs, edition, as_of, ..Self::default() };
        for assignment in parameters {
            let result = match assignment.split_once('=') {
                Some((parameter, value)) => line.state(parameter, value),
                None => Err(Failure::Assignment(assignment)),
            };
            line.keep(result);
        }
        let result = line.state_only(&only);
        line.keep(result);
        line
    }

    pub(super) fn from_json(text: &[u8], as_of: AsOf) -> Self {
        match serde_json::from_slice::<Input>(text) {
            Ok(input) => {
                let (hs, edition) = (input.hs.map(plain), input.edition.map(plain));
                let mut line =
                    Self { id: input.id, description: input.description, hs, edition, as_of, ..Self::default() };
                if let Some(text) = input.as_of {
                    match text.parse() {
                        Ok(day) => line.as_of = day,
                        Err(error) => line.keep(Err(Failure::Day { text, error })),
                    }
                }
                for (parameter, value) in input.parameters {
                    let values = match value {
                        Value::Array(values) if parameter == "kind" => values,
                        one => vec![one],
                    };
                    for value in values {
                        let result = line.state(&parameter, &plain(value));
                        line.keep(result);
                    }
                }
                let result = line.state_points(input.points);
                line.keep(result);
                let result = line.state_only(&input.only);
                line.keep(result);
                line
            }
            Err(error) => {
                // The identifier is worth keeping even where the rest is not as it should be.
                #[derive(Deserialize)]
                struct Identified {
                    id: Option<Box<RawValue>>,
                }
                let id = serde_json::from_slice::<Identified>(text).ok().and_then(|line| line.id);
                Self { id, broken: Some(Failure::Json(error.to_string())), ..Self::default() }
            }
        }
    }

    /// Keeps the first failure.
    fn keep(&mut self, result: Result<(), Failure>) {
        self.broken = self.broken.take().or(result.err());
    }

    fn state(&mut self, parameter: &str, value: &str) -> Result<(), Failure> {
        let parameter = parameter_of(parameter)?;
        let fail = |error| Failure::Value { text: format!("{parameter} = {value}"), error };
        self.facts.state(parameter, value).map_err(fail)
    }

    fn state_points(&mut self, points: Vec<Map<String, Value>>) -> Result<(), Failure> {
        let mut all = Vec::new();
        for point in points {
            let mut pairs = Vec::new();
            for (parameter, value) in point {
                pairs.push((parameter_of(&parameter)?, plain(value)));
            }
            all.push(pairs);
        }
        let borrowed: Vec<Vec<(Parameter, &str)>> = all
            .iter()
            .map(|pairs| pairs.iter().map(|(parameter, value)| (*parameter, value.as_str())).collect())
            .collect();
        let points: Vec<&[(Parameter, &str)]> = borrowed.iter().map(Vec::as_slice).collect();
        self.facts.state_points(&points).map_err(|error| Failure::Value { text: "points".to_owned(), error })
    }

    fn state_only(&mut self, only: &[String]) -> Result<(), Failure> {
        let kinds =
            only.iter().map(|text| text.parse::<Kind>().map_err(|error| Failure::Kind { text: text.clone(), error }));
        let kinds: Vec<Kind> = kinds.collect::<Result<_, _>>()?;
        if !kinds.is_empty() {
            self.facts.only(&kinds);
        }
        Ok(())
    }

    pub(super) fn description(&self) -> &str {
        self.description.as_deref().unwrap_or_default()
    }

    /// The item to classify.
    pub(super) fn item(&self) -> Result<Item<'_>, Failure> {
        if let Some(failure) = &self.broken {
            return Err(failure.clone());
        }
        if self.description.is_none() && self.hs.is_none() && self.facts.is_empty() {
            return Err(Failure::Nothing);
        }
        let mut item = Item::new(self.description()).with_facts(&self.facts);
        if let Some(text) = &self.hs {
            item = item.with_code_text(text);
        }
        if let Some(text) = &self.edition {
            let edition = text.parse::<HsEdition>().map_err(|error| Failure::Edition { text: text.clone(), error })?;
            item = item.with_edition(edition);
        }
        Ok(item)
    }

    pub(super) fn answer(&self) -> Answer<'_> {
        Answer { id: self.id.as_deref(), result: self.item().map(|item| classify_as_of(&item, self.as_of)) }
    }
}

fn plain(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn parameter_of(text: &str) -> Result<Parameter, Failure> {
    text.trim().parse().map_err(|error| Failure::Parameter { text: text.to_owned(), error })
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a> {
            id: Option<&'a RawValue>,
            #[serde(flatten)]
            classification: &'a Classification<'a>,
            error: (),
        }
        match &self.result {
            Ok(classification) => Whole { id: self.id, classification, error: () }.serialize(serializer),
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

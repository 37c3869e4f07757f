//! What is asked, owned: the twin of an item that can be stored and sent.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use super::{Answer, Detail};
use crate::{
    Checks, Classification, Facts, Item, UnknownChecks, classify_with,
    dates::{AsOf, AsOfError},
    fact::{Kind, Parameter, ParameterError, ParameterValue, UnknownKind, UnknownParameter},
    hs::{HsEdition, NationalScheme, UnknownEdition, UnknownScheme},
    unknown::quotable,
};

/// What is asked: texts as they were written, so that nothing is lost of them.
///
/// With feature `serde` it is read from a JSON object. Keys that are not known, a parameter that stands twice, arrays, and an HS
/// code that is a number are errors: `8457.10` as a number is `8457.1`, of which nobody knows what it was.
///
/// ```
/// use dualuse::record::{Detail, Request};
///
/// let request = Request::new("3 kW fiber laser cutting machine").hs("8456.11").parameter("tunable", "false");
/// let answer = request.answer(Detail::Verdict)?;
/// assert_eq!(answer.outcome, "flagged");
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    pub(super) description: Option<String>,
    pub(super) maker: Option<String>,
    pub(super) model: Option<String>,
    pub(super) hs: Option<String>,
    pub(super) edition: Option<String>,
    pub(super) scheme: Option<String>,
    pub(super) as_of: Option<String>,
    pub(super) lists: Option<String>,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) points: Vec<Vec<(String, String)>>,
    pub(super) only: Vec<String>,
}

/// Why a request cannot be answered: what is wrong, and where.
///
/// ```
/// use dualuse::record::{Detail, Request};
///
/// let request = Request::new("laser").parameter("wavelenght", "1070 nm");
/// let error = request.answer(Detail::Verdict).unwrap_err();
/// assert_eq!(error.path(), "parameters.wavelenght");
/// assert!(error.to_string().contains("the nearest is wavelength"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// Nothing is asked about.
    #[error("neither a description nor a maker or model nor an HS code nor a parameter is given")]
    Nothing,
    /// No edition of the nomenclature.
    #[error("edition {text:?}: {error}")]
    Edition {
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: UnknownEdition,
    },
    /// No national scheme.
    #[error("scheme {text:?}: {error}")]
    Scheme {
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: UnknownScheme,
    },
    /// No day.
    #[error("day {text:?}: {error}")]
    Day {
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: AsOfError,
    },
    /// No list.
    #[error("lists {text:?}: {error}")]
    Lists {
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: UnknownChecks,
    },
    /// No parameter.
    #[error("parameter {text:?}: {error}")]
    Parameter {
        /// Where it stands.
        path: String,
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: UnknownParameter,
    },
    /// No value of the parameter, or one too many.
    #[error("parameter {text:?}: {error}")]
    Value {
        /// Where it stands.
        path: String,
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: ParameterError,
    },
    /// No kind of goods.
    #[error("kind {text:?}: {error}")]
    Kind {
        /// Where it stands.
        path: String,
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: UnknownKind,
    },
}

impl RequestError {
    /// Where in the request it is wrong, such as `parameters.wavelength`; empty if it is the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Nothing => "",
            Self::Edition { .. } => "edition",
            Self::Scheme { .. } => "scheme",
            Self::Day { .. } => "as_of",
            Self::Lists { .. } => "lists",
            Self::Parameter { path, .. } | Self::Value { path, .. } | Self::Kind { path, .. } => path,
        }
    }

    /// The identifier used in JSON.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing-given",
            Self::Edition { .. } => "edition",
            Self::Scheme { .. } => "scheme",
            Self::Day { .. } => "as-of",
            Self::Lists { .. } => "lists",
            Self::Parameter { .. } => "parameter",
            Self::Value { .. } | Self::Kind { .. } => "parameter-value",
        }
    }
}

/// What is quoted of a text in an error.
fn quote(text: &str) -> String {
    let quoted = quotable(text);
    if quoted.len() == text.len() { text.to_owned() } else { String::from(quoted) + "..." }
}

impl Request {
    /// Asks about goods of which the description is known.
    #[must_use]
    pub fn new(description: impl Into<String>) -> Self {
        Self { description: Some(description.into()), ..Self::default() }
    }

    /// States who made the goods.
    #[must_use]
    pub fn maker(self, text: impl Into<String>) -> Self {
        Self { maker: Some(text.into()), ..self }
    }

    /// States the model or part number.
    #[must_use]
    pub fn model(self, text: impl Into<String>) -> Self {
        Self { model: Some(text.into()), ..self }
    }

    /// States the HS code, as it is written.
    #[must_use]
    pub fn hs(self, text: impl Into<String>) -> Self {
        Self { hs: Some(text.into()), ..self }
    }

    /// States the edition of the code.
    #[must_use]
    pub fn edition(self, text: impl Into<String>) -> Self {
        Self { edition: Some(text.into()), ..self }
    }

    /// States the tariff that the digits after the subheading belong to.
    #[must_use]
    pub fn scheme(self, text: impl Into<String>) -> Self {
        Self { scheme: Some(text.into()), ..self }
    }

    /// Asks as of a day, or `latest`.
    #[must_use]
    pub fn as_of(self, text: impl Into<String>) -> Self {
        Self { as_of: Some(text.into()), ..self }
    }

    /// Asks these lists: see [`Checks`].
    #[must_use]
    pub fn lists(self, text: impl Into<String>) -> Self {
        Self { lists: Some(text.into()), ..self }
    }

    /// States the value of a parameter. `kind` may be stated several times.
    #[must_use]
    pub fn parameter(mut self, parameter: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((parameter.into(), value.into()));
        self
    }

    /// States figures that belong together.
    #[must_use]
    pub fn point(mut self, figures: impl IntoIterator<Item = (String, String)>) -> Self {
        self.points.push(figures.into_iter().collect());
        self
    }

    /// States that the goods are of this kind, and of no other than those stated so.
    #[must_use]
    pub fn only(mut self, kind: impl Into<String>) -> Self {
        self.only.push(kind.into());
        self
    }

    /// Asks as of a day, and these lists, where it does not say so itself.
    #[must_use]
    pub fn or_else(self, as_of: Option<&str>, lists: Option<&str>) -> Self {
        let (as_of, lists) = (as_of.map(ToOwned::to_owned), lists.map(ToOwned::to_owned));
        Self { as_of: self.as_of.or(as_of), lists: self.lists.or(lists), ..self }
    }

    /// The description; empty if there is none.
    #[must_use]
    pub fn description(&self) -> &str {
        self.description.as_deref().unwrap_or_default()
    }

    /// What is stated of the goods.
    ///
    /// # Errors
    ///
    /// If a parameter, a value or a kind is none.
    pub fn facts(&self) -> Result<Facts, RequestError> {
        let mut facts = Facts::new();
        for (name, value) in &self.parameters {
            let path = || "parameters.".to_owned() + &quote(name);
            let parameter = parameter(name, path())?;
            let fail =
                |error| RequestError::Value { path: path(), text: quote(&(name.clone() + " = " + value)), error };
            facts.state(parameter, value).map_err(fail)?;
        }
        let mut points: Vec<Vec<(Parameter, &str)>> = Vec::with_capacity(self.points.len());
        for (at, point) in self.points.iter().enumerate() {
            let path = |name: &str| "points.".to_owned() + &at.to_string() + "." + &quote(name);
            let pairs = point.iter().map(|(name, value)| {
                let parameter = parameter(name, path(name))?;
                let text = || quote(&(name.clone() + " = " + value));
                let fail = |error| RequestError::Value { path: path(name), text: text(), error };
                ParameterValue::parse(parameter, value).map_err(fail)?;
                Ok((parameter, value.as_str()))
            });
            points.push(pairs.collect::<Result<_, RequestError>>()?);
        }
        let points: Vec<&[(Parameter, &str)]> = points.iter().map(Vec::as_slice).collect();
        let fail = |error| RequestError::Value { path: "points".to_owned(), text: "points".to_owned(), error };
        facts.state_points(&points).map_err(fail)?;
        let kind = |(at, text): (usize, &String)| {
            let path = || "only.".to_owned() + &at.to_string();
            text.parse().map_err(|error| RequestError::Kind { path: path(), text: quote(text), error })
        };
        let kinds: Vec<Kind> = self.only.iter().enumerate().map(kind).collect::<Result<_, _>>()?;
        if !kinds.is_empty() {
            facts.only(&kinds);
        }
        Ok(facts)
    }

    /// Which lists are asked, and of which day.
    ///
    /// # Errors
    ///
    /// If a list or the day is none.
    pub fn checks(&self) -> Result<Checks, RequestError> {
        let lists =
            |text: &String| text.parse::<Checks>().map_err(|error| RequestError::Lists { text: quote(text), error });
        let day = |text: &String| text.parse::<AsOf>().map_err(|error| RequestError::Day { text: quote(text), error });
        let checks = self.lists.as_ref().map(lists).transpose()?.unwrap_or_default();
        Ok(checks.as_of(self.as_of.as_ref().map(day).transpose()?.unwrap_or_default()))
    }

    /// The item, with facts that [`facts`](Self::facts) gave.
    ///
    /// # Errors
    ///
    /// If nothing is asked about, or the edition or the scheme is none.
    pub fn item<'a>(&'a self, facts: &'a Facts) -> Result<Item<'a>, RequestError> {
        let texts = [&self.description, &self.maker, &self.model, &self.hs];
        if texts.into_iter().all(Option::is_none) && facts.is_empty() {
            return Err(RequestError::Nothing);
        }
        let mut item = Item::new(self.description()).with_facts(facts);
        item = item.with_maker(self.maker.as_deref().unwrap_or_default());
        item = item.with_model(self.model.as_deref().unwrap_or_default());
        if let Some(text) = &self.hs {
            item = item.with_code_text(text);
        }
        if let Some(text) = &self.edition {
            let edition: Result<HsEdition, _> = text.parse();
            item = item.with_edition(edition.map_err(|error| RequestError::Edition { text: quote(text), error })?);
        }
        if let Some(text) = &self.scheme {
            let scheme: Result<NationalScheme, _> = text.parse();
            item = item.with_scheme(scheme.map_err(|error| RequestError::Scheme { text: quote(text), error })?);
        }
        Ok(item)
    }

    /// Classifies it, and gives the answer to a function.
    ///
    /// # Errors
    ///
    /// If the request cannot be answered.
    pub fn classify<T>(&self, then: impl FnOnce(&Classification<'_>) -> T) -> Result<T, RequestError> {
        let facts = self.facts()?;
        Ok(then(&classify_with(&self.item(&facts)?, self.checks()?)))
    }

    /// The answer by an overlay, in the place of the one that is installed.
    ///
    /// # Errors
    ///
    /// If the request cannot be answered.
    #[cfg(feature = "overlay")]
    pub fn answer_with_overlay(
        &self,
        detail: Detail,
        overlay: &crate::overlay::Overlay,
    ) -> Result<Answer, RequestError> {
        let facts = self.facts()?;
        Ok(Answer::of(&crate::classify_with_overlay(&self.item(&facts)?, self.checks()?, overlay), detail))
    }

    /// The answer alone.
    ///
    /// # Errors
    ///
    /// If the request cannot be answered.
    pub fn answer(&self, detail: Detail) -> Result<Answer, RequestError> {
        self.classify(|found| Answer::of(found, detail))
    }
}

fn parameter(name: &str, path: String) -> Result<Parameter, RequestError> {
    name.trim().parse().map_err(|error| RequestError::Parameter { path, text: quote(name), error })
}

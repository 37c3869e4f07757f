//! The words of a parameter of which one is its value. Holds a second `impl` of [`Parameter`].

use core::fmt;

use super::{Form, Meant, Parameter};
use crate::{
    nearest::by_id,
    unknown::{Identified, Unknown},
};

/// One of the words that a parameter takes. It prints the word.
///
/// ```
/// use dualuse::fact::Parameter;
///
/// let mode: Parameter = "transverse_mode".parse()?;
/// let words: Vec<String> = mode.choices().map(|choice| choice.to_string()).collect();
/// assert_eq!(words, ["single", "multi"]);
/// # Ok::<(), dualuse::fact::UnknownParameter>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    parameter: Parameter,
    at: u8,
}

impl Choice {
    /// The parameter that takes it.
    #[must_use]
    pub const fn parameter(self) -> Parameter {
        self.parameter
    }

    /// The word.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.parameter.words().get(usize::from(self.at)).copied().unwrap_or_default()
    }

    /// The bit of the word among those of the parameter.
    pub(crate) const fn bit(self) -> u32 {
        1 << self.at
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// The parameter does not take this word.
///
/// ```
/// use dualuse::fact::Parameter;
///
/// let mode: Parameter = "transverse_mode".parse()?;
/// let error = mode.choice("singel").unwrap_err();
/// assert_eq!(error.to_string(), "\"singel\" is no value of transverse_mode; the nearest is single; it takes single, multi");
/// # Ok::<(), dualuse::fact::UnknownParameter>(())
/// ```
pub type UnknownChoice = Unknown<Choice>;

impl Identified for Choice {
    fn noun(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "value of {}", self.parameter)
    }

    fn all_listed(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, choice) in self.parameter.choices().enumerate() {
            write!(f, "{}{choice}", if at == 0 { "it takes " } else { ", " })?;
        }
        Ok(())
    }
}

/// As `{"parameter": "transverse_mode", "word": "single"}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Choice {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Choice", 2)?;
        fields.serialize_field("parameter", &self.parameter)?;
        fields.serialize_field("word", self.word())?;
        fields.end()
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Choice {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Named {
            parameter: Parameter,
            word: alloc::string::String,
        }

        let Named { parameter, word } = Named::deserialize(deserializer)?;
        parameter.choice(&word).map_err(serde::de::Error::custom)
    }
}

/// The words of a parameter of which one is its value: one word, or several where it is not known which, or where only some are
/// known not to be. They print with ` / ` between them.
///
/// ```
/// use dualuse::fact::{Parameter, ParameterValue};
///
/// let medium: Parameter = "laser_type".parse()?;
/// let value = ParameterValue::parse(medium, "hydrogen-fluoride / deuterium-fluoride")?;
/// assert_eq!(value.to_string(), "hydrogen-fluoride / deuterium-fluoride");
/// let ParameterValue::Choice(choices) = value else { unreachable!() };
/// assert_eq!(choices.iter().map(|choice| choice.word()).collect::<Vec<_>>(), ["hydrogen-fluoride", "deuterium-fluoride"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choices {
    parameter: Parameter,
    /// A bit for each of the words of the parameter.
    pub(crate) words: u32,
}

impl Choices {
    /// Those words of a parameter whose bits are set.
    pub(crate) const fn new(parameter: Parameter, words: u32) -> Self {
        Self { parameter, words }
    }

    /// The parameter that takes them.
    #[must_use]
    pub const fn parameter(self) -> Parameter {
        self.parameter
    }

    /// The words, in the order of the parameter.
    pub fn iter(self) -> impl Iterator<Item = Choice> + Clone {
        self.parameter.choices().filter(move |choice| self.meets(choice.bit()))
    }

    /// Whether it may be one of these.
    pub(crate) const fn meets(self, words: u32) -> bool {
        self.words & words != 0
    }
}

impl fmt::Display for Choices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, choice) in self.iter().enumerate() {
            write!(f, "{}{choice}", if at > 0 { " / " } else { "" })?;
        }
        Ok(())
    }
}

/// As `{"parameter": "laser_type", "words": ["hydrogen-fluoride", "deuterium-fluoride"]}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Choices {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let words: alloc::vec::Vec<&str> = self.iter().map(Choice::word).collect();
        let mut fields = serializer.serialize_struct("Choices", 2)?;
        fields.serialize_field("parameter", &self.parameter)?;
        fields.serialize_field("words", &words)?;
        fields.end()
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Choices {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Named {
            parameter: Parameter,
            words: alloc::vec::Vec<alloc::string::String>,
        }

        let Named { parameter, words } = Named::deserialize(deserializer)?;
        if words.is_empty() {
            return Err(serde::de::Error::invalid_length(0, &"one word or more of the parameter"));
        }
        let mut chosen = 0;
        for word in &words {
            chosen |= parameter.choice(word).map_err(serde::de::Error::custom)?.bit();
        }
        Ok(Self::new(parameter, chosen))
    }
}

impl Parameter {
    /// The words that it takes, of which one is its value; none if its values are of another [form](Parameter::form).
    pub fn choices(self) -> impl ExactSizeIterator<Item = Choice> + Clone {
        (0..self.words().len()).map(move |at| Choice { parameter: self, at: at as u8 })
    }

    /// The choice with this word, whatever its letter case.
    ///
    /// # Errors
    ///
    /// If the parameter does not take it: the nearest, and all that it takes. A parameter of another form takes none.
    pub fn choice(self, word: &str) -> Result<Choice, UnknownChoice> {
        let known = self.choices().find(|choice| choice.word().eq_ignore_ascii_case(word));
        known.ok_or_else(|| match Meant::by(self.row().meant, word) {
            Some(&Meant { is, note, .. }) => Unknown::meant(word, Choice { parameter: self, at: is as u8 }, note),
            None => {
                Unknown::spelled(word, by_id(Choice { parameter: self, at: 0 }, self.choices(), Choice::word, word))
            }
        })
    }

    fn words(self) -> &'static [&'static str] {
        match self.form() {
            Form::Choice(words) => words,
            _ => &[],
        }
    }
}

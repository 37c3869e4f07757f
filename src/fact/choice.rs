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

    /// The word as the one that may be.
    pub(super) const fn alone(self) -> Choices {
        Choices(1 << self.at)
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
/// known not to be.
///
/// ```
/// use dualuse::fact::{Parameter, ParameterValue};
///
/// let medium: Parameter = "laser_type".parse()?;
/// let value = ParameterValue::parse(medium, "hydrogen-fluoride / deuterium-fluoride")?;
/// assert_eq!(value.of(medium).to_string(), "hydrogen-fluoride / deuterium-fluoride");
/// let ParameterValue::Choice(choices) = value else { unreachable!() };
/// assert_eq!(choices.of(medium).map(|choice| choice.word()).collect::<Vec<_>>(), ["hydrogen-fluoride", "deuterium-fluoride"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choices(pub(crate) u32);

impl Choices {
    /// Their places among the words of the parameter.
    pub fn places(self) -> impl Iterator<Item = usize> + Clone {
        (0..32).filter(move |at| self.0 >> at & 1 == 1)
    }

    /// The words, of the parameter whose value they are.
    pub fn of(self, parameter: Parameter) -> impl Iterator<Item = Choice> + Clone {
        parameter.choices().filter(move |choice| self.meets(choice.alone().0))
    }

    /// Whether it may be one of these.
    pub(crate) const fn meets(self, words: u32) -> bool {
        self.0 & words != 0
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

//! Conditions as they are written, each test with its place in the file.

use std::ops::Range;

use toml::{Spanned, Value, de::DeValue};

use super::condition::Operator;
use crate::parameters::Reach;
use crate::{fault::Fault, source::File};

/// A condition, and the byte at which it begins.
pub struct Written {
    pub at: usize,
    pub what: What,
}

pub enum What {
    All(Vec<Written>),
    Any(Vec<Written>),
    First(Vec<Written>),
    Not(Box<Written>),
    Use { name: String, limits: Option<Limits> },
    Is(String),
    Meets(String),
    Always,
    Test { parameter: String, operand: Operand },
}

/// What a parameter is held against.
pub enum Operand {
    Flag(bool),
    Words(Vec<String>),
    /// One word of a choice, or the name of limits.
    Word(String),
    Limits(Given),
}

/// The limits of a definition that is used.
pub enum Limits {
    /// By their name; `limits` are those of the definition in which this stands.
    Named(String),
    Given(Given),
}

/// One limit, or a lower and an upper one.
pub struct Given {
    pub limits: Vec<(Operator, String)>,
    pub reach: Option<Reach>,
}

/// An exception: the name of a definition, or a note with its condition.
pub enum Except {
    Named(String),
    Note { note: String, when: Written },
}

/// The keys of a table with the values behind them, placed in the file.
type Keys<'v> = Vec<(&'v str, &'v Spanned<DeValue<'v>>)>;

/// Reads the values of one file, of which serde tells only where they stand.
pub struct Reader<'f> {
    pub file: &'f File,
    /// Where the value begins that is read.
    start: usize,
}

impl<'f> Reader<'f> {
    /// Reads a condition.
    pub fn condition(file: &'f File, value: &Spanned<Value>) -> Result<Written, Fault> {
        Self::parse(file, value.span(), |reader, value| reader.written(value))
    }

    /// Reads limits such as `{ gt = "5 m" }`.
    pub fn limits(file: &'f File, value: &Spanned<Value>) -> Result<Given, Fault> {
        Self::parse(file, value.span(), |reader, value| match value.get_ref() {
            DeValue::Table(_) => reader.given(value),
            _ => Err(reader.fault(value, "limits are a table such as { gt = \"500 W\" }")),
        })
    }

    /// Reads one of a list of exceptions.
    pub fn except(file: &'f File, value: &Spanned<Value>) -> Result<Except, Fault> {
        Self::parse(file, value.span(), |reader, value| {
            if let DeValue::String(name) = value.get_ref() {
                return Ok(Except::Named(name.to_string()));
            }
            let keys = reader.keys(value)?;
            match keys[..] {
                [("note", note), ("when", when)] => {
                    Ok(Except::Note { note: reader.text(note)?, when: reader.written(when)? })
                }
                _ => Err(reader.fault(value, "an exception is the name of a definition, or has a note and a when")),
            }
        })
    }

    fn parse<T>(
        file: &'f File,
        span: Range<usize>,
        read: impl FnOnce(&Self, &Spanned<DeValue<'_>>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let start = span.start;
        let value = DeValue::parse(&file.text[span])
            .map_err(|_| file.error_at(start, "write it in braces behind its key, as in when = { .. }"))?;
        read(&Self { file, start }, &value)
    }

    fn at<T>(&self, value: &Spanned<T>) -> usize {
        self.start + value.span().start
    }

    fn fault<T>(&self, value: &Spanned<T>, reason: impl std::fmt::Display) -> Fault {
        self.file.error_at(self.at(value), reason)
    }

    fn keys<'v>(&self, value: &'v Spanned<DeValue<'v>>) -> Result<Keys<'v>, Fault> {
        match value.get_ref() {
            DeValue::Table(table) => Ok(table.iter().map(|(key, value)| (key.get_ref().as_ref(), value)).collect()),
            _ => Err(self.fault(value, "a condition is a table such as { is = \"laser\" }")),
        }
    }

    fn text(&self, value: &Spanned<DeValue<'_>>) -> Result<String, Fault> {
        match value.get_ref() {
            DeValue::String(text) => Ok(text.to_string()),
            other => Err(self.fault(value, format!("expected a text in quotes, found {}", other.type_str()))),
        }
    }

    fn written(&self, value: &Spanned<DeValue<'_>>) -> Result<Written, Fault> {
        let keys = self.keys(value)?;
        let what = match keys[..] {
            [("all", parts)] => What::All(self.parts(parts)?),
            [("any", parts)] => What::Any(self.parts(parts)?),
            [("first", parts)] => What::First(self.parts(parts)?),
            [("not", part)] => What::Not(Box::new(self.written(part)?)),
            [("is", kind)] => What::Is(self.text(kind)?),
            [("meets", code)] => What::Meets(self.text(code)?),
            [("always", always)] => match always.get_ref() {
                DeValue::Boolean(true) => What::Always,
                _ => return Err(self.fault(always, "write always = true, or not = { always = true }")),
            },
            [("use", name)] => What::Use { name: self.text(name)?, limits: None },
            [("limits", limits), ("use", name)] => {
                let limits = match limits.get_ref() {
                    DeValue::String(name) => Limits::Named(name.to_string()),
                    _ => Limits::Given(self.given(limits)?),
                };
                What::Use { name: self.text(name)?, limits: Some(limits) }
            }
            [(parameter, operand)] => What::Test { parameter: parameter.to_owned(), operand: self.operand(operand)? },
            _ => {
                let reason =
                    format!("a condition has one key, this one {}: write all = [..] or any = [..]", keys.len());
                return Err(self.fault(value, reason));
            }
        };
        Ok(Written { at: self.at(value), what })
    }

    fn parts(&self, value: &Spanned<DeValue<'_>>) -> Result<Vec<Written>, Fault> {
        match value.get_ref() {
            DeValue::Array(parts) if !parts.is_empty() => parts.iter().map(|part| self.written(part)).collect(),
            _ => Err(self.fault(value, "all, any and first take a list of conditions")),
        }
    }

    fn operand(&self, value: &Spanned<DeValue<'_>>) -> Result<Operand, Fault> {
        Ok(match value.get_ref() {
            DeValue::Boolean(flag) => Operand::Flag(*flag),
            DeValue::String(word) => Operand::Word(word.to_string()),
            DeValue::Array(words) => {
                Operand::Words(words.iter().map(|word| self.text(word)).collect::<Result<_, _>>()?)
            }
            _ => Operand::Limits(self.given(value)?),
        })
    }

    fn given(&self, value: &Spanned<DeValue<'_>>) -> Result<Given, Fault> {
        let mut given = Given { limits: Vec::new(), reach: None };
        for (key, limit) in self.keys(value)? {
            let DeValue::String(text) = limit.get_ref() else {
                return Err(self.fault(limit, "a threshold is a text, such as \"500 W\""));
            };
            match Operator::parse(key) {
                Some(operator) => given.limits.push((operator, text.to_string())),
                None if key == "reach" => {
                    given.reach = Some(Reach::parse(text).map_err(|reason| self.fault(limit, reason))?);
                }
                None => return Err(self.fault(limit, format!("{key:?} is not gt, ge, lt, le or reach"))),
            }
        }
        match given.limits.len() {
            1 | 2 => Ok(given),
            _ => Err(self.fault(value, "a test has one limit, or a lower and an upper one")),
        }
    }
}

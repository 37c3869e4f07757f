//! What the user said to a question.

use dualuse::{Answers, Question};

/// What can be said to any question.
pub(super) const HELP: &str =
    "answer, or: unknown (nobody can tell), why (the rule that asks), back (the question before), stop, help";

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reply {
    Value(String),
    Unknown,
    /// The goods are of none of the kinds.
    NoneOfThese,
    Why,
    Back,
    Stop,
    Help,
}

impl Reply {
    /// Reads what was said. A choice may be said by its number, and a figure without its unit has the one that was asked for.
    pub(super) fn read(text: &str, question: &Question) -> Self {
        let text = text.trim();
        let number = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match (text.to_lowercase().as_str(), question.answers()) {
            ("", _) | ("help" | "?", _) => Self::Help,
            ("unknown" | "don't know" | "dont know" | "not known" | "u", _) => Self::Unknown,
            ("why" | "why do you ask" | "why do you ask?" | "w", _) => Self::Why,
            ("back" | "b", _) => Self::Back,
            ("stop" | "quit" | "exit" | "q", _) => Self::Stop,
            ("none", Answers::Kinds(_)) => Self::NoneOfThese,
            ("yes" | "y", Answers::Flag) => Self::Value("true".to_owned()),
            ("no" | "n", Answers::Flag) => Self::Value("false".to_owned()),
            (_, Answers::Choices(words)) => match number.and_then(|at| words.get(at)) {
                Some(word) => Self::Value((*word).to_owned()),
                None => Self::Value(text.to_owned()),
            },
            (_, Answers::Kinds(kinds)) => match number.and_then(|at| kinds.get(at)) {
                Some(kind) => Self::Value(kind.id().to_owned()),
                None => Self::Value(text.to_owned()),
            },
            (_, Answers::Quantity { unit: Some(unit), .. })
                if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') =>
            {
                Self::Value(format!("{text} {}", unit.symbol()).trim_end().to_owned())
            }
            _ => Self::Value(text.to_owned()),
        }
    }
}

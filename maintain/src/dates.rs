//! Dates in data files.

use dualuse::dates::Date;
use toml::{Spanned, value::Datetime};

use crate::{fault::Fault, source::File};

/// A TOML date without a time.
pub fn toml(file: &File, date: &Spanned<Datetime>) -> Result<Date, Fault> {
    let text = date.get_ref().to_string();
    text.parse().map_err(|_| file.error_at(date.span().start, format!("{text} is not a date such as 2024-02-23")))
}

/// A date such as `2024-02-23`.
pub fn parse(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("{text:?} is not a date such as 2024-02-23"))
}

/// The first day of a row: `2024-02-23`, `by 2024-02-23`, or `after 2023-05-19 by 2023-09-26`.
pub struct Start {
    after: Option<Date>,
    latest: Date,
    exact: bool,
}

impl Start {
    pub fn parse(text: &str) -> Result<Self, String> {
        let words: Vec<&str> = text.split(' ').collect();
        let start = match words[..] {
            [on] => Self { after: None, latest: parse(on)?, exact: true },
            ["by", by] => Self { after: None, latest: parse(by)?, exact: false },
            ["after", after, "by", by] => Self { after: Some(parse(after)?), latest: parse(by)?, exact: false },
            _ => return Err(format!("{text:?} is neither a date nor `by` a date nor `after` one date `by` another")),
        };
        match start.after {
            Some(after) if after >= start.latest => Err(format!("the dates of {text:?} are not in order")),
            _ => Ok(start),
        }
    }

    /// The day from which the row is known to apply.
    pub fn latest(&self) -> Date {
        self.latest
    }

    /// On this day the row did not yet apply, where only bounds are known.
    pub fn after(&self) -> Option<Date> {
        self.after
    }

    /// Whether it is known to apply from the latest day on and not before.
    pub fn is_exact(&self) -> bool {
        self.exact
    }
}

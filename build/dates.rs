//! Dates in data files.

use toml::{Spanned, value::Datetime};

use crate::{
    date::Date,
    source::{DataError, File},
};

/// A TOML date without a time.
pub fn toml(file: &File, date: &Spanned<Datetime>) -> Result<Date, DataError> {
    let text = date.get_ref().to_string();
    text.parse().map_err(|_| file.error_at(date.span().start, format!("{text} is not a date such as 2024-02-23")))
}

/// The date as a Rust expression.
pub fn literal(date: Date) -> String {
    format!("date({}, {}, {})", date.year(), date.month(), date.day())
}

/// The first day of a row: `2024-02-23`, `by 2024-02-23`, or `after 2023-05-19 by 2023-09-26`.
pub struct Start {
    after: Option<Date>,
    latest: Date,
    exact: bool,
}

impl Start {
    pub fn parse(text: &str) -> Result<Self, String> {
        let date = |text: &str| text.parse::<Date>().map_err(|_| format!("{text:?} is not a date such as 2024-02-23"));
        let words: Vec<&str> = text.split(' ').collect();
        let start = match words[..] {
            [on] => Self { after: None, latest: date(on)?, exact: true },
            ["by", by] => Self { after: None, latest: date(by)?, exact: false },
            ["after", after, "by", by] => Self { after: Some(date(after)?), latest: date(by)?, exact: false },
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

    pub fn literal(&self) -> String {
        let latest = literal(self.latest);
        match (self.exact, self.after) {
            (true, _) => format!("StartDate::On({latest})"),
            (false, None) => format!("StartDate::By {{ after: None, by: {latest} }}"),
            (false, Some(after)) => format!("StartDate::By {{ after: Some({}), by: {latest} }}", literal(after)),
        }
    }
}

/// The Rust expression of a date such as `2024-02-23`.
pub fn day(text: &str) -> Result<String, String> {
    let date = text.parse::<Date>().map_err(|_| format!("{text:?} is not a date such as 2024-02-23"))?;
    Ok(literal(date))
}

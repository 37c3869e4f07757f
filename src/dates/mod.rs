//! Days: the day a question is asked of, and the days from which and until which a row of a list or a rule applies.

mod date;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

pub use date::{Date, DateError};

use core::{fmt, str::FromStr};

/// The day a question is asked of.
///
/// `Latest` is the newest version held of each list and rule. Nothing in this crate asks for the day on which it runs: a
/// caller who means today says which day that is, and is told where the lists held do not reach it.
///
/// ```
/// use dualuse::dates::{AsOf, Date};
///
/// let day = Date::new(2024, 2, 23)?;
/// assert_eq!("2024-02-23".parse(), Ok(AsOf::Day(day)));
/// assert_eq!("latest".parse(), Ok(AsOf::Latest));
/// assert_eq!(AsOf::from(day).to_string(), "2024-02-23");
/// assert_eq!(AsOf::default(), AsOf::Latest);
/// # Ok::<(), dualuse::dates::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsOf {
    /// The newest version held.
    #[default]
    Latest,
    /// What was in force on this day.
    Day(Date),
}

/// A text is neither `latest` nor a day.
///
/// ```
/// let error = "23.02.2024".parse::<dualuse::dates::AsOf>().unwrap_err();
/// assert_eq!(error.to_string(), "neither `latest` nor a day such as `2024-02-23`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither `latest` nor a day such as `2024-02-23`")]
#[non_exhaustive]
pub struct AsOfError;

impl AsOf {
    /// The day, if one is meant.
    #[must_use]
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Latest => None,
            Self::Day(day) => Some(day),
        }
    }
}

impl From<Date> for AsOf {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latest => f.write_str("latest"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl FromStr for AsOf {
    type Err = AsOfError;

    fn from_str(text: &str) -> Result<Self, AsOfError> {
        if text == "latest" {
            return Ok(Self::Latest);
        }
        text.parse().map(Self::Day).map_err(|_| AsOfError)
    }
}

crate::serial::as_text!(Date, AsOf);

/// A day of a table, where it is a number such as 20240223; none for 0.
pub(crate) const fn some_day(number: u32) -> Option<Date> {
    // Most rows have none, and to make the error of a date takes time.
    if number == 0 {
        return None;
    }
    match Date::new((number / 10_000) as _, (number / 100 % 100) as _, (number % 100) as _) {
        Ok(day) => Some(day),
        Err(_) => None,
    }
}

/// A day as a table has it: of two days the later is the greater number.
pub(crate) fn number(day: Date) -> u32 {
    u32::try_from(day.year()).unwrap_or(0) * 10_000 + day.month() as u32 * 100 + day.day() as u32
}

/// A day of a table where one always stands.
pub(crate) const fn day(number: u32) -> Date {
    match some_day(number) {
        Some(day) => day,
        None => Date::FIRST,
    }
}

/// The day from which a row applies, as exactly as it is known.
///
/// ```
/// use dualuse::dates::{Standing, StartDate};
///
/// let start = StartDate::By { after: Some("2023-05-19".parse()?), by: "2023-09-26".parse()? };
/// assert_eq!(start.on("2023-05-19".parse()?), Standing::NotYet);
/// assert_eq!(start.on("2023-07-01".parse()?), Standing::Unknown);
/// assert_eq!(start.on("2023-09-26".parse()?), Standing::InForce);
/// assert_eq!(start.to_string(), "after 2023-05-19, by 2023-09-26");
/// # Ok::<(), dualuse::dates::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum StartDate {
    /// From this day on.
    On(Date),
    /// Only bounds are known.
    By {
        /// On this day the row was not yet there, if that is known of any day.
        after: Option<Date>,
        /// On this day the row was there.
        by: Date,
    },
}

/// Whether a row or a rule applies on a day.
///
/// ```
/// use dualuse::dates::{Standing, StartDate};
///
/// assert_eq!(StartDate::On("2024-02-23".parse()?).on("2024-02-22".parse()?), Standing::NotYet);
/// # Ok::<(), dualuse::dates::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Standing {
    /// Not yet on that day.
    NotYet,
    /// The sources do not tell.
    Unknown,
    /// In force on that day.
    InForce,
    /// No longer in force on that day.
    Ended,
}

/// The days on which a row or a rule applies.
///
/// ```
/// use dualuse::dates::{AsOf, Period, Standing, StartDate};
///
/// let period = Period::new(Some(StartDate::On("2024-06-12".parse()?)), Some("2026-08-13".parse()?));
/// assert_eq!(period.standing("2024-06-11".parse()?), Standing::NotYet);
/// assert_eq!(period.standing("2026-08-12".parse()?), Standing::InForce);
/// assert_eq!(period.standing("2026-08-13".parse()?), Standing::Ended);
/// assert_eq!(period.standing(AsOf::Latest), Standing::Ended);
/// assert_eq!(period.to_string(), "2024-06-12 until 2026-08-13");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Period {
    from: Option<StartDate>,
    until: Option<Date>,
}

impl Period {
    /// From a beginning, if the data hold one, until the first day on which it no longer applies, if there is one. A period
    /// that ends before it begins is never in force.
    #[must_use]
    pub const fn new(from: Option<StartDate>, until: Option<Date>) -> Self {
        Self { from, until }
    }

    /// The first day; `None` if it applies for as far back as its list is held.
    #[must_use]
    pub const fn from(self) -> Option<StartDate> {
        self.from
    }

    /// The first day on which it no longer applies.
    #[must_use]
    pub const fn until(self) -> Option<Date> {
        self.until
    }

    /// Whether it applies as of a day. In the newest version held is what has begun and not ended.
    #[must_use]
    pub fn standing(self, as_of: AsOf) -> Standing {
        match (as_of, self.until) {
            (AsOf::Latest, None) => Standing::InForce,
            (AsOf::Latest, Some(_)) => Standing::Ended,
            (AsOf::Day(day), Some(until)) if until <= day => Standing::Ended,
            (AsOf::Day(day), _) => self.from.map_or(Standing::InForce, |from| from.on(day)),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.until) {
            (None, None) => f.write_str("always"),
            (Some(from), None) => write!(f, "{from}"),
            (None, Some(until)) => write!(f, "until {until}"),
            (Some(from), Some(until)) => write!(f, "{from} until {until}"),
        }
    }
}

impl StartDate {
    /// The first day on which the row is known to apply.
    #[must_use]
    pub const fn known_from(self) -> Date {
        match self {
            Self::On(date) | Self::By { by: date, .. } => date,
        }
    }

    /// Whether the row applies on a day.
    #[must_use]
    pub fn on(self, day: Date) -> Standing {
        match self {
            _ if day >= self.known_from() => Standing::InForce,
            Self::On(_) => Standing::NotYet,
            Self::By { after: Some(after), .. } if day <= after => Standing::NotYet,
            Self::By { .. } => Standing::Unknown,
        }
    }
}

impl fmt::Display for StartDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => write!(f, "{date}"),
            Self::By { after: None, by } => write!(f, "by {by}"),
            Self::By { after: Some(after), by } => write!(f, "after {after}, by {by}"),
        }
    }
}

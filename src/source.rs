//! Dates from which a row of a list applies.

use core::fmt;

use jiff::civil::Date;

/// The day from which a row applies, as exactly as it is known.
///
/// ```
/// use dualuse::source::{Standing, StartDate};
/// use jiff::civil::date;
///
/// let start = StartDate::By { after: Some(date(2023, 5, 19)), by: date(2023, 9, 26) };
/// assert_eq!(start.on(date(2023, 5, 19)), Standing::NotYet);
/// assert_eq!(start.on(date(2023, 7, 1)), Standing::Unknown);
/// assert_eq!(start.on(date(2023, 9, 26)), Standing::InForce);
/// assert_eq!(start.to_string(), "after 2023-05-19, by 2023-09-26");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
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

/// Whether a row applies on a day.
///
/// ```
/// use dualuse::source::{Standing, StartDate};
/// use jiff::civil::date;
///
/// assert_eq!(StartDate::On(date(2024, 2, 23)).on(date(2024, 2, 22)), Standing::NotYet);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// Not yet on that day.
    NotYet,
    /// The sources do not tell.
    Unknown,
    /// In force on that day.
    InForce,
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

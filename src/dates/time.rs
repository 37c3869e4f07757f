//! Days of the crate `time`.

use super::{Date, DateError, date};

impl From<Date> for time::Date {
    fn from(day: Date) -> Self {
        const EPOCH: Date = date(1970, 1, 1);
        // The years of time are at least -9999 to 9999, so that nothing is cut off.
        time::OffsetDateTime::UNIX_EPOCH.date().saturating_add(time::Duration::days(day.days_since(EPOCH).into()))
    }
}

impl TryFrom<time::Date> for Date {
    type Error = DateError;

    fn try_from(day: time::Date) -> Result<Self, DateError> {
        let year = i16::try_from(day.year()).map_err(|_| DateError::Year { year: day.year() })?;
        Self::new(year, day.month().into(), day.day())
    }
}

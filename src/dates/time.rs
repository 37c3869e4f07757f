//! Days of the crate `time`.

use super::{Date, DateError, day};

impl From<Date> for time::Date {
    fn from(date: Date) -> Self {
        const EPOCH: Date = day(19700101);
        // The years of time are at least -9999 to 9999, so that nothing is cut off.
        time::OffsetDateTime::UNIX_EPOCH.date().saturating_add(time::Duration::days(date.days_since(EPOCH).into()))
    }
}

impl TryFrom<time::Date> for Date {
    type Error = DateError;

    fn try_from(day: time::Date) -> Result<Self, DateError> {
        let year = i16::try_from(day.year()).map_err(|_| DateError::Year { year: day.year() })?;
        Self::new(year, day.month().into(), day.day())
    }
}

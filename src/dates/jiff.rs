//! Days of the crate `jiff`.

use super::{Date, DateError};

impl From<Date> for jiff::civil::Date {
    fn from(day: Date) -> Self {
        // The years of jiff are -9999 to 9999, so that this cannot panic.
        jiff::civil::date(day.year(), day.month() as i8, day.day() as i8)
    }
}

impl TryFrom<jiff::civil::Date> for Date {
    type Error = DateError;

    fn try_from(day: jiff::civil::Date) -> Result<Self, DateError> {
        Self::new(day.year(), day.month() as u8, day.day() as u8)
    }
}

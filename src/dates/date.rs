//! A day of the calendar.

use core::{fmt, num::NonZeroU8, str::FromStr};

/// A day of the Gregorian calendar, which is taken to hold for all years from 1 to 9999.
///
/// It is read and written in one form: ten characters, year, month and day, as in `2024-02-23`. Behind the features `jiff` and
/// `time` it comes from and goes to the days of those crates.
///
/// ```
/// use dualuse::dates::Date;
///
/// let day: Date = "2024-02-29".parse()?;
/// assert_eq!((day.year(), day.month(), day.day()), (2024, 2, 29));
/// assert_eq!(day, Date::new(2024, 2, 29)?);
/// assert_eq!(day.days_since(Date::new(2023, 2, 28)?), 366);
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), dualuse::dates::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    // In this order the derived one is that of the days.
    year: i16,
    month: u8,
    /// Never zero, so that an `Option` takes no more room.
    day: NonZeroU8,
}

/// Why a text or three numbers are no day.
///
/// ```
/// use dualuse::dates::{Date, DateError};
///
/// let error = "2023-02-29".parse::<Date>().unwrap_err();
/// assert_eq!(error, DateError::Day { year: 2023, month: 2, day: 29 });
/// assert_eq!(error.to_string(), "2023-02 has no day 29: its days are 1 to 28");
///
/// let error = "2024-2-23".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "byte 6 does not fit a date: expected ten characters such as `2024-02-23`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// The text is not written as a date.
    #[error("byte {at} does not fit a date: expected ten characters such as `2024-02-23`")]
    Form {
        /// The first byte that does not fit; the length of the text, if it ends too early.
        at: usize,
    },
    /// Dates have the years 1 to 9999.
    #[error("{year} is out of range: years are 0001 to 9999")]
    Year {
        /// The year.
        year: i32,
    },
    /// A year has twelve months.
    #[error("there is no month {month}: months are 1 to 12")]
    Month {
        /// The month.
        month: u8,
    },
    /// The month has no such day.
    #[error("{year:04}-{month:02} has no day {day}: its days are 1 to {}", last_day(*.year, *.month))]
    Day {
        /// The year.
        year: i16,
        /// The month, from 1 to 12.
        month: u8,
        /// The day.
        day: u8,
    },
}

/// How a date is written; a digit stands for any digit.
const FORM: &[u8; 10] = b"0000-00-00";

/// How many days of a common year lie before each month.
const DAYS_BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

impl Date {
    /// The first day of the year 1.
    pub(crate) const FIRST: Self = Self { year: 1, month: 1, day: NonZeroU8::MIN };

    /// The day of a month of a year.
    ///
    /// # Errors
    ///
    /// If the year is not from 1 to 9999, there is no such month, or the month has no such day.
    pub const fn new(year: i16, month: u8, day: u8) -> Result<Self, DateError> {
        if year < 1 || year > 9999 {
            return Err(DateError::Year { year: year as i32 });
        }
        if month < 1 || month > 12 {
            return Err(DateError::Month { month });
        }
        match NonZeroU8::new(day) {
            Some(day) if day.get() <= last_day(year, month) => Ok(Self { year, month, day }),
            _ => Err(DateError::Day { year, month, day }),
        }
    }

    /// The year, from 1 to 9999.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day.get()
    }

    /// How many days lie between an earlier day and this one; negative if the other is later.
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// Days counted from the first of the year 1.
    const fn number(self) -> i32 {
        let years = self.year as i32 - 1;
        let leap_days = years / 4 - years / 100 + years / 400;
        let this_leap_day = (self.month > 2 && is_leap(self.year)) as i32;
        let before = DAYS_BEFORE[self.month as usize - 1] + this_leap_day;
        years * 365 + leap_days + before + self.day.get() as i32 - 1
    }
}

const fn is_leap(year: i16) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn last_day(year: i16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let text = text.as_bytes();
        let fits = |byte: u8, form: u8| byte == form || (form == b'0' && byte.is_ascii_digit());
        let at = text.iter().zip(FORM).take_while(|&(&byte, &form)| fits(byte, form)).count();
        if at < FORM.len() || text.len() > FORM.len() {
            return Err(DateError::Form { at });
        }
        let number = |digits: &[u8]| digits.iter().fold(0, |number, digit| number * 10 + i16::from(digit - b'0'));
        Self::new(number(&text[..4]), number(&text[5..7]) as u8, number(&text[8..]) as u8)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

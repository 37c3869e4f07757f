//! The days of this crate against those of another, and the one form in which they are written.

use dualuse::dates::{AsOf, Date, DateError, StartDate};
use jiff::ToSpan as _;
use proptest::prelude::*;

const FIRST: jiff::civil::Date = jiff::civil::date(1, 1, 1);

/// 0001-01-01 to 9999-12-31.
const DAYS: i64 = 3_652_059;

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn ours(day: jiff::civil::Date) -> Date {
    Date::new(day.year(), day.month() as u8, day.day() as u8).unwrap_or_else(|error| panic!("{day}: {error}"))
}

fn days() -> impl Strategy<Value = jiff::civil::Date> {
    (0..DAYS).prop_map(|after| FIRST.checked_add(after.days()).expect("a day before the year 10000"))
}

fn days_near_each_other() -> impl Strategy<Value = (jiff::civil::Date, jiff::civil::Date)> {
    (days(), -800_i64..800).prop_map(|(day, after)| (day, day.saturating_add(after.days()).max(FIRST)))
}

proptest! {
    #[test]
    fn every_day_is_read_as_it_is_written(day in days()) {
        let date = ours(day);
        let text = date.to_string();
        prop_assert_eq!((date.year(), date.month(), date.day()), (day.year(), day.month() as u8, day.day() as u8));
        prop_assert_eq!(&text, &day.to_string());
        prop_assert_eq!(text.len(), 10);
        prop_assert_eq!(text.parse(), Ok(date));
        prop_assert_eq!(text.parse(), Ok(AsOf::Day(date)));
        prop_assert_eq!(format!("{date:?}"), text);
    }

    #[test]
    fn a_day_is_there_exactly_when_the_calendar_has_it(year in 1_i16..=9999, month in 0_u8..=14, day in 0_u8..=33) {
        let date = Date::new(year, month, day);
        let other = jiff::civil::Date::new(year, month as i8, day as i8);
        prop_assert_eq!(date.is_ok(), other.is_ok(), "{:?}", date);
        let text = format!("{year:04}-{month:02}-{day:02}");
        prop_assert_eq!(text.parse(), date);
        prop_assert!(date.is_err() || date.map(|date| date.to_string()) == Ok(text));
    }

    #[test]
    fn no_three_numbers_are_taken_for_another_day(year: i16, month: u8, day: u8) {
        match Date::new(year, month, day) {
            Ok(date) => prop_assert_eq!((date.year(), date.month(), date.day()), (year, month, day)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn days_are_in_the_order_of_year_month_and_day((one, two) in (days(), days()), (first, near) in days_near_each_other()) {
        for (one, two) in [(one, two), (first, near)] {
            let parts = |day: jiff::civil::Date| (day.year(), day.month(), day.day());
            prop_assert_eq!(ours(one).cmp(&ours(two)), parts(one).cmp(&parts(two)));
            prop_assert_eq!(ours(one).cmp(&ours(two)), one.cmp(&two));
            prop_assert_eq!(ours(one).to_string().cmp(&ours(two).to_string()), one.cmp(&two));
        }
    }

    #[test]
    fn the_days_between_two_are_counted((one, two) in (days(), days()), (first, near) in days_near_each_other()) {
        for (one, two) in [(one, two), (first, near)] {
            let counted = (one - two).get_days();
            prop_assert_eq!(ours(one).days_since(ours(two)), counted);
            prop_assert_eq!(ours(two).days_since(ours(one)), -counted);
        }
    }

    #[test]
    fn what_is_read_is_written_the_same(text in "[-+ 0-9٣T:]{0,12}|[0-9]{4}-[0-9]{2}-[0-9]{2}|\\PC{0,12}") {
        match text.parse::<Date>() {
            Ok(date) => prop_assert_eq!(date.to_string(), text),
            Err(DateError::Form { at }) => prop_assert!(at <= text.len().min(10) && text.is_char_boundary(at)),
            Err(error) => prop_assert_eq!(text.len(), 10, "{}", error),
        }
    }

    #[test]
    fn one_character_more_less_or_other_is_no_day_or_another(day in days(), at in 0_usize..=10, put in "[-0-9 T+.]?") {
        let (date, text) = (ours(day), day.to_string());
        let more = format!("{}{put}{}", &text[..at], &text[at..]);
        prop_assert_eq!(more.parse::<Date>().is_ok(), put.is_empty(), "{}", more);
        if at < 10 {
            let other = format!("{}{put}{}", &text[..at], &text[at + 1..]);
            prop_assert_eq!(other.parse() == Ok(date), other == text, "{}", other);
        }
    }
}

#[test]
fn the_first_and_the_last_day_are_the_years_1_and_9999() {
    let (first, last) = (date("0001-01-01"), date("9999-12-31"));
    assert_eq!(i64::from(last.days_since(first)), DAYS - 1);
    assert_eq!("0000-12-31".parse::<Date>(), Err(DateError::Year { year: 0 }));
    for (year, month, day) in [(0, 12, 31), (10_000, 1, 1), (-1, 1, 1), (i16::MIN, 1, 1), (i16::MAX, 12, 31)] {
        assert_eq!(Date::new(year, month, day), Err(DateError::Year { year: year.into() }));
    }
}

#[test]
fn a_century_is_a_leap_year_only_if_400_divides_it() {
    for (year, is_leap) in
        [(1900, false), (2000, true), (2100, false), (2024, true), (2023, false), (4, true), (100, false)]
    {
        assert_eq!(Date::new(year, 2, 29).is_ok(), is_leap, "{year}");
        let (first, last) = (Date::new(year, 1, 1), Date::new(year, 12, 31));
        let days = last.and_then(|last| Ok(last.days_since(first?) + 1));
        assert_eq!(days, Ok(if is_leap { 366 } else { 365 }), "{year}");
    }
}

#[test]
fn nothing_else_is_read_as_a_day() {
    let table = [
        ("nothing", ""),
        ("a time", "2024-02-23T00:00"),
        ("a time after a space", "2024-02-23 00:00"),
        ("a zone", "2024-02-23Z"),
        ("a sign", "+2024-02-23"),
        ("a sign and six digits", "+002024-02-23"),
        ("a negative year", "-2024-02-23"),
        ("a sign in the year", "+024-02-23"),
        ("a sign in the month", "2024-+2-23"),
        ("a space before", " 2024-02-23"),
        ("a space behind", "2024-02-23 "),
        ("a space in place of a zero", "2024- 2-23"),
        ("a line break", "2024-02-23\n"),
        ("a year of two digits", "24-02-23"),
        ("a month of one digit", "2024-2-23"),
        ("a day of one digit", "2024-02-3"),
        ("no hyphens", "20240223"),
        ("points", "2024.02.23"),
        ("slashes", "2024/02/23"),
        ("a long hyphen", "2024‐02‐23"),
        ("the other order", "23.02.2024"),
        ("a week", "2024-W08-5"),
        ("the day of a year", "2024-054"),
        ("digits of full width", "２０２４-02-23"),
        ("arabic digits", "٢٠٢٤-٠٢-٢٣"),
        ("ten bytes of other digits", "٢٠٢٤٠"),
        ("letters", "abcd-ef-gh"),
        ("a word", "latest"),
    ];
    for (name, text) in table {
        let found = text.parse::<Date>();
        assert!(matches!(found, Err(DateError::Form { .. })), "{name}: {found:?}");
        assert!(text == "latest" || text.parse::<AsOf>().is_err(), "{name}, as the day of a question");
    }
}

#[test]
fn an_error_says_where_and_what_is_accepted() {
    let table = [
        ("2024-02-23T00:00", "byte 10 does not fit a date: expected ten characters such as `2024-02-23`"),
        ("2024-2-23", "byte 6 does not fit a date: expected ten characters such as `2024-02-23`"),
        ("2024-02", "byte 7 does not fit a date: expected ten characters such as `2024-02-23`"),
        ("0000-01-01", "0 is out of range: years are 0001 to 9999"),
        ("2024-13-01", "there is no month 13: months are 1 to 12"),
        ("2024-00-01", "there is no month 0: months are 1 to 12"),
        ("2023-02-29", "2023-02 has no day 29: its days are 1 to 28"),
        ("2024-02-30", "2024-02 has no day 30: its days are 1 to 29"),
        ("2024-04-31", "2024-04 has no day 31: its days are 1 to 30"),
        ("2024-01-00", "2024-01 has no day 0: its days are 1 to 31"),
    ];
    for (text, message) in table {
        assert_eq!(text.parse::<Date>().map_err(|error| error.to_string()), Err(message.to_owned()));
    }
}

#[test]
fn a_day_takes_four_bytes_and_so_does_the_lack_of_one() {
    assert_eq!((size_of::<Date>(), size_of::<Option<Date>>()), (4, 4));
}

#[test]
fn a_day_in_json_is_its_text() {
    let day = date("2024-02-23");
    let json = |value: &StartDate| serde_json::to_string(value).expect("JSON");
    assert_eq!(serde_json::to_string(&day).expect("JSON"), "\"2024-02-23\"");
    assert_eq!(serde_json::from_str::<Date>("\"2024-02-23\"").expect("a day"), day);
    assert_eq!(json(&StartDate::On(day)), r#"{"on":"2024-02-23"}"#);
    assert_eq!(json(&StartDate::By { after: None, by: day }), r#"{"by":{"after":null,"by":"2024-02-23"}}"#);
    for wrong in ["\"2024-02-30\"", "\"2024-02-23T00:00\"", "20240223", "null", "[2024,2,23]"] {
        assert!(serde_json::from_str::<Date>(wrong).is_err(), "{wrong}");
    }
}

#[cfg(feature = "jiff")]
proptest! {
    #[test]
    fn days_go_to_jiff_and_come_back(day in days()) {
        prop_assert_eq!(Date::try_from(day), Ok(ours(day)));
        prop_assert_eq!(jiff::civil::Date::from(ours(day)), day);
    }

    #[test]
    fn days_of_jiff_before_the_year_1_are_refused(before in 1_i64..3_600_000) {
        let day = FIRST.saturating_sub(before.days());
        prop_assert_eq!(Date::try_from(day), Err(DateError::Year { year: day.year().into() }));
    }
}

#[cfg(feature = "time")]
proptest! {
    #[test]
    fn days_go_to_time_and_come_back(day in days()) {
        let date = ours(day);
        let month = time::Month::try_from(date.month()).expect("a month");
        let other = time::Date::from_calendar_date(date.year().into(), month, date.day()).expect("a day");
        prop_assert_eq!(time::Date::from(date), other);
        prop_assert_eq!(Date::try_from(other), Ok(date));
    }

    #[test]
    fn days_of_time_before_the_year_1_are_refused(before in 1_i64..3_600_000) {
        let first = time::Date::from(ours(FIRST));
        let day = first.saturating_sub(time::Duration::days(before));
        prop_assert_eq!(Date::try_from(day), Err(DateError::Year { year: day.year() }));
    }
}

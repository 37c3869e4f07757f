//! Codes as people write them: each case by name, the laws, and what a classification says of them.

use std::time::{Duration, Instant};

use dualuse::{
    Cause, CodeStatus, Item, Outcome, Scope, classify,
    hs::{CodeTextError as E, HsCode, HsCodeError, HsEdition},
    text::Abstention,
};
use proptest::{prelude::*, sample::select};
use regex::Regex;

fn code(text: &str) -> HsCode {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn plain_wrappings_come_off() {
    let table = [
        ("a code alone", "8542.31", "8542.31"),
        ("a code of digits only", "854231", "8542.31"),
        ("a national code", "8542.31.90.00", "8542.31.90.00"),
        ("HS", "HS 8542.31", "8542.31"),
        ("HS without a blank", "HS8542.31", "8542.31"),
        ("HS with points", "H.S. Code: 8542.31", "8542.31"),
        ("HS with a hyphen", "HS-854231", "8542.31"),
        ("HS after the code", "8542.31 (HS)", "8542.31"),
        ("small letters", "hs code 854231", "8542.31"),
        ("full-width letters", "ＨＳ：８５４２．３１", "8542.31"),
        ("HTS", "HTS No. 8542.31.0001", "8542.31.00.01"),
        ("HTSUS", "HTSUS 8542.31.0001", "8542.31.00.01"),
        ("Schedule B", "Schedule B: 8542.31.0000", "8542.31.00.00"),
        ("HSN", "HSN Code - 85423100", "8542.31.00"),
        ("TARIC", "TARIC 8542319000", "8542.31.90.00"),
        ("CN", "CN code 8542 31 90", "8542.31.90"),
        ("NC", "NC: 8542 31 90", "8542.31.90"),
        ("TN VED", "TN VED 8542 31 901 0", "8542.31.90.10"),
        ("ТН ВЭД", "Код ТН ВЭД ЕАЭС: 8542 31 901 0", "8542.31.90.10"),
        ("УКТ ЗЕД", "код УКТ ЗЕД 8542 31 90 00", "8542.31.90.00"),
        ("УКТЗЕД in one word", "УКТЗЕД №8542319000", "8542.31.90.00"),
        ("КОД", "КОД 854231", "8542.31"),
        ("Code", "Code 854231", "8542.31"),
        ("Tariff no.", "Tariff no. 8542.31", "8542.31"),
        ("Zolltarifnummer", "Zolltarifnummer 8542 31 90", "8542.31.90"),
        ("Zolltarif-Nr.", "Zolltarif-Nr.: 85423190", "8542.31.90"),
        ("Warennummer", "Warennummer: 85423190", "8542.31.90"),
        ("税号", "税号：8542.3190", "8542.31.90"),
        ("海关编码", "海关编码 8542319000", "8542.31.90.00"),
        ("HS编码", "HS编码854231", "8542.31"),
        ("ex", "ex 8542.31", "8542.31"),
        ("ex without a blank", "ex8542 31 90", "8542.31.90"),
        ("ex after the code", "8542.31 ex", "8542.31"),
        ("из", "из 8542 31 901 0", "8542.31.90.10"),
        ("straight quotes", "\"8542.31\"", "8542.31"),
        ("single quotes", "'8542.31'", "8542.31"),
        ("curly quotes", "“8542.31”", "8542.31"),
        ("low quotes", "„8542.31“", "8542.31"),
        ("angle quotes", "«8542.31»", "8542.31"),
        ("corner brackets", "「8542.31」", "8542.31"),
        ("one quote only", "8542.31\"", "8542.31"),
        ("round brackets", "(8542.31)", "8542.31"),
        ("square brackets", "[HS 8542.31]", "8542.31"),
        ("full-width brackets", "（8542.31）", "8542.31"),
        ("Excel's text formula", "=\"854231\"", "8542.31"),
        ("Excel's text formula, quoted in CSV", "\"=\"\"854231\"\"\"", "8542.31"),
        ("Excel's leading apostrophe", "'854231", "8542.31"),
        ("a trailing point", "8542.31.", "8542.31"),
        ("a trailing comma", "8542.31,", "8542.31"),
        ("a trailing semicolon", "8542.31;", "8542.31"),
        ("a trailing ellipsis", "8542.31…", "8542.31"),
        (".xx", "8542.31.xx", "8542.31"),
        ("xx", "8542.31xx", "8542.31"),
        (".XX.XX", "8542.31.XX.XX", "8542.31"),
        ("xx for a subheading", "8542.xx", "8542"),
        ("Cyrillic хх", "8542.31.хх", "8542.31"),
        ("asterisks", "8542.31.**", "8542.31"),
        ("lines", "8542.31.__", "8542.31"),
        ("a hyphen and xx", "8542.31-xx", "8542.31"),
        ("a comma for the point", "8542,31", "8542.31"),
        ("commas for the points", "8542,31,90", "8542.31.90"),
        ("a middle dot", "8542·31", "8542.31"),
        ("a one-dot leader", "8542․31", "8542.31"),
        ("a bullet", "8542•31", "8542.31"),
        ("a katakana middle dot", "8542・31", "8542.31"),
        ("a full-width point", "8542．31", "8542.31"),
        ("an ideographic full stop", "8542。31", "8542.31"),
        ("an Arabic decimal separator", "٨٥٤٢٫٣١", "8542.31"),
        ("a blank after the point", "8542. 31", "8542.31"),
        ("blanks around it", " \t8542.31\r\n", "8542.31"),
        ("no-break spaces", "\u{a0}8542\u{a0}31\u{a0}90", "8542.31.90"),
        ("narrow no-break spaces", "8542\u{202f}31\u{202f}90", "8542.31.90"),
        ("ideographic spaces", "8542\u{3000}31", "8542.31"),
        ("zero-width spaces", "\u{200b}8542\u{200b}.31\u{200d}", "8542.31"),
        ("direction marks", "\u{200e}8542.31\u{200f}", "8542.31"),
        ("a soft hyphen", "8542\u{ad}31", "8542.31"),
        ("a word joiner", "8542\u{2060}31", "8542.31"),
        ("a byte-order mark", "\u{feff}8542.31", "8542.31"),
        ("Arabic-Indic digits", "٨٥٤٢٣١", "8542.31"),
        ("extended Arabic-Indic digits", "۸۵۴۲۳۱", "8542.31"),
        ("Devanagari digits", "८५४२.३१", "8542.31"),
        ("Bengali digits", "৮৫৪২৩১", "8542.31"),
        ("Thai digits", "๘๕๔๒๓๑", "8542.31"),
        ("full-width digits", "８５４２３１", "8542.31"),
        ("mathematical digits", "𝟖𝟓𝟒𝟐.𝟛𝟙", "8542.31"),
        ("hyphens for points", "8456.11-00", "8456.11.00"),
        ("blanks for points", "8542 31 90 00", "8542.31.90.00"),
        ("two hyphens", "8542-31-9000", "8542.31.90.00"),
        ("a hyphen before the statistical suffix", "8542.31-4010", "8542.31.40.10"),
        ("three digits after a hyphen, as in Japan", "8542.31-001", "8542.31.00.1"),
        ("four and four with a point, as in China", "8542.3190", "8542.31.90"),
        ("two digits a group", "85 42 31", "8542.31"),
        ("a heading with a point inside", "85.42", "8542"),
        ("a point inside the heading of a national code", "85.42.3190", "8542.31.90"),
        ("a point inside the heading", "85.42.31", "8542.31"),
        ("a hyphen of typography", "8542.31‑9000", "8542.31.90.00"),
        ("a chapter", "85", "85"),
        ("a leading zero kept as text", "0901.21", "0901.21"),
        ("five digits without a point", "10121", "1012.1"),
        ("seven digits in three groups", "8542.31.1", "8542.31.1"),
    ];
    for (name, text, expected) in table {
        assert_eq!(HsCode::read(text), Ok(code(expected)), "{name}: {text:?}");
    }
}

#[test]
fn two_codes_are_never_one() {
    let table = [
        ("a range", "8542.31-8542.39", 8),
        ("a range with an en dash and blanks", "8542.31 – 8542.39", 12),
        ("a range of headings", "8541-8542", 5),
        ("a range of chapters", "84-85", 3),
        ("a slash", "8542.31/8542.32", 8),
        ("a slash and the last digits", "8542.31/32", 8),
        ("a semicolon", "8542.31; 8542.32", 9),
        ("a comma and a blank", "8542.31, 8542.32", 9),
        ("a comma without a blank", "8542.31,8542.32", 8),
        ("a comma between digits only", "854231,854232", 7),
        ("a comma between a code and a heading", "8542.31,8543", 8),
        ("a comma between chapters", "84,85", 3),
        ("a blank between digits only", "854231 854232", 7),
        ("a blank between headings", "8541 8542", 5),
        ("a blank between codes of two lengths", "85423190 854232", 9),
        ("an edition before the code", "HS2022 8542.31", 7),
        ("blanks within and between", "8542 31 8542 39", 8),
        ("points within and a blank between", "85.42.31 84.71", 9),
        ("a new line", "8542.31\n8542", 8),
        ("a tab", "8542.31\t8542.32", 8),
        ("a bar", "8542.31|8542.32", 8),
        ("a plus", "8542+8543", 5),
        ("an ampersand", "8542 & 8543", 7),
        ("a tilde", "8542～8543", 7),
        ("an ellipsis", "8542…8543", 7),
        ("an enumeration comma", "8542、8543", 7),
        ("and", "8542.31 and 8542.32", 12),
        ("bis", "8541 bis 8542", 9),
        ("и", "8541 и 8542", 8),
        ("至", "8541至8542", 7),
        ("a label before each", "HS 8542.31 HS 8542.32", 14),
        ("quotes around each", "'8542.31','8542.32'", 11),
        ("open digits in each", "8542.xx; 8543.xx", 9),
        ("three codes", "854231 854232 854233", 7),
        ("many short ones", "8542 8543 8544 8545 8546", 5),
    ];
    for (name, text, at) in table {
        assert_eq!(HsCode::read(text), Err(E::MoreThanOne { at }), "{name}: {text:?}");
    }
}

#[test]
fn what_is_no_code_says_why_and_where() {
    let of_digits = |error, at| E::Code { error, at };
    let separator = |at| E::Code { error: HsCodeError::Separator { at }, at };
    let table = [
        ("nothing", "", E::Empty),
        ("blanks", " \u{a0}\t", E::Empty),
        ("a byte-order mark alone", "\u{feff}", E::Empty),
        ("empty quotes", "\"\"", E::Empty),
        ("Excel's empty text", "=\"\"", E::Empty),
        ("N/A", "N/A", E::NoDigits { at: 0 }),
        ("#N/A", " #N/A", E::NoDigits { at: 1 }),
        ("NULL", "NULL", E::NoDigits { at: 0 }),
        ("none", "none", E::NoDigits { at: 0 }),
        ("нет", "\"нет\"", E::NoDigits { at: 1 }),
        ("a hyphen", "-", E::NoDigits { at: 0 }),
        ("a label alone", "HS code:", E::NoDigits { at: 0 }),
        ("open digits alone", "xxxx.xx", E::NoDigits { at: 0 }),
        ("0", "0", E::Zeros { at: 0 }),
        ("0000", "0000", E::Zeros { at: 0 }),
        ("0.00", "0.00", E::Zeros { at: 0 }),
        ("00.00.00", "00.00.00", E::Zeros { at: 0 }),
        ("scientific notation", "8.54231E+09", E::Exponent { at: 7 }),
        ("scientific notation with a comma", "8,54231E+09", E::Exponent { at: 7 }),
        ("scientific notation in small letters", "8.54231e9", E::Exponent { at: 7 }),
        ("scientific notation without decimals", "8E+09", E::Exponent { at: 1 }),
        ("scientific notation in full width", "８．５Ｅ＋０９", E::Exponent { at: 9 }),
        ("one decimal of a heading", "8541.0", E::Decimals { at: 5 }),
        ("a zero lost after the point", "8541.1", E::Decimals { at: 5 }),
        ("one decimal of a subheading", "854110.0", E::Decimals { at: 7 }),
        ("two decimals of a subheading", "854110.00", E::Decimals { at: 7 }),
        ("two decimals after a comma", "854110,00", E::Decimals { at: 7 }),
        ("a lost zero in front and a point", "901.21", E::Grouping { at: 0 }),
        ("a lost zero in front and decimals", "90121.00", E::Grouping { at: 0 }),
        ("thousands", "854,231", E::Grouping { at: 0 }),
        ("millions", "8,542,310", E::Grouping { at: 0 }),
        ("millions with blanks", "HS 85 423 190", E::Grouping { at: 3 }),
        ("thousands and decimals", "8,542,310.00", E::Grouping { at: 0 }),
        ("a number of a few units", "8.54231", E::Grouping { at: 0 }),
        ("a date", "28.04.2024", E::Grouping { at: 0 }),
        ("a date with hyphens", "28-04-2024", E::MoreThanOne { at: 3 }),
        ("a letter for a digit at the end", "8456.1l", E::Character { found: 'l', at: 6 }),
        ("a letter for a digit inside", "8456.l1", E::Character { found: 'l', at: 5 }),
        ("a letter for a digit in front", "O901.21", E::Character { found: 'O', at: 0 }),
        ("B for 8 in front", "B542.31", E::Character { found: 'B', at: 0 }),
        ("a Cyrillic letter for a digit", "8542.З1", E::Character { found: 'З', at: 5 }),
        ("a label that touches the end", "8542.31b", E::Character { found: 'b', at: 7 }),
        ("open digits before others", "8542.xx.10", E::Character { found: 'x', at: 5 }),
        ("a percent sign", "8542.31%", E::Character { found: '%', at: 7 }),
        ("a question mark", "8542.31?", E::Character { found: '?', at: 7 }),
        ("a bracket inside", "8542(31)", E::Character { found: '(', at: 4 }),
        ("a superscript", "8542.31²", E::Character { found: '²', at: 7 }),
        ("an edition in brackets", "8542.31 (2022)", E::Character { found: '(', at: 8 }),
        ("a plus in front", "+854231", E::Character { found: '+', at: 0 }),
        ("a word in front", "Lot 8542", E::Word { at: 0 }),
        ("a word behind", "8542.31 processors", E::Word { at: 8 }),
        ("a word between", "8542 of 31", E::Word { at: 5 }),
        ("a word of many letters", &format!("{} 85", "a".repeat(100)), E::Word { at: 0 }),
        ("a point in front", ".8542", separator(0)),
        ("a minus", "-854231", separator(0)),
        ("two points", "8542..31", separator(5)),
        ("a hyphen at the end", "8542.31-", separator(7)),
        ("one digit", "8", of_digits(HsCodeError::TooShort, 0)),
        ("fifteen digits", "123456789012345", of_digits(HsCodeError::TooLong { at: 14 }, 14)),
        ("chapter 00", "HS 0012", of_digits(HsCodeError::ChapterZero, 3)),
        ("chapter 77", "\"7701\"", of_digits(HsCodeError::Chapter77, 1)),
    ];
    for (name, text, error) in table {
        assert_eq!(HsCode::read(text), Err(error), "{name}: {text:?}");
        let said = error.to_string();
        assert!(said.contains(&error.at().to_string()) || matches!(error, E::Empty | E::Code { .. }), "{name}: {said}");
    }
}

#[test]
fn the_digits_of_every_script_count() {
    let decimal = Regex::new(r"^\p{Nd}$").expect("a pattern");
    let mut seen = 0;
    for character in '\0'..=char::MAX {
        let written = format!("8542.3{character}");
        let expected = decimal.is_match(character.encode_utf8(&mut [0; 4])).then(|| {
            // They stand in tens, each from its zero on.
            seen += 1;
            code(&format!("85423{}", (seen - 1) % 10))
        });
        assert_eq!(HsCode::read(&written).ok(), expected, "{character:?}");
    }
    assert_eq!(seen % 10, 0);
}

#[test]
fn every_subheading_of_every_edition_reads_as_itself() {
    for known in HsEdition::ALL.into_iter().flat_map(HsEdition::subheadings) {
        assert_eq!(HsCode::read(&known.to_string()), Ok(known));
        assert_eq!(HsCode::read(&known.digits().to_string()), Ok(known));
    }
}

#[test]
fn reading_takes_linear_time() {
    let long = 200_000;
    for part in
        ["8", "8 ", "85.", "x", "e", "hs", "8x", "8e", "код", "\u{feff}", "\u{feff}8", ", ", "8-\u{ad}", "(8", "至"]
    {
        for frame in [("", ""), ("85", ""), ("", "85"), ("85", "85")] {
            let text = format!("{}{}{}", frame.0, part.repeat(long / part.len()), frame.1);
            let start = Instant::now();
            let _ = HsCode::read(&text);
            assert!(start.elapsed() < Duration::from_secs(20), "{part:?} {frame:?}");
        }
    }
}

#[test]
fn the_status_of_a_code_does_not_hang_on_the_description() {
    for description in ["", "parts", "roasted coffee", "laser rangefinder"] {
        for (text, expected) in [
            ("", "not-given"),
            ("  ", "not-given"),
            ("9015.10", "looked-up"),
            ("HS 9015.10.xx", "looked-up"),
            ("90", "looked-up"),
            ("8548.90", "not-in-edition"),
            ("9015.99", "not-in-edition"),
            ("10121", "not-in-edition"),
            ("9803.00", "national"),
            ("9999.99", "statistics"),
            ("N/A", "unreadable"),
            ("8.54231E+09", "unreadable"),
            ("8542.31-8542.39", "unreadable"),
        ] {
            let status = classify(&Item::new(description).with_code_text(text)).code();
            assert_eq!(status.id(), expected, "{description:?} {text:?}");
            if let (Ok(code), true) = (text.parse(), expected != "unreadable") {
                assert_eq!(classify(&Item::new(description).with_hs(code)).code(), status, "{description:?} {text:?}");
            }
        }
        assert_eq!(classify(&Item::new(description)).code(), CodeStatus::NotGiven);
    }
}

#[test]
fn a_status_says_what_else_the_code_may_be() {
    let status = |text, edition| classify(&Item::new("").with_code_text(text).with_edition(edition)).code();
    let table = [
        ("8542.31", "8542.31 of HS2022 was looked up"),
        ("90121", "9012.1 of HS2022 was looked up; if a leading zero was lost, it is 0901.21"),
        ("8548.90", "8548.90 does not exist in HS2022; it exists in HS1996, HS2002, HS2007, HS2012, HS2017"),
        ("10121", "1012.1 does not exist in HS2022 or in any other edition; if a leading zero was lost, it is 0101.21"),
        ("9803", "9803 was not looked up: chapters 98 and 99 are national, and no goods list speaks of them"),
        ("9999", "9999 was not looked up: 9999 is a statistics code for goods not specified by kind, not an HS code"),
        ("", "no HS code was given"),
        (
            "NULL",
            "the HS code was not read: no digits from byte 0 on: an HS code has 2 to 14, such as 8542.31; where there is \
             none, leave the place empty",
        ),
    ];
    for (text, said) in table {
        assert_eq!(status(text, HsEdition::Hs2022).to_string(), said, "{text:?}");
    }
    let old = status("8548.90", HsEdition::Hs2017);
    assert_eq!(old, CodeStatus::LookedUp { code: code("8548.90"), edition: HsEdition::Hs2017, repaired: None });
}

#[test]
fn a_code_that_leads_nowhere_has_no_successor() {
    let lost = HsEdition::ALL.into_iter().flat_map(|edition| edition.subheadings().map(move |code| (code, edition)));
    let mut found = 0;
    for (code, edition) in lost {
        let answer = classify(&Item::from_hs(code).with_edition(edition));
        if let Outcome::Indeterminate(Cause::CodeWithoutSuccessor { .. }) = answer.outcome() {
            assert_eq!(answer.code(), CodeStatus::WithoutSuccessor { code, edition });
            found += 1;
        }
    }
    assert!(found > 0);
}

#[test]
fn an_unreadable_code_leaves_the_answer_of_the_description() {
    let no_digits = E::NoDigits { at: 0 };
    let flagged = classify(&Item::new("laser rangefinder").with_code_text("N/A"));
    assert_eq!((flagged.outcome(), flagged.code()), (Outcome::Flagged, CodeStatus::Unreadable(no_digits)));
    let alone = classify(&Item::new("laser rangefinder"));
    let weighed = |answer: &dualuse::Classification<'_>| {
        answer.categories().map(|found| (found.category(), found.strength())).collect::<Vec<_>>()
    };
    assert_eq!(weighed(&flagged), weighed(&alone));
    assert!(flagged.candidates().eq(alone.candidates()));

    let coffee = classify(&Item::new("roasted coffee").with_code_text("N/A")).outcome();
    let Outcome::NothingFound(checked) = coffee else { panic!("coffee: {coffee}") };
    assert_eq!((checked.text(), checked.code(), checked.lists().count()), (true, false, 0));
    assert_eq!(checked.unread(), Some(no_digits));
    assert!(coffee.to_string().starts_with("nothing found in the description; the HS code was not read: no digits"));

    for description in ["", "parts", "12 x 34"] {
        let answer = classify(&Item::new(description).with_code_text("N/A"));
        assert_eq!(answer.outcome(), Outcome::Indeterminate(Cause::CodeUnreadable(no_digits)), "{description:?}");
    }
    let blank = classify(&Item::new("parts").with_code_text(" ")).outcome();
    assert_eq!(blank, Outcome::Indeterminate(Cause::Description(Abstention::Vague)));
}

#[test]
fn a_code_that_was_not_looked_up_is_never_nothing_found_without_a_word() {
    let coffee = |text| classify(&Item::new("roasted coffee").with_code_text(text)).outcome();
    assert!(matches!(coffee("8548.90"), Outcome::Indeterminate(Cause::CodeNotInEdition { .. })));
    assert!(matches!(coffee("10121"), Outcome::Indeterminate(Cause::CodeNotInEdition { .. })));
    assert_eq!(coffee("9803.00"), Outcome::OutOfScope(Scope::NationalChapter));
    assert_eq!(coffee("9999"), Outcome::OutOfScope(Scope::StatisticsCode));
    assert!(
        matches!(coffee("0901.21"), Outcome::NothingFound(checked) if checked.code() && checked.unread().is_none())
    );
    assert!(
        matches!(coffee("09O1.21"), Outcome::NothingFound(checked) if !checked.code() && checked.unread().is_some())
    );
}

#[test]
fn the_last_code_given_counts() {
    let item = Item::new("").with_hs(code("8542.31")).with_code_text("9015.1O");
    assert_eq!((item.hs(), item.code_text()), (None, Some("9015.1O")));
    let item = item.with_hs(code("8542.31"));
    assert_eq!((item.hs(), item.code_text()), (Some(code("8542.31")), None));
    let item = item.with_code_text("");
    assert_eq!((item.hs(), item.code_text()), (None, Some("")));
}

/// Codes of all lengths but five, of which the printed form looks like a number with one decimal.
fn codes() -> impl Strategy<Value = HsCode> {
    "(0[1-9]|[1-6][0-9]|7[0-689]|[89][0-9])([0-9]{0,2}|[0-9]{4,12})".prop_map(|digits| code(&digits))
}

fn subheadings() -> impl Strategy<Value = HsCode> {
    let all: Vec<HsCode> = HsEdition::ALL.into_iter().flat_map(HsEdition::subheadings).collect();
    select(all)
}

/// A code with what its separators are, in digits of a script.
fn written(code: HsCode, separator: &str, zero: char) -> String {
    let script = |digit: char| char::from_u32(zero as u32 + digit as u32 - '0' as u32).unwrap_or(digit);
    let shown = if separator.is_empty() { code.digits().to_string() } else { code.to_string().replace('.', separator) };
    shown.chars().map(|shown| if shown.is_ascii_digit() { script(shown) } else { shown }).collect()
}

proptest! {
    #[test]
    fn every_code_in_any_wrapping_reads_as_itself(
        code in codes(),
        separator in select(vec!["", ".", " ", "-", ",", "·", "\u{a0}", ". ", "\u{200b}.", "－", "٫"]),
        zero in select(vec!['0', '٠', '۰', '०', '๐', '０', '𝟎']),
        label in select(vec!["", "HS", "H.S. Code: ", "HTSUS ", "КОД ", "код ТН ВЭД № ", "УКТЗЕД", "税号：", "ex ", "ZOLLTARIF-NR. "]),
        around in select(vec![("", ""), ("\"", "\""), ("=\"", "\""), ("'", ""), ("(", ")"), ("\u{feff}", "\r\n"), ("« ", " »")]),
        inner in any::<bool>(),
        tail in select(vec!["", ".", ",", ";", ".xx", "xx", ".XX.XX", "-хх", " ", "\u{200e}"]),
    ) {
        let shown = format!("{}{tail}", written(code, separator, zero));
        let (open, close) = around;
        let text = if inner { format!("{label}{open}{shown}{close}") } else { format!("{open}{label}{shown}{close}") };
        prop_assert_eq!(HsCode::read(&text), Ok(code), "{}", text);
    }

    #[test]
    fn two_codes_in_one_text_are_more_than_one(
        first in subheadings(),
        second in subheadings(),
        separator in select(vec!["", "."]),
        mark in select(vec![" ", "-", ",", ", ", "; ", "/", "\n", " und ", " - ", "\t", "|", "、", "+"]),
    ) {
        let (first, second) = (written(first, separator, '0'), written(second, separator, '0'));
        let at = first.len() + mark.len();
        prop_assert_eq!(HsCode::read(&format!("{first}{mark}{second}")), Err(E::MoreThanOne { at }));
    }

    #[test]
    fn what_is_read_reads_again_and_what_is_not_names_its_place(
        text in prop_oneof![
            "\\PC{0,64}",
            "[0-9 .,;/xXeE+'\"()HSКОД\u{feff}\u{a0}\n-]{0,40}",
            "(HS |ex |=\")?[0-9]{2,8}([ .,/-][0-9]{1,6}){0,4}(\"|xx|[.])?",
        ],
    ) {
        match HsCode::read(&text) {
            Ok(code) => {
                prop_assert_eq!(HsCode::read(&code.digits().to_string()), Ok(code));
                prop_assert!(code.len() == 5 || HsCode::read(&code.to_string()) == Ok(code));
                // The digits are those of the text, all of them, in their order.
                let ascii: String = text.chars().filter(char::is_ascii_digit).collect();
                prop_assert!(!text.is_ascii() || ascii == code.digits().to_string());
            }
            Err(E::Empty) => prop_assert!(!text.contains(char::is_alphanumeric)),
            Err(error) => prop_assert!(text.is_char_boundary(error.at()) && error.at() < text.len(), "{}", error),
        }
    }

    #[test]
    fn the_strict_form_reads_the_same_if_at_all(text in "[0-9]{2,6}([ .-][0-9]{1,4}){0,4}") {
        if let (Ok(strict), Ok(read)) = (text.parse::<HsCode>(), HsCode::read(&text)) {
            prop_assert_eq!(strict, read);
        }
    }

    #[test]
    fn a_code_given_is_never_forgotten(description in "\\PC{0,30}", text in "[0-9A-Z .,/-]{1,16}") {
        let answer = classify(&Item::new(&description).with_code_text(&text));
        let given = HsCode::read(&text) != Err(E::Empty);
        prop_assert_eq!(answer.code() != CodeStatus::NotGiven, given);
        if let Outcome::NothingFound(checked) = answer.outcome() {
            prop_assert_eq!(checked.code() || checked.unread().is_some(), given);
        }
    }
}

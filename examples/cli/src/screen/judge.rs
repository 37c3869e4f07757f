//! Reads the code of a row and classifies it, once for all rows that say the same.

use dualuse::{
    Checks, CodeStatus, Item, classify_with,
    dates::{AsOf, Date},
    hs::{CodeTextError, HsCode, HsEdition},
};

use super::annotation::Annotation;

/// Why a row is set apart: it is no row of goods under an HS code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    Total,
    Sitc,
    Bec,
    Services,
}

impl Apart {
    pub(super) const ALL: [Self; 4] = [Self::Total, Self::Sitc, Self::Bec, Self::Services];

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Total => "total of all goods",
            Self::Sitc => "SITC, another classification",
            Self::Bec => "BEC, another classification",
            Self::Services => "services",
        }
    }
}

/// What becomes of a row.
#[derive(Debug)]
pub(super) enum Judged {
    Annotated(Box<Annotation>),
    Apart(Apart),
    /// A number took the place of the code.
    Number(String),
    Rejected(String),
}

/// What is asked of every row.
pub(super) struct Question {
    pub(super) checks: Checks,
    /// The edition of codes whose row does not say it.
    pub(super) edition: Option<HsEdition>,
    /// Whether the rows have a column that says it.
    pub(super) has_classification: bool,
}

impl Question {
    /// Judges a row that says this.
    pub(super) fn judge(&self, code: &str, classification: &str, description: &str, day: Option<Date>) -> Judged {
        if let Some(apart) = other_classification(classification) {
            return Judged::Apart(apart);
        }
        if code.eq_ignore_ascii_case("TOTAL") || code.eq_ignore_ascii_case("ALL") {
            return Judged::Apart(Apart::Total);
        }
        let edition = match self.edition_of(classification) {
            Ok(edition) => edition,
            Err(why) => return Judged::Rejected(why),
        };
        let checks = day.map_or(self.checks, |day| self.checks.as_of(AsOf::Day(day)));
        let restored = restored(code, edition);
        let item = Item::new(description).with_edition(edition);
        let item = match restored {
            Some(code) => item.with_hs(code),
            None => item.with_code_text(code),
        };
        let answer = classify_with(&item, checks);
        match answer.code() {
            CodeStatus::Unreadable(
                error @ (CodeTextError::Decimals { .. }
                | CodeTextError::Exponent { .. }
                | CodeTextError::Grouping { .. }),
            ) => Judged::Number(format!("code {}: {error}", quoted(code))),
            CodeStatus::Unreadable(error) if description.is_empty() => {
                Judged::Rejected(format!("code {}: {error}", quoted(code)))
            }
            CodeStatus::NotGiven if description.is_empty() => {
                Judged::Rejected("neither a code nor a description".to_owned())
            }
            _ => Judged::Annotated(Box::new(Annotation::of(&answer, restored.map(|_| code)))),
        }
    }

    fn edition_of(&self, classification: &str) -> Result<HsEdition, String> {
        match (classification, self.edition) {
            ("", Some(edition)) => Ok(edition),
            ("", None) if !self.has_classification => Ok(HsEdition::LATEST),
            ("", None) => Err("the row does not say of which edition its code is; --edition says it for such rows".to_owned()),
            (as_reported, edition) if as_reported.eq_ignore_ascii_case("HS") => edition.ok_or_else(|| {
                "classification HS is the edition that was reported, whichever it was; --edition says it for such rows".to_owned()
            }),
            (named, _) => named.parse().map_err(|error| format!("classification {}: {error}", quoted(named))),
        }
    }
}

/// What is quoted of a cell.
pub(super) fn quoted(cell: &str) -> String {
    const MOST: usize = 40;
    let short: String = cell.chars().take(MOST).collect();
    if short.len() < cell.len() { format!("{short:?}...") } else { format!("{short:?}") }
}

/// The classifications of UN Comtrade that are none of the Harmonized System: S1 to S4 and ST, B4, B5 and BE, EB and what follows.
fn other_classification(name: &str) -> Option<Apart> {
    let name = name.as_bytes();
    match name.first_chunk::<2>().map(|two| two.map(|letter| letter.to_ascii_uppercase()))? {
        [b'S', b'1'..=b'9' | b'S' | b'T'] if name.len() == 2 => Some(Apart::Sitc),
        [b'B', b'1'..=b'9' | b'E'] if name.len() == 2 => Some(Apart::Bec),
        [b'E', b'B'] => Some(Apart::Services),
        _ => None,
    }
}

/// The code of a number that lost its leading zero: of one, three or five digits, which no code of a statistic has; or of seven or
/// more, if the edition has the code with the zero alone.
fn restored(code: &str, edition: HsEdition) -> Option<HsCode> {
    if code.is_empty() || code.len() % 2 == 0 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if code.len() == 1 {
        let chapter: HsCode = format!("0{code}").parse().ok()?;
        return chapter.exists_in(edition).then_some(chapter);
    }
    let repaired = HsCode::repair_leading_zero(code, edition).ok()?.code();
    let stands = |code: &str| code.parse::<HsCode>().is_ok_and(|code| code.exists_in(edition));
    (code.len() <= 5 || !stands(code)).then_some(repaired)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask() -> Question {
        Question { checks: Checks::default(), edition: None, has_classification: true }
    }

    fn code(written: &str, classification: &str) -> String {
        match ask().judge(written, classification, "", None) {
            Judged::Annotated(found) => format!("{} {}", found.cells[0], found.level),
            Judged::Apart(apart) => apart.words().to_owned(),
            Judged::Number(_) => "number".to_owned(),
            Judged::Rejected(why) => why,
        }
    }

    #[test]
    fn a_code_is_read_with_its_zero_and_never_from_decimals() {
        for (written, classification, expected) in [
            ("854231", "H6", "8542.31 subheading"),
            ("10121", "H6", "0101.21 subheading"),
            ("101", "H6", "0101 heading"),
            ("1", "H6", "01 chapter"),
            ("84", "H6", "84 chapter"),
            ("85423100", "H6", "8542.31.00 8 digits"),
            ("TOTAL", "H6", "total of all goods"),
            ("33411", "S3", "SITC, another classification"),
            ("41", "B4", "BEC, another classification"),
            ("SOX", "EB02", "services"),
            ("845611.0", "H6", "number"),
            ("8457.1", "H6", "number"),
            ("1.23E+05", "H6", "number"),
            ("9999", "H6", "9999 heading"),
        ] {
            assert_eq!(code(written, classification), expected, "{written} of {classification}");
        }
        for (written, classification) in
            [("", "H6"), ("ABC", "H6"), ("854231", "HS"), ("854231", ""), ("854231", "H9"), ("0", "H6")]
        {
            let Judged::Rejected(why) = ask().judge(written, classification, "", None) else { panic!("{written:?}") };
            assert!(!why.is_empty());
        }
    }

    #[test]
    fn an_empty_list_column_always_says_why() {
        let cell = |written: &str, day: Option<&str>| {
            let day = day.map(|day| day.parse().expect("a day"));
            match ask().judge(written, "H6", "laser", day) {
                Judged::Annotated(found) => found.cells[5].clone(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(cell("0901.21", None), "none of those asked");
        assert_eq!(cell("2610.00", Some("2019-01-01")), "not known");
        assert_eq!(cell("8548.90", None), "not looked up");
        assert_eq!(cell("90l2", None), "not looked up");
        assert!(cell("8456.11", None).contains("eu-833-annex-xxiii"));
    }
}

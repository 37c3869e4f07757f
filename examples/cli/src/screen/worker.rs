//! Judges rows, one after the other, and remembers what it made of a code: codes recur in trade statistics.

use std::{collections::HashMap, sync::Arc};

use dualuse::dates::Date;
use rust_decimal::Decimal;

use super::{annotation::Key, judge::Apart};
use super::{
    annotation::{Annotation, Level},
    counts::Counts,
    judge::{Judged, Question, quoted},
    layout::{Cells, Field},
    summary::{By, FURTHER, Frequency, Line, MOST_NAMES, Partners, Stratum, Sum, Summary},
};

/// So many different rows are remembered; then it begins anew.
const MOST_REMEMBERED: usize = 1 << 16;

/// So many sums are kept before they are handed on.
const MOST_SUMS: usize = 1 << 18;

/// Longer descriptions are not remembered.
const LONGEST_REMEMBERED: usize = 512;

/// Of which day a row asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// The one that holds for all.
    Same,
    /// The last day of the row's own period.
    EndOfPeriod,
}

/// What holds for every row.
pub(super) struct Terms {
    pub(super) question: Question,
    pub(super) day: Day,
    pub(super) decimal_comma: bool,
    pub(super) has_value: bool,
    /// Writes the cells of an annotation as they stand behind a row.
    pub(super) tail: Box<dyn Fn(&Annotation) -> String + Send + Sync>,
}

/// What became of a row.
pub(super) enum Row<'w> {
    Annotated(&'w Annotation),
    Apart(Apart),
    /// A number stands in the place of the code.
    Number(String),
    Rejected(String),
}

#[derive(PartialEq, Eq, Hash)]
struct SumOf {
    of: usize,
    year: Option<u16>,
    stratum: usize,
}

#[derive(PartialEq, Eq, Hash)]
struct PartnerOf {
    partner: usize,
    standing: super::annotation::Standing,
    level: Level,
    edition: dualuse::hs::HsEdition,
    year: Option<u16>,
    stratum: usize,
}

/// Names, each with a number.
#[derive(Default)]
struct Names {
    numbers: HashMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> usize {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let name = if self.names.len() < MOST_NAMES { name } else { FURTHER };
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        self.numbers.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        self.names.len() - 1
    }
}

/// One of those who judge rows.
pub(super) struct Worker {
    terms: Arc<Terms>,
    known: HashMap<Box<str>, usize>,
    judged: Vec<Judged>,
    key: String,
    strata: HashMap<(usize, Partners, bool, Frequency), usize>,
    strata_in_order: Vec<Stratum>,
    names: Names,
    sums: HashMap<SumOf, Sum>,
    partners: HashMap<PartnerOf, Sum>,
    summary: Summary,
}

impl Worker {
    pub(super) fn new(terms: Arc<Terms>) -> Self {
        Self {
            terms,
            known: HashMap::new(),
            judged: Vec::new(),
            key: String::new(),
            strata: HashMap::new(),
            strata_in_order: Vec::new(),
            names: Names::default(),
            sums: HashMap::new(),
            partners: HashMap::new(),
            summary: Summary::default(),
        }
    }

    /// Judges a row, counts it, and adds it to the sums.
    pub(super) fn row(&mut self, cells: &Cells<'_>, counts: &mut Counts) -> Row<'_> {
        counts.read += 1;
        let rejected = |why: String, counts: &mut Counts| {
            counts.rejected += 1;
            Row::Rejected(why)
        };
        if cells.get(Field::Kind).eq_ignore_ascii_case("S") {
            counts.apart[Apart::Services as usize] += 1;
            return Row::Apart(Apart::Services);
        }
        let period = match Period::of(cells) {
            Ok(period) => period,
            Err(why) => return rejected(why, counts),
        };
        let value = match value(cells.get(Field::Value), self.terms.decimal_comma) {
            Ok(value) => value,
            Err(why) => return rejected(why, counts),
        };
        let day = match (self.terms.day, period.end()) {
            (Day::Same, _) => None,
            (Day::EndOfPeriod, Some(day)) => Some(day),
            (Day::EndOfPeriod, None) => {
                return rejected("the row has no period, whose end is asked".to_owned(), counts);
            }
        };
        let of = self.judge(cells, day);
        match &self.judged[of] {
            Judged::Apart(apart) => {
                counts.apart[*apart as usize] += 1;
                Row::Apart(*apart)
            }
            Judged::Number(why) => {
                counts.rejected += 1;
                Row::Number(why.clone())
            }
            Judged::Rejected(why) => {
                counts.rejected += 1;
                Row::Rejected(why.clone())
            }
            Judged::Annotated(found) => {
                counts.annotated[found.standing as usize] += 1;
                counts.restored += u64::from(found.is_restored);
                counts.may_be_short += u64::from(found.may_be_short);
                counts.without_value += u64::from(value.is_none());
                let (standing, level, edition) = (found.standing, found.level, found.edition);
                let stratum = self.stratum(cells, period.frequency);
                let year = period.year;
                self.sums.entry(SumOf { of, year, stratum }).or_default().add(value);
                let partner = self.names.number(cells.get(Field::Partner));
                let partner = PartnerOf { partner, standing, level, edition, year, stratum };
                self.partners.entry(partner).or_default().add(value);
                match &self.judged[of] {
                    Judged::Annotated(found) => Row::Annotated(found),
                    _ => Row::Rejected(String::new()),
                }
            }
        }
    }

    /// The number of what is known of a row that says this.
    fn judge(&mut self, cells: &Cells<'_>, day: Option<Date>) -> usize {
        if self.judged.len() >= MOST_REMEMBERED || self.sums.len() >= MOST_SUMS || self.partners.len() >= MOST_SUMS {
            self.hand_on();
        }
        let (code, classification) = (cells.get(Field::Code), cells.get(Field::Classification));
        let description = cells.get(Field::Description);
        self.key.clear();
        for part in [code, "\n", classification, "\n", description] {
            self.key.push_str(part);
        }
        if let Some(day) = day {
            self.key.push_str(&format!("\n{day}"));
        }
        let remembered = code.len() + description.len() <= LONGEST_REMEMBERED;
        if let Some(&known) = self.known.get(self.key.as_str()).filter(|_| remembered) {
            return known;
        }
        let mut judged = self.terms.question.judge(code, classification, description, day);
        if let Judged::Annotated(found) = &mut judged {
            found.tail = (self.terms.tail)(found);
        }
        self.judged.push(judged);
        let number = self.judged.len() - 1;
        if remembered {
            self.known.insert(self.key.as_str().into(), number);
        }
        number
    }

    fn stratum(&mut self, cells: &Cells<'_>, frequency: Frequency) -> usize {
        let flow = self.names.number(cells.get(Field::Flow));
        let (code, partner) = (cells.get(Field::PartnerCode), cells.get(Field::Partner));
        let partners = match partner {
            "" if code.is_empty() => Partners::NotTold,
            "World" | "WLD" | "W00" | "0" => Partners::World,
            _ if code == "0" => Partners::World,
            _ => Partners::Each,
        };
        let is_part = !matches!(cells.get(Field::SecondPartner), "" | "0")
            || !matches!(cells.get(Field::Customs), "" | "C00" | "0")
            || !matches!(cells.get(Field::Transport), "" | "0");
        let (names, strata) = (&self.names.names, &mut self.strata_in_order);
        *self.strata.entry((flow, partners, is_part, frequency)).or_insert_with(|| {
            strata.push(Stratum { flow: names[flow].clone(), partners, is_part, frequency });
            strata.len() - 1
        })
    }

    /// Moves the sums to the summary and forgets all rows.
    fn hand_on(&mut self) {
        for (key, sum) in self.sums.drain() {
            let Some(Judged::Annotated(found)) = self.judged.get(key.of) else { continue };
            for by in &found.keys {
                let line = Line {
                    by: By::Key(by.clone()),
                    standing: (*by == Key::Standing).then_some(found.standing),
                    year: key.year,
                    level: found.level,
                    edition: found.edition,
                    stratum: self.strata_in_order[key.stratum].clone(),
                };
                self.summary.add(line, &sum);
            }
        }
        for (key, sum) in self.partners.drain() {
            let line = Line {
                by: By::Partner(self.names.names[key.partner].clone(), key.standing),
                standing: None,
                year: key.year,
                level: key.level,
                edition: key.edition,
                stratum: self.strata_in_order[key.stratum].clone(),
            };
            self.summary.add(line, &sum);
        }
        self.known.clear();
        self.judged.clear();
    }

    /// What all rows come to.
    pub(super) fn into_summary(mut self) -> Summary {
        self.hand_on();
        self.summary
    }
}

/// When the goods were traded.
struct Period<'r> {
    text: &'r str,
    year: Option<u16>,
    frequency: Frequency,
}

impl<'r> Period<'r> {
    fn of(cells: &Cells<'r>) -> Result<Self, String> {
        let text = cells.get(Field::Period);
        let told = cells.get(Field::Frequency);
        let frequency = match (told, text.len()) {
            ("A" | "a", _) | ("", 4) => Frequency::Annual,
            ("M" | "m", _) | ("", 6) => Frequency::Monthly,
            _ => Frequency::Other,
        };
        if text.is_empty() {
            return Ok(Self { text, year: None, frequency });
        }
        let year = text.get(..4).and_then(|year| year.parse::<u16>().ok()).filter(|year| (1900..2100).contains(year));
        match year {
            Some(_) => Ok(Self { text, year, frequency }),
            None => Err(format!("period {} does not begin with a year", quoted(text))),
        }
    }

    /// The last day of it.
    fn end(&self) -> Option<Date> {
        let year = self.year?;
        let digits = |at: usize| self.text.get(at..at + 2).and_then(|two| two.parse::<u8>().ok());
        let last = |month: u8| (28..=31).rev().find_map(|day| Date::new(year.try_into().ok()?, month, day).ok());
        match self.text.len() {
            4 => last(12),
            6 => last(digits(4)?),
            7 => last(digits(5)?),
            8 => Date::new(year.try_into().ok()?, digits(4)?, digits(6)?).ok(),
            _ => self.text.get(..10)?.parse().ok(),
        }
    }
}

/// A value of trade, if there is one.
fn value(text: &str, decimal_comma: bool) -> Result<Option<Decimal>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let plain;
    let number = if decimal_comma {
        plain = text.replace('.', "_").replace(',', ".");
        plain.as_str()
    } else {
        text
    };
    let is_plain =
        |number: &str| number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    let read = if is_plain(number) {
        Decimal::from_str_exact(number).or_else(|_| number.parse()).ok()
    } else if number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E')) {
        Decimal::from_scientific(number).ok()
    } else {
        None
    };
    match read {
        Some(value) if value.is_sign_negative() && !value.is_zero() => {
            Err(format!("value {} is negative, which no trade is", quoted(text)))
        }
        Some(value) if value < Decimal::from(1_000_000_000_000_000_000_u64) => Ok(Some(value)),
        Some(_) => Err(format!("value {} is more than all trade of the world", quoted(text))),
        None => Err(format!(
            "value {} is no number; digits with a decimal point are, and with --decimal-comma digits with a comma",
            quoted(text)
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_a_number_that_is_not_negative() {
        let read = |text: &str| value(text, false).ok().flatten().map(|value| value.normalize().to_string());
        assert_eq!(read("1234.50").as_deref(), Some("1234.5"));
        assert_eq!(read("1.23E+05").as_deref(), Some("123000"));
        assert_eq!(read("0.1234567890123456789012345678901234567").as_deref(), Some("0.1234567890123456789012345679"));
        assert_eq!(value("", false), Ok(None));
        for bad in ["-5", "1,234", "12 000", "NaN", "1e99", "1000000000000000000", "--", "1.2.3", "."] {
            assert!(value(bad, false).is_err(), "{bad}");
        }
        assert_eq!(value("1234,5", true), Ok(Some("1234.5".parse().expect("a decimal"))));
        assert!(value("1.234,5", true).is_err());
    }
}

//! The rows of a file, a step at a time, so that the page can show how far it is.

use std::collections::{BTreeMap, HashMap};

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use dualuse::record::Request;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::row::{ADDED, Row};

/// So many different rows are kept; then all are forgotten.
const MOST_KEPT: usize = 20_000;

/// So many rows are shown on the page.
const MOST_SHOWN: usize = 50;

/// Which columns are screened, and how: JSON of the page.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Terms {
    description: Option<usize>,
    hs: Option<usize>,
    edition_column: Option<usize>,
    edition: Option<String>,
    as_of: Option<String>,
    lists: Option<String>,
}

/// How far a screening is.
#[derive(Default, Serialize)]
struct Counts {
    rows: u64,
    outcomes: BTreeMap<&'static str, u64>,
    lists: BTreeMap<&'static str, u64>,
    tiers: BTreeMap<String, u64>,
}

/// A file that is being screened.
#[wasm_bindgen]
pub struct Screening {
    rest: csv::StringRecordsIntoIter<std::io::Cursor<String>>,
    headers: StringRecord,
    delimiter: u8,
    terms: Terms,
    kept: HashMap<[Option<String>; 3], Row>,
    counts: Counts,
    shown: Vec<Vec<String>>,
}

#[wasm_bindgen]
impl Screening {
    /// Opens a text with a line of headers. The delimiter is the one of comma, semicolon, tab and bar that stands most often in
    /// that line.
    ///
    /// # Errors
    ///
    /// If there is no line of headers.
    #[wasm_bindgen(constructor)]
    pub fn new(text: String) -> Result<Screening, String> {
        let text = text.strip_prefix('\u{FEFF}').map_or(text.clone(), str::to_owned);
        let first = text.lines().next().unwrap_or_default();
        let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
        // Of equals the last is taken, which is the comma.
        let delimiter = *b"|\t;,".iter().max_by_key(|delimiter| count(delimiter)).unwrap_or(&b',');
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(std::io::Cursor::new(text));
        let headers = reader.headers().map_err(|error| error.to_string())?.clone();
        if headers.iter().all(|header| header.trim().is_empty()) {
            return Err(
                "the file has no line of headers: a CSV file with a line of column names is accepted".to_owned()
            );
        }
        let rest = reader.into_records();
        let (terms, kept, counts, shown) = Default::default();
        Ok(Self { rest, headers, delimiter, terms, kept, counts, shown })
    }

    /// The headers, as JSON.
    #[must_use]
    pub fn headers(&self) -> String {
        serde_json::to_string(&self.headers.iter().collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Sets what is screened, and gives the line of headers of the result.
    ///
    /// # Errors
    ///
    /// If neither descriptions nor codes are named, or what holds for all rows cannot be asked.
    pub fn begin(&mut self, terms: &str) -> Result<String, String> {
        let terms: Terms = serde_json::from_str(terms).map_err(|error| error.to_string())?;
        if terms.description.is_none() && terms.hs.is_none() {
            return Err("choose the column of descriptions, of HS codes, or both".to_owned());
        }
        let probe = self.of_all(Request::new(""), &terms, None);
        probe.classify(|_| ()).map_err(|error| error.to_string())?;
        self.terms = terms;
        Ok(self.line(self.headers.iter().chain(ADDED)))
    }

    /// Screens the next rows, and gives them as lines of the result; an empty text if there are none left.
    pub fn step(&mut self, rows: usize) -> String {
        let mut lines = String::new();
        for _ in 0..rows {
            let Some(record) = self.rest.next() else { break };
            let (cells, row) = match record {
                Ok(record) => {
                    let row = self.answer(&record);
                    (record, row)
                }
                Err(error) => (StringRecord::new(), Row::failed(&error.to_string())),
            };
            self.count(&row);
            // A short row is filled, so that what is added stands in its columns.
            let width = self.headers.len();
            let cells: Vec<&str> = (0..width.max(cells.len())).map(|at| cells.get(at).unwrap_or_default()).collect();
            if self.shown.len() < MOST_SHOWN && row.outcome == "flagged" {
                let asked = [self.terms.hs, self.terms.description];
                let asked =
                    asked.map(|at| at.and_then(|at| cells.get(at)).map_or(String::new(), |&cell| cell.to_owned()));
                self.shown.push(asked.into_iter().chain([row.cells[5].clone(), row.cells[7].clone()]).collect());
            }
            lines.push_str(&self.line(cells.into_iter().chain(row.cells.iter().map(String::as_str))));
        }
        lines
    }

    /// How many bytes were read.
    #[must_use]
    pub fn read(&self) -> f64 {
        self.rest.reader().position().byte() as f64
    }

    /// How far it is, as JSON: how many rows, and how many of them by outcome, list and tier.
    #[must_use]
    pub fn counts(&self) -> String {
        serde_json::to_string(&self.counts).unwrap_or_default()
    }

    /// The first rows that were flagged, as JSON: code, description, lists, categories.
    #[must_use]
    pub fn shown(&self) -> String {
        serde_json::to_string(&self.shown).unwrap_or_default()
    }
}

impl Screening {
    fn of_all(&self, request: Request, terms: &Terms, edition: Option<&str>) -> Request {
        let request = match edition.or(terms.edition.as_deref()) {
            Some(edition) => request.edition(edition),
            None => request,
        };
        request.or_else(terms.as_of.as_deref(), terms.lists.as_deref())
    }

    fn answer(&mut self, record: &StringRecord) -> Row {
        if record.len() != self.headers.len() {
            let line = record.position().map_or(0, csv::Position::line);
            let (found, expected) = (record.len(), self.headers.len());
            return Row::failed(&format!("line {line} has {found} fields where {expected} are expected"));
        }
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).map(str::to_owned);
        let key = [cell(self.terms.description), cell(self.terms.hs), cell(self.terms.edition_column)];
        if let Some(row) = self.kept.get(&key) {
            return row.clone();
        }
        let [description, hs, edition] = &key;
        let row = if edition.as_ref().is_some_and(|edition| edition.trim().is_empty()) {
            Row::failed("the edition of the code is not given: a text such as HS2017 or H5 is accepted")
        } else {
            let request = description.clone().map(Request::new).unwrap_or_default();
            let request = hs.clone().into_iter().fold(request, Request::hs);
            Row::answer(&self.of_all(request, &self.terms, edition.as_deref()))
        };
        if self.kept.len() >= MOST_KEPT {
            self.kept.clear();
        }
        self.kept.insert(key, row.clone());
        row
    }

    fn count(&mut self, row: &Row) {
        self.counts.rows += 1;
        *self.counts.outcomes.entry(row.outcome).or_default() += 1;
        row.lists.iter().for_each(|list| *self.counts.lists.entry(list).or_default() += 1);
        row.tiers.iter().for_each(|tier| *self.counts.tiers.entry(tier.clone()).or_default() += 1);
    }

    fn line<'c>(&self, cells: impl IntoIterator<Item = &'c str>) -> String {
        let mut writer =
            WriterBuilder::new().delimiter(self.delimiter).terminator(Terminator::CRLF).from_writer(Vec::new());
        let written = writer.write_record(cells).ok().and_then(|()| writer.into_inner().ok());
        written.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::NOT_ANSWERED;

    fn screened(text: &str, terms: &str) -> (String, String) {
        let mut screening = Screening::new(text.to_owned()).unwrap();
        let mut all = screening.begin(terms).unwrap();
        loop {
            let lines = screening.step(2);
            if lines.is_empty() {
                return (all, screening.counts());
            }
            all += &lines;
        }
    }

    #[test]
    fn every_row_comes_back_with_what_was_found() {
        for delimiter in [",", ";", "\t", "|"] {
            let text = "\u{FEFF}cmdCode,cmdDesc\r\n8542.31,\"processor\nunit\"\r\n0901.21,coffee\r\n,parts\r\n9O15,x\r\nshort\r\n";
            let (all, counts) = screened(&text.replace(',', delimiter), r#"{"hs":0,"description":1}"#);
            let mut reader = ReaderBuilder::new().delimiter(delimiter.as_bytes()[0]).from_reader(all.as_bytes());
            assert_eq!(reader.headers().unwrap().get(2), Some("dualuse_outcome"));
            let rows: Vec<StringRecord> = reader.records().map(|row| row.expect("as wide as the headers")).collect();
            assert_eq!(rows.len(), 5);
            assert!(rows[0].get(7).unwrap().contains("chpl"));
            assert_eq!(rows[1].get(7), Some("(none of the lists asked; no clearance)"));
            assert_eq!(rows[2].get(7), Some("(no code was looked up)"));
            assert_eq!(rows[4].get(2), Some(NOT_ANSWERED));
            assert!(rows[4].get(11).unwrap().contains("1 fields where 2 are expected"));
            assert!(counts.starts_with(r#"{"rows":5,"#), "{counts}");
        }
    }

    #[test]
    fn the_counts_add_up() {
        let mut text = "code\n".to_owned();
        (0..500).for_each(|at| text += &format!("{}\n", 850_000 + at * 97 % 9_000));
        let counts: serde_json::Value = serde_json::from_str(&screened(&text, r#"{"hs":0}"#).1).unwrap();
        let by_outcome: u64 = counts["outcomes"].as_object().unwrap().values().filter_map(|count| count.as_u64()).sum();
        assert_eq!((counts["rows"].as_u64(), by_outcome), (Some(500), 500));
    }

    #[test]
    fn what_cannot_be_screened_says_why() {
        assert!(Screening::new(String::new()).is_err());
        let mut screening = Screening::new("a,b\n1,2\n".to_owned()).unwrap();
        for terms in ["{}", "x", r#"{"hs":0,"edition":"H9"}"#, r#"{"hs":0,"lists":"no"}"#, r#"{"hs":-1}"#] {
            assert!(screening.begin(terms).is_err(), "{terms}");
        }
        assert!(screening.begin(r#"{"hs":99}"#).is_ok());
        assert!(screening.step(5).contains(NOT_ANSWERED));
    }
}

//! From a block of records to annotated ones.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use serde_json::value::RawValue;

use super::{
    annotation::{Annotation, NAMES},
    counts::Counts,
    cut::Piece,
    layout::{Field, Layout},
    worker::{Row, Worker},
};

/// How rows are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Csv { delimiter: u8 },
    Jsonl,
    Parquet,
}

/// Rows of one file, to be judged.
pub(super) struct Block {
    pub(super) file: Arc<str>,
    pub(super) rows: Rows,
}

pub(super) enum Rows {
    Csv {
        delimiter: u8,
        piece: Piece,
    },
    Json(Piece),
    #[cfg(feature = "parquet")]
    Table {
        row: u64,
        batch: arrow_array::RecordBatch,
    },
}

/// What came of a block.
#[derive(Default)]
pub(super) struct Done {
    pub(super) out: Vec<u8>,
    #[cfg(feature = "parquet")]
    pub(super) table: super::table::Columns,
    pub(super) rejects: Vec<u8>,
    pub(super) apart: Vec<u8>,
    pub(super) counts: Counts,
    /// How many rows have a number in the place of the code, and what was said of the first.
    pub(super) numbers: u64,
    pub(super) number: Option<String>,
}

/// What a block needs to know of the whole.
pub(super) struct Plan {
    pub(super) layout: Layout,
    pub(super) form: Form,
}

impl Block {
    pub(super) fn judge(self, plan: &Plan, worker: &mut Worker) -> Done {
        let mut scribe = Scribe { plan, file: &self.file, done: Done::default() };
        match self.rows {
            Rows::Csv { piece: Piece::Broken { line, bytes, why }, .. }
            | Rows::Json(Piece::Broken { line, bytes, why }) => {
                scribe.broken(line, &bytes, why);
            }
            Rows::Csv { delimiter, piece: Piece::Records { line, bytes } } => {
                csv_records(delimiter, line, &bytes, &mut scribe, worker);
            }
            Rows::Json(Piece::Records { line, bytes }) => json_lines(line, &bytes, &mut scribe, worker),
            #[cfg(feature = "parquet")]
            Rows::Table { row, batch } => super::table::rows(row, &batch, &mut scribe, worker),
        }
        scribe.done
    }
}

/// A record as it was read: as written, and its fields if they are at hand.
pub(super) struct Record<'r> {
    pub(super) line: u64,
    pub(super) written: &'r str,
    pub(super) form: Form,
    pub(super) field: &'r dyn Fn(usize) -> Cow<'r, str>,
}

/// Writes what came of each record.
pub(super) struct Scribe<'p> {
    pub(super) plan: &'p Plan,
    file: &'p str,
    done: Done,
}

impl Scribe<'_> {
    pub(super) fn judged(&mut self, record: &Record<'_>, judged: Row<'_>) {
        match judged {
            Row::Annotated(found) => self.annotated(record, found),
            Row::Apart(apart) => {
                left_out(&mut self.done.apart, self.file, record.line, apart.words(), record.written);
            }
            Row::Number(why) => self.number(record.line, why, record.written),
            Row::Rejected(why) => left_out(&mut self.done.rejects, self.file, record.line, &why, record.written),
        }
    }

    fn annotated(&mut self, record: &Record<'_>, found: &Annotation) {
        let (out, header) = (&mut self.done.out, &self.plan.layout.header);
        match self.plan.form {
            form if form == record.form && form != Form::Parquet => {
                let written = record.written.as_bytes();
                let kept = if form == Form::Jsonl { written.len().saturating_sub(1) } else { written.len() };
                out.extend_from_slice(&written[..kept]);
                out.extend_from_slice(found.tail.as_bytes());
            }
            Form::Csv { delimiter } => {
                let fields: Vec<Cow<'_, str>> = (0..header.len()).map(record.field).collect();
                out.extend_from_slice(joined(delimiter, fields.iter().map(AsRef::as_ref)).as_bytes());
                out.extend_from_slice(found.tail.as_bytes());
            }
            Form::Jsonl => {
                out.push(b'{');
                for (at, name) in header.iter().enumerate() {
                    out.extend_from_slice(if at > 0 { b"," } else { b"" });
                    push_json(out, name);
                    out.push(b':');
                    push_json(out, &(record.field)(at));
                }
                out.extend_from_slice(found.tail.as_bytes());
            }
            Form::Parquet => {
                #[cfg(feature = "parquet")]
                self.done.table.push((0..header.len()).map(record.field), &found.cells);
                return;
            }
        }
        out.push(b'\n');
    }

    pub(super) fn number(&mut self, line: u64, why: String, written: &str) {
        left_out(&mut self.done.rejects, self.file, line, &why, written);
        self.done.numbers += 1;
        self.done.number.get_or_insert_with(|| format!("line {line}, {why}"));
    }

    #[cfg(feature = "parquet")]
    pub(super) fn count(&mut self, counts: &Counts) {
        self.done.counts.add(counts);
    }

    /// Counts a record as read and rejects it.
    fn reject(&mut self, line: u64, why: &str, written: &str) {
        self.done.counts.read += 1;
        self.done.counts.rejected += 1;
        left_out(&mut self.done.rejects, self.file, line, why, written);
    }

    /// Rejects lines that are no whole records: each counts as one.
    fn broken(&mut self, line: u64, bytes: &[u8], why: &str) {
        for (at, text) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
            let shown = text.trim_ascii_end();
            let text = String::from_utf8_lossy(&shown[..shown.len().min(400)]);
            self.reject(line + at as u64, why, &text);
        }
    }
}

/// Cells as one record, without the end of the line.
pub(super) fn joined<'c>(delimiter: u8, cells: impl Iterator<Item = &'c str>) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let written = writer.write_record(cells).ok().and_then(|()| writer.into_inner().ok());
    let mut text = String::from_utf8(written.unwrap_or_default()).unwrap_or_default();
    text.truncate(text.trim_end_matches('\n').len());
    text
}

fn push_json(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(serde_json::Value::from(text).to_string().as_bytes());
}

/// What is written behind a row of a form.
pub(super) fn tail(form: Form, found: &Annotation) -> String {
    match form {
        Form::Csv { delimiter } => {
            char::from(delimiter).to_string() + &joined(delimiter, found.cells.iter().map(String::as_str))
        }
        Form::Jsonl => {
            let mut out = Vec::new();
            for (name, cell) in NAMES.into_iter().zip(&found.cells) {
                out.push(b',');
                push_json(&mut out, name);
                out.push(b':');
                push_json(&mut out, cell);
            }
            out.push(b'}');
            String::from_utf8(out).unwrap_or_default()
        }
        Form::Parquet => String::new(),
    }
}

fn left_out(out: &mut Vec<u8>, file: &str, line: u64, why: &str, written: &str) {
    out.extend_from_slice(joined(b',', [file, &line.to_string(), why, written].into_iter()).as_bytes());
    out.push(b'\n');
}

fn csv_records(delimiter: u8, first: u64, bytes: &[u8], scribe: &mut Scribe<'_>, worker: &mut Worker) {
    let layout = &scribe.plan.layout;
    let mut counts = Counts::default();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
    let mut record = csv::StringRecord::new();
    loop {
        let begin = reader.position().byte() as usize;
        let read = reader.read_record(&mut record);
        let end = (reader.position().byte() as usize).min(bytes.len());
        let raw = bytes.get(begin..end).unwrap_or_default();
        let blank = raw.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).collect::<Vec<_>>();
        let before = blank.iter().filter(|byte| ***byte == b'\n').count();
        let mut raw = &raw[blank.len()..];
        while let [rest @ .., b'\n' | b'\r'] = raw {
            raw = rest;
        }
        let at = record.position().map_or(1, csv::Position::line);
        match read {
            Ok(false) => break,
            Ok(true) => {
                let line = first + at - 1 + before as u64;
                let mut written = std::str::from_utf8(raw).unwrap_or_default();
                let (have, want) = (record.len(), layout.header.len());
                // Exports of UN Comtrade end their rows with a delimiter, and their header without.
                if have == want + 1 && record.get(want) == Some("") {
                    written = written.strip_suffix("\"\"").unwrap_or(written);
                    written = written.strip_suffix(char::from(delimiter)).unwrap_or(written);
                } else if have != want {
                    scribe.reject(line, &format!("{have} fields, where the header has {want}"), written);
                    continue;
                }
                if have > 1 && record.iter().zip(&layout.header).all(|(field, name)| field.trim() == name) {
                    scribe.reject(line, "the header again", written);
                    continue;
                }
                let cells = layout.cells(|at| record.get(at).unwrap_or_default());
                let field = |at: usize| Cow::Borrowed(record.get(at).unwrap_or_default());
                let judged = worker.row(&cells, &mut counts);
                scribe.judged(&Record { line, written, form: Form::Csv { delimiter }, field: &field }, judged);
            }
            Err(error) => {
                let line = error.position().map_or(at, csv::Position::line) + first - 1 + before as u64;
                let why = match error.kind() {
                    csv::ErrorKind::Utf8 { .. } => {
                        "not UTF-8: name the encoding of the file with --encoding, such as windows-1252".to_owned()
                    }
                    _ => error.to_string(),
                };
                scribe.reject(line, &why, &String::from_utf8_lossy(raw));
            }
        }
    }
    scribe.done.counts.add(&counts);
}

/// What a value of JSON is as the text of a cell: a text as it is, a number as it is written, nothing of null.
fn json_cell(value: &RawValue) -> Cow<'_, str> {
    match value.get() {
        "null" => Cow::Borrowed(""),
        text if text.starts_with('"') => serde_json::from_str(text).map_or(Cow::Borrowed(text), Cow::Owned),
        other => Cow::Borrowed(other),
    }
}

/// The object of a line, its keys in order.
pub(super) fn json_keys(line: &str) -> Result<Vec<String>, String> {
    struct Keys(Vec<String>);

    impl<'de> serde::Deserialize<'de> for Keys {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Visitor;

            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Keys;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("a JSON object")
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                    let mut keys = Vec::new();
                    while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                        keys.push(key);
                    }
                    Ok(Keys(keys))
                }
            }

            deserializer.deserialize_map(Visitor)
        }
    }

    serde_json::from_str::<Keys>(line).map(|keys| keys.0).map_err(|error| format!("no JSON object: {error}"))
}

fn json_lines(first: u64, bytes: &[u8], scribe: &mut Scribe<'_>, worker: &mut Worker) {
    let layout = &scribe.plan.layout;
    let mut counts = Counts::default();
    for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let (at, line) = (first + at as u64, line.trim_ascii());
        if line.is_empty() {
            continue;
        }
        let Ok(text) = std::str::from_utf8(line) else {
            scribe.reject(at, "not UTF-8, which JSON is", &String::from_utf8_lossy(line));
            continue;
        };
        let object: BTreeMap<Cow<'_, str>, &RawValue> = match serde_json::from_str(text) {
            Ok(object) => object,
            Err(error) => {
                scribe.reject(at, &format!("no JSON object: {error}"), text);
                continue;
            }
        };
        if let Some(key) = object.keys().find(|key| !layout.header.iter().any(|name| name == *key)) {
            if scribe.plan.form != Form::Jsonl || key.starts_with("dualuse_") {
                scribe.reject(at, &format!("the key {key:?} is none of the first line"), text);
                continue;
            }
        }
        let values: Vec<Cow<'_, str>> = layout
            .header
            .iter()
            .map(|name| object.get(name.as_str()).map_or(Cow::Borrowed(""), |value| json_cell(value)))
            .collect();
        let code = layout.name(Field::Code).and_then(|name| object.get(name)).map(|value| value.get());
        if let Some(number) = code.filter(|code| is_fraction(code)) {
            counts.read += 1;
            counts.rejected += 1;
            let why = format!(
                "code {number} is a number with decimals, of which the last digits may be lost: write it as text"
            );
            scribe.number(at, why, text);
            continue;
        }
        let cells = layout.cells(|at| values.get(at).map_or("", AsRef::as_ref));
        let field = |at: usize| Cow::Borrowed(values.get(at).map_or("", AsRef::as_ref));
        let judged = worker.row(&cells, &mut counts);
        scribe.judged(&Record { line: at, written: text, form: Form::Jsonl, field: &field }, judged);
    }
    scribe.done.counts.add(&counts);
}

/// Whether a value of JSON is a number with decimals or an exponent.
fn is_fraction(value: &str) -> bool {
    value.starts_with(|first: char| first.is_ascii_digit() || first == '-')
        && value.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
}

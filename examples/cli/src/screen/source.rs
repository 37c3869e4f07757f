//! Opens what is screened: files of any delimiter and encoding, and standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    sync::Arc,
};

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::{
    cut::{Cutter, Ends},
    layout::{Columns, Layout},
    progress::Progress,
    rows::{Block, Form, Rows, json_keys},
};

/// How files are to be read, where they do not tell.
pub(super) struct Reading {
    pub(super) encoding: Option<&'static Encoding>,
    pub(super) delimiter: Option<u8>,
    pub(super) form: Option<Form>,
    pub(super) columns: Columns,
}

/// A file that is open, with its header read.
pub(super) struct Source {
    pub(super) name: Arc<str>,
    pub(super) form: Form,
    pub(super) layout: Layout,
    rows: Reader,
}

enum Reader {
    Text(Cutter<Box<dyn Read + Send>>),
    #[cfg(feature = "parquet")]
    Table(super::table::Batches),
}

impl Reading {
    /// The form of a file, by its name unless told.
    fn form_of(&self, name: &str) -> Form {
        let is = |ending: &str| Path::new(name).extension().is_some_and(|known| known.eq_ignore_ascii_case(ending));
        match self.form {
            Some(form) => form,
            None if is("jsonl") || is("ndjson") => Form::Jsonl,
            None if is("parquet") => Form::Parquet,
            None => Form::Csv { delimiter: b',' },
        }
    }

    /// Opens a file, `-` for standard input, and reads its header.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or its header does not say where the codes are.
    pub(super) fn open(&self, name: &str, progress: &Progress) -> Result<Source, String> {
        self.open_as(name, progress).map_err(|why| format!("{name}: {why}"))
    }

    fn open_as(&self, name: &str, progress: &Progress) -> Result<Source, String> {
        let told = |error: io::Error| error.to_string();
        let shown: Arc<str> = if name == "-" { "standard input".into() } else { name.into() };
        let form = self.form_of(name);
        if name != "-" && Path::new(name).is_dir() {
            return Err("it is a directory: name its files".to_owned());
        }
        if form == Form::Parquet {
            return self.table(name, shown, progress);
        }
        let raw: Box<dyn Read + Send> =
            if name == "-" { Box::new(io::stdin()) } else { Box::new(File::open(name).map_err(told)?) };
        let raw: Box<dyn Read + Send> = Box::new(progress.read(raw));
        let decoded = DecodeReaderBytesBuilder::new()
            .encoding(self.encoding)
            .strip_bom(true)
            .utf8_passthru(true)
            .bom_override(true)
            .build(raw);
        let mut cutter: Cutter<Box<dyn Read + Send>> = Cutter::new(Box::new(decoded));
        let begin = cutter.peek(1 << 16).map_err(told)?;
        if begin.contains(&0) {
            return Err("it has bytes of zero: it is no text, or of UTF-16 (--encoding utf-16le)".to_owned());
        }
        if begin.iter().all(u8::is_ascii_whitespace) {
            return Err("it is empty: not even a header".to_owned());
        }
        if begin.contains(&b'\r') && !begin.contains(&b'\n') && begin.len() == 1 << 16 {
            return Err("its lines end with a carriage return alone, which is not read".to_owned());
        }
        if form == Form::Jsonl {
            // The keys of the first object are the header, and it is a row too.
            let mut lines = begin.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
            let line = String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
            let layout = Layout::of(json_keys(&line)?, &self.columns)?;
            return Ok(Source { name: shown, form, layout, rows: Reader::Text(cutter) });
        }
        let (told_by_file, delimiter) = self.delimiter_of(begin);
        cutter.set_ends(Ends::Quoted { delimiter });
        if told_by_file {
            cutter.first().map_err(told)?;
        }
        let first = cutter.first().map_err(told)?.ok_or("its header does not end: a quotation mark is not closed")?;
        let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(&*first);
        let header = match reader.records().next() {
            Some(Ok(record)) => record.iter().map(|name| name.trim().to_owned()).collect(),
            Some(Err(_)) => {
                return Err(
                    "its header is not UTF-8: name the encoding with --encoding, such as windows-1252".to_owned()
                );
            }
            None => return Err("it has no header".to_owned()),
        };
        let layout = Layout::of(header, &self.columns)?;
        Ok(Source { name: shown, form: Form::Csv { delimiter }, layout, rows: Reader::Text(cutter) })
    }

    /// Whether the first line says the delimiter, as `sep=;` does, and which it is; otherwise the one of which the first line has most.
    fn delimiter_of(&self, begin: &[u8]) -> (bool, u8) {
        let line = begin.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
        let said = line.trim_ascii_end().strip_prefix(b"sep=").filter(|rest| rest.len() == 1).map(|rest| rest[0]);
        let count = |delimiter: u8| {
            let mut quoted = false;
            let marks = line.iter().filter(|byte| {
                quoted ^= **byte == b'"';
                !quoted && **byte == delimiter
            });
            marks.count()
        };
        let most = [b'|', b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',');
        (said.is_some(), self.delimiter.or(said).unwrap_or(most))
    }

    #[cfg(feature = "parquet")]
    fn table(&self, path: &str, name: Arc<str>, progress: &Progress) -> Result<Source, String> {
        let file = File::open(path).map_err(|error| error.to_string())?;
        let (header, batches) = super::table::open(file, progress)?;
        let layout = Layout::of(header, &self.columns)?;
        batches.check(&layout)?;
        Ok(Source { name, form: Form::Parquet, layout, rows: Reader::Table(batches) })
    }

    #[cfg(not(feature = "parquet"))]
    fn table(&self, _: &str, _: Arc<str>, _: &Progress) -> Result<Source, String> {
        Err("Parquet is read by a program built with the feature `parquet`".to_owned())
    }
}

impl Source {
    /// The next rows, to be judged.
    pub(super) fn next(&mut self) -> Result<Option<Block>, String> {
        let file = Arc::clone(&self.name);
        let rows = match &mut self.rows {
            Reader::Text(cutter) => {
                let piece = cutter.next().map_err(|error| format!("{file}: {error}"))?;
                piece.map(|piece| match self.form {
                    Form::Csv { delimiter } => Rows::Csv { delimiter, piece },
                    _ => Rows::Json(piece),
                })
            }
            #[cfg(feature = "parquet")]
            Reader::Table(batches) => batches.next().map_err(|why| format!("{file}: {why}"))?,
        };
        Ok(rows.map(|rows| Block { file, rows }))
    }
}

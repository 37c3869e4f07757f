//! Reading the text files of `data/` with the place of every row, so that an error can name it.

use std::{
    fmt,
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::fault::{Fault, Faults};

/// The `data/` folder of a repository.
pub struct Data {
    root: PathBuf,
}

impl Data {
    pub fn open(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Reads `data/<name>`.
    pub fn file(&self, name: &str) -> Result<File, Fault> {
        let path = Path::new("data").join(name);
        match std::fs::read_to_string(self.root.join(&path)) {
            Ok(text) if text.trim().is_empty() => {
                Err(Fault { file: path, text: "".into(), place: None, reason: "the file is empty".to_owned() })
            }
            Ok(text) => Ok(File { path, text: text.into() }),
            Err(error) => Err(Fault { file: path, text: "".into(), place: None, reason: error.to_string() }),
        }
    }

    /// A fault of a folder.
    pub fn fault(&self, folder: &str, reason: impl fmt::Display) -> Fault {
        Fault { file: Path::new("data").join(folder), text: "".into(), place: None, reason: reason.to_string() }
    }

    /// The names, relative to `data/`, of the files in `data/<folder>` with this extension, sorted.
    pub fn list(&self, folder: &str, extension: &str) -> Result<Vec<String>, Fault> {
        let entries = self.entries(folder)?;
        let files = entries.iter().filter(|path| path.extension().is_some_and(|found| found == extension));
        Ok(files.filter_map(|path| Some(format!("{folder}/{}", path.file_name()?.to_str()?))).collect())
    }

    /// The names of the folders in `data/<folder>`, sorted.
    pub fn folders(&self, folder: &str) -> Result<Vec<String>, Fault> {
        let entries = self.entries(folder)?;
        let folders = entries.iter().filter(|path| path.is_dir());
        Ok(folders.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
    }

    /// The names, relative to `data/`, of all files below a folder, or of the one file that is named; sorted.
    pub fn below(&self, name: &str) -> Result<Vec<String>, Fault> {
        let within = if name.is_empty() { String::new() } else { format!("{name}/") };
        if !self.root.join("data").join(name).is_dir() {
            return Ok(vec![name.to_owned()]);
        }
        let mut all = Vec::new();
        for path in self.entries(name)? {
            if let Some(inner) = path.file_name().and_then(|inner| inner.to_str()) {
                all.extend(self.below(&format!("{within}{inner}"))?);
            }
        }
        Ok(all)
    }

    fn entries(&self, folder: &str) -> Result<Vec<PathBuf>, Fault> {
        let path = self.root.join("data").join(folder);
        let entries = std::fs::read_dir(path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let mut entries: Vec<PathBuf> = entries.map_err(|error: std::io::Error| self.fault(folder, error))?;
        entries.sort();
        Ok(entries)
    }
}

/// A language, by the name of its folders in `data/`.
#[derive(Clone, Copy)]
pub struct Language {
    pub id: &'static str,
    /// The file of its lexicon.
    pub lexicon: &'static str,
}

impl Language {
    pub const ALL: [Self; 5] = [
        Self { id: "en", lexicon: "lexicon-en.bin" },
        Self { id: "de", lexicon: "lexicon-de.bin" },
        Self { id: "ru", lexicon: "lexicon-ru.bin" },
        Self { id: "uk", lexicon: "lexicon-uk.bin" },
        Self { id: "zh", lexicon: "lexicon-zh.bin" },
    ];
}

/// One text file of `data/`.
#[derive(Clone)]
pub struct File {
    path: PathBuf,
    pub text: Arc<str>,
}

impl File {
    fn fault(&self, place: Option<Range<usize>>, reason: impl fmt::Display) -> Fault {
        Fault { file: self.path.clone(), text: self.text.clone(), place, reason: reason.to_string() }
    }

    /// A fault of the whole file.
    pub fn error(&self, reason: impl fmt::Display) -> Fault {
        self.fault(None, reason)
    }

    /// A fault of a line, counted from 1.
    pub fn error_on(&self, line: usize, reason: impl fmt::Display) -> Fault {
        let lines = self.text.split_inclusive('\n').take(line.saturating_sub(1));
        let start = lines.map(str::len).sum::<usize>();
        let len = self.text[start..].lines().next().map_or(0, str::len);
        self.fault(Some(start..start + len), reason)
    }

    /// A fault of the line that holds this byte offset.
    pub fn error_at(&self, offset: usize, reason: impl fmt::Display) -> Fault {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        self.error_on(line, reason)
    }

    /// The header line of a CSV file.
    pub fn headers(&self) -> Result<csv::StringRecord, Fault> {
        self.reader().headers().cloned().map_err(|error| self.error(error))
    }

    /// The rows of a CSV file that can be read, each with the line it starts on; what is wrong with the others is noted.
    pub fn rows<Row: serde::de::DeserializeOwned>(&self, faults: &Faults) -> Vec<(usize, Row)> {
        faults.keep(self.headers()).map_or_else(Vec::new, |columns| self.rows_as(&columns, faults))
    }

    /// The same, of a file whose columns have names of their own: what its row calls them.
    pub fn rows_as<Row: serde::de::DeserializeOwned>(
        &self,
        columns: &csv::StringRecord,
        faults: &Faults,
    ) -> Vec<(usize, Row)> {
        let line = |position: Option<&csv::Position>| position.map_or(0, |position| position.line() as usize);
        let mut rows = Vec::new();
        for record in self.reader().records() {
            let read = record.map_err(|error| self.error_on(line(error.position()), &error)).and_then(|record| {
                let line = line(record.position());
                if record.iter().any(|cell| cell.contains(['\n', '"'])) {
                    let reason = "a quotation mark is not closed on its line, or stands within a cell: the rows behind it are not read";
                    return Err(self.error_on(line, reason));
                }
                let row = record.deserialize(Some(columns));
                row.map(|row| (line, row)).map_err(|error| self.error_on(line, error))
            });
            rows.extend(faults.keep(read));
        }
        rows
    }

    fn reader(&self) -> csv::Reader<&[u8]> {
        csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(self.text.as_bytes())
    }

    /// The whole of a TOML file. Wrap fields in `toml::Spanned` to place later errors with [`File::error_at`].
    pub fn toml<T: serde::de::DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(&self.text).map_err(|error| match error.span() {
            Some(span) => self.error_at(span.start, error.message()),
            None => self.error(error.message()),
        })
    }
}

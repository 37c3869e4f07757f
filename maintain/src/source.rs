//! Reading the text files of `data/` with the place of every row, so that an error can name it.

use std::{
    fmt,
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::fault::Fault;

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
        let path = Path::new("data").join(folder);
        let fail = |error: std::io::Error| Fault {
            file: path.clone(),
            text: "".into(),
            place: None,
            reason: error.to_string(),
        };
        let mut names = Vec::new();
        for entry in std::fs::read_dir(self.root.join(&path)).map_err(fail)? {
            let entry = entry.map_err(fail)?.path();
            let name = entry.file_name().and_then(|name| name.to_str());
            if let (true, Some(name)) = (entry.extension().is_some_and(|found| found == extension), name) {
                names.push(format!("{folder}/{name}"));
            }
        }
        names.sort();
        Ok(names)
    }

    /// The names of the folders in `data/<folder>`, sorted.
    pub fn folders(&self, folder: &str) -> Result<Vec<String>, Fault> {
        let path = Path::new("data").join(folder);
        let read = || -> std::io::Result<Vec<String>> {
            let mut names = Vec::new();
            for entry in std::fs::read_dir(self.root.join(&path))? {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    names.push(entry.file_name().to_string_lossy().into_owned());
                }
            }
            names.sort();
            Ok(names)
        };
        read().map_err(|error| Fault { file: path.clone(), text: "".into(), place: None, reason: error.to_string() })
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

    /// The rows of a CSV file with a header line, each with the line it starts on.
    pub fn csv<Row: serde::de::DeserializeOwned>(&self) -> Result<Vec<(usize, Row)>, Fault> {
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(self.text.as_bytes());
        let headers = reader.headers().map_err(|error| self.error(error))?.clone();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| {
                let line = error.position().map_or(0, |position| position.line() as usize);
                self.error_on(line, &error)
            })?;
            let line = record.position().map_or(0, |position| position.line() as usize);
            let row = record.deserialize(Some(&headers)).map_err(|error| self.error_on(line, error))?;
            rows.push((line, row));
        }
        Ok(rows)
    }

    /// The whole of a TOML file. Wrap fields in `toml::Spanned` to place later errors with [`File::error_at`].
    pub fn toml<T: serde::de::DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(&self.text).map_err(|error| match error.span() {
            Some(span) => self.error_at(span.start, error.message()),
            None => self.error(error.message()),
        })
    }
}

//! Reading the text files of `data/` with the place of every row, so that an error can name it.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// A reason to stop the build: which file, which line, what is wrong.
#[derive(Debug, thiserror::Error)]
#[error("{}{}: {reason}", .file.display(), Line(*.line))]
pub struct DataError {
    file: PathBuf,
    line: Option<usize>,
    reason: String,
}

struct Line(Option<usize>);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}

/// The `data/` folder of this package.
pub struct Data {
    root: PathBuf,
}

impl Data {
    pub fn open() -> Result<Self, DataError> {
        let root = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| DataError {
            file: PathBuf::from("build.rs"),
            line: None,
            reason: "cargo did not set CARGO_MANIFEST_DIR".to_owned(),
        })?;
        Ok(Self { root: PathBuf::from(root) })
    }

    /// Reads `data/<name>`.
    pub fn file(&self, name: &str) -> Result<File, DataError> {
        let path = Path::new("data").join(name);
        match std::fs::read_to_string(self.root.join(&path)) {
            Ok(text) => Ok(File { path, text }),
            Err(error) => Err(DataError { file: path, line: None, reason: error.to_string() }),
        }
    }

    /// The names, relative to `data/`, of the files in `data/<folder>` with this extension, sorted.
    pub fn list(&self, folder: &str, extension: &str) -> Result<Vec<String>, DataError> {
        let path = Path::new("data").join(folder);
        let fail = |error: std::io::Error| DataError { file: path.clone(), line: None, reason: error.to_string() };
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
}

/// A language, by the name of its folders in `data/`.
#[derive(Clone, Copy)]
pub struct Language {
    pub id: &'static str,
    feature: &'static str,
}

impl Language {
    pub const ALL: [Self; 5] = [
        Self { id: "en", feature: "CARGO_FEATURE_LANG_EN" },
        Self { id: "de", feature: "CARGO_FEATURE_LANG_DE" },
        Self { id: "ru", feature: "CARGO_FEATURE_LANG_RU" },
        Self { id: "uk", feature: "CARGO_FEATURE_LANG_UK" },
        Self { id: "zh", feature: "CARGO_FEATURE_LANG_ZH" },
    ];

    /// Whether the language is compiled in.
    pub fn is_wanted(self) -> bool {
        std::env::var_os(self.feature).is_some()
    }
}

/// One text file of `data/`.
pub struct File {
    path: PathBuf,
    pub text: String,
}

impl File {
    /// An error about the whole file.
    pub fn error(&self, reason: impl fmt::Display) -> DataError {
        DataError { file: self.path.clone(), line: None, reason: reason.to_string() }
    }

    /// An error about a line, counted from 1.
    pub fn error_on(&self, line: usize, reason: impl fmt::Display) -> DataError {
        DataError { file: self.path.clone(), line: Some(line), reason: reason.to_string() }
    }

    /// An error about the line that holds this byte offset.
    pub fn error_at(&self, offset: usize, reason: impl fmt::Display) -> DataError {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        self.error_on(line, reason)
    }

    /// The rows of a CSV file with a header line, each with the line it starts on.
    pub fn csv<Row: serde::de::DeserializeOwned>(&self) -> Result<Vec<(usize, Row)>, DataError> {
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
    pub fn toml<T: serde::de::DeserializeOwned>(&self) -> Result<T, DataError> {
        toml::from_str(&self.text).map_err(|error| match error.span() {
            Some(span) => self.error_at(span.start, error.message()),
            None => self.error(error.message()),
        })
    }
}

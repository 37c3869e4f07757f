//! What is wrong with an overlay: all of it at once, each with its file and line.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{cell::RefCell, fmt};

use serde::de::DeserializeOwned;

/// What is wrong with one place of a list.
///
/// ```
/// use dualuse::overlay::{Overlay, OverlaySource};
///
/// let error = Overlay::read([OverlaySource { id: "own-list", list: "short = 1", rows: "" }]).unwrap_err();
/// let fault = &error.faults()[0];
/// assert_eq!((fault.file(), fault.line()), ("own-list/list.toml", Some(1)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayFault {
    file: String,
    line: Option<usize>,
    reason: String,
}

impl OverlayFault {
    /// The file, such as `chpl/rows.csv`.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1; none if it is the file as such.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// What is wrong.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for OverlayFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.reason),
            None => write!(f, "{}: {}", self.file, self.reason),
        }
    }
}

/// Everything that is wrong with an overlay.
///
/// ```
/// use dualuse::overlay::{Overlay, OverlaySource};
///
/// let error = Overlay::read([OverlaySource { id: "own-list", list: "", rows: "" }]).unwrap_err();
/// assert!(error.to_string().starts_with("own-list/list.toml: the file is empty"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayError {
    pub(super) faults: Vec<OverlayFault>,
}

impl OverlayError {
    /// All of it, list by list; there is at least one.
    #[must_use]
    pub fn faults(&self) -> &[OverlayFault] {
        &self.faults
    }
}

impl fmt::Display for OverlayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.faults.iter().enumerate() {
            write!(f, "{}{fault}", if at > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

impl core::error::Error for OverlayError {}

/// Where faults are noted.
#[derive(Default)]
pub(super) struct Faults(RefCell<Vec<OverlayFault>>);

impl Faults {
    pub(super) fn add(&self, file: &str, line: Option<usize>, reason: impl fmt::Display) {
        self.0.borrow_mut().push(OverlayFault { file: file.to_string(), line, reason: reason.to_string() });
    }

    pub(super) fn all(self) -> Vec<OverlayFault> {
        self.0.into_inner()
    }
}

/// A text with its name.
pub(super) struct File<'t> {
    pub(super) name: String,
    pub(super) text: &'t str,
}

impl<'t> File<'t> {
    pub(super) fn new(id: &str, name: &str, text: &'t str) -> Self {
        Self { name: format!("{id}/{name}"), text }
    }

    /// Notes a fault of the line that holds a byte.
    pub(super) fn at(&self, offset: usize, faults: &Faults, reason: impl fmt::Display) {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        faults.add(&self.name, Some(line), reason);
    }

    /// Notes a fault of a line.
    pub(super) fn on(&self, line: usize, faults: &Faults, reason: impl fmt::Display) {
        faults.add(&self.name, Some(line).filter(|&line| line > 0), reason);
    }

    /// The whole of a TOML file.
    pub(super) fn toml<T: DeserializeOwned>(&self, faults: &Faults) -> Option<T> {
        if self.text.trim().is_empty() {
            faults.add(&self.name, None, "the file is empty");
            return None;
        }
        let error = match toml::from_str(self.text) {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        match error.span() {
            Some(span) => self.at(span.start, faults, error.message()),
            None => faults.add(&self.name, None, error.message()),
        }
        None
    }

    /// The rows of a CSV file that can be read, each with the line it starts on.
    pub(super) fn rows<Row: DeserializeOwned>(&self, faults: &Faults) -> Vec<(usize, Row)> {
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(self.text.as_bytes());
        let columns = match reader.headers() {
            Ok(columns) if !columns.is_empty() => columns.clone(),
            Ok(_) => {
                faults.add(&self.name, None, "the file is empty");
                return Vec::new();
            }
            Err(error) => {
                faults.add(&self.name, None, error);
                return Vec::new();
            }
        };
        let line = |position: Option<&csv::Position>| position.map_or(0, |position| position.line() as usize);
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    self.on(line(error.position()), faults, &error);
                    continue;
                }
            };
            let on = line(record.position());
            if record.iter().any(|cell| cell.contains(['\n', '"'])) {
                let reason = "a quotation mark is not closed on its line, or stands within a cell: the rows behind it are not read";
                self.on(on, faults, reason);
                continue;
            }
            match record.deserialize(Some(&columns)) {
                Ok(row) => rows.push((on, row)),
                Err(error) => self.on(on, faults, error),
            }
        }
        rows
    }
}

//! How far it is: a bar on a terminal, with rate and time left, and nothing elsewhere.

use std::{io::Read, path::Path};

use indicatif::{ProgressBar, ProgressStyle};

#[derive(Clone)]
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Of the files that are read; of standard input nobody knows how long it is.
    pub(super) fn of(files: &[String]) -> Self {
        let lengths: Option<u64> =
            files.iter().map(|name| Path::new(name).metadata().ok().map(|file| file.len())).sum();
        let (bar, style) = match lengths.filter(|_| files.iter().all(|name| name != "-")) {
            Some(length) => {
                (ProgressBar::new(length), "{bar:30} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left, {msg}")
            }
            None => (ProgressBar::new_spinner(), "{spinner} {bytes}, {bytes_per_sec}, {msg}"),
        };
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// A reader of which every byte counts.
    pub(super) fn read<R: Read>(&self, reader: R) -> impl Read + use<R> {
        self.0.wrap_read(reader)
    }

    pub(super) fn rows(&self, rows: u64) {
        self.0.set_message(format!("{rows} rows"));
    }

    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}

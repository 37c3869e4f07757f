//! Where the answers come from: the user, or a file with one a line.

use std::{
    collections::VecDeque,
    fs,
    io::{self, BufRead as _, IsTerminal as _, Write},
    path::Path,
};

pub(super) enum Told {
    User,
    File(VecDeque<String>),
}

impl Told {
    /// # Errors
    ///
    /// If the file cannot be read.
    pub(super) fn new(file: Option<&Path>) -> io::Result<Self> {
        Ok(match file {
            Some(file) => {
                let text = fs::read_to_string(file)?;
                Self::File(text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect())
            }
            None => Self::User,
        })
    }

    /// The next answer; none if there will be no more. What did not come from a terminal is shown.
    pub(super) fn ask(&mut self, out: &mut impl Write, prompt: &str) -> io::Result<Option<String>> {
        write!(out, "{prompt}> ")?;
        out.flush()?;
        let line = match self {
            Self::File(lines) => lines.pop_front(),
            Self::User => {
                let mut line = String::new();
                (io::stdin().lock().read_line(&mut line)? > 0).then_some(line)
            }
        };
        let is_shown = matches!(self, Self::File(_)) || !io::stdin().is_terminal();
        match &line {
            Some(line) if is_shown => writeln!(out, "{}", line.trim_end())?,
            Some(_) => {}
            None => writeln!(out, "(no more answers)")?,
        }
        Ok(line.map(|line| line.trim().to_owned()))
    }
}

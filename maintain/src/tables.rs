//! The files of `src/tables/`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

pub use dualuse::tables::{
    announced, controls, correlation, events, layout, lexicon, licence, limits, links, lists, rules, steps, substances,
};

pub use layout::write::place;

use layout::write::Sections;

/// What the first line of a file says before its sizes: what it holds, and the command that writes it.
pub fn head(subject: &str) -> String {
    format!("dualuse {subject}; cargo run -p dualuse-maintain -- tables")
}

/// A file of `src/tables/`.
pub struct Output {
    pub name: String,
    pub content: Vec<u8>,
}

/// All of them.
#[derive(Default)]
pub struct Tables(Vec<Output>);

impl Tables {
    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.push(Output { name: name.into(), content: content.into() });
    }

    /// Adds the bytes of a subject.
    pub fn add_sections(&mut self, subject: &str, sections: &Sections) {
        self.add(format!("{subject}.bin"), sections.file(&head(subject)));
    }

    /// Each of them, to be changed.
    pub fn each(&mut self) -> impl Iterator<Item = &mut Output> {
        self.0.iter_mut()
    }

    /// Those that differ from what stands in a checkout.
    fn stale(&self, root: &Path) -> impl Iterator<Item = (&Output, PathBuf)> {
        let path = move |output: &Output| root.join("src/tables").join(&output.name);
        let places = self.0.iter().map(move |output| (output, path(output)));
        places.filter(|(output, path)| fs::read(path).ok().as_ref() != Some(&output.content))
    }

    /// Writes those that differ from what stands there; says which.
    pub fn write(&self, root: &Path) -> io::Result<String> {
        let mut written = String::new();
        for (Output { name, content }, path) in self.stale(root) {
            fs::write(&path, content)?;
            written += &format!("{name}: {} bytes\n", content.len());
        }
        Ok(written)
    }

    /// Says which differ from what stands there.
    pub fn compare(&self, root: &Path) -> Result<String, String> {
        let stale: Vec<&str> = self.stale(root).map(|(output, _)| output.name.as_str()).collect();
        match stale[..] {
            [] => Ok(String::new()),
            _ => Err(format!(
                "{}: not what the data give: run `cargo run -p dualuse-maintain -- tables`",
                stale.join(", ")
            )),
        }
    }
}

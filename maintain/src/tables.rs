//! The files of `src/tables/`.

use std::{fs, io, path::Path};

#[path = "../../src/tables/automaton.rs"]
#[allow(dead_code)]
pub mod automaton;
#[path = "../../src/tables/layout.rs"]
#[allow(dead_code)]
pub mod layout;
#[path = "../../src/tables/lexicon.rs"]
#[allow(dead_code)]
pub mod lexicon;
#[path = "../../src/tables/limits.rs"]
#[allow(dead_code)]
pub mod limits;

/// What the first line of a table says before the sizes of its sections.
pub fn head(subject: &str) -> String {
    format!("dualuse {subject}; cargo run -p dualuse-maintain -- tables")
}

/// A file of `src/tables/`.
pub struct Output {
    pub name: &'static str,
    pub content: Vec<u8>,
}

/// All of them.
#[derive(Default)]
pub struct Tables(Vec<Output>);

impl Tables {
    /// Adds a file.
    pub fn add(&mut self, name: &'static str, content: impl Into<Vec<u8>>) {
        self.0.push(Output { name, content: content.into() });
    }

    /// Writes those that differ from what stands there.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        for Output { name, content } in &self.0 {
            let path = root.join("src/tables").join(name);
            if fs::read(&path).ok().as_ref() != Some(content) {
                fs::write(&path, content)?;
                println!("{name}: {} bytes", content.len());
            }
        }
        Ok(())
    }
}

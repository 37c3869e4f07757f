//! The files of `src/tables/`.

use std::{fs, io, path::Path};

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

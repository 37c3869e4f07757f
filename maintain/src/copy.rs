//! A copy of the data that a test may change.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::{fault::Faults, model::Model, source::Data};

/// A folder with a copy of `data/`; it is gone when this is dropped.
pub struct Copy {
    root: PathBuf,
}

impl Copy {
    pub fn of_data() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let root = env::temp_dir().join(format!("dualuse-maintain-{}-{count}", process::id()));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"), &root.join("data"));
        Self { root }
    }

    /// What it is the data of.
    pub fn data(&self) -> Data {
        Data::open(&self.root)
    }

    fn path(&self, file: &str) -> PathBuf {
        self.root.join("data").join(file)
    }

    /// The text of a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// Puts a text in the place of a file, or makes one.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        path.parent().map_or(Ok(()), fs::create_dir_all).expect("a folder for the file");
        fs::write(path, text).expect("room for the copy");
    }

    /// Adds a text to the end of a file, behind an empty line; the line where it begins.
    pub fn add(&self, file: &str, text: &str) -> usize {
        let before = self.read(file);
        self.write(file, &format!("{before}\n{text}"));
        before.lines().count() + 2
    }

    /// Puts one text in the place of another, at the first place where it stands in a file; the line of that place.
    pub fn edit(&self, file: &str, old: &str, new: &str) -> usize {
        let text = self.read(file);
        let at = text.find(old).unwrap_or_else(|| panic!("{file} has no {old:?}"));
        self.write(file, &format!("{}{new}{}", &text[..at], &text[at + old.len()..]));
        1 + text[..at].matches('\n').count()
    }

    /// What is read of it, and what is wrong with it.
    pub fn model(&self) -> (Option<Model>, Faults) {
        let faults = Faults::default();
        (Model::check(&self.data(), &faults), faults)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What is left over lies in the folder for such things.
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("a folder of the data") {
        let entry = entry.expect("an entry").path();
        let target = to.join(entry.file_name().expect("a name"));
        match entry.is_dir() {
            true => copy(&entry, &target),
            false => drop(fs::copy(&entry, &target).expect("room for the copy")),
        }
    }
}

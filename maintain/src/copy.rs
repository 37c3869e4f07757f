//! A copy of the data that a test may change.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::{fault::Faults, model::Model, source::Data, tables::Tables};

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

    /// Puts one text in the place of another, at the first place where it stands in a file; the line of that place.
    pub fn edit(&self, file: &str, old: &str, new: &str) -> usize {
        let path = self.root.join("data").join(file);
        let text = fs::read_to_string(&path).expect("a file of the data");
        let at = text.find(old).unwrap_or_else(|| panic!("{file} has no {old:?}"));
        fs::write(&path, format!("{}{new}{}", &text[..at], &text[at + old.len()..])).expect("room for the copy");
        1 + text[..at].matches('\n').count()
    }

    /// What is read of it, and what is wrong with it.
    pub fn model(&self) -> (Option<Model>, Faults) {
        let (data, faults, mut tables) = (Data::open(&self.root), Faults::default(), Tables::default());
        let model = Model::check(&data, &faults, &mut tables);
        (model, faults)
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

//! Files that get their names when they are whole, and not before.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, BufWriter, Write as _},
    path::{Path, PathBuf},
    sync::Mutex,
};

use tempfile::NamedTempFile;

/// The files that have no name of their own yet: whoever interrupts the program leaves none of them behind.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn unfinished() -> std::sync::MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Removes unfinished files when the program is interrupted or asked to end, and ends it.
pub(super) fn remove_when_interrupted() -> io::Result<()> {
    let told = ctrlc::set_handler(|| {
        // Kept until the end, so that no file is finished meanwhile.
        let files = unfinished();
        for file in files.iter() {
            let _ = fs::remove_file(file);
        }
        eprintln!("interrupted: nothing was written");
        std::process::exit(130);
    });
    told.map_err(io::Error::other)
}

/// A file that is being written.
pub(super) struct Unfinished {
    file: BufWriter<NamedTempFile>,
    name: PathBuf,
}

impl Unfinished {
    /// Begins a file beside the place where it will stand.
    pub(super) fn new(name: PathBuf) -> io::Result<Self> {
        let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = tempfile::Builder::new().prefix(".dualuse-").tempfile_in(folder);
        let file = file.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", name.display())))?;
        unfinished().push(file.path().to_owned());
        Ok(Self { file: BufWriter::with_capacity(1 << 16, file), name })
    }

    /// A second handle to the file, for a writer that owns one.
    #[cfg(feature = "parquet")]
    pub(super) fn handle(&self) -> io::Result<File> {
        self.file.get_ref().as_file().try_clone()
    }
}

impl io::Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Gives all files their names, once all are written.
pub(super) fn finish(files: Vec<Unfinished>) -> io::Result<Vec<PathBuf>> {
    let mut whole = Vec::with_capacity(files.len());
    for mut file in files {
        file.flush()?;
        let written = file.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        readable(written.as_file())?;
        whole.push((written, file.name));
    }
    let mut left = unfinished();
    let mut names = Vec::with_capacity(whole.len());
    for (written, name) in whole {
        let path = written.path().to_owned();
        written
            .persist(&name)
            .map_err(|error| io::Error::new(error.error.kind(), format!("{}: {}", name.display(), error.error)))?;
        left.retain(|known| *known != path);
        names.push(name);
    }
    Ok(names)
}

/// Gives a file the rights of any other new file: those of a temporary one are its owner's alone.
#[cfg(unix)]
fn readable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &File) -> io::Result<()> {
    Ok(())
}

/// The name of a file that stands beside another: `out.csv` and `summary.csv` give `out.summary.csv`.
pub(super) fn beside(output: &Path, what: &str) -> PathBuf {
    let mut name: OsString = output.file_stem().map_or_else(OsString::new, OsString::from);
    name.push(".");
    name.push(what);
    output.with_file_name(name)
}

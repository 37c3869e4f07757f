//! What is wrong with the data: all of it is told at once, each with the row drawn.

use std::{cell::RefCell, fmt, ops::Range, path::PathBuf, sync::Arc};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

/// What is wrong with one place of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Relative to the repository.
    pub file: PathBuf,
    pub text: Arc<str>,
    /// The bytes that are meant; none if it is the file as such.
    pub place: Option<Range<usize>>,
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.file.display().to_string();
        let title = Level::ERROR.primary_title(&self.reason);
        let group = match &self.place {
            Some(place) => title.element(
                Snippet::source(&*self.text).path(&path).annotation(AnnotationKind::Primary.span(place.clone())),
            ),
            None => title.element(annotate_snippets::Origin::path(&path)),
        };
        writeln!(f, "{}", Renderer::plain().render(&[group]))
    }
}

/// So many faults are drawn; to draw one reads its whole file.
const DRAWN: usize = 100;

/// Everything that is wrong with the data.
#[derive(Default)]
pub struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Notes what is wrong, once: a paragraph of two lists is looked at twice.
    pub fn add(&self, fault: Fault) {
        let mut faults = self.0.borrow_mut();
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }

    /// Notes some more.
    pub fn extend(&self, faults: impl IntoIterator<Item = Fault>) {
        self.0.borrow_mut().extend(faults);
    }

    /// What there is, or else a note of what is wrong.
    pub fn keep<T>(&self, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.add(fault)).ok()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let faults = self.0.borrow();
        faults.iter().take(DRAWN).try_for_each(|fault| writeln!(f, "{fault}"))?;
        for fault in faults.iter().skip(DRAWN) {
            writeln!(f, "{}: {}", fault.file.display(), fault.reason)?;
        }
        writeln!(f, "{} faults", faults.len())
    }
}

//! The error that names what was meant: one shape for every identifier that nothing has.

use alloc::{boxed::Box, string::String};
use core::fmt;

/// Nothing has the identifier that was given: the error of every look-up by an identifier.
///
/// It tells what was given, what is nearest to it, and how to list all. The nearest is what people mean by such a word, where the
/// data tell; otherwise what is spelled most like it.
///
/// ```
/// use dualuse::fact::{Kind, Parameter};
///
/// let error = "fibre-lazer".parse::<Kind>().unwrap_err();
/// assert_eq!((error.given(), error.nearest().id(), error.is_meant()), ("fibre-lazer", "fibre-laser", false));
/// assert_eq!(error.to_string(), "\"fibre-lazer\" is no kind of goods; the nearest is fibre-laser; `Kind::all()` lists all");
///
/// let laser_type: Parameter = "laser_type".parse()?;
/// let error = laser_type.choice("Solid State").unwrap_err();
/// assert_eq!((error.nearest().word(), error.is_meant()), ("other", true));
/// assert!(error.to_string().starts_with("\"Solid State\" is no value of laser_type; other is meant, unless "));
/// # Ok::<(), dualuse::fact::UnknownParameter>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown<T> {
    given: Box<str>,
    nearest: T,
    /// Of what is meant, when it is not; empty if it always is.
    meant: Option<&'static str>,
}

/// What can be named by an identifier.
pub trait Identified: Copy + fmt::Display {
    /// Writes what it is, in words that stand after "no".
    fn noun(self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Writes how to list all that there are.
    fn all_listed(self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// No more characters than these are quoted of what was given.
const KEPT: usize = 80;

impl<T: Copy> Unknown<T> {
    /// With what is spelled most like it.
    pub(crate) fn spelled(given: &str, nearest: T) -> Self {
        Self { given: kept(given), nearest, meant: None }
    }

    /// With what people mean by it, and a note that tells when they do not; empty if they always do.
    pub(crate) fn meant(given: &str, nearest: T, note: &'static str) -> Self {
        Self { given: kept(given), nearest, meant: Some(note) }
    }

    /// What was given: its first 80 characters, with an ellipsis if there were more.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// What people mean by it or, if that is not known, what is spelled most like it.
    #[must_use]
    pub const fn nearest(&self) -> T {
        self.nearest
    }

    /// Whether people are known to mean the [nearest](Self::nearest) by it, which is no question of spelling then.
    #[must_use]
    pub const fn is_meant(&self) -> bool {
        self.meant.is_some()
    }

    /// When something else is meant, such as "unless the medium is ruby".
    #[must_use]
    pub fn note(&self) -> Option<&'static str> {
        self.meant.filter(|note| !note.is_empty())
    }
}

/// As much of a text as is quoted in an error.
pub(crate) fn quotable(text: &str) -> &str {
    text.char_indices().nth(KEPT).map_or(text, |(end, _)| &text[..end])
}

fn kept(given: &str) -> Box<str> {
    let kept = quotable(given);
    if kept.len() == given.len() { given.into() } else { (String::from(kept) + "…").into() }
}

/// What an identified thing is.
struct Noun<T>(T);

impl<T: Identified> fmt::Display for Noun<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.noun(f)
    }
}

impl<T: Identified> fmt::Display for Unknown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { given, nearest, meant } = self;
        write!(f, "{given:?} is no {}; ", Noun(*nearest))?;
        match meant {
            None => write!(f, "the nearest is {nearest}")?,
            Some("") => write!(f, "{nearest} is meant")?,
            Some(note) => write!(f, "{nearest} is meant, {note}")?,
        }
        f.write_str("; ")?;
        nearest.all_listed(f)
    }
}

impl<T: Identified + fmt::Debug> core::error::Error for Unknown<T> {}

/// Tells what a type is and how to list all of it, for the error.
macro_rules! identified {
    ($($name:ty: $noun:literal, $all_listed:literal);+ $(;)?) => {$(
        impl $crate::unknown::Identified for $name {
            fn noun(self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str($noun)
            }

            fn all_listed(self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str($all_listed)
            }
        }
    )+};
}

pub(crate) use identified;

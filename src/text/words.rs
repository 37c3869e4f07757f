//! The words of a text, as the facts of a description and their phrases in the data are both split.

use core::ops::Range;

use super::fold::{in_word, stands_alone};

/// The words of a text, in order; characters that stand alone are each one.
#[derive(Clone)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Words<'t> {
    /// Those of a text.
    pub fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.find(in_word)?;
        self.at = start + word_len(&self.text[start..]);
        Some(start..self.at)
    }
}

/// The length of the word that a text begins with.
pub fn word_len(text: &str) -> usize {
    match text.chars().next() {
        Some(first) if stands_alone(first) => first.len_utf8(),
        _ => text.find(|character| !in_word(character) || stands_alone(character)).unwrap_or(text.len()),
    }
}

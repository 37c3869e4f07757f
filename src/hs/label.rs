//! The words that people write around a code.

use crate::tables::written::{JOINERS, LABELS};

/// More letters than any label has.
const MAX: usize = 48;

/// The letters of a text, without what stands between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    held: [char; MAX],
    /// Beyond `MAX` only counted.
    len: usize,
}

impl Default for Letters {
    fn default() -> Self {
        Self { held: ['\0'; MAX], len: 0 }
    }
}

impl Letters {
    pub(super) fn push(&mut self, letter: char) {
        if let Some(place) = self.held.get_mut(self.len) {
            *place = letter;
        }
        self.len += 1;
    }

    /// Whether they stand for digits that are left open.
    pub(super) fn fill(&self) -> bool {
        // Latin and Cyrillic.
        self.held.get(..self.len).is_some_and(|letters| letters.iter().all(|letter| matches!(letter, 'x' | 'х')))
    }

    /// Whether they are words written before or after a code.
    pub(super) fn label(&self) -> bool {
        self.are_of(|| LABELS.iter())
    }

    /// Whether they are words written between two codes.
    pub(super) fn join(&self) -> bool {
        self.are_of(|| LABELS.iter().chain(&JOINERS))
    }

    /// Whether they are words of a class, one after the other.
    fn are_of<I: Iterator<Item = &'static &'static str>>(&self, class: impl Fn() -> I) -> bool {
        let Some(letters) = self.held.get(..self.len) else { return false };
        // Where a word can begin, a bit a letter.
        let mut reached = 1_u64;
        for at in 0..letters.len() {
            if reached >> at & 1 == 0 {
                continue;
            }
            for word in class() {
                let end = at + word.chars().count();
                if letters.get(at..end).is_some_and(|letters| word.chars().eq(letters.iter().copied())) {
                    reached |= 1 << end;
                }
            }
        }
        reached >> letters.len() & 1 == 1
    }
}

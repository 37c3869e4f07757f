//! Which entries and paragraphs are answered by rules as a whole.

use alloc::{boxed::Box, vec::Vec};
use core::sync::atomic::{AtomicU8, Ordering};

use once_cell::race::OnceBox;

use super::Paragraph;
use crate::control::{ControlCode, ControlList};

/// What is known of a row so far.
const NOT_ASKED: u8 = 0;
const COVERED: u8 = 1;
const NOT_COVERED: u8 = 2;

/// For each row whether every paragraph of its code is answered, as far as that was asked. It does not depend on the day.
static ROWS: OnceBox<Vec<AtomicU8>> = OnceBox::new();

/// Whether every paragraph of an entry, as the list has them, is answered by a rule or a judgement.
pub(crate) fn is_covered(list: ControlList, code: ControlCode) -> bool {
    Paragraph::of_code(list, code).map_or_else(|| all_are_answered(list, code), is_covered_row)
}

/// The same of a code that has a row.
pub(super) fn is_covered_row(row: Paragraph) -> bool {
    let answered = || all_are_answered(row.list(), row.code());
    let rows = ROWS.get_or_init(|| Box::new((0..Paragraph::count()).map(|_| AtomicU8::new(NOT_ASKED)).collect()));
    let Some(kept) = rows.get(row.index()) else { return answered() };
    match kept.load(Ordering::Relaxed) {
        NOT_ASKED => {
            let covered = answered();
            // Whoever asks at the same time finds the same.
            kept.store(if covered { COVERED } else { NOT_COVERED }, Ordering::Relaxed);
            covered
        }
        kept => kept == COVERED,
    }
}

fn all_are_answered(list: ControlList, code: ControlCode) -> bool {
    list.paragraphs_under(code).all(|paragraph| Paragraph::answers(list, paragraph))
}

//! Rows that ask the same are answered once.

use std::{
    mem,
    ops::{Deref, DerefMut},
    sync::{Mutex, PoisonError},
};

use hashbrown::HashMap;

use crate::row::{Asked, Row, Written};

/// So many rows are kept, and so many bytes of what was written in them; then all are forgotten.
const MOST_ROWS: usize = 1 << 16;
const MOST_BYTES: usize = 1 << 26;

/// What was answered so far.
#[derive(Default)]
pub(crate) struct Memo {
    /// What was written, and the number of its row.
    known: HashMap<Box<[u8]>, u32>,
    rows: Vec<Row>,
    bytes: usize,
    key: Vec<u8>,
}

impl Memo {
    /// The number of the row in [`rows`](Self::rows).
    pub(crate) fn answer(&mut self, written: Written<'_>, asked: &Asked) -> u32 {
        self.key.clear();
        self.key.extend([u8::from(written.is_number), written.lack.map_or(0, |lack| lack as u8 + 1)]);
        for text in [written.edition, written.day, written.hs, written.description] {
            // With its length in front, no text can be taken for the end of another.
            self.key.extend_from_slice(&text.map_or(usize::MAX, str::len).to_le_bytes());
            self.key.extend_from_slice(text.unwrap_or_default().as_bytes());
        }
        if let Some(&row) = self.known.get(self.key.as_slice()) {
            return row;
        }
        let row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(Row::answer(written, asked));
        self.bytes += self.key.len();
        self.known.insert(self.key.as_slice().into(), row);
        row
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    fn is_full(&self) -> bool {
        self.rows.len() >= MOST_ROWS || self.bytes >= MOST_BYTES
    }
}

/// Memos that threads take and put back.
#[derive(Default)]
pub(crate) struct Memos(Mutex<Vec<Memo>>);

impl Memos {
    pub(crate) fn lend(&self) -> Lent<'_> {
        let memo = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        Lent { memo, home: self }
    }
}

/// A memo that goes back to where it came from. If it is full, all in it is forgotten.
pub(crate) struct Lent<'s> {
    memo: Memo,
    home: &'s Memos,
}

impl Deref for Lent<'_> {
    type Target = Memo;

    fn deref(&self) -> &Memo {
        &self.memo
    }
}

impl DerefMut for Lent<'_> {
    fn deref_mut(&mut self) -> &mut Memo {
        &mut self.memo
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let memo = mem::take(&mut self.memo);
        let memo = if memo.is_full() { Memo::default() } else { memo };
        self.home.0.lock().unwrap_or_else(PoisonError::into_inner).push(memo);
    }
}

//! The hash by which the vocabulary is looked up. The generator includes this file.

use super::fold::MAX;

/// A hash of the first bytes of a folded word. Any beginning can be hashed without folding again.
pub fn hash(folded: &[u8; MAX], len: usize) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = len as u64;
    for (at, chunk) in folded.chunks_exact(8).enumerate() {
        let Some(left) = len.checked_sub(at * 8).filter(|&left| left > 0) else { break };
        let word = chunk.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        let word = if left < 8 { word & ((1 << (left * 8)) - 1) } else { word };
        hash = (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    }
    hash ^ hash >> 32
}

/// A place in the table of spellings.
#[derive(Clone, Copy)]
pub struct Slot {
    /// The upper bits of the hash, which tell most spellings apart without looking at them.
    pub tag: u16,
    /// The number of the spelling, or `EMPTY`.
    pub spelling: u16,
}

/// No spelling.
pub const EMPTY: u16 = u16::MAX;

/// The tag of a hash.
pub fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16
}

/// The places to look at for a hash, in order, in a table whose length is a power of two.
pub fn places(hash: u64, len: usize) -> impl Iterator<Item = usize> {
    let first = hash as usize;
    (0..len).map(move |step| first.wrapping_add(step) & (len - 1))
}

/// The bit of a hash in a filter whose length is a power of two: its word, and the mask in it. Most words of a text are
/// in no vocabulary, and the filter is small enough to say so from the nearest memory.
pub fn filter_bit(hash: u64, len: usize) -> (usize, u64) {
    let bit = (hash >> 24) as usize;
    ((bit / 64) & (len - 1), 1 << (bit % 64))
}

/// An ending of at most eight bytes as a number.
pub fn packed(ending: &[u8]) -> u64 {
    ending.iter().rev().fold(0, |packed, &byte| packed << 8 | u64::from(byte))
}

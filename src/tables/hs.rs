//! Which subheading exists in which edition of the Harmonized System.

use super::layout::{Table, bytes};

bytes!("hs.bin");

/// For every number of four digits, the position of the first subheading at or after that heading.
pub(crate) const FIRST: Table<u16> = Table::of(&BYTES, 0);
/// Every subheading that some edition has, in order, as a number.
pub(crate) const SUBHEADINGS: Table<u32> = Table::of(&BYTES, 1);
/// The editions that have it, the oldest in the lowest bit.
pub(crate) const EDITIONS: Table<u8> = Table::of(&BYTES, 2);

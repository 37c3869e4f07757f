//! The links between neighbouring editions of the Harmonized System, step by step. Apart from those to the latest edition, so that a
//! program which only looks codes up does not carry them.

use super::layout::{Run, Table, bytes, record};

bytes!("steps.bin");

/// How many subheadings share a place in the index of links.
pub const BLOCK: usize = 32;

record! {
    /// The links between two neighbouring editions.
    Step {
        /// In `FROM`, `TO`, `RELATION` and `BACK`.
        links: Run,
        /// In `FROM_BLOCKS` and `BACK_BLOCKS`.
        blocks: Run,
    }
}

/// For every subheading, the steps to an older edition that change it, the oldest lowest.
pub(crate) const CHANGED_BACK: Table<u8> = Table::of(&BYTES, 0);
/// The steps, the oldest first.
pub(crate) const STEPS: Table<Step> = Table::of(&BYTES, 1);
/// Of every link, the older subheading: ascending within a step.
pub(crate) const FROM: Table<u16> = Table::of(&BYTES, 2);
/// The newer subheading.
pub(crate) const TO: Table<u16> = Table::of(&BYTES, 3);
/// The number of the relation.
pub(crate) const RELATION: Table<u8> = Table::of(&BYTES, 4);
/// The links of a step in ascending order of the newer subheading.
pub(crate) const BACK: Table<u16> = Table::of(&BYTES, 5);
/// Where in a step the links from every block of subheadings begin.
pub(crate) const FROM_BLOCKS: Table<u16> = Table::of(&BYTES, 6);
/// The same for the links to them, in `BACK`.
pub(crate) const BACK_BLOCKS: Table<u16> = Table::of(&BYTES, 7);

//! The links between the editions of the Harmonized System. Subheadings stand for their positions in the table of these.

use super::layout::{Run, Table, bytes, record};

bytes!("correlation.bin");

/// How many subheadings share a place in the index of links.
pub const BLOCK: usize = 32;

/// How many bits of a link to the latest edition are the position; the relation stands above them.
pub const POSITION_BITS: u32 = 13;

record! {
    /// The links between two neighbouring editions.
    Step {
        /// In `FROM`, `TO`, `RELATION` and `BACK`.
        links: Run,
        /// In `FROM_BLOCKS` and `BACK_BLOCKS`.
        blocks: Run,
    }
}

record! {
    /// The links of one edition to the latest, over all the steps between, without those that carry next to no goods.
    ToLatest {
        /// In `LATEST_FROM`.
        from: Run,
        /// In `LATEST_FIRST`; one more than there are in `from`, for the end.
        first: Run,
        /// In `LATEST_LINKS`.
        links: Run,
    }
}

/// For every subheading, the steps to a newer edition that change it, the oldest lowest.
pub(crate) const CHANGED: Table<u8> = Table::of(&BYTES, 0);
/// For every subheading, the steps to an older edition that change it.
pub(crate) const CHANGED_BACK: Table<u8> = Table::of(&BYTES, 1);
/// The steps, the oldest first.
pub(crate) const STEPS: Table<Step> = Table::of(&BYTES, 2);
/// Of every link, the older subheading: ascending within a step.
pub(crate) const FROM: Table<u16> = Table::of(&BYTES, 3);
/// The newer subheading.
pub(crate) const TO: Table<u16> = Table::of(&BYTES, 4);
/// The number of the relation.
pub(crate) const RELATION: Table<u8> = Table::of(&BYTES, 5);
/// The links of a step in ascending order of the newer subheading.
pub(crate) const BACK: Table<u16> = Table::of(&BYTES, 6);
/// Where in a step the links from every block of subheadings begin.
pub(crate) const FROM_BLOCKS: Table<u16> = Table::of(&BYTES, 7);
/// The same for the links to them, in `BACK`.
pub(crate) const BACK_BLOCKS: Table<u16> = Table::of(&BYTES, 8);
/// Of every edition but the latest, the oldest first.
pub(crate) const TO_LATEST: Table<ToLatest> = Table::of(&BYTES, 9);
/// Of an edition, the subheadings that some step changes, ascending.
pub(crate) const LATEST_FROM: Table<u16> = Table::of(&BYTES, 10);
/// Where the links of each of them begin.
pub(crate) const LATEST_FIRST: Table<u16> = Table::of(&BYTES, 11);
/// The subheading reached in the lower bits, the relation above.
pub(crate) const LATEST_LINKS: Table<u16> = Table::of(&BYTES, 12);

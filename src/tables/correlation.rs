//! The links of the editions of the Harmonized System to the latest. Subheadings stand for their positions in the table of these.

use super::layout::{Run, Table, bytes, record};

bytes!("correlation.bin");

/// How many bits of a link to the latest edition are the position; the relation stands above them.
pub const POSITION_BITS: u32 = 13;

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
/// Of every edition but the latest, the oldest first.
pub(crate) const TO_LATEST: Table<ToLatest> = Table::of(&BYTES, 1);
/// Of an edition, the subheadings that some step changes, ascending.
pub(crate) const LATEST_FROM: Table<u16> = Table::of(&BYTES, 2);
/// Where the links of each of them begin.
pub(crate) const LATEST_FIRST: Table<u16> = Table::of(&BYTES, 3);
/// The subheading reached in the lower bits, the relation above.
pub(crate) const LATEST_LINKS: Table<u16> = Table::of(&BYTES, 4);

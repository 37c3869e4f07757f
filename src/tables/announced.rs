//! The edition of the Harmonized System that is announced: where the subheadings go that it changes.

use super::layout::{Table, Text, bytes, record, texts};

bytes!("announced.bin");

record! {
    /// What is said of the edition: one record.
    About {
        year: u16,
        /// The first day on which it is in force.
        from: u32,
        source: Text,
    }
}

record! {
    /// A subheading of the latest edition that it changes.
    Changed {
        /// As a number.
        subheading: u32,
        /// The first of its links.
        first: u16,
    }
}

record! {
    /// Where some of its goods go, or all.
    Onward {
        /// A subheading of the announced edition, as a number.
        to: u32,
        /// 0 renamed, 1 merged, 2 split, 3 partial.
        relation: u8,
    }
}

/// What is said of it.
pub(crate) const ABOUT: Table<About> = Table::of(&BYTES, 0);
/// In their order.
pub(crate) const CHANGED: Table<Changed> = Table::of(&BYTES, 1);
/// In the order of the subheadings.
pub(crate) const ONWARD: Table<Onward> = Table::of(&BYTES, 2);
/// The texts of this file.
pub(crate) const TEXTS: &str = texts(&BYTES, 3);

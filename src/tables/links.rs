//! HS subheadings and the control entries of which goods under them may be.

use super::layout::{Table, Text, bytes, record, texts};

bytes!("links.bin");

record! {
    /// A control entry that some subheading is linked to.
    Base {
        /// In five characters.
        entry: Text,
        /// 1 if the Commerce Control List has an entry of this number.
        us_ccl: u8,
        /// 1 if EU Annex I has.
        eu_annex_i: u8,
    }
}

record! {
    /// A subheading that has links.
    Linked {
        /// Its position among all subheadings.
        subheading: u16,
        /// The first of its pairs.
        first: u16,
    }
}

record! {
    /// A link.
    Pair {
        /// The entry: a position in `BASES`.
        base: u16,
        /// The number of the quality.
        quality: u8,
        /// The table that draws it: a position in `SOURCES`.
        source: u8,
    }
}

record! {
    /// A table from which links are.
    Source {
        citation: Text,
        /// The day of its edition.
        date: u32,
    }
}

/// In their order.
pub(crate) const BASES: Table<Base> = Table::of(&BYTES, 0);
/// In their order.
pub(crate) const LINKED: Table<Linked> = Table::of(&BYTES, 1);
/// In the order of the subheadings, and of the entries.
pub(crate) const PAIRS: Table<Pair> = Table::of(&BYTES, 2);
/// How many positions of subheadings share a place in `BLOCKS`.
pub const BLOCK: usize = 32;
/// Where the linked subheadings of each block of positions begin; one more for the end. Most blocks have none.
pub(crate) const BLOCKS: Table<u16> = Table::of(&BYTES, 5);
/// The texts of this file.
pub(crate) const TEXTS: &str = texts(&BYTES, 3);
/// The tables from which the links are, the oldest first.
pub(crate) const SOURCES: Table<Source> = Table::of(&BYTES, 4);

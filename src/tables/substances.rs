//! Lists of goods by substance.

use super::layout::{Table, Text, bytes, record, texts};

bytes!("substances.bin");

record! {
    /// What is said of a list. A day is a number such as 20240223.
    Head {
        id: Text,
        short: Text,
        title: Text,
        instrument: Text,
        url: Text,
        citation: Text,
        destination: Text,
        measure: Text,
        coverage: Text,
        retrieved: u32,
        known_to: u32,
    }
}

record! {
    /// A substance, or other goods that the list names in words.
    Row {
        /// The position of its list.
        list: u8,
        item: Text,
        /// 0 chemical, 1 biologic, 2 equipment, 3 equipment or software.
        kind: u8,
        name: Text,
        /// The digits of its CAS number; 0 if it has none.
        cas: u64,
        /// From so many percent by weight on; 0 if it has no such limit.
        least_percent: u8,
        condition: Text,
        /// The first day on which it is known to be there.
        from: u32,
        /// 1 if it was not there before.
        exact: u8,
        citation: Text,
    }
}

/// The lists, in their order.
pub(crate) const HEADS: Table<Head> = Table::of(&BYTES, 0);
/// In the order of the lists, as these have them.
pub(crate) const ROWS: Table<Row> = Table::of(&BYTES, 1);
/// The texts of this file.
pub(crate) const TEXTS: &str = texts(&BYTES, 2);

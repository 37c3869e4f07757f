//! National codes that an authority puts under licence, and what it calls the goods.

use super::layout::{Table, Text, bytes, record, texts};

bytes!("licence.bin");

record! {
    /// A code under an act.
    Row {
        /// As `HsCode` holds it.
        code: u64,
        /// The entry of the control list that the act names; empty if it names none.
        entry: Text,
        /// Where in the act; empty if it is not said.
        mark: Text,
        /// A place in `ACTS`.
        act: u8,
    }
}

record! {
    /// An act.
    Act {
        citation: Text,
        /// The day from which it is in force.
        from: u32,
        /// The last day on which it is suspended; 0 if it is not.
        suspended_to: u32,
        /// The act that suspends it; empty if none does.
        suspended_by: Text,
        /// 1 if it puts goods under licence by their codes alone.
        catalogue: u8,
    }
}

/// In the order of the codes.
pub(crate) const ROWS: Table<Row> = Table::of(&BYTES, 0);
/// In the order of their days.
pub(crate) const ACTS: Table<Act> = Table::of(&BYTES, 1);
/// The texts of this file.
pub(crate) const TEXTS: &str = texts(&BYTES, 2);

//! What rules did to the entries of control lists, and when.

use super::layout::{Table, Text, bytes, record, texts};

bytes!("events.bin");

record! {
    /// What a rule did to an entry or paragraph. A day is a number such as 20240223, and 0 if there is none.
    Event {
        /// The position of the list.
        list: u8,
        entry: Text,
        /// The first day on which it is known to be in force.
        from: u32,
        /// The last on which it is known not to be, if the first day is not known.
        after: u32,
        exact: u8,
        /// 0 created, 1 changed, 2 removed.
        what: u8,
        citation: Text,
    }
}

/// In the order of the lists and of the days.
pub(crate) const EVENTS: Table<Event> = Table::of(&BYTES, 0);
/// The texts of this file.
pub(crate) const TEXTS: &str = texts(&BYTES, 1);

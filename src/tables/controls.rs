//! Control lists: what they are, their entries and paragraphs, and what two of them say about the same goods.

use super::layout::{Record, Table, Text, bytes, record, section};

bytes!("controls.bin");

/// The texts of the subject.
pub const TEXTS: &[u8] = section(&BYTES, 0);

/// The codes of entries, sorted, one list behind the other.
pub const ENTRIES: Table<Text> = Table::of(&BYTES, 2);

/// At the same places, what the entries are.
pub const TITLES: Table<Title> = Table::of(&BYTES, 3);

/// The codes of paragraphs, entries among them, sorted, one list behind the other.
pub const PARAGRAPHS: Table<Text> = Table::of(&BYTES, 4);

/// What two lists say about the same goods, in the order of the codes in the first.
pub const PAIRS: Table<Pair> = Table::of(&BYTES, 5);

/// How many lists there are.
const COUNT: usize = section(&BYTES, 1).len() / ListRow::SIZE;

/// The lists, known when the library is compiled.
pub(crate) const LISTS: [List; COUNT] = {
    let mut lists =
        [List { id: "", citation: "", edition: 0, is_dual_use: false, entries: (0, 0), paragraphs: (0, 0) }; COUNT];
    let mut at = 0;
    while at < COUNT {
        lists[at] = List::at(at);
        at += 1;
    }
    lists
};

record! {
    /// A control list. Its entries and paragraphs are those from a first place to an end.
    ListRow {
        id: u32,
        id_len: u32,
        citation: u32,
        citation_len: u32,
        /// A day as a number such as 20240223.
        edition: u32,
        is_dual_use: u32,
        entries: u32,
        entries_end: u32,
        paragraphs: u32,
        paragraphs_end: u32,
    }
}

/// A control list, with its texts.
#[derive(Clone, Copy)]
pub(crate) struct List {
    #[allow(dead_code, reason = "a test compares it with the library's")]
    pub(crate) id: &'static str,
    pub(crate) citation: &'static str,
    pub(crate) edition: u32,
    pub(crate) is_dual_use: bool,
    pub(crate) entries: (u32, u32),
    pub(crate) paragraphs: (u32, u32),
}

impl List {
    const fn at(list: usize) -> Self {
        Self {
            id: text(number(list, 0), number(list, 1)),
            citation: text(number(list, 2), number(list, 3)),
            edition: number(list, 4),
            is_dual_use: number(list, 5) == 1,
            entries: (number(list, 6), number(list, 7)),
            paragraphs: (number(list, 8), number(list, 9)),
        }
    }
}

/// A number in the row of a list, each of which has four bytes.
const fn number(list: usize, field: usize) -> u32 {
    let (_, rest) = section(&BYTES, 1).split_at(list * ListRow::SIZE + 4 * field);
    match rest.first_chunk() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => 0,
    }
}

const fn text(start: u32, len: u32) -> &'static str {
    let Some((_, rest)) = TEXTS.split_at_checked(start as usize) else { return "" };
    let Some((text, _)) = rest.split_at_checked(len as usize) else { return "" };
    match core::str::from_utf8(text) {
        Ok(text) => text,
        Err(_) => "",
    }
}

record! {
    /// The title of an entry, and the reasons for control that it prints, with blanks between them.
    Title { title: Text, reasons: Text }
}

record! {
    /// The codes in two lists, how they compare (0 twin, 1 counterpart, 2 not compared), and what is known to differ.
    Pair { us: Text, eu: Text, relation: u8, differs: Text }
}

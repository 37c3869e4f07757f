//! Control lists: what they are, their entries and paragraphs, and what two of them say about the same goods.

use core::ops::Range;

use super::layout::{Table, Text, bytes, record, section};

bytes!("controls.bin");

/// The texts of the subject.
pub const TEXTS: &[u8] = section(&BYTES, 0);

/// The codes of entries, sorted, one list behind the other.
pub const ENTRIES: Table<Text> = Table::of(&BYTES, 1);

/// At the same places, what the entries are.
pub const TITLES: Table<Title> = Table::of(&BYTES, 2);

/// The codes of paragraphs, entries among them, sorted, one list behind the other.
pub const PARAGRAPHS: Table<Text> = Table::of(&BYTES, 3);

/// What two lists say about the same goods, in the order of the codes in the first.
pub const PAIRS: Table<Pair> = Table::of(&BYTES, 4);

/// A control list, as `control_lists` says of each. Its entries and paragraphs are those from a first place to an end.
pub(crate) struct List {
    #[allow(dead_code, reason = "a test compares it with the library's")]
    pub(crate) id: &'static str,
    pub(crate) citation: &'static str,
    /// A day as a number such as 20240223.
    pub(crate) edition: u32,
    /// The last day of which it is known what the list said.
    pub(crate) known_to: u32,
    /// Acts that came later, each with the day from which it is in force, or, if that is not known, the first on which it may be.
    pub(crate) later: &'static [(&'static str, u32, bool)],
    pub(crate) is_dual_use: bool,
    /// Controls of the same law that no figure of the goods decides; empty if there are none.
    pub(crate) catch_all: &'static str,
    /// By what provision it is judged whether goods that contain a good of the list are of it; empty if they are not of it by that.
    pub(crate) contained: &'static str,
    /// Entries and paragraphs that were not read, in words.
    pub(crate) not_read: &'static [&'static str],
    pub(crate) entries: Range<usize>,
    pub(crate) paragraphs: Range<usize>,
}

/// The leaves of a category of a list, which are its paragraphs with none below them: those of which the text prints figures,
/// those of these that a rule decides by each of them; and, of all leaves, those that a rule decides without a figure, and those
/// for judgement.
pub(crate) struct Leaves {
    pub(crate) list: usize,
    pub(crate) category: char,
    pub(crate) with_figures: u16,
    pub(crate) by_figures: u16,
    pub(crate) by_flags: u16,
    pub(crate) for_judgement: u16,
}

record! {
    /// The title of an entry, and the reasons for control that it prints, with blanks between them.
    Title { title: Text, reasons: Text }
}

record! {
    /// The codes in two lists, how they compare (0 twin, 1 counterpart, 2 not compared), and what is known to differ.
    Pair { us: Text, eu: Text, relation: u8, differs: Text }
}

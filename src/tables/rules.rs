//! Rules of control entries: paragraphs, and conditions as nodes that name what they are about by number.

use super::layout::{Record, Table, Text, bytes, record, section};

bytes!("rules.bin");

/// The texts of the subject.
pub const TEXTS: &[u8] = section(&BYTES, 0);

/// The parts of conditions, those of one condition side by side.
pub const NODES: Table<Node> = Table::of(&BYTES, 1);

/// The limits of quantities in the base units of their dimensions; two limits of one test stand side by side.
pub const THRESHOLDS: Table<Threshold> = Table::of(&BYTES, 2);

/// The same limits, at the same places, as the law prints them.
pub const PRINTED: Table<Printed> = Table::of(&BYTES, 3);

/// The rules of paragraphs, sorted by list, code and time. The tables below have their rows in the same order.
pub const RULES: Table<Rule> = Table::of(&BYTES, 4);

/// The number of the control list.
pub const LISTS: Table<u8> = Table::of(&BYTES, 5);

/// The canonical spelling of the code.
pub const CODES: Table<Text> = Table::of(&BYTES, 6);

/// The paragraph above; [`NONE`] if there is none.
pub const PARENTS: Table<u16> = Table::of(&BYTES, 7);

/// When a paragraph is in force.
pub const DATES: Table<Dates> = Table::of(&BYTES, 8);

/// What a paragraph says of itself.
pub const TITLES: Table<Title> = Table::of(&BYTES, 9);

/// The first paragraph of each list, and the end of the last.
pub const FIRST: Table<u16> = Table::of(&BYTES, 10);

/// The conditions of exceptions, those of one paragraph side by side.
pub const EXCEPTIONS: Table<Node> = Table::of(&BYTES, 11);

/// What the exceptions are called, at the same places.
pub const NOTES: Table<Text> = Table::of(&BYTES, 12);

/// Of what goods must be for a paragraph to be met: kinds, with all that these are within.
pub const KINDS: Table<[u64; 4]> = Table::of(&BYTES, 13);

/// At the same places, kinds of which goods of those are not.
pub const EXCLUDED: Table<[u64; 4]> = Table::of(&BYTES, 14);

/// At the same places, flags that take goods out by themselves, and so must not be set.
pub const FLAGS: Table<[u64; 12]> = Table::of(&BYTES, 15);

/// Where no paragraph stands.
pub const NONE: u16 = u16::MAX;

/// What a node is: first what is made of other conditions, then tests of what is known. Of the last four, which are quantities, each has
/// the reach that its name says.
#[allow(dead_code, reason = "the writer names all of them")]
pub mod form {
    pub const ABSENT: u8 = 0;
    pub const ALL: u8 = 1;
    pub const ANY: u8 = 2;
    pub const FIRST: u8 = 3;
    pub const NOT: u8 = 4;
    pub const MEETS: u8 = 5;
    pub const KIND: u8 = 6;
    pub const CHOICE: u8 = 7;
    pub const SET: u8 = 8;
    pub const NOT_SET: u8 = 9;
    pub const ALWAYS: u8 = 10;
    pub const QUANTITY: u8 = 11;
    pub const MAXIMUM: u8 = 12;
    pub const MINIMUM: u8 = 13;
    pub const WITHIN_REACH: u8 = 14;
}

/// How a limit is set.
#[allow(dead_code, reason = "the writer names all of them")]
pub mod operator {
    pub const GE: u8 = 0;
    pub const GT: u8 = 1;
    pub const LE: u8 = 2;
    pub const LT: u8 = 3;
}

/// A condition in eight bytes, read at once: its form, how many parts or limits it has, the parameter, kind or paragraph it names, and
/// where its parts or limits stand, or the words of a choice as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node(u64);

impl Node {
    /// Puts it together.
    #[cfg(feature = "write-tables")]
    #[must_use]
    pub const fn new(form: u8, len: u8, operand: u16, place: u32) -> Self {
        Self(form as u64 | (len as u64) << 8 | (operand as u64) << 16 | (place as u64) << 32)
    }

    #[inline]
    pub(crate) const fn form(self) -> u8 {
        self.0 as u8
    }

    #[inline]
    pub(crate) const fn len(self) -> u8 {
        (self.0 >> 8) as u8
    }

    #[inline]
    pub(crate) const fn operand(self) -> u16 {
        (self.0 >> 16) as u16
    }

    #[inline]
    pub(crate) const fn place(self) -> u32 {
        (self.0 >> 32) as u32
    }
}

impl Record for Node {
    const SIZE: usize = 8;

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        Self(u64::read(bytes))
    }

    #[cfg(feature = "write-tables")]
    fn write(&self, out: &mut alloc::vec::Vec<u8>) {
        self.0.write(out);
    }
}

record! {
    /// A limit ready to be compared.
    Threshold { mantissa: i64, exponent: i16, operator: u8 }
}

record! {
    /// A limit as the law prints it.
    Printed { mantissa: i64, exponent: i8, unit: u8 }
}

record! {
    /// What is asked of goods.
    Rule {
        when: Node,
        common: Node,
        /// The nearest paragraph above with something common to all below it, or exceptions; [`NONE`] if there is none.
        frame: u16,
        demands: u16,
        exceptions: u16,
        exception_count: u8,
        /// 1 if it is left to judgement.
        is_judged: u8,
    }
}

record! {
    /// Days as numbers such as 20240223; 0 for none.
    Dates { from: u32, until: u32 }
}

record! {
    /// A title, a source, and why a paragraph is left to judgement.
    Title { title: Text, source: Text, judgement: Text }
}

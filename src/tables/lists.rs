//! The goods lists: what is said of each, and the rows of all of them in the order of a tariff.

use super::layout::{Run, Table, Text, bytes, record, texts};

bytes!("lists.bin");

/// The lists as they are checked in.
pub(crate) const LISTS: Lists = Lists::of(&BYTES);

record! {
    /// What is said of a list. A day is a number such as 20240223, and 0 if there is none.
    Head {
        id: Text,
        short: Text,
        title: Text,
        instrument: Text,
        url: Text,
        coverage: Text,
        remark: Text,
        group_kind: Text,
        groups: Run,
        /// Those that are known whole, the oldest first.
        versions: Run,
        retrieved: u32,
        /// The position of its nomenclature among the editions.
        edition: u8,
        /// Of whose trade it speaks; empty if that is not known.
        destination: Text,
        /// The provision that uses it.
        measure: Text,
        /// `EXPORT` and the like, together.
        directions: u8,
        /// Acts that came later and are not held.
        later: Run,
    }
}

/// Goods that leave.
pub const EXPORT: u8 = 1;
/// Goods that come in.
pub const IMPORT: u8 = 2;
/// Goods that pass through.
pub const TRANSIT: u8 = 4;

record! {
    /// What a look-up as of a day needs of a list.
    Held {
        /// The day of its first version.
        first: u32,
        /// The day before which the list did not exist; 0 if that is not known.
        began: u32,
        /// The last day of which it is known what it named.
        known_to: u32,
    }
}

record! {
    /// An act that came later than what is held.
    Later {
        act: Text,
        /// The day from which it is in force, or at the earliest may be.
        day: u32,
        /// 1 if it is in force on that day, 0 if not before it.
        exact: u8,
    }
}

record! {
    /// A tier or section.
    Group {
        id: Text,
        title: Text,
        /// As of a list; 0 if it is that of the list.
        directions: u8,
    }
}

record! {
    /// A version of a list of which all rows are known.
    Version {
        /// The day from which it applies.
        day: u32,
        /// How many there are.
        rows: u16,
        /// Empty if it was not itself read, so that the next that was tells its rows.
        citation: Text,
    }
}

record! {
    /// What a look-up needs of a row before it knows that the row concerns the code.
    Mark {
        /// The position of its list.
        list: u8,
        /// `EXCEPTS`, `ENDED`, `CONDITION` and `BESIDE`.
        flags: u8,
    }
}

record! {
    /// What else there is to say of a row: much the same of many, so it is kept once.
    Detail {
        /// The position of its group counted from 1; 0 if it stands in none.
        group: u8,
        title: Text,
        condition: Text,
        /// Codes under it that the list takes out again.
        except: Run,
        citation: Text,
    }
}

record! {
    /// The days on which a row applies, each 0 if there is none.
    Period {
        /// The first on which it is known to.
        from: u32,
        /// Of a row whose first day is not known: the last on which it is known not to.
        after: u32,
        /// 1 if it began on `from` and not before.
        exact: u8,
        /// The first on which it no longer does.
        until: u32,
    }
}

/// A flag of a row that takes out codes under it again.
pub const EXCEPTS: u8 = 1;
/// A flag of a row that does not stand on the newest version.
pub const ENDED: u8 = 2;
/// A flag of a row with a condition in words.
pub const CONDITION: u8 = 4;
/// A flag of a row of a list that may name a code in several rows at once, each of which is told.
pub const BESIDE: u8 = 8;

/// The tables of a file. HS codes are as `HsCode` holds them.
pub struct Lists {
    pub heads: Table<Head>,
    /// Of every list.
    pub held: Table<Held>,
    pub groups: Table<Group>,
    pub versions: Table<Version>,
    /// The places of the lists that are asked by default; they come first.
    pub by_default: Table<u8>,
    /// For every number of four digits, the position of the first row at or after that heading, of the lists asked by default.
    pub first: Table<u16>,
    /// The same of all other lists, whose rows follow.
    pub first_further: Table<u16>,
    /// The code of every row: those of the lists asked by default, then all others, each in the order of a tariff, then of the
    /// lists, then of their days.
    pub codes: Table<u64>,
    /// The mark of every row.
    pub marks: Table<Mark>,
    /// The position of the period of every row.
    pub periods_of: Table<u16>,
    /// The position of the detail of every row.
    pub details_of: Table<u16>,
    pub periods: Table<Period>,
    pub details: Table<Detail>,
    /// The codes that rows take out.
    pub except: Table<u64>,
    /// Acts that came later.
    pub later: Table<Later>,
    pub texts: &'static str,
}

impl Lists {
    /// The tables of the bytes of a file.
    pub const fn of(file: &'static [u8]) -> Self {
        Self {
            heads: Table::of(file, 0),
            held: Table::of(file, 1),
            groups: Table::of(file, 2),
            versions: Table::of(file, 3),
            by_default: Table::of(file, 4),
            first: Table::of(file, 5),
            first_further: Table::of(file, 6),
            codes: Table::of(file, 7),
            marks: Table::of(file, 8),
            periods_of: Table::of(file, 9),
            details_of: Table::of(file, 10),
            periods: Table::of(file, 11),
            details: Table::of(file, 12),
            except: Table::of(file, 13),
            later: Table::of(file, 14),
            texts: texts(file, 15),
        }
    }
}

/// An HS code as `HsCode` holds it: its digits as nibbles from the top, their number in the lowest byte.
#[cfg(feature = "write-tables")]
pub fn code(digits: &str) -> u64 {
    let nibbles = digits.bytes().zip((0..16).rev()).map(|(digit, place)| u64::from(digit & 0xF) << (4 * place));
    nibbles.fold(digits.len() as u64, |code, nibble| code | nibble)
}

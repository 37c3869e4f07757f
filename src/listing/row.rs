//! The rows of all lists, in the order of a tariff.

use crate::{
    dates::{Date, StartDate},
    hs::HsCode,
    listing::GoodsList,
    tables::lists::{CODES, FIRST, ROWS},
};

/// What a look-up needs of a row before it knows that the row concerns the code.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) list: u8,
    /// Whether the row takes out codes under it again.
    pub(crate) excepts: bool,
}

pub(crate) struct Row {
    pub(crate) list: u8,
    /// Position of the group counted from 1; 0 if the list has none.
    pub(crate) group: u8,
    pub(crate) from: StartDate,
    pub(crate) title: &'static str,
    pub(crate) condition: &'static str,
    /// Codes under this row that the list takes out again.
    pub(crate) except: &'static [HsCode],
    pub(crate) citation: &'static str,
}

/// The rows that stand on the list on a day but did not on an earlier one.
///
/// A row of which only an upper bound is known counts from that day on: from the first version known to have it.
///
/// ```
/// use dualuse::listing::{GoodsList, added};
///
/// let chpl: GoodsList = "chpl".parse()?;
/// let new: Vec<String> =
///     added(chpl, "2023-09-26".parse()?, "2024-02-23".parse()?).map(|(code, _)| code.to_string()).collect();
/// assert_eq!(new, ["8457.10", "8458.11", "8458.91", "8459.61", "8466.93"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn added(list: GoodsList, earlier: Date, later: Date) -> impl Iterator<Item = (HsCode, StartDate)> {
    CODES
        .iter()
        .zip(&ROWS)
        .filter(move |(_, row)| row.list == list.0 && row.from.known_from() > earlier && row.from.known_from() <= later)
        .map(|(&code, row)| (code, row.from))
}

/// The rows that can contain the code or lie below it: those of its chapter as such, those of its heading as such, and those
/// about its subheading; of a shorter code, all below it.
pub(super) fn near(code: HsCode) -> impl Iterator<Item = usize> {
    let chapter = usize::from(code.chapter());
    let first = usize::from(FIRST[chapter * 100]);
    let of_chapter =
        CODES[..first].iter().rev().take_while(|row| row.len() < 4 && usize::from(row.chapter()) == chapter).count();
    let (start, end) = match code.len() {
        2 | 3 => (first, usize::from(FIRST[chapter * 100 + 100])),
        _ => {
            let heading = code.number(4) as usize;
            (usize::from(FIRST[heading]), usize::from(FIRST[heading + 1]))
        }
    };
    let rows = &CODES[start..end];
    let (of_heading, below) = match code.prefix(code.len().min(6)) {
        Some(subheading) if code.len() > 4 => {
            let of_heading = rows.iter().take_while(|row| row.len() == 4).count();
            let skipped = of_heading + rows[of_heading..].partition_point(|row| *row < subheading);
            let about = rows[skipped..].iter().take_while(|row| subheading.contains(**row)).count();
            (of_heading, start + skipped..start + skipped + about)
        }
        _ => (0, start..end),
    };
    (first - of_chapter..first).chain(start..start + of_heading).chain(below)
}

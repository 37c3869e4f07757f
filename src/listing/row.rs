//! The rows of all lists, in the order of a tariff.

use super::GoodsList;
use crate::{
    dates::{AsOf, Period, Standing, StartDate, day, some_day},
    hs::HsCode,
    tables::{
        layout::Text,
        lists::{ENDED, EXCEPTS, LISTS},
    },
};

/// A row: a code on a list, for as long as it stands there in one group. The same code may stand in several rows of one list,
/// of which at most one is in force on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row(u16);

impl Row {
    /// All of them.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..LISTS.codes.len()).map(Self::at)
    }

    fn at(place: usize) -> Self {
        Self(place as u16)
    }

    fn place(self) -> usize {
        usize::from(self.0)
    }

    pub(super) fn code(self) -> HsCode {
        HsCode::of_table(LISTS.codes.at(self.place()))
    }

    pub(super) fn list(self) -> GoodsList {
        GoodsList(LISTS.marks.at(self.place()).list)
    }

    /// The position of the group counted from 1; 0 if the row stands in none.
    pub(super) fn group(self) -> u8 {
        LISTS.rows.at(self.place()).group
    }

    pub(super) fn title(self) -> &'static str {
        text(LISTS.rows.at(self.place()).title)
    }

    pub(super) fn condition(self) -> &'static str {
        text(LISTS.rows.at(self.place()).condition)
    }

    pub(super) fn citation(self) -> &'static str {
        text(LISTS.rows.at(self.place()).citation)
    }

    /// Whether the row takes a code under it out again.
    pub(super) fn excepts(self, code: HsCode) -> bool {
        let except = || LISTS.except.run(LISTS.rows.at(self.place()).except);
        LISTS.marks.at(self.place()).flags & EXCEPTS != 0
            && except().iter().any(|except| HsCode::of_table(except).contains(code))
    }

    /// The first day on which it is in force, as exactly as it is known.
    pub(super) fn from(self) -> StartDate {
        let period = LISTS.periods.at(LISTS.periods_of.at(self.place()).into());
        let by = day(period.from);
        if period.exact == 1 { StartDate::On(by) } else { StartDate::By { after: some_day(period.after), by } }
    }

    pub(super) fn period(self) -> Period {
        let until = LISTS.periods.at(LISTS.periods_of.at(self.place()).into()).until;
        Period::new(Some(self.from()), some_day(until))
    }

    #[inline]
    pub(super) fn is_in_force(self, as_of: AsOf) -> bool {
        match as_of {
            // What the period says too, without asking for its days.
            AsOf::Latest => LISTS.marks.at(self.place()).flags & ENDED == 0,
            AsOf::Day(_) => self.period().standing(as_of) == Standing::InForce,
        }
    }
}

fn text(text: Text) -> &'static str {
    text.of(LISTS.texts)
}

/// The rows that can contain the code or lie below it: those of its chapter as such, those of its heading as such, and those
/// about its subheading; of a shorter code, all below it.
pub(super) fn near(code: HsCode) -> impl Iterator<Item = Row> {
    let chapter = usize::from(code.chapter());
    let first = usize::from(LISTS.first.at(chapter * 100));
    let codes = |places| LISTS.codes.slice(places).iter().map(HsCode::of_table);
    let of_chapter =
        codes(0..first).rev().take_while(|row| row.len() < 4 && usize::from(row.chapter()) == chapter).count();
    let (start, end) = match code.len() {
        2 | 3 => (first, usize::from(LISTS.first.at(chapter * 100 + 100))),
        _ => {
            let heading = code.number(4) as usize;
            (usize::from(LISTS.first.at(heading)), usize::from(LISTS.first.at(heading + 1)))
        }
    };
    let (of_heading, below) = match code.prefix(code.len().min(6)) {
        Some(subheading) if code.len() > 4 => {
            let of_heading = codes(start..end).take_while(|row| row.len() == 4).count();
            let before = LISTS.codes.slice(start + of_heading..end);
            let skipped = start + of_heading + before.partition_point(|row| HsCode::of_table(row) < subheading);
            let about = codes(skipped..end).take_while(|row| subheading.contains(*row)).count();
            (of_heading, skipped..skipped + about)
        }
        _ => (0, start..end),
    };
    (first - of_chapter..first).chain(start..start + of_heading).chain(below).map(Row::at)
}

//! The rows of all lists, in the order of a tariff.

use super::{GoodsList, goods_list::COUNT, set::BY_DEFAULT};
use crate::{
    dates::{AsOf, Date, Standing, StartDate, day, number, some_day},
    hs::HsCode,
    tables::{
        layout::{Table, Text},
        lists::{self, BESIDE, CONDITION, ENDED, EXCEPTS, LISTS},
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

    /// Those of a list.
    pub(super) fn of(list: GoodsList) -> impl Iterator<Item = Self> {
        Self::all().filter(move |row| row.list() == list)
    }

    fn at(place: usize) -> Self {
        Self(place as u16)
    }

    fn place(self) -> usize {
        usize::from(self.0)
    }

    #[inline]
    pub(super) fn code(self) -> HsCode {
        HsCode::of_table(LISTS.codes.at(self.place()))
    }

    #[inline]
    pub(super) fn list(self) -> GoodsList {
        GoodsList(LISTS.marks.at(self.place()).list)
    }

    /// The position of the group counted from 1; 0 if the row stands in none.
    pub(super) fn group(self) -> u8 {
        self.detail().group
    }

    pub(super) fn title(self) -> &'static str {
        text(self.detail().title)
    }

    pub(super) fn condition(self) -> &'static str {
        text(self.detail().condition)
    }

    pub(super) fn citation(self) -> &'static str {
        text(self.detail().citation)
    }

    /// Whether the row takes a code under it out again.
    #[inline]
    pub(super) fn excepts(self, code: HsCode) -> bool {
        let except = || LISTS.except.run(self.detail().except);
        LISTS.marks.at(self.place()).flags & EXCEPTS != 0
            && except().iter().any(|except| HsCode::of_table(except).contains(code))
    }

    /// Whether the row has no condition in words.
    pub(super) fn is_plain(self) -> bool {
        LISTS.marks.at(self.place()).flags & CONDITION == 0
    }

    /// Whether its list may name a code in several rows at once, each of which is told.
    #[inline]
    pub(super) fn is_beside_others(self) -> bool {
        LISTS.marks.at(self.place()).flags & BESIDE != 0
    }

    fn detail(self) -> lists::Detail {
        LISTS.details.at(LISTS.details_of.at(self.place()).into())
    }

    /// Its days as numbers.
    #[inline]
    pub(super) fn days(self) -> lists::Period {
        LISTS.periods.at(LISTS.periods_of.at(self.place()).into())
    }

    /// The first day on which it is in force, as exactly as it is known.
    pub(super) fn from(self) -> StartDate {
        start(self.days())
    }

    /// The first day on which it no longer is.
    pub(super) fn until(self) -> Option<Date> {
        some_day(self.days().until)
    }

    #[inline]
    pub(super) fn is_in_force(self, as_of: AsOf) -> bool {
        match as_of {
            AsOf::Latest => LISTS.marks.at(self.place()).flags & ENDED == 0,
            AsOf::Day(day) => standing(self.days(), number(day)) == Standing::InForce,
        }
    }
}

fn start(days: lists::Period) -> StartDate {
    let by = day(days.from);
    if days.exact == 1 { StartDate::On(by) } else { StartDate::By { after: some_day(days.after), by } }
}

/// What [`Period`](crate::dates::Period) says of a day, in numbers: a look-up asks it of many rows.
#[inline]
pub(super) fn standing(days: lists::Period, day: u32) -> Standing {
    match () {
        () if days.until != 0 && days.until <= day => Standing::Ended,
        () if days.from <= day => Standing::InForce,
        () if days.exact == 1 || (days.after != 0 && day <= days.after) => Standing::NotYet,
        () => Standing::Unknown,
    }
}

fn text(text: Text) -> &'static str {
    text.within(LISTS.texts)
}

/// Lists whose rows lie together, so that they are looked up at once. Those asked by default lie apart from all others: to know
/// more lists costs who does not ask them nothing.
#[derive(Clone, Copy)]
pub(super) struct Shelf<const LISTS: usize> {
    /// The place of the first of its lists.
    first_list: usize,
    /// For every number of four digits, the position of the first row at or after that heading.
    first: Table<u16>,
}

pub(super) const DEFAULT_SHELF: Shelf<BY_DEFAULT> = Shelf { first_list: 0, first: LISTS.first };
pub(super) const FURTHER_SHELF: Shelf<{ COUNT - BY_DEFAULT }> =
    Shelf { first_list: BY_DEFAULT, first: LISTS.first_further };

impl<const OF: usize> Shelf<OF> {
    /// Its lists.
    pub(super) fn lists(self) -> impl Iterator<Item = GoodsList> {
        (self.first_list..self.first_list + OF).map(|place| GoodsList(place as u8))
    }

    /// The place of a list among them.
    #[inline]
    pub(super) fn place(self, list: GoodsList) -> usize {
        usize::from(list.0) - self.first_list
    }

    /// The rows that can contain the code or lie below it: those of its chapter as such, those of its heading as such, and those
    /// about its subheading; of a shorter code, all below it.
    #[inline]
    pub(super) fn near(self, code: HsCode) -> impl Iterator<Item = Row> {
        let chapter = usize::from(code.chapter());
        let before = usize::from(self.first.at(0));
        let first = usize::from(self.first.at(chapter * 100));
        let codes = |places| LISTS.codes.slice(places).iter().map(HsCode::of_table);
        let of_chapter =
            codes(before..first).rev().take_while(|row| row.len() < 4 && usize::from(row.chapter()) == chapter).count();
        let (start, end) = match code.len() {
            2 | 3 => (first, usize::from(self.first.at(chapter * 100 + 100))),
            _ => {
                let heading = code.number(4) as usize;
                (usize::from(self.first.at(heading)), usize::from(self.first.at(heading + 1)))
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
}

#[cfg(test)]
mod tests {
    use super::{Row, standing, start};
    use crate::{
        dates::{AsOf, Date, Period, Standing, day, number, some_day},
        tables::lists,
    };

    /// Days before, between and after all those that a period can have.
    fn periods() -> impl Iterator<Item = lists::Period> {
        let days = [0, 20240228, 20240229, 20240301, 20241231];
        let all = days.into_iter().flat_map(move |after| days.into_iter().map(move |until| (after, until)));
        all.flat_map(move |(after, until)| {
            let of = move |(from, exact)| lists::Period { from, after, exact, until };
            days.into_iter().skip(1).flat_map(|from| [(from, 0), (from, 1)]).map(of)
        })
    }

    #[test]
    fn numbers_say_of_a_day_what_dates_say() {
        for days in periods().filter(|days| days.after < days.from && (days.exact == 0 || days.after == 0)) {
            let period = Period::new(Some(start(days)), some_day(days.until));
            let days_asked =
                (1..=12).flat_map(|month| (1..=31).filter_map(move |day| Date::new(2024, month, day).ok()));
            for asked in days_asked {
                assert_eq!(standing(days, number(asked)), period.standing(AsOf::Day(asked)), "{days:?} on {asked}");
                assert_eq!(day(number(asked)), asked);
            }
        }
    }

    #[test]
    fn the_newest_version_is_the_rows_that_have_not_ended() {
        for row in Row::all() {
            let period = Period::new(Some(row.from()), row.until());
            assert_eq!(
                row.is_in_force(AsOf::Latest),
                period.standing(AsOf::Latest) == Standing::InForce,
                "{}",
                row.code()
            );
        }
    }
}

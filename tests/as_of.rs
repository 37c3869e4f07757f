//! Goods lists as of a day: what was listed, what was not, and what is not known, against a plain reading of the data.

use std::collections::BTreeSet;

use dualuse::{
    Cause, Item, Outcome, classify, classify_as_of,
    dates::{AsOf, Date, Period, Standing, StartDate},
    hs::{HsCode, HsEdition, correlate},
    listing::{
        ChangeKind, Extent, GoodsList, GoodsLists, Listing, added, diff, history, listings, listings_in, removed,
    },
};
use jiff::ToSpan as _;
use proptest::prelude::*;

/// A row as its file has it.
struct Row {
    code: String,
    group: String,
    from: String,
    condition: String,
    citation: String,
    after: Option<Date>,
    by: Date,
    exact: bool,
    until: Option<Date>,
    except: Vec<String>,
}

impl Row {
    fn has_ended(&self, day: Date) -> bool {
        self.until.is_some_and(|until| until <= day)
    }

    fn names_on(&self, day: Date) -> bool {
        self.by <= day && !self.has_ended(day)
    }
}

/// A list as its files have it.
struct Model {
    list: GoodsList,
    began: Option<Date>,
    first: Date,
    known_to: Date,
    several: bool,
    rows: Vec<Row>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Listed,
    NotListed,
    Unknown,
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn date(year: i16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).expect("a day")
}

/// So many days later.
fn after(date: Date, days: i64) -> Date {
    let date: jiff::civil::Date = date.to_string().parse().expect("a date");
    day(&date.saturating_add(days.days()).to_string())
}

fn model() -> Vec<Model> {
    let of = |list: GoodsList| {
        let head = head(list);
        let versions = head["version"].as_array().expect("versions");
        let path = format!("{}/data/lists/{list}/rows.csv", env!("CARGO_MANIFEST_DIR"));
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("a list");
        let row = |record: csv::StringRecord| {
            let words: Vec<&str> = record[2].split(' ').collect();
            Row {
                code: record[0].to_owned(),
                group: record[1].to_owned(),
                from: record[2].to_owned(),
                condition: record[4].to_owned(),
                citation: record[6].to_owned(),
                after: (words[0] == "after").then(|| day(words[1])),
                by: day(words[words.len() - 1]),
                exact: words.len() == 1,
                until: (!record[3].is_empty()).then(|| day(&record[3])),
                except: record[5].split_whitespace().map(str::to_owned).collect(),
            }
        };
        Model {
            list,
            began: head.get("began").map(|date| day(&date.to_string())),
            known_to: day(&head["known-to"].to_string()),
            several: head.get("several").is_some(),
            first: versions.iter().map(|version| day(&version["day"].to_string())).min().expect("a version"),
            rows: reader.records().map(|record| row(record.expect("a row"))).collect(),
        }
    };
    GoodsList::all().map(of).collect()
}

/// What the file of a list says of it.
fn head(list: GoodsList) -> toml::Table {
    let path = format!("{}/data/lists/{list}/list.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("a list").parse().expect("TOML")
}

impl Model {
    /// What the data tell of a code of HS 2022 on a day.
    fn ask(&self, code: &str, day: Date) -> Answer {
        let not_excepted = |row: &&Row| !row.except.iter().any(|except| code.starts_with(except.as_str()));
        let concerned = || self.rows.iter().filter(|row| code.starts_with(&row.code) || row.code.starts_with(code));
        let doubtful = |row: &Row| !row.exact && day < row.by && row.after.is_none_or(|after| after < day);
        if concerned().filter(not_excepted).any(|row| row.names_on(day)) {
            Answer::Listed
        } else if self.began.is_some_and(|began| day < began) {
            Answer::NotListed
        } else if day > self.known_to || day < self.first || concerned().filter(not_excepted).any(doubtful) {
            Answer::Unknown
        } else {
            Answer::NotListed
        }
    }

    /// The days on which an answer can change.
    fn turns(&self) -> Vec<Date> {
        let of_rows = self.rows.iter().flat_map(|row| [Some(row.by), row.after, row.until]);
        let mut days: Vec<Date> =
            of_rows.chain([Some(self.first), Some(self.known_to), self.began]).flatten().collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// What the library says of one list.
fn said(list: GoodsList, code: HsCode, edition: HsEdition, day: Date) -> (Answer, Option<Date>) {
    let found = listings_in(GoodsLists::all(), code, edition, day);
    let listed = found.iter().any(|listing| listing.list() == list);
    let unknown: Vec<Option<Date>> =
        found.unknown().iter().filter(|unknown| unknown.list() == list).map(|unknown| unknown.first_held()).collect();
    match (listed, &unknown[..]) {
        (true, []) => (Answer::Listed, None),
        (false, []) => (Answer::NotListed, None),
        (false, [first_held]) => (Answer::Unknown, *first_held),
        (listed, several) => panic!("{code} on {list}: listed {listed} and unknown {several:?}"),
    }
}

/// Days about those on which something changes, and others.
fn days() -> impl Strategy<Value = Date> {
    let turns: Vec<Date> = model().iter().flat_map(Model::turns).collect();
    let about = (prop::sample::select(turns), -1_i64..=1).prop_map(|(day, off)| after(day, off));
    let any = (0_i64..2_000).prop_map(|off| after(date(2021, 6, 1), off));
    prop_oneof![about, any]
}

proptest! {
    #[test]
    fn every_list_has_named_a_code_or_has_not_or_that_is_not_known(
        index in any::<prop::sample::Index>(),
        length in prop::sample::select(vec![2_usize, 4, 6, 8]),
        suffix in "[0-9]{2}",
        day in days(),
    ) {
        let codes: Vec<HsCode> = HsEdition::Hs2022.subheadings().collect();
        let text = format!("{}{suffix}", codes[index.index(codes.len())].digits())[..length].to_owned();
        for model in model() {
            let ask = |day| model.ask(&text, day);
            let (answer, first_held) = said(model.list, text.parse().expect("a code"), HsEdition::Hs2022, day);
            prop_assert_eq!(answer, ask(day), "{} on {} as of {}", text, model.list, day);
            if let Some(first_held) = first_held {
                prop_assert_ne!(ask(first_held), Answer::Unknown, "{} on {}", text, model.list);
                let before = model.turns().into_iter().chain([after(first_held, -1)]);
                for turn in before.filter(|&turn| day <= turn && turn < first_held) {
                    prop_assert_eq!(ask(turn), Answer::Unknown, "{} on {} as of {}", text, model.list, turn);
                }
            }
        }
    }

    #[test]
    fn what_came_and_what_left_is_the_difference_of_the_lists(one in days(), other in days()) {
        let (earlier, later) = (one.min(other), one.max(other));
        for Model { list, rows, .. } in model() {
            let came: Vec<(String, Date)> =
                added(list, earlier, later).map(|(code, from)| (code.digits().to_string(), from.known_from())).collect();
            let left: Vec<(String, Date)> =
                removed(list, earlier, later).map(|(code, until)| (code.digits().to_string(), until)).collect();
            let new = rows.iter().filter(|row| row.names_on(later) && !row.names_on(earlier));
            let gone = rows.iter().filter(|row| row.names_on(earlier) && !row.names_on(later));
            prop_assert_eq!(came, sorted(new.map(|row| (row.code.clone(), row.by))), "{} came to {}", earlier, list);
            // A wider row that names all of it still keeps it on the list.
            let still = |code: &str| {
                let names = |row: &&Row| !row.except.iter().any(|except| code.starts_with(except.as_str()));
                rows.iter().filter(names).any(|row| row.names_on(later) && code.starts_with(&row.code))
            };
            let gone = gone.filter(|row| !still(&row.code));
            let gone = gone.map(|row| (row.code.clone(), row.until.expect("an end")));
            prop_assert_eq!(left, sorted(gone), "{} left {}", later, list);
        }
    }

    #[test]
    fn a_code_of_another_edition_is_not_known_if_what_it_reaches_is_not(
        edition in prop::sample::select(HsEdition::ALL.to_vec()),
        index in any::<prop::sample::Index>(),
        length in prop::sample::select(vec![4_usize, 6]),
        day in days(),
    ) {
        let codes: Vec<HsCode> = edition.subheadings().collect();
        let text = codes[index.index(codes.len())].digits().to_string()[..length].to_owned();
        let code: HsCode = text.parse().expect("a code");
        let reached: Vec<String> = codes
            .iter()
            .filter(|subheading| code.contains(**subheading))
            .flat_map(|&subheading| correlate(subheading, edition, HsEdition::Hs2022).iter().map(|to| to.code()).collect::<Vec<_>>())
            .map(|to| to.digits().to_string())
            .collect();
        for model in model() {
            let answers: Vec<Answer> = reached.iter().map(|to| model.ask(to, day)).collect();
            let expected = match &answers {
                answers if answers.contains(&Answer::Listed) => Answer::Listed,
                answers if answers.contains(&Answer::Unknown) => Answer::Unknown,
                _ if answers.is_empty() => continue,
                _ => Answer::NotListed,
            };
            prop_assert_eq!(said(model.list, code, edition, day).0, expected, "{} of {} on {}", code, edition, model.list);
        }
    }

    #[test]
    fn days_are_read_as_they_are_printed(day in days()) {
        for as_of in [AsOf::Latest, AsOf::Day(day)] {
            prop_assert_eq!(as_of.to_string().parse(), Ok(as_of));
        }
    }
}

fn sorted<T: Ord>(rows: impl Iterator<Item = T>) -> Vec<T> {
    let mut rows: Vec<T> = rows.collect();
    rows.sort_unstable();
    rows
}

#[test]
fn on_a_day_a_code_stands_in_one_row_of_a_list_that_does_not_name_it_in_several() {
    for model in model().into_iter().filter(|model| !model.several) {
        for turn in model.turns() {
            let on_turn: Vec<&str> = model.rows.iter().filter(|row| row.names_on(turn)).map(|row| &*row.code).collect();
            let distinct: BTreeSet<&str> = on_turn.iter().copied().collect();
            assert_eq!(distinct.len(), on_turn.len(), "{} on {turn}", model.list);
        }
    }
}

#[test]
fn a_row_is_found_from_its_first_day_to_its_last_in_its_own_tier_and_by_its_own_act() {
    for Model { list, rows, .. } in model() {
        for row in rows {
            let last = row.until.map_or(AsOf::Latest, |until| after(until, -1).into());
            for as_of in [row.by.into(), last] {
                let asked = GoodsLists::none().with(list);
                let found = listings_in(asked, row.code.parse().expect("a code"), HsEdition::Hs2022, as_of);
                let is_row = |found: &&Listing| {
                    found.extent() == Extent::Whole
                        && (found.row_citation(), found.condition()) == (&*row.citation, &*row.condition)
                };
                let found = found.iter().find(is_row);
                let found = found.unwrap_or_else(|| panic!("{} on {list} as of {as_of}", row.code));
                assert_eq!(found.entry().digits().to_string(), row.code, "{list} as of {as_of}");
                assert_eq!(found.group().map_or("", |group| group.id()), row.group, "{} on {list}", row.code);
                assert_eq!(found.from().to_string().replace(',', ""), row.from, "{} on {list}", row.code);
                assert_eq!(
                    (found.until(), found.row_citation()),
                    (row.until, &*row.citation),
                    "{} on {list}",
                    row.code
                );
            }
        }
    }
}

#[test]
fn an_answer_cites_the_first_version_read_of_those_that_can_tell_it() {
    for Model { list, rows, .. } in model() {
        let head = head(list);
        let read = |version: &&toml::Value| version.get("citation").is_some();
        let versions = head["version"].as_array().expect("versions");
        for (number, version) in versions.iter().enumerate() {
            let day = day(&version["day"].to_string());
            let told = versions[number..].iter().find(read).expect("the newest was read")["citation"].as_str();
            let row = rows.iter().find(|row| row.names_on(day)).expect("a row");
            let asked = GoodsLists::none().with(list);
            let found = listings_in(asked, row.code.parse().expect("a code"), HsEdition::Hs2022, day);
            let found = found.first().expect("the row");
            assert_eq!(Some(found.citation()), told, "{list} as of {day}");
        }
        assert_eq!(list.versions().len(), versions.len(), "{list}");
        assert!(list.versions().all(|version| version.list() == list));
    }
}

#[test]
fn of_the_newest_version_held_everything_is_known() {
    for edition in HsEdition::ALL {
        for code in edition.subheadings() {
            let found = listings_in(GoodsLists::all(), code, edition, AsOf::Latest);
            assert!(found.unknown().is_empty(), "{code} of {edition}");
        }
    }
}

#[test]
fn what_is_no_day_is_refused() {
    for text in ["", "today", "now", "2024-02-30", "23.02.2024", "2024-02-23T10:00", "Latest"] {
        assert!(text.parse::<AsOf>().is_err(), "{text}");
    }
}

#[test]
fn a_period_begins_and_ends_on_the_days_it_says() {
    let begins = StartDate::By { after: Some(date(2023, 5, 19)), by: date(2023, 9, 26) };
    let table = [
        ("without bounds, long ago", Period::new(None, None), AsOf::Day(date(1990, 1, 1)), Standing::InForce),
        ("without an end, latest", Period::new(Some(begins), None), AsOf::Latest, Standing::InForce),
        (
            "begun between two days, on the first",
            Period::new(Some(begins), None),
            date(2023, 5, 19).into(),
            Standing::NotYet,
        ),
        (
            "begun between two days, between them",
            Period::new(Some(begins), None),
            date(2023, 6, 1).into(),
            Standing::Unknown,
        ),
        (
            "ended before it may have begun",
            Period::new(Some(begins), Some(date(2023, 6, 1))),
            date(2023, 6, 1).into(),
            Standing::Ended,
        ),
        (
            "the day before the end",
            Period::new(None, Some(date(2026, 8, 13))),
            date(2026, 8, 12).into(),
            Standing::InForce,
        ),
        ("with an end, latest", Period::new(None, Some(date(2026, 8, 13))), AsOf::Latest, Standing::Ended),
    ];
    for (name, period, as_of, standing) in table {
        assert_eq!(period.standing(as_of), standing, "{name}");
    }
}

#[test]
fn diesel_engines_in_june_2022_are_in_doubt_and_not_cleared() {
    let engines = Item::from_hs("8408.10".parse().expect("a code"));
    let answer = classify_as_of(&engines, date(2022, 6, 1));
    let Outcome::Indeterminate(Cause::NotKnownOnThatDay { list, first_held }) = answer.outcome() else {
        panic!("{}", answer.outcome())
    };
    assert!(first_held > Some(date(2022, 6, 1)));
    let last = answer.unknown_listings().iter().max_by_key(|unknown| unknown.first_held()).expect("some");
    assert_eq!((last.list(), last.first_held()), (list, first_held));
    let supplement = answer.unknown_listings().iter().find(|unknown| unknown.list().id() == "us-746-supp-4");
    assert_eq!(supplement.and_then(|unknown| unknown.first_held()), Some(date(2023, 5, 19)), "chapter 84 as a whole");
    assert!(matches!(classify_as_of(&engines, date(2023, 5, 19)).outcome(), Outcome::Flagged));
}

#[test]
fn no_code_is_said_to_be_off_the_lists_on_a_day_that_two_of_them_do_not_reach() {
    let end_of_2024 = date(2024, 12, 31);
    let mut in_doubt = 0;
    for code in HsEdition::Hs2022.subheadings() {
        let item = Item::from_hs(code);
        let then = classify_as_of(&item, end_of_2024);
        assert!(!matches!(then.outcome(), Outcome::NothingFound(_)), "{code}");
        if then.listings().is_empty() && !classify(&item).listings().is_empty() {
            let unknown: Vec<&str> = then.unknown_listings().iter().map(|unknown| unknown.list().id()).collect();
            assert_eq!(unknown, ["eu-833-annex-vii-b", "eu-833-annex-xxiii"], "{code}");
            in_doubt += 1;
        }
    }
    println!("{in_doubt} subheadings are listed now, and on {end_of_2024} it is not known of them");
    assert!(in_doubt > 0);
}

#[test]
fn acts_are_in_force_from_the_day_they_say_and_not_from_their_date() {
    use Answer::{Listed, NotListed, Unknown};
    let table = [
        ("Regulation (EU) 2023/2878, date", "eu-833-annex-xl", "8471.50", date(2023, 12, 18), NotListed),
        ("Regulation (EU) 2023/2878, in force", "eu-833-annex-xl", "8471.50", date(2023, 12, 19), Listed),
        ("Regulation (EU) 2024/1745, date", "eu-833-annex-xl", "8457.10", date(2024, 6, 24), NotListed),
        ("Regulation (EU) 2024/1745, in force", "eu-833-annex-xl", "8457.10", date(2024, 6, 25), Listed),
        ("Regulation (EU) 2025/395, date", "eu-833-annex-xxiii", "8456.11", date(2025, 2, 24), Unknown),
        ("Regulation (EU) 2025/395, in force", "eu-833-annex-xxiii", "8456.11", date(2025, 2, 25), Listed),
        ("Regulation (EU) 2025/395, date", "eu-833-annex-vii-b", "2610.00", date(2025, 2, 24), Unknown),
        ("Regulation (EU) 2025/395, in force", "eu-833-annex-vii-b", "2610.00", date(2025, 2, 25), Listed),
    ];
    for (name, list, code, day, answer) in table {
        let list = list.parse().expect("a list");
        let (found, _) = said(list, code.parse().expect("a code"), HsEdition::Hs2022, day);
        assert_eq!(found, answer, "{name}: {code} on {list}");
    }
}

#[test]
fn the_chpl_grew_version_by_version() {
    let chpl = head("chpl".parse().expect("a list"));
    let mut rows = 0;
    for version in chpl["version"].as_array().expect("versions") {
        let day = day(&version["day"].to_string());
        let on = |day| {
            let named = |code: &HsCode| {
                said("chpl".parse().expect("a list"), *code, HsEdition::Hs2022, day).0 == Answer::Listed
            };
            HsEdition::Hs2022.subheadings().filter(named).count()
        };
        assert_eq!(on(after(day, -1)), rows, "before {day}");
        rows = version["rows"].as_integer().expect("a count") as usize;
        assert_eq!(on(day), rows, "{day}");
    }
}

#[test]
fn a_heading_is_counted_as_of_the_day() {
    let chpl = |day| {
        let found = listings("8542".parse().expect("a code"), HsEdition::Hs2022, day);
        found.iter().find(|found| found.list().id() == "chpl").map(|found| found.extent())
    };
    assert_eq!(chpl(date(2023, 5, 18)), None);
    assert_eq!(chpl(date(2023, 5, 19)), Some(Extent::Part { listed: 4, of: 5 }));
}

#[test]
fn a_heading_of_another_edition_counts_the_subheadings_that_have_not_changed() {
    let found = listings("8542".parse().expect("a code"), HsEdition::Hs2017, AsOf::Latest);
    let chpl = found.iter().find(|found| found.list().id() == "chpl").map(|found| found.extent());
    assert_eq!(chpl, Some(Extent::Part { listed: 4, of: 5 }));
}

/// What the lists say of a code over time: list, first day, act.
fn over_time(code: &str) -> Vec<String> {
    let rows = history(GoodsLists::all(), code.parse().expect("a code"));
    rows.iter().map(|row| format!("{} {} {}: {}", row.list(), row.entry(), row.from(), row.row_citation())).collect()
}

#[test]
fn four_codes_over_time_on_each_list_from_which_day_by_which_act() {
    let table: [(&str, &[&str]); 4] = [
        (
            "8456.11",
            &[
                "eu-833-annex-vii-b 8456.11 by 2024-02-24: already in Part B as of Regulation (EU) 2024/745",
                "eu-833-annex-xxiii 8456 by 2025-02-25:",
                "us-746-supp-4 8456.11 by 2023-05-19: 88 FR 33422 or earlier",
                "eu-765-annex-va-b 8456.11 by 2025-02-25:",
                "eu-765-annex-xviii 8456 by 2025-10-24:",
                "ca-sema-russia 8456 by 2026-06-12: SOR/2014-58, section 3.09, schedule 7, item 550",
                "jp-russia-export-ban 8456.11 2024-04-17: METI order 15/2022, article 128, no. 40",
                "jp-catch-all-16 84 2025-10-09: Export Trade Control Order, appended table 1, item 16(2)",
                "jp-catch-all-16 8456 2025-10-09: Export Trade Control Order, appended table 1, item 16(1); METI order 49/1991, article 14-2",
                "kr-situational 8456.11 by 2024-09-09: annex 2-2, no. 742",
            ],
        ),
        (
            "8456.30",
            &[
                "eu-833-annex-vii-b 8456.30 2025-07-20: added by Regulation (EU) 2025/1494",
                "eu-833-annex-xxiii 8456 by 2025-02-25:",
                "us-746-supp-4 8456.30 by 2023-05-19: 88 FR 33422 or earlier",
                "eu-833-annex-xxxvii 8456.30 after 2024-02-23, by 2025-07-20: added between Regulations (EU) 2024/745 and 2025/1494",
                "eu-765-annex-va-b 8456.30 2025-07-20: added by Regulation (EU) 2025/1472",
                "eu-765-annex-xviii 8456 by 2025-10-24:",
                "ca-sema-russia 8456 by 2026-06-12: SOR/2014-58, section 3.09, schedule 7, item 550",
                "jp-russia-export-ban 8456.30 2024-04-17: METI order 15/2022, article 128, no. 40",
                "jp-catch-all-16 84 2025-10-09: Export Trade Control Order, appended table 1, item 16(2)",
                "jp-catch-all-16 8456 2025-10-09: Export Trade Control Order, appended table 1, item 16(1); METI order 49/1991, article 14-2",
                "kr-situational 8456.30 by 2024-09-09: annex 2-2, no. 745",
            ],
        ),
        (
            "9015.10",
            &[
                "eu-833-annex-vii-b 9015.10 2025-10-24: added by Regulation (EU) 2025/2033",
                "eu-833-annex-xxiii 9015 by 2025-02-25:",
                "us-746-supp-4 9015.10 by 2023-05-19: 88 FR 33422 or earlier",
                "eu-765-annex-va-b 9015.10 2025-10-24: added by Regulation (EU) 2025/2041",
                "eu-765-annex-xviii 9015 by 2025-10-24:",
                "ca-sema-russia 9015 by 2026-06-12: SOR/2014-58, section 3.09, schedule 7, item 640",
                "jp-russia-export-ban 9015.10 2023-04-07: METI order 15/2022, article 134, no. 10",
                "jp-catch-all-16 90 2025-10-09: Export Trade Control Order, appended table 1, item 16(2)",
                "kr-situational 9015.10 by 2024-09-09: annex 2-2, no. 1116",
            ],
        ),
        (
            "8408.90",
            &[
                "eu-833-annex-xxiii 8408 by 2025-02-25:",
                "us-746-supp-4 8408.90 by 2023-05-19: 88 FR 33422 or earlier; also in supplement no. 5",
                "us-746-supp-7 8408.90 by 2023-05-19: 88 FR 12150 or 88 FR 33422",
                "us-746-supp-5 8408.90 by 2024-06-12:",
                "ca-sema-russia 8408 by 2026-06-12: SOR/2014-58, section 3.16, schedule 13, part 1, item 141",
                "ca-sema-russia 8408 by 2026-06-12: SOR/2014-58, section 3.09, schedule 7, item 459",
                "jp-russia-export-ban 8408.90 2023-04-07: METI order 15/2022, article 128, no. 5",
                "jp-catch-all-16 84 2025-10-09: Export Trade Control Order, appended table 1, item 16(2)",
                "kr-situational 8408.90 by 2024-09-09: annex 2-2, no. 618",
            ],
        ),
    ];
    for (code, expected) in table {
        let told = over_time(code);
        assert_eq!(told.iter().map(|row| row.trim_end()).collect::<Vec<_>>(), expected, "{code}");
    }
}

#[test]
fn a_widened_line_is_not_removed() {
    let annex: GoodsList = "eu-833-annex-xxiii".parse().expect("a list");
    let count =
        |changes: &[dualuse::listing::Change], kind| changes.iter().filter(|change| change.kind() == kind).count();
    // Package 18: 44 new lines, 29 widened ones that take in 53. Package 19: 4, 8 and 23.
    for (earlier, later, added_lines, widened, absorbed) in
        [(date(2025, 2, 25), date(2025, 7, 20), 44, 29, 53), (date(2025, 7, 20), date(2025, 10, 24), 4, 8, 23)]
    {
        let changes = diff(annex, earlier, later);
        assert_eq!(count(&changes, ChangeKind::Added), added_lines, "{later}");
        assert_eq!(count(&changes, ChangeKind::Widened), widened, "{later}");
        assert_eq!(changes.iter().map(|change| change.absorbs().len()).sum::<usize>(), absorbed, "{later}");
        assert_eq!(changes.len(), added_lines + widened, "{later}");
        assert_eq!(removed(annex, earlier, later).count(), 0, "{later}");
    }
    // What a widened line took in is listed on the day before, on the day itself and after.
    for (code, from) in
        [("2530.20", date(2025, 7, 20)), ("2508.10", date(2025, 10, 24)), ("8414.10", date(2025, 7, 20))]
    {
        for day in [after(from, -1), from, after(from, 1)] {
            let (answer, _) = said(annex, code.parse().expect("a code"), HsEdition::Hs2022, day);
            assert_eq!(answer, Answer::Listed, "{code} on {day}");
        }
    }
}

#[test]
fn a_difference_to_a_day_that_is_not_known_is_no_certain_addition() {
    let annex: GoodsList = "eu-833-annex-vii-b".parse().expect("a list");
    let kinds = |earlier, later| -> BTreeSet<ChangeKind> {
        diff(annex, earlier, later).iter().map(dualuse::listing::Change::kind).collect()
    };
    // 14 codes came by one of two acts; eleven came on a day that is known.
    assert_eq!(kinds(date(2024, 12, 31), date(2025, 2, 25)), [ChangeKind::PerhapsAdded].into());
    assert_eq!(diff(annex, date(2024, 12, 31), date(2025, 2, 25)).len(), 14);
    assert_eq!(kinds(date(2025, 2, 25), date(2025, 5, 21)), [ChangeKind::Added].into());
    assert_eq!(diff(annex, date(2025, 2, 25), date(2025, 5, 21)).len(), 11);
}

proptest! {
    #[test]
    fn a_difference_leads_from_the_earlier_rows_to_the_later_ones(one in days(), other in days()) {
        let (earlier, later) = (one.min(other), one.max(other));
        for Model { list, rows, .. } in model() {
            let on = |day| sorted(rows.iter().filter(|row| row.names_on(day)).map(|row| (row.code.clone(), row.from.clone())));
            let changes = diff(list, earlier, later);
            let came = changes.iter().filter(|change| change.kind() != ChangeKind::Removed);
            let came = came.map(|change| (change.code().digits().to_string(), change.from().to_string().replace(',', "")));
            let (before, now) = (on(earlier), on(later));
            let expected = sorted(rows.iter().filter(|row| row.names_on(later) && !row.names_on(earlier)).map(|row| (row.code.clone(), row.from.clone())));
            prop_assert_eq!(sorted(came), expected, "{} to {} of {}", earlier, later, list);
            if earlier == later {
                prop_assert!(changes.is_empty());
            }
            prop_assert!(now.len() + changes.iter().map(|change| change.absorbs().len() + usize::from(change.kind() == ChangeKind::Removed)).sum::<usize>() + rows.len() >= before.len());
        }
    }
}

#[test]
fn behind_what_is_held_of_a_list_a_code_is_not_known_and_never_not_listed() {
    for list in GoodsList::all() {
        let last = list.known_to();
        let ask = |day| said(list, "0101.21".parse().expect("horses"), HsEdition::Hs2022, day);
        let (answer, first_held) = ask(after(last, 1));
        if answer != Answer::Listed {
            assert_eq!((answer, first_held), (Answer::Unknown, None), "{list}");
            assert_eq!(ask(last).0, Answer::NotListed, "{list}");
        }
    }
    // What was listed on the last day is told still.
    let annex: GoodsList = "eu-833-annex-xxiii".parse().expect("a list");
    assert_eq!(
        said(annex, "8456.11".parse().expect("a code"), HsEdition::Hs2022, date(2026, 11, 26)).0,
        Answer::Listed
    );
    let coffee = classify_as_of(&Item::from_hs("0901.21".parse().expect("coffee")), date(2026, 11, 26));
    assert!(matches!(coffee.outcome(), Outcome::Indeterminate(Cause::NotKnownOnThatDay { first_held: None, .. })));
}

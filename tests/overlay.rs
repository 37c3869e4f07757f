//! Lists that are given at run time: asked as those held are, in their place or beside them, named with their digest, and refused
//! with every fault of them.
#![cfg(feature = "overlay")]

use std::fs;

use dualuse::{
    Because, Cause, Checks, Item, Outcome, classify_with, classify_with_overlay,
    dates::{AsOf, Date},
    hs::{HsCode, HsEdition},
    listing::{GoodsList, GoodsLists, listings_in},
    overlay::{Overlay, OverlayError, OverlaySource},
    record::{About, Answer, Detail, Record, Replay, Request},
};

/// The two files of a list that is held.
fn files(id: &str) -> (String, String) {
    let file = |name: &str| fs::read_to_string(format!("{}/data/lists/{id}/{name}", env!("CARGO_MANIFEST_DIR")));
    (file("list.toml").expect("a list"), file("rows.csv").expect("rows"))
}

fn code(text: &str) -> HsCode {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

const OWN: &str = r#"short = "Own list"
title = "Codes that we stop"
instrument = "our own rule"
url = "https://example.com"
nomenclature = "HS2022"
directions = ["export"]
measure = "rule 1"
retrieved = 2026-11-02
known-to = 2026-11-01
coverage = "complete"
group-kind = "tier"
groups = [
  { id = "a", rows = 2, title = "Machines" },
]
ungrouped = 1

[[version]]
day = 2026-10-01
citation = "our own rule of October 2026"
rows = 3

[[later]]
act = "our own rule of December"
not-before = 2026-12-01
"#;

const OWN_ROWS: &str = "code,group,from,until,condition,except,citation\n\
    847982,a,2026-10-01,,,,\n8543,a,2026-10-01,,,854320,\n09012100,,by 2026-10-01,,roasted,,\n";

/// A list of our own, and the Common High Priority List with a version of one row more.
fn overlay() -> Overlay {
    let (list, rows) = newer_chpl();
    let own = OverlaySource { id: "own-list", list: OWN, rows: OWN_ROWS };
    Overlay::read([own, OverlaySource { id: "chpl", list: &list, rows: &rows }])
        .unwrap_or_else(|error| panic!("{error}"))
}

fn newer_chpl() -> (String, String) {
    let (list, rows) = files("chpl");
    let known_to = list.lines().find(|line| line.starts_with("known-to")).expect("a last day");
    let retrieved = list.lines().find(|line| line.starts_with("retrieved")).expect("a day");
    let first_tier = list.lines().find(|line| line.contains("id = \"1\"")).expect("a tier");
    let (count, _) =
        first_tier.split_once("rows = ").map(|(_, rest)| rest.split_once(',').expect("a count")).expect("rows");
    let more = count.trim().parse::<usize>().expect("a number") + 1;
    let list = list
        .replace(known_to, "known-to = 2026-11-20")
        .replace(retrieved, "retrieved = 2026-11-20")
        .replace(first_tier, &first_tier.replace(&format!("rows = {count}"), &format!("rows = {more}")));
    let list = format!("{list}\n[[version]]\nday = 2026-11-10\ncitation = \"CHPL of 10 November 2026\"\nrows = 51\n");
    (list, format!("{}\n847982,1,2026-11-10,,,,\n", rows.trim_end()))
}

#[test]
fn one_new_list_and_one_in_the_place_of_another() {
    let overlay = overlay();
    assert_eq!(overlay.lists().iter().map(|list| list.id()).collect::<Vec<_>>(), ["own-list", "chpl"]);
    let item = Item::from_hs(code("8479.82"));
    let held = classify_with(&item, Checks::chpl());
    assert!(matches!(held.outcome(), Outcome::NothingFound(_)) && held.overlay().is_none());
    let answer = classify_with_overlay(&item, Checks::chpl(), &overlay);
    assert_eq!(answer.outcome(), Outcome::Flagged);
    let told: Vec<(&str, Option<&str>, &str)> = answer
        .overlay_listings()
        .iter()
        .map(|found| (found.list().id(), found.group().map(|group| group.id()), found.citation()))
        .collect();
    assert_eq!(
        told,
        [("own-list", Some("a"), "our own rule of October 2026"), ("chpl", Some("1"), "CHPL of 10 November 2026"),]
    );
    // What stood on the list that is replaced is told by the new one, once.
    let circuits = Item::from_hs(code("8542.31"));
    let answer = classify_with_overlay(&circuits, Checks::default(), &overlay);
    assert!(answer.listings().iter().all(|found| found.list().id() != "chpl"));
    assert_eq!(answer.overlay_listings().iter().filter(|found| found.list().id() == "chpl").count(), 1);
    // A list that is not asked is not asked of the overlay either; nor is a new one if no list is.
    assert!(classify_with_overlay(&circuits, Checks::us(), &overlay).overlay_listings().is_empty());
    assert!(classify_with_overlay(&item, Checks::none(), &overlay).overlay_listings().is_empty());
}

#[test]
fn a_day_before_the_overlay_is_answered_by_what_is_held() {
    // A list whose versions begin only now: of the days before, what is held still tells.
    let list = OWN.replace("known-to = 2026-11-01", "known-to = 2026-11-02");
    let overlay = Overlay::read([OverlaySource { id: "us-746-supp-7", list: &list, rows: OWN_ROWS }]).expect("a list");
    let item = Item::from_hs(code("8542.31"));
    let checks = Checks::none().with_goods_list("us-746-supp-7".parse().expect("a list"));
    let on = |as_of: &str| classify_with_overlay(&item, checks.as_of(day(as_of)), &overlay).listings().len();
    assert_eq!((on("2026-09-20"), on("2026-10-01")), (1, 0));
    let newest = classify_with_overlay(&item, checks, &overlay);
    assert!(newest.overlay_listings().is_empty() && newest.because().all(|because| because != Because::Listed));
    // Of a day behind what is known of it, nothing is said to be off it.
    let tea = Item::from_hs(code("0902.10"));
    let found = classify_with_overlay(&tea, checks, &overlay).outcome();
    assert!(matches!(found, Outcome::NothingFound(_)), "{found:?}");
    let later = classify_with_overlay(&tea, checks.as_of(day("2026-11-03")), &overlay);
    assert_eq!(later.outcome(), Outcome::Indeterminate(Cause::NotKnownOfOverlay { first_held: None }));
    assert_eq!(later.overlay_unknown()[0].known_to(), Some(day("2026-11-02")));
}

#[test]
fn answers_and_records_name_it_with_its_digest() {
    let overlay = overlay();
    let request = || Request::new("").hs("8479.82").lists("chpl,eu-833-annex-xl");
    let record = Record::make_with_overlay(request(), Detail::Verdict, &overlay).expect("an answer");
    let told = record.answer.checked.overlay.as_ref().expect("the overlay");
    assert_eq!(told.sha256, overlay.digest());
    let lists: Vec<(&str, &str, Option<&str>)> =
        told.lists.iter().map(|list| (&*list.list, &*list.day, list.in_place_of.as_deref())).collect();
    assert_eq!(lists, [("own-list", "2026-10-01", None), ("chpl", "2026-11-10", Some("2024-02-23"))]);
    assert_eq!(record.answer.listings.iter().map(|line| &*line.list).collect::<Vec<_>>(), ["own-list", "chpl"]);
    assert_eq!(
        record.lists.iter().map(|list| &*list.list).collect::<Vec<_>>(),
        ["eu-833-annex-xl", "own-list", "chpl"]
    );
    assert!(
        record
            .answer
            .checked
            .later
            .iter()
            .any(|act| act == "our own rule of December, perhaps in force since 2026-12-01")
    );
    let shown = record.answer.shown();
    let line = shown.iter().find(|line| line.about == About::Overlay).expect("a line");
    assert!(
        line.text.contains(overlay.digest()) && line.text.contains("chpl of 2026-11-10 in place of 2024-02-23"),
        "{}",
        line.text
    );
    // It is kept, and comes back.
    let json = serde_json::to_string(&record).expect("JSON");
    assert_eq!(serde_json::from_str::<Record>(&json).expect("a record"), record);
    assert_eq!(record.replay_with_overlay(&overlay), Ok(Replay::Same));
    // Without it, or by another, the replay says so.
    let Ok(Replay::Differs { data: Some(data), answer, .. }) = record.replay() else { panic!("the overlay is gone") };
    assert!(data.gone.iter().any(|gone| *gone == format!("overlay sha256:{}", overlay.digest())));
    assert!(answer.iter().any(|part| part.part == "listings" && part.gone.len() == 2));
    let rows = OWN_ROWS.replace("roasted", "roasted or not");
    let other = Overlay::read([OverlaySource { id: "own-list", list: OWN, rows: &rows }]).expect("a list");
    assert_ne!(other.digest(), overlay.digest());
    assert!(matches!(record.replay_with_overlay(&other), Ok(Replay::Differs { data: Some(_), .. })));
}

/// A copy of a list that is held says of every code what the list says.
#[test]
fn a_copy_of_a_list_says_what_the_list_says() {
    let days = [
        AsOf::Latest,
        day("2024-02-23").into(),
        day("2024-12-31").into(),
        day("2025-07-20").into(),
        day("2026-08-01").into(),
    ];
    for list in GoodsList::all() {
        let (text, rows) = files(list.id());
        let id = format!("copy-of-{list}");
        let overlay = Overlay::read([OverlaySource { id: &id, list: &text, rows: &rows }]);
        let overlay = overlay.unwrap_or_else(|error| panic!("{list}: {error}"));
        let own = GoodsLists::none().with(list);
        let newest = HsEdition::LATEST.subheadings();
        let codes = newest.step_by(3).map(|code| (code, HsEdition::LATEST));
        let older = HsEdition::Hs2007.subheadings().step_by(11);
        let codes = codes.chain(older.map(|code| (code, HsEdition::Hs2007)));
        let wide = ["84", "8542", "85", "90", "2844", "72"].map(code);
        let wide =
            wide.into_iter().flat_map(|code| [HsEdition::LATEST, HsEdition::Hs2012].map(|edition| (code, edition)));
        for (code, edition) in codes.chain(wide) {
            for as_of in days {
                let held = listings_in(own, code, edition, as_of);
                let told = overlay.listings(own, code, edition, as_of);
                let of_held: Vec<_> = held
                    .iter()
                    .map(|found| {
                        let (group, from) = (found.group().map(|group| group.id().to_owned()), found.from());
                        let words = [found.condition(), found.citation(), found.row_citation()].map(str::to_owned);
                        (found.entry(), found.relation(), found.extent(), group, from, found.until(), words)
                    })
                    .collect();
                let of_copy: Vec<_> = told
                    .iter()
                    .map(|found| {
                        let (group, from) = (found.group().map(|group| group.id().to_owned()), found.from());
                        let words = [found.condition(), found.citation(), found.row_citation()].map(str::to_owned);
                        (found.entry(), found.relation(), found.extent(), group, from, found.until(), words)
                    })
                    .collect();
                assert_eq!(of_held, of_copy, "{list}: {code} of {edition} as of {as_of}");
                let of_held: Vec<_> = held.unknown().iter().map(|unknown| unknown.first_held()).collect();
                let of_copy: Vec<_> =
                    overlay.unknown(own, code, edition, as_of).iter().map(|unknown| unknown.first_held()).collect();
                assert_eq!(of_held, of_copy, "{list}: {code} of {edition} as of {as_of}");
            }
        }
    }
}

/// The faults of a list of our own in which one thing is written otherwise.
fn faults(of: &str, with: &str, of_rows: &str, with_rows: &str) -> OverlayError {
    let (list, rows) = (OWN.replacen(of, with, 1), OWN_ROWS.replacen(of_rows, with_rows, 1));
    assert!(list != OWN || rows != OWN_ROWS);
    Overlay::read([OverlaySource { id: "own-list", list: &list, rows: &rows }]).expect_err("a fault")
}

#[test]
fn twelve_broken_files_and_their_messages() {
    let list = |of: &str, with: &str| faults(of, with, "", "");
    let rows = |of: &str, with: &str| faults("", "", of, with);
    let (chpl, chpl_rows) = files("chpl");
    let cases = [
        ("no TOML", list("short = \"Own list\"", "short = Own list")),
        ("a key that is not known", list("coverage = ", "covers = ")),
        ("no citation of the newest version", list("citation = \"our own rule of October 2026\"\n", "")),
        (
            "another nomenclature, and no direction",
            list("\"HS2022\"\ndirections = [\"export\"]", "\"HS2017\"\ndirections = []"),
        ),
        ("known before it is in force", list("known-to = 2026-11-01", "known-to = 2026-09-01")),
        ("rows that are too few, in all and in a group", rows("847982,a,2026-10-01,,,,\n", "")),
        ("a code that does not exist, and a group that does not", rows("847982,a", "847999,b")),
        ("a day that is none, and a code that is none", rows("8543,a,2026-10-01", "854x,a,2026-13-01")),
        ("a code twice", rows("8543,a", "847982,a")),
        ("a row that begins after the last version", rows("847982,a,2026-10-01", "847982,a,2026-10-02")),
        ("a quotation mark that is not closed", rows("roasted", "\"roasted")),
        ("a list that is no newer than the one held", {
            Overlay::read([OverlaySource { id: "chpl", list: &chpl, rows: &chpl_rows }]).expect_err("a fault")
        }),
    ];
    let told: Vec<String> = cases.iter().map(|(what, error)| format!("{what}\n{error}\n")).collect();
    insta::assert_snapshot!(told.join("\n"));
    for (what, error) in &cases {
        assert!(!error.faults().is_empty(), "{what}");
    }
}

#[test]
fn nothing_is_taken_of_what_has_a_fault() {
    let good = OverlaySource { id: "own-list", list: OWN, rows: OWN_ROWS };
    let error = Overlay::read([good, good]).expect_err("twice");
    assert_eq!(error.to_string(), "own-list: this list stands twice");
    let error = Overlay::read([OverlaySource { id: "Own list", ..good }]).expect_err("no id");
    assert!(error.to_string().contains("lower case"), "{error}");
}

#[test]
fn an_answer_without_an_overlay_names_none() {
    let answer = Answer::of(&classify_with(&Item::from_hs(code("8479.82")), Checks::default()), Detail::Verdict);
    assert_eq!(answer.checked.overlay, None);
    assert!(answer.shown().iter().all(|line| line.about != About::Overlay));
}

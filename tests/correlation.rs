//! Correlation between editions: laws, and agreement with a plain reading of the raw UN tables (tests/data/un).

use std::collections::{BTreeMap, BTreeSet};

use dualuse::{
    Cause, Item, Outcome, classify,
    dates::AsOf,
    hs::{Correlated, HsCode, HsEdition, Relation, correlate, correlate_with_residual},
    listing::listings,
};
use proptest::prelude::*;

type Links = BTreeSet<(String, String)>;

fn table(name: &str) -> Links {
    let path = format!("{}/tests/data/un/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(path).expect("a table");
    reader.records().map(|row| row.map(|row| (row[0].to_owned(), row[1].to_owned())).expect("a row")).collect()
}

/// What the older edition's codes reach in the newer, by the plain words of the rule: leave out the links that a hub draws
/// from other headings, add the five that the UN table lacks.
fn step(older: HsEdition, newer: HsEdition) -> Links {
    let raw = table(&format!("{}-{}", older.year(), newer.year()));
    let mut into: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, to) in &raw {
        *into.entry(to).or_default() += 1;
    }
    let hub = |to: &str| match newer {
        HsEdition::Hs2022 => into[to] >= 50,
        HsEdition::Hs2017 => matches!(to, "854231" | "854232" | "854233" | "854239" | "962000"),
        _ => false,
    };
    let mut links: Links = raw.iter().filter(|(from, to)| !hub(to) || from[..4] == to[..4]).cloned().collect();
    if newer == HsEdition::Hs2022 {
        links.extend(table("supplement-2017-2022"));
    }
    let linked: BTreeSet<String> = links.iter().flat_map(|(from, to)| [from.clone(), to.clone()]).collect();
    for code in older.subheadings().filter(|code| code.exists_in(newer)) {
        let digits = code.digits().to_string();
        if !linked.contains(&digits) {
            links.insert((digits.clone(), digits));
        }
    }
    links
}

/// Every link with its relation, which follows from how many links meet at its ends.
fn related(links: &Links) -> Vec<(&str, &str, Relation)> {
    let (mut out, mut into): (BTreeMap<&str, usize>, BTreeMap<&str, usize>) = Default::default();
    for (from, to) in links {
        *out.entry(from).or_default() += 1;
        *into.entry(to).or_default() += 1;
    }
    let relation = |from: &str, to: &str| match (out[from], into[to]) {
        (1, 1) if from == to => Relation::Same,
        (1, 1) => Relation::Renamed,
        (1, _) => Relation::Merged,
        (_, 1) => Relation::Split,
        _ => Relation::Partial,
    };
    links.iter().map(|(from, to)| (from.as_str(), to.as_str(), relation(from, to))).collect()
}

/// The United Nations' own subdivisions of 2710.00 are in no table: they lie in what HS 2002 has made of it.
fn subdivisions(older: HsEdition) -> Vec<(String, &'static str)> {
    if older != HsEdition::Hs1996 {
        return Vec::new();
    }
    let own = older.subheadings().filter(|of| code("2710").contains(*of) && *of != code("2710.00"));
    let to = ["271011", "271019", "271091", "271099"];
    own.flat_map(|from| to.map(|to| (from.digits().to_string(), to))).collect()
}

fn worse(one: Relation, other: Relation) -> Relation {
    let both = [one, other];
    if both.contains(&Relation::Merged) && both.contains(&Relation::Split) {
        return Relation::Partial;
    }
    one.max(other)
}

/// From every code of an edition to HS 2022.
fn to_latest(edition: HsEdition) -> BTreeMap<String, BTreeMap<String, Relation>> {
    let mut reached: BTreeMap<String, BTreeMap<String, Relation>> = edition
        .subheadings()
        .map(|code| code.digits().to_string())
        .map(|code| (code.clone(), BTreeMap::from([(code, Relation::Same)])))
        .collect();
    for pair in HsEdition::ALL.windows(2).filter(|pair| pair[0] >= edition) {
        let links = step(pair[0], pair[1]);
        let mut by_from: BTreeMap<&str, Vec<(&str, Relation)>> = BTreeMap::new();
        let own = subdivisions(pair[0]);
        let own = own.iter().map(|(from, to)| (from.as_str(), *to, Relation::Partial));
        for (from, to, relation) in related(&links).into_iter().chain(own) {
            by_from.entry(from).or_default().push((to, relation));
        }
        for codes in reached.values_mut() {
            let mut next: BTreeMap<String, Relation> = BTreeMap::new();
            for (code, before) in codes.iter() {
                for &(to, link) in by_from.get(code.as_str()).into_iter().flatten() {
                    let relation = worse(*before, link);
                    let known = next.entry(to.to_owned()).or_insert(relation);
                    *known = relation.min(*known);
                }
            }
            *codes = next;
        }
    }
    reached
}

fn code(text: &str) -> HsCode {
    text.parse().expect("a code")
}

fn reached(text: &str, from: HsEdition, to: HsEdition) -> Vec<(String, Relation)> {
    let correlation = correlate(code(text), from, to);
    correlation.iter().map(|reached| (reached.code().digits().to_string(), reached.relation())).collect()
}

#[test]
fn every_code_reaches_what_the_raw_tables_say() {
    for edition in HsEdition::ALL {
        for (from, expected) in to_latest(edition) {
            let expected: Vec<(String, Relation)> = expected.into_iter().collect();
            assert_eq!(reached(&from, edition, HsEdition::Hs2022), expected, "{from} of {edition}");
        }
    }
}

#[test]
fn the_chpl_in_every_edition() {
    let chpl: Vec<String> = {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/chpl.csv");
        csv::Reader::from_path(path)
            .expect("tests/data")
            .records()
            .map(|row| row.expect("a row")[0].to_owned())
            .collect()
    };
    for edition in HsEdition::ALL {
        for (from, targets) in to_latest(edition) {
            let expected: BTreeSet<(String, Relation)> =
                targets.into_iter().filter(|(to, _)| chpl.contains(to)).collect();
            let found: BTreeSet<(String, Relation)> = listings(code(&from), edition, AsOf::Latest)
                .iter()
                .filter(|listing| listing.list().id() == "chpl")
                .map(|listing| (listing.entry().digits().to_string(), listing.relation()))
                .collect();
            assert_eq!(found, expected, "{from} of {edition}");
        }
    }
}

#[test]
fn known_codes_of_hs_2017_on_the_chpl() {
    use Relation::{Renamed, Split};
    let table: [(&str, &[(&str, Relation)]); 8] = [
        ("8548.90", &[("8548.00", Renamed)]),
        ("8803.30", &[("8807.30", Renamed)]),
        ("8525.80", &[("8525.89", Split)]),
        ("8541.40", &[("8541.49", Split)]),
        ("8541.50", &[("8541.51", Split), ("8541.59", Split)]),
        ("8450.20", &[]),
        ("8418.10", &[]),
        ("9504.50", &[]),
    ];
    for (text, expected) in table {
        let found: Vec<(String, Relation)> = listings(code(text), HsEdition::Hs2017, AsOf::Latest)
            .iter()
            .filter(|listing| listing.list().id() == "chpl")
            .map(|listing| (listing.entry().to_string(), listing.relation()))
            .collect();
        let expected: Vec<(String, Relation)> =
            expected.iter().map(|(entry, relation)| ((*entry).to_owned(), *relation)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn laser_machine_tools_of_hs_2012_are_listed_in_part() {
    assert_eq!(
        reached("8456.10", HsEdition::Hs2012, HsEdition::Hs2022),
        [("845611".to_owned(), Relation::Split), ("845612".to_owned(), Relation::Split)]
    );
    let found = listings(code("8456.10"), HsEdition::Hs2012, AsOf::Latest);
    let on: Vec<(&str, String, Relation)> =
        found.iter().map(|found| (found.list().id(), found.entry().to_string(), found.relation())).collect();
    assert_eq!(
        on,
        [
            ("eu-833-annex-vii-b", "8456.11".to_owned(), Relation::Split),
            // Both subheadings lie in the heading: the whole of the code does.
            ("eu-833-annex-xxiii", "8456".to_owned(), Relation::Merged),
            ("us-746-supp-4", "8456.11".to_owned(), Relation::Split),
            ("us-746-supp-4", "8456.12".to_owned(), Relation::Split),
        ]
    );
}

/// Silence is never clearance: where the tables lose a code, the answer says so.
#[test]
fn two_codes_have_no_successor_and_the_answer_says_so() {
    let mut lost = Vec::new();
    for edition in HsEdition::ALL {
        for code in edition.subheadings() {
            let reached = correlate(code, edition, HsEdition::LATEST);
            let item = Item::from_hs(code).with_edition(edition);
            let said = matches!(
                classify(&item).outcome(),
                Outcome::Indeterminate(Cause::CodeWithoutSuccessor { code: of, edition: from }) if (of, from) == (code, edition)
            );
            assert_eq!(said, reached.is_empty(), "{code} of {edition}");
            lost.extend(said.then(|| (code.to_string(), edition.year())));
        }
    }
    assert_eq!(lost, [("2916.36".to_owned(), 2007), ("3002.19".to_owned(), 2017)]);
}

#[test]
fn subdivisions_of_trade_statistics_are_parts() {
    let parts = ["271012", "271019", "271020", "271091", "271099"].map(|to| (to.to_owned(), Relation::Partial));
    assert_eq!(reached("2710.99", HsEdition::Hs1992, HsEdition::Hs2022), parts);
    // The Harmonized System's own link is none the looser for them.
    assert!(
        reached("2710.00", HsEdition::Hs1996, HsEdition::Hs2002)
            .iter()
            .all(|(_, relation)| *relation == Relation::Split)
    );
}

/// The law below, for every code.
#[test]
fn every_code_comes_back() {
    for from in HsEdition::ALL {
        for to in HsEdition::ALL {
            from.subheadings().for_each(|code| comes_back(code, from, to));
        }
    }
}

fn comes_back(code: HsCode, from: HsEdition, to: HsEdition) {
    for reached in correlate(code, from, to).iter() {
        assert!(reached.code().exists_in(to));
        let back = correlate(reached.code(), to, from);
        assert!(back.iter().any(|back| back.code() == code), "{code} of {from} by {} of {to}", reached.code());
    }
}

fn editions() -> impl Strategy<Value = HsEdition> {
    prop::sample::select(HsEdition::ALL.to_vec())
}

proptest! {
    #[test]
    fn nothing_changes_within_an_edition(edition in editions(), index in any::<prop::sample::Index>()) {
        let codes: Vec<HsCode> = edition.subheadings().collect();
        let code = codes[index.index(codes.len())];
        let found: Vec<(HsCode, Relation)> =
            correlate(code, edition, edition).iter().map(|reached| (reached.code(), reached.relation())).collect();
        prop_assert_eq!(found, [(code, Relation::Same)]);
    }

    #[test]
    fn there_and_back_contains_the_start(from in editions(), to in editions(), index in any::<prop::sample::Index>()) {
        let codes: Vec<HsCode> = from.subheadings().collect();
        comes_back(codes[index.index(codes.len())], from, to);
    }

    #[test]
    fn composed_relations_are_never_better_than_their_steps(
        mut through in prop::sample::subsequence(HsEdition::ALL.to_vec(), 3),
        reverse in any::<bool>(),
        index in any::<prop::sample::Index>(),
    ) {
        if reverse {
            through.reverse();
        }
        let codes: Vec<HsCode> = through[0].subheadings().collect();
        let code = codes[index.index(codes.len())];
        let direct = correlate(code, through[0], through[2]);
        for target in direct.iter() {
            let best = correlate(code, through[0], through[1])
                .iter()
                .flat_map(|first: &Correlated| {
                    let second = correlate(first.code(), through[1], through[2]);
                    let to = second.iter().find(|second| second.code() == target.code()).copied();
                    to.map(|to| first.relation().then(to.relation()))
                })
                .min();
            prop_assert_eq!(best, Some(target.relation()));
        }
    }

    #[test]
    fn residual_links_only_add(from in editions(), to in editions(), index in any::<prop::sample::Index>()) {
        let codes: Vec<HsCode> = from.subheadings().collect();
        let code = codes[index.index(codes.len())];
        let all = correlate_with_residual(code, from, to);
        let real: Vec<Correlated> = all.iter().filter(|reached| reached.relation() < Relation::Residual).copied().collect();
        prop_assert_eq!(&real[..], &correlate(code, from, to)[..]);
        prop_assert!(all.iter().all(|reached| reached.code().exists_in(to)));
    }

    #[test]
    fn relations_compose_to_the_looser(one in 0_usize..6, other in 0_usize..6) {
        use Relation::{Merged, Partial, Renamed, Residual, Same, Split};
        let all = [Same, Renamed, Merged, Split, Partial, Residual];
        let composed = all[one].then(all[other]);
        prop_assert!(composed >= all[one] && composed >= all[other]);
        prop_assert_eq!(composed, all[other].then(all[one]));
        prop_assert_eq!(Same.then(all[one]), all[one]);
    }
}

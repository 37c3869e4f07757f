//! A code parsed and looked up in all lists, and a description read, each beside a rival in the same run.

use std::{
    collections::{BTreeSet, HashMap},
    hint::black_box,
};

use aho_corasick::AhoCorasick;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use daachorse::DoubleArrayAhoCorasickBuilder;
use dualuse::{
    Category, Item, classify,
    dates::AsOf,
    hs::{HsCode, HsEdition},
    listing::{GoodsList, listings},
    text::read,
};

/// Printed codes of every kind: listed, in a listed chapter, nowhere.
fn printed() -> Vec<String> {
    HsEdition::Hs2022.subheadings().step_by(11).map(|code| code.to_string()).collect()
}

const DESCRIPTIONS: [&str; 12] = [
    "3 kW fiber laser cutting machine for sheet metal",
    "laser printer toner cartridge",
    "women's dress, 100% cotton",
    "STM32F407VGT6 microcontroller",
    "used parts",
    "laser rangefinder module 1550 nm",
    "roasted coffee beans 1 kg",
    "schottky diodes SMA 5000 pcs",
    "plastic toy cars",
    "deep groove bearing housing",
    "phone case, silicone",
    "ceramic tiles 30x30 cm",
];

fn code(criterion: &mut Criterion) {
    let printed = printed();
    // The rival: every code of HS 2022 and the lists it is on, behind a standard hash map keyed by its digits.
    let mut map: HashMap<String, Vec<GoodsList>> = HashMap::new();
    for code in HsEdition::Hs2022.subheadings() {
        let on = listings(code, HsEdition::Hs2022, AsOf::Latest).iter().map(|listing| listing.list()).collect();
        map.insert(code.to_string(), on);
    }
    let mut group = criterion.benchmark_group("code");
    group.throughput(Throughput::Elements(printed.len() as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| printed.iter().filter(|text| black_box(text.as_str()).parse::<HsCode>().is_ok()).count());
    });
    group.bench_function("parse and look up in all lists", |bencher| {
        bencher.iter(|| {
            let found = |text: &String| {
                let code: Option<HsCode> = black_box(text.as_str()).parse().ok();
                code.map_or(0, |code| listings(code, HsEdition::Hs2022, AsOf::Latest).len())
            };
            printed.iter().map(found).sum::<usize>()
        });
    });
    for edition in HsEdition::ALL {
        let codes: Vec<HsCode> = edition.subheadings().step_by(11).collect();
        group.throughput(Throughput::Elements(codes.len() as u64));
        group.bench_function(format!("look up in all lists from {edition}"), |bencher| {
            bencher.iter(|| {
                codes.iter().map(|&code| listings(black_box(code), edition, AsOf::Latest).len()).sum::<usize>()
            });
        });
    }
    group.throughput(Throughput::Elements(printed.len() as u64));
    group.bench_function("rival: HashMap of printed codes", |bencher| {
        bencher
            .iter(|| printed.iter().map(|text| map.get(black_box(text.as_str())).map_or(0, Vec::len)).sum::<usize>());
    });
    group.finish();
}

/// What else there is to say of a code costs a few look-ups, and no more.
fn code_alone(criterion: &mut Criterion) {
    let codes: Vec<HsCode> = HsEdition::Hs2022.subheadings().step_by(11).collect();
    let mut group = criterion.benchmark_group("code alone");
    group.throughput(Throughput::Elements(codes.len() as u64));
    group.bench_function("look up in all lists", |bencher| {
        bencher.iter(|| {
            let found = |&code| listings(black_box(code), HsEdition::Hs2022, AsOf::Latest).len();
            codes.iter().map(found).sum::<usize>()
        });
    });
    group.bench_function("classify code alone", |bencher| {
        bencher.iter(|| {
            let found = |&code| classify(&Item::from_hs(black_box(code))).listings().len();
            codes.iter().map(found).sum::<usize>()
        });
    });
    group.finish();
}

fn description(criterion: &mut Criterion) {
    // The rival: does the description contain a word of a category's title?
    let words: Vec<String> = Category::all()
        .flat_map(|category| category.title().split(' '))
        .filter(|word| word.len() > 3)
        .map(str::to_lowercase)
        .collect();
    let mut group = criterion.benchmark_group("description");
    group.throughput(Throughput::Elements(DESCRIPTIONS.len() as u64));
    group.bench_function("read", |bencher| {
        bencher.iter(|| DESCRIPTIONS.iter().map(|text| read(black_box(text)).categories().count()).sum::<usize>());
    });
    group.bench_function("classify", |bencher| {
        bencher.iter(|| {
            DESCRIPTIONS.iter().map(|text| classify(&Item::new(black_box(text))).categories().len()).sum::<usize>()
        });
    });
    group.bench_function("rival: contains, over the words of the titles", |bencher| {
        bencher.iter(|| {
            let found = |text: &&str| {
                let lower = black_box(text).to_lowercase();
                words.iter().filter(|word| lower.contains(word.as_str())).count()
            };
            DESCRIPTIONS.iter().map(found).sum::<usize>()
        });
    });
    group.finish();
}

#[path = "../maintain/src/vocabulary/phrases.rs"]
#[allow(dead_code, reason = "the generator needs more of it")]
mod phrases;

/// Every phrase of the vocabulary, spelled out, in lower case.
fn vocabulary() -> Vec<String> {
    fn strings(value: &toml::Value, found: &mut BTreeSet<String>) {
        match value {
            toml::Value::String(text) => {
                let spelled = phrases::alternatives(text).expect("the build has checked it");
                found.extend(spelled.iter().map(|text| text.replace(['*', '#'], "").to_lowercase()));
            }
            toml::Value::Array(parts) => parts.iter().for_each(|part| strings(part, found)),
            toml::Value::Table(table) => {
                let phrases = table.iter().filter(|(key, _)| *key != "category" && *key != "endings");
                phrases.for_each(|(_, value)| strings(value, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let families = std::fs::read_dir(format!("{data}/goods")).expect("a folder");
    let families: Vec<_> = families.map(|folder| folder.expect("a folder").path().join("words")).collect();
    for language in ["en", "de", "ru", "uk", "zh"] {
        let closed = ["spelling.toml", "classes.toml"].map(|name| format!("{data}/words/{language}/{name}").into());
        let of_families = families.iter().map(|folder| folder.join(format!("{language}.toml")));
        for path in closed.into_iter().chain(of_families).filter(|path| path.exists()) {
            let text = std::fs::read_to_string(path).expect("a text");
            let mut table: toml::Table = text.parse().expect("TOML");
            // What states facts is no vocabulary of goods.
            table.remove("fact");
            strings(&toml::Value::Table(table), &mut found);
        }
    }
    found.into_iter().filter(|phrase| !phrase.is_empty()).collect()
}

/// 10,000 different descriptions as they are declared: the project's own cases in five languages, from the second round
/// on each with a mark of its own.
fn mixed() -> Vec<String> {
    let cases = include_str!("../tests/data/descriptions.jsonl").lines();
    let own: Vec<String> = cases
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a case"))
        .map(|case| case["description"].as_str().expect("a description").to_owned())
        .collect();
    let marked = |(number, text): (usize, &String)| match number / own.len() {
        0 => text.clone(),
        round => format!("{text} {}", 7 * round + number),
    };
    own.iter().cycle().take(10_000).enumerate().map(marked).collect()
}

fn many(criterion: &mut Criterion) {
    let descriptions = mixed();
    let bytes: usize = descriptions.iter().map(String::len).sum();
    let phrases = vocabulary();
    println!("{} bytes a description on average, {} phrases", bytes / descriptions.len(), phrases.len());
    let mut group = criterion.benchmark_group("10,000 descriptions");
    group.throughput(Throughput::Elements(descriptions.len() as u64)).sample_size(20);
    group.bench_function("read", |bencher| {
        bencher.iter(|| descriptions.iter().map(|text| read(black_box(text)).categories().count()).sum::<usize>());
    });
    // The rivals only find phrases, wherever in a word they begin, in text that is in lower case already.
    let lower: Vec<String> = descriptions.iter().map(|text| text.to_lowercase()).collect();
    let double_array = DoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build::<_, _, u32>(&phrases)
        .expect("an automaton");
    group.bench_function("rival: a pass of daachorse over the same phrases", |bencher| {
        bencher
            .iter(|| lower.iter().map(|text| double_array.leftmost_find_iter(black_box(text)).count()).sum::<usize>());
    });
    let automaton = AhoCorasick::builder()
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .build(&phrases)
        .expect("an automaton");
    group.bench_function("rival: a pass of aho-corasick over the same phrases", |bencher| {
        bencher.iter(|| lower.iter().map(|text| automaton.find_iter(black_box(text.as_str())).count()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, code, code_alone, description, many);
criterion_main!(benches);

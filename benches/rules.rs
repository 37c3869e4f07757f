//! Rules and quantities, each beside a rival in the same run.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dualuse::{
    Facts,
    control::ControlList,
    dates::AsOf,
    quantity::find,
    rules::{Paragraph, Terms, determinations},
};
use regex::Regex;

#[path = "../tests/naive/mod.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod naive;

const LASER: [(&str, &str); 9] = [
    ("kind", "laser"),
    ("wavelength", "1070 nm"),
    ("output_power", "500.0010 W"),
    ("operation", "cw"),
    ("transverse_mode", "single"),
    ("tunable", "false"),
    ("spectral_bandwidth", "30 GHz"),
    ("laser_type", "fibre"),
    ("frequency_doubled", "false"),
];

fn rules(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rules");
    let mut facts = Facts::new();
    for (parameter, value) in LASER {
        facts.state(parameter.parse().expect("a parameter"), value).expect("a value");
    }
    let entry = "6A005".parse().expect("a code");
    let family = || Paragraph::under(ControlList::UsCcl, entry, AsOf::Latest);
    let of_all = |facts: &Facts| {
        determinations(ControlList::UsCcl, entry, facts, Terms::default())
            .map(|(_, determination)| determination.id().len())
            .sum::<usize>()
    };
    group.throughput(Throughput::Elements(family().count() as u64));
    group.bench_function("all of 6A005, every fact known", |bencher| {
        bencher.iter(|| of_all(black_box(&facts)));
    });
    let open = Facts::new().with("kind".parse().expect("a parameter"), "laser").expect("a value");
    group.bench_function("all of 6A005, nothing known", |bencher| {
        bencher.iter(|| of_all(black_box(&open)));
    });
    let model = naive::Rules::shared();
    let stated = model.stated(&LASER);
    group.sample_size(10).bench_function("rival: the naive evaluator, every fact known", |bencher| {
        bencher.iter(|| {
            let of = |paragraph: Paragraph| {
                model.determine("us-ccl", paragraph.code().as_str(), &stated, naive::Trust::Presumed).id.len()
            };
            family().map(of).sum::<usize>()
        });
    });
    group.finish();
}

/// 100 bytes each, as declarations are written.
const DESCRIPTIONS: [&str; 4] = [
    "FIBER LASER CUTTING MACHINE 3KW 1070NM WITH CHILLER 380V 50HZ TABLE 1500X3000MM SERIAL NO 2024-0817 NEW",
    "Integrated circuits, 12-bit 500 MSPS A/D converter, -55 to +125 C, 1.8 V, QFN-64, 250 pcs on reels, new",
    "Станок лазерной резки с волоконным лазером 3 кВт, 1 шт",
    "Oscilloscope digital storage 4 channels bandwidth 1 GHz sample rate 5 GSa/s with probes and power cords",
];

fn quantities(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("quantities");
    let bytes: usize = DESCRIPTIONS.iter().map(|text| text.len()).sum();
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("find in four descriptions of 100 bytes", |bencher| {
        bencher.iter(|| DESCRIPTIONS.iter().map(|text| find(black_box(text)).count()).sum::<usize>());
    });
    let pattern = Regex::new(
        r"(?i)([<>≤≥±~]|up to |max\.? )?\s*(\d+(?:[.,]\d+)*)\s*(kw|mw|w|nm|µm|um|mm|cm|m|ghz|mhz|khz|hz|kv|v|a|ma|gsps|msps|bit|°?c|kg|g|gb/s|ps|ns|ms|кВт|Вт|нм)\b",
    )
    .expect("a pattern");
    group.bench_function("rival: one regular expression", |bencher| {
        bencher.iter(|| DESCRIPTIONS.iter().map(|text| pattern.captures_iter(black_box(text)).count()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, rules, quantities);
criterion_main!(benches);

//! Descriptions: what they name, and the laws every reading obeys.

use dualuse::text::{Abstention, read};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

fn names(text: &str) -> Vec<&'static str> {
    read(text).categories().map(|named| named.category().id()).collect()
}

#[test]
fn names_what_the_words_name() {
    let table: &[(&str, &[&str])] = &[
        ("3 kW fiber laser cutting machine for sheet metal", &["fiber-laser-cutter"]),
        ("sheet metal cutting machine, fibre laser 12kW", &["fiber-laser-cutter"]),
        ("laser module 1550 nm 3B class eye-safe rangefinder", &["laser-rangefinder"]),
        ("CO2 laser engraving machine", &["other-laser-machine-tool"]),
        ("machine for laser welding", &["laser-welder"]),
        ("laser module for rangefinder", &["laser-module"]),
        ("2 LASER-DIODES 808 nm", &["laser-diode"]),
        ("ytterbium fibre laser source, CW", &["laser-module"]),
        ("STM32F407VGT6", &["processor-ic"]),
        ("schottky diodes; N-channel MOSFET", &["diode", "transistor"]),
        ("Xilinx Kintex-7 FPGA", &["programmable-logic"]),
        ("laser target designator", &["laser-designator"]),
        ("operational amplifier, integrated circuit", &["amplifier-ic"]),
        ("integrated circuit; operational amplifier", &["amplifier-ic", "other-ic"]),
        ("光纤激光切割机 3000W", &["fiber-laser-cutter"]),
        ("光纖雷射切割機", &["fiber-laser-cutter"]),
        ("激光打孔机 电路板用", &["other-laser-machine-tool"]),
        ("手机用处理器", &["processor-ic"]),
        ("laser module, laser rangefinder", &["laser-module", "laser-rangefinder"]),
        ("станок лазерной резки с волоконным лазером 3 кВт", &["fiber-laser-cutter"]),
        ("верстат лазерного різання з волоконним лазером", &["fiber-laser-cutter"]),
        ("Faserlaser-Schneidmaschine 3 kW", &["fiber-laser-cutter"]),
    ];
    for (text, categories) in table {
        assert_eq!(names(text), *categories, "{text:?}");
    }
}

#[test]
fn is_not_taken_in() {
    let table = [
        "laser printer toner",
        "laser-cut felt coasters",
        "LED lamp",
        "solar panel",
        "pocket radio transistor style",
        "computer chip pattern socks",
        "nozzle for fiber laser cutting machine",
        "fiber laser cutting machine nozzle",
        "book about FPGA design",
        "toy drone without laser",
        "transistor radio",
        "laser hair removal",
        "potato chips",
        "case of laser rangefinder",
        "poster with microprocessor",
        "激光打印机",
        "лазерный принтер",
        "лазерний принтер",
        "Laserdrucker",
        "чехол для осциллографа",
        "чехол осциллографа",
        "чохол для осцилографа",
        "激光切割机用喷嘴",
    ];
    for text in table {
        assert_eq!(names(text), [] as [&str; 0], "{text:?}");
    }
}

#[test]
fn abstains_with_a_reason() {
    let table = [
        ("", Some(Abstention::Empty)),
        (" -- ", Some(Abstention::Empty)),
        ("10 x 20 mm 5 kg", Some(Abstention::NoWords)),
        ("spare parts, 10 pcs", Some(Abstention::Vague)),
        ("electronics", Some(Abstention::Vague)),
        ("roasted coffee", None),
        ("laser", None),
    ];
    for (text, abstention) in table {
        assert_eq!(read(text).abstention(), abstention, "{text:?}");
    }
}

/// Words that matter to the reader, so that random texts are not all silent.
fn descriptions() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "fiber",
        "Fibre",
        "laser",
        "LASERS",
        "cutting",
        "machine",
        "module",
        "diode",
        "for",
        "without",
        "of",
        "case",
        "toy",
        "3 kW",
        "1550nm",
        ",",
        ";",
        ".",
        "FPGA",
        "rangefinder",
        "printer",
        "é",
        "激",
        "STM32F4",
        "Ryzen",
        "7",
        "ß",
        "and",
        "nozzle",
        "welding",
        "\u{301}",
        "(",
        "²",
        "лазерный",
        "СТАНОК",
        "станки",
        "диодов",
        "осциллографа",
        "чехол",
        "для",
        "двигатель",
        "різання",
        "волоконний",
        "та",
        "激光",
        "光纖",
        "切割机",
        "用",
        "无",
        "für",
        "Kühlgerät",
        "Verstärker",
    ]);
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

fn found(text: &str) -> Vec<(String, String, Vec<String>)> {
    read(text)
        .categories()
        .map(|named| {
            let words = named.spans().map(|span| text[span.range()].to_lowercase()).collect();
            (named.category().to_string(), named.strength().to_string(), words)
        })
        .collect()
}

fn without_words(text: &str) -> Vec<(String, String)> {
    found(text).into_iter().map(|(category, strength, _)| (category, strength)).collect()
}

/// Every description of the project's cases.
fn declarations() -> impl Iterator<Item = String> {
    let files = [
        include_str!("data/descriptions.jsonl"),
        include_str!("data/declarations.jsonl"),
        include_str!("data/declarations-apart.jsonl"),
    ];
    files.into_iter().flat_map(str::lines).map(|line| {
        let case: serde_json::Value = serde_json::from_str(line).expect("a case");
        case["description"].as_str().expect("a description").to_owned()
    })
}

fn spans_slice_to_words(text: &str) {
    for named in read(text).categories() {
        assert!(named.spans().len() > 0);
        let mut end = 0;
        for span in named.spans() {
            assert!(span.start() >= end && span.end() > span.start(), "{text:?}");
            let words = text.get(span.range());
            assert!(words.is_some_and(|words| words == words.trim()), "{text:?}");
            end = span.end();
        }
    }
}

fn case_and_width_are_ignored(text: &str) {
    let wide = |c: char| if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c };
    for form in [text.chars().map(wide).collect(), text.to_uppercase(), text.to_lowercase()] {
        assert_eq!(without_words(text), without_words(&form), "{form:?}");
    }
}

fn normalisation_is_ignored(text: &str) {
    let forms: [String; 4] = [text.nfc().collect(), text.nfd().collect(), text.nfkc().collect(), text.nfkd().collect()];
    for form in forms {
        assert_eq!(without_words(text), without_words(&form), "{form:?}");
    }
}

fn a_clause_takes_nothing_away(text: &str) {
    let before = without_words(text);
    let after = without_words(&format!("{text}. roasted coffee"));
    assert!(before.iter().all(|named| after.contains(named)), "{text:?}: {before:?} {after:?}");
}

fn nothing_is_left_of_the_words(text: &str) {
    let mut left = text.to_owned();
    for span in read(text).categories().flat_map(|named| named.spans()) {
        left.replace_range(span.range(), &";".repeat(span.end() - span.start()));
    }
    let terms = found(text);
    for (category, _, words) in found(&left) {
        assert!(
            terms.iter().all(|(named, _, of)| *named != category || *of != words),
            "{text:?}: {category} {words:?}"
        );
    }
}

#[test]
fn declarations_obey_every_law() {
    for text in declarations() {
        spans_slice_to_words(&text);
        case_and_width_are_ignored(&text);
        normalisation_is_ignored(&text);
        a_clause_takes_nothing_away(&text);
        nothing_is_left_of_the_words(&text);
    }
}

proptest! {
    #[test]
    fn spans_slice_the_input_to_words(text in prop_oneof![descriptions(), "\\PC{0,64}"]) {
        spans_slice_to_words(&text);
    }

    #[test]
    fn case_and_width_make_no_difference(text in descriptions()) {
        case_and_width_are_ignored(&text);
    }

    #[test]
    fn the_normalisation_form_makes_no_difference(text in descriptions()) {
        normalisation_is_ignored(&text);
    }

    #[test]
    fn an_unrelated_clause_takes_nothing_away(text in descriptions()) {
        a_clause_takes_nothing_away(&text);
    }
}

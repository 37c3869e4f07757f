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
        ("laser module 1550 nm 3B class eye-safe rangefinder", &["laser-module", "laser-rangefinder"]),
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

proptest! {
    #[test]
    fn spans_slice_the_input_to_words(text in prop_oneof![descriptions(), "\\PC{0,64}"]) {
        for named in read(&text).categories() {
            prop_assert!(named.spans().len() > 0);
            let mut end = 0;
            for span in named.spans() {
                prop_assert!(span.start() >= end && span.end() > span.start());
                let words = text.get(span.range());
                prop_assert!(words.is_some_and(|words| words == words.trim()));
                end = span.end();
            }
        }
    }

    #[test]
    fn case_and_width_make_no_difference(text in descriptions()) {
        let wide: String = text
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c })
            .collect();
        prop_assert_eq!(without_words(&text), without_words(&wide));
        prop_assert_eq!(without_words(&text), without_words(&text.to_uppercase()));
        prop_assert_eq!(without_words(&text), without_words(&text.to_lowercase()));
    }

    #[test]
    fn the_normalisation_form_makes_no_difference(text in descriptions()) {
        let forms: [String; 4] =
            [text.nfc().collect(), text.nfd().collect(), text.nfkc().collect(), text.nfkd().collect()];
        for form in forms {
            prop_assert_eq!(without_words(&text), without_words(&form), "{:?}", form);
        }
    }

    #[test]
    fn an_unrelated_clause_takes_nothing_away(text in descriptions()) {
        let before = without_words(&text);
        let after = without_words(&format!("{text}. roasted coffee"));
        prop_assert!(before.iter().all(|named| after.contains(named)), "{:?} {:?}", before, after);
    }

    #[test]
    fn without_the_matched_words_nothing_is_left_of_them(text in descriptions()) {
        let mut left = text.clone();
        let spans: Vec<_> = read(&text).categories().flat_map(|named| named.spans()).collect();
        for span in &spans {
            left.replace_range(span.range(), &";".repeat(span.end() - span.start()));
        }
        let terms: Vec<_> = found(&text);
        for (category, _, words) in found(&left) {
            prop_assert!(terms.iter().all(|(named, _, of)| *named != category || *of != words), "{} {:?}", category, words);
        }
    }
}

//! The goods of a line: enumeration, asides, heads, what cannot be read, and whose figures are.

use dualuse::{
    Agreement, Facts, Item, classify,
    fact::{Parameter, ParameterValue},
    text::{Abstention, Strength, read},
};
use proptest::prelude::*;

fn named(text: &str) -> Vec<(&'static str, Strength)> {
    read(text).categories().map(|named| (named.category().id(), named.strength())).collect()
}

fn names(text: &str) -> Vec<&'static str> {
    named(text).into_iter().map(|(category, _)| category).collect()
}

fn told(text: &str) -> Vec<(String, String)> {
    let answer = classify(&Item::new(text));
    let kind = |fact: &&dualuse::fact::Fact| fact.parameter() != Parameter::KIND;
    let facts = answer.facts().iter().filter(kind);
    facts.map(|fact| (fact.parameter().id().to_owned(), fact.value().to_string())).collect()
}

fn value(text: &str, parameter: &str) -> Option<String> {
    told(text).into_iter().find(|(id, _)| id == parameter).map(|(_, value)| value)
}

#[test]
fn one_good_silences_no_other() {
    for (text, category) in [
        ("teapots, spectrum analyzers", "network-spectrum-analyser"),
        ("spectrum analyzers and teapots", "network-spectrum-analyser"),
        ("3 x teapot, 1 x oscilloscope", "oscilloscope"),
        ("1) carpets 2) oscilloscopes", "oscilloscope"),
        ("carpets\toscilloscopes", "oscilloscope"),
        ("ковры и осциллографы", "oscilloscope"),
        ("килими та осцилографи", "oscilloscope"),
        ("Teppiche und Oszilloskope", "oscilloscope"),
        ("地毯、示波器", "oscilloscope"),
    ] {
        assert!(names(text).contains(&category), "{text}: {:?}", named(text));
    }
}

#[test]
fn an_aside_names_no_goods() {
    for text in [
        "carrying case for oscilloscope",
        "wall bracket for thermal camera",
        "capacitors, other (excl. tantalum, ceramic)",
        "чехол для осциллографа",
        "шкаф для серверов",
    ] {
        assert_eq!(names(text), [] as [&str; 0], "{text}");
    }
    // The tail may be the goods: then the name is weak.
    assert_eq!(named("oscilloscope stand"), [("oscilloscope", Strength::Weak)]);
    assert_eq!(names("infrared camera frame rate 30 Hz"), ["thermal-camera"]);
}

#[test]
fn a_break_or_a_sign_of_another_script_in_a_name_changes_nothing() {
    for (text, category) in [
        ("multilayer ceramic\ncapacitors", "ceramic-capacitor"),
        ("multilayer ceramic capa-\ncitors", "ceramic-capacitor"),
        ("multilayer&nbsp;ceramic capacitors", "ceramic-capacitor"),
        ("multi\u{AD}layer ceramic capacitors", "ceramic-capacitor"),
        ("oscillоscopе", "oscilloscope"),
        ("o s c i l l o s c o p e", "oscilloscope"),
        ("oscil1oscope", "oscilloscope"),
    ] {
        assert!(names(text).contains(&category), "{text:?}: {:?}", named(text));
    }
}

#[test]
fn a_text_that_cannot_be_read_says_so() {
    for text in ["câbles électriques isolés", "juguetes para niños", "セラミック", "Ð¿Ð¾Ð´ÑˆÐ¸Ð¿Ð½Ð¸ÐºÐ¸ ÑˆÐ°Ñ€"]
    {
        assert_eq!(read(text).abstention(), Some(Abstention::Unreadable), "{text}");
    }
    for text in ["garden hose", "Gartenschlauch", "садовый шланг", "花园软管", "tv"] {
        assert_ne!(read(text).abstention(), Some(Abstention::Unreadable), "{text}");
    }
}

#[test]
fn a_figure_is_of_the_thing_it_stands_with() {
    let laser = "fiber laser 800 W 1080 nm CW";
    let own = |text: &str| (value(text, "output_power"), value(text, "wavelength"));
    assert_eq!(own(laser), (Some("800 W".to_owned()), Some("1080 nm".to_owned())));
    for tail in [", red pointer 650 nm", " with red pointer 650 nm", ", chiller 3 kW", " with carrying case 5 W"] {
        assert_eq!(own(&format!("{laser}{tail}")), own(laser), "{tail}");
    }
    assert_eq!(value("CW-3000 chiller for fiber laser", "operation"), None);
    // Behind a Chinese word a minus is no hyphen.
    assert_eq!(value("模数转换器 工作温度-20℃～+70℃", "ambient_temperature_min").as_deref(), Some("-20 °C"));
    assert_eq!(value("FPGA, die temperature -40 °C to +100 °C", "ambient_temperature_max"), None);
    assert_eq!(value("6 x 500 W fiber laser CW", "output_power").as_deref(), Some("500 W"));
}

#[test]
fn what_is_denied_is_not_so() {
    assert_eq!(value("fiber laser, not tunable", "tunable").as_deref(), Some("false"));
    assert_eq!(value("drone without autonomous flight", "autonomous_flight").as_deref(), Some("false"));
    assert_eq!(value("fiber laser, not pulsed", "operation").as_deref(), Some("cw"));
    // Of what stands further behind, nobody knows.
    assert_eq!(value("非单模光纤激光器 连续", "operation"), None);
}

#[test]
fn figures_side_by_side_are_alternatives_points_or_axes() {
    assert_eq!(value("fiber laser 300/200/100 W CW", "output_power").as_deref(), Some("300 W / 200 W / 100 W"));
    for (text, count) in [
        ("solid-state laser 1064 nm 50 W and 532 nm 60 W, CW", 2),
        ("CNC machining center, X/Y/Z axis travel 900/700/500 mm", 3),
    ] {
        let answer = classify(&Item::new(text));
        assert_eq!(answer.facts().points().len(), count, "{text}");
        // Read points count on no stated facts.
        assert_eq!(answer.facts().trusted(dualuse::fact::Basis::Stated).points().len(), 0);
    }
    let stated = Facts::new().with("wavelength".parse().expect("a parameter"), "1064 nm").expect("a value");
    let answer = classify(&Item::new("solid-state laser 1064 nm 50 W and 532 nm 60 W, CW").with_facts(&stated));
    assert!(answer.facts().points().is_empty(), "what is stated holds against points that are read");
    assert!(matches!(
        answer.facts().get("wavelength".parse().expect("a parameter")).map(|fact| fact.value()),
        Some(ParameterValue::Quantity(_))
    ));
}

#[test]
fn a_code_is_held_against_the_goods_it_fits_best() {
    let agreements = |text: &str, code: &str| -> Vec<Agreement> {
        let answer = classify(&Item::new(text).with_hs(code.parse().expect("a code")));
        let named = answer.categories().filter(|found| found.spans().len() > 0);
        named.map(|found| found.agreement()).collect()
    };
    assert_eq!(agreements("operational amplifiers", "8542.32"), [Agreement::Neighbour]);
    assert_eq!(agreements("oscilloscopes", "8542.32"), [Agreement::Conflict]);
    let both = agreements("memory chips, oscilloscopes", "8542.32");
    assert!(both.contains(&Agreement::Corroborated) && !both.contains(&Agreement::Conflict), "{both:?}");
}

const OURS: [(&str, &str); 4] = [
    ("digital oscilloscopes", "oscilloscope"),
    ("tapered roller bearings", "roller-bearing"),
    ("laser rangefinders", "laser-rangefinder"),
    ("field programmable gate arrays", "programmable-logic"),
];

proptest! {
    #[test]
    fn noun_phrases_side_by_side_give_the_union(
        one in 0..OURS.len(), two in 0..OURS.len(),
        other in prop::sample::select(vec!["carpets", "teapots", "garden hoses", "shirts"]),
        joiner in prop::sample::select(vec![", ", " and ", " / ", " + ", " & ", " - ", "; ", "\n", " | "]),
    ) {
        let ((first, a), (second, b)) = (OURS[one], OURS[two]);
        let text = format!("{first}{joiner}{other}{joiner}{second}");
        let found = names(&text);
        prop_assert!(found.contains(&a) && found.contains(&b), "{text:?}: {found:?}");
    }

    #[test]
    fn a_clause_about_another_thing_changes_no_fact(
        laser in prop::sample::select(vec!["fiber laser 500 W 1070 nm CW", "CO2 laser 10.6 um 100 W", "solid-state laser 1064 nm 20 W pulsed"]),
        tail in prop::sample::select(vec![", red pointer 650 nm", ", water chiller 2 kW", " with red pointer 635 nm", ", spare nozzles"]),
    ) {
        prop_assert_eq!(told(&format!("{laser}{tail}")), told(laser));
    }

    #[test]
    fn spans_are_of_the_text_that_was_given(entities in prop::collection::vec(prop::sample::select(vec!["&nbsp;", " ", "&#32;", "\u{AD} ", "\u{200B} "]), 3)) {
        let text = format!("a{}digital{}oscilloscope{}x", entities[0], entities[1], entities[2]);
        let reading = read(&text);
        let named = reading.categories().next().expect("an oscilloscope");
        for span in named.spans() {
            prop_assert!(text.get(span.range()).is_some_and(|words| words.contains("oscilloscope") || words.contains("digital")), "{text:?}");
        }
    }
}

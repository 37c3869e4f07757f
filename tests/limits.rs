//! Every word of limits of every language, as the data list them, and what figures beside them say.

use std::{
    cmp::Ordering,
    collections::BTreeMap,
    fs,
    time::{Duration, Instant},
};

use dualuse::quantity::{Bound, Interval, IntervalError, Operator, Quantity, find};
use proptest::prelude::*;

const LANGUAGES: [&str; 6] = ["signs", "en", "de", "ru", "uk", "zh"];

type Classes = BTreeMap<String, Vec<String>>;

fn words(language: &str) -> BTreeMap<String, Classes> {
    let path = format!("{}/data/words/{language}/limits.toml", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn bound_of(class: &str) -> Bound {
    match class {
        "at-least" | "minimum" | "from" => Bound::AtLeast,
        "more-than" => Bound::MoreThan,
        "at-most" | "maximum" => Bound::AtMost,
        "less-than" => Bound::LessThan,
        "about" => Bound::About,
        "plus-minus" => Bound::PlusMinus,
        "nominal" | "exactly" | "qualifier" => Bound::Exactly,
        "unclear" | "not" | "between" => Bound::Unclear,
        other => panic!("no class {other:?}"),
    }
}

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

fn title(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A phrase in every case.
fn cases(phrase: &str) -> [String; 3] {
    [phrase.to_owned(), phrase.to_uppercase(), title(phrase)]
}

/// Whether a figure may stand beside the letter without a blank.
fn touches_figures(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| !letter.is_alphabetic() || ('\u{3400}'..='\u{9FFF}').contains(&letter))
}

/// What is known of a value so meant is what every value that it allows has in common.
fn assert_tests(bound: Bound, interval: Option<Interval>, text: &str) {
    let holds = |value: &str| interval.is_some_and(|interval| interval.contains(quantity(value)));
    let allowed = ["499.999999999999 W", "500 W", "500.000000000001 W"].map(holds);
    let expected = match bound {
        Bound::Exactly | Bound::PlusMinus => [false, true, false],
        Bound::AtLeast => [false, true, true],
        Bound::MoreThan => [false, false, true],
        Bound::AtMost => [true, true, false],
        Bound::LessThan => [true, false, false],
        _ => return assert_eq!(interval, None, "{text:?}"),
    };
    assert_eq!(allowed, expected, "{text:?}");
}

fn assert_reads(text: &str, bound: Bound) {
    let found: Vec<_> = find(text).collect();
    assert_eq!(found.len(), 1, "{text:?}: {found:?}");
    assert_eq!(found[0].bound(), bound, "{text:?}");
    assert_eq!(found[0].quantity().to_string(), "500 W", "{text:?}");
    assert_tests(bound, found[0].interval(), text);
    match (bound, text.parse::<Interval>()) {
        (Bound::About | Bound::Unclear, read) => assert!(read.is_err(), "{text:?}: {read:?}"),
        (_, read) => assert_tests(bound, Some(read.unwrap_or_else(|error| panic!("{text:?}: {error}"))), text),
    }
}

#[test]
fn every_word_before_a_figure_says_what_its_class_says() {
    for language in LANGUAGES {
        for (class, phrases) in &words(language)["before"] {
            for phrase in phrases.iter().flat_map(|phrase| cases(phrase)) {
                assert_reads(&format!("{phrase} 500 W"), bound_of(class));
                assert_reads(&format!("{phrase}\u{A0} 500 W"), bound_of(class));
                // A tilde or a plus beside a figure is the same without a blank.
                if touches_figures(phrase.chars().next_back()) {
                    assert_reads(&format!("{phrase}500W"), bound_of(class));
                }
            }
        }
    }
}

#[test]
fn every_word_after_a_figure_says_what_its_class_says() {
    for language in LANGUAGES {
        for (class, phrases) in &words(language)["after"] {
            for phrase in phrases.iter().flat_map(|phrase| cases(phrase)) {
                assert_reads(&format!("500 W {phrase}"), bound_of(class));
                if touches_figures(phrase.chars().next()) {
                    assert_reads(&format!("500W{phrase}"), bound_of(class));
                }
            }
        }
    }
}

#[test]
fn every_word_for_to_makes_a_range() {
    for language in LANGUAGES {
        for phrase in words(language)["between"].get("to").into_iter().flatten().flat_map(|phrase| cases(phrase)) {
            let text = format!("20 W {phrase} 60 W");
            let found: Vec<_> = find(&text).map(|found| found.interval()).collect();
            let range = Interval::between(quantity("20 W"), quantity("60 W")).expect("in order");
            assert_eq!(found, [Some(range)], "{text:?}");
            assert_eq!(text.parse(), Ok(range), "{text:?}");
        }
    }
}

#[test]
fn every_word_for_and_or_or_parts_two_values() {
    for language in LANGUAGES {
        for class in ["and", "or"] {
            for phrase in words(language)["between"].get(class).into_iter().flatten().flat_map(|phrase| cases(phrase)) {
                let text = format!("20 W {phrase} 60 W");
                let found: Vec<_> = find(&text).map(|found| found.quantity().to_string()).collect();
                assert_eq!(found, ["20 W", "60 W"], "{text:?}");
                assert!(text.parse::<Interval>().is_err(), "{text:?}");
            }
        }
    }
}

#[test]
fn every_word_for_a_span_marks_a_range_and_is_no_one_value() {
    for language in LANGUAGES {
        let words = words(language);
        for phrase in
            words.get("beside").into_iter().flat_map(|classes| &classes["span"]).flat_map(|phrase| cases(phrase))
        {
            for text in
                [format!("20 W to 60 W {phrase}"), format!("{phrase} 20 W to 60 W"), format!("20 W to 60 W, {phrase}")]
            {
                let found: Vec<_> = find(&text).collect();
                assert!(
                    matches!(found.as_slice(), [found] if found.is_adjustable() && !found.is_unclear()),
                    "{text:?}"
                );
                assert!(text.parse::<Interval>().is_err(), "{text:?}");
            }
        }
    }
}

#[test]
fn no_word_of_limits_is_read_out_of_the_end_of_another() {
    for text in [
        "cover 500 W",
        "undo 500 W",
        "Labor 500 W",
        "kilimax 500 W",
        "зебрабо 500 Вт",
        "завдо 500 Вт",
        "подвыше 500 Вт",
    ] {
        assert_eq!(find(text).next().map(|found| found.bound()), Some(Bound::Exactly), "{text:?}");
    }
}

#[test]
fn a_negated_limit_never_reads_as_the_limit() {
    for language in LANGUAGES {
        let all = words(language);
        let (before, nots) = (&all["before"], all["before"].get("not"));
        let known: Vec<&String> = before.values().flatten().collect();
        for not in nots.into_iter().flatten() {
            for class in ["at-least", "more-than", "at-most", "less-than", "maximum", "minimum"] {
                for phrase in before.get(class).into_iter().flatten() {
                    let blank = if language == "zh" { "" } else { " " };
                    let negated = format!("{not}{blank}{phrase}");
                    if !known.iter().any(|known| negated.ends_with(known.as_str()) && known.len() > phrase.len()) {
                        let text = format!("{negated}{blank}500W");
                        let found: Vec<_> = find(&text).map(|found| found.bound()).collect();
                        assert_eq!(found, [Bound::Unclear], "{text:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn words_beside_a_figure_found_in_a_text_tell_how_it_is_meant() {
    let rows: &[(&str, &str, &[&str])] = &[
        ("no more than is an upper bound", "output no more than 500 W", &["≤ 500 W"]),
        ("НЕ СВЫШЕ is an upper bound", "мощность НЕ СВЫШЕ 500 ВТ", &["≤ 500 W"]),
        ("не понад is an upper bound", "потужність не понад 500 Вт", &["≤ 500 W"]),
        ("nicht über is an upper bound", "Leistung nicht über 500 W", &["≤ 500 W"]),
        ("不大于 is an upper bound", "功率不大于500W", &["≤ 500 W"]),
        ("不超过 is an upper bound", "功率不超过500瓦", &["≤ 500 W"]),
        ("a negation that no phrase has is unclear", "not up to 500 W", &["unclear 500 W"]),
        ("a negation with a word between is unclear", "not significantly more than 500 W", &["unclear 500 W"]),
        ("不会 before a limit is unclear", "不会大于500W", &["unclear 500 W"]),
        ("a negation before the figure is unclear", "not 500 W", &["unclear 500 W"]),
        ("an unknown comparison is unclear", "brighter than 500 W", &["unclear 500 W"]),
        ("a fraction is unclear", "1/2 kW", &["unclear 1 kW"]),
        ("a whole and a fraction are unclear", "10 3/4 kV", &["unclear 3 kV"]),
        ("a fraction in one character is none", "10 ½ kV", &[]),
        ("a range that runs backwards is unclear", "24 V to 5 V converter", &["unclear 24 V"]),
        ("a range with a limit is unclear", "up to 20-60 W", &["unclear 20 W"]),
        ("a range to a limit is unclear", "20 W to max. 60 W", &["unclear 20 W", "unclear 60 W"]),
        ("max behind the unit is an upper bound", "500 W max, 24 V", &["≤ 500 W", "24 V"]),
        ("max before the figure is an upper bound", "max. 500 W", &["≤ 500 W"]),
        ("max and a colon are an upper bound", "Max: 500 W", &["≤ 500 W"]),
        ("max behind a comma is an upper bound", "500 W, max., 24 V", &["≤ 500 W", "24 V"]),
        ("max of another thing behind a comma is none", "3 kW, max. thickness 20 mm", &["3 kW", "20 mm"]),
        ("a sign and a word for equal is a limit", "> or = 500 W", &["≥ 500 W"]),
        ("a negated sign is unclear", "не > 500 Вт", &["unclear 500 W"]),
        ("a sign behind the figure is unclear", "500 W < P", &["unclear 500 W"]),
        ("в may stand between the limit and the figure", "мощностью более чем в 500 Вт", &["> 500 W"]),
        ("max behind DC is an upper bound", "5 kV DC max", &["≤ 5 kV"]),
        ("max between two figures is unclear for the first", "500 W max 600 W", &["unclear 500 W", "≤ 600 W"]),
        ("min and max before their figures are theirs", "min 10 W max 60 W", &["≥ 10 W", "≤ 60 W"]),
        ("min of a figure of time is its unit", "10 min 5 V", &["10 min", "5 V"]),
        ("not more than behind a figure belongs to the next", "3 м не более 5 кг", &["unclear 3 m", "≤ 5 kg"]),
        ("a tolerance makes a range", "5 kV ± 10 %", &["4.5 kV to 5.5 kV"]),
        ("a tolerance without a unit is in that of its value", "25 °C ± 3", &["22 °C to 28 °C"]),
        ("two blanks before the unit are read", "500  W", &["500 W"]),
        ("a tab before the unit is read", "500\tW", &["500 W"]),
        ("a line's end is no blank before a unit", "5\nA 3 kW", &["3 kW"]),
        ("squares are units", "1064㎚, 10㎛, 3㎾, 5㎽", &["1064 nm", "10 um", "3 kW", "5 mW"]),
        ("strokes part values", "1500/1000/500 W", &["1500 W", "1000 W", "500 W"]),
        ("and parts values", "10, 20 and 30 W", &["10 W", "20 W", "30 W"]),
        ("a comma parts other things", "QFN-64, 250 W", &["250 W"]),
        ("of a list with a limit only the first has it", "max. 30/20 W", &["≤ 30 W", "unclear 20 W"]),
        ("a limit behind a list is that of all", "30/20 W max", &["≤ 30 W", "≤ 20 W"]),
        ("the end of a part number parts no values", "CR-1632/3 V", &["3 V"]),
        ("a plus that may mean more is unclear", "500W+", &["unclear 500 W"]),
        ("a plus before the next thing is none", "3 kW + 1070 nm", &["3 kW", "1070 nm"]),
        ("between and and are a range", "between 20 W and 60 W", &["20 W to 60 W"]),
        ("от is a lower bound", "мощность от 3 кВт", &["≥ 3 kW"]),
        ("ab is a lower bound, and von is none", "ab 3 kW, Leistung von 3 kW", &["≥ 3 kW", "3 kW"]),
        ("a point before three digits has two readings", "1.500 W", &["1.500 W or 1500 W"]),
        ("decibels over a milliwatt are a power", "43 dBm", &["43 dBm"]),
    ];
    for (law, text, expected) in rows {
        let found: Vec<String> = find(text)
            .map(|found| match (found.bound(), found.interval(), found.other_reading()) {
                (Bound::About | Bound::Unclear, ..) => format!("{}{}", found.bound(), found.quantity()),
                (_, _, Some(other)) => format!("{} or {other}", found.quantity()),
                (_, interval, None) => interval.map(|interval| interval.to_string()).unwrap_or_default(),
            })
            .collect();
        assert_eq!(found, *expected, "{law}: {text:?}");
    }
}

#[test]
fn a_level_in_decibels_is_compared_with_watts() {
    let rows = [
        ("43 dBm", "20 W", Ordering::Less),
        ("43 dBm", "19.95 W", Ordering::Greater),
        ("43.0103 dBm", "20 W", Ordering::Greater),
        ("43.0102 dBm", "20 W", Ordering::Less),
        ("30 dBm", "1 W", Ordering::Equal),
        ("0 dBm", "1 mW", Ordering::Equal),
        ("-30 dBm", "1 uW", Ordering::Equal),
        ("3 dBm", "2 mW", Ordering::Less),
        ("-3 dBm", "0.5 mW", Ordering::Greater),
        ("30 dBW", "1 kW", Ordering::Equal),
        ("13 dBW", "43 dBm", Ordering::Equal),
        ("1e9 dBm", "1e18 TW", Ordering::Greater),
        ("-1e9 dBm", "0 W", Ordering::Greater),
        ("-1e9 dBm", "-1 W", Ordering::Greater),
        ("1e9 dBm", "2e9 dBm", Ordering::Less),
    ];
    for (one, two, expected) in rows {
        assert_eq!(quantity(one).compare(quantity(two)), Some(expected), "{one} and {two}");
        assert_eq!(quantity(two).compare(quantity(one)), Some(expected.reverse()), "{two} and {one}");
    }
    let interval = Interval::exactly(quantity("43 dBm"));
    assert!(interval.is_exact() && interval.contains(quantity("43 dBm")) && !interval.contains(quantity("20 W")));
}

/// Power in several units, levels among them, of either sign.
fn any_power() -> impl Strategy<Value = Quantity> {
    let unit = proptest::sample::select(vec!["W", "mW", "kW", "dBm", "dBW"]);
    (-9999_i64..9999, -6_i32..6, unit)
        .prop_map(|(mantissa, exponent, unit)| quantity(&format!("{mantissa}e{exponent} {unit}")))
}

fn any_interval() -> impl Strategy<Value = Interval> {
    let ends = ((any_power(), any::<bool>()), (any_power(), any::<bool>()), 0..4_u8);
    ends.prop_map(|((low, with_low), (high, with_high), form)| match form {
        0 if with_low => Interval::at_least(low),
        0 => Interval::more_than(low),
        1 if with_high => Interval::at_most(high),
        1 => Interval::less_than(high),
        2 => Interval::exactly(low),
        _ => Interval::from_to((low, with_low), (high, with_high))
            .or_else(|_| Interval::from_to((high, with_high), (low, with_low)))
            .unwrap_or(Interval::exactly(low)),
    })
}

proptest! {
    #[test]
    fn an_interval_prints_its_way_back(interval in any_interval()) {
        prop_assert_eq!(interval.to_string().parse(), Ok(interval));
    }

    #[test]
    fn no_constructor_makes_an_interval_without_a_value(low in any_power(), high in any_power(), with_low: bool, with_high: bool) {
        let order = low.compare(high);
        match Interval::from_to((low, with_low), (high, with_high)) {
            Ok(interval) => {
                prop_assert!(order != Some(Ordering::Greater));
                prop_assert!(order != Some(Ordering::Equal) || with_low && with_high);
                prop_assert_eq!((interval.low(), interval.high()), (Some((low, with_low)), Some((high, with_high))));
            }
            Err(IntervalError::Reversed { .. }) => prop_assert_eq!(order, Some(Ordering::Greater)),
            Err(error) => prop_assert_eq!((error, order), (IntervalError::Empty { value: low }, Some(Ordering::Equal))),
        }
        prop_assert!(Interval::between(low, quantity("5 V")).is_err());
    }

    #[test]
    fn the_hull_holds_what_either_holds_and_overlaps_both(one in any_interval(), two in any_interval(), value in any_power()) {
        let Some(hull) = one.hull(two) else { return Ok(()) };
        prop_assert!(hull.overlaps(one) && hull.overlaps(two));
        if one.contains(value) || two.contains(value) {
            prop_assert!(hull.contains(value), "{} in {}", value, hull);
        }
    }

    #[test]
    fn intervals_that_share_a_value_overlap(one in any_interval(), two in any_interval(), value in any_power()) {
        prop_assert_eq!(one.overlaps(two), two.overlaps(one));
        prop_assert!(!(one.contains(value) && two.contains(value)) || one.overlaps(two));
    }
}

#[test]
fn four_times_the_text_takes_no_sixteen_times_as_long() {
    let shapes = [
        ("fiber laser a", "-1", ""),
        ("1", " 111", ""),
        ("1", "'111", ""),
        ("", "1/", ""),
        ("", "1 W/", ""),
        ("", "2 x ", "W"),
        ("1", " ", "W"),
        ("5 W", " max", ""),
        ("", "not ", "500 W"),
        ("", "5 W max ", ""),
        ("", "1 and ", "W"),
        ("", "10 3/4 ", "kV"),
        ("", "1½", ""),
        ("5 W,", " ", "adjustable"),
        ("", "12, 20 and ", ""),
    ];
    for (head, middle, tail) in shapes {
        let least = |bytes: usize| {
            let text = format!("{head}{}{tail}", middle.repeat(bytes / middle.len()));
            let timed = |_| {
                let start = Instant::now();
                let _ = (find(&text).count(), text.parse::<Interval>(), text.parse::<Quantity>());
                start.elapsed()
            };
            (0..3).map(timed).min().expect("three runs")
        };
        let (short, long) = (least(8_000), least(32_000));
        assert!(long < 10 * short + Duration::from_millis(20), "{middle:?}: {short:?}, {long:?}");
    }
}

#[test]
fn operators_print_as_the_law_writes_them() {
    let symbols = [Operator::Gt, Operator::Ge, Operator::Lt, Operator::Le].map(Operator::symbol);
    assert_eq!(symbols, [">", "≥", "<", "≤"]);
}

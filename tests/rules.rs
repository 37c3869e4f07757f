//! Laws of rules and determinations.

use dualuse::{
    control::ControlList,
    rules::{Comparison, Determination, Facts, Kind, Paragraph, Parameter, ValueKind, determine},
};
use proptest::prelude::*;

mod naive;

fn list(id: &str) -> ControlList {
    id.parse().expect("a list")
}

/// The facts of pairs such as `("wavelength", "1070 nm")`.
fn facts(pairs: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::new();
    for (parameter, value) in pairs {
        facts.state(parameter.parse().expect("a parameter"), value).unwrap_or_else(|error| panic!("{error}"));
    }
    facts
}

#[test]
fn boundaries_of_the_issue() {
    let laser = |power| {
        facts(&[
            ("output_power", power),
            ("wavelength", "1070 nm"),
            ("transverse_mode", "single"),
            ("spectral_bandwidth", "30 GHz"),
            ("operation", "cw"),
            ("tunable", "false"),
        ])
    };
    for id in ["us-ccl", "eu-annex-i"] {
        let entry = "6A005.a.6.a".parse().expect("a code");
        assert_eq!(determine(list(id), entry, &laser("500 W")), Determination::NotMet);
        assert_eq!(determine(list(id), entry, &laser("0.5 kW")), Determination::NotMet);
        assert_eq!(determine(list(id), entry, &laser("500.001 W")), Determination::Met);
    }
}

/// Every threshold: at it, the smallest step above and below. The step is one in the fourth place after the last digit
/// that the law prints.
#[test]
fn every_threshold_is_exact() {
    let mut count = 0;
    for paragraph in Paragraph::all(None) {
        let mut thresholds = Vec::new();
        paragraph.comparisons(&Facts::new(), |comparison| thresholds.push(comparison));
        for threshold in thresholds {
            let (mantissa, exponent) = threshold.limit().value().parts();
            let unit = threshold.limit().unit();
            for (step, expected) in
                [(-1, [false, false, true, true]), (0, [false, true, false, true]), (1, [true, true, false, false])]
            {
                let value = format!("{}e{} {unit}", i128::from(mantissa) * 10_000 + step, i32::from(exponent) - 4);
                let mut facts = Facts::new();
                facts.state(threshold.parameter(), &value).unwrap_or_else(|error| panic!("{paragraph}: {error}"));
                let mut holds = None;
                paragraph.comparisons(&facts, |comparison: Comparison| {
                    let same = (comparison.operator(), comparison.limit()) == (threshold.operator(), threshold.limit());
                    if comparison.parameter() == threshold.parameter() && same {
                        holds = comparison.holds();
                    }
                });
                assert_eq!(holds, Some(expected[threshold.operator() as usize]), "{paragraph}: {threshold} at {value}");
                count += 1;
            }
        }
    }
    assert!(count > 1000, "only {count} boundaries");
}

/// Values that lie at, above and below every threshold of the rules, with all choices and flags.
fn values(parameter: Parameter) -> Vec<String> {
    match parameter.value_kind() {
        ValueKind::Quantity(_) => {
            let mut values = Vec::new();
            for paragraph in Paragraph::all(None) {
                paragraph.comparisons(&Facts::new(), |comparison| {
                    if comparison.parameter() == parameter {
                        let (mantissa, exponent) = comparison.limit().value().parts();
                        for step in [-1, 0, 1] {
                            let value = i128::from(mantissa) * 100 + step;
                            values.push(format!("{value}e{} {}", i32::from(exponent) - 2, comparison.limit().unit()));
                        }
                    }
                });
            }
            values
        }
        ValueKind::Choice(values) => values.iter().map(|&value| value.to_owned()).collect(),
        ValueKind::Flag => vec!["true".to_owned(), "false".to_owned()],
        ValueKind::Kind => Kind::all().map(|kind| kind.to_string()).collect(),
        _ => Vec::new(),
    }
}

/// All facts that can be stated.
fn all_facts() -> Vec<(Parameter, String)> {
    let of = |parameter| values(parameter).into_iter().map(move |value| (parameter, value));
    Parameter::all().flat_map(of).collect()
}

/// Facts that matter to one entry, so that most of them decide something.
fn facts_of_an_entry() -> impl Strategy<Value = (Paragraph, Vec<(Parameter, String)>, (Parameter, String))> {
    let all = all_facts();
    let paragraphs: Vec<Paragraph> = Paragraph::all(None).collect();
    proptest::sample::select(paragraphs).prop_flat_map(move |paragraph| {
        let mut used = Vec::new();
        paragraph.comparisons(&Facts::new(), |comparison| used.push(comparison.parameter()));
        used.extend(paragraph.determine(&Facts::new()).missing().iter());
        let near: Vec<_> = all.iter().filter(|(parameter, _)| used.contains(parameter)).cloned().collect();
        let near = if near.is_empty() { all.clone() } else { near };
        let pick = proptest::sample::select(near);
        (Just(paragraph), proptest::collection::vec(pick.clone(), 0..8), pick)
    })
}

fn state(pairs: &[(Parameter, String)]) -> Facts {
    let mut facts = Facts::new();
    for (parameter, value) in pairs {
        facts.state(*parameter, value).expect("a value");
    }
    facts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_further_fact_never_turns_an_answer((paragraph, pairs, more) in facts_of_an_entry()) {
        let pairs: Vec<_> = pairs.into_iter().filter(|(parameter, _)| *parameter != more.0 || *parameter == Parameter::KIND).collect();
        let before = state(&pairs);
        let mut after = before.clone();
        after.state(more.0, &more.1).expect("a value");
        // A presumption is no fact: a statement replaces it, and a kind may bring others in place of it.
        let replaced = |fact: Parameter| before.get(fact).is_some() && before.get(fact).map(|known| known.value()) != after.get(fact).map(|now| now.value());
        if after.iter().any(|fact| replaced(fact.parameter())) {
            return Ok(());
        }
        for (list, code) in [(paragraph.list(), paragraph.code()), (paragraph.list(), paragraph.code().entry())] {
            if let decided @ (Determination::Met | Determination::NotMet) = determine(list, code, &before) {
                prop_assert_eq!(determine(list, code, &after), decided, "{} {} after {:?}", list, code, more);
            }
        }
    }

    #[test]
    fn the_engine_agrees_with_the_naive_reading_of_the_data((paragraph, pairs, _) in facts_of_an_entry()) {
        let facts = state(&pairs);
        let model = naive::Rules::shared();
        let pairs: Vec<(String, String)> = pairs.iter().map(|(parameter, value)| (parameter.to_string(), value.clone())).collect();
        let expected = model.determine(paragraph.list().id(), paragraph.code().as_str(), &pairs);
        let found = paragraph.determine(&facts);
        let mut missing: Vec<String> = found.missing().iter().map(|parameter| parameter.to_string()).collect();
        missing.sort();
        prop_assert_eq!((found.id(), missing), expected, "{}", paragraph);
    }

    #[test]
    fn units_and_prefixes_change_nothing((paragraph, pairs, _) in facts_of_an_entry()) {
        let moved: Vec<(Parameter, String)> = pairs.iter().map(|(parameter, value)| (*parameter, naive::in_other_unit(value))).collect();
        prop_assert_eq!(paragraph.determine(&state(&pairs)), paragraph.determine(&state(&moved)));
    }

    #[test]
    fn what_is_missing_is_unknown((paragraph, pairs, _) in facts_of_an_entry()) {
        let facts = state(&pairs);
        let missing = paragraph.determine(&facts).missing();
        let of_interval = |parameter: &Parameter| facts.get(*parameter).is_some();
        prop_assert!(!missing.iter().filter(|parameter| *parameter != Parameter::KIND).any(|parameter| of_interval(&parameter)));
    }

    #[test]
    fn any_text_is_a_value_or_an_error(text in "\\PC{0,48}") {
        for parameter in Parameter::all().step_by(7) {
            let _ = Facts::new().with(parameter, &text);
        }
        let _ = text.parse::<Parameter>();
        let _ = text.parse::<Kind>();
    }
}

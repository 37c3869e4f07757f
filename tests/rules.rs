//! The engine beside the naive model; thresholds; what stated texts come to. How many cases: see `laws.rs`.

use std::collections::BTreeMap;

use dualuse::{
    Facts,
    control::ControlList,
    dates::AsOf,
    fact::{Basis, Kind, Parameter, ParameterValue},
    quantity::Operator,
    rules::{self, Comparison, Determination, Paragraph, determine},
};
use proptest::prelude::*;

#[allow(dead_code, reason = "the other tests use more of it")]
mod naive;

use naive::{
    Rules, Stated, Statement, Value, bridge,
    cases::{about_paragraphs, answer, cases, stated_about_paragraphs, trust},
};

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
            ("kind", "fibre-laser"),
        ])
    };
    for list in [ControlList::UsCcl, ControlList::EuAnnexI] {
        let entry = "6A005.a.6.a".parse().expect("a code");
        assert_eq!(determine(list, entry, &laser("500 W")), Determination::NotMet(Basis::Stated));
        assert_eq!(determine(list, entry, &laser("0.5 kW")), Determination::NotMet(Basis::Stated));
        // That the laser is not licensed by the NRC, or of a plant for isotope separation, is presumed.
        assert_eq!(determine(list, entry, &laser("500.001 W")), Determination::Met(Basis::Presumed));
    }
}

#[test]
fn a_parameter_is_stated_once() {
    let power = "output_power".parse().expect("a parameter");
    let mut facts = facts(&[("output_power", "500 W")]);
    assert!(facts.state(power, "500 W").is_err());
    assert!(facts.state_points(&[&[(power, "500 W")], &[(power, "600 W")]]).is_err());
    assert_eq!(facts.get(power).map(|fact| fact.value().to_string()).as_deref(), Some("500 W"));
}

/// Every threshold: at it, the smallest step above and below. The step is one in the fourth place after the last digit
/// that the law prints.
#[test]
fn every_threshold_is_exact() {
    let mut count = 0;
    for paragraph in Paragraph::all(AsOf::Latest) {
        for threshold in paragraph.comparisons(&Facts::new()) {
            let (mantissa, exponent) = threshold.limit().decimal().parts();
            let unit = threshold.limit().unit();
            // Below nothing there is no figure that goods could have.
            for step in if mantissa == 0 { 0..=1 } else { -1..=1 } {
                let value = format!("{}e{} {unit}", i128::from(mantissa) * 10_000 + step, i32::from(exponent) - 4);
                let facts = Facts::new().with(threshold.parameter(), value.trim());
                let facts = facts.unwrap_or_else(|error| panic!("{paragraph}: {error}"));
                let same = |other: &Comparison| {
                    (other.parameter(), other.operator(), other.limit())
                        == (threshold.parameter(), threshold.operator(), threshold.limit())
                };
                let expected = match threshold.operator() {
                    Operator::Gt => step > 0,
                    Operator::Ge => step >= 0,
                    Operator::Lt => step < 0,
                    Operator::Le => step <= 0,
                };
                for comparison in paragraph.comparisons(&facts).iter().filter(|other| same(other)) {
                    assert_eq!(comparison.holds(), Some(expected), "{paragraph}: {threshold} at {value}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 3000, "only {count} boundaries");
}

/// The same statements, each figure in another unit where there is one.
fn in_other_units(statements: &[Statement]) -> Vec<Statement> {
    let moved = |stated: &Stated| Stated { text: Rules::shared().in_other_unit(&stated.text), ..stated.clone() };
    let move_all = |statement: &Statement| match statement {
        Statement::Value(stated) => Statement::Value(moved(stated)),
        Statement::Points(points) => {
            Statement::Points(points.iter().map(|point| point.iter().map(moved).collect()).collect())
        }
        other => other.clone(),
    };
    statements.iter().map(move_all).collect()
}

/// Whether a value is one figure or one word.
fn is_exact(value: &ParameterValue) -> bool {
    let text = value.to_string();
    match value {
        ParameterValue::Quantity(_) => match Rules::shared().printed(&text) {
            Value::OneOf(limits) => limits.len() == 1 && limits[0].low == limits[0].high,
            _ => false,
        },
        _ => !text.contains(" / "),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_engine_agrees_with_the_naive_reading_of_the_data((paragraph, statements) in about_paragraphs()) {
        let (model, engine) = (Rules::shared(), bridge::engine(&statements));
        let facts = model.model(&statements, &engine);
        for basis in Basis::ALL {
            let expected = model.determine(paragraph.list().id(), paragraph.code().as_str(), &facts, trust(basis));
            let found = answer(paragraph.determine_on(&engine, basis));
            prop_assert_eq!(found, expected, "{} {} on {}", paragraph.list(), paragraph.code(), basis);
        }
    }

    #[test]
    fn units_and_prefixes_change_nothing((paragraph, statements) in stated_about_paragraphs()) {
        let moved = bridge::stated(&in_other_units(&statements));
        prop_assert_eq!(paragraph.determine(&bridge::stated(&statements)), paragraph.determine(&moved));
    }

    #[test]
    fn what_is_missing_is_not_exactly_known((paragraph, statements) in about_paragraphs()) {
        let facts = bridge::engine(&statements);
        // Two known ways to tell the same thing may disagree.
        let twice = |missing: &Parameter| {
            let known = |other: Parameter| {
                facts.get(other).is_some() || facts.points().iter().any(|point| point.get(other).is_some())
            };
            let ways = Rules::shared().ways_to_tell(missing.id());
            ways.iter().any(|other| other != missing.id() && known(other.parse().expect("a parameter")))
        };
        for missing in paragraph.determine(&facts).missing().iter().filter(|missing| *missing != Parameter::KIND && !twice(missing)) {
            if let Some(fact) = facts.get(missing) {
                prop_assert!(!is_exact(fact.value()), "{}: {} is known: {}", paragraph, missing, fact);
            }
        }
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

/// An entry is met if one of its paragraphs is, and not met if none is, on the highest trust that gives it.
#[test]
fn an_entry_is_what_its_paragraphs_are() {
    let mut entries: BTreeMap<(ControlList, String), Vec<Paragraph>> = BTreeMap::new();
    for paragraph in Paragraph::all(AsOf::Latest) {
        entries.entry((paragraph.list(), paragraph.code().entry().to_string())).or_default().push(paragraph);
    }
    for ((list, entry), paragraphs) in &entries {
        for (seed, drawn_for) in paragraphs.iter().enumerate().take(6) {
            let facts = bridge::engine(&naive::cases::drawn(*drawn_for, seed as u64));
            let answers: Vec<Determination> = paragraphs.iter().map(|paragraph| paragraph.determine(&facts)).collect();
            let met = answers.iter().filter(|answer| answer.id() == "met").filter_map(|answer| answer.basis()).max();
            let failed = answers.iter().map(|answer| answer.basis()).min().flatten();
            let expected = met.map(Determination::Met).or(failed.map(Determination::NotMet));
            let found = determine(*list, entry.parse().expect("a code"), &facts);
            if found == Determination::NotEvaluated {
                // Of an entry that the rules do not cover whole, nothing is ever not met.
                assert_eq!(met, None, "{list} {entry}: {answers:?}");
            } else {
                assert_eq!(found.basis().map(|_| found), expected, "{list} {entry}: {answers:?}");
            }
        }
    }
}

/// The leaves of which the text prints figures, and those decided by them before the families of part 11 had rules.
const LEAVES: [(ControlList, usize, usize); 2] = [(ControlList::UsCcl, 1373, 461), (ControlList::EuAnnexI, 1101, 324)];

#[test]
fn leaves_are_counted_against_all_figures_of_the_text() {
    for (list, with_figures, before) in LEAVES {
        let all: Vec<_> = rules::leaf_coverage(list).collect();
        assert_eq!(all.iter().map(|of| of.with_figures).sum::<usize>(), with_figures, "{list}");
        assert!(all.iter().map(|of| of.by_figures).sum::<usize>() >= before, "{list}");
        assert!(all.iter().all(|of| of.by_figures <= of.with_figures), "{list}");
        assert!(all.windows(2).all(|pair| pair[0].category < pair[1].category), "{list}");
    }
}

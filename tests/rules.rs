//! The engine beside the naive model, thresholds, and what texts come to.
//!
//! The number of cases of each law is 2,000, or what the environment variable `DUALUSE_CASES` says.

use dualuse::{
    Facts,
    control::ControlList,
    dates::AsOf,
    fact::{Basis, Form, Kind, Parameter},
    rules::{Determination, Paragraph, determine, determine_on, Terms},
};
use proptest::prelude::*;

mod naive;

use naive::{Answer, Rules, Trust, bridge, draw::Statement};

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

fn cases() -> ProptestConfig {
    let cases = std::env::var("DUALUSE_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(cases.unwrap_or(2000))
}

fn trust(basis: Basis) -> Trust {
    match basis {
        Basis::Stated => Trust::Stated,
        Basis::Read => Trust::Read,
        Basis::Presumed => Trust::Presumed,
    }
}

fn answer(determination: Determination) -> Answer {
    Answer {
        id: determination.id(),
        basis: determination.basis().map(trust),
        missing: determination.missing().iter().map(|parameter| parameter.to_string()).collect(),
    }
}

/// A paragraph and statements about it, most of them kept.
fn cases_of_paragraphs() -> impl Strategy<Value = (Paragraph, Vec<Statement>)> {
    let paragraphs: Vec<Paragraph> = Paragraph::all(AsOf::Latest).collect();
    (proptest::sample::select(paragraphs), any::<u64>().no_shrink()).prop_flat_map(|(paragraph, seed)| {
        let all = Rules::shared().draw(paragraph.list().id(), paragraph.code().as_str(), seed);
        let count = all.len();
        let most = proptest::sample::subsequence(all.clone(), count.saturating_sub(1)..=count);
        let some = proptest::sample::subsequence(all, 0..=count);
        (Just(paragraph), prop_oneof![1 => some, 5 => most])
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_engine_agrees_with_the_naive_reading_of_the_data((paragraph, statements) in cases_of_paragraphs()) {
        let (model, engine) = (Rules::shared(), bridge::engine(&statements));
        let facts = model.model(&statements, &engine);
        for basis in Basis::ALL {
            let expected = model.determine(paragraph.list().id(), paragraph.code().as_str(), &facts, trust(basis));
            let found = answer(paragraph.determine_on(&engine, basis));
            prop_assert_eq!(found, expected, "{} on {}: {:?}", paragraph, basis, engine);
        }
    }
}

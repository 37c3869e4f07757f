//! Cases for laws: a paragraph, and what is said of goods.

use dualuse::{
    dates::AsOf,
    fact::Basis,
    rules::{Determination, Paragraph},
};
use proptest::{prelude::*, sample::subsequence};

use super::{Answer, Dice, Rules, Statement, Trust};

/// 2,000 cases of each law, or as many as the environment variable `DUALUSE_CASES` says.
pub fn cases() -> ProptestConfig {
    let told = std::env::var("DUALUSE_CASES").ok().and_then(|cases| cases.parse().ok());
    // A case is made of many statements: to find the shortest that fails would take hours.
    let max_shrink_iters = 500;
    ProptestConfig { failure_persistence: None, max_shrink_iters, ..ProptestConfig::with_cases(told.unwrap_or(2000)) }
}

pub fn trust(basis: Basis) -> Trust {
    match basis {
        Basis::Stated => Trust::Stated,
        Basis::Read => Trust::Read,
        Basis::Presumed => Trust::Presumed,
    }
}

/// What the engine says, as the model says it.
pub fn answer(determination: Determination) -> Answer {
    Answer {
        id: determination.id(),
        basis: determination.basis().map(trust),
        missing: determination.missing().iter().map(|parameter| parameter.to_string()).collect(),
    }
}

/// What is drawn for a paragraph.
pub fn drawn(paragraph: Paragraph, seed: u64) -> Vec<Statement> {
    Rules::shared().draw(paragraph.list().id(), paragraph.code().as_str(), seed)
}

/// A paragraph and statements about it, most of which are kept.
pub fn about_paragraphs() -> impl Strategy<Value = (Paragraph, Vec<Statement>)> {
    about(|_| true, drawn)
}

/// The same without a description.
pub fn stated_about_paragraphs() -> impl Strategy<Value = (Paragraph, Vec<Statement>)> {
    about(
        |_| true,
        |paragraph, seed| {
            let mut all = drawn(paragraph, seed);
            all.retain(|statement| !matches!(statement, Statement::Words(_)));
            all
        },
    )
}

/// Operating points and what else is stated, about paragraphs that refer to no other.
pub fn points_of_paragraphs() -> impl Strategy<Value = (Paragraph, Vec<Statement>)> {
    let has_points = |all: &Vec<Statement>| all.iter().any(|statement| matches!(statement, Statement::Points(_)));
    let is_alone = |paragraph: &Paragraph| !Rules::shared().refers(paragraph.list().id(), paragraph.code().as_str());
    about(is_alone, move |paragraph, seed| {
        let mut dice = Dice(seed);
        let mut seeds = (0..200).map(|_| dice.below(usize::MAX) as u64);
        let mut all = seeds.find_map(|seed| Some(drawn(paragraph, seed)).filter(has_points)).unwrap_or_default();
        all.retain(|statement| !matches!(statement, Statement::Words(_)));
        all
    })
}

fn about(
    keep: impl Fn(&Paragraph) -> bool,
    draw: impl Fn(Paragraph, u64) -> Vec<Statement> + Clone,
) -> impl Strategy<Value = (Paragraph, Vec<Statement>)> {
    let paragraphs: Vec<Paragraph> = Paragraph::all(AsOf::Latest).filter(keep).collect();
    (proptest::sample::select(paragraphs), any::<u64>().no_shrink()).prop_flat_map(move |(paragraph, seed)| {
        let all = draw(paragraph, seed);
        let count = all.len();
        let most = subsequence(all.clone(), count.saturating_sub(1)..=count);
        (Just(paragraph), prop_oneof![1 => subsequence(all, 0..=count), 5 => most])
    })
}

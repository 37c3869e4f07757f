//! Laws of determinations, over the real rules and facts drawn at, just above and just below their thresholds.
//!
//! Each law is tried with 2,000 cases, or with as many as the environment variable `DUALUSE_CASES` says:
//!
//! ```text
//! DUALUSE_CASES=100000 cargo test --release --test laws
//! ```

use std::collections::BTreeMap;

use dualuse::{
    Facts, Item, classify,
    control::ControlCode,
    dates::AsOf,
    fact::{Basis, Origin, Parameter, ParameterError},
    rules::{Determination, Grounds, Paragraph, Terms, determine_on},
};
use proptest::prelude::*;

#[allow(dead_code, reason = "the other tests use more of it")]
mod naive;

use naive::{
    Rules, Stated, Statement, bridge,
    cases::{about_paragraphs, cases, drawn, points_of_paragraphs, stated_about_paragraphs},
};

/// True if met, false if not met, nothing if open.
fn truth(determination: Determination) -> Option<bool> {
    determination.basis().map(|_| determination.id() == "met")
}

fn on(basis: Basis) -> Terms {
    Terms::default().on(basis)
}

/// The paragraph, the entry it belongs to, and what stands between them.
fn codes(paragraph: Paragraph) -> impl Iterator<Item = ControlCode> {
    let code = paragraph.code();
    let text = code.to_string();
    let above = text.match_indices('.').filter_map(|(at, _)| text[..at].parse().ok()).collect::<Vec<ControlCode>>();
    above.into_iter().chain([code.entry(), code])
}

/// No two facts of one trust contradict each other.
fn is_consistent(facts: &Facts) -> bool {
    facts.contradictions().all(|pair| pair.decides())
}

/// The parameters that statements are about, all kinds being one.
fn parameters(statement: &Statement) -> Vec<String> {
    match statement {
        Statement::Kind(_) | Statement::Only(_) => vec!["kind".to_owned()],
        Statement::Value(stated) => vec![stated.parameter.clone()],
        Statement::Points(points) => points.iter().flatten().map(|stated| stated.parameter.clone()).collect(),
        Statement::Words(_) => Vec::new(),
    }
}

/// The statements without one parameter and those that tell the same thing, since two ways to tell it may disagree. An operating point of which nothing is left is still one.
fn without(statements: &[Statement], parameter: &str) -> Vec<Statement> {
    let ways = Rules::shared().ways_to_tell(parameter);
    let mut left = Vec::new();
    for statement in statements {
        match statement {
            Statement::Points(points) => {
                let kept = |point: &Vec<Stated>| {
                    point.iter().filter(|stated| !ways.contains(&stated.parameter)).cloned().collect()
                };
                let points: Vec<Vec<Stated>> = points.iter().map(kept).collect();
                if points.iter().any(|point| !point.is_empty()) {
                    left.push(Statement::Points(points));
                }
            }
            other if parameters(other).iter().any(|of| ways.contains(of)) => {}
            other => left.push(other.clone()),
        }
    }
    left
}

/// The statements as they are at one operating point.
fn at_point(statements: &[Statement], place: usize) -> Vec<Statement> {
    let single = |statement: &Statement| match statement {
        Statement::Points(points) => points[place].iter().cloned().map(Statement::Value).collect(),
        other => vec![other.clone()],
    };
    statements.iter().flat_map(single).collect()
}

fn points(statements: &[Statement]) -> &[Vec<Stated>] {
    let found = statements.iter().find_map(|statement| match statement {
        Statement::Points(points) => Some(points.as_slice()),
        _ => None,
    });
    found.unwrap_or_default()
}

fn names(point: &[Stated]) -> Vec<&str> {
    let mut names: Vec<&str> = point.iter().map(|stated| stated.parameter.as_str()).collect();
    names.sort_unstable();
    names
}

/// So that no law holds for want of cases.
#[test]
fn drawn_facts_give_every_answer_on_every_basis() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let all: Vec<Paragraph> = Paragraph::all(AsOf::Latest).collect();
    let total = 2 * all.len();
    for (seed, paragraph) in all.iter().cycle().take(total).enumerate() {
        let determination = paragraph.determine(&bridge::engine(&drawn(*paragraph, seed as u64)));
        let basis = determination.basis().map_or(String::new(), |basis| format!(" ({basis})"));
        *counts.entry(format!("{}{basis}", determination.id())).or_default() += 1;
    }
    println!("of {total}: {counts:?}");
    for (answer, least) in [
        ("met (stated)", 10),
        ("met (read)", 2),
        ("met (presumed)", 3),
        ("not-met (stated)", 25),
        ("not-met (read)", 2),
        ("missing", 10),
        ("needs-judgement", 2),
    ] {
        let found = counts.get(answer).copied().unwrap_or_default();
        assert!(found * 100 >= least * total, "{answer}: {found} of {total}");
    }
    assert_eq!(counts.get("not-met (presumed)"), None);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_facts_of_the_basis_and_above_give_the_answer_and_those_above_it_do_not((paragraph, statements) in about_paragraphs()) {
        let facts = bridge::engine(&statements);
        for code in codes(paragraph) {
            let ask = |facts: &Facts, basis| determine_on(paragraph.list(), code, facts, on(basis));
            let found = ask(&facts, Basis::Presumed);
            let Some(basis) = found.basis() else { continue };
            prop_assert!(found != Determination::NotMet(Basis::Presumed), "{code}");
            prop_assert_eq!(ask(&facts, basis), found, "{}", code);
            prop_assert_eq!(ask(&facts.trusted(basis), Basis::Presumed), found, "{} on trusted facts", code);
            for above in Basis::ALL.into_iter().filter(|above| *above > basis) {
                prop_assert_ne!(truth(ask(&facts, above)), truth(found), "{} on {}", code, above);
                prop_assert_ne!(truth(ask(&facts.trusted(above), above)), truth(found), "{} on trusted {}", code, above);
            }
        }
    }

    #[test]
    fn leaving_out_a_parameter_only_opens_answers((paragraph, statements) in stated_about_paragraphs(), place in any::<prop::sample::Index>()) {
        let all: Vec<String> = statements.iter().flat_map(parameters).collect();
        let before = bridge::stated(&statements);
        if all.is_empty() || !is_consistent(&before) {
            return Ok(());
        }
        let parameter = place.get(&all);
        let after = bridge::stated(&without(&statements, parameter));
        // An exclusion that is presumed if nothing is stated of it, or a kind that another parameter implies.
        let is_presumed = parameter == "kind" || parameter.parse::<Parameter>().expect("a parameter").presumption().is_some();
        for code in codes(paragraph) {
            let ask = |facts: &Facts, basis| determine_on(paragraph.list(), code, facts, on(basis));
            let (full, left) = (ask(&before, Basis::Stated), ask(&after, Basis::Stated));
            prop_assert!(truth(left).is_none() || left == full, "{code} without {parameter}: {full:?}, then {left:?}");
            let (full, left) = (ask(&before, Basis::Presumed), ask(&after, Basis::Presumed));
            // A stated kind may deny the one that another parameter implies, and so is an exclusion too.
            let by_presumption = (is_presumed || parameter == "kind") && truth(full) != Some(true) && left == Determination::Met(Basis::Presumed);
            let opened = truth(left).is_none() || truth(left) == truth(full);
            prop_assert!(opened || by_presumption, "{code} without {parameter}, presuming: {full:?}, then {left:?}");
        }
    }

    #[test]
    fn a_further_stated_fact_never_turns_an_answer_whose_basis_is_stated((paragraph, statements) in about_paragraphs(), place in any::<prop::sample::Index>()) {
        let all: Vec<String> = statements.iter().flat_map(parameters).collect();
        if all.is_empty() {
            return Ok(());
        }
        let parameter = place.get(&all);
        let before = bridge::engine(&without(&statements, parameter));
        let is_stated = |facts: &Facts| facts.iter().any(|fact| fact.parameter().id() == parameter && fact.origin() == Origin::Stated);
        let after = bridge::engine(&statements);
        if is_stated(&before) || before.are_of_no_other_kind() {
            return Ok(());
        }
        for code in codes(paragraph) {
            let ask = |facts: &Facts| determine_on(paragraph.list(), code, facts, on(Basis::Presumed));
            let (first, then) = (ask(&before), ask(&after));
            if first.basis() == Some(Basis::Stated) {
                // Where stated facts contradict each other they decide nothing: the answer opens, or rests on less.
                let told = truth(then);
                let rests_on_less = !is_consistent(&after) && (told.is_none() || told == truth(first));
                prop_assert!(then == first || rests_on_less, "{code} with {parameter}: {first:?}, then {then:?}");
            }
        }
    }

    #[test]
    fn an_explanation_comes_to_what_it_explains((paragraph, statements) in about_paragraphs()) {
        let why = paragraph.explain(&bridge::engine(&statements));
        // Above zero it holds, below zero it does not; the further from zero, the more it is trusted. What is taken for granted is
        // certain.
        let weight = |holds: Option<bool>, basis: Option<Basis>| {
            let trust = basis.map_or(3, |basis| basis as i8 + 1);
            holds.map_or(0, |holds| if holds { trust } else { -trust })
        };
        let of_grounds = |grounds: &Grounds| {
            let clauses = grounds.clauses().iter().map(|clause| {
                let own = weight(clause.weighed().holds(), clause.weighed().basis());
                if clause.exclusion().is_some() { -own } else { own }
            });
            clauses.min().unwrap_or(3)
        };
        let found = why.grounds().iter().map(of_grounds).max().expect("grounds");
        let determination = why.determination();
        let expected = weight(truth(determination), determination.basis().filter(|_| truth(determination).is_some()));
        prop_assert_eq!(found, expected, "{}: {:#?}", paragraph, why);
        prop_assert_eq!(determination, paragraph.determine(&bridge::engine(&statements)));
    }

    #[test]
    fn the_order_of_stating_changes_nothing((paragraph, statements, shuffled) in about_paragraphs().prop_flat_map(|(paragraph, statements)| {
        let (words, mut stated): (Vec<_>, Vec<_>) = statements.iter().cloned().partition(|statement| matches!(statement, Statement::Words(_)));
        for statement in &mut stated {
            if let Statement::Points(points) = statement {
                points.reverse();
                points.iter_mut().for_each(|point| point.reverse());
            }
        }
        let shuffled = Just(stated).prop_shuffle().prop_map(move |stated| [words.clone(), stated].concat());
        (Just(paragraph), Just(statements), shuffled)
    })) {
        let (one, two) = (bridge::engine(&statements), bridge::engine(&shuffled));
        for code in codes(paragraph) {
            for basis in Basis::ALL {
                let ask = |facts: &Facts| determine_on(paragraph.list(), code, facts, on(basis));
                prop_assert_eq!(ask(&one), ask(&two), "{} on {}", code, basis);
            }
        }
    }

    #[test]
    fn a_paragraph_is_met_if_one_operating_point_meets_it_and_not_met_if_none_does((paragraph, statements) in points_of_paragraphs()) {
        let points = points(&statements);
        if points.is_empty() {
            return Ok(());
        }
        let together = bridge::stated(&statements);
        let singly: Vec<Facts> = (0..points.len()).map(|place| bridge::stated(&at_point(&statements, place))).collect();
        // A figure that stands at another point only must not be known from elsewhere at this one.
        let all: Vec<&str> = points.iter().flat_map(|point| names(point)).collect();
        let is_new = |facts: &Facts, point: &Vec<Stated>| {
            let absent = all.iter().filter(|id| !names(point).contains(id));
            absent.map(|id| id.parse::<Parameter>().expect("a parameter")).all(|parameter| facts.get(parameter).is_none())
        };
        let is_apart = singly.iter().zip(points).all(|(facts, point)| is_new(facts, point));
        let are_alike = points.iter().all(|point| names(point) == names(&points[0]));
        for basis in [Basis::Stated, Basis::Presumed] {
            if !is_apart || (basis == Basis::Presumed && !are_alike) || !singly.iter().all(is_consistent) {
                continue;
            }
            let answers: Vec<Determination> = singly.iter().map(|facts| paragraph.determine_on(facts, basis)).collect();
            let expected = if answers.iter().any(|answer| truth(*answer) == Some(true)) {
                answers.iter().filter(|answer| truth(**answer) == Some(true)).max_by_key(|answer| answer.basis()).copied()
            } else if answers.iter().all(|answer| truth(*answer) == Some(false)) {
                answers.iter().min_by_key(|answer| answer.basis()).copied()
            } else {
                None
            };
            let found = paragraph.determine_on(&together, basis);
            match expected {
                Some(decided) => prop_assert_eq!(found, decided, "{} on {}: {:?}", paragraph, basis, answers),
                None => prop_assert_eq!(truth(found), None, "{} on {}: {:?}", paragraph, basis, answers),
            }
        }
        let alone: Vec<Statement> = statements.iter().map(|statement| match statement {
            Statement::Points(points) => Statement::Points(vec![points[0].clone()]),
            other => other.clone(),
        }).collect();
        for basis in Basis::ALL {
            let (point, single) = (bridge::stated(&alone), bridge::stated(&at_point(&alone, 0)));
            if is_consistent(&single) {
                prop_assert_eq!(paragraph.determine_on(&point, basis), paragraph.determine_on(&single, basis), "{} at one point", paragraph);
            }
        }
    }
}

/// Of a pair of open paragraphs of which one is met either way, one is met whatever is stated of what is missing.
#[test]
fn of_two_paragraphs_either_way_one_is_met() {
    let (mut pairs, mut completions) = (0, 0);
    let rules = Rules::shared();
    // Entries whose goods are told apart by what contains the circuit, and by flags.
    let entries = ["3A001", "3A090", "3A501", "3A991", "4A090", "4A507", "6A008", "6A998"];
    let is_told_apart = |paragraph: &Paragraph| entries.contains(&paragraph.code().entry().to_string().as_str());
    let all: Vec<Paragraph> = Paragraph::all(AsOf::Latest).filter(is_told_apart).collect();
    let mut dice = naive::Dice(7);
    for (seed, paragraph) in all.iter().cycle().take(8 * all.len()).enumerate() {
        let mut statements = drawn(*paragraph, seed as u64);
        statements.retain(|statement| !matches!(statement, Statement::Words(_)));
        // Most pairs need one more thing to be open.
        if !statements.is_empty() {
            statements.remove(dice.below(statements.len()));
        }
        let facts = bridge::stated(&statements);
        if paragraph.determine(&facts).basis().is_some() {
            continue;
        }
        let answer = classify(&Item::new("").with_facts(&facts));
        for pair in answer.either_way() {
            // What is known within limits would have to be completed within them.
            let is_told = |missing: Parameter| statements.iter().flat_map(parameters).any(|told| told == missing.id());
            if pair.missing().iter().any(is_told) {
                continue;
            }
            pairs += 1;
            let sides = [pair.first(), pair.second()];
            for side in sides {
                assert_eq!(truth(side.determine(&facts)), None, "{side}: {statements:?}");
            }
            for _ in 0..20 {
                let mut complete = statements.clone();
                for missing in pair.missing().iter().filter(|missing| *missing != Parameter::KIND) {
                    let codes = sides.map(|side| (side.list().id(), side.code().to_string()));
                    let codes: Vec<(&str, &str)> = codes.iter().map(|(list, code)| (*list, code.as_str())).collect();
                    complete = without(&complete, missing.id());
                    complete.extend(rules.value_at_a_threshold(&codes, missing.id(), &mut dice).map(Statement::Value));
                }
                completions += 1;
                let complete_facts = bridge::stated(&complete);
                let found = sides.map(|side| side.determine(&complete_facts));
                let [one, two] = sides;
                let told: Vec<String> = complete.iter().map(Statement::to_string).collect();
                assert!(
                    found.iter().any(|side| truth(*side) == Some(true)),
                    "{one} and {two}, {:?} missing, with {told:?}: {found:?}",
                    pair.missing()
                );
            }
        }
    }
    println!("{pairs} pairs, {completions} completions");
    assert!(pairs >= 10, "only {pairs} pairs");
}

/// Of a flag by which a note takes goods out of a paragraph it is never taken for granted that it is false where a point says otherwise:
/// it cannot be stated there, since it says what the goods are.
#[test]
fn a_flag_that_is_an_exclusion_is_not_part_of_an_operating_point() {
    let parameter = |id: &str| id.parse::<Parameter>().expect("a parameter");
    let (licensed, power) = (parameter("nrc_licensed_laser"), parameter("average_power"));
    let mut facts = Facts::new();
    let refused = facts.state_points(&[&[(power, "40 W"), (licensed, "true")], &[(power, "30 W")]]);
    assert_eq!(refused, Err(ParameterError::ExclusionInPoint { parameter: licensed }));
    assert!(facts.is_empty());
    // What may differ from one way of working to the next may stand there.
    let doubled = parameter("frequency_doubled");
    facts
        .state_points(&[&[(power, "40 W"), (doubled, "false")], &[(power, "30 W"), (doubled, "true")]])
        .expect("points");
}

//! Verdicts: what is told of everything that was asked, asked again with further facts, and the question that comes next.

use dualuse::{
    Answers, Because, Checks, Facts, Item, Verdict, VerdictState, classify, classify_with,
    control::ControlList,
    fact::{Parameter, ParameterError},
    rules::determine,
};
use proptest::prelude::*;

/// The facts of a text such as `kind=laser; wavelength=1070 nm`.
fn facts(text: &str) -> Facts {
    let mut facts = Facts::new();
    for (parameter, value) in text.split("; ").filter_map(|pair| pair.split_once('=')) {
        facts.state(parameter.parse().expect("a parameter"), value).unwrap_or_else(|error| panic!("{error}"));
    }
    facts
}

fn verdict(text: &str) -> Verdict {
    classify(&Item::new("").with_facts(&facts(text))).verdict()
}

/// How many paragraphs are neither met nor closed.
fn left(verdict: &Verdict) -> usize {
    let open = verdict.open().iter().map(|open| open.paragraphs().len()).sum::<usize>();
    open + verdict.next_question().map_or(0, |question| question.of()).saturating_sub(open)
}

const GOODS: [&str; 8] = [
    "kind=adc",
    "kind=fpga",
    "kind=fibre-laser",
    "kind=laser; operation=pulsed",
    "kind=laser-diode",
    "kind=milling-machine",
    "kind=unmanned-aircraft",
    "kind=laser-machine-tool",
];

/// What an expert would state of them next, so that each is asked in several states.
const MORE: [&str; 10] = [
    "resolution=12 bit",
    "sample_rate=800 MSPS",
    "wavelength=1070 nm",
    "output_power=3 kW",
    "tunable=false",
    "frequency_doubled=false",
    "contouring_axes=5",
    "endurance=46 min",
    "beyond_visual_line_of_sight=true",
    "transverse_mode=multi",
];

#[test]
fn what_is_met_is_told_once_with_its_reasons_and_its_counterpart() {
    let verdict = verdict("kind=digital-processing-ic; tpp=4800");
    assert_eq!(verdict.state(), VerdictState::Met);
    let [met] = verdict.met() else { panic!("{:?}", verdict.met()) };
    assert_eq!((met.list(), met.code().as_str()), (ControlList::UsCcl, "3A090.a.1"));
    assert_eq!(met.reasons().collect::<Vec<_>>(), ["RS", "AT"]);
    let pair = met.counterparts().next().expect("a counterpart");
    assert!(pair.differs().is_some_and(|differs| differs.contains("6000")), "{pair}");
    assert!(met.twins().is_empty());
}

#[test]
fn what_both_lists_say_alike_is_met_once_for_both() {
    let laser = "kind=fibre-laser; wavelength=1070 nm; output_power=600 W; operation=cw; transverse_mode=single; tunable=false; \
                 spectral_bandwidth=30 GHz; frequency_doubled=false; industrial=false";
    let verdict = verdict(laser);
    let met = verdict.met().iter().find(|met| met.code().as_str().starts_with("6A005.a.6.a")).expect("met");
    assert_eq!(met.list(), ControlList::UsCcl);
    assert!(met.twins().iter().any(|twin| twin.list() == ControlList::EuAnnexI), "{:?}", met.twins());
    assert!(
        !verdict
            .met()
            .iter()
            .any(|met| met.list() == ControlList::EuAnnexI && met.code().as_str().starts_with("6A005"))
    );
}

#[test]
fn a_closed_verdict_is_no_clearance_and_names_what_was_not_asked() {
    let mut stated = facts("contouring_rotary_axes=0");
    stated.only(&["laser-machine-tool".parse().expect("a kind")]);
    let verdict = classify_with(&Item::new("").with_facts(&stated), Checks::eu()).verdict();
    assert_eq!(verdict.state(), VerdictState::Closed, "{verdict:?}");
    let text = verdict.to_string();
    assert!(text.starts_with("not met under the entries asked, on these facts"), "{text}");
    assert!(text.contains("Article 4 of Regulation (EU) 2021/821"), "{text}");
    assert!(!text.contains("EAR99") && !text.to_lowercase().contains("not controlled"), "{text}");
}

#[test]
fn what_is_open_is_folded_and_names_what_must_be_known() {
    let verdict = verdict("kind=laser-machine-tool");
    let open = verdict.open().iter().find(|open| open.code().as_str() == "2B001.e").expect("open");
    assert_eq!(open.lists(), [ControlList::UsCcl, ControlList::EuAnnexI]);
    let must: Vec<&str> = open.must().iter().map(Parameter::id).collect();
    assert_eq!(must, ["contouring_rotary_axes", "rotary_axis_positioning_accuracy"]);
    assert!(open.may().is_empty());
}

#[test]
fn a_whole_entry_is_closed_only_if_all_of_it_was_asked() {
    for goods in GOODS {
        for more in MORE {
            let facts = facts(&format!("{goods}; {more}"));
            for closed in classify(&Item::new("").with_facts(&facts)).verdict().closed() {
                for &list in closed.lists() {
                    let whole = determine(list, closed.code(), &facts);
                    assert_eq!(whole.id(), "not-met", "{goods}; {more}: {list} {}", closed.code());
                }
            }
        }
    }
}

#[test]
fn the_next_question_settles_what_it_says_whatever_is_answered() {
    for goods in GOODS {
        let verdict = verdict(goods);
        let question = verdict.next_question().unwrap_or_else(|| panic!("{goods}: nothing to ask"));
        let answers: Vec<String> = match question.answers() {
            Answers::Choices(words) => words.iter().map(ToString::to_string).collect(),
            Answers::Flag => vec!["true".to_owned(), "false".to_owned()],
            Answers::Kinds(kinds) => kinds.iter().map(ToString::to_string).collect(),
            Answers::Quantity { figures, .. } => figures.iter().map(ToString::to_string).collect(),
            other => panic!("{other:?}"),
        };
        assert!(!answers.is_empty(), "{goods}");
        for answer in answers {
            let told = Facts::new().with(question.parameter(), &answer).unwrap_or_else(|error| panic!("{error}"));
            let after = verdict.with(&told).unwrap_or_else(|error| panic!("{error}"));
            let settled = question.of() - left(&after).min(question.of());
            assert!(
                settled >= question.settles(),
                "{goods}: {} = {answer} settles {settled} of {}",
                question.parameter(),
                question.of()
            );
        }
    }
}

#[test]
fn the_questions_of_known_goods_are_those_of_the_list_text() {
    // By someone who read the lists and not the code: the first choice or the second.
    for (goods, expected) in [
        ("kind=adc", ["resolution", "resolution"]),
        ("kind=fibre-laser", ["wavelength", "operation"]),
        ("kind=milling-machine", ["contouring_axes", "linear_axis_travel"]),
        ("kind=unmanned-aircraft", ["endurance", "beyond_visual_line_of_sight"]),
        ("kind=laser-diode", ["wavelength", "transverse_mode"]),
    ] {
        let asked = verdict(goods).next_question().expect("a question").parameter().id();
        assert!(expected.contains(&asked), "{goods}: {asked}");
    }
    // Here the expert asks for the inputs and outputs, and for the wavelength; these settle more of what is open.
    for (goods, expected) in [("kind=fpga", "tpp"), ("kind=laser; operation=pulsed", "laser_type")] {
        assert_eq!(verdict(goods).next_question().expect("a question").parameter().id(), expected, "{goods}");
    }
}

#[test]
fn pulses_are_asked_of_pulsed_lasers_only() {
    let mut verdict =
        verdict("kind=laser; laser_type=other; tunable=false; frequency_doubled=false; wavelength=1064 nm");
    let question = verdict.next_question().expect("open");
    assert!(!question.parameter().id().starts_with("pulse"), "{question}");
    verdict = verdict.with(&facts("operation=pulsed")).expect("not stated yet");
    assert!(verdict.open().iter().any(|open| open.code().as_str().starts_with("6A005.b")), "{:?}", verdict.open());
}

#[test]
fn a_parameter_is_stated_once_to_a_verdict_too() {
    let verdict = verdict("kind=adc; resolution=12 bit");
    let twice = verdict.with(&facts("resolution=14 bit"));
    assert!(matches!(twice, Err(ParameterError::Twice { .. })), "{twice:?}");
}

#[test]
fn what_was_not_asked_is_named_and_not_shown() {
    let stated = facts("kind=digital-processing-ic; tpp=4800");
    let item = Item::new("").with_hs("8542.31".parse().expect("a code")).with_facts(&stated);
    let answer = classify_with(&item, Checks::eu());
    assert!(answer.listings().iter().all(|listing| listing.list().id().starts_with("eu-")));
    assert!(answer.candidates().all(|candidate| candidate.list().id().starts_with("eu-")));
    assert!(answer.checks().not_asked().any(|id| id == "us-ccl"));
    assert_ne!(answer.verdict().state(), VerdictState::Met);
    assert_eq!(answer.because().collect::<Vec<_>>(), [Because::Listed, Because::LooksLike]);
    let all = classify_with(&item, Checks::all());
    assert_eq!(all.because().next(), Some(Because::Met));
}

#[test]
fn checks_are_read_as_they_are_written() {
    for text in ["default", "all", "none", "eu", "us", "chpl", "chpl,us-ccl"] {
        let checks: Checks = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(checks.to_string().parse(), Ok(checks), "{text}");
    }
    assert_eq!("default".parse(), Ok(Checks::default()));
    assert!("us-cll".parse::<Checks>().is_err());
    // The military list is asked with that of dual-use goods.
    assert!(Checks::us().control_lists().any(|list| list == ControlList::UsUsml));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn asked_again_with_facts_it_says_what_it_would_have_said(
        goods in prop::sample::select(GOODS.to_vec()),
        first in prop::sample::subsequence(MORE.to_vec(), 0..4),
        then in prop::sample::subsequence(MORE.to_vec(), 0..4),
    ) {
        let then: Vec<&str> = then.into_iter().filter(|fact| !first.contains(fact)).collect();
        let before = format!("{goods}; {}", first.join("; "));
        let verdict = verdict(&before).with(&facts(&then.join("; "))).expect("each is stated once");
        let all = facts(&format!("{before}; {}", then.join("; ")));
        for met in verdict.met() {
            prop_assert_eq!(met.paragraph().determine(&all).id(), "met");
        }
        for open in verdict.open().iter().flat_map(|open| open.paragraphs()) {
            prop_assert_eq!(open.determine(&all).id(), "missing", "{}", open);
        }
        for closed in verdict.closed() {
            for &list in closed.lists() {
                prop_assert_eq!(determine(list, closed.code(), &all).id(), "not-met", "{} {}", list, closed.code());
            }
        }
    }
}

#[test]
fn what_is_presumed_need_not_be_known() {
    let verdict = verdict("kind=unmanned-aircraft; beyond_visual_line_of_sight=true");
    let open = verdict.open().iter().find(|open| open.code().as_str() == "9A120").expect("open");
    assert!(open.must().iter().all(|parameter| parameter.presumption().is_none()), "{:?}", open.must());
}

#[test]
fn the_kind_is_asked_for_once_and_not_what_is_known() {
    // Answered with what is offered, or with that the goods are of no other kind, every loop ends.
    for goods in GOODS {
        let mut known = facts(goods);
        for round in 0..60 {
            let verdict = classify(&Item::new("").with_facts(&known)).verdict();
            let Some(question) = verdict.next_question() else { break };
            assert!(round < 59, "{goods}: {question}");
            let parameter = question.parameter();
            let is_stated = known.iter().any(|fact| fact.parameter() == parameter && parameter != Parameter::KIND);
            assert!(!is_stated, "{goods}: {question} is asked again");
            let answer = match question.answers() {
                Answers::Choices(words) => words[0].to_owned(),
                Answers::Flag => "false".to_owned(),
                Answers::Quantity { figures, .. } => {
                    figures.first().map_or_else(|| "1".to_owned(), ToString::to_string)
                }
                Answers::Kinds(kinds) => {
                    assert!(kinds.iter().all(|kind| !known.is(*kind)), "{goods}: {question}");
                    known.only(&[]);
                    continue;
                }
                other => panic!("{other:?}"),
            };
            known.state(parameter, &answer).unwrap_or_else(|error| panic!("{goods}: {error}"));
        }
    }
}

#[test]
fn a_closed_verdict_names_what_was_not_asked_whatever_was_asked() {
    let mut stated = facts("specially_designed_military=false");
    stated.only(&["weapon-sight".parse().expect("a kind")]);
    let verdict = classify_with(&Item::new("").with_facts(&stated), Checks::all()).verdict();
    if verdict.state() == VerdictState::Closed {
        assert!(verdict.to_string().contains("EAR part 744"), "{verdict}");
    }
    assert_eq!(verdict.catch_alls().count(), 2);
}

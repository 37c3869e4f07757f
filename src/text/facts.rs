//! What a description states of the goods it names.
//!
//! A figure, a choice or a flag is read only for what it belongs to: never a pointer's, a pump's or an accessory's, nor what the goods are
//! for. A denied flag is false, a denied choice is not this one, and denied figures say nothing. Doubt is the default: of a parameter
//! for which two figures of the goods could be meant nothing is known, unless they stand side by side as alternatives or operating
//! points.

use alloc::vec::Vec;
use core::ops::Range;

use super::{
    Told,
    clause::{clause_around, marks, part_around},
    cleaned::Cleaned,
    cut::{Cut, Speaks},
    label::{REACH, before, behind, is_count, labelled},
    lists::{fact, is_listed, read_lists, told_spans},
    measure::{Measure, beside_its_name, can_be, could_be, holds, unlabelled},
    said::{FactWord, Said, Stands, said},
    whose::{Parts, Turn, Unclear, Whose, Within},
};
use crate::{
    fact::{
        Basis, Fact, Facts, Figure, Form, Kind, Origin, Parameter, ParameterSet, ParameterValue, Parameters, Plain,
    },
    quantity::{Decimal, Interval, Quantity, Unit, find_with_counts, limit_at_end},
    span::{Span, readable},
    tables::parameters::READABLE,
};

/// Adds what a description states: by words, by a label beside a quantity, or by a quantity that can only be one parameter of such
/// goods.
pub(crate) fn read_facts(description: &str, told: Told, facts: &mut Facts) {
    let Told { cleaned, cuts, names } = told;
    let text = cleaned.as_ref().map_or_else(|| readable(description), Cleaned::text);
    let place = |span| cleaned.as_ref().map_or(span, |cleaned| cleaned.span(span));
    if text.is_empty() {
        return;
    }
    let said = said(text);
    if said.is_empty() && facts.is_empty() {
        return;
    }
    let parts = parts(text, &said, cuts, names);
    for (states, span) in &said {
        let whose = parts.whose(span.start, span.end, None);
        for state in states.iter() {
            let origin = Origin::Read(place(Span::of(span.clone())));
            match (state, whose) {
                // "CW-3000" is the name of a chiller.
                (FactWord::Value(..), _) if begins_model_number(&text[span.end..]) => {}
                (FactWord::Value(parameter, _) | FactWord::Asks(parameter), Whose::Purpose | Whose::Unclear) => {
                    facts.doubt(parameter);
                }
                (FactWord::Value(..) | FactWord::Asks(_), Whose::Others) => {}
                (FactWord::Value(parameter, value), Whose::Denied) => match denied(parameter, value) {
                    Some(value) => facts.add(Fact::new(parameter, value.of(parameter), origin)),
                    None => facts.doubt(parameter),
                },
                // Of which of several goods a word says that they are exempt, and whether of these at all, no word tells.
                (FactWord::Value(parameter, value), _)
                    if parameter.row().presume.is_some_and(|presumed| presumed != value) =>
                {
                    facts.doubt(parameter);
                }
                (FactWord::Value(parameter, value), _) => {
                    facts.add(Fact::new(parameter, value.of(parameter), origin));
                }
                (FactWord::Asks(parameter), _) => facts.doubt(parameter),
                (FactWord::Kind(kind), _) if matches!(parts.of(span.start, span.end), Whose::Own | Whose::Property) => {
                    facts.add(Fact::new(Parameter::KIND, ParameterValue::Kind(Kind(kind)), origin));
                }
                _ => {}
            }
        }
    }
    let (mut part, mut part_start, mut looked_to) = (0, 0, 0);
    let mut measures: Vec<Measure> = find_with_counts(text)
        .map(|found| {
            let span = found.span();
            for mark in marks(text, looked_to..span.start) {
                (part, part_start) = (part + 1, mark);
            }
            looked_to = span.start;
            let bare = !text[part_start..span.start].contains(char::is_alphabetic);
            let whose = parts.whose(span.start, span.end, Some(found.quantity().dimension()));
            let listed = is_listed(text, &found);
            Measure { found, listed, part, bare, labels: Vec::new(), label_at: None, limit: None, whose }
        })
        .collect();
    read_counts(&said, &parts, facts, &place);
    let kinds = facts.kinds().known(Basis::Read);
    let mut of_no_parameter = Vec::new();
    for (states, label) in &said {
        let mut names: Vec<(Parameter, Stands)> = Vec::new();
        for state in states.iter() {
            match state {
                FactWord::Label(parameter, stands) => names.push((parameter, stands)),
                FactWord::Other => of_no_parameter.extend(behind(text, label.end, &measures)),
                _ => {}
            }
        }
        // Of an energy density of cells and one of capacitors it is that of such goods.
        names.sort_by_key(|(name, _)| !name.row().read.iter().any(|read| read.of.meets(&kinds)));
        for (parameter, stands) in names {
            let at = match stands {
                Stands::Beside => labelled(text, parameter, &kinds, label, &measures),
                Stands::Behind => before(text, parameter, label.start, &measures),
            };
            let Some(at) = at else { continue };
            measures[at].labels.push(parameter);
            measures[at].label_at = Some(label.start);
            let figure = measures[at].found.span().start;
            let in_brackets =
                text[..figure].trim_end_matches(|mark: char| mark.is_whitespace() || matches!(mark, ')' | ':' | '.'));
            let behind = limit_at_end(in_brackets).filter(|_| in_brackets.len() > label.end);
            measures[at].limit = behind.or_else(|| limit_at_end(&text[..label.start]));
            let dimension = measures[at].found.quantity().dimension();
            measures[at].whose = match (parts.whose(label.start, label.end, Some(dimension)), measures[at].whose) {
                // A label of another thing's figure is one more figure that the parameter could have.
                (Whose::Others, _) | (_, Whose::Unclear) => Whose::Unclear,
                (Whose::Own | Whose::Property, Whose::Others | Whose::Property) => Whose::Own,
                (Whose::Own | Whose::Property, whose) => whose,
                (whose, _) => whose,
            };
        }
    }
    for at in of_no_parameter {
        if measures[at].labels.is_empty() {
            measures[at].whose = Whose::Others;
        }
    }
    // What is another thing's is no figure of the goods, and only a label tells of which property a figure is.
    measures.retain(|measure| match measure.whose {
        Whose::Own | Whose::Unclear => true,
        Whose::Property => !measure.labels.is_empty(),
        Whose::Denied | Whose::Purpose | Whose::Others => false,
    });
    let told = read_lists(text, facts, &measures, &place);
    // What is told side by side is no other figure of the same goods.
    let is_told = |measure: &Measure| told_spans(facts).any(|span| span == place(Span::of(measure.found.span())));
    let measures: Vec<Measure> = measures
        .into_iter()
        .filter_map(|mut measure| {
            let is_told = is_told(&measure);
            if is_told {
                measure.labels.retain(|label| !told.has(label.0));
            }
            (!is_told || !measure.labels.is_empty()).then_some(measure)
        })
        .collect();
    read_measures(facts, &measures, told, &place);
}

/// The parts of a description, with what its phrases turn in them.
fn parts(text: &str, said: &Said, mut cuts: Vec<Cut>, names: Vec<Range<usize>>) -> Parts {
    // "Stepper, 200 mm wafers": what is named there is a property of the stepper.
    let mut labels = said.iter().filter(|(states, _)| states.iter().any(|state| matches!(state, FactWord::Label(..))));
    let mut label = labels.next();
    for cut in cuts.iter_mut().filter(|cut| cut.begins && cut.speaks == Speaks::OtherGoods) {
        let start = cut.start as usize;
        while label.is_some_and(|(_, span)| span.start < start) {
            label = labels.next();
        }
        let between = label.and_then(|(_, span)| text.get(start..span.start));
        let figures = |word: &str| word.starts_with(|first: char| first.is_ascii_digit()) || word.chars().count() <= 2;
        if between.is_some_and(|between| between.len() <= REACH && between.split_whitespace().all(figures)) {
            cut.speaks = Speaks::Goods;
        }
    }
    let (mut turns, mut unclear) = (Vec::new(), Unclear::default());
    for (states, span) in said {
        for state in states.iter() {
            let turn = match state {
                // "Storage -65 to 150 °C" says itself what it is.
                FactWord::Doubt(..) if states.iter().any(|state| matches!(state, FactWord::Label(..))) => continue,
                FactWord::Doubt(dimension, within) => {
                    unclear.add(dimension, within, span.start, || match within {
                        Within::Clause => clause_around(text, span.start),
                        Within::Part => part_around(text, span.start),
                    });
                    continue;
                }
                FactWord::Other => continue,
                FactWord::Negation => Turn::Negation,
                FactWord::Purpose => Turn::Purpose,
                FactWord::Aside => Turn::Aside,
                FactWord::Kind(_) => Turn::Goods,
                FactWord::Value(..) | FactWord::Count(..) | FactWord::Label(..) | FactWord::Asks(_) => Turn::Says,
            };
            turns.push((span.clone(), turn));
        }
    }
    turns.extend(names.into_iter().map(|span| (span, Turn::Goods)));
    // Of what begins at one word, that it names the goods comes last.
    turns.sort_by_key(|(span, turn)| (span.start, *turn == Turn::Goods));
    Parts::new(text, cuts, turns, unclear)
}

/// Adds what words count: "three axes interpolated".
fn read_counts(said: &Said, parts: &Parts, facts: &mut Facts, place: &dyn Fn(Span) -> Span) {
    let kinds = facts.kinds().known(Basis::Read);
    for (states, span) in said {
        for state in states.iter() {
            let FactWord::Count(parameter, count) = state else { continue };
            let is_own = matches!(parts.whose(span.start, span.end, None), Whose::Own | Whose::Property);
            let count = count_of(count).filter(|&count| is_own && parameter.is_plausible_of(&kinds, count));
            if let Some(count) = count {
                facts.add(fact(parameter, count, place(Span::of(span.clone()))));
            }
        }
    }
}

/// So many, as a figure.
fn count_of(count: u32) -> Option<Interval> {
    Some(Interval::exactly(Quantity::new(Decimal::of(count.into(), 0), Unit::none()?)))
}

/// What is left of a flag or a choice that is denied.
fn denied(parameter: Parameter, value: Plain) -> Option<Plain> {
    match value {
        Plain::Flag(flag) => Some(Plain::Flag(!flag)),
        Plain::Choice(words) => {
            let all = parameter.choices().fold(0, |all, choice| all | choice.bit());
            Some(Plain::Choice(all & !words)).filter(|left| *left != Plain::Choice(0))
        }
    }
}

/// Whether a word goes on as the name of a model: "CW-3000".
fn begins_model_number(rest: &str) -> bool {
    rest.strip_prefix(['-', '_']).is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

/// Each figure of the parameter that its label names or, without a label, of each that it can be; of a parameter for which two
/// figures could be meant, none.
fn read_measures(facts: &mut Facts, measures: &[Measure], told: Parameters, place: &dyn Fn(Span) -> Span) {
    let kinds = facts.kinds().known(Basis::Read);
    let mut readable = READABLE;
    measures.iter().flat_map(|measure| &measure.labels).for_each(|label| readable.insert(label.0));
    let readable = if measures.is_empty() { Parameters::default() } else { readable };
    let is_anothers: Vec<bool> = measures
        .iter()
        .map(|measure| {
            let figure = if measure.labels.is_empty() { measure.figure(|_| true) } else { None };
            figure.is_some_and(|figure| {
                figure.intervals().iter().any(|&interval| can_be(&kinds, interval, &measure.found).next().is_some())
            })
        })
        .collect();
    for parameter in ParameterSet(readable.without(&told)).iter() {
        let Form::Quantity(dimension) = parameter.form() else { continue };
        let of_dimension = || {
            let all = measures.iter().zip(&is_anothers);
            all.filter(move |(measure, _)| measure.found.quantity().dimension() == dimension)
        };
        let plausible = |interval| parameter.is_plausible_of(&kinds, interval);
        let is_labelled = of_dimension().any(|(measure, _)| measure.labels.contains(&parameter));
        let is_read_alone = parameter.row().read.iter().any(|read| !read.labelled);
        let named_in: Vec<usize> = of_dimension()
            .filter(|(measure, _)| measure.labels.contains(&parameter))
            .map(|(measure, _)| measure.part)
            .collect();
        let mut meant: Option<(ParameterValue, Span)> = None;
        let mut doubtful = false;
        // Counts are everywhere, and only their label tells what they count.
        let is_count = is_count(dimension);
        let mut beside = Vec::new();
        for (measure, is_anothers) in of_dimension() {
            let is_named = measure.labels.contains(&parameter);
            if !is_named && !measure.labels.is_empty() {
                continue;
            }
            let figure = match is_named {
                true => measure.figure(plausible).map(|figure| match figure {
                    Figure::Within(interval) => {
                        Figure::Within(beside_its_name(parameter, &kinds, interval, &measure.found))
                    }
                    figure => figure,
                }),
                // Of what only its label tells, a figure that is read as another parameter is none, and one with other words before it:
                // "3 kW, total consumption 22 kW".
                false if !is_read_alone && *is_anothers => continue,
                false if !is_read_alone && !measure.bare && named_in.binary_search(&measure.part).is_err() => continue,
                // Beside a figure with its label, another that could be meant is a doubt, and is never read itself.
                false if is_labelled => {
                    doubtful |= measure.whose == Whose::Unclear && could_be(parameter, &kinds, &measure.found);
                    match measure.figure(plausible) {
                        _ if is_count => {}
                        Some(figure) if figure.intervals().iter().all(|&interval| plausible(interval)) => {
                            beside.push(ParameterValue::Quantity(figure));
                        }
                        Some(_) => {}
                        None => doubtful |= plausible(Interval::exactly(measure.found.quantity())),
                    }
                    continue;
                }
                false => {
                    let of_kind = |interval| unlabelled(parameter, &kinds, interval, &measure.found);
                    match measure.figure(|interval| of_kind(interval).is_some()) {
                        Some(Figure::Span(interval)) => of_kind(interval).map(Figure::Span),
                        Some(figure) => {
                            figure.intervals().first().and_then(|&interval| of_kind(interval)).map(Figure::Within)
                        }
                        // A figure that says two things at once could be one of this parameter's.
                        None => {
                            doubtful |= could_be(parameter, &kinds, &measure.found);
                            continue;
                        }
                    }
                }
            };
            let Some(figure) = figure else {
                doubtful |= is_named;
                continue;
            };
            let value = ParameterValue::Quantity(figure);
            match &meant {
                // "20-150 kHz, 15 ns at 30 kHz"
                Some((other, _)) if holds(other, &value) => {}
                Some((other, _)) => doubtful |= !other.is_same(&value),
                None => meant = Some((value, place(Span::of(measure.found.span())))),
            }
            doubtful |= measure.whose == Whose::Unclear;
        }
        let Some((value, span)) = meant else {
            if doubtful && is_labelled {
                facts.doubt(parameter);
            }
            continue;
        };
        if doubtful || beside.iter().any(|other| !other.is_same(&value) && !holds(&value, other)) {
            facts.doubt(parameter);
        } else {
            facts.add(Fact::new(parameter, value, Origin::Read(span)));
        }
    }
}

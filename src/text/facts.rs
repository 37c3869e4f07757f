//! What a description states of the goods it names.
//!
//! Doubt is the default: from a clause that denies something, or speaks of a pointer, a pump, an accessory or another temperature, no
//! figure, choice or flag is read; and of a parameter for which two figures of the text could be meant nothing is known.

use alloc::vec::Vec;
use core::ops::Range;

use super::{
    fold::{LONGEST_WORD, fold_into},
    words::Words,
};
use crate::{
    fact::{
        Basis, Fact, Facts, Figure, Form, Kind, Kinds, Origin, Parameter, ParameterSet, ParameterValue, Parameters,
        Plain,
    },
    quantity::{Bound, Found, Interval, Unit, find_with_counts, limit_at_end},
    span::{Span, readable},
    tables::{
        automaton::NONE,
        layout::Run,
        lexicon::{FACT_PHRASES, STATED, STATEMENTS, Statement, spelling},
        parameters::READABLE,
    },
};

/// What a phrase states.
#[derive(Clone, Copy)]
enum FactWord {
    Value(Parameter, Plain),
    /// The quantity beside it is this parameter.
    Label(Parameter),
    Kind(u16),
    /// The parameter is spoken of, and not what it is.
    Asks(Parameter),
    /// What follows in the clause is denied.
    Negation,
    /// What follows in the clause is what the goods are for.
    Purpose,
    /// The clause speaks of another thing too.
    Aside,
}

/// All that a phrase states.
#[derive(Clone, Copy)]
struct States(Run);

impl States {
    fn iter(self) -> impl Iterator<Item = FactWord> + Clone {
        STATEMENTS.run(self.0).iter().map(|Statement { what, of, value }| match what {
            0 => FactWord::Value(Parameter(of), Plain::Flag(value != 0)),
            1 => FactWord::Value(Parameter(of), Plain::Choice(value)),
            2 => FactWord::Label(Parameter(of)),
            3 => FactWord::Kind(of),
            4 => FactWord::Asks(Parameter(of)),
            5 => FactWord::Negation,
            6 => FactWord::Purpose,
            _ => FactWord::Aside,
        })
    }
}

/// A quantity and its label stand this many bytes apart at most.
const REACH: usize = 20;

/// A part of the text between two marks that part clauses.
struct Clause {
    end: usize,
    /// Where a denial or a purpose begins.
    turn: usize,
    /// Whether figures, choices and flags in it may be another thing's, or denied.
    doubtful: bool,
}

/// A figure of the text.
struct Measure {
    found: Found,
    /// Whether it is one of a list, or a side of a size.
    listed: bool,
    label: Option<Parameter>,
    /// What words before the label, or in brackets behind it, make of the figure.
    limit: Option<Bound>,
    doubtful: bool,
}

impl Measure {
    /// What it says of a parameter, if it says one thing that is plausible.
    fn figure(&self, plausible: impl Fn(Interval) -> bool) -> Option<Figure> {
        let interval = self.found.plausible_interval(plausible).filter(|_| !self.listed)?;
        let spans = self.found.is_adjustable() && !interval.is_exact();
        match self.limit {
            // The most that goods can do is what they can do; the least says nothing of the most.
            None | Some(Bound::Exactly | Bound::AtMost | Bound::LessThan) => {}
            Some(Bound::AtLeast) if interval.is_exact() => {
                return Some(Figure::Within(Interval::at_least(self.found.quantity())));
            }
            Some(Bound::MoreThan) if interval.is_exact() => {
                return Some(Figure::Within(Interval::more_than(self.found.quantity())));
            }
            Some(_) => return None,
        }
        Some(if spans { Figure::Span(interval) } else { Figure::Within(interval) })
    }
}

/// What phrases state, and where they stand.
type Said = Vec<(States, Range<usize>)>;

/// Adds what a description states: by words, by a label beside a quantity, or by a quantity that can only be one parameter of such
/// goods.
pub(crate) fn read_facts(text: &str, facts: &mut Facts) {
    let text = readable(text);
    if text.is_empty() {
        return;
    }
    let mut said = Said::new();
    let mut words = Words::of(text);
    while let Some(word) = words.next() {
        said.extend(phrase(text, word, &mut words));
    }
    if said.is_empty() && facts.is_empty() {
        return;
    }
    let clauses = clauses(text, &said);
    for (states, span) in &said {
        let clause = clause_of(&clauses, span.start);
        let (doubtful, after_turn) = (clause.doubtful, span.start >= clause.turn);
        for state in states.iter() {
            let origin = Origin::Read(Span::of(span.clone()));
            match state {
                FactWord::Value(parameter, _) if doubtful || after_turn => facts.doubt(parameter),
                // Of which of several goods a word says that they are exempt, and whether of these at all, no word tells.
                FactWord::Value(parameter, value)
                    if parameter.row().presume.is_some_and(|presumed| presumed != value) =>
                {
                    facts.doubt(parameter);
                }
                FactWord::Value(parameter, value) => facts.add(Fact::new(parameter, value.of(parameter), origin)),
                FactWord::Asks(parameter) => facts.doubt(parameter),
                FactWord::Kind(kind) if !after_turn => {
                    facts.add(Fact::new(Parameter::KIND, ParameterValue::Kind(Kind(kind)), origin));
                }
                _ => {}
            }
        }
    }
    let mut measures: Vec<Measure> = find_with_counts(text)
        .map(|found| {
            let clause = clause_of(&clauses, found.span().start);
            let doubtful = clause.doubtful || found.span().start >= clause.turn;
            let listed = is_listed(text, &found);
            Measure { found, listed, label: None, limit: None, doubtful }
        })
        .collect();
    let labels = said.iter().flat_map(|(states, span)| {
        states.iter().filter_map(move |state| match state {
            FactWord::Label(parameter) => Some((parameter, span.clone())),
            _ => None,
        })
    });
    for (parameter, label) in labels {
        if let Some(at) = labelled(text, parameter, &label, &measures) {
            measures[at].label = Some(parameter);
            let figure = measures[at].found.span().start;
            let in_brackets =
                text[..figure].trim_end_matches(|mark: char| mark.is_whitespace() || matches!(mark, ')' | ':' | '.'));
            let behind = limit_at_end(in_brackets).filter(|_| in_brackets.len() > label.end);
            measures[at].limit = behind.or_else(|| limit_at_end(&text[..label.start]));
            measures[at].doubtful |= clause_of(&clauses, label.start).doubtful;
        }
    }
    read_measures(facts, &measures);
}

/// The clauses of a text, with what the phrases make of them.
fn clauses(text: &str, said: &Said) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut said = said.iter().peekable();
    let mut start = 0;
    while start < text.len() || clauses.is_empty() {
        let end = start + clause_len(&text[start..]);
        let mut clause = Clause { end, turn: usize::MAX, doubtful: false };
        while let Some((states, span)) = said.next_if(|(_, span)| span.start < end) {
            for state in states.iter() {
                match state {
                    FactWord::Negation => {
                        clause.doubtful = true;
                        clause.turn = clause.turn.min(span.start);
                    }
                    FactWord::Purpose => clause.turn = clause.turn.min(span.start),
                    FactWord::Aside => clause.doubtful = true,
                    _ => {}
                }
            }
        }
        clauses.push(clause);
        start = end;
    }
    clauses
}

fn clause_of(clauses: &[Clause], at: usize) -> &Clause {
    let number = clauses.partition_point(|clause| clause.end <= at);
    &clauses[number.min(clauses.len() - 1)]
}

/// How long the clause is that a text begins with, the mark behind it included. A comma parts nothing: what stands behind one may
/// still be said of a pointer, or be denied.
fn clause_len(text: &str) -> usize {
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let next = text[at + character.len_utf8()..].chars().next();
        let parts = match character {
            ';' | '\n' | '；' | '。' => true,
            '.' => before.is_alphanumeric() && next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if parts {
            return at + character.len_utf8();
        }
        before = character;
    }
    text.len()
}

/// Whether a figure stands in a list or a size, as in "1064/532 nm" or "4200 x 1200 mm".
fn is_listed(text: &str, found: &Found) -> bool {
    let span = found.span();
    let (before, after) = (text[..span.start].trim_end(), text[span.end..].trim_start());
    let digit = |character: char| character.is_ascii_digit();
    let mark = ['/', '×', 'x', 'X', '*', 'х', '+', '|'];
    before.strip_suffix(mark).is_some_and(|before| before.trim_end().ends_with(digit))
        || after.strip_prefix(mark).is_some_and(|after| after.trim_start().starts_with(digit))
}

/// The figure that a label stands beside.
fn labelled(text: &str, parameter: Parameter, label: &Range<usize>, measures: &[Measure]) -> Option<usize> {
    let Form::Quantity(dimension) = parameter.form() else { return None };
    let is_latin = text[label.clone()].starts_with(|first| first < '\u{250}');
    let beside = |found: &Found| {
        let (before, after) = (found.span().end..label.start, label.end..found.span().start);
        let gap = if before.start <= before.end { before } else { after };
        if gap.len() > REACH {
            return None;
        }
        let between = text.get(gap)?;
        let near = !between.contains([';', ',', '，', '；', '。', '\n']);
        // "5 kW peak power": right before it; after it, a word or two may stand between. Of "3 кВт общая мощность
        // 18 кВт" it is the other way about: Cyrillic and Chinese labels come first.
        let ahead = found.span().start >= label.end;
        (near && (ahead || between.trim().is_empty())).then_some((ahead == is_latin, between.len()))
    };
    // Figures stand in order: those too far before or behind are passed over.
    let first = measures.partition_point(|measure| measure.found.span().end + REACH < label.start);
    let near = measures[first..].iter().take_while(|measure| measure.found.span().start <= label.end + REACH);
    let free = near.enumerate().filter(|(_, measure)| {
        measure.label.is_none()
            && measure.found.quantity().dimension() == dimension
            && measure.found.plausible_interval(|_| true).is_none_or(|interval| parameter.is_plausible(interval))
    });
    let nearest = free.filter_map(|(at, measure)| Some((beside(&measure.found)?, first + at))).min();
    nearest.map(|(_, at)| at)
}

/// Each figure of the parameter that its label names or, without a label, of each that it can be; of a parameter for which two
/// figures could be meant, none.
fn read_measures(facts: &mut Facts, measures: &[Measure]) {
    let kinds = facts.kinds().known(Basis::Read);
    let mut readable = READABLE;
    measures.iter().filter_map(|measure| measure.label).for_each(|label| readable.insert(label.0));
    let readable = if measures.is_empty() { Parameters::default() } else { readable };
    for parameter in ParameterSet(readable).iter() {
        let Form::Quantity(dimension) = parameter.form() else { continue };
        let of_dimension = || measures.iter().filter(move |measure| measure.found.quantity().dimension() == dimension);
        let plausible = |interval| parameter.is_plausible(interval);
        let is_labelled = of_dimension().any(|measure| measure.label == Some(parameter));
        let mut meant: Option<(ParameterValue, Span)> = None;
        let mut doubtful = false;
        // Counts are everywhere, and only their label tells what they count.
        let is_count = Unit::none().is_some_and(|none| none.dimension() == dimension);
        let mut beside = Vec::new();
        for measure in of_dimension().filter(|measure| measure.label.is_none_or(|label| label == parameter)) {
            let figure = match measure.label {
                Some(_) => measure.figure(plausible),
                // Beside a figure with its label, another that could be meant is a doubt, and is never read itself.
                None if is_labelled => {
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
                None => {
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
                doubtful |= measure.label.is_some();
                continue;
            };
            let value = ParameterValue::Quantity(figure);
            match &meant {
                Some((other, _)) => doubtful |= !other.is_same(&value),
                None => meant = Some((value, Span::of(measure.found.span()))),
            }
            doubtful |= measure.doubtful;
        }
        let Some((value, span)) = meant else {
            if doubtful && is_labelled {
                facts.doubt(parameter);
            }
            continue;
        };
        if parameter.row().decoy {
            continue;
        }
        if doubtful || beside.iter().any(|other| !other.is_same(&value)) {
            facts.doubt(parameter);
        } else {
            facts.add(Fact::new(parameter, value, Origin::Read(span)));
        }
    }
}

/// What an unlabelled figure is, read as a parameter of goods of these kinds.
fn unlabelled(parameter: Parameter, kinds: &Kinds, interval: Interval, found: &Found) -> Option<Interval> {
    let mut of_kind = parameter.row().read.iter().filter(|read| read.of.meets(kinds) && !read.not_of.meets(kinds));
    of_kind.find_map(|read| read.value(interval, found.quantity().unit()))
}

/// Whether a figure whose reading is not certain might be one of a parameter's.
fn could_be(parameter: Parameter, kinds: &Kinds, found: &Found) -> bool {
    let values = [Some(found.quantity()), found.other_reading(), found.upper()];
    let mut intervals = values.into_iter().flatten().map(Interval::exactly);
    intervals.any(|interval| unlabelled(parameter, kinds, interval, found).is_some())
}

/// The longest phrase that begins with a word; `words` is moved past it.
fn phrase(text: &str, first: Range<usize>, words: &mut Words<'_>) -> Option<(States, Range<usize>)> {
    let (start, mut end) = (first.start, first.end);
    let mut state = FACT_PHRASES.follow(NONE, number(text, first)?)?;
    let (mut after, mut longest) = (words.clone(), None);
    loop {
        if let Some(stated) = FACT_PHRASES.term(state) {
            longest = Some((stated, end, after.clone()));
        }
        if !FACT_PHRASES.goes_on(state) {
            break;
        }
        let Some(word) = after.next() else { break };
        // A phrase does not reach over the end of a sentence.
        if text[end..word.start].contains(['.', ',', ';', '\n']) {
            break;
        }
        end = word.end;
        let Some(next) = number(text, word).and_then(|word| FACT_PHRASES.follow(state, word)) else { break };
        state = next;
    }
    let (stated, end, after) = longest?;
    *words = after;
    Some((States(STATED.get(usize::from(stated))?), start..end))
}

/// The number of a word in the phrases that state facts.
fn number(text: &str, word: Range<usize>) -> Option<u16> {
    let mut buffer = [0; LONGEST_WORD];
    let len = fold_into(text.get(word)?, &mut buffer)?;
    spelling(&buffer, len).map(|spelling| spelling.fact).filter(|&fact| fact != NONE)
}

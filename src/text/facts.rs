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
    cleaned::Cleaned,
    cut::{Cut, Speaks},
    fold::{LONGEST_WORD, fold_into},
    vocabulary,
    whose::{Parts, Turn, Unclear, Whose, Within},
    words::Words,
};
use crate::{
    fact::{
        Basis, Fact, Facts, Figure, Form, Kind, Kinds, Origin, Parameter, ParameterSet, ParameterValue, Parameters,
        Plain,
    },
    quantity::{Bound, Decimal, Dimension, Found, Interval, Quantity, Unit, find_with_counts, limit_at_end},
    span::{Span, readable},
    tables::{
        automaton::NONE,
        layout::Run,
        lexicon::{FACT_PHRASES, STATED, STATEMENTS, Statement},
        parameters::READABLE,
    },
};

/// What a phrase states.
#[derive(Clone, Copy)]
enum FactWord {
    Value(Parameter, Plain),
    /// Of what is counted, so many.
    Count(Parameter, u32),
    /// The quantity beside it is this parameter.
    Label(Parameter, Stands),
    Kind(u16),
    /// The parameter is spoken of, and not what it is.
    Asks(Parameter),
    /// What follows in the clause is denied.
    Negation,
    /// What follows in the clause is what the goods are for.
    Purpose,
    /// It is another thing, whose figures follow.
    Aside,
    /// The figures of its clause, or of its part of it, may be those of another state of the goods, or of one of several.
    Doubt(Option<Dimension>, Within),
    /// The figure behind it is of no parameter.
    Other,
}

/// Where a label stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Beside,
    /// Behind its figure, which may have another label before it.
    Behind,
}

/// All that a phrase states.
#[derive(Clone, Copy)]
struct States(Run);

impl States {
    fn iter(self) -> impl Iterator<Item = FactWord> + Clone {
        STATEMENTS.run(self.0).iter().map(|Statement { what, of, value }| match what {
            0 => FactWord::Value(Parameter(of), Plain::Flag(value != 0)),
            1 => FactWord::Value(Parameter(of), Plain::Choice(value)),
            2 => FactWord::Label(Parameter(of), if value == 0 { Stands::Beside } else { Stands::Behind }),
            3 => FactWord::Kind(of),
            4 => FactWord::Asks(Parameter(of)),
            5 => FactWord::Negation,
            6 => FactWord::Purpose,
            7 => FactWord::Aside,
            8 => {
                let dimension = of.checked_sub(1).map(|number| Dimension(number as u8));
                FactWord::Doubt(dimension, if value == 0 { Within::Clause } else { Within::Part })
            }
            9 => FactWord::Other,
            _ => FactWord::Count(Parameter(of), value),
        })
    }
}

/// A quantity and its label stand this many letters apart at most.
const REACH: usize = 20;

/// The same in bytes, of letters of any script that is read.
const REACH_BYTES: usize = 2 * REACH;

/// A figure of the text.
struct Measure {
    found: Found,
    /// Whether it is one of a list, or a side of a size.
    listed: bool,
    /// The number of the part of the clause in which it stands.
    part: usize,
    /// Whether no word stands before it in that part: "28 min; 65 min with two batteries".
    bare: bool,
    /// What it is said to be: the X axis travel is one of a linear axis, too.
    labels: Vec<Parameter>,
    /// Where its label begins.
    label_at: Option<usize>,
    /// What words before the label, or in brackets behind it, make of the figure.
    limit: Option<Bound>,
    whose: Whose,
}

impl Measure {
    /// What it says of a parameter, if it says one thing that is plausible.
    fn figure(&self, plausible: impl Fn(Interval) -> bool) -> Option<Figure> {
        // "10 x 500 W" are ten goods of 500 W each.
        let each = self
            .found
            .multiplier()
            .filter(|_| self.found.bound() == Bound::Exactly && self.found.other_reading().is_none());
        let interval = match each {
            Some(_) => Some(Interval::exactly(self.found.quantity())).filter(|&interval| plausible(interval)),
            None => self.found.plausible_interval(plausible),
        };
        let interval = interval.filter(|_| !self.listed)?;
        let spans = self.found.is_adjustable() && !interval.is_exact();
        match self.limit {
            // The most that goods can do is what they can do; the least says nothing of the most.
            None | Some(Bound::Exactly | Bound::AtMost | Bound::LessThan) => {}
            // The words before the label, or the sign before the figure, are those that the figure was found with.
            Some(limit) if limit == self.found.bound() => {}
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

/// More operating points are not read.
const MOST_POINTS: usize = 8;

/// What phrases state, and where they stand.
type Said = Vec<(States, Range<usize>)>;

/// Adds what a description states: by words, by a label beside a quantity, or by a quantity that can only be one parameter of such
/// goods.
pub(crate) fn read_facts(description: &str, told: Told, facts: &mut Facts) {
    let Told { cleaned, cuts, names } = told;
    let text = cleaned.as_ref().map_or_else(|| readable(description), Cleaned::text);
    let place = |span| cleaned.as_ref().map_or(span, |cleaned| cleaned.span(span));
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

/// The clause around a place: from one mark that ends a sentence to the next.
fn clause_around(text: &str, at: usize) -> Range<usize> {
    let ends = [';', '\n', '；', '。'];
    let is_point = |&(at, _): &(usize, &str)| {
        text[..at].ends_with(char::is_alphanumeric) && text[at + 1..].chars().next().is_none_or(char::is_whitespace)
    };
    let start = text[..at].rfind(ends).max(text[..at].rmatch_indices('.').find(is_point).map(|(at, _)| at));
    let end = text[at..].find(ends).unwrap_or(text.len() - at) + at;
    let point = text[at..end].match_indices('.').map(|(by, mark)| (at + by, mark)).find(is_point);
    start.unwrap_or(0)..point.map_or(end, |(at, _)| at)
}

/// The part of a clause around a place: from one comma or bracket to the next.
fn part_around(text: &str, at: usize) -> Range<usize> {
    let before = |at: usize| marks(text, 0..at).next_back().unwrap_or(0);
    let start = before(at);
    // What stands in brackets is said of what stands before them.
    let start = if text[start..].starts_with(['(', '[', '（']) { before(start) } else { start };
    start..marks(text, at..text.len()).next().unwrap_or(text.len())
}

/// Where the marks stand that part a clause.
fn marks(text: &str, range: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
    let start = range.start;
    let all = text.get(range).unwrap_or_default().char_indices().map(move |(by, mark)| (start + by, mark));
    all.filter(|&(at, mark)| match mark {
        ';' | '\n' | '|' | '(' | ')' | '[' | ']' | '；' | '。' | '，' | '、' | '（' | '）' => true,
        // A comma between digits is a decimal one.
        ',' | '.' => !text[at + 1..].starts_with(|next: char| next.is_ascii_digit()),
        _ => false,
    })
    .map(|(at, _)| at)
}

/// The figure that stands behind a word, with no comma between.
fn behind(text: &str, end: usize, measures: &[Measure]) -> Option<usize> {
    let at = measures.partition_point(|measure| measure.found.span().start < end);
    let gap = text.get(end..measures.get(at)?.found.span().start)?;
    is_near(gap).then_some(at)
}

/// The figure of a parameter's dimension that stands before a word, with no comma between.
fn before(text: &str, parameter: Parameter, start: usize, measures: &[Measure]) -> Option<usize> {
    let at = measures.partition_point(|measure| measure.found.span().end <= start).checked_sub(1)?;
    let found = &measures[at].found;
    let is_of_dimension = parameter.form() == Form::Quantity(found.quantity().dimension());
    (is_of_dimension && is_near(text.get(found.span().end..start)?)).then_some(at)
}

/// Whether what stands between a figure and a word lets them belong together: no mark, and no other figure.
fn is_near(gap: &str) -> bool {
    // The digit of "CO2" begins no figure.
    let figure = |(at, _): (usize, &str)| !gap[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
    gap.chars().count() <= REACH
        && !gap.contains([';', ',', '，', '；', '。', '\n'])
        && !gap.match_indices(|mark: char| mark.is_ascii_digit()).any(figure)
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
                let value = ParameterValue::Quantity(Figure::Within(count));
                facts.add(Fact::new(parameter, value, Origin::Read(place(Span::of(span.clone())))));
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

/// Reads figures that stand side by side: those of one parameter as alternatives, or one for each of several axes, and those of two in
/// pairs as operating points. Tells the parameters of which nothing more is to be read.
fn read_lists(text: &str, facts: &mut Facts, measures: &[Measure], place: &dyn Fn(Span) -> Span) -> Parameters {
    let kinds = facts.kinds().known(Basis::Read);
    let mut told = Parameters::default();
    let lists = lists(text, measures);
    let is_size = |list: &Range<usize>| {
        let spans = measures[list.clone()].windows(2).map(|pair| pair[0].found.span().end..pair[1].found.span().start);
        spans.into_iter().any(|gap| !text.get(gap).unwrap_or_default().contains(['/', '|']))
    };
    // The parameter that a figure can only be one of, with its value.
    let of_one = |measure: &Measure, label: Option<Parameter>| -> Option<(Parameter, Interval)> {
        let interval =
            measure.found.plausible_interval(|_| true).filter(|_| measure.found.bound() == Bound::Exactly)?;
        if let Some(label) = label {
            return label.is_plausible_of(&kinds, interval).then_some((label, interval));
        }
        let dimension = interval.dimension();
        let readable = ParameterSet(READABLE).iter();
        let of_dimension = readable.filter(|parameter| parameter.form() == Form::Quantity(dimension));
        let mut can_be = of_dimension
            .filter_map(|parameter| Some((parameter, unlabelled(parameter, &kinds, interval, &measure.found)?)));
        can_be.next().filter(|_| can_be.next().is_none())
    };
    let mut series: Vec<(Parameter, Vec<(Interval, Span)>)> = Vec::new();
    for list in lists {
        let labels = || measures[list.clone()].iter().flat_map(|measure| measure.labels.iter().copied());
        let label = labels().find(|label| label.row().apiece).or_else(|| labels().next());
        let size = is_size(&list);
        // "X/Y/Z 800/650/500 mm" tells the X axis first.
        let firsts: Vec<Parameter> = labels().filter(|other| Some(*other) != label && !other.row().apiece).collect();
        let values: Option<Vec<_>> = measures[list]
            .iter()
            .map(|measure| {
                let (parameter, interval) = of_one(measure, label)?;
                Some((parameter, interval, place(Span::of(measure.found.span()))))
            })
            .collect();
        let Some(values) = values else { continue };
        let Some(&(parameter, ..)) = values.first() else { continue };
        let is_list = values.len() == 1 || parameter.row().apiece || !size;
        if is_list && values.iter().all(|(other, ..)| *other == parameter) {
            if let (Some(&(_, interval, span)), true) = (values.first(), values.len() > 1 && parameter.row().apiece) {
                for first in firsts.into_iter().filter(|first| first.is_plausible_of(&kinds, interval)) {
                    let value = ParameterValue::Quantity(Figure::Within(interval));
                    facts.add(Fact::new(first, value, Origin::Read(span)));
                    told.insert(first.0);
                }
            }
            series.push((parameter, values.into_iter().map(|(_, interval, span)| (interval, span)).collect()));
        }
    }
    // "X travel 300 mm, Z travel 1200 mm"
    let mut apiece: Vec<(Parameter, Vec<(Interval, Span)>)> = Vec::new();
    series.retain_mut(|(parameter, values)| {
        if parameter.row().apiece {
            match apiece.iter_mut().find(|(known, _)| known == parameter) {
                Some((_, all)) => all.append(values),
                None => apiece.push((*parameter, core::mem::take(values))),
            }
        }
        !parameter.row().apiece
    });
    series.extend(apiece);
    let (mut once, mut again) = (Parameters::default(), Parameters::default());
    for (parameter, _) in &series {
        if once.has(parameter.0) { again.insert(parameter.0) } else { once.insert(parameter.0) }
    }
    // "1064 nm 50 W and 532 nm 60 W"
    let singles: Vec<(Parameter, Interval, Span)> = series
        .iter()
        .filter(|(_, values)| values.len() == 1)
        .filter_map(|(parameter, values)| values.first().map(|&(interval, span)| (*parameter, interval, span)))
        .collect();
    let fact = |parameter: Parameter, interval: Interval, span: Span| {
        Fact::new(parameter, ParameterValue::Quantity(Figure::Within(interval)), Origin::Read(span))
    };
    let mut points: Vec<Vec<Fact>> = Vec::new();
    if let [(one, ..), (two, ..), ..] = *singles {
        let of_two = |pair: &[(Parameter, Interval, Span)]| pair[0].0 == one && pair[1].0 == two;
        let pairs = singles.chunks_exact(2);
        let is_few = singles.len() <= 2 * MOST_POINTS;
        if one != two && singles.len() >= 4 && is_few && pairs.remainder().is_empty() && pairs.clone().all(of_two) {
            points = pairs
                .map(|pair| pair.iter().map(|&(parameter, interval, span)| fact(parameter, interval, span)).collect())
                .collect();
        }
    }
    // "1064/532 nm, 200/100 mJ"
    let listed: Vec<&(Parameter, Vec<(Interval, Span)>)> =
        series.iter().filter(|(parameter, values)| values.len() > 1 && !again.has(parameter.0)).collect();
    if let ([(one, first), (two, second)], true) = (&listed[..], points.is_empty()) {
        if first.len() == second.len() {
            let pairs = first.iter().zip(second);
            points = pairs.map(|(a, b)| Vec::from([fact(*one, a.0, a.1), fact(*two, b.0, b.1)])).collect();
        }
    }
    if points.is_empty() {
        for (parameter, values) in listed {
            if parameter.row().apiece {
                points = values.iter().map(|&(interval, span)| Vec::from([fact(*parameter, interval, span)])).collect();
                break;
            }
            let (Some(first), Some(last)) = (values.first(), values.last()) else { continue };
            let whole = Span(first.1.0.min(last.1.0), first.1.1.max(last.1.1));
            let intervals = values.iter().map(|(interval, _)| *interval).collect();
            let value = ParameterValue::Quantity(Figure::OneOf(intervals));
            facts.add(Fact::new(*parameter, value, Origin::Read(whole)));
            told.insert(parameter.0);
        }
    }
    // A line that tells more ways of working is no data sheet of one thing.
    if points.len() > MOST_POINTS {
        points.clear();
    }
    if !points.is_empty() {
        points.iter().flatten().for_each(|fact| told.insert(fact.parameter().0));
        facts.read_points(points);
    }
    told
}

/// Where the figures of the operating points stand that were read.
fn told_spans(facts: &Facts) -> impl Iterator<Item = Span> + '_ {
    facts.points().iter().flat_map(|point| point.iter()).filter_map(|fact| match fact.origin() {
        Origin::Read(span) => Some(span),
        _ => None,
    })
}

/// The figures that stand in one list, by the places of the first and the last: those that only a stroke parts, or, of sizes, a cross.
fn lists(text: &str, measures: &[Measure]) -> Vec<Range<usize>> {
    let mut lists: Vec<Range<usize>> = Vec::new();
    for (at, measure) in measures.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| measures.get(before));
        let joins = before.is_some_and(|before| {
            let same = before.found.quantity().dimension() == measure.found.quantity().dimension();
            let gap = text.get(before.found.span().end..measure.found.span().start).unwrap_or("-").trim();
            same && matches!(gap, "/" | "|" | "x" | "×" | "X" | "х" | "*")
        });
        match lists.last_mut() {
            Some(list) if joins => list.end = at + 1,
            _ => lists.push(at..at + 1),
        }
    }
    lists
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
fn labelled(
    text: &str,
    parameter: Parameter,
    kinds: &Kinds,
    label: &Range<usize>,
    measures: &[Measure],
) -> Option<usize> {
    let Form::Quantity(dimension) = parameter.form() else { return None };
    let is_count = Unit::none().is_some_and(|none| none.dimension() == dimension);
    let is_latin = text[label.clone()].starts_with(|first| first < '\u{250}');
    let beside = |found: &Found| {
        let (before, after) = (found.span().end..label.start, label.end..found.span().start);
        let gap = if before.start <= before.end { before } else { after };
        let between = text.get(gap).filter(|between| is_near(between))?;
        // "5 kW peak power": right before it; after it, a word or two may stand between. Of "3 кВт общая мощность
        // 18 кВт" it is the other way about: Cyrillic and Chinese labels come first.
        let ahead = found.span().start >= label.end;
        // "44-pin"
        let adjoins = between.trim().is_empty() || between == "-";
        // "5轴联动": a count right before what is counted.
        let is_counted = !ahead && is_count && between.trim_matches(['-', '个', '個', '路']).is_empty();
        (ahead || adjoins || is_counted).then_some((!is_counted && ahead == is_latin, between.len()))
    };
    // Figures stand in order: those too far before or behind are passed over.
    let first = measures.partition_point(|measure| measure.found.span().end + REACH_BYTES < label.start);
    let near = measures[first..].iter().take_while(|measure| measure.found.span().start <= label.end + REACH_BYTES);
    let free = near.enumerate().filter(|(_, measure)| {
        (measure.labels.is_empty() || measure.label_at == Some(label.start) && !measure.labels.contains(&parameter))
            && measure.found.quantity().dimension() == dimension
            && measure
                .found
                .plausible_interval(|_| true)
                .is_none_or(|interval| parameter.is_plausible_of(kinds, interval))
    });
    let nearest = free.filter_map(|(at, measure)| Some((beside(&measure.found)?, first + at))).min();
    nearest.map(|(_, at)| at)
}

/// Each figure of the parameter that its label names or, without a label, of each that it can be; of a parameter for which two
/// figures could be meant, none.
fn read_measures(facts: &mut Facts, measures: &[Measure], told: Parameters, place: &dyn Fn(Span) -> Span) {
    let kinds = facts.kinds().known(Basis::Read);
    let mut readable = READABLE;
    measures.iter().flat_map(|measure| &measure.labels).for_each(|label| readable.insert(label.0));
    let readable = if measures.is_empty() { Parameters::default() } else { readable };
    // What an unlabelled figure can be of goods of these kinds.
    let can_be = |parameter: Parameter, measure: &Measure| {
        measure.figure(|_| true).is_some_and(|figure| {
            figure.intervals().iter().any(|&interval| unlabelled(parameter, &kinds, interval, &measure.found).is_some())
        })
    };
    let is_anothers: Vec<bool> = measures
        .iter()
        .map(|measure| {
            measure.labels.is_empty() && ParameterSet(READABLE).iter().any(|parameter| can_be(parameter, measure))
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
        let is_count = Unit::none().is_some_and(|none| none.dimension() == dimension);
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

/// Whether a range holds a figure, which then says nothing new of it.
fn holds(range: &ParameterValue, figure: &ParameterValue) -> bool {
    let (ParameterValue::Quantity(Figure::Within(range) | Figure::Span(range)), ParameterValue::Quantity(figure)) =
        (range, figure)
    else {
        return false;
    };
    let is_range = range.low().is_some() && range.high().is_some() && !range.is_exact();
    let is_in = |interval: &Interval| {
        let (low, high) = interval.ends();
        low.is_some() && high.is_some() && [low, high].into_iter().flatten().all(|end| range.contains(end))
    };
    is_range && figure.intervals().iter().all(is_in)
}

/// What an unlabelled figure is, read as a parameter of goods of these kinds.
fn unlabelled(parameter: Parameter, kinds: &Kinds, interval: Interval, found: &Found) -> Option<Interval> {
    let unlabelled = parameter.row().read.iter().filter(|read| !read.labelled);
    let mut of_kind = unlabelled.filter(|read| read.is_of(kinds));
    of_kind.find_map(|read| read.value(interval, found.quantity().unit()))
}

/// What a figure beside the name of a parameter is: of "Tj -40 to 100 °C" the greatest junction temperature is one end.
fn beside_its_name(parameter: Parameter, kinds: &Kinds, interval: Interval, found: &Found) -> Interval {
    let mut labelled = parameter.row().read.iter().filter(|read| read.labelled && read.is_of(kinds));
    labelled.find_map(|read| read.value(interval, found.quantity().unit())).unwrap_or(interval)
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
    vocabulary::fact_word(&buffer, len)
}

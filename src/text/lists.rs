//! Figures that stand side by side in a description: alternatives, one for each of several axes, or operating points.

use alloc::vec::Vec;
use core::ops::Range;

use super::measure::{Measure, can_be};
use crate::{
    fact::{Basis, Fact, Facts, Figure, Origin, Parameter, ParameterValue, Parameters},
    quantity::{Bound, Found, Interval},
    span::Span,
};

/// More operating points are not read.
const MOST_POINTS: usize = 8;

/// Reads figures that stand side by side: those of one parameter as alternatives, or one for each of several axes, and those of two in
/// pairs as operating points. Tells the parameters of which nothing more is to be read.
pub(super) fn read_lists(
    text: &str,
    facts: &mut Facts,
    measures: &[Measure],
    place: &dyn Fn(Span) -> Span,
) -> Parameters {
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
        let mut can_be = can_be(&kinds, interval, &measure.found);
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
                    facts.add(fact(first, interval, span));
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

/// That a parameter was read to be a figure.
pub(super) fn fact(parameter: Parameter, interval: Interval, span: Span) -> Fact {
    Fact::new(parameter, ParameterValue::Quantity(Figure::Within(interval)), Origin::Read(span))
}

/// Where the figures of the operating points stand that were read.
pub(super) fn told_spans(facts: &Facts) -> impl Iterator<Item = Span> + '_ {
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
pub(super) fn is_listed(text: &str, found: &Found) -> bool {
    let span = found.span();
    let (before, after) = (text[..span.start].trim_end(), text[span.end..].trim_start());
    let digit = |character: char| character.is_ascii_digit();
    let mark = ['/', '×', 'x', 'X', '*', 'х', '+', '|'];
    before.strip_suffix(mark).is_some_and(|before| before.trim_end().ends_with(digit))
        || after.strip_prefix(mark).is_some_and(|after| after.trim_start().starts_with(digit))
}

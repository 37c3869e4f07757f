//! The figure that a word names.

use core::ops::Range;

use super::measure::Measure;
use crate::{
    fact::{Form, Kinds, Parameter},
    quantity::{Dimension, Found, Unit},
};

/// A quantity and its label stand this many letters apart at most.
pub(super) const REACH: usize = 20;

/// The same in bytes, of letters of any script that is read.
const REACH_BYTES: usize = 2 * REACH;

/// The figure that a label stands beside.
pub(super) fn labelled(
    text: &str,
    parameter: Parameter,
    kinds: &Kinds,
    label: &Range<usize>,
    measures: &[Measure],
) -> Option<usize> {
    let Form::Quantity(dimension) = parameter.form() else { return None };
    let is_count = is_count(dimension);
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
        let is_counted = !ahead && is_count && matches!(between, "" | "-");
        (ahead || adjoins).then_some((!is_counted && ahead == is_latin, between.len()))
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

/// The figure that stands behind a word, with no comma between.
pub(super) fn behind(text: &str, end: usize, measures: &[Measure]) -> Option<usize> {
    let at = measures.partition_point(|measure| measure.found.span().start < end);
    let gap = text.get(end..measures.get(at)?.found.span().start)?;
    is_near(gap).then_some(at)
}

/// The figure of a parameter's dimension that stands before a word, with no comma between.
pub(super) fn before(text: &str, parameter: Parameter, start: usize, measures: &[Measure]) -> Option<usize> {
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

/// Whether figures of the dimension only count, or are ratios.
pub(super) fn is_count(dimension: Dimension) -> bool {
    Unit::none().is_some_and(|none| none.dimension() == dimension)
}

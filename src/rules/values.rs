//! The values of a parameter that rules tell apart.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use super::{
    Paragraph,
    condition::{Limit, Says},
};
use crate::{
    fact::{Choices, Figure, Form, Kind, Parameter, ParameterSet, ParameterValue},
    quantity::{Interval, Quantity},
};

/// All that a parameter may be, as far as some paragraphs tell its values apart; of kinds, those that the paragraphs name.
pub(crate) fn values_of(parameter: Parameter, rows: &[Paragraph]) -> Vec<ParameterValue> {
    match parameter.form() {
        Form::Flag => [true, false].map(ParameterValue::Flag).into(),
        Form::Choice(words) => {
            (0..words.len()).map(|at| ParameterValue::Choice(Choices::new(parameter, 1 << at))).collect()
        }
        Form::Kind => kinds_of(rows).into_iter().map(ParameterValue::Kind).collect(),
        Form::Quantity(_) => {
            let figures = figures_of(parameter, rows);
            // That a figure is known at all is all that is asked.
            if figures.is_empty() {
                return Vec::new();
            }
            parts(&figures).into_iter().map(|part| ParameterValue::Quantity(Figure::Within(part))).collect()
        }
    }
}

/// The figures that some paragraphs compare a quantity with, each once, in order.
pub(crate) fn figures_of(parameter: Parameter, rows: &[Paragraph]) -> Vec<Quantity> {
    let mut figures: Vec<Quantity> = Vec::new();
    each_test(rows, &mut |leaf| {
        if let Says::Quantity(of, tests, _) = leaf {
            if of == parameter {
                figures.extend(tests.iter().map(Limit::value));
            }
        }
    });
    // No goods have less than nothing, and hardly any have nothing.
    figures.retain(|figure| figure.decimal().parts().0 != 0 || parameter.form_reaches_below_zero());
    figures.sort_by(|one, two| one.base().compare(two.base()));
    figures.dedup_by(|one, two| one.base().compare(two.base()).is_eq());
    figures
}

/// The least and the greatest of the values that some paragraphs tell apart, of parameters but the kind.
pub(super) fn extremes_of(parameters: ParameterSet, rows: &[Paragraph]) -> Vec<(Parameter, [ParameterValue; 2])> {
    let mut figures: BTreeMap<Parameter, [Quantity; 2]> = BTreeMap::new();
    each_test(rows, &mut |leaf| {
        let Says::Quantity(of, tests, _) = leaf else { return };
        if !parameters.contains(of) {
            return;
        }
        for figure in tests.iter().map(Limit::value) {
            let [least, greatest] = figures.entry(of).or_insert([figure; 2]);
            if figure.base().compare(least.base()).is_lt() {
                *least = figure;
            }
            if figure.base().compare(greatest.base()).is_gt() {
                *greatest = figure;
            }
        }
    });
    let ends = |parameter: Parameter| match parameter.form() {
        Form::Flag => Some([false, true].map(ParameterValue::Flag)),
        Form::Choice(words) => {
            Some([0, words.len().checked_sub(1)?].map(|at| ParameterValue::Choice(Choices::new(parameter, 1 << at))))
        }
        Form::Quantity(_) => {
            let [least, greatest] = *figures.get(&parameter)?;
            let ends = [Interval::less_than(least), Interval::more_than(greatest)];
            Some(ends.map(|end| ParameterValue::Quantity(Figure::Within(end))))
        }
        Form::Kind => None,
    };
    parameters.iter().filter_map(|parameter| Some((parameter, ends(parameter)?))).collect()
}

/// The kinds that some paragraphs ask for, each once, in the order of the data.
fn kinds_of(rows: &[Paragraph]) -> BTreeSet<Kind> {
    let mut kinds = BTreeSet::new();
    each_test(rows, &mut |leaf| {
        if let Says::Is(kind) = leaf {
            kinds.insert(kind);
        }
    });
    kinds
}

fn each_test(rows: &[Paragraph], each: &mut impl FnMut(Says)) {
    let mut seen = BTreeSet::new();
    rows.iter().for_each(|paragraph| paragraph.each_test(&mut seen, each));
}

/// The figures themselves and all that lies below, between and above them.
fn parts(figures: &[Quantity]) -> Vec<Interval> {
    let mut parts = Vec::new();
    for (at, &figure) in figures.iter().enumerate() {
        match at.checked_sub(1).map(|before| figures[before]) {
            None => parts.push(Interval::less_than(figure)),
            Some(before) => parts.extend(Interval::from_to((before, false), (figure, false))),
        }
        parts.push(Interval::exactly(figure));
    }
    parts.extend(figures.last().map(|&last| Interval::more_than(last)));
    parts
}

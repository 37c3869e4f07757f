//! A figure of a description, and what parameter it can be.

use alloc::vec::Vec;

use super::whose::Whose;
use crate::{
    fact::{Figure, Form, Kinds, Parameter, ParameterSet, ParameterValue},
    quantity::{Bound, Found, Interval},
    tables::parameters::READABLE,
};

/// A figure of the text.
pub(super) struct Measure {
    pub(super) found: Found,
    /// Whether it is one of a list, or a side of a size.
    pub(super) listed: bool,
    /// The number of the part of the clause in which it stands.
    pub(super) part: usize,
    /// Whether no word stands before it in that part: "28 min; 65 min with two batteries".
    pub(super) bare: bool,
    /// What it is said to be: the X axis travel is one of a linear axis, too.
    pub(super) labels: Vec<Parameter>,
    /// Where its label begins.
    pub(super) label_at: Option<usize>,
    /// What words before the label, or in brackets behind it, make of the figure.
    pub(super) limit: Option<Bound>,
    pub(super) whose: Whose,
}

impl Measure {
    /// What it says of a parameter, if it says one thing that is plausible.
    pub(super) fn figure(&self, plausible: impl Fn(Interval) -> bool) -> Option<Figure> {
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

/// What an unlabelled figure is, read as a parameter of goods of these kinds.
pub(super) fn unlabelled(parameter: Parameter, kinds: &Kinds, interval: Interval, found: &Found) -> Option<Interval> {
    let unlabelled = parameter.row().read.iter().filter(|read| !read.labelled);
    let mut of_kind = unlabelled.filter(|read| read.is_of(kinds));
    of_kind.find_map(|read| read.value(interval, found.quantity().unit()))
}

/// The parameters that an unlabelled figure can be of goods of these kinds, each with its value.
pub(super) fn can_be(kinds: &Kinds, interval: Interval, found: &Found) -> impl Iterator<Item = (Parameter, Interval)> {
    let of_dimension =
        ParameterSet(READABLE).iter().filter(move |parameter| parameter.form() == Form::Quantity(interval.dimension()));
    of_dimension.filter_map(move |parameter| Some((parameter, unlabelled(parameter, kinds, interval, found)?)))
}

/// What a figure beside the name of a parameter is: of "Tj -40 to 100 °C" the greatest junction temperature is one end.
pub(super) fn beside_its_name(parameter: Parameter, kinds: &Kinds, interval: Interval, found: &Found) -> Interval {
    let mut labelled = parameter.row().read.iter().filter(|read| read.labelled && read.is_of(kinds));
    labelled.find_map(|read| read.value(interval, found.quantity().unit())).unwrap_or(interval)
}

/// Whether a figure whose reading is not certain might be one of a parameter's.
pub(super) fn could_be(parameter: Parameter, kinds: &Kinds, found: &Found) -> bool {
    let values = [Some(found.quantity()), found.other_reading(), found.upper()];
    let mut intervals = values.into_iter().flatten().map(Interval::exactly);
    intervals.any(|interval| unlabelled(parameter, kinds, interval, found).is_some())
}

/// Whether a range holds a figure, which then says nothing new of it.
pub(super) fn holds(range: &ParameterValue, figure: &ParameterValue) -> bool {
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

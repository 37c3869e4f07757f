//! Reading the whole of a stated text: one value, the limits of one, a list of values, or what the goods can do.

use alloc::vec::Vec;

use super::{
    bound::Bound,
    decimal::DecimalError,
    error::QuantityError,
    interval::{Interval, IntervalError},
    limits::{self, LimitWord, Prefix, Suffix, joins},
    measure::{self, Measure},
    number::Mark,
    unit::{Dimension, Unit},
    value::Quantity,
};

/// What a stated text says of a quantity.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A value, or the limits within which it lies.
    One(Interval),
    /// One of several values.
    Alternatives(Vec<Interval>),
    /// The goods can be set to any value within the limits.
    Span(Interval),
}

impl Value {
    pub(crate) fn intervals(&self) -> &[Interval] {
        match self {
            Self::One(interval) | Self::Span(interval) => core::slice::from_ref(interval),
            Self::Alternatives(intervals) => intervals,
        }
    }
}

/// What a stated text says, in both readings of a mark with three digits behind it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Readings {
    pub(crate) first: Value,
    /// With the mark grouping thousands, where that is another reading.
    pub(crate) other: Option<Other>,
}

/// The second reading of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Other {
    pub(crate) value: Value,
    /// The error that names both readings of the first number that has two.
    pub(crate) ambiguous: QuantityError,
    /// The mark is a point before digits that nobody rounds thousands to, as in "500.001 W".
    pub(crate) is_unlikely: bool,
}

impl Readings {
    /// The one reading whose limits are all plausible; an unlikely one only if the first is not plausible.
    ///
    /// # Errors
    ///
    /// If both are, or neither is.
    pub(crate) fn one(self, plausible: impl Fn(Interval) -> bool) -> Result<Value, QuantityError> {
        let Some(Other { value: other, ambiguous, is_unlikely }) = self.other else { return Ok(self.first) };
        let fits = |value: &Value| value.intervals().iter().all(|&interval| plausible(interval));
        match (fits(&self.first), fits(&other)) {
            (false, true) => Ok(other),
            (true, false) => Ok(self.first),
            _ if is_unlikely => Ok(self.first),
            _ => Err(ambiguous),
        }
    }
}

/// Reads the whole of a stated text, as people write it.
///
/// # Errors
///
/// If it holds anything that is not understood, says nothing exact, or is of another dimension.
pub(crate) fn read(text: &str, dimension: Dimension) -> Result<Readings, QuantityError> {
    Stated::of(text)?.readings(Some(dimension)).map_err(|error| error.with_unit_of(dimension, text))
}

/// Reads a text in which a point is always the decimal point, as values are written by this crate.
pub(super) fn read_plainly(text: &str) -> Result<Value, QuantityError> {
    let mut stated = Stated::of(text)?;
    for term in &mut stated.terms {
        term.measure = term.measure.with_decimal_point();
    }
    stated.readings(None)?.one(|_| true)
}

/// A figure or a range of a text, with the words beside it.
struct Term {
    measure: Measure,
    prefix: Prefix,
    suffix: Suffix,
    joint: Joint,
}

/// What joins a figure to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Nothing, or the first.
    None,
    Stroke,
    Comma,
    And,
    Or,
    To,
}

struct Stated {
    terms: Vec<Term>,
    adjustable: bool,
}

/// Signs that may stand around figures and words.
fn is_bracket(character: char) -> bool {
    matches!(character, '(' | ')' | '（' | '）' | '[' | ']')
}

fn trim_brackets(text: &str) -> &str {
    text.trim_start_matches(|character: char| {
        is_bracket(character) || limits::trim_start(character.encode_utf8(&mut [0; 4])).is_empty()
    })
}

impl Stated {
    fn of(text: &str) -> Result<Self, QuantityError> {
        let mut stated = Self { terms: Vec::new(), adjustable: false };
        let mut at = 0;
        while let Some(digits) = measure::next_digit(text, at) {
            if text[..digits].ends_with(joins) {
                let word = text[at..digits].trim_end_matches(joins);
                return Err(stated.unknown(text, at + word.len()));
            }
            let figure = measure::figure(text, digits, false).map_err(|_| QuantityError::Unclear { at: digits })?;
            let gap = &text[at..figure.start];
            let mut prefix = Prefix::of(gap);
            let begin = at + prefix.begin;
            if let Some((_, place)) = &mut prefix.doubt {
                *place += at;
            }
            let joint = stated.close(text, at, begin)?;
            let between = || prefix.from == Some(LimitWord::Between);
            let measure = Measure::of(text, figure, between);
            at = measure.end;
            stated.adjustable |= prefix.adjustable;
            prefix.begin = begin;
            stated.terms.push(Term { measure, prefix, suffix: Suffix::default(), joint });
        }
        if stated.terms.is_empty() {
            return Err(match measure::begins_with_fraction(text) {
                true => QuantityError::Fraction { at: 0 },
                false => QuantityError::Number(DecimalError::Empty),
            });
        }
        stated.close(text, at, text.len())?;
        Ok(stated)
    }

    /// Reads what stands between two figures, once the words of the second are taken off: the words of the first, and what joins
    /// them.
    fn close(&mut self, text: &str, from: usize, to: usize) -> Result<Joint, QuantityError> {
        let gap = &text[from..to];
        let (mut rest, last) = (gap, to == text.len());
        if let Some(term) = self.terms.last_mut() {
            let mut suffix = Suffix::of(gap);
            rest = &gap[suffix.end..];
            suffix.doubt = suffix.doubt.map(|(word, place)| (word, from + place));
            self.adjustable |= suffix.adjustable;
            term.suffix = suffix;
        }
        let mut joint = Joint::None;
        // "10 W, and 20 W"
        for _ in 0..2 {
            let trimmed = trim_brackets(rest);
            let Some((word, len)) = limits::after(trimmed).filter(|_| !last && !self.terms.is_empty()) else { break };
            joint = match word {
                LimitWord::To => Joint::To,
                LimitWord::And => Joint::And,
                LimitWord::Or if trimmed.starts_with('/') => Joint::Stroke,
                LimitWord::Or if len == 1 || joint == Joint::None && trimmed.starts_with(['，', '；', '、']) => {
                    Joint::Comma
                }
                LimitWord::Or => Joint::Or,
                _ => break,
            };
            rest = &trimmed[len..];
        }
        let left = trim_brackets(rest);
        let left = if last { trim_brackets(left.strip_prefix(['.', '。']).unwrap_or(left)) } else { left };
        if left.is_empty() { Ok(joint) } else { Err(self.unknown(text, to - left.len())) }
    }

    /// The error of what is not understood at a place.
    fn unknown(&self, text: &str, at: usize) -> QuantityError {
        let Some(term) = self.terms.last() else { return QuantityError::UnknownWord { at } };
        let between = &text[term.measure.end..at];
        if measure::begins_with_fraction(&text[at..]) {
            return QuantityError::Fraction { at };
        }
        let times = measure::after_times(text, term.measure.end).is_some();
        if !times && term.measure.unit().is_none() && limits::trim_start(between).is_empty() {
            if let Err(unknown) = text[at..].parse::<Unit>() {
                return QuantityError::Unit { at, unknown };
            }
        }
        QuantityError::UnknownWord { at }
    }

    fn readings(self, dimension: Option<Dimension>) -> Result<Readings, QuantityError> {
        self.check_fractions()?;
        let units = self.units();
        let mut found = units.iter().map(|unit| unit.dimension());
        if let Some((expected, found)) =
            dimension.and_then(|expected| Some((expected, found.find(|found| *found != expected)?)))
        {
            return Err(QuantityError::Dimension { expected, found });
        }
        match self.terms.iter().find_map(|term| term.prefix.doubt.or(term.suffix.doubt)) {
            Some((LimitWord::Not, at)) => return Err(QuantityError::Negated { at }),
            Some((_, at)) => return Err(QuantityError::Unclear { at }),
            None => {}
        }
        let first = self.value(Mark::Decimal, &units);
        let several = self.terms.iter().zip(&units).find_map(|(term, unit)| {
            let (grouped, decimal) = term.measure.numbers().find_map(|number| number.readings())?;
            let unit = term.measure.first.unit.unwrap_or(*unit);
            let of = |value| Quantity::new(value, unit);
            Some(QuantityError::Ambiguous { grouped: of(grouped), decimal: of(decimal.trimmed()) })
        });
        let Some(ambiguous) = several else { return first.map(|first| Readings { first, other: None }) };
        // What is a limit of nothing in one reading is meant in the other.
        match (first, self.value(Mark::Grouping, &units)) {
            (Ok(first), Ok(value)) => {
                let numbers = self.terms.iter().flat_map(|term| term.measure.numbers());
                let is_unlikely =
                    numbers.filter(|number| number.readings().is_some()).all(|number| number.is_likely_decimal());
                Ok(Readings { first, other: Some(Other { value, ambiguous, is_unlikely }) })
            }
            (Ok(first), Err(QuantityError::Interval(_))) | (Err(QuantityError::Interval(_)), Ok(first)) => {
                Ok(Readings { first, other: None })
            }
            (Err(error), _) | (_, Err(error)) => Err(error),
        }
    }

    /// The unit of each term; those without one have that of the next.
    fn units(&self) -> Vec<Unit> {
        let mut next = Unit::none();
        let mut units: Vec<Unit> = Vec::with_capacity(self.terms.len());
        for term in self.terms.iter().rev() {
            next = term.measure.unit().or(next);
            units.extend(next);
        }
        units.reverse();
        units
    }

    fn check_fractions(&self) -> Result<(), QuantityError> {
        for (at, pair) in self.terms.windows(2).enumerate() {
            let [one, two] = pair else { continue };
            let stroke = |at: usize| self.terms.get(at).is_some_and(|term| term.joint == Joint::Stroke);
            let alone = !stroke(at) && !stroke(at + 2) && one.measure.is_one_figure();
            if stroke(at + 1) && alone && measure::is_fraction(&one.measure.first, &two.measure.first) {
                return Err(QuantityError::Fraction { at: one.measure.first.start });
            }
            if one.measure.numbers().chain(two.measure.numbers()).any(|number| number.may_be_two()) {
                return Err(QuantityError::Unclear { at: one.measure.first.start });
            }
        }
        Ok(())
    }

    fn value(&self, mark: Mark, units: &[Unit]) -> Result<Value, QuantityError> {
        let intervals: Vec<Interval> =
            self.terms.iter().zip(units).map(|(term, unit)| term.interval(mark, *unit)).collect::<Result<_, _>>()?;
        let value = match (self.terms.as_slice(), intervals.as_slice()) {
            ([term], &[interval]) if term.is_whole() => Value::One(interval),
            (terms, intervals) => match rated(terms, intervals)? {
                Some(span) => Value::Span(span),
                None => joined(terms, intervals)?,
            },
        };
        match value {
            Value::One(interval) if self.adjustable => Ok(Value::Span(interval)),
            Value::Alternatives(all) if self.adjustable => Ok(Value::Span(hull(&all).ok_or(QuantityError::Several)?)),
            value => Ok(value),
        }
    }
}

impl Term {
    fn bound(&self) -> Bound {
        match self.measure.is_one_figure() {
            true => limits::bound(&self.prefix, &self.suffix),
            false => limits::bound_of_range(&self.prefix, &self.suffix),
        }
    }

    /// Whether nothing is to follow: "between 20 W" is no whole.
    fn is_whole(&self) -> bool {
        self.prefix.from != Some(LimitWord::Between) || !self.measure.is_one_figure()
    }

    fn limit(&self) -> Option<LimitWord> {
        self.prefix.limit.or(self.suffix.limit)
    }

    fn interval(&self, mark: Mark, unit: Unit) -> Result<Interval, QuantityError> {
        let at = self.prefix.begin;
        let (low, high) = self.measure.ends(mark, unit)?;
        // What the words of a figure say that "and" joins to the next, the next tells.
        let bound = match self.prefix.from {
            Some(LimitWord::Between) if high.is_none() => Bound::Exactly,
            _ => self.bound(),
        };
        match bound {
            Bound::About => Err(QuantityError::Approximate { at }),
            Bound::Unclear => Err(QuantityError::Unclear { at }),
            bound => Ok(bound.interval(low, high).ok_or(QuantityError::Unclear { at })??),
        }
    }
}

/// "800 W nominal, 1200 W maximum": from the least to the most that the goods can do.
fn rated(terms: &[Term], intervals: &[Interval]) -> Result<Option<Interval>, QuantityError> {
    let of = |word: LimitWord| {
        let mut found = terms.iter().zip(intervals).filter(move |(term, _)| term.limit() == Some(word));
        (found.next().map(|(_, interval)| *interval), found.next().is_some())
    };
    let rated =
        |term: &Term| matches!(term.limit(), Some(LimitWord::Minimum | LimitWord::Nominal | LimitWord::Maximum));
    if !terms.iter().all(rated) {
        return Ok(None);
    }
    let [(minimum, many), (nominal, more), (maximum, most)] =
        [LimitWord::Minimum, LimitWord::Nominal, LimitWord::Maximum].map(of);
    let low = minimum.or(nominal).and_then(Interval::low);
    match (low, maximum.and_then(Interval::high)) {
        (Some(low), Some(high)) if !(many || more || most) => {
            // A nominal value in between must lie there.
            if let Some(nominal) = nominal.and_then(Interval::low) {
                Interval::from_to(low, nominal)?;
                Interval::from_to(nominal, high)?;
            }
            Ok(Some(Interval::from_to(low, high)?))
        }
        _ => Err(QuantityError::Several),
    }
}

/// Two limits of one value, or a list of values.
fn joined(terms: &[Term], intervals: &[Interval]) -> Result<Value, QuantityError> {
    if let ([one, two], &[first, second]) = (terms, intervals) {
        let ends = match (first.low(), first.high(), second.low(), second.high()) {
            (Some(low), None, None, Some(high)) | (None, Some(high), Some(low), None) => Some((low, high)),
            _ => None,
        };
        let both = matches!(two.joint, Joint::None | Joint::And | Joint::Comma | Joint::To);
        if let Some((low, high)) = ends.filter(|_| both) {
            return Ok(Value::One(Interval::from_to(low, high)?));
        }
        if one.prefix.from == Some(LimitWord::Between) {
            let at = one.prefix.begin;
            let (low, high) = first.low().zip(second.high()).ok_or(QuantityError::Unclear { at })?;
            let plain = two.joint == Joint::And && two.limit().is_none() && two.prefix.from.is_none();
            return if plain {
                Ok(Value::One(Interval::from_to(low, high)?))
            } else {
                Err(QuantityError::Unclear { at })
            };
        }
    }
    for (term, next) in terms.iter().zip(terms.iter().skip(1).map(Some).chain([None])) {
        let begin = term.prefix.begin;
        let plain = term.limit().is_none() && term.prefix.from.is_none();
        // "10,20 and 30 W" may be two figures or three.
        let marked = term.measure.unit().is_none() && term.measure.numbers().any(|number| number.has_comma());
        if !plain || marked && next.is_some() {
            return Err(QuantityError::Unclear { at: begin });
        }
        if next.is_some_and(|next| !matches!(next.joint, Joint::Stroke | Joint::Comma | Joint::And | Joint::Or)) {
            return Err(QuantityError::Unclear { at: next.map_or(begin, |next| next.prefix.begin) });
        }
    }
    let dimension = intervals.first().map(|interval| interval.dimension());
    let one = |interval: &Interval| Some(interval.dimension()) == dimension;
    match intervals.iter().find(|interval| !one(interval)).and_then(|other| other.low()) {
        Some((high, _)) => {
            let low = intervals.first().and_then(|interval| interval.low()).map_or(high, |(low, _)| low);
            Err(IntervalError::Dimensions { low, high }.into())
        }
        None => Ok(Value::Alternatives(intervals.to_vec())),
    }
}

/// The narrowest limits that hold all.
pub(crate) fn hull(intervals: &[Interval]) -> Option<Interval> {
    let (first, rest) = intervals.split_first()?;
    rest.iter().try_fold(*first, |all, next| all.hull(*next))
}

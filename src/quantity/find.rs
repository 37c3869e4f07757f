//! Finding quantities in a description.

use core::ops::Range;

use super::{
    bound::Bound,
    interval::Interval,
    limits::{self, LimitWord, Prefix, Suffix, joins},
    measure::{self, Figure, Measure},
    number::{Mark, begins_with_digit, digit, is_chinese},
    unit::Unit,
    value::Quantity,
};

/// A quantity in a text, with the words that limit it.
///
/// ```
/// use dualuse::quantity::find;
///
/// let text = "−55 °C to +125 °C, 2 x 500 W, not over 6 kV";
/// let found: Vec<_> = find(text).collect();
/// assert_eq!(found[0].quantity().to_string(), "-55 °C");
/// assert_eq!(found[0].upper().map(|upper| upper.to_string()).as_deref(), Some("125 °C"));
/// assert_eq!((found[1].multiplier(), &text[found[1].span()]), (Some(2), "2 x 500 W"));
/// assert_eq!(found[2].interval().map(|interval| interval.to_string()).as_deref(), Some("≤ 6 kV"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    ends: Ends,
    /// The same where the mark groups thousands, if that is another reading.
    grouped: Option<Ends>,
    multiplier: Option<u16>,
    bound: Bound,
    adjustable: bool,
    span: Range<usize>,
}

/// A value, or the lower and the upper end of a range.
type Ends = (Quantity, Option<Quantity>);

impl Found {
    /// The value, of a range the lower one; of a value with a tolerance the least that it may be.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        self.ends.0
    }

    /// The upper value of a range, or of a value with a tolerance.
    #[must_use]
    pub fn upper(&self) -> Option<Quantity> {
        self.ends.1
    }

    /// Where one mark with three digits behind it, or a space, may as well group thousands, the value so read; of a range its
    /// lower end. [`quantity`](Self::quantity) then reads the mark as decimal point, and the space as the end of another
    /// number, and only what the goods can plausibly be tells which is meant.
    #[must_use]
    pub fn other_reading(&self) -> Option<Quantity> {
        self.grouped.map(|ends| ends.0)
    }

    /// How many of them: 2 in "2 x 500 W".
    #[must_use]
    pub fn multiplier(&self) -> Option<u16> {
        self.multiplier
    }

    /// How the figure is meant.
    #[must_use]
    pub fn bound(&self) -> Bound {
        self.bound
    }

    /// Whether the text says that the goods can be set to any value of a range.
    ///
    /// ```
    /// use dualuse::quantity::find;
    ///
    /// assert!(find("pulse width 350 fs to 10 ps adjustable").all(|found| found.is_adjustable()));
    /// ```
    #[must_use]
    pub fn is_adjustable(&self) -> bool {
        self.adjustable
    }

    /// Whether nothing, or no one thing, is to be taken from the figure: its bound is unclear, or it has two readings.
    #[must_use]
    pub fn is_unclear(&self) -> bool {
        self.bound == Bound::Unclear || self.grouped.is_some() && self.interval().is_none()
    }

    /// The limits that the figure sets; `None` where it sets none exactly: an unclear one, one of several readings, "about 3 kW",
    /// "2 x 500 W".
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        self.plausible_interval(|_| true)
    }

    /// The limits that the figure sets, of two readings in the one that is plausible; `None` also if both are, or neither.
    pub(crate) fn plausible_interval(&self, plausible: impl Fn(Interval) -> bool) -> Option<Interval> {
        let (decimal, grouped) = self.readings()?;
        let Some(grouped) = grouped else { return Some(decimal) };
        match (plausible(decimal), plausible(grouped)) {
            (false, true) => Some(grouped),
            (true, false) => Some(decimal),
            _ => None,
        }
    }

    /// The limits that the figure sets in each of its readings, the one with the mark as decimal point first.
    fn readings(&self) -> Option<(Interval, Option<Interval>)> {
        let of = |(low, high): Ends| self.bound.interval(low, high).and_then(Result::ok);
        let (decimal, grouped) = (of(self.ends), self.grouped.and_then(of));
        if self.multiplier.is_some() {
            return None;
        }
        // A range that runs backwards in one reading is none.
        match (decimal, grouped) {
            (Some(decimal), grouped) => Some((decimal, grouped)),
            (None, Some(grouped)) => Some((grouped, None)),
            (None, None) => None,
        }
    }

    /// The bytes of the text, words of limitation not among them.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

/// As `{"quantity": "-55 °C", "upper": "125 °C", "other_reading": null, "multiplier": null, "bound": "exactly", "adjustable":
/// false, "span": [0, 18]}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Found {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Found", 7)?;
        fields.serialize_field("quantity", &self.quantity())?;
        fields.serialize_field("upper", &self.upper())?;
        fields.serialize_field("other_reading", &self.other_reading())?;
        fields.serialize_field("multiplier", &self.multiplier)?;
        fields.serialize_field("bound", &self.bound)?;
        fields.serialize_field("adjustable", &self.adjustable)?;
        fields.serialize_field("span", &(self.span.start, self.span.end))?;
        fields.end()
    }
}

/// The quantities of a text in the order they stand.
///
/// Letters and digits of a part number are none: `STM32F407`, `M12`, `6A005`.
///
/// ```
/// let found = dualuse::quantity::find("光纤激光切割机 3000瓦, 1,6 кВт").map(|found| found.quantity().to_string());
/// assert_eq!(found.collect::<Vec<_>>(), ["3000 W", "1.6 kW"]);
/// ```
#[derive(Clone, Debug)]
pub struct Quantities<'t> {
    text: &'t str,
    at: usize,
    plain: bool,
    /// Where the last quantity ends.
    last: usize,
    /// Where the next value of a list begins, and how the last one was meant.
    listed: Option<(usize, Bound)>,
    run: Run,
}

/// Finds the quantities of a text.
#[must_use]
pub fn find(text: &str) -> Quantities<'_> {
    Quantities { text, at: 0, plain: false, last: 0, listed: None, run: Run::default() }
}

/// As [`find`], and plain numbers too, which a word beside them may make the value of a parameter.
pub(crate) fn find_with_counts(text: &str) -> Quantities<'_> {
    Quantities { plain: true, ..find(text) }
}

/// How far the text has been looked through for part numbers, so that no run of characters is twice.
#[derive(Clone, Debug, Default)]
struct Run {
    to: usize,
    has_letter: bool,
}

impl Run {
    /// Whether the text up to here ends within a part number, so that the digits that follow belong to it: `YLR-`, but not `808-`.
    fn is_part_number(&mut self, text: &str, to: usize) -> bool {
        if !text[..to].ends_with(['-', '_']) {
            return false;
        }
        let ends =
            |character: char| character.is_whitespace() || matches!(character, ',' | ';' | ':' | '(' | ')' | '/');
        let since = &text[self.to..to];
        let run = since.rsplit(ends).next().unwrap_or(since);
        let goes_on = run.len() == since.len() && self.has_letter;
        // A Chinese word before a minus is no part number: "工作温度-40℃".
        let is_letter = |character: char| character.is_alphabetic() && !is_chinese(character);
        *self = Self { to, has_letter: goes_on || run.contains(is_letter) };
        self.has_letter
    }
}

impl Iterator for Quantities<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let start = measure::next_digit(self.text, self.at)?;
            let text = self.text;
            if text[..start].ends_with(joins) {
                self.at = start + text[start..].find(|character| !joins(character)).unwrap_or(text.len() - start);
                continue;
            }
            match self.quantity(start) {
                Ok(found) => {
                    (self.at, self.last) = (found.span.end, found.span.end);
                    return Some(found);
                }
                Err(next) => self.at = next,
            }
        }
    }
}

impl Quantities<'_> {
    /// The quantity that begins with the digit at `digits`, or where to look on.
    fn quantity(&mut self, digits: usize) -> Result<Found, usize> {
        let text = self.text;
        let of_part_number = self.run.is_part_number(text, digits);
        let mut figure = measure::figure(text, digits, of_part_number)?;
        let (mut start, mut multiplier) = (figure.start, None);
        // 2 x 500 W
        while let (None, Some(times), Some(next)) =
            (figure.unit, figure.number.whole(), measure::after_times(text, figure.end))
        {
            let Ok(second) = measure::figure(text, next, false) else { break };
            (multiplier, figure) = (Some(times), second);
        }
        let last = self.last.min(start);
        let prefix = |at: usize| Prefix::of(&text[last..at]);
        let between = || prefix(figure.start).from == Some(LimitWord::Between);
        let mut measure = Measure::of(text, figure, between);
        if measure.is_range() && of_part_number && figure.unit.is_none() {
            measure = measure.without_second();
        }
        let alone = measure.unit().is_some() || of_part_number;
        let list = if alone { None } else { List::of(text, figure, measure.next) };
        if let Some(List::Fraction { end, unit }) = list {
            let ends = measure.ends(Mark::Decimal, unit).map_err(|_| end)?;
            let span = figure.start..end;
            return Ok(Found { ends, grouped: None, multiplier: None, bound: Bound::Unclear, adjustable: false, span });
        }
        let listed = self.listed.take().filter(|&(next, _)| next == figure.start).map(|(_, bound)| bound);
        let (unit, end) = match (measure.unit(), &list) {
            (Some(unit), _) => (unit, measure.end),
            (None, Some(List::Of { unit, .. })) => (*unit, figure.end),
            (None, Some(List::Mixed)) => return Err(figure.end),
            (None, _) if self.plain && !text[figure.end..].starts_with(joins) => match Unit::none() {
                Some(none) => (none, figure.end),
                None => return Err(figure.end),
            },
            // Not past the next digit: "2024-02-23" or "3 axis 5 kW".
            (None, _) => {
                let rest = &text[figure.end..];
                return Err(figure.end + rest.find(|character| !joins(character)).unwrap_or(rest.len()));
            }
        };
        // 1500 x 3000 mm is a size.
        let multiplier =
            multiplier.filter(|_| !matches!(unit.dimension().id(), "length" | "area" | "volume" | "number"));
        if multiplier.is_none() {
            start = figure.start;
        }
        let prefix = prefix(start);
        let list_end = if let Some(List::Of { end, .. }) = list { end } else { end };
        let nothing = list_end == figure.end && measure.next.is_none();
        let suffix = if nothing { Suffix::but_words(&text[list_end..]) } else { Suffix::of(&text[list_end..]) };
        let mut bound = match measure.is_one_figure() {
            true => limits::bound(&prefix, &suffix),
            false => limits::bound_of_range(&prefix, &suffix),
        };
        if let Some(List::Of { next, .. }) = list {
            self.listed = Some((next, bound));
        }
        // Of "max. 30/20 W" nobody knows what the 20 is.
        let doubt = listed.map_or_else(|| follows_lone_number(text, start), |first| first != bound);
        if doubt || suffix.leads_on && leads_to_limit(text, end) {
            bound = Bound::Unclear;
        }
        let reading = |mark: Mark| measure.ends(mark, unit);
        // A tolerance that cannot be added leaves the value, and what it may be unclear.
        let ends = reading(Mark::Decimal).or_else(|_| {
            bound = Bound::Unclear;
            measure.without_second().ends(Mark::Decimal, unit).map_err(|_| end)
        })?;
        let several = measure.numbers().any(|number| number.readings().is_some());
        let grouped = if several { reading(Mark::Grouping).ok() } else { None };
        let found = Found {
            ends,
            grouped,
            multiplier,
            bound,
            adjustable: prefix.adjustable || suffix.adjustable,
            span: start..end,
        };
        let backwards =
            !measure.is_one_figure() && multiplier.is_none() && bound != Bound::About && found.readings().is_none();
        Ok(Found { bound: if backwards { Bound::Unclear } else { bound }, ..found })
    }
}

/// Numbers of which only the last has a unit.
enum List {
    /// "1064/532 nm": the unit, where the second begins, and where the last ends.
    Of { unit: Unit, next: usize, end: usize },
    /// "1/2 kW", and where it ends.
    Fraction { end: usize, unit: Unit },
    /// The whole number before a fraction: the 10 of "10 3/4 kW".
    Mixed,
}

impl List {
    /// More numbers stand in no list.
    const MAX: usize = 8;

    fn of(text: &str, first: Figure, next_word: Option<LimitWord>) -> Option<Self> {
        if measure::begins_with_fraction(&text[first.end..]) {
            return Some(Self::Mixed);
        }
        let (mut last, mut next, mut commas) = (first, None, false);
        for count in 1..Self::MAX {
            let rest = limits::trim_start(&text[last.end..]);
            let begin = text.len() - rest.len();
            if count == 1 && next_word.is_none() && !begins_with_digit(rest) {
                return None;
            }
            if count == 1 && begin > last.end && begins_with_digit(rest) {
                let fraction = measure::figure(text, begin, false).ok().and_then(|figure| Self::of_two(text, figure));
                return fraction.map(|_| Self::Mixed);
            }
            let (word, len) = limits::after(rest)?;
            let joined = match word {
                LimitWord::And => true,
                LimitWord::Or => !rest.starts_with([';', '；']),
                _ => false,
            };
            // A comma parts other things too, unless the last of them is joined by a word.
            let comma = rest.starts_with([',', '，']);
            commas |= comma;
            let gap = limits::trim_start(&rest[len..]);
            let digits = text.len() - gap.len();
            if !joined || !begins_with_digit(gap) {
                return None;
            }
            let figure = measure::figure(text, digits, false).ok()?;
            if count == 1 && rest.starts_with('/') && measure::is_fraction(&first, &figure) {
                if let Some(fraction) = Self::of_two(text, first) {
                    return Some(fraction);
                }
            }
            next = next.or(Some(figure.start));
            let ended = !commas || !comma;
            let measure = Measure::of(text, figure, || false);
            match measure.unit() {
                Some(unit) => return next.filter(|_| ended).map(|next| Self::Of { unit, next, end: measure.end }),
                None => last = figure,
            }
        }
        None
    }

    /// The fraction that begins with a figure.
    fn of_two(text: &str, first: Figure) -> Option<Self> {
        let rest = text[first.end..].strip_prefix('/')?;
        let digits = text.len() - rest.len();
        begins_with_digit(rest).then_some(())?;
        let second = measure::figure(text, digits, false).ok()?;
        let unit = second.unit.filter(|_| measure::is_fraction(&first, &second))?;
        Some(Self::Fraction { end: second.end, unit })
    }
}

/// Whether a stroke and a number without a unit stand before a figure, of which nobody knows whether it is another value.
fn follows_lone_number(text: &str, start: usize) -> bool {
    /// No number is longer.
    const LONGEST: usize = 20;
    let Some(before) = text[..start].strip_suffix('/') else { return false };
    let number = |character: char| digit(character).is_some() || matches!(character, '.' | ',');
    let rest = before.char_indices().rev().take(LONGEST).take_while(|&(_, character)| number(character)).last();
    rest.is_some_and(|(at, _)| {
        !text[..at].ends_with(|before: char| before.is_alphabetic() || matches!(before, '-' | '_'))
    })
}

/// Whether a range follows whose upper end has a limit of its own: "20 W to max. 60 W".
fn leads_to_limit(text: &str, end: usize) -> bool {
    /// The words of the limit are not longer.
    const REACH: usize = 32;
    let rest = limits::trim_start(&text[end..]);
    let Some((LimitWord::To, len)) = limits::after(rest) else { return false };
    let rest = &rest[len..];
    let digits = rest.char_indices().take(REACH).find(|&(_, character)| digit(character).is_some());
    digits.is_some_and(|(at, _)| {
        let prefix = Prefix::of(&rest[..at]);
        prefix.limit.is_some() && limits::trim_start(&rest[..prefix.begin]).is_empty()
    })
}

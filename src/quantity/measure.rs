//! Reading one measure: a figure with its unit, a range of two, or a figure with its tolerance.

use unicode_normalization::UnicodeNormalization as _;

use super::{
    decimal::Decimal,
    error::QuantityError,
    limits::{self, LimitWord, joins},
    number::{self, Mark, Number, begins_with_digit, digit, is_chinese},
    unit::Unit,
    value::Quantity,
};

/// A number, and its unit if it has one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    pub(super) number: Number,
    pub(super) unit: Option<Unit>,
    /// Where its sign or first digit stands.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What stands behind a figure.
#[derive(Clone, Copy, Debug)]
enum Second {
    None,
    /// The upper end of a range.
    Upper(Figure),
    /// A tolerance to both sides.
    Tolerance(Figure),
}

/// A figure, or two that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) first: Figure,
    second: Second,
    /// The word or sign that follows the first figure.
    pub(super) next: Option<LimitWord>,
    pub(super) end: usize,
}

/// The figure whose first digit stands at a place, without its sign, or where what is none ends.
fn unsigned(text: &str, digits: usize, of_part_number: bool) -> Result<Figure, usize> {
    let number = number::read(&text[digits..], of_part_number).map_err(|len| digits + len)?;
    let end = digits + number.end;
    let (unit, end) = unit_at(text, end).map_or((None, end), |(unit, end)| (Some(unit), end));
    Ok(Figure { number, unit, start: digits, end })
}

/// The figure whose first digit stands at a place, or where what is none ends.
pub(super) fn figure(text: &str, digits: usize, of_part_number: bool) -> Result<Figure, usize> {
    let mut figure = unsigned(text, digits, of_part_number)?;
    if negative(&text[..digits]) {
        figure.start -= text[..digits].chars().next_back().map_or(0, char::len_utf8);
        figure.number = figure.number.negated();
    }
    Ok(figure)
}

/// A figure behind a mark, with a sign of its own.
fn signed(text: &str, at: usize) -> Option<Figure> {
    let sign = text[at..].chars().next().filter(|sign| matches!(sign, '-' | '+' | '−'));
    let digits = at + sign.map_or(0, char::len_utf8);
    begins_with_digit(&text[digits..]).then_some(())?;
    let figure = unsigned(text, digits, false).ok()?;
    let number = if matches!(sign, Some('-' | '−')) { figure.number.negated() } else { figure.number };
    Some(Figure { number, start: at, ..figure })
}

/// Where the blanks end that stand at a place.
fn after_blanks(text: &str, at: usize) -> usize {
    text.len() - limits::trim_start(&text[at..]).len()
}

impl Measure {
    /// The figure with what belongs to it; after "between", with the one behind "and" too.
    pub(super) fn of(text: &str, first: Figure, between: impl Fn() -> bool) -> Self {
        let alone = Self { first, second: Second::None, next: None, end: first.end };
        let at = after_blanks(text, first.end);
        let rest = &text[at..];
        if let Some(mark) = ["±", "+/-", "+/−", "+-"].iter().find(|&&mark| rest.starts_with(mark)) {
            let begin = after_blanks(text, at + mark.len());
            return match signed(text, begin).filter(|tolerance| tolerance.start == begin) {
                Some(tolerance) => Self { second: Second::Tolerance(tolerance), end: tolerance.end, ..alone },
                None => alone,
            };
        }
        let Some((word, len)) = limits::after(rest) else { return alone };
        let alone = Self { next: Some(word), ..alone };
        if word != LimitWord::To && !(word == LimitWord::And && between()) {
            return alone;
        }
        let begin = after_blanks(text, at + len);
        match signed(text, begin) {
            Some(upper) if upper.unit.is_none() && first.unit.is_some() => alone,
            Some(upper) if !of_one_dimension(first.unit, upper.unit) => alone,
            Some(upper) => Self { second: Second::Upper(upper), end: upper.end, ..alone },
            None => alone,
        }
    }

    /// The first figure alone.
    pub(super) fn without_second(self) -> Self {
        Self { second: Second::None, end: self.first.end, ..self }
    }

    /// The unit of the last figure, which those before it share if they have none.
    pub(super) fn unit(&self) -> Option<Unit> {
        match self.second {
            Second::None => self.first.unit,
            Second::Upper(upper) => upper.unit,
            // "5 ± 10 %" tells no unit.
            Second::Tolerance(tolerance) => self.first.unit.or(tolerance.unit.filter(|unit| !is_percent(*unit))),
        }
    }

    pub(super) fn is_one_figure(&self) -> bool {
        matches!(self.second, Second::None)
    }

    pub(super) fn is_range(&self) -> bool {
        matches!(self.second, Second::Upper(_))
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = Number> {
        let second = match self.second {
            Second::None => None,
            Second::Upper(figure) | Second::Tolerance(figure) => Some(figure.number),
        };
        [Some(self.first.number), second].into_iter().flatten()
    }

    /// The same, where a point is never a mark of thousands.
    pub(super) fn with_decimal_point(mut self) -> Self {
        self.first.number = self.first.number.with_decimal_point();
        if let Second::Upper(figure) | Second::Tolerance(figure) = &mut self.second {
            figure.number = figure.number.with_decimal_point();
        }
        self
    }

    /// The value, or the lower and the upper end; `unit` is that of figures that have none.
    pub(super) fn ends(&self, mark: Mark, unit: Unit) -> Result<(Quantity, Option<Quantity>), QuantityError> {
        let of = |figure: Figure, unit: Unit| Quantity::new(figure.number.value(mark), figure.unit.unwrap_or(unit));
        match self.second {
            Second::None => Ok((of(self.first, unit), None)),
            Second::Upper(upper) => {
                let shared = upper.unit.unwrap_or(unit);
                Ok((of(self.first, shared), Some(of(upper, unit))))
            }
            Second::Tolerance(tolerance) => {
                let value = of(self.first, self.unit().unwrap_or(unit));
                let (low, high) = spread(value, of(tolerance, value.unit()))
                    .ok_or(QuantityError::Tolerance { at: tolerance.start })?;
                Ok((low, Some(high)))
            }
        }
    }
}

fn is_percent(unit: Unit) -> bool {
    unit.symbol() == "%"
}

fn of_one_dimension(one: Option<Unit>, two: Option<Unit>) -> bool {
    one.zip(two).is_none_or(|(one, two)| one.dimension() == two.dimension())
}

/// A value less and more its tolerance; `None` if that is not exact, or not of the value's dimension.
fn spread(value: Quantity, tolerance: Quantity) -> Option<(Quantity, Quantity)> {
    let unit = value.unit();
    if unit.is_level() || tolerance.unit().is_level() {
        return None;
    }
    let difference = if is_percent(tolerance.unit()) && !is_percent(unit) {
        value.decimal().times(tolerance.decimal())?.times(Decimal::of(1, -2))?
    } else {
        if tolerance.dimension() != value.dimension() {
            return None;
        }
        let ((of, from), (to, into)) = (tolerance.unit().step(), unit.step());
        (of % to == 0).then_some(())?;
        tolerance.decimal().times(Decimal::of(of / to, from.checked_sub(into)?))?
    };
    let (mantissa, exponent) = difference.parts();
    let difference = Decimal::of(mantissa.abs(), exponent);
    let moved = |by: Decimal| Some(Quantity::new(value.decimal().plus(by)?, unit));
    Some((moved(difference.negated())?, moved(difference)?))
}

/// Whether a minus sign stands before a number, and not a hyphen or the mark of a range.
fn negative(before: &str) -> bool {
    before.strip_suffix(['-', '−']).is_some_and(|before| {
        let joins = |character: char| {
            let is_word = character.is_alphanumeric() && !is_chinese(character);
            is_word || matches!(character, '.' | ')' | '-' | '+')
        };
        !before.ends_with(joins) && !before.ends_with("+/")
    })
}

/// The next digit from a place on.
pub(super) fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let mut at = 0;
    loop {
        // Full-width digits begin with this byte.
        at += bytes[at..].iter().position(|byte| byte.is_ascii_digit() || *byte == 0xEF)?;
        match text[from + at..].chars().next() {
            Some(character) if digit(character).is_none() => at += character.len_utf8(),
            Some(_) => return Some(from + at),
            None => return None,
        }
    }
}

/// What follows `x` or `×`, if it is a digit.
pub(super) fn after_times(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].trim_start();
    let rest = rest.strip_prefix(['x', 'X', '×', '*', 'х', 'Х'])?.trim_start();
    begins_with_digit(rest).then_some(text.len() - rest.len())
}

/// Whether a text begins with a fraction in one character.
pub(super) fn begins_with_fraction(text: &str) -> bool {
    limits::trim_start(text)
        .starts_with(['¼', '½', '¾', '⅐', '⅑', '⅒', '⅓', '⅔', '⅕', '⅖', '⅗', '⅘', '⅙', '⅚', '⅛', '⅜', '⅝', '⅞', '⅟'])
}

/// Whether two whole numbers with a stroke between are a fraction and not two values: 1/2, 3/4, 5/8.
pub(super) fn is_fraction(one: &Figure, two: &Figure) -> bool {
    let (Some(numerator), Some(denominator)) = (one.number.whole(), two.number.whole()) else { return false };
    let divides = |by: u16| numerator % by == 0 && denominator % by == 0;
    one.unit.is_none()
        && numerator < denominator
        && matches!(denominator, 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 16 | 32 | 64)
        && !(2..=numerator.max(1)).any(divides)
}

/// A blank between a number and its unit; not the end of a line.
fn is_gap(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// The longest unit after a number, and where it ends.
fn unit_at(text: &str, end: usize) -> Option<(Unit, usize)> {
    /// No spelling of a unit is longer, in bytes.
    const LONGEST: usize = 24;
    let after = &text[end..];
    let begin = text.len() - after.trim_start_matches(is_gap).len();
    // 16-bit, but not 100-240.
    let begin = match after.strip_prefix(['-', '‐', '‑']) {
        Some(rest) if rest.starts_with(char::is_alphabetic) => text.len() - rest.len(),
        Some(_) => return None,
        None => begin,
    };
    let begins_unit = |first: char| first.is_ascii_alphabetic() || matches!(first, '%' | '°' | 'º' | 'µ' | '\u{370}'..);
    if !text[begin..].starts_with(begins_unit) {
        return None;
    }
    let (mut folded, mut len) = ([0_u8; LONGEST], 0);
    // Where a unit may end: in the folded copy, and in the text.
    let mut ends = [(0_u8, 0_usize); LONGEST];
    let mut count = 0;
    let mut characters = text[begin..].char_indices().peekable();
    while let Some((at, raw)) = characters.next() {
        let mut last = raw;
        let mut push = |character: char| {
            let in_unit = character.is_alphanumeric()
                || matches!(character, '/' | '·' | '*' | '°' | '%' | '²' | '³' | '^' | '(' | ')' | '√' | 'º' | '.' | '℃' | '℉' | 'Ω')
                // "mm mrad" is the one with a space.
                || character == ' ' && folded[..len] == *b"mm";
            let width = character.len_utf8();
            if !in_unit || len + width > LONGEST {
                return false;
            }
            character.encode_utf8(&mut folded[len..]);
            len += width;
            last = character;
            true
        };
        let fits = match raw {
            '\u{FF01}'..='\u{FF5E}' => push(char::from_u32(raw as u32 - 0xFEE0).unwrap_or(raw)),
            '\u{A0}' => push(' '),
            // The ohm and kelvin signs, and the squares of Asian type: ㎚, ㎾, ㎡, ㎧.
            '\u{2126}' | '\u{212A}' | '\u{3300}'..='\u{33FF}' => {
                core::iter::once(raw).nfkc().all(|part| push(if matches!(part, '∕' | '⁄') { '/' } else { part }))
            }
            _ => push(raw),
        };
        if !fits {
            break;
        }
        let next = characters.peek().map(|&(_, next)| next);
        let stands_free = match next {
            None => true,
            // V/m is no V.
            Some('/') => !text[begin + at + raw.len_utf8()..].trim_start_matches('/').starts_with(char::is_alphabetic),
            Some(next) => !joins(next) || !joins(last),
        };
        if stands_free && count < LONGEST {
            let next_at = characters.peek().map_or(text.len(), |&(next, _)| begin + next);
            ends[count] = (len as u8, next_at);
            count += 1;
        }
    }
    ends[..count].iter().rev().find_map(|&(len, end)| {
        let spelling = core::str::from_utf8(&folded[..usize::from(len)]).ok()?;
        Some((Unit::spelled(spelling)?, end))
    })
}

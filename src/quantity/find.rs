//! Finding quantities in a description.

use core::ops::Range;

use super::{
    bound::Bound,
    number::{self, Number, Reading, digit},
    unit::Unit,
    value::{Quantity, QuantityError},
};

/// A quantity in a text, with the words that limit it.
///
/// ```
/// use dualuse::quantity::find;
///
/// let text = "−55 °C to +125 °C, 2 x 500 W";
/// let found: Vec<_> = find(text).collect();
/// assert_eq!(found[0].quantity().to_string(), "-55 °C");
/// assert_eq!(found[0].upper().map(|upper| upper.to_string()).as_deref(), Some("125 °C"));
/// assert_eq!((found[1].multiplier(), &text[found[1].span()]), (Some(2), "2 x 500 W"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    quantity: Quantity,
    upper: Option<Quantity>,
    grouped: Option<Quantity>,
    multiplier: Option<u16>,
    bound: Bound,
    span: Range<usize>,
}

impl Found {
    /// The value, of a range the lower one.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        self.quantity
    }

    /// The upper value of a range.
    #[must_use]
    pub fn upper(&self) -> Option<Quantity> {
        self.upper
    }

    /// Where the comma or a space may as well group thousands, the value so read; [`quantity`](Self::quantity) then reads
    /// the comma as decimal point, and the space as the end of another number, and neither is to be relied on.
    #[must_use]
    pub fn other_reading(&self) -> Option<Quantity> {
        self.grouped
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

    /// The bytes of the text, words of limitation not among them.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
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
}

/// Finds the quantities of a text.
#[must_use]
pub fn find(text: &str) -> Quantities<'_> {
    Quantities { text, at: 0, plain: false }
}

/// As [`find`], and plain numbers too, which a word beside them may make the value of a parameter.
pub(crate) fn find_with_counts(text: &str) -> Quantities<'_> {
    Quantities { text, at: 0, plain: true }
}

/// If the text is one quantity and nothing else, that quantity, or why it is not one value.
pub(super) fn exactly_one(text: &str) -> Option<Result<Quantity, QuantityError>> {
    let mut found = find(text);
    let only = found.next()?;
    if found.next().is_some() || only.span != (0..text.len()) || only.multiplier.is_some() {
        return None;
    }
    Some(match only {
        Found { grouped: Some(_), .. } => Err(QuantityError::Ambiguous),
        Found { upper: Some(_), .. } => Err(QuantityError::Range),
        _ => Ok(only.quantity),
    })
}

/// Letters of an alphabet run on to the next; those of a script without letter case, such as Chinese, do not.
fn joins(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || !character.is_ascii() && (character.is_lowercase() || character.is_uppercase() || digit(character).is_some())
}

impl Iterator for Quantities<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let start = self.next_digit()?;
            let text = self.text;
            if text[..start].ends_with(joins) {
                self.at = start + text[start..].find(|character| !joins(character)).unwrap_or(text.len() - start);
                continue;
            }
            match self.quantity(start) {
                Ok(found) => {
                    self.at = found.span.end;
                    return Some(found);
                }
                Err(next) => self.at = next,
            }
        }
    }
}

impl Quantities<'_> {
    fn next_digit(&self) -> Option<usize> {
        let bytes = self.text.as_bytes().get(self.at..)?;
        let mut at = 0;
        loop {
            // Full-width digits begin with this byte.
            at += bytes[at..].iter().position(|byte| byte.is_ascii_digit() || *byte == 0xEF)?;
            match self.text[self.at + at..].chars().next() {
                Some(character) if digit(character).is_none() => at += character.len_utf8(),
                Some(_) => return Some(self.at + at),
                None => return None,
            }
        }
    }

    /// The quantity that begins with the digit at `digits`, or where to look on.
    fn quantity(&self, digits: usize) -> Result<Found, usize> {
        let text = self.text;
        let of_part_number = ends_part_number(&text[..digits]);
        let read = |at: usize| {
            let number = number::read(&text[at..], of_part_number && at == digits)?;
            Some((number, at + number.end))
        };
        let Some((mut number, mut end)) = read(digits) else { return Err(digits + number::skip(&text[digits..])) };
        let (mut start, mut figure, mut multiplier) = (digits, digits, None);
        if negative(&text[..digits]) {
            number = number.negated();
            start -= text[..digits].chars().next_back().map_or(0, char::len_utf8);
            figure = start;
        }
        // 2 x 500 W
        while let (Some(times), Some(next)) = (number.whole(), after_times(text, end)) {
            let Some((second, second_end)) = read(next) else { break };
            (multiplier, figure, number, end) = (Some(times), next, second, second_end);
        }
        let mut unit = unit_at(text, end);
        let mut upper = None;
        let range_mark = after_range_mark(text, unit.map_or(end, |(_, end)| end));
        if let Some(next) = range_mark.filter(|_| unit.is_some() || !of_part_number) {
            let sign = text[next..].chars().next().filter(|sign| matches!(sign, '-' | '+' | '−'));
            let begin = next + sign.map_or(0, char::len_utf8);
            if let Some((second, second_end)) = read(begin) {
                let second = if matches!(sign, Some('-' | '−')) { second.negated() } else { second };
                if let Some((of_upper, upper_end)) = unit_at(text, second_end) {
                    if unit.is_none_or(|(unit, _)| unit.dimension() == of_upper.dimension()) {
                        upper = Some(quantity_of(second, of_upper).0);
                        unit = Some((unit.map_or(of_upper, |(unit, _)| unit), upper_end));
                    }
                }
            }
        }
        let (unit, end) = match unit {
            Some(found) => found,
            None if self.plain && !text[end..].starts_with(joins) => match Unit::none() {
                Some(none) => (none, end),
                None => return Err(end),
            },
            // Not past the next digit: "2024-02-23" or "3 axis 5 kW".
            None => {
                let run = text[end..].find(|character| !joins(character)).unwrap_or(text.len() - end);
                return Err(end + run);
            }
        };
        let (quantity, grouped) = quantity_of(number, unit);
        // 1500 x 3000 mm is a size.
        let multiplier =
            multiplier.filter(|_| !matches!(unit.dimension().id(), "length" | "area" | "volume" | "number"));
        let start = if multiplier.is_none() { figure } else { start };
        let bound = if upper.is_some() { Bound::Exactly } else { Bound::of(&text[..start], &text[end..]) };
        Ok(Found { quantity, upper, grouped, multiplier, bound, span: start..end })
    }
}

fn quantity_of(number: Number, unit: Unit) -> (Quantity, Option<Quantity>) {
    match number.with(unit.comma()) {
        Reading::One(value) => (Quantity::new(value, unit), None),
        Reading::Two(value, grouped) => (Quantity::new(value, unit), Some(Quantity::new(grouped, unit))),
    }
}

/// Whether a text ends within a part number, so that the digits that follow belong to it: `YLR-`, but not `808-`.
fn ends_part_number(before: &str) -> bool {
    let ends = |character: char| character.is_whitespace() || matches!(character, ',' | ';' | ':' | '(' | ')' | '/');
    before.ends_with(['-', '_']) && before.rsplit(ends).next().is_some_and(|run| run.contains(char::is_alphabetic))
}

/// Whether a minus sign stands before a number, and not a hyphen or the mark of a range.
fn negative(before: &str) -> bool {
    before.strip_suffix(['-', '−']).is_some_and(|before| {
        !before.ends_with(|character: char| character.is_alphanumeric() || matches!(character, '.' | ')' | '-'))
    })
}

/// What follows `x` or `×`, if it is a digit.
fn after_times(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].trim_start();
    let rest = rest.strip_prefix(['x', 'X', '×', '*', 'х'])?.trim_start();
    rest.starts_with(|character| digit(character).is_some()).then_some(text.len() - rest.len())
}

/// What follows the mark of a range, if it is a number.
fn after_range_mark(text: &str, end: usize) -> Option<usize> {
    const MARKS: [&str; 13] = ["-", "–", "—", "~", "～", "…", "...", "÷", "to ", "до ", "bis ", "至", "到"];
    let rest = text[end..].trim_start();
    let rest = MARKS.iter().find_map(|mark| rest.strip_prefix(mark))?.trim_start();
    let number = rest.trim_start_matches(['-', '+', '−']);
    number.starts_with(|character| digit(character).is_some()).then_some(text.len() - rest.len())
}

/// The longest unit after a number, and where it ends.
fn unit_at(text: &str, end: usize) -> Option<(Unit, usize)> {
    /// No spelling of a unit is longer, in bytes.
    const LONGEST: usize = 24;
    let mut begin = end;
    if let Some(gap) =
        text[end..].chars().next().filter(|gap| matches!(gap, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '-'))
    {
        begin += gap.len_utf8();
        // 16-bit, but not 100-240.
        if gap == '-' && !text[begin..].starts_with(char::is_alphabetic) {
            return None;
        }
    }
    let (mut folded, mut len) = ([0_u8; LONGEST], 0);
    // Where a unit may end: in the folded copy, and in the text.
    let mut ends = [(0_u8, 0_usize); LONGEST];
    let mut count = 0;
    let mut characters = text[begin..].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let raw = character.len_utf8();
        let character = match character {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
            '\u{A0}' => ' ',
            _ => character,
        };
        let in_unit = character.is_alphanumeric()
            || matches!(character, '/' | '·' | '*' | '°' | '%' | '²' | '³' | '^' | '(' | ')' | '√' | 'º' | '.' | '℃' | '℉' | 'Ω')
            // "mm mrad" is the one with a space.
            || character == ' ' && folded[..len] == *b"mm";
        let width = character.len_utf8();
        if !in_unit || len + width > LONGEST {
            break;
        }
        character.encode_utf8(&mut folded[len..]);
        len += width;
        let next = characters.peek().map(|&(_, next)| next);
        let stands_free = match next {
            None => true,
            // V/m is no V.
            Some('/') => !text[begin + at + raw..].trim_start_matches('/').starts_with(char::is_alphabetic),
            Some(next) => !joins(next) || !joins(character),
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

//! Reading a number as people write it: `3,000`, `1 064`, `1,6`, `5 × 10^3`.

use super::{decimal::Decimal, unit::Comma};

/// A number in a text.
#[derive(Clone, Copy)]
pub(super) struct Number {
    /// The value; where a mark leaves two, the one in which it does not group thousands.
    value: Decimal,
    /// The value with the comma or the space grouping thousands, where that is as plausible.
    grouped: Option<Decimal>,
    /// Whether the mark is a space, of which a unit tells nothing.
    spaced: bool,
    /// Where it ends.
    pub(super) end: usize,
}

/// What the comma of a number turned out to be.
pub(super) enum Reading {
    One(Decimal),
    Two(Decimal, Decimal),
}

impl Number {
    /// The value, once the unit has told how its comma is read.
    pub(super) fn with(self, comma: Comma) -> Reading {
        match (self.grouped, comma) {
            (Some(grouped), _) if self.spaced => Reading::Two(self.value, grouped),
            (None, _) | (Some(_), Comma::Decimal) => Reading::One(self.value),
            (Some(grouped), Comma::Grouping) => Reading::One(grouped),
            (Some(grouped), Comma::Ambiguous) => Reading::Two(self.value, grouped),
        }
    }

    pub(super) fn negated(self) -> Self {
        let negate = |value: Decimal| {
            let (mantissa, exponent) = value.parts();
            Decimal::of(-mantissa, exponent)
        };
        Self { value: negate(self.value), grouped: self.grouped.map(negate), ..self }
    }

    /// As a small whole number.
    pub(super) fn whole(self) -> Option<u16> {
        match (self.value.parts(), self.grouped) {
            ((mantissa, 0), None) => u16::try_from(mantissa).ok(),
            _ => None,
        }
    }
}

/// The digit a character stands for, full-width ones too.
pub(super) fn digit(character: char) -> Option<u8> {
    match character {
        '0'..='9' => Some(character as u8 - b'0'),
        '０'..='９' => Some((character as u32 - '０' as u32) as u8),
        _ => None,
    }
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// The digits that a text begins with: where they end, and how many there are.
fn digits(text: &str) -> (usize, usize) {
    let mut count = 0;
    for (at, character) in text.char_indices() {
        if digit(character).is_none() {
            return (at, count);
        }
        count += 1;
    }
    (text.len(), count)
}

/// Reads the number at the start of `text`, which begins with a digit; `None` if it is none, such as a date.
/// The end is counted from the start of `text`. The end of a part number is not grouped with what follows it.
pub(super) fn read(text: &str, of_part_number: bool) -> Option<Number> {
    let (first_end, first_len) = digits(text);
    let (mut end, mut last_start) = (first_end, 0);
    // The marks between the groups of digits, and the length of the last group.
    let (mut commas, mut points, mut spaces, mut last_mark, mut last_len) = (0, 0, 0, None, first_len);
    let mut all_of_three = first_len <= 3;
    while let Some(mark) = first(&text[end..]) {
        let after = end + mark.len_utf8();
        let (len, count) = digits(&text[after..]);
        if count == 0 {
            break;
        }
        match mark {
            ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '\'' | '’' => {
                let grouping = count == 3 && all_of_three && commas + points == 0 && !text.starts_with('0');
                if !grouping || of_part_number {
                    break;
                }
                spaces += 1;
            }
            ',' | '，' => commas += 1,
            '.' | '．' => points += 1,
            _ => break,
        }
        if last_mark.is_some() && last_len != 3 {
            all_of_three = false;
        }
        (end, last_start, last_mark, last_len) = (after + len, after, Some(mark), count);
    }
    let written = |from: usize, fraction: usize, exponent: i32| {
        Decimal::from_digits(false, text[from..end].chars().filter_map(digit), fraction, exponent).ok()
    };
    let (power, power_end) = power(text, end);
    let decimal = || written(0, last_len, power);
    let grouping = || written(0, 0, power);
    let comma_last = matches!(last_mark, Some(',' | '，'));
    // "500 500 W" is a model and its power, or two powers, as well as half a million.
    let one_space = (commas, points, spaces) == (0, 0, 1) && text[first_end..].starts_with(' ');
    let spaced = one_space && first_len == 3 && !text[..end].ends_with("000");
    let (value, grouped) = match (commas, points, spaces) {
        _ if spaced => (written(last_start, 0, power)?, grouping()),
        (0, 0, _) => (grouping()?, None),
        (0, 1, _) => (decimal()?, None),
        (1, 0, 0) if last_len == 3 && first_len <= 3 && !text.starts_with(['0', '０']) => {
            if text[..end].ends_with("000") { (grouping()?, None) } else { (decimal()?, grouping()) }
        }
        (1, 0, _) => (decimal()?, None),
        (_, 0, 0) | (0, _, 0) if all_of_three && last_len == 3 => (grouping()?, None),
        (_, 1, 0) if !comma_last && all_of_three => (decimal()?, None),
        (1, _, 0) if comma_last && all_of_three => (decimal()?, None),
        _ => return None,
    };
    Some(Number { value, grouped, spaced, end: power_end })
}

/// Where a run of groups that is no number ends, so that nothing is read out of the middle of a date.
pub(super) fn skip(text: &str) -> usize {
    text.find(|character: char| digit(character).is_none() && !matches!(character, '.' | ',' | '．' | '，'))
        .unwrap_or(text.len())
}

/// Reads `× 10^3`, `×10³` or `e3` after a number, or the `^3` of `10^3`; the power of ten and where it ends.
fn power(text: &str, end: usize) -> (i32, usize) {
    let none = (0, end);
    let rest = &text[end..];
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let (power, len) = exponent_of(exponent, false);
        let read = end + 1 + len;
        return if len > 0 && !text[read..].starts_with(char::is_alphanumeric) { (power, read) } else { none };
    }
    let (begin, of_ten) = if &text[..end] == "10" {
        (end, true)
    } else {
        let times = rest.trim_start().strip_prefix(['×', 'x', '*', '·', 'х']).map(str::trim_start);
        match times.and_then(|times| times.strip_prefix("10")) {
            Some(exponent) => (text.len() - exponent.len(), false),
            None => return none,
        }
    };
    let (power, len) = exponent_of(&text[begin..], true);
    if len == 0 {
        return none;
    }
    // The digits of a bare 10 are part of the value already.
    (if of_ten { power - 1 } else { power }, begin + len)
}

/// `3`, `-3`; or `^3`, `³` if a mark is called for.
fn exponent_of(text: &str, marked: bool) -> (i32, usize) {
    let (mut power, mut negative, mut len, mut found) = (0_i32, false, 0, false);
    let caret = text.starts_with('^');
    for (at, character) in text.char_indices() {
        let value = match character {
            '^' if marked && at == 0 => None,
            '-' | '+' | '−' if !found && (caret || !marked) => {
                negative = character != '+';
                None
            }
            '⁻' if marked && !found => {
                negative = true;
                None
            }
            '0'..='9' if caret || !marked => Some(i32::from(character as u8 - b'0')),
            '⁰' => Some(0),
            '¹' => Some(1),
            '²' => Some(2),
            '³' => Some(3),
            '⁴'..='⁹' => Some((character as u32 - '⁴' as u32) as i32 + 4),
            _ => break,
        };
        len = at + character.len_utf8();
        if let Some(value) = value {
            found = true;
            power = power.saturating_mul(10).saturating_add(value).min(1000);
        }
    }
    if found { (if negative { -power } else { power }, len) } else { (0, 0) }
}

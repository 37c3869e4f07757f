//! Reading a number as people write it: `3,000`, `1 064`, `1,6`, `5 × 10^3`.

use super::decimal::Decimal;

/// A number in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    /// The value; where a mark leaves two, the one in which it does not group thousands.
    decimal: Decimal,
    /// The value with the mark grouping thousands, where that is another reading.
    grouped: Option<Decimal>,
    /// The mark that leaves two readings, or parts the number from its fraction.
    mark: Option<char>,
    /// Where it ends.
    pub(super) end: usize,
}

/// What a mark before exactly three digits is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// The decimal point; a space parts two numbers.
    Decimal,
    Grouping,
}

/// Whether a character is of a Chinese word, behind which no hyphen stands.
pub(super) fn is_chinese(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character)
}

impl Number {
    pub(super) fn value(self, mark: Mark) -> Decimal {
        self.grouped.filter(|_| mark == Mark::Grouping).unwrap_or(self.decimal)
    }

    /// Both readings, the one in which the mark groups first, where there are two.
    pub(super) fn readings(self) -> Option<(Decimal, Decimal)> {
        self.grouped.map(|grouped| (grouped, self.decimal))
    }

    /// Whether the mark is a point in six digits that nobody would write of hundreds of thousands: "500.001 W".
    pub(super) fn is_likely_decimal(self) -> bool {
        let (digits, _) = self.decimal.parts();
        matches!(self.mark, Some('.' | '．')) && digits.unsigned_abs() >= 100_000 && digits % 10 != 0
    }

    /// Whether a space leaves it open where the number begins.
    pub(super) fn may_be_two(self) -> bool {
        self.grouped.is_some() && self.mark == Some(' ')
    }

    /// Whether a comma stands in it, which in a list may part two.
    pub(super) fn has_comma(self) -> bool {
        matches!(self.mark, Some(',' | '，'))
    }

    /// The same, where a point is never a mark of thousands.
    pub(super) fn with_decimal_point(self) -> Self {
        let point = matches!(self.mark, Some('.' | '．'));
        Self { grouped: self.grouped.filter(|_| !point), ..self }
    }

    pub(super) fn negated(self) -> Self {
        Self { decimal: self.decimal.negated(), grouped: self.grouped.map(Decimal::negated), ..self }
    }

    /// As a small whole number.
    pub(super) fn whole(self) -> Option<u16> {
        match (self.decimal.parts(), self.grouped) {
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

/// Whether a text begins with a digit.
pub(super) fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|first| digit(first).is_some())
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

/// Reads the number at the start of `text`, which begins with a digit; or tells where what is no number, such as a date, ends.
/// The end is counted from the start of `text`. The end of a part number is not grouped with what follows it.
pub(super) fn read(text: &str, of_part_number: bool) -> Result<Number, usize> {
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
        let digits = text[from..end].chars().filter_map(digit);
        Decimal::from_digits(false, digits, fraction, exponent).map_err(|_| skip(text, end))
    };
    let (power, power_end) = power(text, end);
    let decimal = || written(0, last_len, power);
    let grouping = || written(0, 0, power);
    let comma_last = matches!(last_mark, Some(',' | '，'));
    // "500 500 W" is a model and its power, or two powers, as well as half a million.
    let one_space = (commas, points, spaces) == (0, 0, 1) && text[first_end..].starts_with(' ');
    let spaced = one_space && first_len == 3 && !text[..end].ends_with("000");
    // "1.500 W" or "1,500 W", but not "0.500 W"; and who writes "1.500e3" writes a point.
    let three = last_len == 3 && first_len <= 3 && !text.starts_with(['0', '０']);
    let (value, grouped) = match (commas, points, spaces) {
        _ if spaced => (written(last_start, 0, power)?, Some(grouping()?)),
        (0, 0, _) => (grouping()?, None),
        (0, 1, 0) if three && power_end == end => (decimal()?, Some(grouping()?)),
        (1, 0, 0) if three => (decimal()?, Some(grouping()?)),
        (0, 1, _) | (1, 0, _) => (decimal()?, None),
        (_, 0, 0) | (0, _, 0) if all_of_three && last_len == 3 => (grouping()?, None),
        (_, 1, 0) if !comma_last && all_of_three => (decimal()?, None),
        (1, _, 0) if comma_last && all_of_three => (decimal()?, None),
        _ => return Err(skip(text, end)),
    };
    Ok(Number { decimal: value, grouped, mark: last_mark, end: power_end })
}

/// Where a run of groups that is no number ends, so that nothing is read out of the middle of a date.
fn skip(text: &str, from: usize) -> usize {
    let run = |character: char| digit(character).is_some() || matches!(character, '.' | ',' | '．' | '，');
    text[from..].find(|character| !run(character)).map_or(text.len(), |len| from + len)
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

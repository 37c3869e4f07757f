//! Codes of control entries: `6A005.a.6.b`, `X.A.IV.005.e.2`, `ML5.b`, `XII(b)(1)`.

use core::{cmp::Ordering, fmt, str::FromStr};

/// The longest canonical code; the deepest paragraph of the lists has 22 characters.
const ROOM: usize = 31;

/// The code of a control entry or of a paragraph of one.
///
/// Four forms, as their lists write them: a dual-use entry such as `6A005.a.6.b` (CCL and EU Annex I), one of Annex VII, Part A,
/// of Regulation (EU) No 833/2014 such as `X.A.IV.005.e.2`, an entry of the EU Common Military List such as `ML5.b`, and a
/// paragraph of the USML such as `XII(b)(1)`. All but the last are also read without dots, in any letter case and with a trailing
/// dot. `EAR99` is not a code: it says that no entry applies.
///
/// ```
/// use dualuse::control::ControlCode;
///
/// let code: ControlCode = "6A005A6B1".parse()?;
/// assert_eq!(code.to_string(), "6A005.a.6.b.1");
/// assert_eq!(code.head(), "6A005");
/// assert!("6A005.a.6".parse::<ControlCode>()?.contains(code));
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ControlCode {
    text: [u8; ROOM],
    len: u8,
}

/// Why a text is not the code of a control entry.
///
/// ```
/// use dualuse::control::{ControlCode, ControlCodeError};
///
/// assert_eq!("EAR99".parse::<ControlCode>(), Err(ControlCodeError::Ear99));
/// assert_eq!("6F005".parse::<ControlCode>(), Err(ControlCodeError::Head));
/// assert_eq!("6A005.a..b".parse::<ControlCode>(), Err(ControlCodeError::Paragraph { at: 8 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ControlCodeError {
    /// EAR99 is the absence of an entry.
    #[error("EAR99 is no entry of the Commerce Control List: it says that none applies")]
    Ear99,
    /// The text does not begin as a code does.
    #[error(
        "not a control code: expected a category 0-9, a group A-E and three digits (6A005), X, a group, a category I-X and three \
         digits (X.A.IV.005), ML and a number (ML5), or a Roman numeral with a paragraph (XII(b))"
    )]
    Head,
    /// A paragraph is empty or has a character that cannot stand there.
    #[error("byte {at} cannot continue the paragraph: letters and numbers alternate, as in 6A005.a.6.b")]
    Paragraph {
        /// Where.
        at: usize,
    },
    /// More paragraphs than any list has.
    #[error("the code is longer than any entry of the lists")]
    TooLong,
}

impl ControlCode {
    /// A code of the generated tables, whose spelling the build has checked.
    pub(crate) const fn of(code: &str) -> Self {
        let (bytes, mut text, mut at) = (code.as_bytes(), [0; ROOM], 0);
        while at < bytes.len() {
            text[at] = bytes[at];
            at += 1;
        }
        Self { text, len: at as u8 }
    }

    /// A code of the tables, where its canonical spelling stands.
    pub(crate) fn spelled(code: &[u8]) -> Self {
        let (mut text, len) = ([0; ROOM], code.len().min(ROOM));
        text[..len].copy_from_slice(&code[..len]);
        Self { text, len: len as u8 }
    }

    /// The canonical spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.text[..usize::from(self.len)]).unwrap_or_default()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.text[..usize::from(self.len)]
    }

    /// The entry without its paragraphs: `6A005`, `X.A.IV.005`, `ML5` or `XII`.
    #[must_use]
    pub fn head(&self) -> &str {
        let code = self.as_str();
        // The first three points of an entry of Part A stand within it.
        let within = if self.is_of_part_a() { 3 } else { 0 };
        let end = code.match_indices(['.', '(']).nth(within).map_or(code.len(), |(end, _)| end);
        &code[..end]
    }

    /// Whether it is a code of Annex VII, Part A, of Regulation (EU) No 833/2014.
    pub(super) fn is_of_part_a(&self) -> bool {
        self.as_bytes().starts_with(PART_A)
    }

    /// Whether `other` is this entry or a paragraph of it.
    #[must_use]
    pub fn contains(&self, other: Self) -> bool {
        self.contains_spelled(other.as_bytes())
    }

    /// The same, of a code of the tables.
    #[inline]
    pub(crate) fn contains_spelled(&self, other: &[u8]) -> bool {
        is_within(other, self.as_bytes())
    }

    fn push(&mut self, byte: u8) -> Result<(), ControlCodeError> {
        *self.text.get_mut(usize::from(self.len)).ok_or(ControlCodeError::TooLong)? = byte;
        self.len += 1;
        Ok(())
    }
}

/// How a code of Annex VII, Part A, begins.
const PART_A: &[u8] = b"X.";

/// Where the category stands in such a code.
const CATEGORY_OF_PART_A: usize = 4;

/// The categories of Annex VII, Part A.
pub(super) const PART_A_CATEGORIES: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/// Whether a code, as spelled, is another or belongs to it.
#[inline]
pub(crate) fn is_within(code: &[u8], outer: &[u8]) -> bool {
    code.strip_prefix(outer).is_some_and(|rest| match rest.first() {
        None | Some(b'(') => true,
        // Category X of the USML has no part in the codes of Part A, which begin with the same letter.
        Some(b'.') => outer.len() > 1,
        _ => false,
    })
}

/// The order of two codes as spelled: an entry comes directly before its paragraphs, and `a.2` before `a.10`.
pub(crate) fn order(one: &[u8], two: &[u8]) -> Ordering {
    let Some(differ) = one.iter().zip(two).position(|(one, two)| one != two) else {
        return one.len().cmp(&two.len());
    };
    // Only the part of the code in which they differ matters, and of a number first its length; of a Roman numeral its value.
    let is_end = |byte: &u8| matches!(byte, b'.' | b'(');
    let start = one[..differ].iter().rposition(is_end).map_or(0, |end| end + 1);
    let is_numeral = start == CATEGORY_OF_PART_A && one.starts_with(PART_A);
    let part = |code: &'_ [u8]| {
        let rest = &code[start..];
        let len = rest.iter().position(is_end).unwrap_or(rest.len());
        let digits = start > 0 && rest.first().is_some_and(u8::is_ascii_digit);
        let numeral = || PART_A_CATEGORIES.iter().position(|numeral| numeral.as_bytes() == &rest[..len]).unwrap_or(0);
        (
            if is_numeral {
                numeral()
            } else if digits {
                len
            } else {
                0
            },
            len,
        )
    };
    let ((digits, len), (others, other_len)) = (part(one), part(two));
    digits.cmp(&others).then_with(|| one[start..start + len].cmp(&two[start..start + other_len]))
}

impl FromStr for ControlCode {
    type Err = ControlCodeError;

    fn from_str(text: &str) -> Result<Self, ControlCodeError> {
        let begin = text.len() - text.trim_start().len();
        let bytes = text.trim().as_bytes();
        if bytes.eq_ignore_ascii_case(b"EAR99") {
            return Err(ControlCodeError::Ear99);
        }
        let mut code = Self { text: [0; ROOM], len: 0 };
        let head = match bytes {
            [category, group, number @ ..]
                if category.is_ascii_digit() && matches!(group.to_ascii_uppercase(), b'A'..=b'E') =>
            {
                let digits = number.iter().take_while(|byte| byte.is_ascii_digit()).count();
                if digits != 3 { 0 } else { 5 }
            }
            [m, l, number @ ..] if m.eq_ignore_ascii_case(&b'm') && l.eq_ignore_ascii_case(&b'l') => {
                match number.iter().take_while(|byte| byte.is_ascii_digit()).count() {
                    0 => 0,
                    digits => 2 + digits,
                }
            }
            _ => {
                return match part_a(bytes, &mut code)? {
                    0 => usml(bytes, begin, code),
                    head => paragraphs(bytes, head, begin, code),
                };
            }
        };
        if head == 0 {
            return Err(ControlCodeError::Head);
        }
        for byte in &bytes[..head] {
            code.push(byte.to_ascii_uppercase())?;
        }
        paragraphs(bytes, head, begin, code)
    }
}

/// Reads `X.A.IV.005` or `xaiv005` into a code, and tells how long it is; nothing if it is no such code.
fn part_a(bytes: &[u8], code: &mut ControlCode) -> Result<usize, ControlCodeError> {
    let mut at = 0;
    let mut next = |len: &dyn Fn(&[u8]) -> usize| {
        if at > 0 && bytes.get(at) == Some(&b'.') {
            at += 1;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let part = &rest[..len(rest).min(rest.len())];
        at += part.len();
        (part, at)
    };
    let so_many = |of: fn(&u8) -> bool| move |rest: &[u8]| rest.iter().take_while(|byte| of(byte)).count();
    let parts = [
        next(&|rest| usize::from(rest.first().is_some_and(|byte| byte.eq_ignore_ascii_case(&b'X')))),
        next(&|rest| usize::from(rest.first().is_some_and(|byte| matches!(byte.to_ascii_uppercase(), b'A'..=b'E')))),
        next(&so_many(|byte| matches!(byte.to_ascii_uppercase(), b'I' | b'V' | b'X'))),
        next(&so_many(u8::is_ascii_digit)),
    ];
    let is_category = PART_A_CATEGORIES.iter().any(|numeral| numeral.as_bytes().eq_ignore_ascii_case(parts[2].0));
    if parts[0].0.is_empty() || parts[1].0.is_empty() || !is_category || parts[3].0.len() != 3 {
        return Ok(0);
    }
    for (number, (part, _)) in parts.iter().enumerate() {
        if number > 0 {
            code.push(b'.')?;
        }
        part.iter().try_for_each(|byte| code.push(byte.to_ascii_uppercase()))?;
    }
    Ok(parts[3].1)
}

/// Reads `.a.6.b`, `a6b` or `.A.6.B.`.
fn paragraphs(bytes: &[u8], head: usize, begin: usize, mut code: ControlCode) -> Result<ControlCode, ControlCodeError> {
    let mut before = b'0';
    for (at, &byte) in bytes.iter().enumerate().skip(head) {
        let fail = Err(ControlCodeError::Paragraph { at: begin + at });
        match byte {
            b'.' if before == b'.' => return fail,
            b'.' => {}
            _ if !byte.is_ascii_alphanumeric() => return fail,
            _ => {
                let begins = before == b'.' || before.is_ascii_digit() != byte.is_ascii_digit();
                // Two letters are no paragraph: 6A005.ab.
                if before.is_ascii_alphabetic() && byte.is_ascii_alphabetic() || at == head && byte.is_ascii_digit() {
                    return fail;
                }
                if begins {
                    code.push(b'.')?;
                }
                code.push(byte.to_ascii_lowercase())?;
            }
        }
        before = byte;
    }
    Ok(code)
}

/// Reads `XII(b)(1)`.
fn usml(bytes: &[u8], begin: usize, mut code: ControlCode) -> Result<ControlCode, ControlCodeError> {
    let numeral = bytes.iter().take_while(|byte| matches!(byte.to_ascii_uppercase(), b'I' | b'V' | b'X')).count();
    if numeral == 0 {
        return Err(ControlCodeError::Head);
    }
    for byte in &bytes[..numeral] {
        code.push(byte.to_ascii_uppercase())?;
    }
    let (mut open, mut empty) = (false, false);
    for (at, &byte) in bytes.iter().enumerate().skip(numeral) {
        match byte {
            b'(' if !open => (open, empty) = (true, true),
            b')' if open && !empty => open = false,
            _ if open && byte.is_ascii_alphanumeric() => empty = false,
            _ => return Err(ControlCodeError::Paragraph { at: begin + at }),
        }
        code.push(byte.to_ascii_lowercase())?;
    }
    if open { Err(ControlCodeError::Paragraph { at: begin + bytes.len() }) } else { Ok(code) }
}

impl fmt::Display for ControlCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ControlCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ControlCode({self})")
    }
}

impl Ord for ControlCode {
    /// An entry comes directly before its paragraphs, and `a.2` before `a.10`.
    fn cmp(&self, other: &Self) -> Ordering {
        order(self.as_bytes(), other.as_bytes())
    }
}

impl PartialOrd for ControlCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

//! Harmonized System codes: parsing, parts and containment.

use core::fmt;

use super::HsCodeError;

/// A code of the Harmonized System or of a national tariff built on it: 2 to 14 digits.
///
/// The first two digits are the chapter, four the heading, six the subheading; what follows is national. Any length
/// from 2 to 14 is accepted, since 7 and 9 are real lengths too. A short code is never padded.
///
/// Parsing accepts dots, spaces, no-break spaces and hyphens between digits, full-width digits and surrounding white
/// space. [`Display`](fmt::Display) prints the canonical form `8456.11.10`, which parses back to the same code.
/// Codes are ordered as they stand in a tariff: a code comes directly before the codes it contains.
///
/// ```
/// use dualuse::hs::HsCode;
///
/// let code: HsCode = "8542.31-4010".parse()?;
/// assert_eq!(code.to_string(), "8542.31.40.10");
/// assert_eq!(code.subheading(), Some("854231".parse()?));
/// assert_eq!(code.national_suffix().to_string(), "4010");
/// assert!(code.heading().is_some_and(|heading| heading.contains(code)));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HsCode(u64);

/// Digits stand as nibbles from the top, so that integer order is tariff order; the lowest byte holds their number.
const TOP: u32 = 60;

impl HsCode {
    /// The greatest number of digits.
    pub const MAX_DIGITS: usize = 14;

    pub(super) const fn empty() -> Self {
        Self(0)
    }

    pub(super) const fn push(self, digit: u8) -> Self {
        let at = TOP - 4 * (self.0 & 0xFF) as u32;
        Self((self.0 | (digit as u64) << at) + 1)
    }

    /// A code of the generated tables, whose digits the build has checked: `value` printed with `len` digits.
    pub(crate) const fn of(value: u64, len: u8) -> Self {
        let mut code = Self::empty();
        let mut scale = 1;
        let mut left = 1;
        while left < len {
            scale *= 10;
            left += 1;
        }
        while scale > 0 {
            code = code.push((value / scale % 10) as u8);
            scale /= 10;
        }
        code
    }

    /// A code of a table, which has it as it is held here.
    pub(crate) const fn of_table(held: u64) -> Self {
        Self(held)
    }

    /// The number of digits, 2 to 14.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a code is never empty")]
    pub const fn len(self) -> usize {
        (self.0 & 0xFF) as usize
    }

    pub(super) const fn digit(self, at: usize) -> u8 {
        (self.0 >> (TOP - 4 * at as u32) & 0xF) as u8
    }

    /// The first `len` digits as a number; `len` is at most 9.
    pub(crate) const fn number(self, len: usize) -> u32 {
        let mut value = 0;
        let mut at = 0;
        while at < len {
            value = value * 10 + self.digit(at) as u32;
            at += 1;
        }
        value
    }

    /// The first `len` digits, or `None` if the code is shorter.
    pub(crate) const fn prefix(self, len: usize) -> Option<Self> {
        if len == 0 || len > self.len() { None } else { Some(Self(self.0 & mask(len) | len as u64)) }
    }

    /// The chapter: the first two digits, as a number from 1 to 99.
    ///
    /// ```
    /// # use dualuse::hs::HsCode;
    /// assert_eq!("0901.21".parse::<HsCode>()?.chapter(), 9);
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub const fn chapter(self) -> u8 {
        self.digit(0) * 10 + self.digit(1)
    }

    /// The heading, four digits, if the code is that long.
    #[must_use]
    pub const fn heading(self) -> Option<Self> {
        self.prefix(4)
    }

    /// The subheading, six digits, if the code is that long.
    #[must_use]
    pub const fn subheading(self) -> Option<Self> {
        self.prefix(6)
    }

    /// The digits without separators.
    #[must_use]
    pub const fn digits(self) -> Digits {
        Digits { code: self, from: 0 }
    }

    /// The digits after the subheading, which belong to a national tariff; empty if there are none.
    #[must_use]
    pub const fn national_suffix(self) -> Digits {
        Digits { code: self, from: if self.len() < 6 { self.len() } else { 6 } }
    }

    /// Whether `other` is this code or lies below it: 8456 contains 8456.11.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.len() <= other.len() && (self.0 ^ other.0) & mask(self.len()) == 0
    }

    /// Whether the code stands in chapter 98 or 99, which each country fills by itself.
    #[must_use]
    pub const fn is_national_chapter(self) -> bool {
        matches!(self.chapter(), 98 | 99)
    }

    /// Whether the code begins with 9999, which trade statistics use for goods not specified by kind.
    #[must_use]
    pub const fn is_statistics_code(self) -> bool {
        self.len() >= 4 && self.number(4) == 9999
    }
}

const fn mask(len: usize) -> u64 {
    !(u64::MAX >> (4 * len as u32))
}

impl TryFrom<&str> for HsCode {
    type Error = HsCodeError;

    fn try_from(text: &str) -> Result<Self, HsCodeError> {
        text.parse()
    }
}

impl fmt::Display for HsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printed = [0; 2 * Self::MAX_DIGITS];
        let mut end = 0;
        for at in 0..self.len() {
            if at >= 4 && at % 2 == 0 {
                printed[end] = b'.';
                end += 1;
            }
            printed[end] = b'0' + self.digit(at);
            end += 1;
        }
        f.pad(core::str::from_utf8(&printed[..end]).unwrap_or_default())
    }
}

impl fmt::Debug for HsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HsCode({self})")
    }
}

/// Digits of an [`HsCode`] without separators.
///
/// ```
/// use dualuse::hs::HsCode;
///
/// assert_eq!("8456.11".parse::<HsCode>()?.digits().to_string(), "845611");
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digits {
    code: HsCode,
    from: usize,
}

impl Digits {
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.from >= self.code.len()
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printed = [0; HsCode::MAX_DIGITS];
        let end = self.code.len() - self.from;
        for (at, place) in printed[..end].iter_mut().enumerate() {
            *place = b'0' + self.code.digit(self.from + at);
        }
        f.pad(core::str::from_utf8(&printed[..end]).unwrap_or_default())
    }
}

impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digits({self})")
    }
}

crate::serial::as_text!(HsCode);
crate::serial::written_as_text!(Digits);

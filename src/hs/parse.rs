//! Reading an HS code from text.

use core::str::FromStr;

use super::{HsCode, HsCodeError, HsEdition, RepairError};

impl FromStr for HsCode {
    type Err = HsCodeError;

    fn from_str(text: &str) -> Result<Self, HsCodeError> {
        judge(digits(text)?)
    }
}

/// A code, if its chapter can exist; its digits are one at least.
pub(super) fn judge(code: HsCode) -> Result<HsCode, HsCodeError> {
    match (code.len(), code.chapter()) {
        (1, _) => Err(HsCodeError::TooShort),
        (_, 0) => Err(HsCodeError::ChapterZero),
        (_, 77) => Err(HsCodeError::Chapter77),
        _ => Ok(code),
    }
}

/// The digits of the text, at least one. Their number and their chapter are the caller's to judge.
fn digits(text: &str) -> Result<HsCode, HsCodeError> {
    let mut code = HsCode::empty();
    let mut separator = None;
    for (at, found) in text.char_indices() {
        let digit = match found {
            '0'..='9' => found as u8 - b'0',
            '\u{FF10}'..='\u{FF19}' => (found as u32 - 0xFF10) as u8,
            '.' | '-' | '\u{FF0E}' | '\u{2010}'..='\u{2013}' => {
                if code.len() == 0 || separator.is_some_and(|(_, hard)| hard) {
                    return Err(HsCodeError::Separator { at });
                }
                separator = Some((at, true));
                continue;
            }
            _ if found.is_whitespace() => {
                separator = separator.or(Some((at, false)));
                continue;
            }
            _ => return Err(HsCodeError::Character { found, at }),
        };
        if code.len() == HsCode::MAX_DIGITS {
            return Err(HsCodeError::TooLong { at });
        }
        code = code.push(digit);
        separator = None;
    }
    match separator {
        Some((at, true)) => Err(HsCodeError::Separator { at }),
        _ if code.len() == 0 => Err(HsCodeError::Empty),
        _ => Ok(code),
    }
}

/// A code to which a lost leading zero was restored, and what it was before.
///
/// ```
/// use dualuse::hs::{HsCode, HsEdition};
///
/// let repaired = HsCode::repair_leading_zero("10121", HsEdition::Hs2022)?;
/// assert_eq!(repaired.code().to_string(), "0101.21");
/// assert_eq!(repaired.to_string(), "0101.21 (read from a code of 5 digits with its leading zero lost)");
/// # Ok::<(), dualuse::hs::RepairError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repaired {
    code: HsCode,
}

impl Repaired {
    /// The code with its zero.
    #[must_use]
    pub fn code(self) -> HsCode {
        self.code
    }

    /// How many digits the text had.
    #[must_use]
    pub fn digits_given(self) -> usize {
        self.code.len() - 1
    }
}

impl core::fmt::Display for Repaired {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} (read from a code of {} digits with its leading zero lost)", self.code, self.digits_given())
    }
}

/// As `{"code": "0101.21", "digits_given": 5}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Repaired {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Repaired", 2)?;
        fields.serialize_field("code", &self.code)?;
        fields.serialize_field("digits_given", &self.digits_given())?;
        fields.end()
    }
}

impl HsCode {
    /// Puts back the leading zero that spreadsheets take from codes of chapters 01 to 09.
    ///
    /// Parsing never does this, since 7 and 9 digits are real lengths: the caller asks for it, and the answer is a
    /// [`Repaired`] that can be shown. The repaired code must exist in the edition.
    ///
    /// # Errors
    ///
    /// The text is not digits, has an even number of them, or names no code of the edition with a zero in front.
    pub fn repair_leading_zero(text: &str, edition: HsEdition) -> Result<Repaired, RepairError> {
        let short = digits(text)?;
        if short.len() % 2 == 0 || short.len() < 3 {
            return Err(RepairError::NothingLost);
        }
        short.with_leading_zero(edition).ok_or(RepairError::NotFound { edition })
    }

    /// What the code would be if it had lost its leading zero: a code of an odd number of digits, of which the edition has
    /// one with the zero.
    pub(crate) fn with_leading_zero(self, edition: HsEdition) -> Option<Repaired> {
        if self.len() % 2 == 0 {
            return None;
        }
        let code = (0..self.len()).fold(Self::empty().push(0), |code, at| code.push(self.digit(at)));
        (code.chapter() != 0 && code.exists_in(edition)).then_some(Repaired { code })
    }
}

//! What can be wrong with an HS code or an edition.

use super::HsEdition;

/// Why a text is not an HS code. Positions are byte offsets into the text.
///
/// ```
/// use dualuse::hs::{HsCode, HsCodeError};
///
/// assert_eq!("8456.1l".parse::<HsCode>(), Err(HsCodeError::Character { found: 'l', at: 6 }));
/// assert_eq!(
///     "77".parse::<HsCode>().map_err(|error| error.to_string()),
///     Err("chapter 77 does not exist: it is reserved; chapters run from 01 to 76 and 78 to 99".into()),
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HsCodeError {
    /// There is no digit.
    #[error("no digits: an HS code has 2 to 14 digits, such as 84, 8456 or 8456.11")]
    Empty,
    /// A character that is neither a digit nor a separator.
    #[error(
        "{found:?} at byte {at} is neither a digit nor a separator: an HS code has 2 to 14 digits, which dots, spaces or \
         hyphens may separate"
    )]
    Character {
        /// The character.
        found: char,
        /// Where it stands.
        at: usize,
    },
    /// A separator that does not stand between two digits.
    #[error("the separator at byte {at} does not stand between two digits, as in 8456.11")]
    Separator {
        /// Where it stands.
        at: usize,
    },
    /// Only one digit.
    #[error("one digit only: an HS code has at least the 2 digits of its chapter, such as 09")]
    TooShort,
    /// More than 14 digits.
    #[error("more than 14 digits, from byte {at} on: an HS code has 2 to 14")]
    TooLong {
        /// Where the fifteenth digit stands.
        at: usize,
    },
    /// Chapter 00.
    #[error("chapter 00 does not exist: chapters run from 01 to 76 and 78 to 99")]
    ChapterZero,
    /// Chapter 77, reserved since the first edition.
    #[error("chapter 77 does not exist: it is reserved; chapters run from 01 to 76 and 78 to 99")]
    Chapter77,
}

/// Why what was written in the place of an HS code cannot be read as one. Positions are byte offsets into the text.
///
/// ```
/// use dualuse::hs::{CodeTextError, HsCode};
///
/// assert_eq!(HsCode::read("8542.31-8542.39"), Err(CodeTextError::MoreThanOne { at: 8 }));
/// let spoiled = HsCode::read("8.54231E+09").map_err(|error| error.to_string());
/// assert_eq!(
///     spoiled,
///     Err("the E at byte 7 makes this a number that a spreadsheet has rounded: write the code as text, such as 8542.31".into()),
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CodeTextError {
    /// There are only blanks, quotes and brackets: nothing was written.
    #[error("nothing is written: an HS code has 2 to 14 digits, such as 8542.31")]
    Empty,
    /// There is no digit, as in "N/A".
    #[error(
        "no digits from byte {at} on: an HS code has 2 to 14, such as 8542.31; where there is none, leave the place empty"
    )]
    NoDigits {
        /// Where the text begins.
        at: usize,
    },
    /// All digits are zeros.
    #[error("zeros only, from byte {at} on: an HS code begins with its chapter, 01 to 76 or 78 to 99")]
    Zeros {
        /// Where the first zero stands.
        at: usize,
    },
    /// A character that is no part of a code: a letter among the digits, or a mark that separates none.
    #[error("{found:?} at byte {at} has no place in an HS code: it has 2 to 14 digits, as in 8542.31")]
    Character {
        /// The character.
        found: char,
        /// Where it stands.
        at: usize,
    },
    /// A word that is not known to stand beside a code.
    #[error(
        "the word at byte {at} is none that is written beside an HS code, as \"HS\" is: give the code alone, such as 8542.31"
    )]
    Word {
        /// Where it begins.
        at: usize,
    },
    /// Several codes, or a range of codes.
    #[error(
        "more than one code: another begins at byte {at}. Give each code its own item, and one code with points, as in 8542.31.90"
    )]
    MoreThanOne {
        /// Where the second code begins.
        at: usize,
    },
    /// A number in scientific notation, of which a spreadsheet keeps the first digits only.
    #[error(
        "the E at byte {at} makes this a number that a spreadsheet has rounded: write the code as text, such as 8542.31"
    )]
    Exponent {
        /// Where the E stands.
        at: usize,
    },
    /// A number with decimals: one digit at the end, or zeros after five digits or more.
    #[error(
        "the digits at byte {at} may be the decimals of a number, to which a spreadsheet adds zeros and from which it takes them: \
         write the code as text with all its digits, such as 8541.10 or 8541.10.00"
    )]
    Decimals {
        /// Where the last group of digits begins.
        at: usize,
    },
    /// Digits in groups that no tariff has, such as those of thousands or of a date; a leading zero may be lost.
    #[error(
        "the digits from byte {at} on are grouped as in no tariff, but as in a number or a date that a spreadsheet has made of a \
         code: write the code as text with all its digits, such as 0901.21"
    )]
    Grouping {
        /// Where the first digit stands.
        at: usize,
    },
    /// The digits are no HS code, or their separators are doubled.
    #[error("{error}")]
    Code {
        /// What is wrong; its own positions are offsets into the same text.
        error: HsCodeError,
        /// Where the first digit, or the separator, stands.
        at: usize,
    },
}

impl CodeTextError {
    /// Where in the text the fault lies, as a byte offset; 0 where nothing is written.
    #[must_use]
    pub const fn at(self) -> usize {
        match self {
            Self::Empty => 0,
            Self::NoDigits { at }
            | Self::Zeros { at }
            | Self::Character { at, .. }
            | Self::Word { at }
            | Self::MoreThanOne { at }
            | Self::Exponent { at }
            | Self::Decimals { at }
            | Self::Grouping { at }
            | Self::Code { at, .. } => at,
        }
    }
}

/// Why a lost leading zero cannot be put back.
///
/// ```
/// use dualuse::hs::{HsCode, HsEdition, RepairError};
///
/// assert_eq!(HsCode::repair_leading_zero("845611", HsEdition::Hs2022), Err(RepairError::NothingLost));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RepairError {
    /// The text is not a row of digits.
    #[error(transparent)]
    Code(#[from] HsCodeError),
    /// The number of digits is even, so that none is missing in front.
    #[error("no zero is missing: only 3, 5, 7, 9, 11 or 13 digits of chapters 01 to 09 can have lost one")]
    NothingLost,
    /// With a zero in front the code does not exist either.
    #[error("with a zero in front the code does not exist in {edition}")]
    NotFound {
        /// The edition looked at.
        edition: HsEdition,
    },
}

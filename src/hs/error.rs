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

/// No edition of the Harmonized System has this name.
///
/// ```
/// use dualuse::hs::HsEdition;
///
/// assert!("HS2020".parse::<HsEdition>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no such HS edition: give a year, HS and a year, or Comtrade's name, such as 2017, HS2017 or H5 (1992 to 2022)"
)]
#[non_exhaustive]
pub struct UnknownEdition;

//! What became of the HS code.

use core::fmt;

use super::{Cause, Item, Scope};
use crate::hs::{CodeTextError, EditionSet, HsCode, HsEdition, Repaired, is_lost};

/// What became of the HS code of an item, whatever its description says.
///
/// A code that was not looked up says nothing about the goods: an empty list of listings is then no finding.
///
/// ```
/// use dualuse::{CodeStatus, Item, classify, hs::HsEdition};
///
/// let status = |text| classify(&Item::new("laser rangefinder").with_code_text(text)).code();
/// assert!(matches!(status("9015.10"), CodeStatus::LookedUp { .. }));
/// assert!(matches!(status("9803.00"), CodeStatus::National { .. }));
/// assert!(matches!(status("N/A"), CodeStatus::Unreadable(_)));
/// assert_eq!(status(""), CodeStatus::NotGiven);
///
/// let CodeStatus::NotInEdition { exists_in, .. } = status("8548.90") else { unreachable!() };
/// assert!(exists_in.contains(HsEdition::Hs2017));
///
/// let CodeStatus::NotInEdition { repaired: Some(repaired), .. } = status("10121") else { unreachable!() };
/// assert_eq!(repaired.code().to_string(), "0101.21");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CodeStatus {
    /// There is no code: none was stated, and the text of one is absent or blank.
    NotGiven,
    /// The code exists in its edition and was looked up in the goods lists. Of a code longer than six digits only the
    /// subheading is known to exist.
    LookedUp {
        /// The code as given.
        code: HsCode,
        /// The edition it is of.
        edition: HsEdition,
        /// Another code that it could be, if a spreadsheet took a leading zero from it: 9012.1 is one, and 0901.21 too.
        repaired: Option<Repaired>,
    },
    /// The code does not exist in the edition it is said to be of, and was not looked up.
    NotInEdition {
        /// The code as given.
        code: HsCode,
        /// The edition it was said to be of.
        edition: HsEdition,
        /// The editions in which it does exist; may be empty.
        exists_in: EditionSet,
        /// What it would be with a lost leading zero, if the edition has that.
        repaired: Option<Repaired>,
    },
    /// The code exists in its edition, but no table tells where its goods have gone in HS 2022, of which the goods lists are.
    WithoutSuccessor {
        /// The code as given.
        code: HsCode,
        /// The edition it is of.
        edition: HsEdition,
    },
    /// The code stands in chapter 98 or 99, which each country fills by itself; no goods list speaks of it.
    National {
        /// The code as given.
        code: HsCode,
    },
    /// The code begins with 9999, which trade statistics use for goods not specified by kind; it is no HS code.
    Statistics {
        /// The code as given.
        code: HsCode,
    },
    /// Something was written that is no code, and nothing was looked up.
    Unreadable(CodeTextError),
}

impl CodeStatus {
    pub(super) fn of(item: &Item<'_>) -> Self {
        if let Some(error) = item.code_error() {
            return Self::Unreadable(error);
        }
        let Some(code) = item.hs() else { return Self::NotGiven };
        let edition = item.edition();
        if code.is_statistics_code() {
            Self::Statistics { code }
        } else if code.is_national_chapter() {
            Self::National { code }
        } else if !code.exists_in(edition) {
            let (exists_in, repaired) = (code.editions(), code.with_leading_zero(edition));
            Self::NotInEdition { code, edition, exists_in, repaired }
        } else if is_lost(code, edition) {
            Self::WithoutSuccessor { code, edition }
        } else {
            Self::LookedUp { code, edition, repaired: code.with_leading_zero(edition) }
        }
    }

    /// The code that was read, whatever became of it; `None` if there is none.
    ///
    /// ```
    /// use dualuse::{Item, classify};
    ///
    /// let code = |text| classify(&Item::new("laser").with_code_text(text)).code().code().map(|code| code.to_string());
    /// assert_eq!(code("8456 11").as_deref(), Some("8456.11"));
    /// assert_eq!(code("N/A"), None);
    /// ```
    #[must_use]
    pub const fn code(self) -> Option<HsCode> {
        match self {
            Self::LookedUp { code, .. }
            | Self::NotInEdition { code, .. }
            | Self::WithoutSuccessor { code, .. }
            | Self::National { code }
            | Self::Statistics { code } => Some(code),
            Self::NotGiven | Self::Unreadable(_) => None,
        }
    }

    /// The identifier used in JSON: `not-given`, `looked-up`, `not-in-edition`, `without-successor`, `national`,
    /// `statistics` or `unreadable`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotGiven => "not-given",
            Self::LookedUp { .. } => "looked-up",
            Self::NotInEdition { .. } => "not-in-edition",
            Self::WithoutSuccessor { .. } => "without-successor",
            Self::National { .. } => "national",
            Self::Statistics { .. } => "statistics",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// Whether the code exists in its edition.
    pub(super) const fn exists(self) -> bool {
        matches!(self, Self::LookedUp { .. } | Self::WithoutSuccessor { .. })
    }

    /// Whether the code was looked up in the goods lists.
    #[must_use]
    pub const fn is_looked_up(self) -> bool {
        matches!(self, Self::LookedUp { .. })
    }
}

impl fmt::Display for CodeStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NotGiven => f.write_str("no HS code was given"),
            Self::LookedUp { code, edition, repaired } => {
                write!(f, "{code} of {edition} was looked up")?;
                zero(f, repaired)
            }
            Self::NotInEdition { code, edition, exists_in, repaired } => {
                write!(f, "{}", Cause::CodeNotInEdition { code, edition, exists_in })?;
                zero(f, repaired)
            }
            Self::WithoutSuccessor { code, edition } => write!(f, "{}", Cause::CodeWithoutSuccessor { code, edition }),
            Self::National { code } => write!(f, "{code} was not looked up: {}", Scope::NationalChapter),
            Self::Statistics { code } => write!(f, "{code} was not looked up: {}", Scope::StatisticsCode),
            Self::Unreadable(error) => write!(f, "{}", Cause::CodeUnreadable(error)),
        }
    }
}

fn zero(f: &mut fmt::Formatter<'_>, repaired: Option<Repaired>) -> fmt::Result {
    repaired.map_or(Ok(()), |repaired| write!(f, "; if a leading zero was lost, it is {}", repaired.code()))
}

//! The overall answer.

use core::fmt;

use jiff::civil::Date;

use super::{CodeStatus, Item};
use crate::{
    hs::{CodeTextError, EditionSet, HsCode, HsEdition},
    listing::{GoodsList, UnknownListing},
    text::{Abstention, Reading},
};

/// The overall answer to a classification. There is no path from here to "not controlled".
///
/// ```
/// use dualuse::{Item, Outcome, classify};
///
/// assert!(matches!(classify(&Item::new("laser rangefinder")).outcome(), Outcome::Flagged));
/// assert!(matches!(classify(&Item::new("parts")).outcome(), Outcome::Indeterminate(_)));
/// assert!(matches!(classify(&Item::from_hs("0901.21".parse()?)).outcome(), Outcome::NothingFound(_)));
/// assert!(matches!(classify(&Item::from_hs("9999".parse()?)).outcome(), Outcome::OutOfScope(_)));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// A goods list names the HS code, or the item looks like a category of dual-use goods.
    Flagged,
    /// What was read is named by none of the goods lists and looks like none of the categories. This says nothing about
    /// lists that were not checked, and candidates may remain: entries of which goods under the HS code may be.
    NothingFound(Checked),
    /// The item cannot be judged as it stands.
    Indeterminate(Cause),
    /// The question does not apply to this item.
    OutOfScope(Scope),
}

/// What was looked at when nothing was found.
///
/// ```
/// use dualuse::{Item, Outcome, classify};
///
/// let Outcome::NothingFound(checked) = classify(&Item::new("roasted coffee beans")).outcome() else { unreachable!() };
/// assert!(checked.text() && !checked.code());
/// assert_eq!(checked.lists().count(), 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    pub(super) text: bool,
    pub(super) code: bool,
    pub(super) unread: Option<CodeTextError>,
}

impl Checked {
    /// Whether a description was read.
    #[must_use]
    pub fn text(self) -> bool {
        self.text
    }

    /// Whether an HS code was looked up.
    #[must_use]
    pub fn code(self) -> bool {
        self.code
    }

    /// Why an HS code that was written could not be read, and so was not looked up.
    ///
    /// ```
    /// use dualuse::{Item, Outcome, classify, hs::CodeTextError};
    ///
    /// let item = Item::new("roasted coffee").with_code_text("0901.2l");
    /// let Outcome::NothingFound(checked) = classify(&item).outcome() else { unreachable!() };
    /// assert!(!checked.code());
    /// assert_eq!(checked.unread(), Some(CodeTextError::Character { found: 'l', at: 6 }));
    /// ```
    #[must_use]
    pub fn unread(self) -> Option<CodeTextError> {
        self.unread
    }

    /// The goods lists in which the HS code was looked up; none if there was no code.
    /// Each tells its dates and whether it is complete.
    pub fn lists(self) -> impl Iterator<Item = GoodsList> {
        GoodsList::all().filter(move |_| self.code)
    }
}

/// Why an item is indeterminate.
///
/// ```
/// use dualuse::{Cause, Item, Outcome, classify, hs::HsEdition};
///
/// let item = Item::from_hs("8548.90".parse()?).with_edition(HsEdition::Hs2022);
/// let Outcome::Indeterminate(Cause::CodeNotInEdition { exists_in, .. }) = classify(&item).outcome() else {
///     unreachable!()
/// };
/// assert!(exists_in.contains(HsEdition::Hs2017));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// The description says too little and there is no HS code.
    Description(Abstention),
    /// The description says too little, and what was written as the HS code cannot be read.
    CodeUnreadable(CodeTextError),
    /// The HS code does not exist in the edition it is said to be written in.
    CodeNotInEdition {
        /// The code as given.
        code: HsCode,
        /// The edition it was said to be of.
        edition: HsEdition,
        /// The editions in which the code does exist; may be empty.
        exists_in: EditionSet,
    },
    /// The goods lists are written in HS 2022, and no table tells where the goods of this older code have gone.
    CodeWithoutSuccessor {
        /// The code as given.
        code: HsCode,
        /// The edition it is of.
        edition: HsEdition,
    },
    /// No goods list is known to have named the HS code on the day that was asked, and of this one it is not known; of all
    /// such lists, the one that is known last.
    NotKnownOnThatDay {
        /// The list.
        list: GoodsList,
        /// The first day of which it is known whether the list named the code.
        first_held: Date,
    },
}

/// Why an item is out of scope.
///
/// ```
/// use dualuse::{Item, Outcome, Scope, classify};
///
/// let item = Item::from_hs("9803.00".parse()?);
/// assert_eq!(classify(&item).outcome(), Outcome::OutOfScope(Scope::NationalChapter));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// Chapters 98 and 99 belong to each country's own tariff; no list of HS codes speaks of them.
    NationalChapter,
    /// 9999 is used in trade statistics for goods not specified by kind; it is no HS code.
    StatisticsCode,
}

impl Outcome {
    /// The identifier used in JSON: `flagged`, `nothing-found`, `indeterminate` or `out-of-scope`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Flagged => "flagged",
            Self::NothingFound(_) => "nothing-found",
            Self::Indeterminate(_) => "indeterminate",
            Self::OutOfScope(_) => "out-of-scope",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flagged => f.write_str("flagged: to be checked"),
            Self::NothingFound(checked) => {
                f.write_str("nothing found in ")?;
                match (checked.text, checked.code, checked.unread) {
                    (true, true, _) => f.write_str("the description and the goods lists checked")?,
                    (true, false, Some(error)) => write!(f, "the description; the HS code was not read: {error}")?,
                    (true, false, None) => f.write_str("the description; no HS code was given")?,
                    _ => f.write_str("the goods lists checked; no description was read")?,
                }
                f.write_str(" (this is not a clearance)")
            }
            Self::Indeterminate(cause) => write!(f, "indeterminate: {cause}"),
            Self::OutOfScope(scope) => write!(f, "out of scope: {scope}"),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Description(abstention) => write!(f, "{abstention}"),
            Self::CodeUnreadable(error) => write!(f, "the HS code was not read: {error}"),
            Self::CodeNotInEdition { code, edition, exists_in } => {
                write!(f, "{code} does not exist in {edition}")?;
                if exists_in.is_empty() {
                    return f.write_str(" or in any other edition");
                }
                write!(f, "; it exists in {exists_in}")
            }
            Self::CodeWithoutSuccessor { code, edition } => {
                write!(f, "no table tells where the goods of {code} of {edition} have gone in {}", HsEdition::LATEST)
            }
            Self::NotKnownOnThatDay { list, first_held } => {
                write!(f, "what {} named on that day is not known; it is from {first_held} on", list.short_title())
            }
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NationalChapter => "chapters 98 and 99 are national, and no goods list speaks of them",
            Self::StatisticsCode => "9999 is a statistics code for goods not specified by kind, not an HS code",
        })
    }
}

/// The overall answer for an item, of which something was found or not, or is not known of some lists.
pub(super) fn outcome(item: &Item<'_>, reading: &Reading, found: bool, unknown: &[UnknownListing]) -> Outcome {
    if found {
        return Outcome::Flagged;
    }
    let (abstention, mut checked) = (reading.abstention(), Checked { text: true, code: false, unread: None });
    match (CodeStatus::of(item), abstention) {
        (CodeStatus::Statistics { .. }, _) => return Outcome::OutOfScope(Scope::StatisticsCode),
        (CodeStatus::National { .. }, _) => return Outcome::OutOfScope(Scope::NationalChapter),
        (CodeStatus::NotInEdition { code, edition, exists_in, .. }, _) => {
            return Outcome::Indeterminate(Cause::CodeNotInEdition { code, edition, exists_in });
        }
        (CodeStatus::WithoutSuccessor { code, edition }, _) => {
            return Outcome::Indeterminate(Cause::CodeWithoutSuccessor { code, edition });
        }
        (CodeStatus::Unreadable(error), Some(_)) => return Outcome::Indeterminate(Cause::CodeUnreadable(error)),
        (CodeStatus::Unreadable(error), None) => checked.unread = Some(error),
        (CodeStatus::LookedUp { .. }, _) => (checked.text, checked.code) = (abstention.is_none(), true),
        (CodeStatus::NotGiven, Some(abstention)) => return Outcome::Indeterminate(Cause::Description(abstention)),
        (CodeStatus::NotGiven, None) => {}
    }
    if let Some(last) = unknown.iter().max_by_key(|unknown| unknown.first_held()) {
        return Outcome::Indeterminate(Cause::NotKnownOnThatDay { list: last.list(), first_held: last.first_held() });
    }
    Outcome::NothingFound(checked)
}

//! The overall answer.

use core::{cmp::Reverse, fmt};

use super::{Cause, Checks, CodeStatus, Scope};
use crate::{
    hs::CodeTextError,
    listing::{GoodsList, UnknownListing},
    text::Reading,
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
    /// A goods list names the HS code, the item looks like a category of dual-use goods or is said to be of a kind that rules
    /// ask for, a paragraph is met, or one of two is.
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
    pub(super) checks: Checks,
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
        self.checks.goods_lists().filter(move |_| self.code)
    }
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
                    (text, true, _) if checked.lists().next().is_none() => {
                        f.write_str(if text { "the description" } else { "nothing" })?;
                        f.write_str("; no goods list was asked")?;
                    }
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

/// The overall answer for an item, of which something was found or not, or is not known of some lists.
pub(super) fn outcome(
    status: CodeStatus,
    reading: &Reading,
    found: bool,
    open: bool,
    unknown: &[UnknownListing],
    checks: Checks,
) -> Outcome {
    if found {
        return Outcome::Flagged;
    }
    let (abstention, mut checked) = (reading.abstention(), Checked { text: true, code: false, unread: None, checks });
    match (status, abstention) {
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
        (CodeStatus::NotGiven, Some(abstention)) if !open => {
            return Outcome::Indeterminate(Cause::Description(abstention));
        }
        (CodeStatus::NotGiven, _) => {}
    }
    if open {
        return Outcome::Indeterminate(Cause::Open);
    }
    let is_later =
        |unknown: &&UnknownListing| (unknown.first_held().is_none(), unknown.first_held(), Reverse(unknown.known_to()));
    if let Some(last) = unknown.iter().max_by_key(is_later) {
        return Outcome::Indeterminate(Cause::NotKnownOnThatDay { list: last.list(), first_held: last.first_held() });
    }
    Outcome::NothingFound(checked)
}

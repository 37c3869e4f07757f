//! Why an item cannot be judged, or is none of this crate's business.

use core::fmt;

use crate::{
    dates::Date,
    hs::{CodeTextError, EditionSet, HsCode, HsEdition},
    listing::GoodsList,
    text::Abstention,
};

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
    /// What is stated of the goods leaves paragraphs open that ask for it, and nothing else was found.
    Open,
    /// No goods list is known to have named the HS code on the day that was asked, and of this one it is not known; of all
    /// such lists, the one that is known last; if the day lies behind what is held of some, the one of which least is.
    NotKnownOnThatDay {
        /// The list.
        list: GoodsList,
        /// The first later day of which it is known whether the list named the code; none if the day lies behind all that is
        /// held of the list.
        first_held: Option<Date>,
    },
    /// The same of a list of the overlay that was asked.
    NotKnownOfOverlay {
        /// As of a list that is held.
        first_held: Option<Date>,
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

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Description(abstention) => write!(f, "{abstention}"),
            Self::Open => f.write_str("what is stated leaves paragraphs of control lists open"),
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
            Self::NotKnownOfOverlay { first_held: Some(day) } => {
                write!(f, "what a list of the overlay named on that day is not known; it is from {day} on")
            }
            Self::NotKnownOfOverlay { first_held: None } => {
                f.write_str("what a list of the overlay names on that day is not known")
            }
            Self::NotKnownOnThatDay { list, first_held } => {
                let short = list.short_title();
                match first_held {
                    Some(day) => write!(f, "what {short} named on that day is not known; it is from {day} on"),
                    None => write!(f, "what {short} names after {} is not held", list.known_to()),
                }
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

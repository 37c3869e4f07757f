//! The control lists.

use core::{fmt, str::FromStr};

use crate::{
    dates::{Date, day},
    tables::{control_lists::LISTS, controls::List},
};

/// A control list. An entry belongs to one list: the same number can mean different goods in two of them.
///
/// ```
/// use dualuse::control::ControlList;
///
/// let list: ControlList = "eu-annex-i".parse()?;
/// assert_eq!(list.citation(), "Regulation (EU) 2021/821, Annex I, consolidated text of 15 November 2025");
/// assert!(!ControlList::EuCml.is_dual_use());
/// # Ok::<(), dualuse::control::UnknownControlList>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum ControlList {
    /// The US Commerce Control List.
    UsCcl,
    /// Annex I to the EU dual-use regulation.
    EuAnnexI,
    /// The EU Common Military List.
    EuCml,
    /// The United States Munitions List.
    UsUsml,
}

/// No control list has this identifier.
///
/// ```
/// assert!("us-eccn".parse::<dualuse::control::ControlList>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no control list has this identifier: us-ccl, eu-annex-i, eu-cml and us-usml exist")]
#[non_exhaustive]
pub struct UnknownControlList;

impl ControlList {
    /// All lists.
    pub const ALL: [Self; 4] = [Self::UsCcl, Self::EuAnnexI, Self::EuCml, Self::UsUsml];

    /// The stable identifier: `us-ccl`, `eu-annex-i`, `eu-cml` or `us-usml`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::UsCcl => "us-ccl",
            Self::EuAnnexI => "eu-annex-i",
            Self::EuCml => "eu-cml",
            Self::UsUsml => "us-usml",
        }
    }

    /// How to cite the edition against which the entries of this crate were checked.
    #[must_use]
    pub const fn citation(self) -> &'static str {
        self.row().citation
    }

    /// The day of that edition: the rules without dates of their own are known to have read so from then on. Of June 2026 it is
    /// known only that the text was published by the 24th.
    #[must_use]
    pub const fn edition(self) -> Date {
        day(self.row().edition)
    }

    /// Whether the list is one of dual-use goods. An entry of a military list only points out of them.
    #[must_use]
    pub const fn is_dual_use(self) -> bool {
        self.row().is_dual_use
    }

    /// What `data/controls/` says of it.
    pub(super) const fn row(self) -> &'static List {
        &LISTS[self as usize]
    }
}

impl fmt::Display for ControlList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for ControlList {
    type Err = UnknownControlList;

    fn from_str(id: &str) -> Result<Self, UnknownControlList> {
        Self::ALL.into_iter().find(|list| list.id() == id).ok_or(UnknownControlList)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_the_data_are_those_of_the_library_in_its_order() {
        assert_eq!(LISTS.each_ref().map(|list| list.id), ControlList::ALL.map(ControlList::id));
    }
}

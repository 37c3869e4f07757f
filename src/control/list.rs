//! The control lists.

use core::{fmt, str::FromStr};

use crate::{
    age::{Age, LaterAct},
    dates::{Date, day},
    find::holds,
    nearest::by_id,
    tables::{
        control_lists::{LISTS, NOT_HELD},
        controls::List,
    },
    unknown::{Unknown, identified},
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
    /// China's control list of dual-use items, as far as announcements name its entries with codes: see
    /// [`licence`](crate::licence).
    CnDualUse,
    /// Annex VII, Part A, of Regulation (EU) No 833/2014: goods that are not to be sold to Russia, by what they can do.
    #[cfg_attr(feature = "serde", serde(rename = "eu-833-annex-vii-a"))]
    Eu833AnnexViiA,
}

/// No control list has this identifier.
///
/// ```
/// let error = "us-ccll".parse::<dualuse::control::ControlList>().unwrap_err();
/// assert_eq!(error.to_string(), "\"us-ccll\" is no control list; the nearest is us-ccl; `ControlList::ALL` lists all");
/// ```
pub type UnknownControlList = Unknown<ControlList>;

identified!(ControlList: "control list", "`ControlList::ALL` lists all");

impl ControlList {
    /// All lists.
    pub const ALL: [Self; 6] =
        [Self::UsCcl, Self::EuAnnexI, Self::EuCml, Self::UsUsml, Self::CnDualUse, Self::Eu833AnnexViiA];

    /// Those of which the identifier and the citation together hold all of the words, as [`ControlEntry::find`] takes them.
    ///
    /// ```
    /// use dualuse::control::ControlList;
    ///
    /// assert!(ControlList::find("military european").eq([ControlList::EuCml]));
    /// ```
    ///
    /// [`ControlEntry::find`]: super::ControlEntry::find
    pub fn find(words: &str) -> impl Iterator<Item = Self> + Clone {
        Self::ALL.into_iter().filter(move |list| holds(&[list.id(), list.citation()], words))
    }

    /// The stable identifier: `us-ccl`, `eu-annex-i`, `eu-cml`, `us-usml`, `cn-dual-use` or `eu-833-annex-vii-a`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::UsCcl => "us-ccl",
            Self::EuAnnexI => "eu-annex-i",
            Self::EuCml => "eu-cml",
            Self::UsUsml => "us-usml",
            Self::CnDualUse => "cn-dual-use",
            Self::Eu833AnnexViiA => "eu-833-annex-vii-a",
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

    /// The last day of which it is known what the list said.
    #[must_use]
    pub const fn known_to(self) -> Date {
        day(self.row().known_to)
    }

    /// The acts that are known to have come later and are not held, in the order of their days.
    pub fn later_acts(self) -> impl ExactSizeIterator<Item = LaterAct> + Clone {
        self.row().later.iter().map(|&(act, since, exact)| LaterAct::new(act, day(since), exact))
    }

    /// How old what is held is on a day.
    ///
    /// ```
    /// use dualuse::control::ControlList;
    ///
    /// let age = ControlList::EuAnnexI.age("2026-11-26".parse()?);
    /// assert!(!age.reaches());
    /// let later: Vec<String> = age.later().iter().map(|act| act.to_string()).collect();
    /// assert_eq!(later[0], "unnamed act, in force since 2026-09-21");
    /// assert_eq!(later[1], "Delegated Regulation C(2026)6323, perhaps in force since 2026-11-14");
    /// # Ok::<(), dualuse::dates::DateError>(())
    /// ```
    #[must_use]
    pub fn age(self, today: Date) -> Age {
        Age::new(self.known_to(), today, self.later_acts())
    }

    /// Whether the list is one of dual-use goods. An entry of a military list only points out of them.
    #[must_use]
    pub const fn is_dual_use(self) -> bool {
        self.row().is_dual_use
    }

    /// Some of those whose control lists are not held at all, so that no one takes them for asked.
    #[must_use]
    pub fn not_held() -> &'static [&'static str] {
        &NOT_HELD
    }

    /// Controls of the same law that no figure of the goods decides, such as those by end use; they are never asked here.
    #[must_use]
    pub fn catch_all(self) -> Option<&'static str> {
        Some(self.row().catch_all).filter(|text| !text.is_empty())
    }

    /// By what provision it is judged whether goods that contain a good of the list are of it. None of lists by which they are not, and
    /// of those of which no entry is held.
    ///
    /// ```
    /// use dualuse::control::ControlList;
    ///
    /// assert_eq!(ControlList::EuAnnexI.contained(), Some("General Note 2 to Annex I (principal element)"));
    /// assert_eq!(ControlList::Eu833AnnexViiA.contained(), None);
    /// ```
    #[must_use]
    pub fn contained(self) -> Option<&'static str> {
        Some(self.row().contained).filter(|text| !text.is_empty())
    }

    /// What of the list was not read and is not held, in words; nothing of a list that is held whole or not at all.
    ///
    /// ```
    /// use dualuse::control::ControlList;
    ///
    /// assert!(ControlList::Eu833AnnexViiA.not_read()[0].contains("category VIII"));
    /// assert!(ControlList::EuAnnexI.not_read().is_empty());
    /// ```
    #[must_use]
    pub const fn not_read(self) -> &'static [&'static str] {
        self.row().not_read
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
        let known = Self::ALL.into_iter().find(|list| list.id() == id);
        known.ok_or_else(|| Unknown::spelled(id, by_id(Self::UsCcl, Self::ALL.into_iter(), Self::id, id)))
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

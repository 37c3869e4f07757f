//! The entries of the Commerce Control List and of EU Annex I.

use core::fmt;

use super::{ControlCode, ControlList, Pair, PairRelation, code::order};
use crate::{
    find::holds,
    tables::{
        controls::{ENTRIES, PARAGRAPHS, TEXTS, TITLES},
        layout::{Table, Text},
    },
};

/// One entry of one list in the edition that [`ControlList::citation`] names.
///
/// ```
/// use dualuse::control::{ControlEntry, ControlList};
///
/// let entry = ControlEntry::of(ControlList::UsCcl, "2B910".parse()?)?;
/// assert_eq!(entry.reasons().collect::<Vec<_>>(), ["NS", "RS", "AT"]);
/// let twins: Vec<String> = entry.twins().map(|pair| pair.eu().to_string()).collect();
/// assert_eq!(twins, ["2B510"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ControlEntry {
    list: ControlList,
    /// Its place in the tables.
    at: u16,
}

/// A list does not have the entry or paragraph asked for.
///
/// ```
/// use dualuse::control::{ControlEntry, ControlList};
///
/// let error = ControlEntry::of(ControlList::EuAnnexI, "3A090".parse()?).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"3A090\" is no entry or paragraph of eu-annex-i; the nearest is 3A003; `ControlEntry::all(list)` lists all entries",
/// );
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoSuchEntry {
    /// Another entry or paragraph comes near.
    #[error(
        "\"{code}\" is no entry or paragraph of {list}; the nearest is {nearest}; `ControlEntry::all(list)` lists all entries"
    )]
    Nearest {
        /// The list asked.
        list: ControlList,
        /// The code asked for.
        code: ControlCode,
        /// The deepest paragraph above it that exists, or the next entry.
        nearest: ControlCode,
    },
    /// The entries of this list are not held.
    #[error("the entries of {list} are not held: look {code} up in the list itself")]
    NotHeld {
        /// The list asked.
        list: ControlList,
        /// The code asked for.
        code: ControlCode,
    },
}

impl ControlEntry {
    /// The entry of a list that has this code, or that the paragraph belongs to.
    ///
    /// # Errors
    ///
    /// If the list does not have the entry or the paragraph, the nearest it has.
    pub fn of(list: ControlList, code: ControlCode) -> Result<Self, NoSuchEntry> {
        list.check(code)?;
        let (entries, head) = (list.entries(), code.head().as_bytes());
        let before = |known: Text| order(known.bytes(TEXTS), head).is_lt();
        let at = entries.start + ENTRIES.slice(entries.clone()).partition_point(before);
        match entries.contains(&at) && ENTRIES.at(at).bytes(TEXTS) == head {
            true => Ok(Self { list, at: at as u16 }),
            false => Err(NoSuchEntry::NotHeld { list, code }),
        }
    }

    /// All entries of a list in the order of their codes; none of the military lists.
    pub fn all(list: ControlList) -> impl Iterator<Item = Self> {
        list.entries().map(move |at| Self { list, at: at as u16 })
    }

    /// The entries of a list of which the code and the title together hold all of the words, in the order of their codes. Letter
    /// case makes no difference, the beginning of a word is enough, and no words are held by all.
    ///
    /// ```
    /// use dualuse::control::{ControlEntry, ControlList};
    ///
    /// let found = ControlEntry::find(ControlList::EuAnnexI, "lasers 6A0");
    /// assert!(found.map(|entry| entry.code().to_string()).any(|code| code == "6A005"));
    /// ```
    pub fn find(list: ControlList, words: &str) -> impl Iterator<Item = Self> {
        Self::all(list).filter(move |entry| holds(&[entry.code().as_str(), entry.title()], words))
    }

    /// The list.
    #[must_use]
    pub fn list(self) -> ControlList {
        self.list
    }

    /// The code.
    #[must_use]
    pub fn code(self) -> ControlCode {
        ControlCode::spelled(ENTRIES.at(self.at.into()).bytes(TEXTS))
    }

    /// A short title, in our own words.
    #[must_use]
    pub fn title(self) -> &'static str {
        TITLES.at(self.at.into()).title.of(TEXTS)
    }

    /// The reasons for control that a US entry prints, such as `NS`; none for an EU entry, see [`ControlCode::regime`].
    pub fn reasons(self) -> impl Iterator<Item = &'static str> {
        TITLES.at(self.at.into()).reasons.of(TEXTS).split_ascii_whitespace()
    }

    /// What stands in the other list about the same goods: pairs of this entry and of its paragraphs.
    ///
    /// None means that no pair is held, not that the other list is silent on these goods.
    pub fn pairs(self) -> impl Iterator<Item = Pair> {
        let (list, code) = (self.list, self.code());
        Pair::all().filter(move |pair| pair.spelled(list).is_some_and(|own| code.contains_spelled(own)))
    }

    /// The pairs whose text is the same in both lists.
    ///
    /// ```
    /// use dualuse::control::{ControlEntry, ControlList};
    ///
    /// let cryogenic = ControlEntry::of(ControlList::UsCcl, "3A901".parse()?)?;
    /// let twins: Vec<String> = cryogenic.twins().map(|pair| pair.to_string()).collect();
    /// assert_eq!(twins[0], "us-ccl 3A901.a and eu-annex-i 3A501.a.15: twin");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn twins(self) -> impl Iterator<Item = Pair> {
        self.pairs().filter(|pair| pair.relation() == PairRelation::Twin)
    }

    /// The pairs that differ, each with [what is known to differ](Pair::differs).
    ///
    /// ```
    /// use dualuse::control::{ControlEntry, ControlList};
    ///
    /// let computers = ControlEntry::of(ControlList::EuAnnexI, "4A507".parse()?)?;
    /// let pair = computers.counterparts().next().ok_or("no counterpart")?;
    /// assert_eq!(pair.us().as_str(), "4A090");
    /// assert!(pair.differs().is_some_and(|sentence| sentence.contains("TPP of 6000 or more")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn counterparts(self) -> impl Iterator<Item = Pair> {
        self.pairs().filter(|pair| pair.relation() == PairRelation::Counterpart)
    }
}

impl fmt::Debug for ControlEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ControlEntry({} {})", self.list, self.code())
    }
}

impl fmt::Display for ControlEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.list, self.code(), self.title())
    }
}

/// As `{"list": "us-ccl", "code": "2B910", "title": ".."}`; read from the list and the code.
#[cfg(feature = "serde")]
impl serde::Serialize for ControlEntry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("ControlEntry", 3)?;
        fields.serialize_field("list", &self.list)?;
        fields.serialize_field("code", &self.code())?;
        fields.serialize_field("title", self.title())?;
        fields.end()
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ControlEntry {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Named {
            list: ControlList,
            code: ControlCode,
        }

        let Named { list, code } = Named::deserialize(deserializer)?;
        Self::of(list, code).map_err(serde::de::Error::custom)
    }
}

impl ControlList {
    /// The places of its entries.
    fn entries(self) -> core::ops::Range<usize> {
        self.row().entries.clone()
    }

    fn codes(self) -> Table<Text> {
        PARAGRAPHS.slice(self.row().paragraphs.clone())
    }

    /// The paragraphs of the list, entries among them, in the order of their codes; none of the military lists.
    pub fn paragraphs(self) -> impl Iterator<Item = ControlCode> {
        self.codes().iter().map(|known| ControlCode::spelled(known.bytes(TEXTS)))
    }

    /// An entry or paragraph of the list and those that belong to it, in the order of the list.
    pub(crate) fn paragraphs_under(self, code: ControlCode) -> impl Iterator<Item = ControlCode> {
        let codes = self.codes();
        let first = codes.partition_point(|known| order(known.bytes(TEXTS), code.as_bytes()).is_lt());
        let rest = codes.slice(first..codes.len()).iter().map(|known| known.bytes(TEXTS));
        rest.take_while(move |known| code.contains_spelled(known)).map(ControlCode::spelled)
    }

    /// Whether the list has an entry or paragraph.
    ///
    /// # Errors
    ///
    /// If it does not, the nearest it has: the deepest paragraph above that exists, or else the entry next in order.
    pub fn check(self, code: ControlCode) -> Result<(), NoSuchEntry> {
        let codes = self.codes();
        let at = codes.partition_point(|known| order(known.bytes(TEXTS), code.as_bytes()).is_lt());
        if codes.get(at).is_some_and(|known| known.bytes(TEXTS) == code.as_bytes()) {
            return Ok(());
        }
        let known = |known: Text| ControlCode::spelled(known.bytes(TEXTS));
        let above = codes.slice(0..at).iter().rev().map(known).find(|known| known.contains(code));
        let entry = |at: usize| codes.get(at).map(|code| known(code).entry());
        let nearest = above.or_else(|| {
            let (after, before) = (entry(at), at.checked_sub(1).and_then(entry));
            // The one that shares more of the number.
            match (before, after) {
                (Some(before), Some(after)) if code.shared(before) > code.shared(after) => Some(before),
                (before, after) => after.or(before),
            }
        });
        Err(match nearest {
            Some(nearest) => NoSuchEntry::Nearest { list: self, code, nearest },
            None => NoSuchEntry::NotHeld { list: self, code },
        })
    }
}

//! Control entries to be checked.

use core::fmt;

use super::fusion::Ranked;
use crate::{
    category::Category,
    control::{ControlCode, ControlList},
};

/// Why an entry is to be checked.
///
/// ```
/// use dualuse::{Category, Item, Link, classify};
///
/// let answer = classify(&Item::new("laser rangefinder"));
/// let first = answer.candidates().next().expect("an entry");
/// assert_eq!(first.link(), Link::Category(Category::LASER_RANGEFINDER));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Link {
    /// The item looks like this category, and the entry names goods of it.
    Category(Category),
}

impl Link {
    /// The identifier used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Category(_) => "category",
        }
    }
}

/// What the stated facts say about an entry.
///
/// ```
/// use dualuse::{Determination, Item, classify};
///
/// let answer = classify(&Item::new("laser rangefinder"));
/// assert!(answer.candidates().all(|candidate| candidate.determination() == Determination::NotEvaluated));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Determination {
    /// The crate holds no rule for the entry: read its text.
    NotEvaluated,
}

/// A control entry to be checked for the item: never a finding that it applies.
///
/// ```
/// use dualuse::{Item, classify, control::ControlList};
///
/// let answer = classify(&Item::new("fiber laser cutting machine"));
/// let entries: Vec<String> = answer
///     .candidates()
///     .filter(|candidate| candidate.list() == ControlList::EuAnnexI)
///     .map(|candidate| candidate.entry().to_string())
///     .collect();
/// assert_eq!(entries, ["2B001.e", "6A005.a.6"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    list: ControlList,
    entry: ControlCode,
    link: Link,
}

impl Candidate {
    /// The control list.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.list
    }

    /// The entry or paragraph.
    #[must_use]
    pub fn entry(&self) -> ControlCode {
        self.entry
    }

    /// Why it is to be checked.
    #[must_use]
    pub fn link(&self) -> Link {
        self.link
    }

    /// What the stated facts say about it.
    #[must_use]
    pub fn determination(&self) -> Determination {
        Determination::NotEvaluated
    }
}

impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Link::Category(category) = self.link;
        write!(f, "{} {}: to be checked, since the item looks like {category}", self.list, self.entry)
    }
}

pub(super) fn candidates(ranked: &[Ranked]) -> impl Iterator<Item = Candidate> + Clone + '_ {
    ranked.iter().enumerate().flat_map(move |(at, named)| {
        let named_before = move |entry: &(ControlList, ControlCode)| {
            ranked[..at].iter().any(|before| before.category.entries().contains(entry))
        };
        let link = Link::Category(named.category);
        let entries = named.category.entries().iter().filter(move |&entry| !named_before(entry));
        entries.map(move |&(list, entry)| Candidate { list, entry, link })
    })
}

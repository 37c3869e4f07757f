//! Control entries to be checked.

use core::fmt;

use super::fusion::Ranked;
use crate::{
    category::Category,
    control::{ControlCode, ControlList},
    links::{ControlLink, LinkQuality},
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
    /// The HS code is linked to the entry by the [correlation of 2018](crate::links): goods under it may be such goods.
    Correlation(LinkQuality),
    /// The paragraph turns on a parameter that was stated.
    Parameters,
}

impl Link {
    /// The identifier used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Category(_) => "category",
            Self::Parameters => "parameters",
            Self::Correlation(LinkQuality::Direct) => "correlation-direct",
            Self::Correlation(LinkQuality::Split) => "correlation-split",
            Self::Correlation(LinkQuality::CarrierMedium) => "correlation-carrier-medium",
            Self::Correlation(LinkQuality::Artefact) => "correlation-artefact",
        }
    }
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
/// assert_eq!(entries, ["2B001.e", "6A005.a.6", "6A005.b.6"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    list: ControlList,
    entry: ControlCode,
    link: Link,
}

impl Candidate {
    pub(super) fn new(list: ControlList, entry: ControlCode, link: Link) -> Self {
        Self { list, entry, link }
    }

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
}

impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: to be checked, since ", self.list, self.entry)?;
        match self.link {
            Link::Category(category) => write!(f, "the item looks like {category}"),
            Link::Parameters => f.write_str("it turns on a parameter that was stated"),
            Link::Correlation(quality) => write!(f, "goods under the HS code may be of it ({quality} link of 2018)"),
        }
    }
}

/// Those of the categories, then those of the HS code that no category named.
pub(super) fn candidates<'c>(
    ranked: &'c [Ranked],
    links: &'c [ControlLink],
) -> impl Iterator<Item = Candidate> + Clone + 'c {
    let named = move |at: usize, entry: &(ControlList, ControlCode)| {
        ranked[..at].iter().any(|before| before.category.entries().contains(entry))
    };
    let of_categories = ranked.iter().enumerate().flat_map(move |(at, found)| {
        let link = Link::Category(found.category);
        let entries = found.category.entries().iter().filter(move |&entry| !named(at, entry));
        entries.map(move |&(list, entry)| Candidate { list, entry, link })
    });
    let of_code = links.iter().flat_map(move |link| {
        let lists = ControlList::ALL.into_iter().filter(|&list| link.is_in(list));
        let new = lists.filter(move |&list| !named(ranked.len(), &(list, link.entry())));
        new.map(move |list| Candidate { list, entry: link.entry(), link: Link::Correlation(link.quality()) })
    });
    of_categories.chain(of_code)
}

//! What goods contain that control entries name by itself.

use alloc::vec::Vec;
use core::fmt;

#[cfg(feature = "classify")]
use crate::category::Category;
use crate::{
    control::{ControlCode, ControlList},
    fact::{Facts, Kind},
    rules::{Determination, Hearing, Terms},
};

/// A good that the goods contain, with the entries of one list to ask of it: its figures never decide for the whole.
///
/// Entries that it does not meet by the figures known are left out.
///
/// ```
/// use dualuse::{Item, classify, control::ControlList};
///
/// let verdict = classify(&Item::new("3 kW fiber laser cutting machine")).verdict();
/// let laser = verdict.contained().iter().find(|good| good.list() == ControlList::EuAnnexI).ok_or("no laser")?;
/// assert_eq!((laser.name(), laser.entries()[0].as_str()), ("laser", "6A005"));
/// assert_eq!(laser.by(), "General Note 2 to Annex I (principal element)");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contained {
    name: &'static str,
    #[cfg(feature = "classify")]
    category: Category,
    /// The kinds of goods that it is of, by their numbers.
    kinds: &'static [u16],
    list: ControlList,
    entries: Vec<ControlCode>,
}

impl Contained {
    /// What goods of a category contain, by the entries of the lists that say how such goods are looked at.
    #[cfg(feature = "classify")]
    pub(crate) fn in_goods(
        of: Category,
        lists: impl Iterator<Item = ControlList> + Clone,
    ) -> impl Iterator<Item = Self> {
        of.contains().iter().flat_map(move |&(name, category)| {
            let asks = lists.clone().filter(|list| list.contained().is_some());
            asks.filter_map(move |list| {
                let own = category.entries().iter().filter(|&&(other, _)| other == list);
                let entries: Vec<ControlCode> = own.map(|&(_, entry)| entry).collect();
                (!entries.is_empty()).then_some(Self { name, category, kinds: category.kinds(), list, entries })
            })
        })
    }

    /// The same without the entries that it does not meet by its own figures; none if nothing is left.
    pub(super) fn with_figures(&self, facts: &Facts, terms: Terms) -> Option<Self> {
        let facts = facts.of_contained(self.kinds.iter().copied().map(Kind));
        let mut hearing = Hearing::new(&facts, terms);
        let may_be = |entry: &&ControlCode| !matches!(hearing.entry(self.list, **entry), Determination::NotMet(_));
        let entries: Vec<ControlCode> = self.entries.iter().filter(may_be).copied().collect();
        (!entries.is_empty()).then_some(Self { entries, ..*self })
    }

    /// What it is called, such as `laser`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The category that it is of.
    #[cfg(feature = "classify")]
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }

    /// The list.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.list
    }

    /// The entries to ask of it.
    #[must_use]
    pub fn entries(&self) -> &[ControlCode] {
        &self.entries
    }

    /// By what provision it is judged whether the whole is of these entries.
    #[must_use]
    pub fn by(&self) -> &'static str {
        self.list.contained().unwrap_or_default()
    }
}

/// As in `its laser: eu-annex-i 6A005, 6A205, ask (General Note 2 to Annex I (principal element))`.
impl fmt::Display for Contained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "its {}: {}", self.name, self.list)?;
        for (at, entry) in self.entries.iter().enumerate() {
            write!(f, "{} {entry}", if at == 0 { "" } else { "," })?;
        }
        write!(f, ", ask ({})", self.by())
    }
}

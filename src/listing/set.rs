//! Sets of goods lists: which are asked.

use core::fmt;

use super::{GoodsList, goods_list::COUNT};
use crate::tables::lists::LISTS;

/// How many lists are asked unless others are named; they are the first of all.
pub(super) const BY_DEFAULT: usize = if LISTS.by_default.len() < COUNT { LISTS.by_default.len() } else { COUNT };

/// A set of goods lists. By default those that are asked unless others are named: they stay the same when the crate learns more.
///
/// ```
/// use dualuse::listing::{GoodsList, GoodsLists};
///
/// let transit: GoodsList = "eu-833-annex-xxxvii".parse()?;
/// assert!(!GoodsLists::default().contains(transit) && GoodsLists::all().contains(transit));
/// let asked = GoodsLists::default().with(transit);
/// assert_eq!(asked.iter().count(), GoodsLists::default().iter().count() + 1);
/// assert_eq!(asked.iter().collect::<GoodsLists>(), asked);
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct GoodsLists(u32);

impl GoodsLists {
    /// No list.
    #[must_use]
    pub const fn none() -> Self {
        Self(0)
    }

    /// Every list that is held.
    #[must_use]
    pub const fn all() -> Self {
        Self(first(COUNT))
    }

    /// These and another one.
    #[must_use]
    pub const fn with(self, list: GoodsList) -> Self {
        Self(self.0 | 1 << list.place())
    }

    /// These and others.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether a list is one of them.
    #[must_use]
    pub const fn contains(self, list: GoodsList) -> bool {
        self.0 >> list.place() & 1 == 1
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The lists, in their order.
    pub fn iter(self) -> impl Iterator<Item = GoodsList> + Clone {
        GoodsList::all().filter(move |&list| self.contains(list))
    }

    /// Whether some are asked by default.
    pub(super) const fn has_default(self) -> bool {
        self.0 & first(BY_DEFAULT) != 0
    }

    /// Whether they hold all that are asked by default.
    pub(super) const fn has_all_default(self) -> bool {
        self.0 & first(BY_DEFAULT) == first(BY_DEFAULT)
    }

    /// Whether some are not.
    pub(super) const fn has_further(self) -> bool {
        self.0 & !first(BY_DEFAULT) != 0
    }

    /// Whether they hold all of those too.
    pub(super) const fn has_all_further(self) -> bool {
        self.0 | first(BY_DEFAULT) == first(COUNT)
    }
}

/// The bits of so many lists.
const fn first(lists: usize) -> u32 {
    if lists >= 32 { u32::MAX } else { (1 << lists) - 1 }
}

impl Default for GoodsLists {
    fn default() -> Self {
        Self(first(BY_DEFAULT))
    }
}

impl FromIterator<GoodsList> for GoodsLists {
    fn from_iter<T: IntoIterator<Item = GoodsList>>(lists: T) -> Self {
        lists.into_iter().fold(Self::none(), Self::with)
    }
}

impl fmt::Debug for GoodsLists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// As the ids of the lists.
#[cfg(feature = "serde")]
impl serde::Serialize for GoodsLists {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for GoodsLists {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        alloc::vec::Vec::<GoodsList>::deserialize(deserializer).map(|lists| lists.into_iter().collect())
    }
}

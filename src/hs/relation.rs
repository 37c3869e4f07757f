//! How a code reaches another.

use core::fmt;

/// How a code reaches another code: in another edition, or in a list that names only a part of it.
///
/// Ordered from the closest to the loosest, so that the greater of two is the worse.
///
/// ```
/// use dualuse::hs::Relation;
///
/// assert!(Relation::Same < Relation::Split);
/// assert!(Relation::Renamed.is_whole() && !Relation::Partial.is_whole());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Relation {
    /// The same goods under the same number.
    Same,
    /// The same goods under a new number.
    Renamed,
    /// All of these goods, together with others, under the other number.
    Merged,
    /// Some of these goods, and only these, under the other number.
    Split,
    /// Some of these goods, together with others, under the other number.
    Partial,
    /// A link that official tables draw for completeness and that carries next to no goods.
    Residual,
}

impl Relation {
    /// Whether all goods of the code are reached, so that a listing of the other code is a listing of this one.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Same | Self::Renamed | Self::Merged)
    }

    /// The relation of two steps taken one after the other: never closer than the looser of the two.
    ///
    /// ```
    /// # use dualuse::hs::Relation;
    /// assert_eq!(Relation::Renamed.then(Relation::Split), Relation::Split);
    /// // Some of the goods, and then these together with others.
    /// assert_eq!(Relation::Split.then(Relation::Merged), Relation::Partial);
    /// ```
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Merged, Self::Split) | (Self::Split, Self::Merged) => Self::Partial,
            _ => self.max(next),
        }
    }

    /// The same link read the other way.
    pub(super) const fn reversed(self) -> Self {
        match self {
            Self::Merged => Self::Split,
            Self::Split => Self::Merged,
            same => same,
        }
    }

    /// The identifier used in JSON, such as `same`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Renamed => "renamed",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Partial => "partial",
            Self::Residual => "residual",
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

//! Which way goods go that a list speaks of.

use core::fmt;

use crate::tables::lists::{EXPORT, IMPORT, TRANSIT};

/// Which way goods go that a list, or a part of it, speaks of.
///
/// ```
/// use dualuse::listing::{Direction, GoodsList};
///
/// let transit: GoodsList = "eu-833-annex-xxxvii".parse()?;
/// assert!(transit.directions().eq([Direction::Transit]));
///
/// let canada: GoodsList = "ca-sema-russia".parse()?;
/// let coal = canada.groups().find(|schedule| schedule.id() == "5.01").expect("a schedule");
/// assert!(coal.directions().eq([Direction::Import]));
/// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Direction {
    /// They leave for the destination.
    Export,
    /// They come from it.
    Import,
    /// They pass through it.
    Transit,
}

impl Direction {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Export, Self::Import, Self::Transit];

    /// The identifier used in JSON: `export`, `import` or `transit`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Import => "import",
            Self::Transit => "transit",
        }
    }

    /// Those that a table names together.
    pub(super) fn of(bits: u8) -> impl Iterator<Item = Self> + Clone {
        Self::ALL.into_iter().filter(move |direction| bits & direction.bit() != 0)
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Export => EXPORT,
            Self::Import => IMPORT,
            Self::Transit => TRANSIT,
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

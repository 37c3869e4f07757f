//! What speaks for a flag.

use core::fmt;

use super::Classification;

/// What speaks for the outcome *flagged*: all that applies, the weightiest first.
///
/// ```
/// use dualuse::{Because, Item, classify};
///
/// let item = Item::new("fiber laser cutting machine").with_hs("8456.11".parse()?);
/// assert_eq!(classify(&item).because().collect::<Vec<_>>(), [Because::Listed, Because::LooksLike]);
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Because {
    /// A paragraph of a control list is met, or one of two is.
    Met,
    /// A goods list names the HS code.
    Listed,
    /// The item looks like a category of dual-use goods, or is said to be of a kind that rules ask for.
    LooksLike,
}

impl Because {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Met, Self::Listed, Self::LooksLike];

    /// The identifier used in JSON: `met`, `listed` or `looks-like`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Listed => "listed",
            Self::LooksLike => "looks-like",
        }
    }
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Met => "met",
            Self::Listed => "listed",
            Self::LooksLike => "looks like",
        })
    }
}

impl Classification<'_> {
    /// What speaks for the outcome: nothing unless it is *flagged*.
    pub fn because(&self) -> impl Iterator<Item = Because> + Clone + use<> {
        let of = self.because;
        Because::ALL.into_iter().filter(move |because| of >> *because as u8 & 1 == 1)
    }
}

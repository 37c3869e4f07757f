//! How far a fact, and what is concluded from it, can be trusted.

use core::fmt;

/// How far a fact can be trusted, and what a determination rests on: the highest trust at which the facts of that trust and
/// above already give the answer.
///
/// ```
/// use dualuse::fact::Basis;
///
/// assert!(Basis::Stated > Basis::Read && Basis::Read > Basis::Presumed);
/// assert_eq!(Basis::Read.to_string(), "read");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Basis {
    /// No word says so: an exclusion that hardly any goods meet is taken not to be met, and goods of which a parameter is
    /// stated are taken to be of the kind that has it.
    Presumed,
    /// Words of the description say so.
    Read,
    /// The caller says so.
    Stated,
}

impl Basis {
    /// All, the least trusted first.
    pub const ALL: [Self; 3] = [Self::Presumed, Self::Read, Self::Stated];

    /// From 1 to 3.
    pub(crate) const fn trust(self) -> u8 {
        self as u8 + 1
    }

    /// The inverse of [`trust`](Self::trust).
    pub(crate) fn of_trust(trust: u8) -> Option<Self> {
        Self::ALL.get(usize::from(trust).checked_sub(1)?).copied()
    }

    /// The identifier used in JSON: `stated`, `read` or `presumed`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Presumed => "presumed",
            Self::Read => "read",
            Self::Stated => "stated",
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

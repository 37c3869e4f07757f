//! Whether the description and the HS code say the same.

use core::fmt;

/// Whether the description and the HS code point to the same category.
///
/// ```
/// use dualuse::{Agreement, Item, classify};
///
/// let item = Item::new("fiber laser cutting machine").with_hs("8456.11".parse()?);
/// let answer = classify(&item);
/// assert!(answer.categories().all(|found| found.agreement() != Agreement::Conflict));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Agreement {
    /// The description names the category and the HS code is at home in it.
    Corroborated,
    /// One of the two names the category and the other positively names another kind of good: a sign of a wrong
    /// declaration, to be looked at by a person.
    Conflict,
    /// The description names the category, and the HS code is another subheading of the heading in which it is at home: perhaps a slip
    /// within the heading.
    Neighbour,
    /// The description names the category; the HS code is absent or says nothing against it.
    TextOnly,
    /// The HS code is at home in the category; the description is absent or says nothing against it.
    CodeOnly,
}

impl Agreement {
    /// The identifier used in JSON: `corroborated`, `conflict`, `neighbour`, `text-only` or `code-only`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Corroborated => "corroborated",
            Self::Conflict => "conflict",
            Self::Neighbour => "neighbour",
            Self::TextOnly => "text-only",
            Self::CodeOnly => "code-only",
        }
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

//! What a verdict comes to in one word.

use core::fmt;

/// What a verdict comes to. None of these is a clearance.
///
/// ```
/// use dualuse::{Item, VerdictState, classify};
///
/// assert_eq!(classify(&Item::new("roasted coffee")).verdict().state(), VerdictState::NotAsked);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum VerdictState {
    /// A paragraph is met.
    Met,
    /// No paragraph is met, and some can be: facts, or a judgement, are missing.
    Open,
    /// The facts meet none of the paragraphs that were asked. Closed is not cleared: other entries, paragraphs without a rule and
    /// the catch-all controls were not asked.
    Closed,
    /// No rule was asked.
    NotAsked,
}

impl VerdictState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Met, Self::Open, Self::Closed, Self::NotAsked];

    /// The identifier used in JSON: `met`, `open`, `closed` or `not-asked`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::NotAsked => "not-asked",
        }
    }
}

impl fmt::Display for VerdictState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Met => "met: a paragraph of a control list covers goods with these facts",
            Self::Open => "open: facts are missing that decide",
            Self::Closed => "not met under the entries asked, on these facts",
            Self::NotAsked => "no rule was asked",
        })
    }
}

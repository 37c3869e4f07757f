//! Two facts that cannot both be so.

use core::fmt;

use super::Fact;

/// Two facts that cannot both be so. Of a stated one and one that was read the stated one decides; of two with the same trust
/// neither, and what turns on the parameter is open.
///
/// ```
/// use dualuse::{Facts, Item, classify};
///
/// let stated = Facts::new().with("wavelength".parse()?, "1070 nm")?;
/// let answer = classify(&Item::new("fiber laser 1080 nm").with_facts(&stated));
/// let found = answer.facts().contradictions().next().expect("1070 is not 1080");
/// assert_eq!(found.to_string(), "wavelength = 1070 nm (stated), against wavelength = 1080 nm (read)");
/// assert!(found.decides());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub(super) first: Fact,
    pub(super) second: Fact,
}

impl Contradiction {
    /// Of a fact with another that came before it.
    pub(super) fn between(known: &Fact, fact: &Fact) -> Self {
        let (first, second) = if known.origin.basis() >= fact.origin.basis() { (known, fact) } else { (fact, known) };
        Self { first: first.clone(), second: second.clone() }
    }

    /// The fact that is trusted more, or, of two with the same trust, that came first.
    #[must_use]
    pub const fn first(&self) -> &Fact {
        &self.first
    }

    /// The other.
    #[must_use]
    pub const fn second(&self) -> &Fact {
        &self.second
    }

    /// Whether the first is trusted more, and so counts.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.first.origin.basis() > self.second.origin.basis()
    }
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, against {}", self.first, self.second)
    }
}

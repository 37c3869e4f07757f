//! A category the item looks like.

use super::{Agreement, fusion::Ranked};
use crate::{
    category::Category,
    span::Span,
    text::{Reading, Strength},
};

/// A category of dual-use goods that the item looks like: evidence, never proof.
///
/// ```
/// use dualuse::{Category, Item, classify, text::Strength};
///
/// let text = "used laser rangefinder, 1550 nm";
/// let answer = classify(&Item::new(text));
/// let found = answer.categories().next().expect("a match");
/// assert_eq!((found.category(), found.strength()), (Category::LASER_RANGEFINDER, Strength::Strong));
/// let words: Vec<&str> = found.spans().map(|span| &text[span.range()]).collect();
/// assert_eq!(words, ["laser rangefinder"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CategoryMatch<'c> {
    ranked: Ranked,
    reading: &'c Reading,
}

impl<'c> CategoryMatch<'c> {
    pub(super) fn new(ranked: Ranked, reading: &'c Reading) -> Self {
        Self { ranked, reading }
    }

    /// The category.
    #[must_use]
    pub fn category(&self) -> Category {
        self.ranked.category
    }

    /// How much the evidence weighs. Words that the code bears out weigh one degree more. A code alone weighs
    /// moderately where it is home to this category only, and weakly where it is home to several.
    #[must_use]
    pub fn strength(&self) -> Strength {
        self.ranked.strength
    }

    /// Whether description and HS code agree on it.
    #[must_use]
    pub fn agreement(&self) -> Agreement {
        self.ranked.agreement
    }

    /// Whether it is likely enough to stop a line for: its evidence is more than weak. What is not is still to be looked at.
    #[must_use]
    pub fn is_likely(&self) -> bool {
        self.strength() > Strength::Weak
    }

    /// The words of the description that name it, in order; none if only the HS code points to the category.
    pub fn spans(&self) -> impl ExactSizeIterator<Item = Span> + Clone + use<'c> {
        self.reading.words_for(self.ranked.category)
    }
}

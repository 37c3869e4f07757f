//! How many leaves of a list the rules decide.

use crate::{control::ControlList, tables::leaves::LEAVES};

/// How far the rules reach into one category of a list, counted by its leaves: paragraphs with none below them.
///
/// What a figure decides is counted against all leaves of which the text prints a figure; what is decided without one, by what the
/// goods are or by flags, and what needs judgement, stand apart and are no part of that share.
///
/// ```
/// use dualuse::{control::ControlList, rules::leaf_coverage};
///
/// let sensors = leaf_coverage(ControlList::EuAnnexI).find(|of| of.category == '6').expect("category 6");
/// assert!(sensors.by_figures <= sensors.with_figures);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeafCoverage {
    /// The category, by the digit with which its entries begin: `'6'` of 6A003.
    pub category: char,
    /// Leaves of which the text prints figures.
    pub with_figures: usize,
    /// Those of them of which a rule holds goods against each of these figures.
    pub by_figures: usize,
    /// Leaves, with figures or not, that a rule decides without any.
    pub without_figures: usize,
    /// Leaves that need judgement.
    pub for_judgement: usize,
}

/// The leaves of each category of a list, in order; none of a list that is not held, or of which no figures are.
pub fn leaf_coverage(list: ControlList) -> impl Iterator<Item = LeafCoverage> + Clone {
    LEAVES.iter().filter(move |leaves| leaves.list == list as usize).map(|leaves| LeafCoverage {
        category: leaves.category,
        with_figures: leaves.with_figures.into(),
        by_figures: leaves.by_figures.into(),
        without_figures: leaves.by_flags.into(),
        for_judgement: leaves.for_judgement.into(),
    })
}

//! How much of a list the rules cover.

use super::paragraph::Paragraph;
use crate::{
    control::{ControlEntry, ControlList},
    dates::AsOf,
};

/// How many entries and paragraphs of a list have rules.
///
/// ```
/// use dualuse::{control::ControlList, rules::coverage};
///
/// let coverage = coverage(ControlList::EuAnnexI);
/// assert_eq!(coverage.entries, 384);
/// assert!(coverage.paragraphs_with_rules > 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coverage {
    /// Entries of the list.
    pub entries: usize,
    /// Entries and paragraphs of the list.
    pub paragraphs: usize,
    /// Entries with at least one rule.
    pub entries_with_rules: usize,
    /// Paragraphs with a rule of their own, those of rules no longer in force left out.
    pub paragraphs_with_rules: usize,
    /// Paragraphs that need judgement, each with the reason in the data.
    pub paragraphs_for_judgement: usize,
}

/// Counts the rules of a list, as they are in force now.
#[must_use]
pub fn coverage(list: ControlList) -> Coverage {
    let of_list = || Paragraph::all(AsOf::Latest).filter(move |paragraph| paragraph.list() == list);
    let ruled = || of_list().filter(|paragraph| paragraph.judgement().is_none());
    let entries = ControlEntry::all(list);
    let with_rules = ControlEntry::all(list).filter(|entry| ruled().any(|rule| entry.code().contains(rule.code())));
    Coverage {
        entries: entries.count(),
        paragraphs: list.paragraphs().count(),
        entries_with_rules: with_rules.count(),
        paragraphs_with_rules: ruled().count(),
        paragraphs_for_judgement: of_list().filter(|paragraph| paragraph.judgement().is_some()).count(),
    }
}

//! The kinds that goods are known to be, or not to be, at each trust.

use super::{Basis, Kind, Kinds};
use crate::truth::{Truth, Weight};

/// The kinds that goods are known to be, and those they are known not to be, at each trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KnownKinds {
    are: [Kinds; 3],
    are_not: [Kinds; 3],
    /// Of no kind that is not stated.
    only: bool,
}

impl KnownKinds {
    /// Nothing is known of the goods.
    pub(crate) const NOTHING: Self = Self { are: [Kinds::EMPTY; 3], are_not: [Kinds::EMPTY; 3], only: false };

    /// The goods are of a kind, and so of all that it is within and of none that these exclude.
    pub(crate) fn are(&mut self, kind: Kind, basis: Basis) {
        let row = kind.row();
        self.are[basis as usize].extend(&row.within);
        self.are_not[basis as usize].extend(&row.excludes);
    }

    /// The goods are stated to be of no kind that is not stated.
    pub(crate) fn close(&mut self) {
        self.only = true;
    }

    pub(crate) fn are_closed(&self) -> bool {
        self.only
    }

    /// What the most trusted facts of a trust and above that speak of a kind say: that the goods are of it, and that they are not.
    fn said(&self, kind: Kind, least: Basis) -> Option<(bool, bool, Basis)> {
        let levels = Basis::ALL.into_iter().rev().take_while(|&basis| basis >= least);
        let mut said = levels.map(|basis| {
            let are = self.are[basis as usize].has(kind.0);
            let closed = self.only && basis == Basis::Stated;
            (are, self.are_not[basis as usize].has(kind.0) || closed && !are, basis)
        });
        said.find(|&(are, are_not, _)| are || are_not)
    }

    /// Whether the goods are of a kind, by the facts of a trust and above. Where facts of one trust say both, those less trusted
    /// are not asked either.
    pub(crate) fn weigh(&self, kind: Kind, least: Basis) -> Weight {
        match self.said(kind, least) {
            Some((are, are_not, basis)) if are != are_not => Weight::new(Truth::of(are), basis.trust()),
            _ => Weight::UNKNOWN,
        }
    }

    /// Whether the most trusted facts that say something of a kind say both that the goods are of it and that they are not.
    pub(crate) fn is_contrary(&self, kind: Kind, least: Basis) -> bool {
        matches!(self.said(kind, least), Some((true, true, _)))
    }

    /// Those that the goods are known to be at a trust or above.
    pub(crate) fn known(&self, least: Basis) -> Kinds {
        let mut all = Kinds::default();
        self.are[least as usize..].iter().for_each(|kinds| all.extend(kinds));
        all
    }

    pub(crate) fn is_empty(&self) -> bool {
        !self.only && self.are.iter().all(Kinds::is_empty)
    }
}

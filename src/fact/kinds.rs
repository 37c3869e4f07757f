//! The kinds that goods are known to be, or not to be, at each trust.

use super::{Basis, Kind, Kinds};
use crate::truth::{Truth, Weight};

/// The kinds that goods are known to be, and those they are known not to be, at each trust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct KnownKinds {
    are: [Kinds; 3],
    are_not: [Kinds; 3],
    /// Of no kind that is not stated.
    only: bool,
}

impl KnownKinds {
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

    /// Whether the goods are of a kind, by the facts of a trust and above. Where facts of one trust say both, those less trusted
    /// are not asked either.
    pub(crate) fn weigh(&self, kind: Kind, least: Basis) -> Weight {
        for basis in [Basis::Stated, Basis::Read, Basis::Presumed] {
            if basis < least {
                break;
            }
            let at = basis as usize;
            let closed = self.only && basis == Basis::Stated;
            match (self.are[at].has(kind.0), self.are_not[at].has(kind.0)) {
                (false, _) if closed => return Weight::new(Truth::False, basis.trust()),
                (true, true) => return Weight::UNKNOWN,
                (true, false) => return Weight::new(Truth::True, basis.trust()),
                (false, true) => return Weight::new(Truth::False, basis.trust()),
                (false, false) => {}
            }
        }
        Weight::UNKNOWN
    }

    /// Whether the most trusted facts that say something of a kind say both that the goods are of it and that they are not.
    pub(crate) fn is_contrary(&self, kind: Kind, least: Basis) -> bool {
        let levels = [Basis::Stated, Basis::Read, Basis::Presumed].into_iter().filter(|basis| *basis >= least);
        let mut said =
            levels.map(|basis| (self.are[basis as usize].has(kind.0), self.are_not[basis as usize].has(kind.0)));
        said.find(|(are, are_not)| *are || *are_not) == Some((true, true))
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

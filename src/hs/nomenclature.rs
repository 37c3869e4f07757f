//! Which code exists in which edition.

use core::ops::Range;

use super::{EditionSet, HsCode, HsEdition};
use crate::tables::hs::{EDITIONS, FIRST, SUBHEADINGS};

/// The positions of the subheadings at or below a code.
fn positions(code: HsCode) -> Range<usize> {
    let (first, last) = match code.len() {
        2 => (code.number(2) * 100, code.number(2) * 100 + 100),
        3 => (code.number(3) * 10, code.number(3) * 10 + 10),
        _ => (code.number(4), code.number(4) + 1),
    };
    let headings = usize::from(FIRST.at(first as usize))..usize::from(FIRST.at(last as usize));
    let (low, high) = match code.len() {
        2..=4 => return headings,
        5 => (code.number(5) * 10, code.number(5) * 10 + 9),
        _ => (code.number(6), code.number(6)),
    };
    let in_heading = SUBHEADINGS.slice(headings.clone()).iter();
    let from = in_heading.clone().take_while(|&subheading| subheading < low).count();
    let within = in_heading.skip(from).take_while(|&subheading| subheading <= high).count();
    headings.start + from..headings.start + from + within
}

impl HsCode {
    /// The editions in which the code exists: the chapter, heading or subheading itself, or, of a longer code, its
    /// subheading. Codes of 3 and 5 digits exist where a longer code begins with them.
    ///
    /// ```
    /// # use dualuse::hs::{HsCode, HsEdition};
    /// let editions = "8456.11".parse::<HsCode>()?.editions();
    /// assert_eq!(editions.iter().next(), Some(HsEdition::Hs2017));
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn editions(self) -> EditionSet {
        let mut editions = EditionSet::default();
        for mask in EDITIONS.slice(positions(self)).iter() {
            editions = editions.union(EditionSet::of_mask(mask));
        }
        editions
    }

    /// Whether the code exists in the edition; of a code longer than six digits, whether its subheading does.
    ///
    /// ```
    /// # use dualuse::hs::{HsCode, HsEdition};
    /// let drones: HsCode = "8806".parse()?;
    /// assert!(drones.exists_in(HsEdition::Hs2022) && !drones.exists_in(HsEdition::Hs2017));
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn exists_in(self, edition: HsEdition) -> bool {
        match self.subheading() {
            Some(subheading) => position(subheading).is_some_and(|at| exists_at(at, edition)),
            None => positions(self).any(|at| exists_at(at as u16, edition)),
        }
    }

    /// The subheadings of the edition at or below this code, in order; of a longer code, its subheading.
    ///
    /// ```
    /// # use dualuse::hs::{HsCode, HsEdition};
    /// let below = "8542".parse::<HsCode>()?.subheadings_in(HsEdition::Hs2022);
    /// assert_eq!(below.count(), 5);
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    pub fn subheadings_in(self, edition: HsEdition) -> impl Iterator<Item = Self> + Clone {
        subheadings(positions(self), edition)
    }
}

/// The position of a subheading in the tables.
pub(crate) fn position(subheading: HsCode) -> Option<u16> {
    if subheading.len() != 6 {
        return None;
    }
    let number = subheading.number(6);
    let heading = number as usize / 100;
    let first = FIRST.at(heading);
    let in_heading = SUBHEADINGS.slice(first.into()..FIRST.at(heading + 1).into());
    let at = in_heading.partition_point(|known| known < number);
    in_heading.get(at).filter(|&known| known == number).map(|_| first + at as u16)
}

/// Whether the subheading at a position exists in the edition.
#[inline]
pub(super) fn exists_at(position: u16, edition: HsEdition) -> bool {
    EDITIONS.at(usize::from(position)) >> edition as u8 & 1 == 1
}

/// The subheading at a position.
#[inline]
pub(super) fn subheading_at(position: u16) -> HsCode {
    HsCode::of(u64::from(SUBHEADINGS.at(usize::from(position))), 6)
}

impl HsEdition {
    /// All subheadings of the edition, in order.
    ///
    /// ```
    /// # use dualuse::hs::HsEdition;
    /// assert_eq!(HsEdition::Hs2022.subheadings().count(), 5_612);
    /// ```
    pub fn subheadings(self) -> impl Iterator<Item = HsCode> + Clone {
        subheadings(0..SUBHEADINGS.len(), self)
    }
}

fn subheadings(positions: Range<usize>, edition: HsEdition) -> impl Iterator<Item = HsCode> + Clone {
    positions.map(|position| position as u16).filter(move |&at| exists_at(at, edition)).map(subheading_at)
}

//! The edition that is announced and not in force: with which edition a code ends, and where its goods go. A warning, and no edition
//! to classify in: what is known of it is provisional.

use core::fmt;

use super::{HsCode, HsEdition, Relation};
use crate::{
    dates::{Date, day},
    tables::announced::{ABOUT, CHANGED, Changed, ONWARD, TEXTS},
};

/// Where goods of a code go with the edition that is announced.
///
/// ```
/// use dualuse::hs::{Announced, HsCode, Relation};
///
/// let code: HsCode = "2931.41".parse()?;
/// let onward: Vec<Announced> = code.announced().collect();
/// assert_eq!((onward[0].code().to_string(), onward[0].relation()), ("2931.61".into(), Relation::Renamed));
/// assert_eq!((Announced::year(), Announced::from().to_string()), (2028, "2028-01-01".into()));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Announced {
    code: HsCode,
    relation: Relation,
}

impl Announced {
    /// The subheading of the announced edition.
    #[must_use]
    pub const fn code(self) -> HsCode {
        self.code
    }

    /// How the goods reach it.
    #[must_use]
    pub const fn relation(self) -> Relation {
        self.relation
    }

    /// The year of the announced edition.
    #[must_use]
    pub fn year() -> u16 {
        ABOUT.get(0).map_or(0, |about| about.year)
    }

    /// The first day on which it is in force.
    #[must_use]
    pub fn from() -> Date {
        day(ABOUT.get(0).map_or(0, |about| about.from))
    }

    /// From what this is known, and how surely.
    #[must_use]
    pub fn source() -> &'static str {
        ABOUT.get(0).map_or("", |about| about.source.within(TEXTS))
    }
}

impl fmt::Display for Announced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.code, self.relation)
    }
}

impl HsCode {
    /// The edition with which the code ends: an older one if a later edition no longer has it, the latest if the announced one will
    /// not, as far as is known of that. None if it goes on, and of a code that no edition has.
    ///
    /// ```
    /// use dualuse::hs::{HsCode, HsEdition};
    ///
    /// let last = |code: &str| code.parse::<HsCode>().map(HsCode::last_edition);
    /// assert_eq!(last("8548.90")?, Some(HsEdition::Hs2017));
    /// assert_eq!(last("2931.41")?, Some(HsEdition::Hs2022));
    /// assert_eq!(last("8542.31")?, None);
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn last_edition(self) -> Option<HsEdition> {
        let last = self.editions().iter().last()?;
        if last != HsEdition::LATEST {
            return Some(last);
        }
        let within = self.subheading().unwrap_or(self);
        let ends = |subheading: Self| {
            let mut onward = subheading.announced().peekable();
            onward.peek().is_some() && onward.all(|to| !within.contains(to.code()))
        };
        // A heading goes on if goods of any other come to it.
        let comes = || ONWARD.iter().any(|onward| within.contains(Self::of(onward.to.into(), 6)));
        (within.subheadings_in(last).all(ends) && !comes()).then_some(last)
    }

    /// Where the goods of the code go on the day on which the announced edition is in force, if it changes the code. That there is
    /// nothing says that no change is known. A code of fewer than six digits has none.
    pub fn announced(self) -> impl Iterator<Item = Announced> + Clone {
        let number = self.subheading().map_or(0, |subheading| subheading.number(6));
        let at = CHANGED.partition_point(|changed| changed.subheading < number);
        let changed = CHANGED.get(at).filter(|changed| changed.subheading == number);
        let begin = |changed: Option<Changed>| changed.map_or(ONWARD.len(), |changed| changed.first.into());
        let places = if changed.is_some() { begin(changed)..begin(CHANGED.get(at + 1)) } else { 0..0 };
        let latest = self.exists_in(HsEdition::LATEST);
        let links = ONWARD.slice(places).iter().filter(move |_| latest);
        links.map(|onward| Announced { code: Self::of(onward.to.into(), 6), relation: relation(onward.relation) })
    }
}

fn relation(number: u8) -> Relation {
    match number {
        0 => Relation::Renamed,
        1 => Relation::Merged,
        2 => Relation::Split,
        _ => Relation::Partial,
    }
}

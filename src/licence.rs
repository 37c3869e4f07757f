//! Codes of a national tariff that an authority puts under licence: China's announcements, which name goods of a control list with
//! the codes of its tariff, and its catalogue of 2026, which names codes alone.
//!
//! A link says that goods under the code are, or may be, goods of the act, never that these are. The codes have ten digits, of
//! which only six mean the same elsewhere: asked for by six, a code is reached in part.

use core::fmt;

use crate::{
    control::{ControlCode, ControlList},
    dates::{Date, day},
    hs::HsCode,
    tables::{
        layout::Text,
        licence::{ACTS, Act, ROWS, Row, TEXTS},
    },
};

/// Whether an act that puts goods under licence applies on a day.
///
/// ```
/// use dualuse::licence::{LicenceStanding, licence_links};
///
/// // Rare earths: suspended to 10 November 2026, and not known since.
/// let link = licence_links("2530.90.20".parse()?).next().expect("rare earth ores");
/// assert_eq!(link.standing("2025-11-07".parse()?), LicenceStanding::NotYet);
/// assert!(matches!(link.standing("2026-11-10".parse()?), LicenceStanding::Suspended { .. }));
/// assert!(matches!(link.standing("2026-11-11".parse()?), LicenceStanding::PerhapsInForce { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum LicenceStanding {
    /// Not yet on that day.
    NotYet,
    /// In force.
    InForce,
    /// Suspended, to this day.
    Suspended {
        /// The last day.
        to: Date,
        /// The act that suspends it.
        by: &'static str,
    },
    /// The suspension ended on this day, unless it was extended: that is not known.
    PerhapsInForce {
        /// The last day of the suspension as it is held.
        suspended_to: Date,
    },
}

impl fmt::Display for LicenceStanding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotYet => f.write_str("not yet in force"),
            Self::InForce => f.write_str("in force"),
            Self::Suspended { to, by } => write!(f, "suspended to {to} ({by})"),
            Self::PerhapsInForce { suspended_to } => {
                write!(f, "suspended to {suspended_to}; whether that was extended is not known")
            }
        }
    }
}

/// How a code reaches one that an act names.
///
/// ```
/// use dualuse::licence::{LicenceExtent, licence_links};
///
/// let extents = |code: &str| code.parse().map(|code| licence_links(code).map(|link| link.extent()).collect::<Vec<_>>());
/// assert!(extents("9013.20.00.93")?.contains(&LicenceExtent::Code));
/// assert!(extents("9013.20")?.iter().all(|extent| *extent == LicenceExtent::Part));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum LicenceExtent {
    /// It is the code, or lies within it, if its national digits are those of China.
    Code,
    /// The act names only this longer code under the same subheading.
    Part,
}

/// A code of a national tariff that an act puts under licence.
///
/// ```
/// use dualuse::{control::ControlList, licence::licence_links};
///
/// let links: Vec<_> = licence_links("8101.94".parse()?).collect();
/// let tungsten = links.iter().find(|link| link.entry().is_some()).expect("an announcement of 2025");
/// assert_eq!((tungsten.list(), tungsten.entry().map(|entry| entry.to_string())), (ControlList::CnDualUse, Some("1C004".into())));
/// assert_eq!(tungsten.code().to_string(), "8101.94.00.01");
/// assert!(links.iter().any(|link| link.is_catalogue()));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LicenceLink {
    at: u16,
    extent: LicenceExtent,
}

impl LicenceLink {
    fn row(self) -> Row {
        ROWS.at(self.at.into())
    }

    fn act(self) -> Act {
        ACTS.at(self.row().act.into())
    }

    /// The control list of which the goods are, or may be.
    #[must_use]
    pub const fn list(self) -> ControlList {
        ControlList::CnDualUse
    }

    /// The code that the act names, of eight or ten digits.
    #[must_use]
    pub fn code(self) -> HsCode {
        HsCode::of_table(self.row().code)
    }

    /// How the code that was asked for reaches it.
    #[must_use]
    pub const fn extent(self) -> LicenceExtent {
        self.extent
    }

    /// The entry or paragraph that the act gives the goods, if it does: acts before 2025 give none.
    #[must_use]
    pub fn entry(self) -> Option<ControlCode> {
        Some(text(self.row().entry)).filter(|entry| !entry.is_empty()).map(ControlCode::of)
    }

    /// Where in the act the goods stand, as printed; empty if that is not held.
    #[must_use]
    pub fn mark(self) -> &'static str {
        text(self.row().mark)
    }

    /// The act.
    #[must_use]
    pub fn citation(self) -> &'static str {
        text(self.act().citation)
    }

    /// Whether the act is the catalogue, which names codes alone.
    #[must_use]
    pub fn is_catalogue(self) -> bool {
        self.act().catalogue == 1
    }

    /// The day from which the act is in force.
    #[must_use]
    pub fn from(self) -> Date {
        day(self.act().from)
    }

    /// Whether the act applies on a day.
    #[must_use]
    pub fn standing(self, on: Date) -> LicenceStanding {
        let act = self.act();
        match crate::dates::some_day(act.suspended_to) {
            _ if on < self.from() => LicenceStanding::NotYet,
            None => LicenceStanding::InForce,
            Some(to) if on <= to => LicenceStanding::Suspended { to, by: text(act.suspended_by) },
            Some(suspended_to) => LicenceStanding::PerhapsInForce { suspended_to },
        }
    }

    /// The last day of the suspension of the act, if it is or was suspended.
    #[must_use]
    pub fn suspended_to(self) -> Option<Date> {
        crate::dates::some_day(self.act().suspended_to)
    }
}

fn text(of: Text) -> &'static str {
    of.within(TEXTS)
}

impl fmt::Display for LicenceLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code())?;
        if let Some(entry) = self.entry() {
            write!(f, " as {entry}")?;
        }
        write!(f, ", {}, from {}", self.citation(), self.from())?;
        match self.suspended_to() {
            Some(to) => write!(f, ", suspended to {to}"),
            None => Ok(()),
        }
    }
}

/// As `{"list": "cn-dual-use", "code": "8101.94.00.01", "extent": "part", "entry": "1C004", ..}`.
#[cfg(feature = "serde")]
impl serde::Serialize for LicenceLink {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("LicenceLink", 8)?;
        fields.serialize_field("list", &self.list())?;
        fields.serialize_field("code", &self.code())?;
        fields.serialize_field("extent", &self.extent)?;
        fields.serialize_field("entry", &self.entry())?;
        fields.serialize_field("mark", self.mark())?;
        fields.serialize_field("citation", self.citation())?;
        fields.serialize_field("from", &self.from())?;
        fields.serialize_field("suspended_to", &self.suspended_to())?;
        fields.end()
    }
}

/// The codes of China's tariff under licence that lie under a code of HS 2022 of six digits or more, or that it lies within; in the
/// order of the codes and of the acts. None for a shorter code. That there are none does not say that no act names the goods.
pub fn licence_links(code: HsCode) -> impl Iterator<Item = LicenceLink> + Clone {
    let below = |subheading: HsCode| {
        let first = ROWS.partition_point(|row| HsCode::of_table(row.code) < subheading);
        let of_it = ROWS.slice(first..ROWS.len()).iter().map(|row| HsCode::of_table(row.code));
        first..first + of_it.take_while(|known| subheading.contains(*known)).count()
    };
    code.subheading().map_or(0..0, below).map(move |at| {
        let whole = HsCode::of_table(ROWS.at(at).code).contains(code);
        LicenceLink { at: at as u16, extent: if whole { LicenceExtent::Code } else { LicenceExtent::Part } }
    })
}

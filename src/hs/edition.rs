//! Editions of the Harmonized System.

use core::{fmt, str::FromStr};

use crate::{
    nearest::by_id,
    unknown::{Unknown, identified},
};

/// An edition of the Harmonized System.
///
/// Parses year names and the names UN Comtrade uses; prints the year name.
///
/// ```
/// use dualuse::hs::HsEdition;
///
/// assert_eq!("H5".parse(), Ok(HsEdition::Hs2017));
/// assert_eq!("HS 2017".parse(), Ok(HsEdition::Hs2017));
/// assert_eq!("2017".parse(), Ok(HsEdition::Hs2017));
/// assert_eq!(HsEdition::Hs2017.to_string(), "HS2017");
/// assert_eq!(HsEdition::Hs2017.comtrade(), "H5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum HsEdition {
    /// HS 1992, Comtrade's H0: the edition of 1988 as amended in 1992.
    Hs1992,
    /// HS 1996, Comtrade's H1.
    Hs1996,
    /// HS 2002, Comtrade's H2.
    Hs2002,
    /// HS 2007, Comtrade's H3.
    Hs2007,
    /// HS 2012, Comtrade's H4.
    Hs2012,
    /// HS 2017, Comtrade's H5.
    Hs2017,
    /// HS 2022, Comtrade's H6.
    Hs2022,
}

/// No edition of the Harmonized System has this name.
///
/// ```
/// use dualuse::hs::HsEdition;
///
/// let error = "HS2020".parse::<HsEdition>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"HS2020\" is no edition of the Harmonized System; HS2017 is meant, the edition of that year; a year, HS and a year, or \
///      Comtrade's name is one, such as 2017, HS2017 or H5: `HsEdition::ALL` lists all",
/// );
/// ```
pub type UnknownEdition = Unknown<HsEdition>;

identified! {
    HsEdition: "edition of the Harmonized System",
    "a year, HS and a year, or Comtrade's name is one, such as 2017, HS2017 or H5: `HsEdition::ALL` lists all"
}

impl HsEdition {
    /// All editions, oldest first.
    pub const ALL: [Self; 7] =
        [Self::Hs1992, Self::Hs1996, Self::Hs2002, Self::Hs2007, Self::Hs2012, Self::Hs2017, Self::Hs2022];

    /// The edition in force: HS 2022.
    pub const LATEST: Self = Self::Hs2022;

    /// The year of the edition.
    #[must_use]
    pub const fn year(self) -> u16 {
        match self {
            Self::Hs1992 => 1992,
            Self::Hs1996 => 1996,
            Self::Hs2002 => 2002,
            Self::Hs2007 => 2007,
            Self::Hs2012 => 2012,
            Self::Hs2017 => 2017,
            Self::Hs2022 => 2022,
        }
    }

    /// The name UN Comtrade uses: H0 to H6.
    #[must_use]
    pub const fn comtrade(self) -> &'static str {
        ["H0", "H1", "H2", "H3", "H4", "H5", "H6"][self as usize]
    }
}

impl fmt::Display for HsEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HS{}", self.year())
    }
}

impl FromStr for HsEdition {
    type Err = UnknownEdition;

    fn from_str(text: &str) -> Result<Self, UnknownEdition> {
        let text = text.trim();
        let year = match text.get(..2) {
            Some(hs) if hs.eq_ignore_ascii_case("hs") => text[2..].trim_start(),
            _ => text,
        };
        let year = year.parse::<u16>().ok();
        Self::ALL
            .into_iter()
            .find(|edition| year == Some(edition.year()) || text.eq_ignore_ascii_case(edition.comtrade()))
            .ok_or_else(|| Self::unknown(text, year))
    }
}

impl HsEdition {
    /// The error of a name that no edition has. A year after the first edition is one in which an edition was used.
    fn unknown(text: &str, year: Option<u16>) -> UnknownEdition {
        // Years with room for an edition to come, and no other numbers.
        let used = |year: u16| Self::ALL.into_iter().rev().find(|edition| edition.year() <= year && year < 2100);
        match year.and_then(used) {
            Some(edition) => Unknown::meant(text, edition, "the edition of that year"),
            None => Unknown::spelled(text, by_id(Self::LATEST, Self::ALL.into_iter().rev(), Self::comtrade, text)),
        }
    }
}

/// A set of editions.
///
/// ```
/// use dualuse::hs::{HsCode, HsEdition};
///
/// let editions = "8548.90".parse::<HsCode>()?.editions();
/// assert!(editions.contains(HsEdition::Hs2017) && !editions.contains(HsEdition::Hs2022));
/// assert_eq!(editions.to_string(), "HS1996, HS2002, HS2007, HS2012, HS2017");
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct EditionSet(u8);

impl EditionSet {
    pub(super) const fn of_mask(mask: u8) -> Self {
        Self(mask)
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the edition is in the set.
    #[must_use]
    pub const fn contains(self, edition: HsEdition) -> bool {
        self.0 >> edition as u8 & 1 == 1
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The editions, oldest first.
    pub fn iter(self) -> impl Iterator<Item = HsEdition> {
        HsEdition::ALL.into_iter().filter(move |&edition| self.contains(edition))
    }
}

impl FromIterator<HsEdition> for EditionSet {
    fn from_iter<I: IntoIterator<Item = HsEdition>>(editions: I) -> Self {
        editions.into_iter().fold(Self::default(), |set, edition| set.union(Self(1 << edition as u8)))
    }
}

impl fmt::Display for EditionSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, edition) in self.iter().enumerate() {
            if number > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{edition}")?;
        }
        Ok(())
    }
}

crate::serial::as_text!(HsEdition);
crate::serial::as_set!(EditionSet, HsEdition);

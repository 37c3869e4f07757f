//! National tariffs built on the Harmonized System.

use core::{fmt, str::FromStr};

use super::HsCode;
use crate::{
    nearest::by_id,
    unknown::{Unknown, identified},
};

/// The tariff that the digits after the subheading belong to. A hint: the digits alone do not tell.
///
/// ```
/// use dualuse::hs::{HsCode, NationalScheme};
///
/// let code: HsCode = "8543.70.02".parse()?;
/// assert!(NationalScheme::Cn.fits(code) && !NationalScheme::Hts.fits(code));
/// assert_eq!("taric".parse(), Ok(NationalScheme::Taric));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum NationalScheme {
    /// The Combined Nomenclature of the European Union, 8 digits.
    Cn,
    /// The integrated tariff of the European Union, 10 digits, of which the first 8 are a CN code.
    Taric,
    /// The Harmonized Tariff Schedule of the United States, 10 digits.
    Hts,
    /// Schedule B of the United States, for exports, 10 digits.
    ScheduleB,
    /// The tariff of the Republic of Korea, 10 digits, with real levels of 7, 8 and 9.
    Hsk,
    /// The nomenclature of the Eurasian Economic Union, 10 digits; 9 where a list truncates.
    TnVed,
    /// The tariff of China: 8 digits, 10 with its additional digits, 13 with those of inspection.
    China,
    /// The nomenclature of Mercosur, 8 digits.
    Ncm,
    /// The tariff of India, 8 digits.
    India,
    /// The tariff of Japan, 9 digits.
    Japan,
}

/// No scheme has this identifier.
///
/// ```
/// let error = "ncn".parse::<dualuse::hs::NationalScheme>().unwrap_err();
/// assert_eq!(error.to_string(), "\"ncn\" is no national scheme; the nearest is cn; `NationalScheme::ALL` lists all");
/// ```
pub type UnknownScheme = Unknown<NationalScheme>;

identified!(NationalScheme: "national scheme", "`NationalScheme::ALL` lists all");

impl NationalScheme {
    /// All schemes.
    pub const ALL: [Self; 10] = [
        Self::Cn,
        Self::Taric,
        Self::Hts,
        Self::ScheduleB,
        Self::Hsk,
        Self::TnVed,
        Self::China,
        Self::Ncm,
        Self::India,
        Self::Japan,
    ];

    /// The stable identifier, such as `schedule-b`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cn => "cn",
            Self::Taric => "taric",
            Self::Hts => "hts",
            Self::ScheduleB => "schedule-b",
            Self::Hsk => "hsk",
            Self::TnVed => "tn-ved",
            Self::China => "china",
            Self::Ncm => "ncm",
            Self::India => "india",
            Self::Japan => "japan",
        }
    }

    /// The lengths of complete codes.
    #[must_use]
    pub const fn lengths(self) -> &'static [usize] {
        match self {
            Self::Cn | Self::Ncm | Self::India => &[8],
            Self::Taric | Self::Hts | Self::ScheduleB => &[10],
            Self::Hsk => &[7, 8, 9, 10],
            Self::TnVed => &[9, 10],
            Self::China => &[8, 10, 13],
            Self::Japan => &[9],
        }
    }

    /// Whether the code has the length of a complete code of this scheme.
    #[must_use]
    pub fn fits(self, code: HsCode) -> bool {
        self.lengths().contains(&code.len())
    }

    /// Whether the first eight digits are a code of the Combined Nomenclature.
    #[must_use]
    pub const fn begins_with_cn(self) -> bool {
        matches!(self, Self::Cn | Self::Taric)
    }
}

impl fmt::Display for NationalScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for NationalScheme {
    type Err = UnknownScheme;

    fn from_str(id: &str) -> Result<Self, UnknownScheme> {
        let known = Self::ALL.into_iter().find(|scheme| scheme.id() == id);
        known.ok_or_else(|| Unknown::spelled(id, by_id(Self::Cn, Self::ALL.into_iter(), Self::id, id)))
    }
}

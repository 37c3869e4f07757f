//! What the two dual-use lists say about the same goods: twins and counterparts.

use core::{fmt, str::FromStr};

use super::{ControlCode, ControlList, code::is_within};
use crate::{
    nearest::by_id,
    tables::controls::{self, PAIRS, TEXTS},
    unknown::{Unknown, identified},
};

/// How an entry or paragraph of the Commerce Control List and one of EU Annex I about the same goods compare.
///
/// ```
/// use dualuse::control::PairRelation;
///
/// let relation: PairRelation = "counterpart".parse()?;
/// assert_eq!(relation, PairRelation::Counterpart);
/// assert_eq!(relation.to_string(), "counterpart");
/// # Ok::<(), dualuse::control::UnknownPairRelation>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum PairRelation {
    /// The texts are the same, but for spelling and the numbers they refer to.
    Twin,
    /// Something differs: goods may meet one and not the other.
    Counterpart,
    /// They are about the same goods, and their texts were not compared well enough to say more. The same number is no
    /// reason to take them for twins.
    NotCompared,
}

/// No relation has this identifier.
///
/// ```
/// let error = "twins".parse::<dualuse::control::PairRelation>().unwrap_err();
/// assert_eq!(error.to_string(), "\"twins\" is no relation of two lists; the nearest is twin; `PairRelation::ALL` lists all");
/// ```
pub type UnknownPairRelation = Unknown<PairRelation>;

identified!(PairRelation: "relation of two lists", "`PairRelation::ALL` lists all");

/// An entry or paragraph of the Commerce Control List and one of EU Annex I about the same goods, in the editions that
/// [`ControlList::citation`] names.
///
/// ```
/// use dualuse::control::{ControlList, Pair, PairRelation};
///
/// let pair = Pair::of(ControlList::UsCcl, "3A090.a".parse()?).next().ok_or("no pair")?;
/// assert_eq!(pair.in_list(ControlList::EuAnnexI).map(|code| code.to_string()).as_deref(), Some("3A501.a.16"));
/// assert_eq!(pair.relation(), PairRelation::Counterpart);
/// assert!(pair.differs().is_some_and(|sentence| sentence.contains("4800") && sentence.contains("6000")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pair(u16);

impl Pair {
    /// Every pair, in the order of the US codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..PAIRS.len() as u16).map(Self)
    }

    /// The pairs of an entry or paragraph of a list: of itself, or else of the nearest above it that has any.
    ///
    /// None of a code that no pair reaches, and none of a military list: that no pair is held says nothing about the other
    /// list.
    ///
    /// ```
    /// use dualuse::control::{ControlList, Pair};
    ///
    /// // Nothing is held of the paragraph; of the entry it is.
    /// let pair = Pair::of(ControlList::UsCcl, "4A003.c".parse()?).next().ok_or("no pair")?;
    /// assert_eq!(pair.us().as_str(), "4A003");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(list: ControlList, code: ControlCode) -> impl Iterator<Item = Self> {
        let above = |own: &&[u8]| is_within(code.as_bytes(), own);
        // Of codes that contain one another the longest is the nearest.
        let nearest = Self::all().filter_map(|pair| pair.spelled(list)).filter(above).max_by_key(|own| own.len());
        Self::all().filter(move |pair| nearest.is_some() && pair.spelled(list) == nearest)
    }

    /// The code in the Commerce Control List.
    #[must_use]
    pub fn us(self) -> ControlCode {
        ControlCode::spelled(self.row().us.bytes(TEXTS))
    }

    /// The code in EU Annex I.
    #[must_use]
    pub fn eu(self) -> ControlCode {
        ControlCode::spelled(self.row().eu.bytes(TEXTS))
    }

    /// The code in a list; none in a military list.
    #[must_use]
    pub fn in_list(self, list: ControlList) -> Option<ControlCode> {
        self.spelled(list).map(ControlCode::spelled)
    }

    fn row(self) -> controls::Pair {
        PAIRS.at(self.0.into())
    }

    /// The code in a list, as the tables spell it.
    pub(super) fn spelled(self, list: ControlList) -> Option<&'static [u8]> {
        match list {
            ControlList::UsCcl => Some(self.row().us.bytes(TEXTS)),
            ControlList::EuAnnexI => Some(self.row().eu.bytes(TEXTS)),
            _ => None,
        }
    }

    /// How the two compare.
    #[must_use]
    pub fn relation(self) -> PairRelation {
        match self.row().relation {
            0 => PairRelation::Twin,
            1 => PairRelation::Counterpart,
            _ => PairRelation::NotCompared,
        }
    }

    /// What is known to differ, in our own words; there may be more. Only a counterpart has it.
    #[must_use]
    pub fn differs(self) -> Option<&'static str> {
        Some(self.row().differs.of(TEXTS)).filter(|differs| !differs.is_empty())
    }
}

impl PairRelation {
    /// All relations.
    pub const ALL: [Self; 3] = [Self::Twin, Self::Counterpart, Self::NotCompared];

    /// The stable identifier: `twin`, `counterpart` or `not-compared`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Twin => "twin",
            Self::Counterpart => "counterpart",
            Self::NotCompared => "not-compared",
        }
    }
}

impl fmt::Display for PairRelation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for PairRelation {
    type Err = UnknownPairRelation;

    fn from_str(id: &str) -> Result<Self, UnknownPairRelation> {
        let known = Self::ALL.into_iter().find(|relation| relation.id() == id);
        known.ok_or_else(|| Unknown::spelled(id, by_id(Self::Twin, Self::ALL.into_iter(), Self::id, id)))
    }
}

impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pair({self})")
    }
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "us-ccl {} and eu-annex-i {}: {}", self.us(), self.eu(), self.relation())?;
        self.differs().map_or(Ok(()), |sentence| write!(f, ". {sentence}"))
    }
}

/// As `{"us-ccl": "3A090.a", "eu-annex-i": "3A501.a.16", "relation": "counterpart", "differs": ".."}`; `differs` is absent
/// where nothing is known to differ.
#[cfg(feature = "serde")]
impl serde::Serialize for Pair {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Pair", 3 + usize::from(self.differs().is_some()))?;
        fields.serialize_field(ControlList::UsCcl.id(), &self.us())?;
        fields.serialize_field(ControlList::EuAnnexI.id(), &self.eu())?;
        fields.serialize_field("relation", &self.relation())?;
        match self.differs() {
            Some(sentence) => fields.serialize_field("differs", sentence)?,
            None => fields.skip_field("differs")?,
        }
        fields.end()
    }
}

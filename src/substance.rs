//! Published lists that name goods by substance and not by HS code: found by CAS number or by name.
//!
//! A limit of concentration is told and not decided: what is in a drum its label says.

use core::{fmt, str::FromStr};

use crate::{
    dates::{Date, StartDate, day},
    find::holds,
    nearest::by_id,
    tables::{
        layout::Text,
        substances::{HEADS, Head, ROWS, Row, TEXTS},
    },
    unknown::{Unknown, identified},
};

/// A CAS registry number, of which the last digit checks the others.
///
/// ```
/// use dualuse::substance::{CasNumber, CasNumberError};
///
/// let nitromethane: CasNumber = "75-52-5".parse()?;
/// assert_eq!(nitromethane.to_string(), "75-52-5");
/// assert_eq!("75-52-4".parse::<CasNumber>(), Err(CasNumberError::CheckDigit { expected: 5 }));
/// # Ok::<(), CasNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CasNumber(u64);

/// Why a text is no CAS number.
///
/// ```
/// use dualuse::substance::{CasNumber, CasNumberError};
///
/// assert_eq!("water".parse::<CasNumber>(), Err(CasNumberError::Form));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CasNumberError {
    /// It is not written as one.
    #[error("a CAS number has two to seven digits, two and one, with hyphens between them, such as 75-52-5")]
    Form,
    /// Its last digit is not the one that the others give.
    #[error("the last digit of this CAS number should be {expected}: a digit is wrong, or two are exchanged")]
    CheckDigit {
        /// The digit that the others give.
        expected: u8,
    },
}

impl FromStr for CasNumber {
    type Err = CasNumberError;

    fn from_str(text: &str) -> Result<Self, CasNumberError> {
        let mut parts = text.trim().split('-');
        let (Some(first), Some(second), Some(check), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(CasNumberError::Form);
        };
        let is_of = |part: &str, least: usize, most: usize| {
            (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_of(first, 2, 7) || !is_of(second, 2, 2) || !is_of(check, 1, 1) {
            return Err(CasNumberError::Form);
        }
        let digits = || first.bytes().chain(second.bytes()).map(|byte| u32::from(byte - b'0'));
        let sum: u32 = (1..).zip(digits().rev()).map(|(place, digit): (u32, u32)| place * digit).sum();
        let (expected, given) = ((sum % 10) as u8, check.as_bytes()[0] - b'0');
        if expected != given {
            return Err(CasNumberError::CheckDigit { expected });
        }
        Ok(Self(digits().chain([u32::from(given)]).fold(0, |number, digit| number * 10 + u64::from(digit))))
    }
}

impl fmt::Display for CasNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{}", self.0 / 1000, self.0 / 10 % 100, self.0 % 10)
    }
}

impl fmt::Debug for CasNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CasNumber({self})")
    }
}

crate::serial::as_text!(CasNumber);

/// A published list of goods by substance.
///
/// ```
/// use dualuse::substance::SubstanceList;
///
/// let list: SubstanceList = "us-746-supp-6".parse()?;
/// assert_eq!((list.destination(), list.measure()), ("Russia and Belarus", "746.8(a)(6)"));
/// assert_eq!(list.substances().count(), 155);
/// # Ok::<(), dualuse::substance::UnknownSubstanceList>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubstanceList(u8);

/// No list of substances has this identifier.
///
/// ```
/// let error = "us-746-supp-9".parse::<dualuse::substance::SubstanceList>().unwrap_err();
/// assert!(error.to_string().contains("us-746-supp-6"));
/// ```
pub type UnknownSubstanceList = Unknown<SubstanceList>;

identified!(SubstanceList: "list of substances", "`SubstanceList::all()` lists all");

impl SubstanceList {
    /// All lists that are held.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..HEADS.len()).map(|place| Self(place as u8))
    }

    fn head(self) -> Head {
        HEADS.at(self.0.into())
    }

    /// The stable identifier.
    #[must_use]
    pub fn id(self) -> &'static str {
        text(self.head().id)
    }

    /// The name used in conversation.
    #[must_use]
    pub fn short_title(self) -> &'static str {
        text(self.head().short)
    }

    /// The title.
    #[must_use]
    pub fn title(self) -> &'static str {
        text(self.head().title)
    }

    /// The legal instrument.
    #[must_use]
    pub fn instrument(self) -> &'static str {
        text(self.head().instrument)
    }

    /// Where the text stands.
    #[must_use]
    pub fn url(self) -> &'static str {
        text(self.head().url)
    }

    /// How to cite what is held.
    #[must_use]
    pub fn citation(self) -> &'static str {
        text(self.head().citation)
    }

    /// Of whose trade it speaks.
    #[must_use]
    pub fn destination(self) -> &'static str {
        text(self.head().destination)
    }

    /// The provision that uses it.
    #[must_use]
    pub fn measure(self) -> &'static str {
        text(self.head().measure)
    }

    /// `complete`, or what is missing.
    #[must_use]
    pub fn coverage(self) -> &'static str {
        text(self.head().coverage)
    }

    /// The day on which the source was read.
    #[must_use]
    pub fn retrieved(self) -> Date {
        day(self.head().retrieved)
    }

    /// The last day of which it is known what the list named.
    #[must_use]
    pub fn known_to(self) -> Date {
        day(self.head().known_to)
    }

    /// What it names, in its order.
    pub fn substances(self) -> impl Iterator<Item = Substance> + Clone {
        Substance::all().filter(move |substance| substance.list() == self)
    }
}

impl fmt::Display for SubstanceList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for SubstanceList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SubstanceList({})", self.id())
    }
}

impl FromStr for SubstanceList {
    type Err = UnknownSubstanceList;

    fn from_str(id: &str) -> Result<Self, UnknownSubstanceList> {
        let known = Self::all().find(|list| list.id() == id);
        known.ok_or_else(|| Unknown::spelled(id, by_id(Self(0), Self::all(), Self::id, id)))
    }
}

crate::serial::as_text!(SubstanceList);

/// What a list names in a row.
///
/// ```
/// use dualuse::substance::{SubstanceKind, substance};
///
/// let pumps = substance("vacuum pumps").next().expect("a row");
/// assert_eq!((pumps.item(), pumps.kind()), ("(f)(2)", SubstanceKind::Equipment));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum SubstanceKind {
    /// A chemical.
    Chemical,
    /// Biological material.
    Biologic,
    /// Equipment, which the same list names in words.
    Equipment,
    /// Equipment, software or technology.
    EquipmentOrSoftware,
}

/// A substance, or other goods, on a list.
///
/// ```
/// use dualuse::substance::substance;
///
/// // By CAS number, and by name.
/// let acetone = substance("67-64-1").next().expect("on supplement no. 6");
/// assert_eq!((acetone.name(), acetone.item(), acetone.least_percent()), ("Acetone", "(b)(1)", Some(90)));
/// assert!(substance("acetone").any(|found| found == acetone));
/// assert_eq!(acetone.to_string(), "us-746-supp-6 (b)(1): Acetone, from 90 % by weight");
/// // That nothing is found says nothing of lists that are not held.
/// assert_eq!(substance("7732-18-5").count(), 0);
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Substance(u16);

impl Substance {
    fn all() -> impl Iterator<Item = Self> + Clone {
        (0..ROWS.len()).map(|place| Self(place as u16))
    }

    fn row(self) -> Row {
        ROWS.at(self.0.into())
    }

    /// The list.
    #[must_use]
    pub fn list(self) -> SubstanceList {
        SubstanceList(self.row().list)
    }

    /// The paragraph of the list, such as `(b)(1)`.
    #[must_use]
    pub fn item(self) -> &'static str {
        text(self.row().item)
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> SubstanceKind {
        match self.row().kind {
            0 => SubstanceKind::Chemical,
            1 => SubstanceKind::Biologic,
            2 => SubstanceKind::Equipment,
            _ => SubstanceKind::EquipmentOrSoftware,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        text(self.row().name)
    }

    /// Its CAS number, if the list prints one.
    #[must_use]
    pub fn cas(self) -> Option<CasNumber> {
        Some(self.row().cas).filter(|&cas| cas != 0).map(CasNumber)
    }

    /// The share by weight, in percent, from which on a mixture is meant; none if the list prints no such limit.
    #[must_use]
    pub fn least_percent(self) -> Option<u8> {
        Some(self.row().least_percent).filter(|&percent| percent != 0)
    }

    /// What else the row takes out or asks for, in words; empty if nothing.
    #[must_use]
    pub fn condition(self) -> &'static str {
        text(self.row().condition)
    }

    /// The day from which it is on the list.
    #[must_use]
    pub fn from(self) -> StartDate {
        let (row, by) = (self.row(), day(self.row().from));
        if row.exact == 1 { StartDate::On(by) } else { StartDate::By { after: None, by } }
    }

    /// The rule that put it there, where it is known; may be empty.
    #[must_use]
    pub fn row_citation(self) -> &'static str {
        text(self.row().citation)
    }
}

fn text(of: Text) -> &'static str {
    of.within(TEXTS)
}

impl fmt::Display for Substance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.list(), self.item(), self.name())?;
        if let Some(percent) = self.least_percent() {
            write!(f, ", from {percent} % by weight")?;
        }
        if self.condition().is_empty() { Ok(()) } else { write!(f, ", {}", self.condition()) }
    }
}

impl fmt::Debug for Substance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Substance({self})")
    }
}

/// As `{"list": "us-746-supp-6", "item": "(b)(1)", "name": "Acetone", "cas": "67-64-1", ..}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Substance {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Substance", 8)?;
        fields.serialize_field("list", &self.list())?;
        fields.serialize_field("item", self.item())?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("name", self.name())?;
        fields.serialize_field("cas", &self.cas())?;
        fields.serialize_field("least_percent", &self.least_percent())?;
        fields.serialize_field("condition", self.condition())?;
        fields.serialize_field("from", &crate::serial::Text(self.from()))?;
        fields.end()
    }
}

/// The rows of all lists of substances that have a CAS number, or of which the name holds all of the words: letter case makes no
/// difference, and the beginning of a word is enough. A text without words finds nothing.
///
/// That nothing is found is no clearance: a list names classes of goods, salts and mixtures in words too.
pub fn substance(text: &str) -> impl Iterator<Item = Substance> + Clone {
    let cas = text.parse::<CasNumber>().ok();
    let has_words = text.chars().any(char::is_alphanumeric);
    Substance::all().filter(move |known| match cas {
        Some(cas) => known.cas() == Some(cas),
        None => has_words && holds(&[known.name()], text),
    })
}

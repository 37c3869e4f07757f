//! Technical parameters and kinds of goods: `data/parameters/`.

use core::{fmt, str::FromStr};

use super::{
    condition::Condition,
    set::Bits,
    value::{Interval, ParameterValue},
};
use crate::{
    quantity::{Dimension, Quantity, Unit},
    spelling::distance,
    tables::parameters::{KINDS, PARAMETERS},
};

/// A set of kinds.
pub(crate) type Kinds = Bits<4>;

pub(crate) struct ParameterRow {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) kind: ValueKind,
    pub(crate) judgement: bool,
    pub(crate) presume: Option<ParameterValue>,
    /// Values of a choice, as bits, that goods may have in place of the presumed one unless the condition is false.
    pub(crate) unless: &'static [(u32, Condition)],
    pub(crate) implies: Kinds,
    pub(crate) read: &'static [Read],
}

/// What an unlabelled quantity in a description must be, to be read as a parameter.
pub(crate) struct Read {
    pub(crate) of: Kinds,
    pub(crate) unit: Option<Unit>,
    pub(crate) ge: Option<Quantity>,
    pub(crate) le: Option<Quantity>,
    pub(crate) part: Part,
}

impl Read {
    /// What an unlabelled interval, written in a unit, is read as.
    pub(crate) fn value(&self, found: Interval, unit: Unit) -> Option<Interval> {
        let value = match (self.part, found.ends()) {
            (Part::Whole, _) => Some(found),
            (_, (Some(low), Some(high))) if low == high => None,
            (Part::Min, (low, _)) => low.map(Interval::exactly),
            (Part::Max, (_, high)) => high.map(Interval::exactly),
        }?;
        let (low, high) = value.ends();
        let above = |limit| low.or(high).is_some_and(|end| end.compare(limit).is_some_and(|order| order.is_ge()));
        let below = |limit| high.or(low).is_some_and(|end| end.compare(limit).is_some_and(|order| order.is_le()));
        let within = self.ge.is_none_or(above) && self.le.is_none_or(below);
        (within && self.unit.is_none_or(|of| of == unit)).then_some(value)
    }
}

/// Which part of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    Min,
    Max,
}

/// What values a parameter takes.
///
/// ```
/// use dualuse::rules::{Parameter, ValueKind};
///
/// let operation: Parameter = "operation".parse()?;
/// assert_eq!(operation.value_kind(), ValueKind::Choice(&["cw", "pulsed"]));
/// # Ok::<(), dualuse::rules::UnknownParameter>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValueKind {
    /// A quantity with a unit of this dimension.
    Quantity(Dimension),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// The id of a kind of goods.
    Kind,
}

/// A technical parameter of goods, such as `wavelength` or `transverse_mode`.
///
/// ```
/// use dualuse::rules::Parameter;
///
/// let wavelength: Parameter = "wavelength".parse()?;
/// assert_eq!(wavelength.id(), "wavelength");
/// assert!(!wavelength.is_judgement());
/// # Ok::<(), dualuse::rules::UnknownParameter>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parameter(pub(crate) u16);

/// No parameter has this id.
///
/// ```
/// use dualuse::rules::Parameter;
///
/// let error = "wave_length".parse::<Parameter>().unwrap_err();
/// assert_eq!(error.to_string(), "there is no such parameter; the nearest is wavelength");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such parameter; the nearest is {nearest}")]
#[non_exhaustive]
pub struct UnknownParameter {
    /// The parameter whose id is spelled most like it.
    pub nearest: Parameter,
}

impl Parameter {
    /// The kind of goods itself, which a caller may state like any other fact.
    pub const KIND: Self = Self(0);

    pub(crate) fn row(self) -> &'static ParameterRow {
        &PARAMETERS[usize::from(self.0)]
    }

    /// The stable identifier, in snake case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// What it says of the goods.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// What values it takes.
    #[must_use]
    pub fn value_kind(self) -> ValueKind {
        self.row().kind
    }

    /// Whether it is a legal judgement, such as "specially designed", that no description can settle.
    #[must_use]
    pub fn is_judgement(self) -> bool {
        self.row().judgement
    }

    /// The value taken where nobody states one: of exclusions that hardly any goods meet.
    #[must_use]
    pub fn presumed(self) -> Option<ParameterValue> {
        self.row().presume
    }

    /// All parameters, in the order of the data.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..PARAMETERS.len() as u16).map(Self)
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Parameter {
    type Err = UnknownParameter;

    fn from_str(id: &str) -> Result<Self, UnknownParameter> {
        match Self::all().find(|known| known.id() == id) {
            Some(found) => Ok(found),
            None => {
                let nearest = Self::all().min_by_key(|known| distance(known.id(), id)).unwrap_or(Self::KIND);
                Err(UnknownParameter { nearest })
            }
        }
    }
}

crate::serial::as_text!(Parameter);

/// What goods are, for the rules: every `fibre-laser` is a `laser`.
///
/// ```
/// use dualuse::rules::Kind;
///
/// let fibre_laser: Kind = "fibre-laser".parse()?;
/// assert!(fibre_laser.is_within("laser".parse()?));
/// # Ok::<(), dualuse::rules::UnknownKind>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub(crate) u16);

pub(crate) struct KindRow {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) within: Kinds,
    /// What goods of the kind are presumed to be.
    pub(crate) states: &'static [(Parameter, ParameterValue)],
}

/// No kind has this id.
///
/// ```
/// let error = "fiber-laser".parse::<dualuse::rules::Kind>().unwrap_err();
/// assert_eq!(error.to_string(), "there is no such kind of goods; the nearest is fibre-laser");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such kind of goods; the nearest is {nearest}")]
#[non_exhaustive]
pub struct UnknownKind {
    /// The kind whose id is spelled most like it.
    pub nearest: Kind,
}

impl Kind {
    /// The stable identifier.
    #[must_use]
    pub fn id(self) -> &'static str {
        KINDS[usize::from(self.0)].id
    }

    /// What goods are of it.
    #[must_use]
    pub fn title(self) -> &'static str {
        KINDS[usize::from(self.0)].title
    }

    /// Whether all goods of this kind are of the other.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        self.closure().has(other.0)
    }

    pub(crate) fn states(self) -> &'static [(Parameter, ParameterValue)] {
        KINDS[usize::from(self.0)].states
    }

    /// The kind and all that it is within.
    pub(crate) fn closure(self) -> Kinds {
        KINDS[usize::from(self.0)].within
    }

    /// All kinds, in the order of the data.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..KINDS.len() as u16).map(Self)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(id: &str) -> Result<Self, UnknownKind> {
        match Self::all().find(|known| known.id() == id) {
            Some(found) => Ok(found),
            None => {
                let nearest = Self::all().min_by_key(|known| distance(known.id(), id)).unwrap_or(Self(0));
                Err(UnknownKind { nearest })
            }
        }
    }
}

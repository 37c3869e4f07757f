//! A fact and where it comes from.

use core::fmt;

use super::{Basis, Kind, Parameter, ParameterValue};
use crate::span::Span;

/// Where a fact comes from.
///
/// ```
/// use dualuse::{Facts, fact::{Origin, Parameter}};
///
/// let wavelength: Parameter = "wavelength".parse()?;
/// let facts = Facts::new().with(wavelength, "1070 nm")?;
/// assert_eq!(facts.get(wavelength).map(|fact| fact.origin()), Some(Origin::Stated));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Origin {
    /// No word says so: see [`Basis::Presumed`].
    Presumed,
    /// Read from these bytes of the description.
    Read(Span),
    /// Stated by the caller.
    Stated,
}

impl Origin {
    /// How far it can be trusted.
    #[must_use]
    pub const fn basis(self) -> Basis {
        match self {
            Self::Presumed => Basis::Presumed,
            Self::Read(_) => Basis::Read,
            Self::Stated => Basis::Stated,
        }
    }
}

/// The value of a parameter, and where it comes from.
///
/// ```
/// use dualuse::Facts;
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// assert_eq!(facts.iter().map(|fact| fact.to_string()).collect::<Vec<_>>(), ["tpp = 4800 (stated)"]);
///
/// // What goods of a kind are by definition comes with the kind, and has its trust.
/// let facts = Facts::new().with("kind".parse()?, "laser-diode")?;
/// let medium = facts.get("laser_type".parse()?).expect("of a laser diode");
/// assert_eq!(medium.to_string(), "laser_type = semiconductor (stated, as laser-diode)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub(super) parameter: Parameter,
    pub(super) value: ParameterValue,
    pub(super) origin: Origin,
    pub(super) of_kind: Option<Kind>,
}

impl Fact {
    pub(crate) const fn new(parameter: Parameter, value: ParameterValue, origin: Origin) -> Self {
        Self { parameter, value, origin, of_kind: None }
    }

    /// The parameter.
    #[must_use]
    pub const fn parameter(&self) -> Parameter {
        self.parameter
    }

    /// Its value.
    #[must_use]
    pub const fn value(&self) -> &ParameterValue {
        &self.value
    }

    /// Where it comes from; of a fact that follows from a kind, where the kind comes from.
    #[must_use]
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    /// The kind of goods of which this is true by definition, if the fact follows from one.
    #[must_use]
    pub const fn of_kind(&self) -> Option<Kind> {
        self.of_kind
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {} ({}", self.parameter, self.value, self.origin.basis())?;
        self.of_kind.map_or(Ok(()), |kind| write!(f, ", as {kind}"))?;
        f.write_str(")")
    }
}

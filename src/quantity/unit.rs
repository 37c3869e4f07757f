//! Units of measurement, and the dimensions they measure: the rows of `data/units.csv`.

use core::{fmt, str::FromStr};

use super::{
    decibel,
    decimal::{Decimal, Scaled},
};
use crate::{
    nearest::{by_id, distance},
    tables::units::{BELOW_ZERO, DIMENSIONS, LOOSE, SPELLINGS, UNITS},
    unknown::{Unknown, identified},
};

/// What a unit measures: power, length, data rate.
///
/// ```
/// use dualuse::quantity::Dimension;
///
/// let length: Dimension = "length".parse()?;
/// assert_eq!(length.id(), "length");
/// # Ok::<(), dualuse::quantity::UnknownDimension>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dimension(pub(crate) u8);

/// No unit measures a dimension of this name.
///
/// ```
/// let error = "lenght".parse::<dualuse::quantity::Dimension>().unwrap_err();
/// assert_eq!(error.to_string(), "\"lenght\" is no dimension; the nearest is length; `Dimension::all()` lists all");
/// ```
pub type UnknownDimension = Unknown<Dimension>;

identified! {
    Dimension: "dimension", "`Dimension::all()` lists all";
    Unit: "unit", "letter case counts, as in mW and MW, and `Unit::all()` lists all";
}

impl Dimension {
    /// The stable identifier, such as `power` or `beam_parameter_product`.
    #[must_use]
    pub fn id(self) -> &'static str {
        DIMENSIONS[usize::from(self.0)]
    }

    /// Every dimension, in the order of `data/units.csv`.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..DIMENSIONS.len() as u8).map(Self)
    }

    /// Whether a value can lie below zero, as a temperature can and a power cannot.
    #[must_use]
    pub fn reaches_below_zero(self) -> bool {
        BELOW_ZERO[usize::from(self.0)]
    }

    /// Its units, in the order of `data/units.csv`.
    pub fn units(self) -> impl Iterator<Item = Unit> {
        Unit::all().filter(move |unit| unit.dimension() == self)
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Dimension {
    type Err = UnknownDimension;

    fn from_str(id: &str) -> Result<Self, UnknownDimension> {
        let known = Self::all().find(|known| known.id() == id);
        known.ok_or_else(|| Unknown::spelled(id, by_id(Self(0), Self::all(), Self::id, id)))
    }
}

pub(crate) struct UnitRow {
    pub(crate) symbol: &'static str,
    pub(crate) dimension: Dimension,
    pub(crate) numerator: i64,
    pub(crate) exponent: i8,
    pub(crate) offset: Decimal,
    /// Whether a value is a level, ten to a tenth of which counts.
    pub(crate) decibel: bool,
}

impl UnitRow {
    /// A unit of the dimension with this number.
    pub(crate) const fn new(symbol: &'static str, dimension: u8, numerator: i64, exponent: i8) -> Self {
        let offset = Decimal::of(0, 0);
        Self { symbol, dimension: Dimension(dimension), numerator, exponent, offset, decibel: false }
    }

    /// The same, with what is added to a value before it is multiplied.
    pub(crate) const fn offset(self, offset: Decimal) -> Self {
        Self { offset, ..self }
    }

    /// The same, of which values are levels.
    pub(crate) const fn level(self) -> Self {
        Self { decibel: true, ..self }
    }
}

/// A unit with its prefix: `kW`, `nm`, `°C`.
///
/// Reads every spelling of `data/units.csv`, the Russian and Chinese ones too. Letter case counts, since `mW` and `MW` are
/// nine powers of ten apart; a case that no unit is written in is read where it can mean only one (`KW`, `NM`).
///
/// ```
/// use dualuse::quantity::Unit;
///
/// let unit: Unit = "кВт".parse()?;
/// assert_eq!(unit.to_string(), "kW");
/// assert_eq!("Kw".parse::<Unit>()?, unit);
/// # Ok::<(), dualuse::quantity::UnknownUnit>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit(pub(crate) u8);

/// No unit is spelled so, or several in other letter cases.
///
/// ```
/// use dualuse::quantity::Unit;
///
/// let error = "nmm".parse::<Unit>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"nmm\" is no unit; the nearest is nm; letter case counts, as in mW and MW, and `Unit::all()` lists all",
/// );
/// // Gigabits or gigabytes?
/// assert!("GB/S".parse::<Unit>().is_err());
/// ```
pub type UnknownUnit = Unknown<Unit>;

impl Unit {
    /// Every unit, dimension by dimension.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..UNITS.len() as u8).map(Self)
    }

    fn row(self) -> &'static UnitRow {
        &UNITS[usize::from(self.0)]
    }

    /// The usual symbol; empty for a plain number.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        self.row().symbol
    }

    /// What it measures.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        self.row().dimension
    }

    /// Whether a value is a level in decibels.
    pub(crate) fn is_level(self) -> bool {
        self.row().decibel
    }

    /// Of a level its decibels over the base unit, where they can be kept exactly.
    pub(super) fn to_level(self, value: Decimal) -> Option<Decimal> {
        let row = self.row();
        row.decibel.then(|| value.plus(Decimal::of(10 * i64::from(row.exponent), 0)))?
    }

    /// How many of the base unit a difference of one unit is, as a numerator and a power of ten.
    pub(super) fn step(self) -> (i64, i8) {
        (self.row().numerator, self.row().exponent)
    }

    /// The two values in the base unit between which a value lies; one and the same, but for a level in decibels.
    pub(crate) fn to_base(self, value: Decimal) -> (Scaled, Scaled) {
        let row = self.row();
        if row.decibel {
            return decibel::number(value, row.exponent);
        }
        let exact = value.scaled(row.offset, row.numerator, row.exponent);
        (exact, exact)
    }

    /// The value in the base unit, exactly; `None` if it is no decimal number, or cannot be kept.
    pub(super) fn to_base_exactly(self, value: Decimal) -> Option<Scaled> {
        let row = self.row();
        if row.decibel {
            let (below, above) = decibel::number(value, row.exponent);
            return (below == above).then_some(below);
        }
        value.moved(row.offset, row.numerator, row.exponent)
    }

    /// The value of which this is the value in the base unit, exactly; `None` if it is no decimal number, or cannot be kept.
    pub(super) fn value_of_base(self, base: Scaled) -> Option<Decimal> {
        let row = self.row();
        let (mut mantissa, exponent) = base.parts();
        let mut exponent = exponent - i16::from(row.exponent);
        if row.decibel {
            while mantissa != 0 && mantissa % 10 == 0 {
                (mantissa, exponent) = (mantissa / 10, exponent + 1);
            }
            return (mantissa == 1).then(|| Decimal::of(10 * i64::from(exponent), 0));
        }
        let value = Scaled::of(mantissa, exponent).divided_by(row.numerator)?;
        if row.offset.parts().0 == 0 { Some(value) } else { value.plus(row.offset.negated()) }
    }

    /// Of decibels over the base unit the level.
    pub(super) fn value_of_level(self, level: Decimal) -> Option<Decimal> {
        let row = self.row();
        level.plus(Decimal::of(-10 * i64::from(row.exponent), 0))
    }

    /// The unit whose symbol is most like a text; among equals one that begins alike.
    fn nearest(units: impl Iterator<Item = Self>, text: &str) -> Option<Self> {
        let begins = text.chars().next();
        let named = units.filter(|unit| !unit.symbol().is_empty());
        named.min_by_key(|unit| (distance(unit.symbol(), text), unit.symbol().chars().next() != begins))
    }

    /// The error of a text that is no unit, with the nearest of some.
    pub(super) fn unknown(text: &str, units: impl Iterator<Item = Self>) -> UnknownUnit {
        Unknown::spelled(text, Self::nearest(units, text).unwrap_or(Self(0)))
    }

    /// The unit spelled so.
    pub(super) fn spelled(text: &str) -> Option<Self> {
        if let Some(&at) = SPELLINGS.get(text) {
            return Some(Self(at));
        }
        // The first letter, a prefix more often than not, in the case given where that decides: mw is mW, not MW.
        // A single letter is too little to guess from.
        let (mut lower, mut len, mut letters) = ([0; 24], 0, 0);
        for character in text.chars().flat_map(char::to_lowercase) {
            let width = character.len_utf8();
            character.encode_utf8(lower.get_mut(len..len + width)?);
            (len, letters) = (len + width, letters + 1);
        }
        let lower = core::str::from_utf8(&lower[..len]).ok().filter(|_| letters > 1)?;
        let known = *LOOSE.get(lower)?;
        let same_case = known.iter().filter(|&&(first, _)| text.starts_with(first));
        match (known, same_case.clone().next(), same_case.count()) {
            (_, Some(&(_, at)), 1) | (&[(_, at)], _, _) => Some(Self(at)),
            _ => None,
        }
    }

    /// The plain number.
    pub(crate) fn none() -> Option<Self> {
        SPELLINGS.get("").map(|&at| Self(at))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.symbol())
    }
}

impl FromStr for Unit {
    type Err = UnknownUnit;

    fn from_str(text: &str) -> Result<Self, UnknownUnit> {
        Self::spelled(text).ok_or_else(|| Self::unknown(text, Self::all()))
    }
}

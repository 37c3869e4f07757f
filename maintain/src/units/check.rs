//! What must hold of units, and the reading of thresholds that are written in them.

use std::collections::BTreeMap;

use super::schema;
use crate::{
    fault::{Fault, Faults},
    source::{Data, File},
};
use dualuse::{maintain::in_base_unit, quantity::Decimal};

/// The units, each by its number.
#[derive(Default)]
pub struct Units {
    pub(super) dimensions: Vec<String>,
    /// For each dimension whether values can lie below zero.
    pub(super) below_zero: Vec<bool>,
    pub(super) all: Vec<Unit>,
    /// The number of the unit that is spelled so.
    pub(super) spellings: BTreeMap<String, usize>,
}

pub(super) struct Unit {
    pub symbol: String,
    pub dimension: usize,
    pub numerator: i64,
    pub exponent: i8,
    pub offset: Decimal,
    /// Whether values are levels in decibels.
    pub decibel: bool,
}

/// A quantity of the data.
#[derive(Clone, Copy)]
pub struct Stated {
    pub value: Decimal,
    pub unit: usize,
    pub dimension: usize,
}

/// The units of which all that can be read is taken.
pub fn check(data: &Data, faults: &Faults) -> Option<Units> {
    let file = faults.keep(data.file("units.csv"))?;
    let mut units = Units::default();
    for (line, row) in file.rows::<schema::Unit>(faults) {
        let known = units.dimension(&row.dimension).unwrap_or(units.dimensions.len());
        if known == units.dimensions.len() {
            units.dimensions.push(row.dimension.clone());
            units.below_zero.push(row.below_zero == "yes");
        } else if known + 1 != units.dimensions.len() {
            faults.add(file.error_on(line, format!("the units of {} do not stand together", row.dimension)));
        }
        if !matches!(row.below_zero.as_str(), "" | "yes") || units.below_zero[known] != (row.below_zero == "yes") {
            faults.add(file.error_on(line, "below_zero is yes or empty, and the same for all units of a dimension"));
        }
        let Some(unit) = faults.keep(unit(&file, line, &row, known)) else { continue };
        for spelling in std::iter::once(row.unit.as_str()).chain(row.spellings.split_whitespace()) {
            if units.spellings.insert(spelling.to_owned(), units.all.len()).is_some() {
                faults.add(file.error_on(line, format!("{spelling:?} is the spelling of two units")));
            }
        }
        units.all.push(unit);
    }
    if units.all.len() > usize::from(u8::MAX) {
        faults.add(file.error("more units than there is room for: widen Unit in src/quantity/unit.rs"));
    }
    Some(units)
}

fn unit(file: &File, line: usize, row: &schema::Unit, dimension: usize) -> Result<Unit, Fault> {
    let fail = |reason: String| Err(file.error_on(line, reason));
    if row.numerator <= 0 {
        return fail("the numerator must be positive".to_owned());
    }
    let decibel = match row.scale.as_str() {
        "" => false,
        "decibel" if row.numerator == 1 && row.offset.is_empty() => true,
        "decibel" => return fail("a level has the numerator 1 and no offset".to_owned()),
        other => return fail(format!("{other:?} is not decibel, or empty")),
    };
    let offset = if row.offset.is_empty() { "0" } else { &row.offset };
    let offset = offset.parse().map_err(|error| file.error_on(line, error))?;
    let (symbol, numerator, exponent) = (row.unit.clone(), row.numerator, row.exponent);
    Ok(Unit { symbol, dimension, numerator, exponent, offset, decibel })
}

impl Units {
    /// The number of a dimension.
    pub fn dimension(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|known| known == id)
    }

    /// The identifier of a dimension.
    pub fn of_dimension(&self, dimension: usize) -> &str {
        &self.dimensions[dimension]
    }

    /// The number of a unit.
    pub fn unit(&self, spelling: &str) -> Option<usize> {
        self.spellings.get(spelling).copied()
    }

    /// The dimension of a unit.
    pub fn dimension_of(&self, unit: usize) -> usize {
        self.all[unit].dimension
    }

    /// Every spelling, with the number of its unit.
    pub fn spelled(&self) -> impl Iterator<Item = (&str, usize)> {
        self.spellings.iter().map(|(spelling, &unit)| (spelling.as_str(), unit))
    }

    /// About how much a value is in the base unit.
    pub fn in_base(&self, value: f64, unit: usize) -> f64 {
        let Unit { numerator, exponent, offset, decibel, .. } = &self.all[unit];
        let plain = if *decibel { 10_f64.powf(value / 10.0) } else { value };
        (plain + offset.to_f64()) * *numerator as f64 * 10_f64.powi((*exponent).into())
    }

    /// Reads a quantity such as `500 W`.
    pub fn read(&self, text: &str) -> Result<Stated, String> {
        let (number, spelling) = text.split_once(' ').unwrap_or((text, ""));
        let value: Decimal = number.parse().map_err(|error| format!("{text:?}: {error}"))?;
        let unit = self.unit(spelling).ok_or_else(|| format!("{text:?}: no unit is spelled {spelling:?}"))?;
        Ok(Stated { value, unit, dimension: self.all[unit].dimension })
    }

    /// Its mantissa and exponent in the base unit of its dimension.
    pub fn base(&self, text: &str, stated: Stated) -> Result<(i128, i16), String> {
        let Unit { offset, numerator, exponent, decibel, .. } = self.all[stated.unit];
        if decibel {
            let reason = "a level, which is seldom exact: write the threshold in the unit it is a level of";
            return Err(format!("{text:?} is {reason}"));
        }
        Ok(in_base_unit(stated.value, offset, numerator, exponent))
    }
}

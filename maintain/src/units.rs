//! Units of measurement: `data/units.csv`.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
};

use serde::Deserialize;

use dualuse::{maintain::in_base_unit, quantity::Decimal};
use crate::{
    fault::{Fault, Faults},
    source::{Data, File},
    tables::Tables,
};

#[derive(Deserialize)]
struct Row {
    dimension: String,
    unit: String,
    numerator: i64,
    exponent: i8,
    offset: String,
    scale: String,
    spellings: String,
}

/// The units, for thresholds that other files write in them.
pub struct Units {
    /// The number of the unit, and of its dimension.
    spellings: HashMap<String, (usize, usize)>,
    /// For each unit its offset, numerator and exponent; `None` if its values are levels.
    factors: Vec<Option<(Decimal, i64, i8)>>,
    dimensions: Vec<String>,
}

/// A quantity that other files write as a threshold.
pub struct Threshold {
    pub value: Decimal,
    pub unit: usize,
    pub dimension: usize,
    /// Mantissa and exponent in the base unit of its dimension.
    pub base: Result<(i128, i16), String>,
}

impl Units {
    /// Reads a threshold such as `500 W`.
    pub fn threshold(&self, text: &str) -> Result<Threshold, String> {
        let (value, unit, dimension) = self.parse(text)?;
        let base =
            self.factors[unit].map(|(offset, numerator, exponent)| in_base_unit(value, offset, numerator, exponent));
        let level =
            || format!("{text:?} is a level, which is seldom exact: write the threshold in the unit it is a level of");
        Ok(Threshold { value, unit, dimension, base: base.ok_or_else(level) })
    }

    pub fn dimension(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|known| known == id)
    }

    /// The number of a unit.
    pub fn unit(&self, spelling: &str) -> Option<usize> {
        self.spellings.get(spelling).map(|&(unit, _)| unit)
    }

    /// Reads a quantity such as `500 W`; its Rust expression and its dimension.
    pub fn quantity(&self, text: &str) -> Result<(String, usize), String> {
        let (value, unit, dimension) = self.parse(text)?;
        let (mantissa, exponent) = value.parts();
        Ok((format!("Quantity::new(Decimal::of({mantissa}, {exponent}), Unit({unit}))"), dimension))
    }

    fn parse(&self, text: &str) -> Result<(Decimal, usize, usize), String> {
        let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
        let value: Decimal = number.parse().map_err(|error| format!("{text:?}: {error}"))?;
        let &(unit, dimension) =
            self.spellings.get(unit).ok_or_else(|| format!("{text:?}: no unit is spelled {unit:?}"))?;
        Ok((value, unit, dimension))
    }

    pub fn of_dimension(&self, dimension: usize) -> &str {
        &self.dimensions[dimension]
    }
}

pub fn generate(data: &Data, faults: &Faults, tables: &mut Tables) -> Result<Units, Fault> {
    let file = data.file("units.csv")?;
    let mut units = Units { spellings: HashMap::new(), factors: Vec::new(), dimensions: Vec::new() };
    let mut rows = String::new();
    let mut count = 0;
    for (line, row) in file.rows::<Row>(faults) {
        let known = units.dimension(&row.dimension).unwrap_or(units.dimensions.len());
        if known == units.dimensions.len() {
            units.dimensions.push(row.dimension.clone());
        } else if known + 1 != units.dimensions.len() {
            return Err(file.error_on(line, format!("the units of {} do not stand together", row.dimension)));
        }
        for spelling in std::iter::once(row.unit.as_str()).chain(row.spellings.split_whitespace()) {
            if units.spellings.insert(spelling.to_owned(), (count, known)).is_some() {
                return Err(file.error_on(line, format!("{spelling:?} is the spelling of two units")));
            }
        }
        let offset = row.offset(&file, line)?;
        units.factors.push(row.scale.is_empty().then_some((offset, row.numerator, row.exponent)));
        let _ = writeln!(rows, "    {},", row.expression(&file, line, known, offset)?);
        count += 1;
    }
    tables.add("generated_units.rs", units.tables(&rows, count));
    Ok(units)
}

impl Row {
    fn offset(&self, file: &File, line: usize) -> Result<Decimal, Fault> {
        let offset = if self.offset.is_empty() { "0" } else { &self.offset };
        offset.parse().map_err(|error| file.error_on(line, error))
    }

    fn expression(&self, file: &File, line: usize, dimension: usize, offset: Decimal) -> Result<String, Fault> {
        if self.numerator <= 0 {
            return Err(file.error_on(line, "the numerator must be positive"));
        }
        let decibel = match self.scale.as_str() {
            "" => false,
            "decibel" if self.numerator == 1 && self.offset.is_empty() => true,
            "decibel" => return Err(file.error_on(line, "a level has the numerator 1 and no offset")),
            other => return Err(file.error_on(line, format!("{other:?} is not decibel, or empty"))),
        };
        let (mantissa, power) = offset.parts();
        let Self { unit, numerator, exponent, .. } = self;
        Ok(format!(
            "UnitRow {{ symbol: {unit:?}, dimension: Dimension({dimension}), numerator: {numerator}, exponent: {exponent}, \
             offset: Decimal::of({mantissa}, {power}), decibel: {decibel} }}"
        ))
    }
}

impl Units {
    fn tables(&self, rows: &str, count: usize) -> String {
        let mut code = String::from("use crate::quantity::{Decimal, Dimension, UnitRow};\n");
        let mut spellings = phf_codegen::Map::new();
        let mut loose: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
        let mut sorted: Vec<(&str, usize)> =
            self.spellings.iter().map(|(text, &(unit, _))| (text.as_str(), unit)).collect();
        sorted.sort_unstable();
        for &(spelling, unit) in &sorted {
            spellings.entry(spelling, unit.to_string());
            loose.entry(spelling.to_lowercase()).or_default().push((spelling, unit));
        }
        let mut folded = phf_codegen::Map::new();
        for (lower, meant) in &mut loose {
            // One unit, however often its spellings differ in case only.
            meant.dedup_by_key(|&mut (spelling, unit)| (spelling.chars().next(), unit));
            let one = meant.iter().all(|&(_, unit)| unit == meant[0].1);
            meant.truncate(if one { 1 } else { usize::MAX });
            folded.entry(lower.as_str(), format!("&{meant:?}"));
        }
        let _ = writeln!(
            code,
            "pub(crate) static DIMENSIONS: [&str; {}] = {:?};\npub(crate) static UNITS: [UnitRow; {count}] = [\n{rows}];\n\
             pub(crate) static SPELLINGS: phf::Map<&'static str, u8> = {};\n\
             pub(crate) static LOOSE: phf::Map<&'static str, &'static [(&'static str, u8)]> = {};",
            self.dimensions.len(),
            self.dimensions,
            spellings.build(),
            folded.build(),
        );
        code
    }
}

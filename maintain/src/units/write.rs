//! `src/tables/units.rs`: units as Rust, small enough to be read.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{Units, check::Unit};
use crate::tables::{Tables, head};

/// Writes the table.
pub fn write(units: &Units, tables: &mut Tables) {
    let mut code = format!("// {}\n\nuse crate::quantity::{{Decimal, UnitRow as U}};\n\n", head("units"));
    let _ =
        writeln!(code, "pub(crate) static BELOW_ZERO: [bool; {}] = {:?};", units.below_zero.len(), units.below_zero);
    let _ = writeln!(
        code,
        "pub(crate) static DIMENSIONS: [&str; {}] = {:?};\n\npub(crate) static UNITS: [U; {}] = [",
        units.dimensions.len(),
        units.dimensions,
        units.all.len(),
    );
    for Unit { symbol, dimension, numerator, exponent, offset, decibel } in &units.all {
        let _ = write!(code, "    U::new({symbol:?}, {dimension}, {numerator}, {exponent})");
        let (mantissa, power) = offset.parts();
        if mantissa != 0 {
            let _ = write!(code, ".offset(Decimal::of({mantissa}, {power}))");
        }
        code.push_str(if *decibel { ".level(),\n" } else { ",\n" });
    }
    code.push_str("];\n\n");
    let (mut spellings, mut folded) = (phf_codegen::Map::new(), phf_codegen::Map::new());
    let mut loose: BTreeMap<String, Vec<(char, usize)>> = BTreeMap::new();
    for (spelling, &unit) in &units.spellings {
        spellings.entry(spelling.as_str(), unit.to_string());
        if let Some(first) = spelling.chars().next() {
            loose.entry(spelling.to_lowercase()).or_default().push((first, unit));
        }
    }
    for (lower, meant) in &mut loose {
        // One unit, however often its spellings differ in case only.
        meant.dedup();
        let one = meant.iter().all(|&(_, unit)| unit == meant[0].1);
        meant.truncate(if one { 1 } else { usize::MAX });
        folded.entry(lower.as_str(), format!("&{meant:?}"));
    }
    let _ = writeln!(
        code,
        "pub(crate) static SPELLINGS: phf::Map<&'static str, u8> = {};\n\n\
         pub(crate) static LOOSE: phf::Map<&'static str, &'static [(char, u8)]> = {};",
        spellings.build(),
        folded.build(),
    );
    tables.add("units.rs", code);
}

//! The old form, until the tables are bytes.

use super::Nomenclature;
use crate::tables::Tables;

pub fn write(nomenclature: &Nomenclature, tables: &mut Tables) {
    let codes: Vec<(u32, u8)> =
        nomenclature.subheadings.iter().map(|(code, &mask)| (code.parse().unwrap_or(0), mask)).collect();
    let first: Vec<usize> =
        (0..=10_000).map(|heading| codes.partition_point(|&(code, _)| code / 100 < heading)).collect();
    let numbers: Vec<u32> = codes.iter().map(|&(code, _)| code).collect();
    let masks: Vec<u8> = codes.iter().map(|&(_, mask)| mask).collect();
    let code = format!(
        "/// For every number of four digits, the position of the first subheading at or after that heading.\n\
         pub(crate) static FIRST: [u16; 10_001] = {first:?};\n\
         /// Every subheading that some edition has, in order, as a number.\n\
         pub(crate) static SUBHEADINGS: [u32; {n}] = {numbers:?};\n\
         /// The editions that have it, the oldest in the lowest bit.\n\
         pub(crate) static EDITIONS: [u8; {n}] = {masks:?};\n",
        n = codes.len(),
    );
    tables.add("generated_hs.rs", code);
}

//! Rust expressions of what tables hold.

use std::fmt::Write as _;

/// An HS code, digits only.
pub fn code(digits: &str) -> String {
    format!("HsCode::of({}, {})", digits.trim_start_matches('0'), digits.len())
}

/// The variant of an enum for an identifier: `UsCcl` for `us-ccl`.
pub fn variant(id: &str) -> String {
    let capital = |word: &str| word.split_at_checked(1).map(|(first, rest)| first.to_ascii_uppercase() + rest);
    id.split('-').filter_map(capital).collect()
}

/// A look-up of numbers by identifier: a table as a static of Rust.
pub fn numbers<'i>(code: &mut String, name: &str, number: &str, ids: impl Iterator<Item = &'i str>) {
    let mut map = phf_codegen::Map::new();
    ids.enumerate().for_each(|(at, id)| {
        map.entry(id, at.to_string());
    });
    let _ = writeln!(code, "pub(crate) static {name}: phf::Map<&'static str, {number}> = {};", map.build());
}

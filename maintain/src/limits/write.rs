//! `src/tables/limits.bin`: the tries.

use super::Limits;
use crate::{
    fault::Faults,
    source::Data,
    tables::{Tables, layout::write::Sections},
};

/// Writes the table.
pub fn write(data: &Data, limits: &Limits, faults: &Faults, tables: &mut Tables) {
    let mut sections = Sections::default();
    for trie in [&limits.before, &limits.after] {
        faults.keep(trie.push(&mut sections).map_err(|reason| data.fault("words", reason)));
    }
    tables.add_sections("limits", &sections);
}

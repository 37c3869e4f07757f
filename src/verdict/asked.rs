//! What was asked.

use crate::{
    control::{ControlCode, ControlList},
    rules::{Determination, Paragraph},
};

/// An entry or paragraph that was shown, with what the facts say of it; `None` if no rule was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) list: ControlList,
    pub(crate) code: ControlCode,
    pub(crate) row: Option<Paragraph>,
    pub(crate) determination: Option<Determination>,
    /// Its place among the rules, an entry without a row before those below it.
    pub(super) place: u32,
}

impl Asked {
    pub(crate) fn new(
        list: ControlList,
        code: ControlCode,
        row: Option<Paragraph>,
        determination: Option<Determination>,
    ) -> Self {
        Self {
            list,
            code,
            row,
            determination,
            place: row.map_or_else(|| Paragraph::place_of(list, code), Paragraph::place),
        }
    }

    /// The paragraph with what the facts say of it, if it has a rule of its own that was asked.
    pub(super) fn rule(&self) -> Option<(Paragraph, Determination)> {
        Some((self.row.filter(|row| row.decides())?, self.determination?))
    }
}

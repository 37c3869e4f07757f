//! Acts that are known to have come later than what is held of a list, as `[[later]]` in its `list.toml`.

use dualuse::dates::Date;
use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::{dates, fault::Faults, source::File};

/// As written: of its day one of the two is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Written {
    pub act: Spanned<String>,
    #[serde(default)]
    in_force: Option<Spanned<Datetime>>,
    #[serde(default)]
    not_before: Option<Spanned<Datetime>>,
}

/// An act that came later than what is held.
pub struct Later {
    pub act: String,
    /// The day from which it is in force; if that is not known, the first on which it may be.
    pub day: Date,
    pub exact: bool,
}

/// The acts in the order of their days, which all come after the last one of which the list is known.
pub fn check(file: &File, all: &[Written], known_to: Option<Date>, faults: &Faults) -> Vec<Later> {
    let mut checked: Vec<Later> = Vec::new();
    for written in all {
        let fault = |reason: String| faults.add(file.error_at(written.act.span().start, reason));
        let (day, exact) = match (&written.in_force, &written.not_before) {
            (Some(day), None) => (day, true),
            (None, Some(day)) => (day, false),
            _ => {
                fault(
                    "a later act has either the day on which it is in force or one before which it is not".to_owned(),
                );
                continue;
            }
        };
        let Some(day) = faults.keep(dates::toml(file, day)) else { continue };
        if checked.last().is_some_and(|before| day < before.day) {
            fault("later acts stand in the order of their days".to_owned());
        }
        if let Some(known_to) = known_to.filter(|&known_to| day <= known_to) {
            fault(format!("on {known_to} the list is known, so this act must come later than on {day}"));
        }
        checked.push(Later { act: written.act.get_ref().clone(), day, exact });
    }
    checked
}

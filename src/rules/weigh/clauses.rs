//! The conditions that a paragraph is made of, each with the walk in which it is weighed.

use super::{Taken, Walk};
use crate::{
    fact::Point,
    rules::{
        Paragraph,
        condition::Condition,
        paragraph::{Exception, exceptions},
    },
};

/// Calls a function with the paragraph's own condition, then, the nearest first, with what is common to it and others and with each
/// exception, where they stand.
pub(super) fn each_clause<'f>(
    paragraph: Paragraph,
    point: Option<&'f Point>,
    mut each: impl FnMut(&mut Walk<'f>, Paragraph, Option<Exception>, Condition),
) {
    let rule = paragraph.rule();
    let taken = Taken::default().with(rule.demands);
    let mut walk = Walk::at(point);
    let mut aside = Walk { reaches: false, ..walk.aside() };
    if let Some(when) = Condition::of(rule.when) {
        each(&mut walk, paragraph, None, when);
    }
    for row in paragraph.chain() {
        if let Some(common) = row.common() {
            each(&mut walk, row, None, common);
        }
        for exception in exceptions(row.rule()) {
            let Some(when) = exception.when() else { continue };
            aside.taken = taken.without(when, &Taken::default());
            each(&mut aside, row, Some(exception), when);
        }
    }
}

//! Which rule is missing of a day that the rules held do not reach.

use core::fmt;

use super::Paragraph;
use crate::{
    control::{ControlCode, ControlList, EventKind, RuleEvent},
    dates::{AsOf, Date, Standing},
};

/// Why a determination of a day before the first version held is *not evaluated*: which rule is missing.
///
/// ```
/// use dualuse::{control::ControlList, rules::missing_rule};
///
/// let of = |day: &str| day.parse().map(|day| missing_rule(ControlList::UsCcl, "3A090".parse().expect("a code"), day));
/// let before = of("2022-06-01")?.expect("no rule of that day is held");
/// assert_eq!(
///     before.to_string(),
///     "us-ccl 3A090 on 2022-06-01: there was none yet; 3A090 created by 87 FR 62186, after 2022-10-06, by 2022-10-21",
/// );
/// let between = of("2024-01-01")?.expect("no rule of that day is held");
/// assert_eq!(
///     between.to_string(),
///     "us-ccl 3A090 on 2024-01-01: the rule is not held; it was that of 88 FR 73458 of 2023-11-17; held from 2026-06-24",
/// );
/// assert!(of("2026-06-24")?.is_none());
/// # Ok::<(), dualuse::dates::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingRule {
    list: ControlList,
    code: ControlCode,
    day: Date,
    held_from: Date,
    created: Option<RuleEvent>,
    last: Option<RuleEvent>,
}

impl MissingRule {
    /// The first day of which a rule is held.
    #[must_use]
    pub fn held_from(&self) -> Date {
        self.held_from
    }

    /// The rule that created the entry or paragraph, if it is known.
    #[must_use]
    pub fn created(&self) -> Option<RuleEvent> {
        self.created
    }

    /// The newest rule known to be in force on the day: its text is what is missing.
    #[must_use]
    pub fn in_force(&self) -> Option<RuleEvent> {
        self.last
    }

    /// Whether there was such an entry on the day, as far as is known.
    #[must_use]
    pub fn existed(&self) -> Standing {
        self.created.map_or(Standing::Unknown, |created| created.from().on(self.day))
    }
}

impl fmt::Display for MissingRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} on {}: ", self.list, self.code, self.day)?;
        match (self.created, self.last) {
            (Some(created), _) if self.existed() == Standing::NotYet => {
                return write!(f, "there was none yet; {created}");
            }
            (_, Some(last)) => {
                write!(f, "the rule is not held; it was that of {} of {}", last.citation(), last.from())?;
            }
            (Some(created), None) => write!(f, "the rule is not held; {created}")?,
            (None, None) => f.write_str("the rule is not held")?,
        }
        write!(f, "; held from {}", self.held_from)
    }
}

/// Which rule is missing of a day, of an entry or paragraph of which a later rule is held; none if a rule of the day is held, or
/// none of any day.
#[must_use]
pub fn missing_rule(list: ControlList, code: ControlCode, day: Date) -> Option<MissingRule> {
    let on_day = AsOf::Day(day);
    if Paragraph::under(list, code, on_day).any(|paragraph| paragraph.is_held(on_day)) {
        return None;
    }
    let all = Paragraph::under(list, code, AsOf::Latest);
    let held_from = all.map(|paragraph| paragraph.from().unwrap_or(list.edition())).min()?;
    let concerns = |event: &RuleEvent| event.entry().contains(code) || code.contains(event.entry());
    let events = || list.events().filter(concerns);
    let creates = |event: &RuleEvent| event.kind() == EventKind::Created && event.entry().contains(code);
    let in_force = events().filter(|event| event.from().on(day) == Standing::InForce);
    let last = in_force.max_by_key(|event| event.from().known_from());
    Some(MissingRule { list, code, day, held_from, created: events().filter(creates).last(), last })
}

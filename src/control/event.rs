//! What rules did to the entries of a list, and when.

use core::fmt;

use super::{ControlCode, ControlList};
use crate::{
    dates::{Date, StartDate, day, some_day},
    tables::events::{EVENTS, Event, TEXTS},
};

/// What a rule did to an entry.
///
/// ```
/// use dualuse::control::{ControlList, EventKind};
///
/// let made = ControlList::UsCcl.events().find(|event| event.entry().as_str() == "2B910").expect("quantum and additive rules");
/// assert_eq!((made.kind(), made.kind().id()), (EventKind::Created, "created"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum EventKind {
    /// Before, there was no such entry.
    Created,
    /// Its text, or what it takes, was another before.
    Changed,
    /// From then on there is none.
    Removed,
}

impl EventKind {
    /// The identifier used in JSON: `created`, `changed` or `removed`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// What a rule did to an entry or paragraph of a list, on a day that is known. Not all rules are held: that none is says nothing.
///
/// ```
/// use dualuse::control::ControlList;
///
/// let made = ControlList::UsCcl.events().next().expect("advanced computing");
/// assert_eq!(made.to_string(), "3A090 created by 87 FR 62186, after 2022-10-06, by 2022-10-21");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleEvent(u16);

impl RuleEvent {
    fn row(self) -> Event {
        EVENTS.at(self.0.into())
    }

    /// The entry or paragraph.
    #[must_use]
    pub fn entry(self) -> ControlCode {
        ControlCode::of(self.row().entry.within(TEXTS))
    }

    /// What the rule did to it.
    #[must_use]
    pub fn kind(self) -> EventKind {
        match self.row().what {
            0 => EventKind::Created,
            1 => EventKind::Changed,
            _ => EventKind::Removed,
        }
    }

    /// From when on.
    #[must_use]
    pub fn from(self) -> StartDate {
        let (row, by): (Event, Date) = (self.row(), day(self.row().from));
        if row.exact == 1 { StartDate::On(by) } else { StartDate::By { after: some_day(row.after), by } }
    }

    /// The rule.
    #[must_use]
    pub fn citation(self) -> &'static str {
        self.row().citation.within(TEXTS)
    }
}

impl fmt::Display for RuleEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} by {}, {}", self.entry(), self.kind(), self.citation(), self.from())
    }
}

/// As `{"entry": "2B910", "kind": "created", "from": "2024-09-06", "citation": "89 FR 72926"}`.
#[cfg(feature = "serde")]
impl serde::Serialize for RuleEvent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("RuleEvent", 4)?;
        fields.serialize_field("entry", &self.entry())?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("from", &crate::serial::Text(self.from()))?;
        fields.serialize_field("citation", self.citation())?;
        fields.end()
    }
}

impl ControlList {
    /// What rules did to entries of the list, as far as it is held, in the order of the days.
    pub fn events(self) -> impl Iterator<Item = RuleEvent> + Clone {
        (0..EVENTS.len() as u16).map(RuleEvent).filter(move |event| event.row().list == self as u8)
    }
}

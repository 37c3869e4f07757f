//! How old what is held is: the last day of which it is known, and the acts that are known to have come later.
//!
//! Nothing here knows which day it is: the caller says.

use core::fmt;

use crate::{
    dates::{Date, Standing},
    inline::Inline,
};

/// An act that is known to have come later than what is held, and what it says is not held.
///
/// ```
/// use dualuse::{dates::Standing, listing::GoodsList};
///
/// let annex: GoodsList = "eu-833-annex-xxiii".parse()?;
/// let act = annex.later_acts().next().expect("the twentieth package");
/// assert_eq!(act.to_string(), "Regulation (EU) 2026/506, in force since 2026-04-24");
/// assert_eq!(act.on("2026-04-23".parse()?), Standing::NotYet);
/// assert_eq!(act.on("2026-04-24".parse()?), Standing::InForce);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct LaterAct {
    act: &'static str,
    /// The day from which it is in force, or the first on which it may be.
    day: Date,
    exact: bool,
}

impl LaterAct {
    pub(crate) const fn new(act: &'static str, day: Date, exact: bool) -> Self {
        Self { act, day, exact }
    }

    /// What it is called, or what is known of it.
    #[must_use]
    pub const fn act(self) -> &'static str {
        self.act
    }

    /// The day from which it is in force, if that is known.
    #[must_use]
    pub fn in_force(self) -> Option<Date> {
        Some(self.day).filter(|_| self.exact)
    }

    /// The first day on which it may be in force: on every day before, it is not.
    #[must_use]
    pub const fn not_before(self) -> Date {
        self.day
    }

    /// Whether it is in force on a day; [`Standing::Unknown`] if it may be.
    #[must_use]
    pub fn on(self, day: Date) -> Standing {
        match day < self.day {
            true => Standing::NotYet,
            false if self.exact => Standing::InForce,
            false => Standing::Unknown,
        }
    }
}

impl fmt::Display for LaterAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.exact { "in force since" } else { "perhaps in force since" };
        write!(f, "{}, {how} {}", self.act, self.day)
    }
}

/// How old what is held of a list is on a day that the caller names.
///
/// ```
/// use dualuse::listing::GoodsList;
///
/// let annex: GoodsList = "eu-833-annex-vii-b".parse()?;
/// let age = annex.age("2026-05-01".parse()?);
/// assert_eq!((age.days(), age.later().len()), (8, 1));
/// assert_eq!(
///     age.to_string(),
///     "known to 2026-04-23, 8 days before 2026-05-01; not held: Regulation (EU) 2026/506, in force since 2026-04-24",
/// );
/// assert!(annex.age("2026-04-23".parse()?).reaches());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    known_to: Date,
    today: Date,
    later: Inline<LaterAct, 4>,
}

impl Age {
    pub(crate) fn new(known_to: Date, today: Date, acts: impl Iterator<Item = LaterAct>) -> Self {
        let mut later = Inline::new();
        acts.filter(|act| act.on(today) != Standing::NotYet).for_each(|act| later.push(act));
        Self { known_to, today, later }
    }

    /// The last day of which it is known what the list says.
    #[must_use]
    pub fn known_to(&self) -> Date {
        self.known_to
    }

    /// The day that the caller named.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// How many days lie between the two; 0 if what is held reaches the day.
    #[must_use]
    pub fn days(&self) -> u32 {
        u32::try_from(self.today.days_since(self.known_to)).unwrap_or_default()
    }

    /// Whether it is known what the list says on the day.
    #[must_use]
    pub fn reaches(&self) -> bool {
        self.today <= self.known_to
    }

    /// The acts that are in force on the day, or may be, and are not held. That there are none does not say that none came.
    #[must_use]
    pub fn later(&self) -> &[LaterAct] {
        &self.later
    }
}

impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "known to {}", self.known_to)?;
        if self.reaches() {
            return Ok(());
        }
        let days = self.days();
        write!(f, ", {days} day{} before {}", if days == 1 { "" } else { "s" }, self.today)?;
        for (at, act) in self.later.iter().enumerate() {
            write!(f, "{} {act}", if at == 0 { "; not held:" } else { ";" })?;
        }
        Ok(())
    }
}

/// As `{"known_to": "2026-04-23", "today": "2026-05-01", "days": 8, "later": [..]}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Age {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut fields = serializer.serialize_struct("Age", 4)?;
        fields.serialize_field("known_to", &self.known_to)?;
        fields.serialize_field("today", &self.today)?;
        fields.serialize_field("days", &self.days())?;
        fields.serialize_field("later", &self.later[..])?;
        fields.end()
    }
}

//! A list of an overlay.

use alloc::{string::String, vec::Vec};
use core::fmt;

use crate::{
    dates::{AsOf, Date, Period, Standing, StartDate},
    hs::HsCode,
    listing::{Direction, GoodsList},
};

/// A goods list of an overlay; what its parts mean stands beside those of [`GoodsList`].
///
/// ```
/// use dualuse::overlay::Overlay;
///
/// assert!(Overlay::read([])?.lists().is_empty());
/// # Ok::<(), dualuse::overlay::OverlayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayList {
    pub(super) id: String,
    pub(super) replaces: Option<GoodsList>,
    pub(super) short: String,
    pub(super) title: String,
    pub(super) instrument: String,
    pub(super) url: String,
    pub(super) destination: String,
    pub(super) directions: Vec<Direction>,
    pub(super) measure: String,
    pub(super) retrieved: Date,
    pub(super) known_to: Date,
    pub(super) coverage: String,
    pub(super) remark: String,
    pub(super) several: bool,
    pub(super) began: Option<Date>,
    pub(super) group_kind: String,
    pub(super) groups: Vec<OverlayGroup>,
    pub(super) versions: Vec<OverlayVersion>,
    pub(super) later: Vec<Later>,
    /// In the order of a tariff, then of their days.
    pub(super) rows: Vec<Row>,
}

/// A tier or section of a list of an overlay.
///
/// ```
/// use dualuse::overlay::Overlay;
///
/// assert!(Overlay::read([])?.lists().iter().all(|list| list.groups().is_empty()));
/// # Ok::<(), dualuse::overlay::OverlayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayGroup {
    pub(super) id: String,
    pub(super) title: String,
    /// Empty if they are those of the list.
    pub(super) directions: Vec<Direction>,
}

/// A version of a list of an overlay, of which all rows are known.
///
/// ```
/// use dualuse::overlay::Overlay;
///
/// assert!(Overlay::read([])?.lists().iter().all(|list| !list.versions().is_empty()));
/// # Ok::<(), dualuse::overlay::OverlayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayVersion {
    pub(super) day: Date,
    pub(super) citation: Option<String>,
    pub(super) rows: usize,
}

/// An act that came later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Later {
    pub(super) act: String,
    pub(super) day: Date,
    pub(super) exact: bool,
}

/// A code on the list, for as long as it stands there in one group and by one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) code: HsCode,
    pub(super) group: Option<usize>,
    pub(super) start: StartDate,
    pub(super) until: Option<Date>,
    pub(super) condition: String,
    pub(super) except: Vec<HsCode>,
    pub(super) citation: String,
}

impl Row {
    pub(super) fn standing(&self, as_of: AsOf) -> Standing {
        Period::new(Some(self.start), self.until).standing(as_of)
    }

    pub(super) fn is_in_force(&self, as_of: AsOf) -> bool {
        self.standing(as_of) == Standing::InForce
    }

    pub(super) fn excepts(&self, code: HsCode) -> bool {
        self.except.iter().any(|except| except.contains(code))
    }
}

impl OverlayGroup {
    /// The number as printed.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }
}

impl OverlayVersion {
    /// The day from which it applies.
    #[must_use]
    pub fn in_force(&self) -> Date {
        self.day
    }

    /// The number of its rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }
}

impl OverlayList {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The list held in whose place it stands.
    #[must_use]
    pub fn replaces(&self) -> Option<GoodsList> {
        self.replaces
    }

    /// The name used in conversation.
    #[must_use]
    pub fn short_title(&self) -> &str {
        &self.short
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The legal instrument or publication.
    #[must_use]
    pub fn instrument(&self) -> &str {
        &self.instrument
    }

    /// Where the authentic text stands.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Of whose trade it speaks; empty if that was not read.
    #[must_use]
    pub fn destination(&self) -> &str {
        &self.destination
    }

    /// Which way the goods go.
    #[must_use]
    pub fn directions(&self) -> &[Direction] {
        &self.directions
    }

    /// The provision that uses the list.
    #[must_use]
    pub fn measure(&self) -> &str {
        &self.measure
    }

    /// The day on which the source was read.
    #[must_use]
    pub fn retrieved(&self) -> Date {
        self.retrieved
    }

    /// The last day of which it is known what the list named.
    #[must_use]
    pub fn known_to(&self) -> Date {
        self.known_to
    }

    /// `complete`, or what is missing.
    #[must_use]
    pub fn coverage(&self) -> &str {
        &self.coverage
    }

    /// What else a reader should know; may be empty.
    #[must_use]
    pub fn remark(&self) -> &str {
        &self.remark
    }

    /// Its tiers or sections.
    #[must_use]
    pub fn groups(&self) -> &[OverlayGroup] {
        &self.groups
    }

    /// Its versions, the oldest first; there is at least one.
    #[must_use]
    pub fn versions(&self) -> &[OverlayVersion] {
        &self.versions
    }

    /// The newest.
    pub(crate) fn newest(&self) -> Option<&OverlayVersion> {
        self.versions.last()
    }

    /// How to cite the version that tells what the list named as of a day: that in force, or, if it was not read, the next that was.
    #[must_use]
    pub fn citation(&self, as_of: impl Into<AsOf>) -> &str {
        let begun = match as_of.into() {
            AsOf::Latest => self.versions.len(),
            AsOf::Day(day) => self.versions.partition_point(|version| version.day <= day),
        };
        let told = self.versions.iter().skip(begun.saturating_sub(1)).filter_map(|version| version.citation.as_deref());
        told.into_iter().next().unwrap_or_default()
    }

    /// The acts that are known to have come later, as answers tell them.
    pub(crate) fn later_acts(&self) -> impl Iterator<Item = (Date, String)> + '_ {
        self.later.iter().map(|act| {
            let since = if act.exact { "in force since" } else { "perhaps in force since" };
            (act.day, alloc::format!("{}, {since} {}", act.act, act.day))
        })
    }

    /// The day of its first version.
    pub(crate) fn first_held(&self) -> Option<Date> {
        self.versions.first().map(OverlayVersion::in_force)
    }

    /// Whether it is asked as of a day: one in the place of another not before its first version.
    pub(super) fn answers(&self, as_of: AsOf) -> bool {
        match (as_of, self.first_held()) {
            (AsOf::Day(day), Some(first)) if self.replaces.is_some() => first <= day,
            _ => true,
        }
    }
}

impl fmt::Display for OverlayList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.id)
    }
}

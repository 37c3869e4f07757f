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
    pub(super) rows: Vec<OverlayRow>,
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

/// A code on a list of an overlay, for as long as it stands there in one group and by one act.
///
/// ```
/// use dualuse::overlay::Overlay;
///
/// assert!(Overlay::read([])?.lists().iter().all(|list| list.rows().iter().all(|row| row.until() != Some(row.from().known_from()))));
/// # Ok::<(), dualuse::overlay::OverlayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayRow {
    pub(super) code: HsCode,
    pub(super) group: Option<usize>,
    pub(super) start: StartDate,
    pub(super) until: Option<Date>,
    pub(super) condition: String,
    pub(super) except: Vec<HsCode>,
    pub(super) citation: String,
}

impl OverlayRow {
    /// The code that the list names.
    #[must_use]
    pub fn code(&self) -> HsCode {
        self.code
    }

    /// The place of its tier or section among [`OverlayList::groups`]; none if it stands in none.
    #[must_use]
    pub fn group(&self) -> Option<usize> {
        self.group
    }

    /// The first day on which it applies, as exactly as it is known.
    #[must_use]
    pub fn from(&self) -> StartDate {
        self.start
    }

    /// The first day on which it no longer applies.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.until
    }

    /// What it takes out or asks for in words; empty if nothing.
    #[must_use]
    pub fn condition(&self) -> &str {
        &self.condition
    }

    /// The codes under it that it takes out again.
    #[must_use]
    pub fn except(&self) -> &[HsCode] {
        &self.except
    }

    /// The act or rule of this row; may be empty.
    #[must_use]
    pub fn citation(&self) -> &str {
        &self.citation
    }

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

    /// Which way the goods of this part go; none if they go as the list says.
    #[must_use]
    pub fn directions(&self) -> &[Direction] {
        &self.directions
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

    /// How to cite it; none of a version that was not itself read.
    #[must_use]
    pub fn citation(&self) -> Option<&str> {
        self.citation.as_deref()
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

    /// Its rows, in the order of a tariff, then of their days.
    #[must_use]
    pub fn rows(&self) -> &[OverlayRow] {
        &self.rows
    }

    /// Whether a code may stand in several rows at once.
    #[must_use]
    pub fn names_in_several_rows(&self) -> bool {
        self.several
    }

    /// The day before which it did not exist, where that is known.
    #[must_use]
    pub fn began(&self) -> Option<Date> {
        self.began
    }

    /// What it calls its parts, such as `tier`; empty if it has none.
    #[must_use]
    pub fn group_kind(&self) -> &str {
        &self.group_kind
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

    /// The acts that are known to have come later and are not held, each with its day, and whether it is in force from that day on
    /// or not before it.
    pub fn later_acts(&self) -> impl Iterator<Item = (&str, Date, bool)> {
        self.later.iter().map(|act| (act.act.as_str(), act.day, act.exact))
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

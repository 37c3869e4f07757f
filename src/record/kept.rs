//! A record: everything that is needed to repeat an answer.

use alloc::{borrow::Cow, string::ToString, vec::Vec};

use super::{Answer, Detail, OverlayListLine, Request, RequestError, Text};
use crate::{
    control::ControlList,
    dates::Date,
    listing::GoodsList,
    tables::version::{DATA_SHA256, DATA_VERSION},
};

/// A record to keep: what was asked, by which lists and data it was answered, and the answer.
///
/// ```
/// use dualuse::record::{Detail, Record, Replay, Request};
///
/// let record = Record::make(Request::new("laser rangefinder").hs("9015.10"), Detail::Verdict)?;
/// assert_eq!(record.replay()?, Replay::Same);
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Record {
    /// What was asked.
    pub request: Request,
    /// How much was asked for.
    pub detail: Detail,
    /// By which crate and data it was answered.
    pub snapshot: Snapshot,
    /// The lists that were asked, in the versions that are held.
    pub lists: Vec<ListVersion>,
    /// The answer.
    pub answer: Answer,
}

/// The version of the crate, and of the data that are compiled into it.
///
/// ```
/// use dualuse::record::Snapshot;
///
/// assert_eq!(Snapshot::here().data_sha256.len(), 64);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Snapshot {
    /// The version of the crate.
    pub crate_version: Text,
    /// The day on which the data were last changed in a way that can change an answer.
    pub data_version: Text,
    /// The SHA-256 of the data.
    pub data_sha256: Text,
}

/// A list in the version that is held.
///
/// ```
/// use dualuse::record::{Detail, Record, Request};
///
/// let record = Record::make(Request::new("").hs("8542.31").lists("chpl"), Detail::Verdict)?;
/// assert_eq!((record.lists[0].list.as_ref(), record.lists.len()), ("chpl", 1));
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ListVersion {
    /// The id of the list.
    pub list: Text,
    /// How to cite the newest version that is held.
    pub citation: Text,
    /// The day of that version.
    pub day: Text,
    /// The last day of which it is known what the list says.
    #[cfg_attr(feature = "serde", serde(default))]
    pub known_to: Text,
}

impl ListVersion {
    /// Of a list that is held, as it is compiled in.
    fn of_goods(list: GoodsList) -> Self {
        let newest = list.versions().last();
        Self {
            list: Cow::Borrowed(list.id()),
            citation: Cow::Borrowed(newest.map_or("", |version| version.citation())),
            day: newest.map(|version| Cow::Owned(version.in_force().to_string())).unwrap_or_default(),
            known_to: Cow::Owned(list.known_to().to_string()),
        }
    }

    fn of_overlay(list: &OverlayListLine) -> Self {
        let OverlayListLine { list, day, citation, known_to, .. } = list.clone();
        Self { list, citation, day, known_to }
    }

    fn of_controls(list: ControlList) -> Self {
        Self {
            list: Cow::Borrowed(list.id()),
            citation: Cow::Borrowed(list.citation()),
            day: Cow::Owned(list.edition().to_string()),
            known_to: Cow::Owned(list.known_to().to_string()),
        }
    }
}

impl Snapshot {
    /// Of this crate as it is compiled.
    #[must_use]
    pub fn here() -> Self {
        Self {
            crate_version: Cow::Borrowed(env!("CARGO_PKG_VERSION")),
            data_version: Cow::Borrowed(DATA_VERSION),
            data_sha256: Cow::Borrowed(DATA_SHA256),
        }
    }

    /// How many days the data are old on a day that the caller names; nothing if the day of the data cannot be read. How old each
    /// list is that was asked, [`Checks::ages`](crate::Checks::ages) tells.
    ///
    /// ```
    /// use dualuse::record::Snapshot;
    ///
    /// let mut snapshot = Snapshot::here();
    /// snapshot.data_version = "2026-11-01".into();
    /// assert_eq!(snapshot.age("2026-11-26".parse()?), Some(25));
    /// # Ok::<(), dualuse::dates::DateError>(())
    /// ```
    #[must_use]
    pub fn age(&self, today: Date) -> Option<u32> {
        let version: Date = self.data_version.parse().ok()?;
        Some(u32::try_from(today.days_since(version)).unwrap_or_default())
    }
}

impl Record {
    /// Answers a request and keeps both.
    ///
    /// # Errors
    ///
    /// If the request cannot be answered.
    pub fn make(request: Request, detail: Detail) -> Result<Self, RequestError> {
        let answer = request.answer(detail)?;
        Self::of(request, detail, answer)
    }

    /// The same by an overlay.
    ///
    /// # Errors
    ///
    /// If the request cannot be answered.
    #[cfg(feature = "overlay")]
    pub fn make_with_overlay(
        request: Request,
        detail: Detail,
        overlay: &crate::overlay::Overlay,
    ) -> Result<Self, RequestError> {
        let answer = request.answer_with_overlay(detail, overlay)?;
        Self::of(request, detail, answer)
    }

    fn of(request: Request, detail: Detail, answer: Answer) -> Result<Self, RequestError> {
        let checks = request.checks()?;
        let given = || answer.checked.overlay.iter().flat_map(|overlay| &overlay.lists);
        let held = checks.goods_lists().map(ListVersion::of_goods);
        let held = held.filter(|held| given().all(|list| list.list != held.list));
        let of_controls = checks.control_lists().map(ListVersion::of_controls);
        let lists = held.chain(given().map(ListVersion::of_overlay)).chain(of_controls).collect();
        Ok(Self { request, detail, snapshot: Snapshot::here(), lists, answer })
    }
}

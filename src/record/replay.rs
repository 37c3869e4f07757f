//! Whether a record would be answered today as it was.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::{
    Answer, CandidateLine, CategoryLine, ClosedLine, ContainedLine, ContradictionLine, EitherLine, FactLine,
    JudgementLine, ListingLine, MetLine, OpenLine, PlaceLine, Record, RequestError, Snapshot, Text, UnknownLine,
};

/// What comes of asking a record once more.
///
/// ```
/// use dualuse::record::{Detail, Record, Replay, Request};
///
/// let mut record = Record::make(Request::new("laser rangefinder"), Detail::Verdict)?;
/// record.snapshot.data_sha256 = "of older data".into();
/// let Replay::Differs { data, crate_version, answer } = record.replay()? else { unreachable!() };
/// assert!(data.is_some() && crate_version.is_none() && answer.is_empty());
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Replay {
    /// The same crate and the same data give the same answer.
    Same,
    /// Something differs. The answer may be the same all the same.
    Differs {
        /// The versions of the data, then and now, with the lists whose versions differ.
        data: Option<Difference>,
        /// The versions of the crate, then and now.
        crate_version: Option<Difference>,
        /// What differs in the answer, part by part.
        answer: Vec<Difference>,
    },
}

/// What is gone and what is new in one part.
///
/// ```
/// use dualuse::record::{Detail, Record, Replay, Request};
///
/// let mut record = Record::make(Request::new("").hs("8542.31"), Detail::Verdict)?;
/// record.answer.listings.clear();
/// let Replay::Differs { answer, .. } = record.replay()? else { unreachable!() };
/// assert_eq!((answer[0].part.as_str(), answer[0].gone.len()), ("listings", 0));
/// assert!(answer[0].new[0].starts_with("chpl"));
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Difference {
    /// The part, such as `verdict.met`.
    pub part: String,
    /// What the record has and is no longer so.
    pub gone: Vec<String>,
    /// What the record does not have and is so now.
    pub new: Vec<String>,
}

impl Record {
    /// Asks once more, by the crate and the data of today.
    ///
    /// # Errors
    ///
    /// If the request can no longer be answered.
    pub fn replay(&self) -> Result<Replay, RequestError> {
        let now = Self::make(self.request.clone(), self.detail)?;
        Ok(self.against(&now))
    }

    /// The same by an overlay: whether it is the one of the record, the digests tell.
    ///
    /// # Errors
    ///
    /// If the request can no longer be answered.
    #[cfg(feature = "overlay")]
    pub fn replay_with_overlay(&self, overlay: &crate::overlay::Overlay) -> Result<Replay, RequestError> {
        let now = Self::make_with_overlay(self.request.clone(), self.detail, overlay)?;
        Ok(self.against(&now))
    }

    /// What differs from a newer record of the same request.
    fn against(&self, now: &Self) -> Replay {
        let version = |snapshot: &Snapshot| format!("{} sha256:{}", snapshot.data_version, snapshot.data_sha256);
        let lists = |record: &Self| {
            let named = record.lists.iter().map(|list| format!("{}: {} ({})", list.list, list.citation, list.day));
            let overlay = record.answer.checked.overlay.iter();
            let overlay = overlay.map(|overlay| format!("overlay sha256:{}", overlay.sha256));
            core::iter::once(version(&record.snapshot)).chain(overlay).chain(named).collect::<Vec<_>>()
        };
        let data = compare("data", lists(self), lists(now));
        let crate_of = |record: &Self| Vec::from([record.snapshot.crate_version.to_string()]);
        let crate_version = compare("crate", crate_of(self), crate_of(now));
        let answer = differences(&self.answer, &now.answer);
        match (&data, &crate_version, answer.is_empty()) {
            (None, None, true) => Replay::Same,
            _ => Replay::Differs { data, crate_version, answer },
        }
    }
}

fn compare(part: &str, was: Vec<String>, is: Vec<String>) -> Option<Difference> {
    if was == is {
        return None;
    }
    let missing = |of: &[String], from: &[String]| of.iter().filter(|one| !from.contains(one)).cloned().collect();
    let (mut gone, mut new): (Vec<String>, Vec<String>) = (missing(&was, &is), missing(&is, &was));
    if gone.is_empty() && new.is_empty() {
        // The same in another order, or another number of times.
        (gone, new) = (was, is);
    }
    Some(Difference { part: part.to_owned(), gone, new })
}

fn all<T: Told>(of: &[T]) -> Vec<String> {
    of.iter().map(Told::told).collect()
}

fn differences(was: &Answer, is: &Answer) -> Vec<Difference> {
    type Part = (&'static str, fn(&Answer) -> Vec<String>);
    let parts: [Part; 23] = [
        ("schema", |answer| Vec::from([answer.schema.to_string()])),
        ("outcome", |answer| Vec::from([answer.outcome.to_string()])),
        ("reason", |answer| all(answer.reason.as_slice())),
        ("because", |answer| all(&answer.because)),
        ("code", |answer| Vec::from([format!("{}: {}", answer.code.status, answer.code.message)])),
        ("categories", |answer| all(&answer.categories)),
        ("listings", |answer| all(&answer.listings)),
        ("unknown_listings", |answer| all(&answer.unknown_listings)),
        ("verdict.state", |answer| Vec::from([format!("{}{}", answer.verdict.state, or_none(&answer.verdict.text))])),
        ("verdict.met", |answer| all(&answer.verdict.met)),
        ("verdict.met_under_one_of", |answer| all(&answer.verdict.met_under_one_of)),
        ("verdict.open", |answer| all(&answer.verdict.open)),
        ("verdict.judgement", |answer| all(&answer.verdict.judgement)),
        ("verdict.closed", |answer| all(&answer.verdict.closed)),
        ("verdict.without_rule", |answer| all(&answer.verdict.without_rule)),
        ("verdict.named", |answer| all(&answer.verdict.named)),
        ("verdict.contained", |answer| all(&answer.verdict.contained)),
        ("verdict.missing_rules", |answer| all(&answer.verdict.missing_rules)),
        ("verdict.catch_alls", |answer| all(&answer.verdict.catch_alls)),
        ("facts", |answer| all(&answer.facts)),
        ("points", |answer| answer.points.iter().map(|point| all(point).join("; ")).collect()),
        ("contradictions", |answer| all(&answer.contradictions)),
        ("candidates", |answer| all(answer.candidates.as_deref().unwrap_or_default())),
    ];
    let mut found: Vec<Difference> = parts.iter().filter_map(|(part, of)| compare(part, of(was), of(is))).collect();
    // What is asked next, and by which lists, are values without a list of their own.
    if was.question != is.question {
        let told = |answer: &Answer| answer.question.iter().map(|question| question.parameter.to_string()).collect();
        found.push(Difference { part: "question".to_owned(), gone: told(was), new: told(is) });
    }
    if was.checked != is.checked {
        let told =
            |answer: &Answer| Vec::from([format!("{}: {}", answer.checked.as_of, answer.checked.lists.join(", "))]);
        found.push(Difference { part: "checked".to_owned(), gone: told(was), new: told(is) });
    }
    // What is told of an item leaves out why.
    if found.is_empty() && was != is {
        found.push(Difference { part: "explanations".to_owned(), gone: Vec::new(), new: Vec::new() });
    }
    found
}

/// What a reader is told of one item of an answer.
trait Told {
    fn told(&self) -> String;
}

impl Told for Text {
    fn told(&self) -> String {
        self.to_string()
    }
}

macro_rules! told {
    ($($name:ty: $of:ident => $told:expr;)+) => {$(
        impl Told for $name {
            fn told(&self) -> String {
                let $of = self;
                $told
            }
        }
    )+};
}

told! {
    CategoryLine: of => format!("{} ({}, {}) at {:?}", of.category, of.strength, of.agreement, of.spans);
    ListingLine: of => format!(
        "{} {} {} {} {} {:?} {} {} {:?} {} {} {}",
        of.list, of.entry, or_none(&of.tier), or_none(&of.section), or_none(&of.part), of.directions, of.relation, of.citation, of.extent, of.condition, of.from,
        or_none(&of.until)
    );
    UnknownLine: of => match (&of.first_held, &of.known_to) {
        (Some(day), _) => format!("{} before {day}", of.list),
        (None, Some(day)) => format!("{} after {day}", of.list),
        (None, None) => of.list.to_string(),
    };
    MetLine: of => format!(
        "{} {} ({}) {} {}; also {}; not {}; presumed {}",
        of.list, of.entry, of.basis, of.title, of.reasons.join(" "), all(&of.twins).join(", "),
        of.counterparts.iter().map(|other| format!("{} {}: {}", other.list, other.entry, other.differs)).collect::<Vec<_>>().join(", "),
        all(&of.presumed).join(", ")
    );
    EitherLine: of => format!("{} {}: {}", of.list, of.entries.join(" or "), of.missing.join(", "));
    OpenLine: of => format!("{} {}: must {}; may {} and {} more", of.lists.join(", "), of.entry, of.must.join(", "), of.may.join(", "), of.more);
    JudgementLine: of => format!("{} {}: {} {}", of.lists.join(", "), of.entry, of.of.join(", "), of.why.join("; "));
    ContainedLine: of => format!("{}: {} {} ({}, {})", of.name, of.list, of.entries.join(", "), of.category, of.by);
    ClosedLine: of => format!("{} {} ({})", of.lists.join(", "), of.entries.join(", "), of.basis);
    PlaceLine: of => format!("{} {}", of.lists.join(", "), of.entries.join(", "));
    FactLine: of => format!("{} = {} ({}{}) {:?}", of.parameter, of.value, of.origin, of.of_kind.as_deref().unwrap_or_default(), of.span);
    ContradictionLine: of => format!("{} against {}", of.first.told(), of.second.told());
    CandidateLine: of => format!(
        "{} {}: {} ({}) {} {}",
        of.list, of.entry, or_none(&of.determination), or_none(&of.basis), of.missing.join(", "), of.link
    );
}

fn or_none(text: &Option<Text>) -> &str {
    text.as_deref().unwrap_or("none")
}

impl fmt::Display for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Differs { data, crate_version, answer } = self else { return f.write_str("the same") };
        let mut differs = data.iter().chain(crate_version).chain(answer).peekable();
        while let Some(difference) = differs.next() {
            write!(f, "{difference}{}", if differs.peek().is_some() { "\n" } else { "" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} differs", self.part)?;
        self.gone.iter().try_for_each(|gone| write!(f, "\n  - {gone}"))?;
        self.new.iter().try_for_each(|new| write!(f, "\n  + {new}"))
    }
}

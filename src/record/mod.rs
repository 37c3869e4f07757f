//! Requests and records: what was asked and what was answered, as values that can be stored, sent and repeated. The one door for
//! JSON, Python, web and C.

mod answer;
mod from;
mod kept;
#[cfg(feature = "overlay")]
mod over;
mod replay;
mod request;
mod shown;
#[cfg(feature = "serde")]
mod wire;

pub use answer::{
    Answer, CandidateLine, CategoryLine, Checked, ClauseLine, ClosedLine, Code, ConditionLine, ContainedLine,
    ContradictionLine, CounterpartLine, EitherLine, ExplanationLine, FactLine, JudgementLine, ListingLine, MetLine,
    OpenLine, OverlayLine, OverlayListLine, PairLine, PlaceLine, QuestionLine, Text, UnknownLine, VerdictLine,
};
pub use from::{Detail, SCHEMA};
pub use kept::{ListVersion, Record, Snapshot};
pub use replay::{Difference, Replay};
pub use request::{Request, RequestError};
pub use shown::{About, ShownLine};

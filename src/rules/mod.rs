//! Rules of control entries: thresholds, exceptions, and three-valued determinations.
//!
//! A rule says what a paragraph of a list says, in the edition that its source names; the data in `data/controls/rules/` can be read
//! beside the text line by line. Every comparison is exact.
//!
//! What a rule is stands in `condition` and `paragraph`, what it comes to in `weigh`, and what is answered above these:
//! `determination`, `explain`, `either`, `question`.

mod condition;
mod coverage;
mod determination;
mod either;
mod explain;
mod paragraph;
mod question;
mod weigh;

pub use coverage::{Coverage, coverage};
pub(crate) use determination::Hearing;
pub use determination::{Determination, Terms, determinations, determine, determine_on};
pub use either::{EitherWay, either_way};
pub use explain::Comparison;
pub use paragraph::Paragraph;
pub use question::next_question;

//! Rules of control entries: thresholds, exceptions, and three-valued determinations.
//!
//! A rule says what a paragraph of a list says, in the edition that its source names; the data in `data/controls/rules/` can be read
//! beside the text line by line. Every comparison is exact.
//!
//! What a rule is stands in `condition` and `paragraph`, what it comes to in `weigh`, and what is answered above these:
//! `determination`, `explain`, `explanation`, `either`.

mod condition;
mod coverage;
mod covered;
mod determination;
mod either;
mod explain;
mod explanation;
#[cfg(feature = "serde")]
mod json;
mod leaves;
mod missing;
mod paragraph;
mod values;
mod weigh;

pub use coverage::{Coverage, coverage};
pub(crate) use covered::is_covered;
pub(crate) use determination::Hearing;
pub use determination::{Determination, Terms, determinations, determine, determine_on};
pub use either::{EitherWay, either_way};
pub use explain::Comparison;
pub use explanation::{Clause, Explanation, Grounds, Test, Weighed};
pub use leaves::{LeafCoverage, leaf_coverage};
pub use missing::{MissingRule, missing_rule};
pub use paragraph::Paragraph;
pub(crate) use values::{figures_of, values_of};

//! Rules of control entries: parameters, thresholds and three-valued determinations.
//!
//! A rule says what a paragraph of a list says, in the edition that its source names; the data in `data/rules/` can be read
//! beside the text line by line. Every comparison is exact.

mod condition;
mod coverage;
mod determination;
mod facts;
mod paragraph;
mod parameter;
mod read;
mod set;
mod value;

pub(crate) use condition::Condition;
pub use condition::Operator;
pub use coverage::{Coverage, coverage};
pub use determination::{
    Comparison, Determination, ParameterSet, determinations, determine, determine_as_of, next_question,
};
pub use facts::{Contradiction, Fact, Facts, Origin};
pub use paragraph::Paragraph;
pub(crate) use paragraph::{Exception, ParagraphRow};
pub use parameter::{Kind, Parameter, UnknownKind, UnknownParameter, ValueKind};
pub(crate) use parameter::{KindRow, ParameterRow, Part, Read};
pub(crate) use read::{FactPhrase, FactWord};
pub(crate) use set::Bits;
pub use value::{Interval, ParameterError, ParameterValue};

//! What the rules come to over everything that was asked of an item: what is met, what is open and what would settle it, what is
//! left to judgement, and which entries are closed. Closed is not cleared.

mod asked;
mod contained;
mod findings;
mod fold;
mod question;
mod state;
mod whole;

pub(crate) use asked::Asked;
pub use contained::Contained;
pub use findings::{Closed, Judgement, Met, Open};
pub use question::{Answers, Question};
pub use state::VerdictState;
pub use whole::Verdict;

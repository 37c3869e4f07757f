#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable))]
#![cfg_attr(
    not(any(feature = "lang-en", feature = "lang-de", feature = "lang-ru", feature = "lang-uk", feature = "lang-zh")),
    allow(dead_code, unused_imports, reason = "without a language there are no words, and what reads them lies idle")
)]

extern crate alloc;

mod bits;
pub mod category;
mod classify;
pub mod control;
pub mod dates;
pub mod fact;
pub mod hs;
mod inline;
pub mod links;
pub mod listing;
mod nearest;
pub mod quantity;
pub mod reverse;
pub mod rules;
mod serial;
mod span;
mod tables;
pub mod text;
mod truth;

pub use category::{Category, Family};
pub use classify::{
    Agreement, Candidate, CategoryMatch, Cause, Checked, Classification, CodeStatus, Item, Link, Outcome, Scope,
    classify, classify_as_of,
};
pub use fact::Facts;
pub use rules::Determination;
pub use span::Span;

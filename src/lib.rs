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

pub mod category;
mod classify;
pub mod control;
pub mod dates;
pub mod hs;
pub mod links;
pub mod listing;
pub mod quantity;
pub mod reverse;
pub mod rules;
mod serial;
mod spelling;
mod tables;
pub mod text;

pub use category::{Category, Family};
pub use classify::{
    Agreement, Assessed, Assessment, Candidate, CategoryMatch, Cause, Checked, Classification, Item, Link, Outcome,
    Scope, classify, classify_as_of,
};
pub use rules::{Determination, Facts};

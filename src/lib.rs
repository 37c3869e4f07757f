#![cfg_attr(feature = "classify", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "classify"),
    doc = "Export-control classification: see the README, whose examples need the feature `classify`."
)]
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable))]
#![cfg_attr(
    not(feature = "classify"),
    allow(dead_code, unused_imports, reason = "rooms serve others that are left out")
)]

extern crate alloc;

#[cfg(feature = "controls")]
mod bits;
#[cfg(feature = "classify")]
pub mod category;
#[cfg(feature = "classify")]
mod classify;
#[cfg(feature = "controls")]
pub mod control;
pub mod dates;
#[cfg(feature = "controls")]
pub mod fact;
#[cfg(any(feature = "lists", feature = "controls"))]
mod find;
pub mod hs;
mod inline;
#[cfg(feature = "controls")]
pub mod links;
#[cfg(feature = "lists")]
pub mod listing;
#[cfg(feature = "write-tables")]
#[doc(hidden)]
pub mod maintain;
mod nearest;
#[cfg(feature = "controls")]
pub mod quantity;
#[cfg(feature = "classify")]
pub mod reverse;
#[cfg(feature = "controls")]
pub mod rules;
mod serial;
mod span;
#[cfg(not(feature = "write-tables"))]
mod tables;
#[cfg(feature = "write-tables")]
#[doc(hidden)]
pub mod tables;
#[cfg(feature = "classify")]
pub mod text;
#[cfg(feature = "controls")]
mod truth;
mod unknown;

#[cfg(feature = "classify")]
pub use category::{Category, Family};
#[cfg(feature = "classify")]
pub use classify::{
    Agreement, Candidate, CategoryMatch, Cause, Checked, Classification, CodeStatus, Item, Link, Outcome, Scope,
    classify, classify_as_of,
};
#[cfg(feature = "controls")]
pub use fact::Facts;
#[cfg(feature = "controls")]
pub use rules::Determination;
pub use span::{Span, SpanError};
pub use unknown::Unknown;

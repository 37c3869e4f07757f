//! Maps product descriptions and HS codes to dual-use categories, goods lists and control entries.
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;

pub mod category;
mod classify;
pub mod control;
pub mod hs;
pub mod listing;
pub mod source;
mod tables;
pub mod text;

pub use category::{Category, Family};
pub use classify::{
    Agreement, Candidate, CategoryMatch, Cause, Checked, Classification, Determination, Item, Link, Outcome, Scope,
    classify,
};

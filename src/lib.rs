//! Maps product descriptions and HS codes to dual-use categories, goods lists and control entries.
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;

pub mod category;
pub mod hs;
pub mod listing;
pub mod source;
mod tables;
pub mod text;

pub use category::{Category, Family};

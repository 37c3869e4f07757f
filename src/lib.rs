// The links of the README lead to its files; where rustdoc shows it, to the module `guide`, since the first definition of a link counts.
#![cfg_attr(
    all(feature = "classify", feature = "serde"),
    doc = "[docs/first-classification.md]: guide::first_classification
[docs/reading.md]: guide::reading
[docs/lists-and-dates.md]: guide::lists_and_dates
[docs/regulation-change.md]: guide::regulation_change
[docs/embedding.md]: guide::embedding
[docs/comtrade.md]: guide::comtrade
[docs/json.md]: guide::json
[docs/glossary.md]: guide::glossary
[docs/design.md]: guide::design
[docs/migration.md]: guide::migration
[docs/accuracy.md]: guide::accuracy
[docs/speed.md]: guide::speed
[data/README.md]: guide::data
"
)]
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

#[cfg(any(feature = "lists", feature = "controls"))]
pub mod age;
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
pub mod licence;
#[cfg(feature = "controls")]
pub mod links;
#[cfg(feature = "lists")]
pub mod listing;
#[cfg(feature = "write-tables")]
#[doc(hidden)]
pub mod maintain;
mod nearest;
#[cfg(feature = "overlay")]
pub mod overlay;
#[cfg(feature = "controls")]
pub mod quantity;
#[cfg(feature = "classify")]
pub mod record;
#[cfg(feature = "classify")]
pub mod reverse;
#[cfg(feature = "controls")]
pub mod rules;
#[cfg(all(feature = "controls", feature = "serde"))]
mod scalar;
mod serial;
mod span;
#[cfg(feature = "lists")]
pub mod substance;
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
#[cfg(feature = "controls")]
mod verdict;

#[cfg(feature = "classify")]
pub use category::{Category, Family};
#[cfg(feature = "overlay")]
pub use classify::classify_with_overlay;
#[cfg(feature = "classify")]
pub use classify::{
    Agreement, Because, Candidate, CategoryMatch, Cause, Checked, Checks, Classification, CodeStatus, Item, Link,
    Outcome, Scope, UnknownChecks, classify, classify_as_of, classify_with,
};
#[cfg(feature = "controls")]
pub use fact::Facts;
#[cfg(feature = "controls")]
pub use rules::Determination;
pub use span::{Span, SpanError};
pub use unknown::Unknown;
#[cfg(feature = "controls")]
pub use verdict::{Answers, Closed, Contained, Judgement, Met, Open, Question, Verdict, VerdictState};

/// The documents that stand beside the README, as they stand in `docs/` and `data/`.
#[cfg(all(doc, feature = "classify", feature = "serde"))]
pub mod guide {
    macro_rules! documents {
        ($($name:ident: $path:literal;)+) => {$(
            #[doc = "[reading.md]: crate::guide::reading
[json.md]: crate::guide::json
[design.md]: crate::guide::design
[speed.md]: crate::guide::speed
"]
            #[doc = include_str!($path)]
            pub mod $name {}
        )+};
    }

    documents! {
        first_classification: "../docs/first-classification.md";
        reading: "../docs/reading.md";
        lists_and_dates: "../docs/lists-and-dates.md";
        regulation_change: "../docs/regulation-change.md";
        embedding: "../docs/embedding.md";
        comtrade: "../docs/comtrade.md";
        json: "../docs/json.md";
        glossary: "../docs/glossary.md";
        design: "../docs/design.md";
        migration: "../docs/migration.md";
        accuracy: "../docs/accuracy.md";
        speed: "../docs/speed.md";
        data: "../data/README.md";
    }
}

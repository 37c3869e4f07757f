//! The tables that `maintain/` writes from `data/`: the only room that sees bytes. It gives numbers and texts; what they mean the
//! other rooms know.

#[cfg(feature = "classify")]
pub mod automaton;
#[cfg(feature = "classify")]
#[rustfmt::skip]
pub(crate) mod categories;
#[cfg(feature = "controls")]
#[rustfmt::skip]
pub(crate) mod control_lists;
pub mod announced;
#[cfg(feature = "controls")]
pub mod controls;
pub mod correlation;
#[cfg(feature = "controls")]
pub mod events;
pub mod hs;
pub mod layout;
#[cfg(feature = "controls")]
#[rustfmt::skip]
pub(crate) mod leaves;
#[cfg(feature = "classify")]
pub mod lexicon;
#[cfg(feature = "controls")]
pub mod licence;
#[cfg(feature = "controls")]
pub mod limits;
#[cfg(feature = "controls")]
pub mod links;
#[cfg(feature = "lists")]
pub mod lists;
#[cfg(feature = "controls")]
#[rustfmt::skip]
pub(crate) mod parameters;
#[cfg(feature = "controls")]
pub mod rules;
pub mod steps;
#[cfg(feature = "lists")]
pub mod substances;
#[cfg(feature = "controls")]
#[rustfmt::skip]
pub(crate) mod units;
#[cfg(feature = "classify")]
pub(crate) mod version;
pub(crate) mod written;

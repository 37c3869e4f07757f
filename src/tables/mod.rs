//! The tables that `maintain/` writes from `data/`: the only room that sees bytes. It gives numbers and texts; what they mean the
//! other rooms know.

#[cfg(feature = "classify")]
pub mod automaton;
#[cfg(feature = "controls")]
pub mod controls;
pub mod correlation;
pub mod hs;
pub mod layout;
#[cfg(feature = "classify")]
pub mod lexicon;
#[cfg(feature = "controls")]
pub mod limits;
#[cfg(feature = "controls")]
pub mod links;
#[cfg(feature = "lists")]
pub mod lists;
#[cfg(feature = "controls")]
pub mod rules;
pub(crate) mod written;

#[cfg(feature = "classify")]
pub(crate) mod categories {
    include!("generated_categories.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod units {
    include!("generated_units.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod parameters {
    include!("generated_parameters.rs");
}

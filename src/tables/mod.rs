//! The tables that `maintain/` writes from `data/`: the only room that sees bytes. It gives numbers and texts; what they mean the
//! other rooms know.

#[cfg(feature = "classify")]
pub mod automaton;
pub mod layout;
#[cfg(feature = "classify")]
pub mod lexicon;
#[cfg(feature = "controls")]
pub mod limits;

#[cfg(feature = "classify")]
pub(crate) mod categories {
    include!("generated_categories.rs");
}

pub(crate) mod hs {
    include!("generated_hs.rs");
}

#[cfg(feature = "lists")]
pub(crate) mod lists {
    include!("generated_lists.rs");
}

pub(crate) mod correlation {
    include!("generated_correlation.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod links {
    include!("generated_links.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod units {
    include!("generated_units.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod controls {
    include!("generated_controls.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod parameters {
    include!("generated_parameters.rs");
}

#[cfg(feature = "controls")]
pub(crate) mod rules {
    include!("generated_rules.rs");
}

pub(crate) mod written {
    include!("generated_written.rs");
}

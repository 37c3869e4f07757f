//! The tables that `maintain/` writes from `data/`: the only room that sees bytes. It gives numbers and texts; what they mean the
//! other rooms know.

pub mod automaton;
#[rustfmt::skip]
pub(crate) mod categories;
pub mod layout;
pub mod lexicon;
pub mod limits;
#[rustfmt::skip]
pub(crate) mod parameters;
#[rustfmt::skip]
pub(crate) mod units;

pub(crate) mod hs {
    include!("generated_hs.rs");
}

pub(crate) mod lists {
    include!("generated_lists.rs");
}

pub(crate) mod correlation {
    include!("generated_correlation.rs");
}

pub(crate) mod links {
    include!("generated_links.rs");
}

pub(crate) mod controls {
    include!("generated_controls.rs");
}

pub(crate) mod rules {
    include!("generated_rules.rs");
}

pub(crate) mod written {
    include!("generated_written.rs");
}

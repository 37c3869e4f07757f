//! The tables that `maintain/` writes from `data/`: the only room that sees bytes. It gives numbers and texts; what they mean the
//! other rooms know.

pub mod correlation;
pub mod hs;
pub mod layout;
pub mod links;
pub mod lists;
pub(crate) mod written;

pub(crate) mod categories {
    include!("generated_categories.rs");
}

pub(crate) mod terms {
    include!("generated_terms.rs");
}

pub(crate) mod units {
    include!("generated_units.rs");
}

pub(crate) mod limits {
    include!("generated_limits.rs");
}

pub(crate) mod controls {
    include!("generated_controls.rs");
}

pub(crate) mod parameters {
    include!("generated_parameters.rs");
}

pub(crate) mod rules {
    include!("generated_rules.rs");
}

//! The tables that `maintain/` writes from `data/`: the only room that sees bytes. It gives numbers and texts; what they mean the
//! other rooms know.

pub mod controls;
pub mod layout;
pub mod rules;

pub(crate) mod categories {
    include!("generated_categories.rs");
}

pub(crate) mod hs {
    include!("generated_hs.rs");
}

pub(crate) mod lists {
    include!("generated_lists.rs");
}

pub(crate) mod terms {
    include!("generated_terms.rs");
}

pub(crate) mod correlation {
    include!("generated_correlation.rs");
}

pub(crate) mod links {
    include!("generated_links.rs");
}

pub(crate) mod units {
    include!("generated_units.rs");
}

pub(crate) mod limits {
    include!("generated_limits.rs");
}

pub(crate) mod parameters {
    include!("generated_parameters.rs");
}

pub(crate) mod written {
    include!("generated_written.rs");
}

//! The tables that `build.rs` writes from `data/`. No other file includes generated code.

pub(crate) mod categories {
    include!(concat!(env!("OUT_DIR"), "/categories.rs"));
}

pub(crate) mod hs {
    include!(concat!(env!("OUT_DIR"), "/hs.rs"));
}

pub(crate) mod lists {
    include!(concat!(env!("OUT_DIR"), "/lists.rs"));
}

pub(crate) mod terms {
    include!(concat!(env!("OUT_DIR"), "/terms.rs"));
}

pub(crate) mod correlation {
    include!(concat!(env!("OUT_DIR"), "/correlation.rs"));
}

pub(crate) mod links {
    include!(concat!(env!("OUT_DIR"), "/links.rs"));
}

pub(crate) mod units {
    include!(concat!(env!("OUT_DIR"), "/units.rs"));
}

pub(crate) mod limits {
    include!(concat!(env!("OUT_DIR"), "/limits.rs"));
}

pub(crate) mod controls {
    include!(concat!(env!("OUT_DIR"), "/controls.rs"));
}

pub(crate) mod parameters {
    include!(concat!(env!("OUT_DIR"), "/parameters.rs"));
}

pub(crate) mod rules {
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
}

pub(crate) mod written {
    include!(concat!(env!("OUT_DIR"), "/written.rs"));
}

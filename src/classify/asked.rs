//! What each paragraph asks of goods, gathered once.

use alloc::{boxed::Box, vec::Vec};

use once_cell::race::OnceBox;

use crate::{
    dates::AsOf,
    fact::{Kinds, Parameters},
    rules::Paragraph,
};

/// What a paragraph asks.
pub(super) struct Asks {
    pub(super) row: Paragraph,
    /// The parameters that its rule, or the frame above it, tests.
    pub(super) parameters: Parameters,
    /// The kinds of goods that it is for.
    pub(super) kinds: Kinds,
}

/// Of the newest versions, in the order of the lists. The rules are read for it when facts are first asked about; a second caller at
/// that moment reads them too, and the same comes of it.
static LATEST: OnceBox<Vec<Asks>> = OnceBox::new();

/// The paragraphs in force on a day, with what they ask.
pub(super) fn paragraphs(as_of: AsOf) -> Gathered {
    match as_of {
        AsOf::Latest => Gathered::Kept(LATEST.get_or_init(|| Box::new(gather(as_of)))),
        AsOf::Day(_) => Gathered::Made(gather(as_of)),
    }
}

/// What was gathered, now or before.
pub(super) enum Gathered {
    Kept(&'static [Asks]),
    Made(Vec<Asks>),
}

impl Gathered {
    pub(super) fn iter(&self) -> core::slice::Iter<'_, Asks> {
        match self {
            Self::Kept(all) => all.iter(),
            Self::Made(all) => all.iter(),
        }
    }
}

fn gather(as_of: AsOf) -> Vec<Asks> {
    let asks = |row: Paragraph| Asks { row, parameters: row.tested(), kinds: row.named() };
    Paragraph::all(as_of).map(asks).collect()
}

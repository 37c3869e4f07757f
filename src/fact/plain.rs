//! Values without a unit, as the tables hold them.

/// A flag or a choice, as a table of the data holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    Choice(u32),
    Flag(bool),
}

impl Plain {
    /// What is left if both are so.
    pub(crate) fn both(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Choice(one), Self::Choice(two)) => Some(Self::Choice(one & two)).filter(|_| one & two != 0),
            (Self::Flag(one), Self::Flag(two)) => Some(self).filter(|_| one == two),
            _ => None,
        }
    }
}

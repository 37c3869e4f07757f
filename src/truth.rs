//! Kleene's three truth values, and the same with the trust they rest on.

/// One of Kleene's three truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    False,
    Unknown,
    True,
}

impl Truth {
    pub(crate) const fn of(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

/// A truth value with the trust of what it rests on, as a signed number: above zero true, below zero false, zero unknown; the
/// further from zero, the higher the trust.
///
/// Of a conjunction the least one counts: one false part decides, by the most trusted that does; a true whole is as trusted as
/// its least trusted part. Of a disjunction the greatest. So one pass gives the answer at every trust at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Weight(i8);

impl Weight {
    pub(crate) const UNKNOWN: Self = Self(0);

    /// A truth value that rests on what has this trust, from 1 to 3.
    pub(crate) const fn new(truth: Truth, trust: u8) -> Self {
        match truth {
            Truth::True => Self(trust as i8),
            Truth::Unknown => Self(0),
            Truth::False => Self(-(trust as i8)),
        }
    }

    pub(crate) const fn truth(self) -> Truth {
        match self.0 {
            1.. => Truth::True,
            0 => Truth::Unknown,
            _ => Truth::False,
        }
    }

    /// The trust of what it rests on; 0 if it is unknown.
    pub(crate) const fn trust(self) -> u8 {
        self.0.unsigned_abs()
    }

    pub(crate) const fn negated(self) -> Self {
        Self(-self.0)
    }

    pub(crate) fn and(self, other: Self) -> Self {
        self.min(other)
    }

    pub(crate) fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

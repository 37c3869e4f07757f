//! Kleene's three truth values, and their joins.

/// One of Kleene's three truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    False,
    Unknown,
    True,
}

impl Truth {
    pub(crate) fn of(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }

    pub(crate) fn negated(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    pub(crate) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::True, _) | (_, Self::True) => Self::True,
            (Self::False, Self::False) => Self::False,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    const ALL: [Truth; 3] = [False, Unknown, True];

    #[test]
    fn an_unknown_decides_nothing_and_leaves_what_the_other_decides() {
        for (one, and, or) in [(False, False, Unknown), (Unknown, Unknown, Unknown), (True, Unknown, True)] {
            assert_eq!((one.and(Unknown), one.or(Unknown)), (and, or), "{one:?}");
        }
    }

    #[test]
    fn the_joins_of_known_values_are_those_of_two_valued_logic() {
        for one in [false, true] {
            for two in [false, true] {
                assert_eq!(Truth::of(one).and(Truth::of(two)), Truth::of(one && two));
                assert_eq!(Truth::of(one).or(Truth::of(two)), Truth::of(one || two));
            }
        }
    }

    #[test]
    fn both_joins_are_commutative_and_mirror_each_other_under_negation() {
        for one in ALL {
            assert_eq!(one.negated().negated(), one);
            for two in ALL {
                assert_eq!(one.and(two), two.and(one));
                assert_eq!(one.and(two).negated(), one.negated().or(two.negated()));
            }
        }
    }
}

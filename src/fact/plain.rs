//! Values without a unit: the words of a choice, and flags.

/// The words of a parameter of which one is its value: one word, or several where it is not known which, or where only some are
/// known not to be.
///
/// ```
/// use dualuse::fact::{Parameter, ParameterValue};
///
/// let medium: Parameter = "laser_type".parse()?;
/// let value = ParameterValue::parse(medium, "hydrogen-fluoride / deuterium-fluoride")?;
/// assert_eq!(value.of(medium).to_string(), "hydrogen-fluoride / deuterium-fluoride");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choices(pub(crate) u32);

impl Choices {
    /// Their places among the words of the parameter.
    pub fn places(self) -> impl Iterator<Item = usize> + Clone {
        (0..32).filter(move |at| self.0 >> at & 1 == 1)
    }

    /// Whether it may be one of these.
    pub(crate) const fn meets(self, words: u32) -> bool {
        self.0 & words != 0
    }
}

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

//! Operating points: figures that belong together.

use alloc::vec::Vec;

use super::{Fact, Parameter};

/// One way in which the goods work: figures of several parameters that hold together, such as 50 W at 1064 nm.
///
/// ```
/// use dualuse::Facts;
///
/// let mut facts = Facts::new();
/// let (wavelength, power) = ("wavelength".parse()?, "output_power".parse()?);
/// facts.state_points(&[&[(wavelength, "1064 nm"), (power, "50 W")], &[(wavelength, "532 nm"), (power, "60 W")]])?;
/// let second = &facts.points()[1];
/// assert_eq!(second.iter().map(|fact| fact.to_string()).collect::<Vec<_>>(), [
///     "wavelength = 532 nm (stated)",
///     "output_power = 60 W (stated)",
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point(pub(super) Vec<Fact>);

impl Point {
    /// The figures, in the order of the parameters.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> + Clone {
        self.0.iter()
    }

    /// The figure of a parameter.
    #[must_use]
    pub fn get(&self, parameter: Parameter) -> Option<&Fact> {
        self.0.iter().find(|fact| fact.parameter == parameter)
    }
}

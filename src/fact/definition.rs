//! What goods of a kind are by definition. Holds a second `impl` of [`Kind`].

use super::{Kind, Parameter, ParameterValue};

impl Kind {
    /// What goods of this kind are by definition.
    ///
    /// ```
    /// use dualuse::fact::Kind;
    ///
    /// let diode: Kind = "laser-diode".parse()?;
    /// let states: Vec<String> =
    ///     diode.states().map(|(parameter, value)| format!("{parameter} = {value}")).collect();
    /// assert_eq!(states, ["laser_type = semiconductor"]);
    /// # Ok::<(), dualuse::fact::UnknownKind>(())
    /// ```
    pub fn states(self) -> impl Iterator<Item = (Parameter, ParameterValue)> {
        self.row().states.iter().map(|&(parameter, value)| (parameter, value.of(parameter)))
    }
}

//! Which of the values that goods can be set to counts.

/// Which value of goods that can be set to several a test asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Unsaid,
    Maximum,
    Minimum,
    Any,
}

impl Reach {
    pub fn parse(text: &str) -> Result<Self, String> {
        match text {
            "unsaid" => Ok(Self::Unsaid),
            "maximum" => Ok(Self::Maximum),
            "minimum" => Ok(Self::Minimum),
            "any" => Ok(Self::Any),
            other => Err(format!("reach is maximum, minimum, any or unsaid, not {other:?}")),
        }
    }
}

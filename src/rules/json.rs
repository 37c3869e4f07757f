//! The serialised form of determinations.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{Determination, EitherWay};
use crate::serial::Sequence;

impl Serialize for EitherWay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("EitherWay", 3)?;
        object.serialize_field("list", &self.list())?;
        object.serialize_field("entries", &[self.first().code(), self.second().code()])?;
        object.serialize_field("missing", &Sequence(self.missing().iter()))?;
        object.end()
    }
}

impl Serialize for Determination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

//! The serialised form of facts.

use alloc::string::ToString as _;

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{Contradiction, Fact, Origin, Point};

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let span = match self.origin() {
            Origin::Read(span) => Some(span),
            _ => None,
        };
        let mut object = serializer.serialize_struct("Fact", 5)?;
        object.serialize_field("parameter", &self.parameter())?;
        object.serialize_field("value", &self.value().to_string())?;
        object.serialize_field("origin", &self.origin().basis())?;
        object.serialize_field("of_kind", &self.of_kind())?;
        object.serialize_field("span", &span)?;
        object.end()
    }
}

impl Serialize for Contradiction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Contradiction", 2)?;
        object.serialize_field("first", self.first())?;
        object.serialize_field("second", self.second())?;
        object.end()
    }
}

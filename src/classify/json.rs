//! The serialised form of findings. What is kept of a whole classification is its [`Answer`](crate::record::Answer).

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{CategoryMatch, CodeStatus};
use crate::serial::{Sequence, Text};

impl Serialize for CodeStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("CodeStatus", 2)?;
        object.serialize_field("status", self.id())?;
        object.serialize_field("message", &Text(self))?;
        object.end()
    }
}

impl Serialize for CategoryMatch<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("CategoryMatch", 5)?;
        object.serialize_field("category", &self.category())?;
        object.serialize_field("family", &self.category().family())?;
        object.serialize_field("strength", &self.strength())?;
        object.serialize_field("agreement", &self.agreement())?;
        object.serialize_field("spans", &Sequence(self.spans()))?;
        object.end()
    }
}

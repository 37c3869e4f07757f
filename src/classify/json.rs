//! The documented JSON form of a classification.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{Candidate, CategoryMatch, Classification, Outcome};
use crate::listing::{Extent, Listing};

impl Serialize for Classification {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reason = match self.outcome() {
            Outcome::Flagged => None,
            other => Some(other),
        };
        let mut object = serializer.serialize_struct("Classification", 5)?;
        object.serialize_field("outcome", self.outcome().id())?;
        object.serialize_field("reason", &reason.map(Text))?;
        object.serialize_field("categories", &Sequence(self.categories()))?;
        object.serialize_field("listings", self.listings())?;
        object.serialize_field("candidates", &Sequence(self.candidates()))?;
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

impl Serialize for Listing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Listing", 9)?;
        object.serialize_field("list", &self.list())?;
        let group = |kind: &str| self.group().filter(|group| group.kind() == kind).map(|group| group.id());
        object.serialize_field("tier", &group("tier"))?;
        object.serialize_field("section", &group("section"))?;
        object.serialize_field("entry", &self.entry())?;
        object.serialize_field("relation", &self.relation())?;
        object.serialize_field("citation", self.citation())?;
        object.serialize_field("extent", &self.extent().sentence(self))?;
        object.serialize_field("condition", self.condition())?;
        object.serialize_field("from", &Text(self.from()))?;
        object.end()
    }
}

impl Extent {
    /// What a reader is told where not the whole code is named.
    fn sentence(self, listing: &Listing) -> Option<Text<&Listing>> {
        (self != Self::Whole).then_some(Text(listing))
    }
}

impl Serialize for Candidate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Candidate", 5)?;
        object.serialize_field("entry", &self.entry())?;
        object.serialize_field("list", &self.list())?;
        object.serialize_field("link", self.link().id())?;
        object.serialize_field("determination", &self.determination())?;
        object.serialize_field("missing", &[(); 0])?;
        object.end()
    }
}

/// Anything that can be printed, as a string.
struct Text<T>(T);

impl<T: core::fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

struct Sequence<I>(I);

impl<I: Iterator<Item: Serialize> + Clone> Serialize for Sequence<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

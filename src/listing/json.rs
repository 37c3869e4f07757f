//! The serialised form of a listing.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{Direction, Extent, Listing};
use crate::serial::Text;

impl Serialize for Listing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let until = self.until();
        let (part, directions) = (self.part(), self.directions_but_export());
        let more = [until.is_some(), part.is_some(), directions.is_some()].into_iter().filter(|more| *more).count();
        let mut object = serializer.serialize_struct("Listing", 9 + more)?;
        object.serialize_field("list", &self.list())?;
        let group = |kind: &str| self.group().filter(|group| group.kind() == kind).map(|group| group.id());
        object.serialize_field("tier", &group("tier"))?;
        object.serialize_field("section", &group("section"))?;
        match part {
            Some(part) => object.serialize_field("part", &Text(part))?,
            None => object.skip_field("part")?,
        }
        match directions {
            Some(directions) => object.serialize_field("directions", &Directions(directions))?,
            None => object.skip_field("directions")?,
        }
        object.serialize_field("entry", &self.entry())?;
        object.serialize_field("relation", &self.relation())?;
        object.serialize_field("citation", self.citation())?;
        object.serialize_field("extent", &self.extent().sentence(self))?;
        object.serialize_field("condition", self.condition())?;
        object.serialize_field("from", &Text(self.from()))?;
        match until {
            Some(until) => object.serialize_field("until", &Text(until))?,
            None => object.skip_field("until")?,
        }
        object.end()
    }
}

/// The directions, one after the other.
struct Directions<I>(I);

impl<I: Iterator<Item = Direction> + Clone> Serialize for Directions<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

impl Extent {
    /// What a reader is told where not the whole code is named.
    fn sentence(self, listing: &Listing) -> Option<Text<&Listing>> {
        (self != Self::Whole).then_some(Text(listing))
    }
}

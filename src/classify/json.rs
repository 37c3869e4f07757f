//! The documented JSON form of a classification.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use alloc::{
    string::{String, ToString as _},
    vec::Vec,
};

use super::{Assessed, Assessment, CategoryMatch, Classification, Outcome};
use crate::{
    listing::{Extent, Listing},
    rules::{Contradiction, Determination, Fact, Origin},
};

impl Serialize for Classification<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reason = match self.outcome() {
            Outcome::Flagged => None,
            other => Some(other),
        };
        let mut object = serializer.serialize_struct("Classification", 8)?;
        object.serialize_field("outcome", self.outcome().id())?;
        object.serialize_field("reason", &reason.map(Text))?;
        object.serialize_field("categories", &Sequence(self.categories()))?;
        object.serialize_field("listings", self.listings())?;
        let assessment = self.assess();
        let candidates = assessment.candidates();
        let candidates = candidates.iter().map(|assessed| Line { assessment: &assessment, assessed });
        object.serialize_field("candidates", &Sequence(candidates))?;
        object.serialize_field("facts", &Sequence(assessment.facts().iter()))?;
        object.serialize_field("conflicts", &Sequence(assessment.facts().conflicts()))?;
        object.serialize_field("next_question", &assessment.next_question())?;
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

/// A candidate with the assessment it belongs to.
struct Line<'l> {
    assessment: &'l Assessment<'l, 'l>,
    assessed: &'l Assessed,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut compared: Vec<String> = Vec::new();
        self.assessment.comparisons(self.assessed, |comparison| {
            if comparison.fact().is_some() {
                compared.push(comparison.to_string());
            }
        });
        let determination = self.assessed.determination();
        let mut object = serializer.serialize_struct("Candidate", 8)?;
        object.serialize_field("entry", &self.assessed.entry())?;
        object.serialize_field("list", &self.assessed.list())?;
        object.serialize_field("title", &self.assessed.title())?;
        object.serialize_field("link", self.assessed.link().id())?;
        object.serialize_field("determination", &determination)?;
        object.serialize_field("missing", &Sequence(determination.missing().iter()))?;
        object.serialize_field("compared", &compared)?;
        let judgement = self.assessed.paragraph().and_then(|paragraph| paragraph.judgement());
        object.serialize_field("judgement", &judgement)?;
        object.end()
    }
}

impl Serialize for Determination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (origin, span) = match self.origin() {
            Origin::Stated => ("stated", None),
            Origin::Presumed => ("presumed", None),
            Origin::Read(span) => ("read", Some([span.start, span.end])),
        };
        let mut object = serializer.serialize_struct("Fact", 4)?;
        object.serialize_field("parameter", &self.parameter())?;
        object.serialize_field("value", &self.value().of(self.parameter()).to_string())?;
        object.serialize_field("origin", origin)?;
        object.serialize_field("span", &span)?;
        object.end()
    }
}

impl Serialize for Contradiction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Contradiction", 2)?;
        object.serialize_field("stated", &self.stated)?;
        object.serialize_field("read", &self.read)?;
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

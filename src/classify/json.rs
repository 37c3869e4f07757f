//! The documented JSON form of a classification.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{Candidate, CategoryMatch, Classification, CodeStatus, Outcome};
use crate::{
    control::Pair,
    fact::{Basis, Contradiction, Fact, Facts, Origin, Point},
    listing::{Extent, Listing},
    rules::{Determination, EitherWay},
};

impl Serialize for Classification<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reason = match self.outcome() {
            Outcome::Flagged => None,
            other => Some(other),
        };
        let mut object = serializer.serialize_struct("Classification", 12)?;
        object.serialize_field("outcome", self.outcome().id())?;
        object.serialize_field("reason", &reason.map(Text))?;
        object.serialize_field("code", &self.code())?;
        object.serialize_field("categories", &Sequence(self.categories()))?;
        object.serialize_field("listings", self.listings())?;
        object.serialize_field("unknown_listings", self.unknown_listings())?;
        let candidates = self.candidates().map(|candidate| Line { facts: self.facts(), candidate });
        object.serialize_field("candidates", &Sequence(candidates))?;
        object.serialize_field("met_under_one_of", &Sequence(self.either_way()))?;
        object.serialize_field("facts", &Sequence(self.facts().iter()))?;
        object.serialize_field("points", &Sequence(self.facts().points().iter()))?;
        object.serialize_field("contradictions", &Sequence(self.facts().contradictions()))?;
        object.serialize_field("next_question", &self.next_question())?;
        object.end()
    }
}

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

impl Serialize for Listing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let until = self.until();
        let mut object = serializer.serialize_struct("Listing", 9 + usize::from(until.is_some()))?;
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
        match until {
            Some(until) => object.serialize_field("until", &Text(until))?,
            None => object.skip_field("until")?,
        }
        object.end()
    }
}

impl Extent {
    /// What a reader is told where not the whole code is named.
    fn sentence(self, listing: &Listing) -> Option<Text<&Listing>> {
        (self != Self::Whole).then_some(Text(listing))
    }
}

/// A candidate with the facts that it was judged by.
struct Line<'l> {
    facts: &'l Facts,
    candidate: Candidate,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (candidate, facts) = (&self.candidate, self.facts);
        let paragraph = candidate.paragraph();
        let compared = paragraph.map(|paragraph| paragraph.comparisons(facts)).unwrap_or_default();
        let compared: Vec<String> =
            compared.iter().filter(|comparison| comparison.fact().is_some()).map(ToString::to_string).collect();
        let determination = candidate.determination();
        let basis = determination.and_then(Determination::basis);
        let presumed = match (paragraph, basis) {
            (Some(paragraph), Some(Basis::Presumed)) => paragraph.presumptions(facts),
            _ => Vec::new(),
        };
        let contradictions = paragraph.into_iter().flat_map(|paragraph| paragraph.contradictions(facts));
        let contradictions: Vec<&Contradiction> = contradictions.collect();
        let missing = determination.map(Determination::missing).unwrap_or_default();
        let mut object = serializer.serialize_struct("Candidate", 12)?;
        object.serialize_field("entry", &candidate.entry())?;
        object.serialize_field("list", &candidate.list())?;
        object.serialize_field("title", &candidate.title())?;
        object.serialize_field("link", candidate.link().id())?;
        object.serialize_field("determination", &determination)?;
        object.serialize_field("basis", &basis)?;
        object.serialize_field("missing", &Sequence(missing.iter()))?;
        object.serialize_field("compared", &compared)?;
        object.serialize_field("presumed", &presumed)?;
        object.serialize_field("contradictions", &contradictions)?;
        let judgement = paragraph.and_then(|paragraph| paragraph.judgement());
        object.serialize_field("judgement", &judgement)?;
        let pairs: Vec<Pair> = candidate.pairs().collect();
        object.serialize_field("pairs", &pairs)?;
        object.end()
    }
}

impl Serialize for EitherWay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("EitherWay", 3)?;
        object.serialize_field("list", &self.list())?;
        object.serialize_field("entries", &[self.first().code(), self.second().code()])?;
        object.serialize_field("missing", &Sequence(self.missing().iter()))?;
        object.end()
    }
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Serialize for Determination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
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
        object.serialize_field("value", &self.value().of(self.parameter()).to_string())?;
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

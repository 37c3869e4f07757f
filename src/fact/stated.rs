//! The JSON form of what is stated of goods: what a request holds.

use alloc::{
    string::{String, ToString as _},
    vec::Vec,
};
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, SeqAccess, Visitor},
    ser::{SerializeMap as _, SerializeStruct as _},
};

use super::{Basis, Contradiction, Fact, Facts, Figure, Parameter, ParameterValue, Point};
use crate::scalar::{self, FromScalar, Scalar, from_scalar};

/// As `{"parameters": {"kind": ["fibre-laser"], "wavelength": "1070 nm"}, "points": [{"output_power": "50 W"}], "only": true}`;
/// without `points` if there are none, and without `only` unless the goods are stated to be of no other kind.
///
/// What goods of a kind are by definition comes with the kind again, and is left out. What was read from a description or presumed
/// stands under `read`, which is no part of what can be stated: a text that holds it is refused, so that nothing that was read
/// comes back as stated.
impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (stated, read): (Vec<&Fact>, Vec<&Fact>) =
            given(self).into_iter().partition(|fact| fact.origin().basis() == Basis::Stated);
        let (points, only) = (self.points(), self.are_of_no_other_kind());
        let count = 1 + usize::from(!points.is_empty()) + usize::from(only) + usize::from(!read.is_empty());
        let mut object = serializer.serialize_struct("Facts", count)?;
        object.serialize_field("parameters", &Pairs(&stated))?;
        if !points.is_empty() {
            let points: Vec<OfPoint<'_>> = points.iter().map(OfPoint).collect();
            object.serialize_field("points", &points)?;
        }
        if only {
            object.serialize_field("only", &true)?;
        }
        if !read.is_empty() {
            object.serialize_field("read", &Pairs(&read))?;
        }
        object.end()
    }
}

/// The facts that do not follow from a kind, each once. One that a kind contradicts stands in the contradiction alone.
fn given(facts: &Facts) -> Vec<&Fact> {
    let mut given: Vec<&Fact> = facts.iter().filter(|fact| fact.of_kind().is_none()).collect();
    let of_point = |fact: &Fact| facts.points().iter().any(|point| point.get(fact.parameter()) == Some(fact));
    for fact in facts.contradictions().flat_map(|both: &Contradiction| [both.first(), both.second()]) {
        if fact.of_kind().is_none() && !of_point(fact) && !given.contains(&fact) {
            given.push(fact);
        }
    }
    given.sort_by_key(|fact| fact.parameter());
    given
}

/// Facts as an object, with the kinds in a list.
struct Pairs<'f>(&'f [&'f Fact]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of_one = || self.0.chunk_by(|one, other| one.parameter() == other.parameter());
        let mut object = serializer.serialize_map(Some(of_one().count()))?;
        for facts in of_one() {
            let values: Vec<String> = facts.iter().map(|fact| written(fact)).collect();
            let Some((fact, value)) = facts.first().zip(values.first()) else { continue };
            match values.len() {
                1 if fact.parameter() != Parameter::KIND => object.serialize_entry(&fact.parameter(), value)?,
                _ => object.serialize_entry(&fact.parameter(), &values)?,
            }
        }
        object.end()
    }
}

struct OfPoint<'f>(&'f Point);

impl Serialize for OfPoint<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Pairs(&self.0.iter().collect::<Vec<_>>()).serialize(serializer)
    }
}

/// The value, as a text that has no other reading.
fn written(fact: &Fact) -> String {
    match fact.value() {
        ParameterValue::Quantity(figure) => {
            let unmistakable = match figure {
                Figure::Within(interval) => Figure::Within(interval.unmistakable()),
                Figure::Span(interval) => Figure::Span(interval.unmistakable()),
                Figure::OneOf(all) => Figure::OneOf(all.iter().map(|interval| interval.unmistakable()).collect()),
            };
            unmistakable.to_string()
        }
        value => value.to_string(),
    }
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What can be stated.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Statement {
            #[serde(default)]
            parameters: Stated,
            #[serde(default)]
            points: Vec<Stated>,
            #[serde(default)]
            only: bool,
        }

        let Statement { parameters, points, only } = Statement::deserialize(deserializer)?;
        let mut facts = Self::new();
        // Kinds last: what they are by definition then stands beside what is stated, and not in its place.
        let (kinds, others): (Vec<_>, Vec<_>) =
            parameters.0.iter().partition(|(parameter, _)| *parameter == Parameter::KIND);
        for (parameter, value) in others.into_iter().chain(kinds) {
            facts.state(*parameter, value).map_err(de::Error::custom)?;
        }
        let points: Vec<Vec<(Parameter, &str)>> = points
            .iter()
            .map(|point| point.0.iter().map(|(parameter, value)| (*parameter, value.as_str())).collect())
            .collect();
        let points: Vec<&[(Parameter, &str)]> = points.iter().map(Vec::as_slice).collect();
        facts.state_points(&points).map_err(de::Error::custom)?;
        if only {
            facts.only(&[]);
        }
        Ok(facts)
    }
}

/// Parameters with the texts of their values.
#[derive(Default)]
struct Stated(Vec<(Parameter, String)>);

impl<'de> Deserialize<'de> for Stated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Stated;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of parameters and their values, such as {\"wavelength\": \"1070 nm\"}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Stated, A::Error> {
                let mut pairs = Vec::new();
                while let Some(parameter) = map.next_key::<Parameter>()? {
                    let Texts(texts) = map.next_value()?;
                    if texts.len() != 1 && parameter != Parameter::KIND {
                        let reason = format_args!(
                            "{parameter} is stated once: several values are alternatives, as in \"500 / 1000 W\""
                        )
                        .to_string();
                        return Err(de::Error::custom(reason));
                    }
                    pairs.extend(texts.into_iter().map(|text| (parameter, text)));
                }
                Ok(Stated(pairs))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

/// The text of a value, or several of the parameter `kind`. A flag or a count need not be a text.
struct Texts(Vec<String>);

impl FromScalar for Texts {
    const EXPECTED: &'static str =
        "a text such as \"1070 nm\" or \"0.5\", a whole number, true or false, or a list of kinds of goods";

    fn from_scalar<E: de::Error>(scalar: Scalar) -> Result<Self, E> {
        match scalar {
            Scalar::Float(_) => Err(Self::refused(&scalar)),
            one => Ok(Self([one.to_string()].into())),
        }
    }

    fn from_list<'de, A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        scalar::texts(list).map(Self)
    }
}

from_scalar!(Texts);

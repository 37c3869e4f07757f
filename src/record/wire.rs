//! Reading a request from JSON and the like, and writing it.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap as _,
};

use super::Request;
use crate::{
    scalar::{self, FromScalar, Scalar, from_scalar},
    unknown::quotable,
};

/// The keys of a request.
const KEYS: [&str; 12] = [
    "description",
    "maker",
    "model",
    "hs",
    "edition",
    "scheme",
    "as_of",
    "lists",
    "parameters",
    "points",
    "only",
    "id",
];

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let texts = [
            ("description", &self.description),
            ("maker", &self.maker),
            ("model", &self.model),
            ("hs", &self.hs),
            ("edition", &self.edition),
            ("scheme", &self.scheme),
            ("as_of", &self.as_of),
            ("lists", &self.lists),
        ];
        for (key, text) in texts {
            if let Some(text) = text {
                map.serialize_entry(key, text)?;
            }
        }
        if !self.parameters.is_empty() {
            map.serialize_entry("parameters", &Pairs(&self.parameters))?;
        }
        if !self.points.is_empty() {
            let points: Vec<Pairs<'_>> = self.points.iter().map(|point| Pairs(point)).collect();
            map.serialize_entry("points", &points)?;
        }
        if !self.only.is_empty() {
            map.serialize_entry("only", &self.only)?;
        }
        map.end()
    }
}

struct Pairs<'p>(&'p [(String, String)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (at, (name, value)) in self.0.iter().enumerate() {
            let of_name = |pair: &&(String, String)| pair.0 == *name;
            if self.0[..at].iter().any(|pair| of_name(&pair)) {
                continue;
            }
            let values: Vec<&String> = self.0[at..].iter().filter(of_name).map(|(_, value)| value).collect();
            match values.len() {
                1 => map.serialize_entry(name, value)?,
                _ => map.serialize_entry(name, &values)?,
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Request {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OfRequest)
    }
}

struct OfRequest;

impl<'de> Visitor<'de> for OfRequest {
    type Value = Request;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with some of {}", KEYS.join(", "))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Request, A::Error> {
        let (mut request, mut seen) = (Request::default(), 0_u32);
        while let Some(key) = map.next_key::<String>()? {
            let Some(place) = KEYS.iter().position(|known| *known == key) else {
                return Err(A::Error::custom(format!(
                    "unknown key {:?}: the keys are {}",
                    quotable(&key),
                    KEYS.join(", ")
                )));
            };
            if seen >> place & 1 == 1 {
                return Err(A::Error::custom(format!("{key} stands twice")));
            }
            seen |= 1 << place;
            match KEYS[place] {
                "description" => request.description = map.next_value::<Option<String>>()?,
                "maker" => request.maker = map.next_value::<Option<String>>()?,
                "model" => request.model = map.next_value::<Option<String>>()?,
                "hs" => request.hs = map.next_value::<Option<CodeText>>()?.map(|text| text.0),
                "edition" => request.edition = map.next_value::<Option<Written>>()?.map(|text| text.0),
                "scheme" => request.scheme = map.next_value::<Option<String>>()?,
                "as_of" => request.as_of = map.next_value::<Option<String>>()?,
                "lists" => request.lists = map.next_value::<Option<String>>()?,
                "parameters" => request.parameters = map.next_value::<Option<Stated>>()?.unwrap_or_default().0,
                "points" => {
                    let points = map.next_value::<Option<Vec<Stated>>>()?.unwrap_or_default();
                    request.points = points.into_iter().map(|point| point.0).collect();
                }
                "only" => request.only = map.next_value::<Option<Vec<String>>>()?.unwrap_or_default(),
                // Whoever asks keeps it beside the answer.
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(request)
    }
}

/// An HS code. A number has lost what it was written with.
struct CodeText(String);

impl FromScalar for CodeText {
    const EXPECTED: &'static str = "an HS code in quotation marks, such as \"8457.10\"";

    fn from_scalar<E: Error>(scalar: Scalar) -> Result<Self, E> {
        match scalar {
            Scalar::Text(text) => Ok(Self(text)),
            Scalar::Unsigned(_) | Scalar::Signed(_) | Scalar::Float(_) => Err(E::custom(format!(
                "the HS code is the number {scalar}: put it into quotation marks, since as a number 0901.21 loses its first digit \
                 and 8457.10 its last"
            ))),
            other => Err(Self::refused(&other)),
        }
    }
}

/// A text, or a number or a flag as it is written.
struct Written(String);

impl FromScalar for Written {
    const EXPECTED: &'static str = "a text, a number or a flag";

    fn from_scalar<E: Error>(scalar: Scalar) -> Result<Self, E> {
        Ok(Self(scalar.to_string()))
    }
}

/// One text or several.
struct Several(Vec<String>);

impl FromScalar for Several {
    const EXPECTED: &'static str = "a kind of goods, or several";

    fn from_scalar<E: Error>(scalar: Scalar) -> Result<Self, E> {
        match scalar {
            Scalar::Text(text) => Ok(Self(Vec::from([text]))),
            other => Err(Self::refused(&other)),
        }
    }

    fn from_list<'de, A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        scalar::texts(list).map(Self)
    }
}

from_scalar!(CodeText, Written, Several);

/// Parameters with their values, each once; of `kind` there may be several.
#[derive(Default)]
struct Stated(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Stated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfStated;

        impl<'de> Visitor<'de> for OfStated {
            type Value = Stated;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of parameters with their values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Stated, A::Error> {
                let mut all: Vec<(String, String)> = Vec::new();
                while let Some(name) = map.next_key::<String>()? {
                    if all.iter().any(|(known, _)| *known == name) {
                        return Err(A::Error::custom(format!("the parameter {:?} stands twice", quotable(&name))));
                    }
                    match name.as_str() {
                        "kind" => {
                            let kinds = map.next_value::<Several>()?.0;
                            all.extend(kinds.into_iter().map(|kind| (name.clone(), kind)));
                        }
                        _ => {
                            let value = map.next_value::<Written>()?.0;
                            all.push((name, value));
                        }
                    }
                }
                Ok(Stated(all))
            }
        }

        deserializer.deserialize_map(OfStated)
    }
}

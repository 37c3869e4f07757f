//! Reading what may be written in JSON as a text, a number or a flag.

use alloc::{string::String, vec::Vec};
use core::{fmt, marker::PhantomData};

use serde::de::{Deserializer, Error, SeqAccess, Unexpected, Visitor};

/// A text, a number or a flag. It prints as it is written, without quotation marks.
pub(crate) enum Scalar {
    Text(String),
    Flag(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Unsigned(number) => write!(f, "{number}"),
            Self::Signed(number) => write!(f, "{number}"),
            Self::Float(number) => write!(f, "{number}"),
        }
    }
}

/// What is read from a scalar.
pub(crate) trait FromScalar: Sized {
    /// What an error tells that was expected.
    const EXPECTED: &'static str;

    fn from_scalar<E: Error>(scalar: Scalar) -> Result<Self, E>;

    /// What is read from a list, where there may be one.
    fn from_list<'de, A: SeqAccess<'de>>(_list: A) -> Result<Self, A::Error> {
        Err(A::Error::invalid_type(Unexpected::Seq, &Self::EXPECTED))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OfScalar(PhantomData))
    }

    /// The error of a scalar that is none of what was expected.
    fn refused<E: Error>(scalar: &Scalar) -> E {
        let found = match scalar {
            Scalar::Text(text) => Unexpected::Str(text),
            Scalar::Flag(flag) => Unexpected::Bool(*flag),
            Scalar::Unsigned(number) => Unexpected::Unsigned(*number),
            Scalar::Signed(number) => Unexpected::Signed(*number),
            Scalar::Float(number) => Unexpected::Float(*number),
        };
        E::invalid_type(found, &Self::EXPECTED)
    }
}

/// The texts of a list.
pub(crate) fn texts<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Vec<String>, A::Error> {
    let mut texts = Vec::new();
    while let Some(text) = list.next_element()? {
        texts.push(text);
    }
    Ok(texts)
}

struct OfScalar<T>(PhantomData<T>);

impl<'de, T: FromScalar> Visitor<'de> for OfScalar<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::from_scalar(Scalar::Text(text.into()))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<T, E> {
        T::from_scalar(Scalar::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::from_scalar(Scalar::Unsigned(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        T::from_scalar(Scalar::Signed(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        T::from_scalar(Scalar::Float(number))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::from_list(list)
    }
}

/// Deserialises from a scalar.
macro_rules! from_scalar {
    ($($name:ty),+) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::scalar::FromScalar::read(deserializer)
            }
        }
    )+};
}

pub(crate) use from_scalar;

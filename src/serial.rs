//! The serialised form of types that are written and read as text, and of lists and sets.

/// Serialises as `Display` writes.
macro_rules! written_as_text {
    ($($name:ty),+) => {$(
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}

/// Serialises as `Display` writes, and deserialises as `FromStr` reads.
macro_rules! as_text {
    ($($name:ty),+) => {$(
        $crate::serial::written_as_text!($name);

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = alloc::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

/// Serialises a list as the sequence of its items.
macro_rules! written_as_sequence {
    ($($name:ty),+) => {$(
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }
    )+};
}

/// Serialises a set as the sequence of its members, and deserialises from any sequence of such.
macro_rules! as_set {
    ($name:ty, $member:ty) => {
        $crate::serial::written_as_sequence!($name);

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let members = alloc::vec::Vec::<$member>::deserialize(deserializer)?;
                Ok(members.into_iter().collect())
            }
        }
    };
}

/// Anything that can be printed, as a text.
#[cfg(feature = "serde")]
pub(crate) struct Text<T>(pub(crate) T);

#[cfg(feature = "serde")]
impl<T: core::fmt::Display> serde::Serialize for Text<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// What an iterator gives, as a sequence.
#[cfg(feature = "serde")]
pub(crate) struct Sequence<I>(pub(crate) I);

#[cfg(feature = "serde")]
impl<I: Iterator<Item: serde::Serialize> + Clone> serde::Serialize for Sequence<I> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

pub(crate) use {as_set, as_text, written_as_sequence, written_as_text};

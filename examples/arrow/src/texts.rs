//! A column as texts, whatever Arrow type it has.

use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray, cast::AsArray as _};
use arrow_cast::cast;
use arrow_schema::DataType;

use crate::ScreenError;

/// A column of texts.
pub(crate) enum Texts {
    Small(StringArray),
    Large(LargeStringArray),
    View(StringViewArray),
    /// Nulls only.
    Null,
}

/// What a column is for, which tells the types that it may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Description,
    Code,
    Edition,
    Day,
}

impl Role {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Description => "of descriptions",
            Self::Code => "of HS codes",
            Self::Edition => "of editions",
            Self::Day => "of days",
        }
    }

    const fn accepted(self) -> &'static str {
        match self {
            Self::Description => "texts",
            Self::Code => "texts and integers",
            Self::Edition => "texts such as HS2017 or H5, and years as integers",
            Self::Day => "texts such as 2024-02-23, dates, and timestamps without a time zone",
        }
    }

    fn takes_integers(self) -> bool {
        matches!(self, Self::Code | Self::Edition)
    }
}

impl Texts {
    pub(crate) fn of(role: Role, array: &dyn Array) -> Result<Self, ScreenError> {
        let arrow = |error| ScreenError::Arrow { column: role.name(), error };
        let large = |array: ArrayRef| -> Result<Self, ScreenError> {
            let text = cast(&array, &DataType::LargeUtf8).map_err(arrow)?;
            Ok(Self::Large(text.as_string::<i64>().clone()))
        };
        let kind = array.data_type();
        match kind {
            DataType::Null => Ok(Self::Null),
            DataType::Utf8 => Ok(Self::Small(array.as_string::<i32>().clone())),
            DataType::LargeUtf8 => Ok(Self::Large(array.as_string::<i64>().clone())),
            DataType::Utf8View => Ok(Self::View(array.as_string_view().clone())),
            DataType::Dictionary(_, values) if !is_nested(values) => {
                Self::of(role, &cast(array, values).map_err(arrow)?)
            }
            DataType::RunEndEncoded(_, values) if !is_nested(values.data_type()) => {
                Self::of(role, &cast(array, values.data_type()).map_err(arrow)?)
            }
            _ if kind.is_integer() && role.takes_integers() => large(array.slice(0, array.len())),
            DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None) if role == Role::Day => {
                large(cast(array, &DataType::Date32).map_err(arrow)?)
            }
            _ if kind.is_floating() && role == Role::Code => {
                Err(ScreenError::Floats { column: role.name(), found: kind.clone() })
            }
            _ => Err(ScreenError::Type { column: role.name(), found: kind.clone(), accepted: role.accepted() }),
        }
    }

    pub(crate) fn get(&self, at: usize) -> Option<&str> {
        match self {
            Self::Small(texts) => texts.is_valid(at).then(|| texts.value(at)),
            Self::Large(texts) => texts.is_valid(at).then(|| texts.value(at)),
            Self::View(texts) => texts.is_valid(at).then(|| texts.value(at)),
            Self::Null => None,
        }
    }
}

/// Values that are encoded once more would be asked without end.
fn is_nested(values: &DataType) -> bool {
    matches!(values, DataType::Dictionary(..) | DataType::RunEndEncoded(..))
}

/// Whether the codes of a column are numbers, which have lost their leading zeros.
pub(crate) fn are_numbers(array: &dyn Array) -> bool {
    match array.data_type() {
        DataType::Dictionary(_, values) => values.is_integer(),
        DataType::RunEndEncoded(_, values) => values.data_type().is_integer(),
        kind => kind.is_integer(),
    }
}

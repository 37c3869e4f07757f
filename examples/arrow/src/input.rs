//! What is screened.

use arrow_array::Array;

use crate::{
    ScreenError,
    row::{Lack, Written},
    texts::{Role, Texts, are_numbers},
};

/// What is screened: columns of the same length. Texts may be of every Arrow type of texts, dictionaries and run-ends of them
/// included; codes may be integers too, which have lost their leading zeros; and floats are refused as codes.
#[derive(Clone, Copy, Default)]
pub struct Input<'a> {
    /// Descriptions.
    pub description: Option<&'a dyn Array>,
    /// HS codes.
    pub hs: Option<&'a dyn Array>,
    /// The edition of each code, in place of that of the [`Terms`](crate::Terms). A code without one is not looked up.
    pub edition: Option<&'a dyn Array>,
    /// The day of which each row is asked, in place of that of the [`Terms`](crate::Terms). A row without one is not answered.
    pub day: Option<&'a dyn Array>,
}

/// The columns of one batch as texts.
pub(crate) struct Columns {
    description: Option<Texts>,
    hs: Option<Texts>,
    edition: Option<Texts>,
    day: Option<Texts>,
    are_numbers: bool,
    pub(crate) len: usize,
}

impl Columns {
    pub(crate) fn of(input: &Input<'_>) -> Result<Self, ScreenError> {
        let first = input.description.or(input.hs).ok_or(ScreenError::Nothing)?;
        let texts = |role: Role, column: Option<&dyn Array>| match column {
            Some(column) if column.len() != first.len() => {
                Err(ScreenError::Length { column: role.name(), found: column.len(), expected: first.len() })
            }
            Some(column) => Texts::of(role, column).map(Some),
            None => Ok(None),
        };
        Ok(Self {
            description: texts(Role::Description, input.description)?,
            hs: texts(Role::Code, input.hs)?,
            edition: texts(Role::Edition, input.edition)?,
            day: texts(Role::Day, input.day)?,
            are_numbers: input.hs.is_some_and(are_numbers),
            len: first.len(),
        })
    }

    pub(crate) fn row(&self, at: usize) -> Written<'_> {
        let hs = cell(&self.hs, at);
        let (edition, day) = (cell(&self.edition, at), cell(&self.day, at));
        let lack = match (&self.edition, &self.day) {
            (_, Some(_)) if day.is_none() => Some(Lack::Day),
            (Some(_), _) if edition.is_none() && hs.is_some() => Some(Lack::Edition),
            _ => None,
        };
        Written { description: cell(&self.description, at), hs, edition, day, is_number: self.are_numbers, lack }
    }
}

fn cell(texts: &Option<Texts>, at: usize) -> Option<&str> {
    texts.as_ref().and_then(|texts| texts.get(at))
}

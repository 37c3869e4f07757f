//! Why columns cannot be screened.

use arrow_schema::{ArrowError, DataType};
use dualuse::record::RequestError;

/// Why columns cannot be screened: what is wrong, in which column, and what is accepted. A row that cannot be answered is no
/// error of the column: it is told in [`Column::Error`](crate::Column::Error).
///
/// ```
/// use arrow_array::Float64Array;
/// use dualuse_arrow::{Column, Input, Screen, ScreenError, Terms};
///
/// let codes = Float64Array::from(vec![8457.1]);
/// let screen = Screen::new(Terms::default(), &Column::ALL, "")?;
/// let refused = screen.run(&Input { hs: Some(&codes), ..Input::default() });
/// assert!(matches!(refused, Err(ScreenError::Floats { .. })));
/// # Ok::<(), ScreenError>(())
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ScreenError {
    /// There is neither a column of codes nor one of descriptions.
    #[error("neither a column of descriptions nor one of HS codes is given")]
    Nothing,
    /// Floats in place of codes: 8457.10 has become 8457.1, and 0901.21 has become 901.21.
    #[error(
        "the column {column} holds floats ({found}): as a number 0901.21 loses its first digit and 8457.10 its last; read the \
         column as text, or as integers if its codes were written without points"
    )]
    Floats {
        /// What the column is for.
        column: &'static str,
        /// Its type.
        found: DataType,
    },
    /// A type that has no text.
    #[error("the column {column} holds {found}: {accepted} are accepted")]
    Type {
        /// What the column is for.
        column: &'static str,
        /// Its type.
        found: DataType,
        /// What is accepted.
        accepted: &'static str,
    },
    /// Columns of different lengths.
    #[error("the column {column} has {found} rows where {expected} are expected")]
    Length {
        /// What the column is for.
        column: &'static str,
        /// How many rows it has.
        found: usize,
        /// How many the first one has.
        expected: usize,
    },
    /// More rows than one run takes.
    #[error("{found} rows in one run: at most {most} are taken; cut them into batches")]
    Rows {
        /// How many there are.
        found: usize,
        /// How many are taken.
        most: usize,
    },
    /// What holds for all rows cannot be asked.
    #[error(transparent)]
    Terms(#[from] RequestError),
    /// A column that Arrow cannot read.
    #[error("the column {column} cannot be read: {error}")]
    Arrow {
        /// What the column is for.
        column: &'static str,
        /// What Arrow says.
        error: ArrowError,
    },
}

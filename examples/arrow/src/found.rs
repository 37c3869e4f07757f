//! What was found, as columns.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{Field, Schema, SchemaRef};

use crate::{Column, ScreenError, memo::Lent};

/// What was found of some rows, in their order.
pub struct Found<'s> {
    pub(crate) memo: Lent<'s>,
    pub(crate) numbers: Vec<u32>,
}

impl Found<'_> {
    /// One column.
    #[must_use]
    pub fn column(&self, column: Column) -> ArrayRef {
        column.build(self.memo.rows(), &self.numbers)
    }

    /// Several columns, each with a prefix before its name.
    ///
    /// # Errors
    ///
    /// If Arrow cannot hold so many texts in one batch.
    pub fn batch(&self, columns: &[Column], prefix: &str) -> Result<RecordBatch, ScreenError> {
        let arrays = columns.iter().map(|&column| self.column(column)).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(self.numbers.len()));
        let batch = RecordBatch::try_new_with_options(schema(columns, prefix), arrays, &options);
        batch.map_err(|error| ScreenError::Arrow { column: "of the answer", error })
    }
}

/// The schema of such a batch.
pub(crate) fn schema(columns: &[Column], prefix: &str) -> SchemaRef {
    let field = |column: &Column| Field::new(format!("{prefix}{}", column.name()), column.data_type(), true);
    Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()))
}

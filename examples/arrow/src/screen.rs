//! Screens columns.

use std::sync::Arc;

use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_schema::{Field, Schema, SchemaRef};
use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use crate::{Column, Input, ScreenError, Terms, input::Columns, memo::Memos, row::Asked};

/// Screens columns, and keeps what it has answered, so that the same is not asked twice: see the [crate]. How much it keeps is
/// bounded.
pub struct Screen {
    asked: Asked,
    columns: Vec<Column>,
    schema: SchemaRef,
    memos: Memos,
}

/// So many rows are answered in one go.
const BLOCK: usize = 1 << 16;

/// So many rows are answered in one run: the texts of more could pass what one array of Arrow holds.
const MOST_ROWS: usize = 1 << 20;

impl Screen {
    /// Screens by these terms, and answers in these columns, each with a prefix before its name. What takes long and is not among
    /// them is not asked.
    ///
    /// # Errors
    ///
    /// If the terms cannot be asked: no such edition, scheme, day or list.
    pub fn new(terms: Terms, columns: &[Column], prefix: &str) -> Result<Self, ScreenError> {
        terms.check()?;
        let field = |column: &Column| Field::new(format!("{prefix}{}", column.name()), column.data_type(), true);
        let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
        let verdict = columns.iter().any(|column| matches!(column, Column::Verdict | Column::Met));
        Ok(Self { asked: Asked { terms, verdict }, columns: columns.to_vec(), schema, memos: Memos::default() })
    }

    /// The schema of the answers.
    #[must_use]
    pub fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }

    /// Screens columns on this thread.
    ///
    /// # Errors
    ///
    /// If there is nothing to screen, a column has a type that is not accepted, the columns differ in length, or there are more
    /// than 1,048,576 rows.
    pub fn run(&self, input: &Input<'_>) -> Result<RecordBatch, ScreenError> {
        let columns = Columns::of(input)?;
        if columns.len > MOST_ROWS {
            return Err(ScreenError::Rows { found: columns.len, most: MOST_ROWS });
        }
        self.answer(&columns, 0, columns.len)
    }

    /// Screens batches of rows on all cores of the current pool. The answers stand in the order of the rows, in batches of their
    /// own.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run), of the first batch in which something is wrong; there may be as many rows as memory holds.
    pub fn run_all(&self, inputs: &[Input<'_>]) -> Result<Vec<RecordBatch>, ScreenError> {
        let read = inputs.par_iter().map(Columns::of).collect::<Result<Vec<_>, _>>()?;
        let blocks = read.iter().flat_map(|batch| {
            let starts = (0..batch.len).step_by(BLOCK);
            starts.map(move |start| (batch, start, BLOCK.min(batch.len - start)))
        });
        let blocks: Vec<_> = blocks.collect();
        blocks.into_par_iter().map(|(batch, start, len)| self.answer(batch, start, len)).collect()
    }

    fn answer(&self, columns: &Columns, start: usize, len: usize) -> Result<RecordBatch, ScreenError> {
        let mut memo = self.memos.lend();
        let numbers: Vec<u32> = (start..start + len).map(|at| memo.answer(columns.row(at), &self.asked)).collect();
        let arrays = self.columns.iter().map(|column| column.build(memo.rows(), &numbers)).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(len));
        let batch = RecordBatch::try_new_with_options(self.schema.clone(), arrays, &options);
        batch.map_err(|error| ScreenError::Arrow { column: "of the answer", error })
    }
}

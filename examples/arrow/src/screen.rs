//! Screens columns.

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use crate::{
    Column, Found, Input, ScreenError, Terms, found,
    input::Columns,
    memo::{Lent, Memos},
};

/// Screens columns, and keeps what it has answered, so that the same is not asked twice: see the [crate]. How much it keeps is
/// bounded.
pub struct Screen {
    terms: Terms,
    memos: Memos,
}

/// So many rows are answered in one go.
const BLOCK: usize = 1 << 16;

/// So many rows are answered in one run: the texts of more could pass what one array of Arrow holds.
const MOST_ROWS: usize = 1 << 20;

impl Screen {
    /// Screens by these terms.
    ///
    /// # Errors
    ///
    /// If the terms cannot be asked: no such edition, scheme, day or list.
    pub fn new(terms: Terms) -> Result<Self, ScreenError> {
        terms.check()?;
        Ok(Self { terms, memos: Memos::default() })
    }

    /// Screens columns on this thread.
    ///
    /// # Errors
    ///
    /// If there is nothing to screen, a column has a type that is not accepted, the columns differ in length, or there are more
    /// than 1,048,576 rows.
    pub fn run(&self, input: &Input<'_>) -> Result<Found<'_>, ScreenError> {
        let columns = Columns::of(input)?;
        if columns.len > MOST_ROWS {
            return Err(ScreenError::Rows { found: columns.len, most: MOST_ROWS });
        }
        Ok(self.answer(&columns, 0, columns.len))
    }

    /// Screens batches of rows on all cores of the current pool. The answers stand in the order of the rows, each column with a
    /// prefix before its name, in batches of their own.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run), of the first batch in which something is wrong; there may be as many rows as memory holds.
    pub fn run_all(
        &self,
        inputs: &[Input<'_>],
        columns: &[Column],
        prefix: &str,
    ) -> Result<Vec<RecordBatch>, ScreenError> {
        let read = inputs.par_iter().map(Columns::of).collect::<Result<Vec<_>, _>>()?;
        let blocks = read.iter().flat_map(|batch| {
            let starts = (0..batch.len).step_by(BLOCK);
            starts.map(move |start| (batch, start, BLOCK.min(batch.len - start)))
        });
        let blocks: Vec<_> = blocks.collect();
        blocks
            .into_par_iter()
            .map(|(batch, start, len)| self.answer(batch, start, len).batch(columns, prefix))
            .collect()
    }

    /// The schema of the batches of [`run_all`](Self::run_all).
    #[must_use]
    pub fn schema(columns: &[Column], prefix: &str) -> SchemaRef {
        found::schema(columns, prefix)
    }

    fn answer(&self, columns: &Columns, start: usize, len: usize) -> Found<'_> {
        let mut memo: Lent<'_> = self.memos.lend();
        let numbers = (start..start + len).map(|at| memo.answer(columns.row(at), &self.terms)).collect();
        Found { memo, numbers }
    }
}

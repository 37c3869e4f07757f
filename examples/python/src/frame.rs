//! A frame of columns.

use arrow_array::{Array, RecordBatch};
use dualuse_arrow::{Column, Input, Screen, Terms};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;

use crate::failure;

/// The names of the columns that are screened.
#[derive(FromPyObject)]
pub(crate) struct Names {
    #[pyo3(item)]
    description: Option<String>,
    #[pyo3(item)]
    hs: Option<String>,
    #[pyo3(item)]
    edition: Option<String>,
    #[pyo3(item)]
    day: Option<String>,
}

/// What holds for all rows.
#[derive(FromPyObject)]
pub(crate) struct Asked {
    #[pyo3(item)]
    edition: Option<String>,
    #[pyo3(item)]
    scheme: Option<String>,
    #[pyo3(item)]
    day: Option<String>,
    #[pyo3(item)]
    lists: Option<String>,
}

/// Screens a table by the columns of these names. Other threads of Python run meanwhile.
#[pyfunction]
pub(crate) fn screen(
    py: Python<'_>,
    table: PyTable,
    names: Names,
    asked: Asked,
    columns: Vec<String>,
    prefix: &str,
) -> PyResult<PyTable> {
    let Asked { edition, scheme, day, lists } = asked;
    let terms = Terms { edition, scheme, day, lists };
    let parse = |name: &String| name.parse::<Column>().map_err(|error| failure::of_column(name, error.to_string()));
    let columns = columns.iter().map(parse).collect::<PyResult<Vec<_>>>()?;
    let (batches, _) = table.into_inner();
    let screen = Screen::new(terms, &columns, prefix).map_err(|error| failure::of_screen(&error))?;
    let found = py.detach(|| {
        let inputs = batches.iter().map(|batch| names.of(batch)).collect::<PyResult<Vec<_>>>()?;
        screen.run_all(&inputs).map_err(|error| failure::of_screen(&error))
    })?;
    PyTable::try_new(found, screen.schema())
}

impl Names {
    fn of<'b>(&self, batch: &'b RecordBatch) -> PyResult<Input<'b>> {
        let column = |name: &Option<String>| name.as_deref().map(|name| column(batch, name)).transpose();
        Ok(Input {
            description: column(&self.description)?,
            hs: column(&self.hs)?,
            edition: column(&self.edition)?,
            day: column(&self.day)?,
        })
    }
}

fn column<'b>(batch: &'b RecordBatch, name: &str) -> PyResult<&'b dyn Array> {
    let column = batch.column_by_name(name);
    column
        .map(|column| column.as_ref())
        .ok_or_else(|| failure::of_column(name, format!("no column has the name {name:?}")))
}

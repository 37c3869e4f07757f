//! One request, one record.

use dualuse::record::{Detail, Record, Request};
use pyo3::prelude::*;

use crate::failure;

/// The record of a request, both as JSON.
#[pyfunction]
pub(crate) fn record(py: Python<'_>, request: &str, detail: &str) -> PyResult<String> {
    py.detach(|| {
        let (request, detail) = (read(request)?, of_detail(detail)?);
        let record = Record::make(request, detail).map_err(|error| failure::of_request(&error))?;
        serde_json::to_string(&record).map_err(|error| failure::of_json(&error))
    })
}

/// What a person is shown of the answer, a line a finding.
#[pyfunction]
pub(crate) fn explain(py: Python<'_>, request: &str) -> PyResult<String> {
    py.detach(|| {
        let answer = read(request)?.answer(Detail::Question).map_err(|error| failure::of_request(&error))?;
        let lines = answer.shown();
        let lines = lines.iter().map(|line| format!("{:>13}  {}", line.about, line.text));
        Ok(lines.collect::<Vec<_>>().join("\n"))
    })
}

fn read(request: &str) -> PyResult<Request> {
    serde_json::from_str(request).map_err(|error| failure::of_json(&error))
}

fn of_detail(detail: &str) -> PyResult<Detail> {
    // Its names in JSON are its names here.
    serde_json::from_value(detail.into()).map_err(|error| failure::of_json(&error))
}

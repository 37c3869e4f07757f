//! Parquet files, into and out of the run.

use std::{borrow::Cow, fs::File, io, sync::Arc};

use arrow_array::{Array as _, ArrayRef, RecordBatch, StringArray, builder::StringBuilder, cast::AsArray as _};
use arrow_schema::{DataType, Field as Column, Schema, SchemaRef};
use parquet::arrow::{
    ArrowWriter,
    arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder},
};
use parquet::{basic::Compression, file::properties::WriterProperties};

use super::{
    annotation::NAMES,
    counts::Counts,
    layout::{Field, Layout},
    progress::Progress,
    rows::{Form, Record, Rows, Scribe},
    worker::Worker,
};

/// So many rows are read at once.
const ROWS: usize = 8192;

/// The rows of a file, batch by batch.
pub(super) struct Batches {
    batches: ParquetRecordBatchReader,
    schema: SchemaRef,
    row: u64,
}

/// Opens a file: the names of its columns, and its rows.
pub(super) fn open(file: File, _: &Progress) -> Result<(Vec<String>, Batches), String> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| error.to_string())?;
    let schema = Arc::clone(builder.schema());
    let header = schema.fields().iter().map(|column| column.name().clone()).collect();
    let batches = builder.with_batch_size(ROWS).build().map_err(|error| error.to_string())?;
    Ok((header, Batches { batches, schema, row: 1 }))
}

impl Batches {
    /// Refuses codes that are numbers with decimals.
    pub(super) fn check(&self, layout: &Layout) -> Result<(), String> {
        let Some(code) = layout.at(Field::Code).map(|at| self.schema.field(at)) else { return Ok(()) };
        let data_type = code.data_type();
        if data_type.is_floating() || matches!(data_type, DataType::Decimal128(..) | DataType::Decimal256(..)) {
            return Err(format!(
                "column {} is of numbers with decimals ({data_type}), of which digits are lost: write the codes as text, in pandas \
                 by pd.read_csv(file, dtype={{{:?}: str}}), in polars by schema_overrides={{{:?}: pl.String}}",
                code.name(),
                code.name(),
                code.name()
            ));
        }
        Ok(())
    }

    pub(super) fn next(&mut self) -> Result<Option<Rows>, String> {
        let Some(batch) = self.batches.next() else { return Ok(None) };
        let batch = batch.map_err(|error| error.to_string())?;
        let text = |column: &ArrayRef| {
            arrow_cast::cast(column, &DataType::Utf8)
                .map_err(|error| format!("a column cannot be read as text: {error}"))
        };
        let columns: Vec<ArrayRef> = batch.columns().iter().map(text).collect::<Result<_, _>>()?;
        let names = self.schema.fields().iter().map(|column| Column::new(column.name(), DataType::Utf8, true));
        let schema = Arc::new(Schema::new(names.collect::<Vec<_>>()));
        let batch = RecordBatch::try_new(schema, columns).map_err(|error| error.to_string())?;
        let row = self.row;
        self.row += batch.num_rows() as u64;
        Ok(Some(Rows::Table { row, batch }))
    }
}

/// Judges the rows of a batch of texts.
pub(super) fn rows(first: u64, batch: &RecordBatch, scribe: &mut Scribe<'_>, worker: &mut Worker) {
    let layout = &scribe.plan.layout;
    let columns: Vec<&StringArray> =
        batch.columns().iter().filter_map(|column| column.as_string_opt::<i32>()).collect();
    let mut counts = Counts::default();
    for row in 0..batch.num_rows() {
        let cell = |at: usize| match columns.get(at) {
            Some(column) if !column.is_null(row) => column.value(row),
            _ => "",
        };
        let judged = worker.row(&layout.cells(cell), &mut counts);
        let written = match judged {
            super::worker::Row::Annotated(_) => String::new(),
            _ => super::rows::joined(b',', (0..columns.len()).map(cell)),
        };
        let field = |at: usize| Cow::Borrowed(cell(at));
        let record = Record { line: first + row as u64, written: &written, form: Form::Parquet, field: &field };
        scribe.judged(&record, judged);
    }
    scribe.count(&counts);
}

/// Annotated rows, column by column.
#[derive(Default)]
pub(super) struct Columns(Vec<StringBuilder>);

impl Columns {
    pub(super) fn push<'r>(
        &mut self,
        fields: impl ExactSizeIterator<Item = Cow<'r, str>>,
        cells: &[String; NAMES.len()],
    ) {
        let wide = fields.len();
        if self.0.is_empty() {
            self.0.resize_with(wide + cells.len(), StringBuilder::new);
        }
        self.0.iter_mut().zip(fields).for_each(|(column, field)| column.append_value(field));
        self.0.iter_mut().skip(wide).zip(cells).for_each(|(column, cell)| column.append_value(cell));
    }
}

/// Writes annotated rows.
pub(super) struct TableWriter {
    schema: SchemaRef,
    writer: ArrowWriter<File>,
}

impl TableWriter {
    pub(super) fn new<'h>(file: File, header: impl Iterator<Item = &'h str>) -> io::Result<Self> {
        let columns: Vec<Column> = header.map(|name| Column::new(name, DataType::Utf8, false)).collect();
        let schema = Arc::new(Schema::new(columns));
        let properties =
            WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_size(1 << 17).build();
        let writer = ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties)).map_err(io::Error::other)?;
        Ok(Self { schema, writer })
    }

    pub(super) fn write(&mut self, mut columns: Columns) -> io::Result<()> {
        if columns.0.is_empty() {
            return Ok(());
        }
        let columns: Vec<ArrayRef> = columns.0.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns).map_err(io::Error::other)?;
        self.writer.write(&batch).map_err(io::Error::other)
    }

    pub(super) fn end(self) -> io::Result<()> {
        self.writer.close().map(drop).map_err(io::Error::other)
    }
}

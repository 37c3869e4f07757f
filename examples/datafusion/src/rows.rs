//! Rows to ask: every subheading of HS 2022 in turn, so that the same are written on every machine.

use std::{fs::File, path::Path, sync::Arc};

use datafusion::{
    arrow::{
        array::{ArrayRef, Int64Array, RecordBatch, StringArray},
        datatypes::{DataType, Field, Schema},
    },
    error::{DataFusionError, Result},
    parquet::arrow::ArrowWriter,
};
use dualuse::hs::{HsCode, HsEdition};

const GOODS: [&str; 8] = [
    "laser diode",
    "fibre laser cutting machine",
    "roasted coffee",
    "cotton shirts",
    "machining centre",
    "steel pipe",
    "toy bricks",
    "integrated circuit",
];

/// So many rows are written at once.
const BATCH: usize = 1 << 16;

pub(crate) fn generate(rows: usize, file: &Path) -> Result<()> {
    let text = |name| Field::new(name, DataType::Utf8, true);
    let schema =
        Arc::new(Schema::new(vec![text("hs"), text("description"), Field::new("value", DataType::Int64, false)]));
    let codes: Vec<String> = (10_000..1_000_000)
        .map(|number| format!("{number:06}"))
        .filter(|digits| digits.parse::<HsCode>().is_ok_and(|code| code.exists_in(HsEdition::LATEST)))
        .collect();
    let file = File::create(file).map_err(DataFusionError::IoError)?;
    let mut writer = ArrowWriter::try_new(file, schema.clone(), None)?;
    for start in (0..rows).step_by(BATCH) {
        let numbers = start..rows.min(start + BATCH);
        // A step without a common divisor goes through all codes in an order that is not that of the list.
        let code = |row: usize| codes.get(row.wrapping_mul(2_654_435_761) % codes.len().max(1)).map(String::as_str);
        let columns: [ArrayRef; 3] = [
            Arc::new(numbers.clone().map(code).collect::<StringArray>()),
            Arc::new(numbers.clone().map(|row| Some(GOODS[row / 7 % GOODS.len()])).collect::<StringArray>()),
            Arc::new(numbers.map(|row| i64::try_from(row % 1_000).ok()).collect::<Int64Array>()),
        ];
        writer.write(&RecordBatch::try_new(schema.clone(), columns.to_vec())?)?;
    }
    writer.close()?;
    Ok(())
}

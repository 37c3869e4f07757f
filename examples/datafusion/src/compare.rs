//! The same question in SQL and with the library alone.

use std::{collections::BTreeMap, path::Path, time::Instant};

use datafusion::{
    arrow::{array::AsArray as _, datatypes::DataType},
    common::exec_err,
    error::Result,
};
use dualuse::record::Request;

/// Rows by tier and outcome.
type Counts = BTreeMap<(String, String), i64>;

const SQL: &str =
    "SELECT dualuse_tier(hs) AS tier, dualuse_outcome(NULL, hs) AS outcome, count(*) AS rows FROM rows GROUP BY 1, 2";

pub(crate) async fn run(file: &Path) -> Result<()> {
    let session = crate::session(file).await?;
    let start = Instant::now();
    let mut in_sql = Counts::new();
    for batch in session.sql(SQL).await?.collect().await? {
        let [tier, outcome] = [0, 1].map(|at| datafusion::arrow::compute::cast(batch.column(at), &DataType::Utf8));
        let (tier, outcome) = (tier?, outcome?);
        let rows = batch.column(2).as_primitive::<datafusion::arrow::datatypes::Int64Type>();
        for at in 0..batch.num_rows() {
            let key = (tier.as_string::<i32>().value(at).to_owned(), outcome.as_string::<i32>().value(at).to_owned());
            *in_sql.entry(key).or_default() += rows.value(at);
        }
    }
    let sql_took = start.elapsed();

    // The library on one thread, for every row.
    let start = Instant::now();
    let mut alone = Counts::new();
    for batch in session.sql("SELECT hs FROM rows").await?.collect().await? {
        let codes = datafusion::arrow::compute::cast(batch.column(0), &DataType::Utf8)?;
        for code in codes.as_string::<i32>().iter().flatten() {
            let told = Request::default().hs(code).classify(|found| {
                let tiers = found.listings().iter().filter(|listing| listing.list().id() == "chpl");
                let tier = tiers.filter_map(|listing| listing.group()).next().map_or("not-named", |tier| tier.id());
                (tier.to_owned(), found.outcome().id().to_owned())
            });
            match told {
                Ok(key) => *alone.entry(key).or_default() += 1,
                Err(error) => return exec_err!("{code}: {error}"),
            }
        }
    }
    let alone_took = start.elapsed();
    for ((tier, outcome), rows) in &in_sql {
        println!("{tier:>10} {outcome:>14} {rows:>10}");
    }
    println!("SQL {sql_took:.2?}, the library alone on one thread {alone_took:.2?}");
    if in_sql == alone { Ok(()) } else { exec_err!("the library alone counts otherwise: {alone:?}") }
}

//! What the functions say in SQL.

use std::sync::Arc;

use datafusion::{
    arrow::{
        array::{ArrayRef, Float64Array, Int64Array, LargeStringArray, RecordBatch, StringArray, StringViewArray},
        util::pretty::pretty_format_batches,
    },
    error::Result,
    prelude::SessionContext,
};

async fn ask(sql: &str) -> Result<String> {
    let mut session = SessionContext::new();
    dualuse_datafusion::register(&mut session)?;
    let codes = [Some("8542.31"), Some("0901.21"), Some("n/a"), None];
    let texts = [Some("processor"), Some("roasted coffee"), Some("laser rangefinder"), None];
    let columns: [(&str, ArrayRef); 7] = [
        ("hs", Arc::new(StringArray::from(codes.to_vec()))),
        ("hs_large", Arc::new(LargeStringArray::from(codes.to_vec()))),
        ("hs_view", Arc::new(StringViewArray::from(codes.to_vec()))),
        ("text", Arc::new(StringViewArray::from(texts.to_vec()))),
        ("number", Arc::new(Int64Array::from(vec![Some(854231), Some(90121), Some(0), None]))),
        ("float", Arc::new(Float64Array::from(vec![8542.31, f64::NAN, 0.0, 1e300]))),
        ("edition", Arc::new(StringArray::from(vec![Some("H6"), Some("H5"), Some("S3"), None]))),
    ];
    session.register_batch("rows", RecordBatch::try_from_iter(columns)?)?;
    let found = session.sql(sql).await?.collect().await?;
    let table = pretty_format_batches(&found)?.to_string();
    Ok(table
        .lines()
        .skip(3)
        .filter(|line| line.starts_with('|'))
        .map(|line| line.trim_matches(['|', ' ']).to_owned())
        .collect::<Vec<_>>()
        .join("\n"))
}

#[tokio::test]
async fn a_code_has_its_tier_however_it_is_written() -> Result<()> {
    for column in ["hs", "hs_large", "hs_view"] {
        assert_eq!(ask(&format!("SELECT dualuse_tier({column}) FROM rows")).await?, "1\nnot-named\n\n");
    }
    assert_eq!(ask("SELECT dualuse_tier(number) FROM rows").await?, "1\nnot-named\n\n");
    assert_eq!(ask("SELECT dualuse_tier('8542.31')").await?, "1");
    assert_eq!(ask("SELECT dualuse_tier(NULL)").await?, "");
    Ok(())
}

#[tokio::test]
async fn outcomes_and_lists_are_null_where_nothing_was_asked() -> Result<()> {
    let outcomes = ask("SELECT dualuse_outcome(text, hs) FROM rows").await?;
    assert_eq!(outcomes, "flagged\nnothing-found\nflagged\n");
    let outcomes = ask("SELECT dualuse_outcome(NULL, hs, edition) FROM rows").await?;
    assert_eq!(outcomes, "flagged\nnothing-found\n\n");
    let nulls = ask("SELECT dualuse_lists(hs) IS NULL FROM rows").await?;
    assert_eq!(nulls, "false\nfalse\ntrue\ntrue");
    let named = ask("SELECT dualuse_lists(hs) FROM rows").await?;
    assert!(named.starts_with("[chpl, ") && named.contains("\n[]\n"), "{named}");
    let categories = ask("SELECT dualuse_categories(text) FROM rows").await?;
    assert!(categories.contains("laser-rangefinder"), "{categories}");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_asked_is_told_before_the_query_runs() {
    for (sql, said) in [
        ("SELECT dualuse_tier(float) FROM rows", "floats"),
        ("SELECT dualuse_tier(true)", "texts and integers"),
        ("SELECT dualuse_tier()", "zero arguments"),
        ("SELECT dualuse_tier(hs, edition, text) FROM rows", "1 to 2 arguments"),
        ("SELECT dualuse_outcome(hs) FROM rows", "2 to 3 arguments"),
        ("SELECT dualuse_outcome(number, hs) FROM rows", "texts are accepted"),
    ] {
        let error = ask(sql).await.expect_err(sql).to_string();
        assert!(error.contains(said), "{error}");
    }
}

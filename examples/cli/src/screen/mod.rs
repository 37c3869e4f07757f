//! Screens files of customs lines or trade statistics: annotates each row, and sums up.

mod annotation;
#[cfg(feature = "chart")]
mod chart;
mod counts;
mod cut;
mod judge;
mod layout;
mod outputs;
mod progress;
mod rows;
mod run;
mod source;
mod summary;
#[cfg(feature = "parquet")]
mod table;
mod worker;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use dualuse::{Checks, dates::AsOf, hs::HsEdition, listing::GoodsList};
use encoding_rs::Encoding;

use crate::Answered;
use judge::Question;
use layout::{Columns, Field};
use outputs::beside;
use progress::Progress;
use rows::{Form, Plan};
use source::Reading;
use worker::{Day, Terms};

/// Annotate the rows of files with the lists that name their codes, and sum up: CSV, JSON Lines, and Parquet.
///
/// The columns of both exports of UN Comtrade are known. No column that is added, and no empty one, is a clearance.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The files, with the same columns; `-` is standard input.
    #[arg(required = true)]
    files: Vec<String>,
    /// Where the annotated rows go: a file whose name ends in .csv, .jsonl or .parquet. Beside it stand the summary, what was set apart
    /// and what was rejected.
    #[arg(long, short)]
    output: PathBuf,
    #[command(flatten)]
    columns: Columns,
    /// The edition of codes whose row does not say it: HS2017, 2017 or H5.
    #[arg(long)]
    edition: Option<HsEdition>,
    /// The day of which the lists are asked: 2024-02-23, or `end-of-period` for the last day of each row's own period. The newest versions
    /// held unless told.
    #[arg(long)]
    as_of: Option<String>,
    /// The lists that are asked: eu, us, all, default, or ids with commas between them.
    #[arg(long)]
    lists: Option<Checks>,
    /// The encoding of the files, such as windows-1252 or gbk. UTF-8 unless told, or what a byte-order mark says.
    #[arg(long)]
    encoding: Option<String>,
    /// The character between two fields; `tab` is one. The first line tells unless told.
    #[arg(long)]
    delimiter: Option<String>,
    /// Numbers have a comma before their decimals.
    #[arg(long)]
    decimal_comma: bool,
    /// The form of the files: csv, jsonl or parquet. Their names tell unless told.
    #[arg(long, value_parser = ["csv", "jsonl", "parquet"])]
    format: Option<String>,
    /// So many threads judge rows: as many as there are cores unless told.
    #[arg(long)]
    threads: Option<usize>,
    /// Draws the value of each year into this SVG file.
    #[cfg(feature = "chart")]
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,
    /// By what the chart tells values apart: standing, list, tier, category, family or partner.
    #[cfg(feature = "chart")]
    #[arg(long, value_name = "WHAT", default_value = "standing")]
    chart_by: chart::By,
    /// The title of the chart.
    #[cfg(feature = "chart")]
    #[arg(long, value_name = "TEXT", default_value = "")]
    chart_title: String,
}

/// A run that was understood.
struct Job {
    files: Vec<String>,
    output: PathBuf,
    reading: Reading,
    plan: Arc<Plan>,
    terms: Arc<Terms>,
    threads: Option<usize>,
}

pub(crate) fn run(out: &mut impl Write, arguments: Arguments) -> io::Result<Answered> {
    let asked = arguments.lists.unwrap_or_default();
    #[cfg(feature = "chart")]
    let chart = arguments.chart.clone().map(|file| chart::Wanted {
        file,
        by: arguments.chart_by,
        title: arguments.chart_title.clone(),
    });
    #[cfg(feature = "chart")]
    let drawn = chart.as_ref().map(|chart| chart.file.clone());
    #[cfg(not(feature = "chart"))]
    let drawn: Option<PathBuf> = None;
    let progress = Progress::of(&arguments.files);
    let screened = understand(arguments, drawn.as_deref(), &progress).and_then(|job| {
        let has_value = job.terms.has_value;
        let about = about(&job);
        #[cfg_attr(not(feature = "chart"), expect(unused_mut, reason = "the chart is one more file"))]
        let mut screened = run::run(job, &progress)?;
        progress.end();
        #[cfg(feature = "chart")]
        if let Some(chart) = chart {
            screened.draw(&chart)?;
        }
        Ok((screened.finish().map_err(|error| error.to_string())?, has_value, about))
    });
    progress.end();
    let ((counts, names), has_value, about) = match screened {
        Ok(screened) => screened,
        Err(why) => {
            eprintln!("error: {why}");
            return Ok(Answered::No);
        }
    };
    counts.write(out, has_value)?;
    debug_assert!(counts.reconcile());
    out.write_all(about.as_bytes())?;
    lists(out, asked)?;
    for name in names {
        writeln!(out, "wrote {}", name.display())?;
    }
    Ok(if counts.annotated() > 0 { Answered::Yes } else { Answered::NotHeld })
}

/// What the arguments ask.
fn understand(arguments: Arguments, drawn: Option<&Path>, progress: &Progress) -> Result<Job, String> {
    let Arguments { files, output, columns, edition, lists, decimal_comma, threads, .. } = arguments;
    let is = |ending: &str| output.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending));
    if !(is("csv") || is("tsv") || is("jsonl") || is("ndjson") || is("parquet")) {
        return Err(format!("--output {}: its name must end in .csv, .tsv, .jsonl or .parquet", output.display()));
    }
    if is("parquet") && cfg!(not(feature = "parquet")) {
        return Err("Parquet is written by a program built with the feature `parquet`".to_owned());
    }
    if files.iter().filter(|name| *name == "-").count() > 1 {
        return Err("standard input is named twice".to_owned());
    }
    apart(&files, &written(&output, drawn))?;
    let encoding = arguments.encoding.as_deref().map(|label| {
        let known = Encoding::for_label(label.as_bytes());
        known.ok_or_else(|| {
            format!("--encoding {label:?} is no encoding of the web's standard; windows-1252, utf-16le and gbk are")
        })
    });
    let delimiter = arguments.delimiter.as_deref().map(|text| match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [one] if one.is_ascii() && !matches!(one, b'"' | b'\r' | b'\n') => Ok(*one),
        _ => Err(format!("--delimiter {text:?} is not one character, such as ; or tab")),
    });
    let (encoding, delimiter) = (encoding.transpose()?, delimiter.transpose()?);
    let form = arguments.format.as_deref().map(|form| match form {
        "jsonl" => Form::Jsonl,
        "parquet" => Form::Parquet,
        _ => Form::Csv { delimiter: b',' },
    });
    let (day, as_of) = match arguments.as_of.as_deref() {
        None => (Day::Same, AsOf::Latest),
        Some("end-of-period") => (Day::EndOfPeriod, AsOf::Latest),
        Some(text) => {
            let day = text.parse::<AsOf>().map_err(|error| format!("--as-of {text:?}: {error}; or `end-of-period`"))?;
            (Day::Same, day)
        }
    };
    let reading = Reading { encoding, delimiter, form, columns };
    let (layout, first_form) = headers(&files, &reading, progress)?;
    let form = match () {
        () if is("parquet") => Form::Parquet,
        () if is("jsonl") || is("ndjson") => Form::Jsonl,
        () if is("tsv") => Form::Csv { delimiter: b'\t' },
        () => Form::Csv { delimiter: if let Form::Csv { delimiter } = first_form { delimiter } else { b',' } },
    };
    let question = Question {
        checks: lists.unwrap_or_default().as_of(as_of),
        edition,
        has_classification: layout.has(Field::Classification),
    };
    let has_value = layout.has(Field::Value);
    let tail = Box::new(move |found: &_| rows::tail(form, found));
    let terms = Terms { question, day, decimal_comma, has_value, tail };
    Ok(Job { files, output, reading, plan: Arc::new(Plan { layout, form }), terms: Arc::new(terms), threads })
}

/// The files that are written.
fn written(output: &Path, drawn: Option<&Path>) -> Vec<PathBuf> {
    let mut written = vec![
        output.to_owned(),
        beside(output, "summary.csv"),
        beside(output, "rejects.csv"),
        beside(output, "set-apart.csv"),
    ];
    written.extend(drawn.map(Path::to_owned));
    written
}

/// Nothing that is read is written over, and no two files have one name.
fn apart(files: &[String], written: &[PathBuf]) -> Result<(), String> {
    for (at, name) in written.iter().enumerate() {
        if name.is_dir() {
            return Err(format!("{} is a directory", name.display()));
        }
        if written[at + 1..].contains(name) {
            return Err(format!("{} would be written twice", name.display()));
        }
        let Ok(place) = name.canonicalize() else { continue };
        if files.iter().any(|file| Path::new(file).canonicalize().is_ok_and(|file| file == place)) {
            return Err(format!("{} is read, and would be written over: choose another --output", name.display()));
        }
    }
    Ok(())
}

/// The columns of all files, which are the same, and the form of the first. Standard input is not opened for it.
fn headers(files: &[String], reading: &Reading, progress: &Progress) -> Result<(layout::Layout, Form), String> {
    let mut known: Option<(layout::Layout, Form, &str)> = None;
    for name in files.iter().filter(|name| files.len() > 1 && *name != "-") {
        let source = reading.open(name, &Progress::of(&[]))?;
        match &known {
            Some((layout, _, first)) if layout.header != source.layout.header => {
                return Err(format!("{name} has other columns than {first}: screen it by itself"));
            }
            Some(_) => {}
            None => known = Some((source.layout, source.form, name)),
        }
    }
    if let Some((layout, form, _)) = known {
        return Ok((layout, form));
    }
    // One file alone is opened once, since it may be a pipe.
    let name = files.first().ok_or("no file is named")?;
    let source = run::first(reading, name, progress)?;
    Ok((source.0, source.1))
}

/// What was read of the columns, and what not.
fn about(job: &Job) -> String {
    let layout = &job.plan.layout;
    let mut about = String::new();
    let of = |field: Field, what: &str, none: &str| match layout.name(field) {
        Some(name) => format!("{what}: column {name}\n"),
        None => none.to_owned(),
    };
    about += &of(Field::Code, "codes", "no column of codes: nothing was looked up in goods lists\n");
    about += &of(Field::Description, "descriptions", "no descriptions were read: --description names their column\n");
    about += &of(Field::Value, "values", "no column of values: rows are counted alone\n");
    about
}

/// What was asked, to which day it is known, and what an answer is not.
fn lists(out: &mut impl Write, asked: Checks) -> io::Result<()> {
    let known: Vec<String> =
        asked.goods_lists().map(|list: GoodsList| format!("{} (known to {})", list.id(), list.known_to())).collect();
    writeln!(out, "asked: {}", if known.is_empty() { "no goods list".to_owned() } else { known.join(", ") })?;
    writeln!(
        out,
        "not a clearance: \"none of those asked\" says nothing of other lists, of the goods, or of who buys them"
    )
}

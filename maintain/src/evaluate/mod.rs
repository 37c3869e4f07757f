//! Measures the reading of descriptions on labelled cases, beside two baselines in the same run.
//!
//! ```text
//! cargo run --release -p dualuse-maintain -- evaluate
//! cargo run --release -p dualuse-maintain -- evaluate cases.jsonl --misses 20
//! ```
//!
//! The project's own cases (`tests/data/`) are always among them: `descriptions.jsonl` and `declarations.jsonl`, which were
//! read while the vocabulary was written, and `declarations-apart.jsonl`, by authors who knew the categories and not the
//! vocabulary. A case is a JSON line with `description` and `kind`: `positive` (with `families` and `categories` that are right), `negative` or `lure` (nothing is right),
//! `mundane` (a consumer good under a listed code), or `vague`.

mod cases;
mod readers;
mod score;

use std::{io, path::PathBuf};

use cases::Cases;
use readers::READERS;

/// The project's own cases.
const OWN: [(&str, &str); 3] = [
    ("tests/data/descriptions.jsonl", include_str!("../../../tests/data/descriptions.jsonl")),
    ("tests/data/declarations.jsonl", include_str!("../../../tests/data/declarations.jsonl")),
    ("tests/data/declarations-apart.jsonl", include_str!("../../../tests/data/declarations-apart.jsonl")),
];

/// Prints recall, precision and abstention, with Wilson 95 % intervals, and so many misses of each sort.
pub fn evaluate(paths: &[PathBuf], misses: usize) -> io::Result<()> {
    let mut sets = Vec::new();
    for (name, text) in OWN {
        sets.push((name.to_owned(), Cases::parse(text)?));
    }
    for path in paths {
        sets.push((path.display().to_string(), Cases::parse(&std::fs::read_to_string(path)?)?));
    }
    for (name, cases) in &sets {
        println!("# {name}: {} cases", cases.all.len());
        for (reader, read) in READERS {
            println!("\n## {reader}");
            score::overall(cases, read);
        }
        println!("\n## dualuse in detail");
        score::strengths(cases);
        score::languages(cases);
        score::families(cases);
        score::misses(cases, misses);
        println!();
    }
    Ok(())
}

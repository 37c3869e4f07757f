//! Classifies one line of a declaration: the README's example as a program.
//!
//! ```text
//! cargo run --release --example declaration
//! ```

use std::error::Error;

use dualuse::{Item, classify};

fn main() -> Result<(), Box<dyn Error>> {
    let item = Item::new("3 kW fiber laser cutting machine, 1070 nm").with_hs("8456.11".parse()?);
    let answer = classify(&item);
    println!("{}", answer.outcome());

    println!("\nLooks like");
    for found in answer.categories() {
        let words: Vec<&str> = found.spans().map(|span| &item.description()[span.range()]).collect();
        println!("  {}: {}, {}, from {words:?}", found.category(), found.strength(), found.agreement());
    }

    println!("\nGoods lists that name the code");
    for listing in answer.listings() {
        println!("  {}: {} since {} ({})", listing.list(), listing.entry(), listing.from(), listing.citation());
    }

    println!("\nControl entries that one or two facts would decide");
    for candidate in answer.candidates() {
        let Some(determination) = candidate.determination() else { continue };
        let missing: Vec<&str> = determination.missing().iter().map(|parameter| parameter.id()).collect();
        if (1..=2).contains(&missing.len()) {
            println!("  {} of {}: {}", candidate.entry(), candidate.list(), missing.join(", "));
        }
    }
    Ok(())
}

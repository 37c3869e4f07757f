//! How much of the control lists the rules cover: the table of the README, and with `--judgement` the paragraphs that cannot
//! be put as a rule, each with its reason.
//!
//! ```text
//! cargo run --example coverage
//! cargo run --example coverage -- --judgement
//! ```

use clap::Parser;
use dualuse::{
    control::{ControlEntry, ControlList},
    dates::AsOf,
    rules::{Paragraph, coverage},
};

/// How much of the control lists the rules cover.
#[derive(Parser)]
struct Arguments {
    /// Name the paragraphs that need judgement, and why.
    #[arg(long)]
    judgement: bool,
}

fn main() {
    let arguments = Arguments::parse();
    println!("| list | entries | with rules | paragraphs | with rules | need judgement |");
    println!("|---|---|---|---|---|---|");
    for list in ControlList::ALL {
        let count = coverage(list);
        let known = |count: usize| if count == 0 { "not held".to_owned() } else { count.to_string() };
        println!(
            "| `{list}` | {} | {} | {} | {} | {} |",
            known(count.entries),
            count.entries_with_rules,
            known(count.paragraphs),
            count.paragraphs_with_rules,
            count.paragraphs_for_judgement,
        );
    }
    println!("\n| entry | title | paragraphs with rules | need judgement |");
    println!("|---|---|---|---|");
    for list in ControlList::ALL {
        for entry in ControlEntry::all(list) {
            let of_entry = || Paragraph::under(list, entry.code(), AsOf::Latest);
            let judged = of_entry().filter(|paragraph| paragraph.judgement().is_some()).count();
            let all = of_entry().count();
            if all > 0 {
                println!("| `{list}` {} | {} | {} | {judged} |", entry.code(), entry.title(), all - judged);
            }
        }
    }
    if arguments.judgement {
        println!();
        for paragraph in Paragraph::all(AsOf::Latest) {
            if let Some(reason) = paragraph.judgement() {
                println!("{paragraph}: {reason}");
            }
        }
    }
}

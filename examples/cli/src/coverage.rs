//! How much of the control lists the rules cover.

use std::io::{self, Write};

use dualuse::{
    control::ControlList,
    rules::{coverage, leaf_coverage},
};

use crate::Answered;

pub(crate) fn run(out: &mut impl Write) -> io::Result<Answered> {
    for list in ControlList::ALL {
        let of = coverage(list);
        writeln!(out, "{list} ({})", list.citation())?;
        let (entries, paragraphs) = (of.entries, of.paragraphs);
        if entries > 0 {
            writeln!(
                out,
                "  {} of {entries} entries and {} of {paragraphs} paragraphs have rules",
                of.entries_with_rules, of.paragraphs_with_rules
            )?;
        } else {
            writeln!(out, "  its entries are not held; {} paragraphs have rules", of.paragraphs_with_rules)?;
        }
        writeln!(out, "  {} paragraphs need judgement", of.paragraphs_for_judgement)?;
        for of in leaf_coverage(list) {
            writeln!(
                out,
                "  category {}: {} of {} leaves with figures are decided by them; {} leaves without figures, {} need judgement",
                of.category, of.by_figures, of.with_figures, of.without_figures, of.for_judgement
            )?;
        }
    }
    Ok(Answered::Yes)
}

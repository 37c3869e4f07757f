//! How much of the control lists the rules cover: the table of the README.

use std::fmt::Write as _;

use crate::{model::Model, rules::Paragraph};

/// The tables of lists and of entries, and perhaps the paragraphs that need judgement, each with its reason.
pub fn coverage(model: &Model, judgement: bool) -> String {
    let Model { lists, rules, .. } = model;
    let in_force = |row: &&Paragraph| row.decides() && row.is_in_force(None);
    let mut text = String::from(
        "| list | entries | with rules | paragraphs | with rules | need judgement |\n|---|---|---|---|---|---|\n",
    );
    for (number, list) in lists.all.iter().enumerate() {
        let of_list = || rules.paragraphs.iter().filter(in_force).filter(|row| row.list == number);
        let judged = of_list().filter(|row| row.judgement.is_some()).count();
        let ruled = |entry: &&_| {
            let mut below = rules.under(number, **entry).filter(in_force);
            below.any(|row| row.judgement.is_none())
        };
        let known = |count: usize| if list.is_held { count.to_string() } else { "not held".to_owned() };
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} | {judged} |",
            list.id,
            known(list.entries.len()),
            list.entries.keys().filter(ruled).count(),
            known(list.paragraphs.len()),
            of_list().count() - judged,
        );
    }
    text += "\n| list | category | leaves with figures | decided by them | without figures | need judgement |\n|---|---|---|---|---|---|\n";
    for ((list, category), leaves) in &model.leaves {
        let _ = writeln!(
            text,
            "| `{}` | {category} | {} | {} | {} | {} |",
            lists.all[*list].id, leaves.with_figures, leaves.by_figures, leaves.by_flags, leaves.for_judgement,
        );
    }
    text += "\n| entry | title | paragraphs with rules | need judgement |\n|---|---|---|---|\n";
    for (number, list) in lists.all.iter().enumerate() {
        for (code, entry) in &list.entries {
            let of_entry = || rules.under(number, *code).filter(in_force);
            let judged = of_entry().filter(|row| row.judgement.is_some()).count();
            let all = of_entry().count();
            if all > 0 {
                let _ = writeln!(text, "| `{}` {code} | {} | {} | {judged} |", list.id, entry.title, all - judged);
            }
        }
    }
    if judgement {
        text.push('\n');
        for ((list, _), leaves) in &model.leaves {
            for leaf in leaves.open.iter().filter(|leaf| rules.under(*list, leaf.entry()).next().is_some()) {
                let _ =
                    writeln!(text, "{} {leaf}: no rule asks for a figure that the text prints", lists.all[*list].id);
            }
        }
        for row in rules.paragraphs.iter().filter(in_force) {
            if let Some(reason) = &row.judgement {
                let _ = writeln!(text, "{} {}: {}: {reason}", lists.all[row.list].id, row.code, row.title);
            }
        }
    }
    text
}

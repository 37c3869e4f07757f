//! Rules as prose, for a lawyer who reads them beside the text.

use std::{collections::BTreeSet, fmt::Write as _};

use dualuse::control::ControlCode;

use crate::{
    model::Model,
    parameters::Reach,
    rules::{Condition, Operator, Paragraph},
};

/// The rules of a paragraph and of all below it, in one list or in each that has it, with what stands above.
pub fn show(model: &Model, asked: &[String]) -> Result<String, String> {
    let (list, code) = match asked {
        [list, code] => {
            let known = model.lists.find(list);
            (Some(known.ok_or_else(|| format!("{list:?} is no control list: {}", model.lists.ids()))?), code)
        }
        [code] => (None, code),
        _ => return Err("name a paragraph, such as 6A005.a.6, perhaps behind its list".to_owned()),
    };
    let code: ControlCode = code.parse().map_err(|error| format!("{code}: {error}"))?;
    let lists = (0..model.lists.all.len()).filter(|&number| list.is_none_or(|list| list == number));
    let lists: Vec<usize> = lists.filter(|&number| model.rules.under(number, code).next().is_some()).collect();
    if lists.is_empty() {
        return Err(format!("no rule is for {code}, or for a paragraph below it"));
    }
    let shown = lists.into_iter().map(|list| entry(model, list, code));
    Ok(shown.collect::<Vec<_>>().join("\n"))
}

/// The rules of an entry of one list.
pub fn entry(model: &Model, list: usize, code: ControlCode) -> String {
    Reader { model, named: Vec::new(), text: String::new() }.list(list, code)
}

/// Writes down what the rules of one list say.
struct Reader<'m> {
    model: &'m Model,
    /// The definitions named so far, each with a condition that uses it.
    named: Vec<(usize, &'m Condition)>,
    text: String,
}

impl<'m> Reader<'m> {
    fn list(mut self, list: usize, code: ControlCode) -> String {
        let Model { lists, rules, .. } = self.model;
        let about = &lists.all[list];
        let _ = writeln!(self.text, "{} ({}), {}\n{}", about.title, about.id, about.instrument, about.citation);
        if let Some((entry, of_entry)) = about.entries.iter().find(|(entry, _)| entry.contains(code)) {
            let meaning = |id: &String| about.reasons.iter().find(|reason| reason.id == *id);
            let reasons: Vec<String> = of_entry
                .reasons
                .iter()
                .filter_map(meaning)
                .map(|reason| format!("{} ({})", reason.meaning, reason.id))
                .collect();
            let _ = writeln!(self.text, "Entry {entry}: {}", of_entry.title);
            if !reasons.is_empty() {
                let _ = writeln!(self.text, "Reasons for control: {}", reasons.join(", "));
            }
        }
        let below: Vec<&Paragraph> = rules.under(list, code).collect();
        let mut above: Vec<&Paragraph> = Vec::new();
        for frame in below.iter().filter(|row| row.code == below[0].code).flat_map(|row| rules.above(row)) {
            if !above.iter().any(|known| core::ptr::eq(*known, frame)) {
                above.push(frame);
            }
        }
        above.sort_by_key(|row| row.code);
        let mut source = "";
        for row in above.into_iter().chain(below) {
            if row.source != source {
                source = &row.source;
                let _ = writeln!(self.text, "\nWritten from: {source}");
            }
            self.paragraph(row, code.contains(row.code));
        }
        self.definitions();
        self.text
    }

    fn paragraph(&mut self, row: &'m Paragraph, is_asked: bool) {
        let _ = writeln!(self.text, "\n{}  {}", row.code, row.title);
        match (row.from, row.until) {
            (None, None) => {}
            (Some(from), None) => self.line(1, &format!("In force from {from} on.")),
            (None, Some(until)) => self.line(1, &format!("In force until {until}, no longer on that day.")),
            (Some(from), Some(until)) => {
                self.line(1, &format!("In force from {from} on until {until}, no longer on that day."));
            }
        }
        if let Some(common) = &row.common {
            self.condition(1, "This, and all below it, only if: ", common);
        }
        match (&row.when, &row.judgement) {
            (Some(when), _) if is_asked => self.condition(1, "Met if: ", when),
            (None, Some(judgement)) if is_asked => self.line(1, &format!("Left to judgement: {judgement}")),
            _ => {}
        }
        for except in &row.except {
            self.condition(1, &format!("Except, {}: ", except.note), &except.when);
        }
    }

    /// The definitions that were named, and those that are named in them.
    fn definitions(&mut self) {
        let mut told = BTreeSet::new();
        if !self.named.is_empty() {
            self.text.push_str("\nDefinitions\n");
        }
        let mut at = 0;
        while let Some(&(number, body)) = self.named.get(at) {
            at += 1;
            if told.insert(number) {
                let definition = &self.model.rules.definitions.all[number];
                let _ = writeln!(self.text, "\n{}  {}", definition.name, definition.title);
                self.condition(1, "", body);
            }
        }
    }

    fn line(&mut self, depth: usize, line: &str) {
        let _ = writeln!(self.text, "{}{line}", "  ".repeat(depth));
    }

    /// A condition behind what introduces it: on its line if it is one test, otherwise a test a line below.
    fn condition(&mut self, depth: usize, before: &str, condition: &'m Condition) {
        let (joined, parts) = match condition {
            Condition::All(parts) => ("all of these hold", parts.as_slice()),
            Condition::Any(parts) => ("one of these holds", parts.as_slice()),
            Condition::First(parts) => ("the most trusted of these that is known holds", parts.as_slice()),
            Condition::Not(part) => return self.condition(depth, &format!("{before}not: "), part),
            Condition::Named { definition, body, .. } => {
                self.named.push((*definition, body));
                let said = self.said(condition);
                return self.line(depth, &format!("{before}{said}"));
            }
            test => {
                let said = self.said(test);
                return self.line(depth, &format!("{before}{said}"));
            }
        };
        self.line(depth, &format!("{before}{joined}:"));
        parts.iter().for_each(|part| self.condition(depth + 1, "- ", part));
    }

    /// What a condition without parts says.
    fn said(&self, condition: &Condition) -> String {
        let Model { parameters, rules, .. } = self.model;
        match condition {
            Condition::Is(kind) => format!("{}: {}", parameters.title(0), parameters.kind_title(*kind)),
            Condition::Quantity { parameter, limits, reach, of_use } => {
                let reach = match reach {
                    Reach::Unsaid => "",
                    Reach::Maximum => " (the greatest that can be set)",
                    Reach::Minimum => " (the least that can be set)",
                    Reach::Any => " (one that can be set is enough)",
                };
                let limits = match of_use {
                    true => "within the limits".to_owned(),
                    false => limited(limits.iter().map(|limit| (limit.operator, &limit.text))),
                };
                format!("{}{reach} {limits}", parameters.title(*parameter))
            }
            Condition::Choice { parameter, words } => {
                let words: Vec<&str> = parameters.words(*parameter, *words).collect();
                let one = if words.len() > 1 { "one of " } else { "" };
                format!("{}: {one}{}", parameters.title(*parameter), words.join(", "))
            }
            Condition::Flag { parameter, value } => {
                format!("{}: {}", parameters.title(*parameter), if *value { "yes" } else { "no" })
            }
            Condition::Meets(row) => format!("{} is met", rules.paragraphs[*row].code),
            Condition::Named { definition, limits, of_use, .. } => {
                let definition = &rules.definitions.all[*definition];
                let said = format!("{} [{}]", definition.title, definition.name);
                match limits.as_slice() {
                    [] => said,
                    _ if *of_use => format!("{said}: within the limits"),
                    limits => format!("{said}: {}", limited(limits.iter().map(|(operator, text)| (*operator, text)))),
                }
            }
            Condition::Always => "always".to_owned(),
            Condition::All(_) | Condition::Any(_) | Condition::First(_) | Condition::Not(_) => String::new(),
        }
    }
}

/// Limits in words, with the figures as the data state them; the lower one first.
fn limited<'l>(limits: impl Iterator<Item = (Operator, &'l String)>) -> String {
    limits.map(|(operator, text)| format!("{} {text}", operator.words())).collect::<Vec<_>>().join(" and ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copy::Copy;

    fn shown(asked: &[&str]) -> Result<String, String> {
        let (model, faults) = Copy::of_data().model();
        let model = model.unwrap_or_else(|| panic!("{faults}"));
        show(&model, &asked.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn a_paragraph_reads_as_prose_with_what_stands_above_and_what_it_names() {
        insta::assert_snapshot!(shown(&["us-ccl", "6A005.a.6"]).unwrap_or_else(|error| error));
    }

    #[test]
    fn a_change_is_shown_with_its_days_and_both_lists_without_being_named() {
        insta::assert_snapshot!(shown(&["9A012.a"]).unwrap_or_else(|error| error));
    }

    #[test]
    fn what_no_rule_is_for_is_said() {
        assert_eq!(shown(&["1A001"]), Err("no rule is for 1A001, or for a paragraph below it".to_owned()));
        let error = shown(&["us-cll", "6A005"]).err();
        assert_eq!(
            error.as_deref(),
            Some("\"us-cll\" is no control list: us-ccl, eu-annex-i, eu-cml, us-usml, cn-dual-use, eu-833-annex-vii-a")
        );
    }
}

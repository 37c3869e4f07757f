//! The tables of the rules.

use std::collections::BTreeMap;

use dualuse::maintain::day_number;

use super::{
    Condition, Operator, Rules,
    check::{Demands, Paragraph},
    condition::Limit,
};
use crate::{
    controls::ControlLists,
    parameters::Reach,
    tables::{
        Tables,
        layout::write::{Sections, Texts},
        place,
        rules::{Dates, NONE, Node, Printed, Rule, Threshold, Title, form, operator},
    },
};

/// A condition with its limits or words in place, but not yet its parts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Tree {
    form: u8,
    operand: u16,
    /// Where its limits stand and how many they are, or the words of a choice.
    place: u32,
    len: u8,
    parts: Vec<Tree>,
}

/// The conditions that stand in the tables so far.
#[derive(Default)]
struct Conditions {
    nodes: Vec<Node>,
    /// Where parts stand; what several conditions have in common stands once.
    known: BTreeMap<Vec<Tree>, u32>,
    limits: Vec<(Threshold, Printed)>,
}

pub fn write(rules: &Rules, lists: &ControlLists, tables: &mut Tables) {
    let (mut texts, mut sections, mut conditions) = (Texts::default(), Sections::default(), Conditions::default());
    let (mut exceptions, mut notes) = (Vec::new(), Vec::new());
    let mut demands: Vec<&Demands> = Vec::new();
    let mut table = Vec::new();
    for paragraph in &rules.paragraphs {
        let known = demands.iter().position(|known| **known == paragraph.demands).unwrap_or(demands.len());
        if known == demands.len() {
            demands.push(&paragraph.demands);
        }
        let first = exceptions.len();
        table.push(Rule {
            when: conditions.root(paragraph.when.as_ref()),
            common: conditions.root(paragraph.common.as_ref()),
            frame: paragraph.frame.map_or(NONE, place),
            demands: place(known),
            exceptions: place(first),
            exception_count: place(paragraph.except.len()),
            is_judged: paragraph.judgement.is_some().into(),
        });
        for exception in &paragraph.except {
            exceptions.push(conditions.root(Some(&exception.when)));
            notes.push(texts.add(&exception.note));
        }
    }
    let day = |date: Option<_>| date.map_or(0, day_number);
    let all = &rules.paragraphs;
    let titles: Vec<Title> = all.iter().map(|paragraph| title(paragraph, &mut texts)).collect();
    let codes: Vec<_> = all.iter().map(|paragraph| texts.add(paragraph.code.as_str())).collect();
    let of_list = |list: usize| place(all.partition_point(|paragraph| paragraph.list < list));
    let (thresholds, printed): (Vec<Threshold>, Vec<Printed>) = conditions.limits.into_iter().unzip();
    sections.push(texts.all());
    sections.push(&conditions.nodes);
    sections.push(&thresholds);
    sections.push(&printed);
    sections.push(&table);
    sections.push(&all.iter().map(|paragraph| place(paragraph.list)).collect::<Vec<u8>>());
    sections.push(&codes);
    sections.push(&all.iter().map(|paragraph| paragraph.parent.map_or(NONE, place)).collect::<Vec<u16>>());
    sections.push(&all.iter().map(|row| Dates { from: day(row.from), until: day(row.until) }).collect::<Vec<_>>());
    sections.push(&titles);
    sections.push(&(0..=lists.all.len()).map(of_list).collect::<Vec<u16>>());
    sections.push(&exceptions);
    sections.push(&notes);
    sections.push(&demands.iter().map(|demands| demands.kinds).collect::<Vec<_>>());
    sections.push(&demands.iter().map(|demands| demands.excluded).collect::<Vec<_>>());
    sections.push(&demands.iter().map(|demands| demands.flags).collect::<Vec<_>>());
    tables.add_sections("rules", &sections);
}

fn title(paragraph: &Paragraph, texts: &mut Texts) -> Title {
    Title {
        title: texts.add(&paragraph.title),
        source: texts.add(&paragraph.source),
        judgement: texts.add(paragraph.judgement.as_deref().unwrap_or_default()),
    }
}

impl Conditions {
    /// The node of a condition that is no part of another, which stands with what it is the condition of.
    fn root(&mut self, condition: Option<&Condition>) -> Node {
        match condition {
            Some(condition) => {
                let tree = self.tree(condition);
                self.node(&tree)
            }
            None => Node::new(form::ABSENT, 0, 0, 0),
        }
    }

    fn node(&mut self, tree: &Tree) -> Node {
        if tree.parts.is_empty() {
            return Node::new(tree.form, tree.len, tree.operand, tree.place);
        }
        let len = place(tree.parts.len());
        if let Some(&known) = self.known.get(&tree.parts) {
            return Node::new(tree.form, len, tree.operand, known);
        }
        // The parts come before what stands in them, so that a walk reads forwards.
        let first = self.nodes.len();
        self.known.insert(tree.parts.clone(), place(first));
        self.nodes.resize(first + tree.parts.len(), Node::new(form::ABSENT, 0, 0, 0));
        for (at, part) in tree.parts.iter().enumerate() {
            self.nodes[first + at] = self.node(part);
        }
        Node::new(tree.form, len, tree.operand, place(first))
    }

    fn tree(&mut self, condition: &Condition) -> Tree {
        let leaf = |form, operand| Tree { form, operand, place: 0, len: 0, parts: Vec::new() };
        let mut joined = |form, parts: &[Condition]| {
            let parts = parts.iter().map(|part| self.tree(part)).collect();
            Tree { parts, ..leaf(form, 0) }
        };
        match condition.plain() {
            Condition::All(parts) => joined(form::ALL, parts),
            Condition::Any(parts) => joined(form::ANY, parts),
            Condition::First(parts) => joined(form::FIRST, parts),
            Condition::Not(part) => joined(form::NOT, std::slice::from_ref(part)),
            Condition::Is(kind) => leaf(form::KIND, place(*kind)),
            Condition::Quantity { parameter, limits, reach, .. } => {
                let form = match reach {
                    Reach::Unsaid => form::QUANTITY,
                    Reach::Maximum => form::MAXIMUM,
                    Reach::Minimum => form::MINIMUM,
                    Reach::Any => form::WITHIN_REACH,
                };
                let (first, len) = (self.limits(limits), place(limits.len()));
                Tree { place: first, len, ..leaf(form, place(*parameter)) }
            }
            Condition::Choice { parameter, words } => Tree { place: *words, ..leaf(form::CHOICE, place(*parameter)) },
            Condition::Flag { parameter, value: true } => leaf(form::SET, place(*parameter)),
            Condition::Flag { parameter, value: false } => leaf(form::NOT_SET, place(*parameter)),
            Condition::Meets(row) => leaf(form::MEETS, place(*row)),
            Condition::Always | Condition::Named { .. } => leaf(form::ALWAYS, 0),
        }
    }

    /// Where the limits stand, side by side.
    fn limits(&mut self, limits: &[Limit]) -> u32 {
        let rows: Vec<(Threshold, Printed)> = limits.iter().map(row).collect();
        let known = self.limits.windows(rows.len()).position(|known| known == rows);
        place(known.unwrap_or_else(|| {
            self.limits.extend(&rows);
            self.limits.len() - rows.len()
        }))
    }
}

fn row(limit: &Limit) -> (Threshold, Printed) {
    let operator = match limit.operator {
        Operator::Ge => operator::GE,
        Operator::Gt => operator::GT,
        Operator::Le => operator::LE,
        Operator::Lt => operator::LT,
    };
    let ((mantissa, exponent), (base, power)) = (limit.value.parts(), limit.base);
    (Threshold { mantissa: base, exponent: power, operator }, Printed { mantissa, exponent, unit: place(limit.unit) })
}

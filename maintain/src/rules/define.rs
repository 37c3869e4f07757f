//! Definitions: conditions, notes and limits that several paragraphs name.

use std::{cell::RefCell, collections::BTreeSet};

use toml::Spanned;

use super::{
    schema::{Define, RuleFile},
    written::{Given, Limits, Operand, Reader, What, Written},
};
use crate::{fault::Faults, source::File, title};

/// What the limits of a definition are called where it is written.
const LIMITS: &str = "limits";

pub struct Definition {
    pub name: String,
    pub title: String,
    pub note: Option<String>,
    pub body: Body,
    /// Whether it is used with limits.
    pub takes_limits: bool,
    pub file: usize,
    at: usize,
}

pub enum Body {
    Condition(Written),
    Limits(Given),
}

/// All of them. Those of a file without paragraphs may be named in every file, others in their own.
pub struct Definitions {
    pub all: Vec<Definition>,
    shared: Vec<bool>,
    used: RefCell<BTreeSet<usize>>,
}

impl Definitions {
    pub fn read(files: &[(File, RuleFile)], faults: &Faults) -> Self {
        let shared = files.iter().map(|(_, content)| content.paragraph.is_empty()).collect();
        let mut read = Self { all: Vec::new(), shared, used: RefCell::default() };
        for (number, (file, content)) in files.iter().enumerate() {
            for define in &content.define {
                let (at, name) = (define.span().start, &define.get_ref().name);
                if name == LIMITS || read.all.iter().any(|known| known.name == *name) {
                    faults.add(file.error_at(at, format!("{name} is defined twice, or may not be a name")));
                } else if let Some(definition) = definition(file, number, define, faults) {
                    read.all.push(definition);
                }
            }
        }
        read
    }

    /// The definition that a file knows by a name.
    pub fn find(&self, name: &str, file: usize) -> Option<usize> {
        let known = |definition: &Definition| definition.file == file || self.shared[definition.file];
        self.all.iter().position(|definition| definition.name == name && known(definition))
    }

    /// The names that a file knows, for a fault.
    pub fn names(&self, file: usize) -> String {
        let known = self.all.iter().filter(|known| known.file == file || self.shared[known.file]);
        known.map(|definition| definition.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Notes that a paragraph turns on a definition.
    pub fn mark(&self, at: usize) {
        self.used.borrow_mut().insert(at);
    }

    /// Those on which no paragraph turns are faults.
    pub fn tell_unused(&self, files: &[(File, RuleFile)], faults: &Faults) {
        let used = self.used.borrow();
        for (_, unused) in self.all.iter().enumerate().filter(|(at, _)| !used.contains(at)) {
            faults.add(files[unused.file].0.error_at(unused.at, format!("no paragraph turns on {}", unused.name)));
        }
    }

    /// The definitions that stand in one, themselves or by way of others; those that stand in themselves are faults.
    pub fn circular(&self, files: &[(File, RuleFile)], faults: &Faults) -> BTreeSet<usize> {
        let mut circular = BTreeSet::new();
        for (at, definition) in self.all.iter().enumerate() {
            let (mut reached, mut open) = (BTreeSet::new(), vec![at]);
            while let Some(next) = open.pop() {
                let Body::Condition(body) = &self.all[next].body else { continue };
                let named = names(body).into_iter().filter_map(|name| self.find(name, self.all[next].file));
                open.extend(named.filter(|&named| reached.insert(named)));
            }
            if reached.contains(&at) {
                let reason = format!("{} is defined by itself", definition.name);
                faults.add(files[definition.file].0.error_at(definition.at, reason));
                circular.insert(at);
            }
        }
        circular
    }
}

fn definition(file: &File, number: usize, define: &Spanned<Define>, faults: &Faults) -> Option<Definition> {
    let (at, define) = (define.span().start, define.get_ref());
    let title = define.title.clone().unwrap_or_default();
    let (body, takes_limits) = match (&define.when, &define.limits) {
        (Some(when), None) => {
            if let Err(reason) = title::check(&title) {
                faults.add(file.error_at(at, format!("{}: {reason}", define.name)));
            }
            let when = faults.keep(Reader::condition(file, when))?;
            let takes_limits = takes_limits(&when);
            (Body::Condition(when), takes_limits)
        }
        (None, Some(limits)) if define.note.is_none() && define.title.is_none() => {
            (Body::Limits(faults.keep(Reader::limits(file, limits))?), false)
        }
        _ => {
            let reason = format!("{}: a definition has a title and when, or limits alone", define.name);
            faults.add(file.error_at(at, reason));
            return None;
        }
    };
    if define.note.is_some() && takes_limits {
        faults.add(file.error_at(at, format!("{}: an exception has no limits that could differ", define.name)));
    }
    let (name, note) = (define.name.clone(), define.note.clone());
    Some(Definition { name, title, note, body, takes_limits, file: number, at })
}

/// Whether the limits of a definition stand in its condition.
fn takes_limits(written: &Written) -> bool {
    match &written.what {
        What::All(parts) | What::Any(parts) | What::First(parts) => parts.iter().any(takes_limits),
        What::Not(part) => takes_limits(part),
        What::Use { limits: Some(Limits::Named(name)), .. } => name == LIMITS,
        What::Test { operand: Operand::Word(word), .. } => word == LIMITS,
        _ => false,
    }
}

/// The definitions of conditions that a condition names.
fn names(written: &Written) -> Vec<&str> {
    match &written.what {
        What::All(parts) | What::Any(parts) | What::First(parts) => parts.iter().flat_map(names).collect(),
        What::Not(part) => names(part),
        What::Use { name, .. } => vec![name],
        _ => Vec::new(),
    }
}

/// Whether limits are those of the definition in which they stand.
pub fn are_own(name: &str) -> bool {
    name == LIMITS
}

//! What is right with the rules, and every fault of them.

use std::collections::{BTreeSet, HashMap};

use dualuse::{control::ControlCode, dates::Date};
use toml::Spanned;

use super::{
    condition::Condition,
    define::Definitions,
    resolve::{Resolver, Scope},
    schema::{ParagraphTable, RuleFile},
    written::{Except, Reader, What, Written},
};
use crate::{
    controls::{ControlLists, code},
    dates,
    fault::{Fault, Faults},
    parameters::{self, KindSet, ParameterSet, Parameters},
    source::{Data, File},
    title,
    units::Units,
};

/// A paragraph of one list.
pub struct Paragraph {
    pub list: usize,
    pub code: ControlCode,
    pub title: String,
    pub source: String,
    /// The nearest paragraph above that is in force whenever this one is.
    pub parent: Option<usize>,
    /// The nearest above it that has something common to all below it, or exceptions.
    pub frame: Option<usize>,
    pub common: Option<Condition>,
    pub when: Option<Condition>,
    pub except: Vec<Exception>,
    pub judgement: Option<String>,
    pub demands: Demands,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// A note that takes goods out of a paragraph.
pub struct Exception {
    pub note: String,
    pub when: Condition,
}

/// What goods must be for a paragraph to be met at all, so that exceptions may count on it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Demands {
    pub kinds: KindSet,
    pub excluded: KindSet,
    pub flags: ParameterSet,
}

impl Paragraph {
    /// Whether it is a rule or a judgement, and does not only hold others together.
    pub fn decides(&self) -> bool {
        self.when.is_some() || self.judgement.is_some()
    }

    /// Whether it is in force as of a day; without a day, in the newest version held.
    pub fn is_in_force(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until),
            None => self.until.is_none(),
        }
    }
}

/// All paragraphs, sorted by list, code and time.
pub struct Rules {
    pub paragraphs: Vec<Paragraph>,
    pub definitions: Definitions,
}

/// A paragraph of one list, before what it names is found.
struct Row<'f> {
    list: usize,
    code: ControlCode,
    file: usize,
    place: usize,
    table: &'f ParagraphTable,
    from: Option<Date>,
    until: Option<Date>,
}

impl Rules {
    /// The paragraphs of a list that are a given one or stand below it.
    pub fn under(&self, list: usize, code: ControlCode) -> impl Iterator<Item = &Paragraph> {
        self.paragraphs.iter().filter(move |row| row.list == list && code.contains(row.code))
    }

    /// The paragraphs above one, the nearest first.
    pub fn above<'r>(&'r self, paragraph: &'r Paragraph) -> impl Iterator<Item = &'r Paragraph> {
        let parent = |row: &Paragraph| row.parent.map(|at| &self.paragraphs[at]);
        core::iter::successors(parent(paragraph), move |&row| parent(row))
    }
}

impl Row<'_> {
    fn decides(&self) -> bool {
        self.table.when.is_some() || self.table.judgement.is_some()
    }

    fn is_frame(&self) -> bool {
        self.table.common.is_some() || !self.table.except.is_empty()
    }

    /// Whether it is a paragraph above another of its list.
    fn is_above(&self, other: &Self) -> bool {
        self.list == other.list && self.code != other.code && self.code.contains(other.code)
    }

    /// Whether it is in force whenever another is.
    fn spans(&self, other: &Self) -> bool {
        let from = self.from.is_none() || self.from <= other.from;
        from && self.until.is_none_or(|until| other.until.is_some_and(|other| other <= until))
    }
}

/// Reads the rules.
pub fn check(
    data: &Data,
    units: &Units,
    lists: &ControlLists,
    parameters: &Parameters,
    faults: &Faults,
) -> Option<Rules> {
    let mut files: Vec<(File, RuleFile)> = Vec::new();
    for name in faults.keep(data.list("controls/rules", "toml"))? {
        let Some(file) = faults.keep(data.file(&name)) else { continue };
        let Some(content) = faults.keep(file.toml()) else { continue };
        files.push((file, content));
    }
    let definitions = Definitions::read(&files, faults);
    let rows = rows(&files, lists, faults);
    let mut numbers: HashMap<(usize, ControlCode), Vec<usize>> = HashMap::new();
    for (number, row) in rows.iter().enumerate() {
        numbers.entry((row.list, row.code)).or_default().push(number);
    }
    let mut resolver = Resolver {
        parameters,
        units,
        definitions: &definitions,
        files: &files,
        numbers: &numbers,
        unsound: BTreeSet::new(),
        faults,
    };
    resolver.look_at_definitions();
    let mut paragraphs: Vec<Paragraph> =
        rows.iter().enumerate().map(|(number, row)| paragraph(number, row, &rows, &resolver)).collect();
    for number in 0..paragraphs.len() {
        match demands(&paragraphs, number, &rows, parameters) {
            Ok(demands) => paragraphs[number].demands = demands,
            Err(reason) => faults.add(rows[number].fault(&files, reason)),
        }
    }
    definitions.tell_unused(&files, faults);
    covered(&files, &rows, lists, faults);
    Some(Rules { paragraphs, definitions })
}

impl Row<'_> {
    fn fault(&self, files: &[(File, RuleFile)], reason: impl std::fmt::Display) -> Fault {
        files[self.file].0.error_at(self.place, format!("{}: {reason}", self.code))
    }
}

/// All paragraphs, sorted by list, code and time.
fn rows<'f>(files: &'f [(File, RuleFile)], lists: &ControlLists, faults: &Faults) -> Vec<Row<'f>> {
    let mut rows = Vec::new();
    for (number, (file, content)) in files.iter().enumerate() {
        if content.source.is_none() && !content.paragraph.is_empty() {
            faults.add(file.error("a file with paragraphs has a source: the texts they were written from"));
        }
        for spanned in &content.paragraph {
            let (place, table) = (spanned.span().start, spanned.get_ref());
            let code = code(table.entry.get_ref()).map_err(|reason| file.error_at(table.entry.span().start, reason));
            let Some(code) = faults.keep(code) else { continue };
            if let Err(reason) = title::check(table.title.get_ref()) {
                faults.add(file.error_at(table.title.span().start, format!("{code}: {reason}")));
            }
            if let (Some(_), Some(judgement)) = (&table.when, &table.judgement) {
                faults.add(file.error_at(judgement.span().start, format!("{code}: a rule or a judgement, not both")));
            }
            let date = |date: &Option<Spanned<_>>| date.as_ref().and_then(|date| faults.keep(dates::toml(file, date)));
            let (from, until) = (date(&table.from), date(&table.until));
            if let (Some(from), Some(until)) = (from, until) {
                if until <= from {
                    faults.add(file.error_at(place, format!("{code}: ends before it begins")));
                }
            }
            if table.lists.get_ref().is_empty() {
                faults.add(file.error_at(table.lists.span().start, format!("{code}: no list has it")));
            }
            for list in table.lists.get_ref() {
                let (at, id) = (list.span().start, list.get_ref());
                match lists.find(id) {
                    None => faults.add(file.error_at(at, format!("{id:?} is no control list: {}", lists.ids()))),
                    Some(_) if !lists.has(id, code.as_str()) => {
                        faults.add(file.error_at(place, format!("{id} has no {code}")));
                    }
                    Some(list) => rows.push(Row { list, code, file: number, place, table, from, until }),
                }
            }
        }
    }
    rows.sort_by_key(|row| (row.list, row.code, row.from));
    for pair in rows.windows(2) {
        let (one, two) = (&pair[0], &pair[1]);
        if (one.list, one.code) == (two.list, two.code) && one.until.is_none_or(|until| two.from < Some(until)) {
            faults.add(two.fault(files, "stands twice at one time"));
        }
    }
    rows
}

fn paragraph(number: usize, row: &Row<'_>, rows: &[Row<'_>], resolver: &Resolver<'_>) -> Paragraph {
    let (file, content) = &resolver.files[row.file];
    let scope = Scope::of_row(row.file, row.list, number);
    let condition = |value: &Option<Spanned<_>>| {
        let written = resolver.faults.keep(Reader::condition(file, value.as_ref()?))?;
        resolver.condition(&written, scope)
    };
    let exception = |value: &Spanned<_>| match resolver.faults.keep(Reader::except(file, value))? {
        Except::Note { note, when } => Some(Exception { note, when: resolver.condition(&when, scope)? }),
        Except::Named(name) => {
            let place = Written { at: value.span().start, what: What::Always };
            let (note, when) = resolver.exception(&name, &place, scope)?;
            Some(Exception { note, when })
        }
    };
    let (mut parent, mut frame) = (None::<usize>, None::<usize>);
    let length = |at: Option<usize>| at.map_or(0, |at: usize| rows[at].code.as_str().len());
    let mut parted = BTreeSet::new();
    for (at, above) in rows.iter().enumerate().filter(|(_, above)| above.is_above(row)) {
        if !above.spans(row) {
            parted.insert(above.code);
            continue;
        }
        if length(Some(at)) >= length(parent) {
            parent = Some(at);
        }
        if above.is_frame() && length(Some(at)) >= length(frame) {
            frame = Some(at);
        }
    }
    let spanned =
        |code: &ControlCode| rows.iter().any(|above| above.code == *code && above.is_above(row) && above.spans(row));
    for code in parted.iter().filter(|code| !spanned(code)) {
        let reason =
            format!("{code}, which stands above it, changes while it is in force: write it once for each time");
        resolver.faults.add(row.fault(resolver.files, reason));
    }
    Paragraph {
        list: row.list,
        code: row.code,
        title: row.table.title.get_ref().clone(),
        source: row.table.source.as_ref().or(content.source.as_ref()).cloned().unwrap_or_default(),
        parent,
        frame,
        common: condition(&row.table.common),
        when: condition(&row.table.when),
        except: row.table.except.iter().filter_map(exception).collect(),
        judgement: row.table.judgement.as_ref().map(|judgement| judgement.get_ref().clone()),
        demands: Demands::default(),
        from: row.from,
        until: row.until,
    }
}

/// The flags that take goods out of a paragraph by themselves.
pub fn excluding_flags(rules: &Rules) -> BTreeSet<usize> {
    let exceptions = rules.paragraphs.iter().flat_map(|paragraph| &paragraph.except);
    exceptions.filter_map(|except| except.when.single_flag()).collect()
}

/// What goods must be to meet a paragraph, by it and by all above it.
fn demands(
    paragraphs: &[Paragraph],
    number: usize,
    rows: &[Row<'_>],
    parameters: &Parameters,
) -> Result<Demands, String> {
    let row = &rows[number];
    let above = (0..rows.len()).filter(|&at| rows[at].is_above(row) && rows[at].spans(row));
    let (mut required, mut flags) = (Vec::new(), Vec::new());
    for at in core::iter::once(number).chain(above) {
        let paragraph = &paragraphs[at];
        let own = paragraph.when.iter().filter(|_| at == number);
        paragraph.common.iter().chain(own).for_each(|condition| condition.required_kinds(&mut required));
        flags.extend(paragraph.except.iter().filter_map(|except| except.when.single_flag()));
    }
    Ok(Demands {
        kinds: parameters.within(&required),
        excluded: parameters.outside(&required)?,
        flags: parameters::set_of(flags.iter().copied()),
    })
}

/// Every paragraph of an entry that has rules must be answered by one of them: a parent that no rule meets is only
/// then not met.
fn covered(files: &[(File, RuleFile)], rows: &[Row<'_>], lists: &ControlLists, faults: &Faults) {
    let mut told = BTreeSet::new();
    for row in rows.iter().filter(|row| row.code.head() == row.code.as_str()) {
        let list = &lists.all[row.list];
        for paragraph in list.under(row.code).filter(|&paragraph| told.insert((row.list, paragraph))) {
            let answers = |rule: &&Row<'_>| rule.code.contains(paragraph) || paragraph.contains(rule.code);
            let mut rules = rows.iter().filter(|rule| rule.list == row.list && rule.decides());
            if !rules.any(|rule| answers(&rule)) {
                let reason = format!("{paragraph} of {} has neither a rule nor a judgement", list.id);
                faults.add(files[row.file].0.error_at(row.place, reason));
            }
        }
    }
}

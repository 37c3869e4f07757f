//! What the facts make of conditions and paragraphs.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value as Toml};

use super::{
    Facts, Rules, Trust,
    data::entry,
    known::{Asked, Supposed},
};

/// What one paragraph comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub id: &'static str,
    pub basis: Option<Trust>,
    pub missing: BTreeSet<String>,
}

type Missing = BTreeSet<String>;

/// `all` is false if a part is false, true if all are true, otherwise unknown.
fn all_hold(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(false)) {
        Some(false)
    } else if parts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

fn one_holds(parts: &[Option<bool>]) -> Option<bool> {
    let denied: Vec<Option<bool>> = parts.iter().map(|part| part.map(|truth| !truth)).collect();
    all_hold(&denied).map(|truth| !truth)
}

/// Asks something, and keeps what is missing only if it is open.
fn ask(missing: &mut Missing, question: impl FnOnce(&mut Missing) -> Option<bool>) -> Option<bool> {
    let mut open = Missing::new();
    let truth = question(&mut open);
    if truth.is_none() {
        missing.extend(open);
    }
    truth
}

impl Rules {
    /// What the facts of a trust and above say of one paragraph with a rule or a judgement of its own.
    pub fn determine(&self, list: &str, code: &str, facts: &Facts, least: Trust) -> Answer {
        let row = self.row(list, code);
        let known = self.known(facts);
        let at = |trust: Trust| {
            let asked = Asked { list, known: &known, trust, point: None, reach: true, supposed: Supposed::default() };
            let mut missing = Missing::new();
            (self.goods_meet(&asked, row, &mut missing), missing)
        };
        let (truth, missing) = at(least);
        if let Some(truth) = truth {
            let gives = |trust: &Trust| *trust >= least && at(*trust).0 == Some(truth);
            let id = if truth { "met" } else { "not-met" };
            return Answer { id, basis: Trust::ALL.into_iter().find(gives), missing: Missing::new() };
        }
        let is_judgement = |id: &String| {
            self.parameters.get(id).is_some_and(|table| table.get("judgement") == Some(&Toml::Boolean(true)))
        };
        let judged = missing.iter().all(is_judgement);
        Answer { id: if judged { "needs-judgement" } else { "missing" }, basis: None, missing }
    }

    /// A paragraph, asked at each operating point.
    fn goods_meet<'f>(&'f self, asked: &Asked<'f>, row: &'f Table, missing: &mut Missing) -> Option<bool> {
        let points: Vec<Option<usize>> = match asked.known.points(asked.trust).len() {
            0 => vec![None],
            count => (0..count).map(Some).collect(),
        };
        ask(missing, |missing| {
            let at = |point| self.meets_at_point(&Asked { point, ..asked.clone() }, row, missing);
            one_holds(&points.into_iter().map(at).collect::<Vec<_>>())
        })
    }

    /// What is presumed never makes a paragraph not met.
    fn meets_at_point<'f>(&'f self, asked: &Asked<'f>, row: &'f Table, missing: &mut Missing) -> Option<bool> {
        let truth = ask(missing, |missing| self.meets(asked, row, missing));
        if truth == Some(false) && asked.trust == Trust::Presumed {
            let without = Asked { trust: Trust::Read, ..asked.clone() };
            return ask(missing, |missing| self.meets(&without, row, missing));
        }
        truth
    }

    /// Its own condition, what is common to it and others, and no exception.
    fn meets<'f>(&'f self, asked: &Asked<'f>, row: &'f Table, missing: &mut Missing) -> Option<bool> {
        let mut parts = Vec::new();
        match row.get("when") {
            Some(when) => parts.push(self.holds(asked, when, missing)),
            None => parts.push(None),
        }
        let frames: Vec<&Table> = self.above(asked.list, entry(row)).collect();
        for common in frames.iter().filter_map(|frame| frame.get("common")) {
            parts.push(self.holds(asked, common, missing));
        }
        let exceptions: Vec<&Toml> = frames.iter().flat_map(|frame| exceptions(frame)).collect();
        let kinds = self.suppose_kinds(asked, row, &frames);
        for (place, exception) in exceptions.iter().enumerate() {
            let mut supposed = Supposed { kinds: kinds.clone(), flags: asked.supposed.flags.clone() };
            for (_, other) in exceptions.iter().enumerate().filter(|(other, _)| *other != place) {
                if let (flag, Toml::Boolean(excepted)) = only_key(other) {
                    if !asked.known.is_stated(flag) {
                        supposed.flags.entry(flag).or_insert(!excepted);
                    }
                }
            }
            let asked = Asked { reach: false, supposed, ..asked.clone() };
            parts.push(self.holds(&asked, exception, missing).map(|truth| !truth));
        }
        all_hold(&parts)
    }

    /// An exception is asked of goods that could meet the paragraph but for it: of all kinds that must hold for it.
    fn suppose_kinds<'f>(&'f self, asked: &Asked<'f>, row: &'f Table, frames: &[&'f Table]) -> BTreeMap<&'f str, bool> {
        let mut supposed = asked.supposed.kinds.clone();
        let mut needed = Vec::new();
        for condition in row.get("when").into_iter().chain(frames.iter().filter_map(|frame| frame.get("common"))) {
            needed_kinds(condition, &mut needed);
        }
        // Where facts contradict each other about a kind, nothing is taken for granted.
        let is_clear = |kind: &&String| !self.is_contradictory(asked, kind);
        for kind in needed.iter().flat_map(|kind| self.closure(kind)).filter(is_clear) {
            supposed.entry(kind).or_insert(true);
        }
        for kind in needed.iter().flat_map(|kind| self.excluded(kind)).filter(is_clear) {
            supposed.entry(kind).or_insert(false);
        }
        supposed
    }

    fn holds<'f>(&'f self, asked: &Asked<'f>, condition: &'f Toml, missing: &mut Missing) -> Option<bool> {
        let (key, value) = only_key(condition);
        ask(missing, |missing| match key {
            "all" => all_hold(&self.each(asked, value, missing)),
            "any" => one_holds(&self.each(asked, value, missing)),
            "first" => self.first(asked, value, missing),
            "not" => {
                let asked = Asked { reach: false, ..asked.clone() };
                self.holds(&asked, value, missing).map(|truth| !truth)
            }
            "always" => Some(true),
            "is" => {
                missing.insert("kind".to_owned());
                self.is_of(asked, value.as_str().expect("a kind"))
            }
            "meets" => {
                let asked = Asked { point: None, ..asked.clone() };
                let rows = self.below(asked.list, value.as_str().expect("a code"));
                one_holds(&rows.map(|row| self.goods_meet(&asked, row, missing)).collect::<Vec<_>>())
            }
            parameter => {
                missing.insert(parameter.to_owned());
                let own = self.parameters[parameter].get("reach");
                let reach = value.as_table().and_then(|test| test.get("reach")).or(own).and_then(Toml::as_str);
                let reach = if asked.reach { reach.unwrap_or("unsaid") } else { "unsaid" };
                self.value(asked, parameter)?.pass(self, value, reach)
            }
        })
    }

    fn each<'f>(&'f self, asked: &Asked<'f>, parts: &'f Toml, missing: &mut Missing) -> Vec<Option<bool>> {
        parts.as_array().expect("parts").iter().map(|part| self.holds(asked, part, missing)).collect()
    }

    /// Of several ways to tell the same thing, the most trusted counts of those that are known; if equal ones disagree, none does.
    fn first<'f>(&'f self, asked: &Asked<'f>, parts: &'f Toml, missing: &mut Missing) -> Option<bool> {
        for trust in Trust::ALL.into_iter().filter(|trust| *trust >= asked.trust) {
            let asked = Asked { trust, ..asked.clone() };
            let told: Vec<bool> = self.each(&asked, parts, &mut Missing::new()).into_iter().flatten().collect();
            match told.first() {
                Some(truth) if told.iter().all(|other| other == truth) => return Some(*truth),
                Some(_) => {
                    parts.as_array().expect("parts").iter().for_each(|part| named(part, missing));
                    return None;
                }
                None => {}
            }
        }
        self.each(asked, parts, missing);
        None
    }
}

pub(super) fn only_key(condition: &Toml) -> (&str, &Toml) {
    let (key, value) = condition.as_table().expect("a condition").iter().next().expect("a key");
    (key, value)
}

/// The parameters that a condition names.
pub(super) fn named(condition: &Toml, names: &mut Missing) {
    let (key, value) = only_key(condition);
    match (key, value) {
        ("all" | "any" | "first", Toml::Array(parts)) => parts.iter().for_each(|part| named(part, names)),
        ("not", part) => named(part, names),
        ("always" | "meets", _) => {}
        ("is", _) => drop(names.insert("kind".to_owned())),
        (parameter, _) => {
            names.insert(parameter.to_owned());
        }
    }
}

pub(super) fn exceptions(row: &Table) -> impl Iterator<Item = &Toml> {
    row.get("except").and_then(Toml::as_array).into_iter().flatten().map(|exception| &exception["when"])
}

/// The kinds that stand by themselves or in an `all`.
fn needed_kinds<'c>(condition: &'c Toml, needed: &mut Vec<&'c str>) {
    let (key, value) = only_key(condition);
    match key {
        "is" => needed.push(value.as_str().expect("a kind")),
        "all" => value.as_array().expect("parts").iter().for_each(|part| needed_kinds(part, needed)),
        _ => {}
    }
}

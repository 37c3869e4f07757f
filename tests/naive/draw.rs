//! Cases drawn from the rules: facts that are made to meet a paragraph or to fail it, at its thresholds and just beside them,
//! and then disturbed, so that all answers are frequent.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value as Toml};

use super::{
    Dice, Rules, Value,
    bridge::is_understood,
    data::{entry, strings},
    statement::{Stated, Statement, beside, first_spelling, plain, spellings},
    weigh::{exceptions, only_key},
};

/// What would make a paragraph met, or fail it.
#[derive(Default)]
struct Wanted<'r> {
    kinds: BTreeMap<&'r str, bool>,
    tests: BTreeMap<&'r str, Vec<(&'r Toml, bool)>>,
}

fn limits_of(test: &Toml) -> impl Iterator<Item = &str> {
    let limits = test.as_table().into_iter().flatten().filter(|(key, _)| *key != "reach");
    limits.map(|(_, limit)| limit.as_str().expect("a limit"))
}

/// The parameters of each `first`.
fn gather_ways(condition: &Toml, all: &mut Vec<BTreeSet<String>>) {
    let (key, value) = only_key(condition);
    match key {
        "first" => {
            let mut named = BTreeSet::new();
            value.as_array().into_iter().flatten().for_each(|part| super::weigh::named(part, &mut named));
            all.push(named);
        }
        "all" | "any" => value.as_array().into_iter().flatten().for_each(|part| gather_ways(part, all)),
        "not" => gather_ways(value, all),
        _ => {}
    }
}

impl Rules {
    /// Whether a paragraph, or what stands above it, asks whether another is met.
    pub fn refers(&self, list: &str, code: &str) -> bool {
        self.above(list, code).any(|row| {
            let own = row.get("when").filter(|_| entry(row) == code);
            own.into_iter()
                .chain(row.get("common"))
                .chain(exceptions(row))
                .any(|condition| condition.to_string().contains("meets"))
        })
    }

    /// The parameters that tell the same thing as one of them, in a `first` of some paragraph, and that one.
    pub fn ways_to_tell(&self, parameter: &str) -> BTreeSet<String> {
        let mut all = BTreeSet::from([parameter.to_owned()]);
        for row in self.all_rows() {
            let conditions = row.get("when").into_iter().chain(row.get("common")).chain(exceptions(row));
            let mut ways = Vec::new();
            conditions.for_each(|condition| gather_ways(condition, &mut ways));
            for ways in ways.iter().filter(|ways| ways.contains(parameter)) {
                all.extend(ways.iter().cloned());
            }
        }
        all
    }

    /// All tests of a paragraph, of those above it and of those it refers to, by parameter.
    pub fn tests<'r>(&'r self, list: &'r str, code: &'r str) -> BTreeMap<&'r str, Vec<&'r Toml>> {
        let mut all = BTreeMap::new();
        for row in self.above(list, code) {
            let conditions = row.get("when").into_iter().chain(row.get("common")).chain(exceptions(row));
            conditions.for_each(|condition| self.gather(list, condition, 1, &mut all));
        }
        all
    }

    fn gather<'r>(&'r self, list: &'r str, condition: &'r Toml, depth: u8, all: &mut BTreeMap<&'r str, Vec<&'r Toml>>) {
        let (key, value) = only_key(condition);
        match key {
            "all" | "any" | "first" => {
                value.as_array().into_iter().flatten().for_each(|part| self.gather(list, part, depth, all));
            }
            "not" => self.gather(list, value, depth, all),
            "meets" if depth > 0 => {
                for row in self.below(list, value.as_str().expect("a code")).take(4) {
                    let conditions = row.get("when").into_iter().chain(row.get("common"));
                    conditions.for_each(|condition| self.gather(list, condition, depth - 1, all));
                }
            }
            "meets" | "always" => {}
            parameter => all.entry(if parameter == "is" { "kind" } else { parameter }).or_default().push(value),
        }
    }

    fn want<'r>(
        &'r self,
        list: &'r str,
        condition: &'r Toml,
        truth: bool,
        dice: &mut Dice,
        depth: u8,
        to: &mut Wanted<'r>,
    ) {
        let (key, value) = only_key(condition);
        match key {
            "all" | "any" | "first" => {
                let parts = value.as_array().expect("parts");
                // One part is enough for it, or all are needed.
                if (key == "all") != truth || key == "first" {
                    let chosen = dice.below(parts.len());
                    self.want(list, &parts[chosen], truth, dice, depth, to);
                    if dice.percent(50) {
                        parts.iter().for_each(|part| self.want(list, part, key != "any", dice, depth, to));
                    }
                } else {
                    parts.iter().for_each(|part| self.want(list, part, truth, dice, depth, to));
                }
            }
            "not" => self.want(list, value, !truth, dice, depth, to),
            "is" => {
                to.kinds.entry(value.as_str().expect("a kind")).or_insert(truth);
            }
            "meets" if depth > 0 => {
                let rows: Vec<&Table> = self.below(list, value.as_str().expect("a code")).collect();
                let chosen = dice.below(rows.len());
                for (at, row) in rows.into_iter().enumerate().filter(|(at, _)| !truth || *at == chosen) {
                    let _ = at;
                    self.want_paragraph(list, row, truth, dice, depth - 1, to);
                }
            }
            "meets" | "always" => {}
            parameter => to.tests.entry(parameter).or_default().push((value, truth)),
        }
    }

    fn want_paragraph<'r>(
        &'r self,
        list: &'r str,
        row: &'r Table,
        truth: bool,
        dice: &mut Dice,
        depth: u8,
        to: &mut Wanted<'r>,
    ) {
        let mut parts: Vec<(&Toml, bool)> = row.get("when").into_iter().map(|when| (when, true)).collect();
        for frame in self.above(list, row["entry"].as_str().expect("a code")) {
            parts.extend(frame.get("common").map(|common| (common, true)));
            parts.extend(exceptions(frame).map(|exception| (exception, false)));
        }
        let failing = dice.below(parts.len());
        for (place, (part, holds)) in parts.iter().enumerate() {
            if truth || place == failing {
                self.want(list, part, *holds == truth, dice, depth, to);
            }
        }
        if !truth {
            parts.iter().for_each(|(part, holds)| self.want(list, part, *holds, dice, 0, to));
        }
    }

    /// A single value of a parameter at, above or below a threshold of some paragraphs.
    pub fn value_at_a_threshold(
        &self,
        paragraphs: &[(&str, &str)],
        parameter: &str,
        dice: &mut Dice,
    ) -> Option<Stated> {
        let texts = match self.form(parameter) {
            "quantity" => {
                let all = paragraphs.iter().map(|(list, code)| self.tests(list, code));
                let tests: Vec<&Toml> = all.flat_map(|mut tests| tests.remove(parameter).unwrap_or_default()).collect();
                let limits = tests.into_iter().flat_map(limits_of);
                limits.flat_map(beside).collect()
            }
            _ => self.words(parameter),
        };
        let text = dice.pick(&texts)?.clone();
        Some(Stated { parameter: parameter.to_owned(), value: self.single(parameter, &text), text })
    }

    /// A value of a parameter that passes what is wanted, if there is one.
    fn value_for(&self, parameter: &str, tests: &[(&Toml, bool)], dice: &mut Dice) -> Option<Stated> {
        let texts = match self.form(parameter) {
            "quantity" => {
                let limits = tests.iter().flat_map(|(test, _)| limits_of(test));
                limits.flat_map(beside).collect()
            }
            _ => self.words(parameter),
        };
        let passes = |text: &&String| {
            let value = self.single(parameter, text);
            tests.iter().all(|(test, wanted)| value.pass(self, test, "unsaid") == Some(*wanted))
        };
        let passing: Vec<String> = texts.iter().filter(passes).cloned().collect();
        let text = dice.pick(&passing).or(dice.pick(&texts))?.clone();
        let other = dice.pick(&texts)?.clone();
        Some(self.spread(parameter, text, other, dice))
    }

    /// Mostly the value itself; sometimes limits, alternatives, or what can be set.
    fn spread(&self, parameter: &str, text: String, other: String, dice: &mut Dice) -> Stated {
        let single =
            Stated { parameter: parameter.to_owned(), value: self.single(parameter, &text), text: text.clone() };
        if dice.percent(75) || self.form(parameter) == "flag" || text == other {
            return single;
        }
        let stated = |text: String, value| Stated { parameter: parameter.to_owned(), text, value };
        if self.form(parameter) == "choice" {
            let text = format!("{text} / {other}");
            return stated(text.clone(), Value::words(&text));
        }
        let (text, other) = (plain(&text), plain(&other));
        let (low, high) = if self.base(&text) <= self.base(&other) { (text, other) } else { (other, text) };
        let spread = match dice.below(7) {
            0 => format!("> {low}"),
            1 => format!("≥ {low}"),
            2 => format!("< {high}"),
            3 => format!("≤ {high}"),
            4 => format!("{low} to {high}"),
            5 => format!("{low} to {high} adjustable"),
            _ => format!("{low} / {high}"),
        };
        let value = self.printed(&spread);
        if is_understood(parameter, &spread, &value) { stated(spread, value) } else { single }
    }

    /// Facts about one paragraph.
    pub fn draw(&self, list: &str, code: &str, seed: u64) -> Vec<Statement> {
        let dice = &mut Dice(seed);
        let mut wanted = Wanted::default();
        let truth = dice.percent(65);
        self.want_paragraph(list, self.row(list, code), truth, dice, 1, &mut wanted);
        let mut all = Vec::new();
        for (parameter, tests) in &wanted.tests {
            let is_presumed = self.parameters[*parameter].contains_key("presume");
            if dice.percent(if is_presumed { 50 } else { 4 }) {
                continue;
            }
            all.extend(self.value_for(parameter, tests, dice));
        }
        if dice.percent(25) {
            let place = dice.below(all.len());
            if let Some(tests) = all.get(place).and_then(|stated| wanted.tests.get(stated.parameter.as_str())) {
                let denied: Vec<(&Toml, bool)> = tests.iter().map(|(test, truth)| (*test, !truth)).collect();
                all[place] = self.value_for(&all[place].parameter.clone(), &denied, dice).expect("a value");
            }
        }
        let mut statements = self.kinds_for(&wanted, dice);
        if dice.percent(20) {
            statements.extend(self.points(&mut all, &wanted, dice));
        }
        statements.extend(all.into_iter().map(Statement::Value));
        if dice.percent(30) {
            statements = statements.into_iter().map(|statement| self.in_words(statement, dice)).collect();
        }
        // In any order.
        for place in (1..statements.len()).rev() {
            statements.swap(place, dice.below(place + 1));
        }
        statements
    }

    fn kinds_for(&self, wanted: &Wanted<'_>, dice: &mut Dice) -> Vec<Statement> {
        let of = |truth| wanted.kinds.iter().filter(move |(_, is)| **is == truth).map(|(kind, _)| (*kind).to_owned());
        let mut kinds: Vec<String> = of(true).collect();
        let all: Vec<&String> = self.kinds.keys().collect();
        if dice.percent(12) {
            // A kind within the one asked for, or one that has nothing to do with it.
            let inner = all.iter().filter(|inner| kinds.iter().any(|kind| self.closure(inner).contains(kind)));
            let inner: Vec<&String> = inner.copied().collect();
            kinds.extend(dice.pick(&inner).or(dice.pick(&all)).map(|kind| (*kind).clone()));
        }
        if dice.percent(6) {
            kinds.extend(dice.pick(&all).map(|kind| (*kind).clone()));
        }
        kinds.sort();
        kinds.dedup();
        if dice.percent(7) {
            kinds.clear();
        }
        let closed = if of(false).next().is_some() { 60 } else { 15 };
        if dice.percent(closed) {
            return vec![Statement::Only(kinds)];
        }
        kinds.into_iter().map(Statement::Kind).collect()
    }

    /// Takes some figures out and states them in operating points.
    fn points(&self, all: &mut Vec<Stated>, wanted: &Wanted<'_>, dice: &mut Dice) -> Option<Statement> {
        let mut points: Vec<Vec<Stated>> = vec![Vec::new(); 2 + dice.below(2)];
        let right = dice.below(points.len());
        for stated in std::mem::take(all) {
            let stays =
                self.is_exclusion(&stated.parameter) || self.form(&stated.parameter) != "quantity" && dice.percent(85);
            if stays || points[right].len() == 3 {
                all.push(stated);
                continue;
            }
            for (place, point) in points.iter_mut().enumerate() {
                if place == right {
                    point.push(stated.clone());
                } else if dice.percent(85) {
                    let tests: Vec<(&Toml, bool)> = wanted.tests[stated.parameter.as_str()]
                        .iter()
                        .map(|(test, _)| (*test, dice.percent(50)))
                        .collect();
                    point.extend(self.value_for(&stated.parameter, &tests, dice));
                }
            }
        }
        points.retain(|point| !point.is_empty());
        (!points.is_empty()).then_some(Statement::Points(points))
    }

    /// Perhaps what a description says instead, if there is a phrase for it.
    fn in_words(&self, statement: Statement, dice: &mut Dice) -> Statement {
        let phrases = |key: &str, id: &str, more: &dyn Fn(&Table) -> bool| -> Vec<String> {
            let is = |phrase: &&Table| phrase.get(key).and_then(Toml::as_str) == Some(id) && more(phrase);
            self.phrases.iter().filter(is).flat_map(|phrase| strings(phrase, "words")).map(first_spelling).collect()
        };
        if dice.percent(30) {
            return statement;
        }
        let words = match &statement {
            Statement::Kind(kind) => dice.pick(&phrases("kind", kind, &|_| true)).cloned(),
            Statement::Value(stated) if self.form(&stated.parameter) == "quantity" => {
                let labels = phrases("parameter", &stated.parameter, &|phrase| phrase.contains_key("label"));
                let is_single = stated.text.starts_with(|first: char| first.is_ascii_digit() || first == '-');
                let figure = if is_single && stated.text.split(' ').next().is_some_and(|number| number.contains('e')) {
                    plain(&stated.text)
                } else {
                    stated.text.clone()
                };
                dice.pick(&labels).map(|label| format!("{label} {figure}"))
            }
            Statement::Value(stated) => {
                let value = Some(stated.text.as_str());
                let says = |phrase: &Table| phrase.get("value").and_then(Toml::as_str) == value;
                dice.pick(&phrases("parameter", &stated.parameter, &says)).cloned()
            }
            _ => None,
        };
        words.map_or(statement, Statement::Words)
    }

    /// The parameters of which a description speaks without saying what, and those that it says to be otherwise than presumed.
    pub fn spoken(&self, description: &str) -> impl Iterator<Item = String> {
        let speaks =
            |phrase: &&Table| strings(phrase, "words").flat_map(spellings).any(|words| description.contains(&words));
        let exempts = |phrase: &Table| {
            let parameter = phrase.get("parameter").and_then(Toml::as_str).and_then(|id| self.parameters.get(id));
            let presumed = parameter.and_then(|parameter| parameter.get("presume")).and_then(Toml::as_str);
            let value =
                phrase.get("value").map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            presumed.is_some() && value.is_some_and(|value| presumed != Some(value.as_str()))
        };
        let asks = self.phrases.iter().filter(|phrase| phrase.contains_key("asks") || exempts(phrase));
        asks.filter(speaks)
            .map(|phrase| phrase["parameter"].as_str().expect("an id").to_owned())
            .collect::<Vec<_>>()
            .into_iter()
    }
}

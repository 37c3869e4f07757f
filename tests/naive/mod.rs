//! The rules read again, as plainly as can be: TOML tables walked one by one, arbitrary-precision fractions, no tables, no
//! sharing. Written from `data/README.md` and not from the engine.

use std::{collections::BTreeSet, fs, path::PathBuf, sync::OnceLock};

use num_bigint::BigInt;
use num_rational::BigRational;
use toml::{Table, Value};

pub struct Rules {
    units: Vec<Unit>,
    parameters: Vec<Table>,
    kinds: Vec<Table>,
    paragraphs: Vec<Table>,
}

struct Unit {
    dimension: String,
    symbol: String,
    numerator: BigRational,
    exponent: i32,
    offset: BigRational,
}

struct Facts {
    kinds: BTreeSet<String>,
    values: Vec<(String, String)>,
}

fn power(exponent: i32) -> BigRational {
    let ten = BigRational::from(BigInt::from(10));
    ten.pow(exponent)
}

fn number(text: &str) -> BigRational {
    let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().expect("an exponent");
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits: BigInt = format!("{whole}{fraction}").parse().expect("digits");
    BigRational::from(digits) * power(exponent - fraction.len() as i32)
}

fn tables(folder: &str, key: &str) -> Vec<Table> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(folder);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("data").map(|file| file.expect("a file").path()).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let content: Table = fs::read_to_string(file).expect("text").parse().expect("TOML");
        if let Some(Value::Array(rows)) = content.get(key) {
            all.extend(rows.iter().map(|row| row.as_table().expect("a table").clone()));
        }
    }
    all
}

fn units() -> Vec<Unit> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data/units.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("units");
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        let offset = if row[4].is_empty() { "0" } else { &row[4] };
        Unit {
            dimension: row[0].to_owned(),
            symbol: row[1].to_owned(),
            numerator: number(&row[2]),
            exponent: row[3].parse().expect("an exponent"),
            offset: number(offset),
        }
    });
    rows.collect()
}

impl Rules {
    pub fn shared() -> &'static Self {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| Self {
            units: units(),
            parameters: tables("parameters", "parameter"),
            kinds: tables("parameters", "kind"),
            paragraphs: tables("rules", "paragraph"),
        })
    }

    fn base(&self, text: &str) -> BigRational {
        let (value, symbol) = text.split_once(' ').unwrap_or((text, ""));
        let unit = self.units.iter().find(|unit| unit.symbol == symbol).unwrap_or_else(|| panic!("unit of {text:?}"));
        (number(value) + &unit.offset) * &unit.numerator * power(unit.exponent)
    }

    fn closure(&self, kind: &str) -> BTreeSet<String> {
        let mut all = BTreeSet::from([kind.to_owned()]);
        let table = self.kinds.iter().find(|table| table["id"].as_str() == Some(kind)).expect("a kind");
        for outer in table.get("within").and_then(Value::as_array).into_iter().flatten() {
            all.extend(self.closure(outer.as_str().expect("an id")));
        }
        all
    }

    fn add_kind(&self, facts: &mut Facts, kind: &str) {
        for kind in self.closure(kind) {
            let table = self.kinds.iter().find(|table| table["id"].as_str() == Some(&kind)).expect("a kind");
            if facts.kinds.insert(kind.clone()) {
                for (parameter, value) in table.get("states").and_then(Value::as_table).into_iter().flatten() {
                    if !facts.values.iter().any(|(known, _)| known == parameter) {
                        facts.values.push((parameter.clone(), value.as_str().expect("a value").to_owned()));
                    }
                }
            }
        }
    }

    fn facts(&self, pairs: &[(String, String)]) -> Facts {
        let mut facts = Facts { kinds: BTreeSet::new(), values: Vec::new() };
        for (parameter, value) in pairs {
            if parameter == "kind" {
                self.add_kind(&mut facts, value);
                continue;
            }
            facts.values.retain(|(known, _)| known != parameter);
            let table = self.parameters.iter().find(|table| table["id"].as_str() == Some(parameter)).expect("known");
            if let Some(kind) = table.get("implies").and_then(Value::as_str) {
                self.add_kind(&mut facts, kind);
            }
            // What the kind presumes of this very parameter gives way.
            facts.values.retain(|(known, _)| known != parameter);
            facts.values.push((parameter.clone(), value.clone()));
        }
        facts
    }

    /// The values that the goods may have of a parameter; none if nothing is known.
    fn values(&self, list: &str, facts: &Facts, parameter: &str, missing: &mut BTreeSet<String>) -> Vec<String> {
        if let Some((_, value)) = facts.values.iter().find(|(known, _)| known == parameter) {
            return vec![value.clone()];
        }
        let table = self.parameters.iter().find(|table| table["id"].as_str() == Some(parameter)).expect("known");
        let presumed = table.get("presume").map(|value| value.as_str().expect("a value").to_owned());
        let mut values: Vec<String> = presumed.into_iter().collect();
        for (value, when) in table.get("presume_unless").and_then(Value::as_table).into_iter().flatten() {
            if self.condition(list, when, facts, missing) != Some(false) {
                values.push(value.clone());
            }
        }
        values
    }

    /// The id of the determination of one paragraph with a rule of its own, and what is missing, in alphabetical order.
    pub fn determine(&self, list: &str, code: &str, pairs: &[(String, String)]) -> (&'static str, Vec<String>) {
        let facts = self.facts(pairs);
        let own = self.row(list, code);
        let mut missing = BTreeSet::new();
        match self.paragraph(list, own, &facts, &mut missing) {
            Some(true) => ("met", Vec::new()),
            Some(false) => ("not-met", Vec::new()),
            None => {
                let judged = |id: &String| {
                    let table = self.parameters.iter().find(|table| table["id"].as_str() == Some(id));
                    table.is_some_and(|table| table.get("judgement") == Some(&Value::Boolean(true)))
                };
                let id = if missing.iter().all(judged) { "needs-judgement" } else { "missing" };
                (id, missing.into_iter().collect())
            }
        }
    }

    fn row(&self, list: &str, code: &str) -> &Table {
        self.rows(list).find(|row| row["entry"].as_str() == Some(code)).expect("a paragraph")
    }

    /// The paragraphs in force now.
    fn rows<'r>(&'r self, list: &str) -> impl Iterator<Item = &'r Table> {
        let list = Value::String(list.to_owned());
        self.paragraphs
            .iter()
            .filter(move |row| row["lists"].as_array().expect("lists").contains(&list) && !row.contains_key("until"))
    }

    fn paragraph(&self, list: &str, row: &Table, facts: &Facts, missing: &mut BTreeSet<String>) -> Option<bool> {
        let code = row["entry"].as_str().expect("a code");
        // `a` is above `a.1` and `(b)` above `(b)(1)`.
        let above =
            |other: &str| code == other || code.strip_prefix(other).is_some_and(|rest| rest.starts_with(['.', '(']));
        let mut parts: Vec<(bool, Value)> = Vec::new();
        for frame in self.rows(list).filter(|frame| above(frame["entry"].as_str().expect("a code"))) {
            if let Some(common) = frame.get("common") {
                parts.push((true, common.clone()));
            }
            for exception in frame.get("except").and_then(Value::as_array).into_iter().flatten() {
                parts.push((false, exception["when"].clone()));
            }
        }
        if let Some(when) = row.get("when") {
            parts.push((true, when.clone()));
        }
        let mut open = BTreeSet::new();
        let truths: Vec<Option<bool>> = parts
            .iter()
            .map(|(wanted, part)| self.condition(list, part, facts, &mut open).map(|truth| truth == *wanted))
            .collect();
        if truths.contains(&Some(false)) {
            return Some(false);
        }
        if row.get("when").is_none() || truths.contains(&None) {
            missing.extend(open);
            return None;
        }
        Some(true)
    }

    fn condition(&self, list: &str, condition: &Value, facts: &Facts, missing: &mut BTreeSet<String>) -> Option<bool> {
        let (key, value) = condition.as_table().expect("a table").iter().next().expect("a key");
        match key.as_str() {
            "all" | "any" => {
                let deciding = key == "any";
                let mut open = BTreeSet::new();
                let parts: Vec<Option<bool>> = value
                    .as_array()
                    .expect("parts")
                    .iter()
                    .map(|part| self.condition(list, part, facts, &mut open))
                    .collect();
                if parts.contains(&Some(deciding)) {
                    Some(deciding)
                } else if parts.contains(&None) {
                    missing.extend(open);
                    None
                } else {
                    Some(!deciding)
                }
            }
            "not" => self.condition(list, value, facts, missing).map(|truth| !truth),
            "always" => Some(true),
            "is" => {
                if facts.kinds.contains(value.as_str().expect("a kind")) {
                    Some(true)
                } else {
                    missing.insert("kind".to_owned());
                    None
                }
            }
            "meets" => {
                let code = value.as_str().expect("a code");
                let below = |other: &str| {
                    other == code || other.strip_prefix(code).is_some_and(|rest| rest.starts_with(['.', '(']))
                };
                let mut open = BTreeSet::new();
                let rules = self.rows(list).filter(|row| row.contains_key("when") || row.contains_key("judgement"));
                let truths: Vec<Option<bool>> = rules
                    .filter(|row| below(row["entry"].as_str().expect("a code")))
                    .map(|row| self.paragraph(list, row, facts, &mut open))
                    .collect();
                if truths.contains(&Some(true)) {
                    Some(true)
                } else if truths.contains(&None) {
                    missing.extend(open);
                    None
                } else {
                    Some(false)
                }
            }
            parameter => {
                let mut open = BTreeSet::from([parameter.to_owned()]);
                let values = self.values(list, facts, parameter, &mut open);
                let holds = |known: &String| match value {
                    Value::Boolean(expected) => *known == expected.to_string(),
                    Value::String(choice) => known == choice,
                    Value::Array(choices) => choices.iter().any(|choice| choice.as_str() == Some(known)),
                    Value::Table(limits) => limits.iter().all(|(operator, limit)| {
                        let (known, limit) = (self.base(known), self.base(limit.as_str().expect("a limit")));
                        match operator.as_str() {
                            "gt" => known > limit,
                            "ge" => known >= limit,
                            "lt" => known < limit,
                            _ => known <= limit,
                        }
                    }),
                    other => panic!("{parameter}: {other}"),
                };
                let held = values.iter().filter(|known| holds(known)).count();
                if !values.is_empty() && (held == 0 || held == values.len()) {
                    return Some(held > 0);
                }
                missing.extend(open);
                None
            }
        }
    }
}

/// The same value in another unit, if a unit differs by a power of ten only; the same text otherwise.
pub fn in_other_unit(text: &str) -> String {
    let Some((value, symbol)) = text.split_once(' ') else { return text.to_owned() };
    let Some((digits, exponent)) = value.split_once('e') else { return text.to_owned() };
    let units = &Rules::shared().units;
    let Some(unit) = units.iter().find(|unit| unit.symbol == symbol) else { return text.to_owned() };
    let alike = |other: &&Unit| {
        other.dimension == unit.dimension
            && other.symbol != unit.symbol
            && !other.symbol.is_empty()
            && (&other.numerator, &other.offset) == (&unit.numerator, &unit.offset)
    };
    let Some(other) = units.iter().find(alike) else { return text.to_owned() };
    let exponent: i32 = exponent.parse().expect("an exponent");
    format!("{digits}e{} {}", exponent + unit.exponent - other.exponent, other.symbol)
}

//! The data as they stand in `data/`: TOML tables and rows of units.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use num_bigint::BigInt;
use num_rational::BigRational;
use toml::{Table, Value as Toml};

use super::weigh::exceptions;

/// What the folder `data/` says.
pub struct Rules {
    pub(super) units: Vec<Unit>,
    pub(super) parameters: BTreeMap<String, Table>,
    pub(super) kinds: BTreeMap<String, Table>,
    nature: BTreeMap<String, Nature>,
    /// The paragraphs in force now, of each list.
    pub(super) paragraphs: BTreeMap<String, Vec<Table>>,
    /// The phrases of English descriptions that state something.
    pub(super) phrases: Vec<Table>,
}

pub(super) struct Unit {
    pub(super) dimension: String,
    pub(super) symbol: String,
    pub(super) numerator: BigRational,
    pub(super) exponent: i32,
    pub(super) offset: BigRational,
}

pub(super) fn power(exponent: i32) -> BigRational {
    BigRational::from(BigInt::from(10)).pow(exponent)
}

/// The digits of a number as one whole number, and the power of ten it is to be multiplied with.
pub(super) fn digits(text: &str) -> (BigInt, i32) {
    let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().expect("an exponent");
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = format!("{whole}{fraction}").parse().unwrap_or_else(|_| panic!("{text:?} is no number"));
    (digits, exponent - fraction.len() as i32)
}

pub(super) fn number(text: &str) -> BigRational {
    let (digits, exponent) = digits(text);
    BigRational::from(digits) * power(exponent)
}

/// The strings of a list.
pub(super) fn strings<'t>(table: &'t Table, key: &str) -> impl Iterator<Item = &'t str> {
    table.get(key).and_then(Toml::as_array).into_iter().flatten().map(|item| item.as_str().expect("a string"))
}

fn data(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(path)
}

/// What stands in a folder.
fn inside(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(data(folder)).expect("data").map(|file| file.expect("a file").path()).collect();
    paths.sort();
    paths
}

fn table(path: &Path) -> Table {
    fs::read_to_string(path).expect("text").parse().expect("TOML")
}

/// A file of each family that has it, in the order of the families.
fn of_families(name: &str) -> Vec<PathBuf> {
    let mut folders = inside("goods");
    folders.sort_by_key(|folder| table(&folder.join("categories.toml"))["order"].as_integer());
    folders.into_iter().map(|folder| folder.join(name)).filter(|path| path.exists()).collect()
}

/// All rows of one name in some files.
fn rows(files: Vec<PathBuf>, key: &str) -> Vec<Table> {
    let mut all = Vec::new();
    for file in files {
        if let Some(Toml::Array(rows)) = table(&file).get(key) {
            all.extend(rows.iter().map(|row| row.as_table().expect("a table").clone()));
        }
    }
    all
}

fn by(key: &str, rows: Vec<Table>) -> BTreeMap<String, Table> {
    rows.into_iter().map(|row| (row[key].as_str().expect("an identifier").to_owned(), row)).collect()
}

/// A paragraph with what its conditions and exceptions name put in the place of the names.
fn written_out(mut row: Table, defined: &BTreeMap<String, Table>) -> Table {
    for key in ["common", "when"] {
        if let Some(condition) = row.get_mut(key) {
            *condition = without_names(condition, defined, None);
        }
    }
    if let Some(Toml::Array(exceptions)) = row.get_mut("except") {
        for exception in exceptions {
            if let Toml::String(name) = exception {
                *exception = Toml::Table(defined[name.as_str()].clone());
            }
            exception["when"] = without_names(&exception["when"], defined, None);
        }
    }
    row
}

/// A condition in which no definition is named. `limits` are those with which a definition is used.
fn without_names(condition: &Toml, defined: &BTreeMap<String, Table>, limits: Option<&Toml>) -> Toml {
    let limits_of = |operand: &Toml| match operand {
        Toml::String(name) if name == "limits" => limits.cloned(),
        Toml::String(name) => defined.get(name.as_str()).and_then(|definition| definition.get("limits").cloned()),
        _ => None,
    };
    let table = condition.as_table().expect("a condition");
    if let Some(Toml::String(name)) = table.get("use") {
        let given = table.get("limits").map(|given| limits_of(given).unwrap_or_else(|| given.clone()));
        return without_names(&defined[name.as_str()]["when"], defined, given.as_ref());
    }
    let (key, operand) = table.iter().next().expect("a condition");
    let operand = match (key.as_str(), operand) {
        ("all" | "any" | "first", Toml::Array(parts)) => {
            Toml::Array(parts.iter().map(|part| without_names(part, defined, limits)).collect())
        }
        ("not", part) => without_names(part, defined, limits),
        (_, operand) => limits_of(operand).unwrap_or_else(|| operand.clone()),
    };
    Toml::Table([(key.clone(), operand)].into_iter().collect())
}

fn units() -> Vec<Unit> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(data("units.csv")).expect("the units");
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

/// The code of a paragraph.
pub(super) fn entry(row: &Table) -> &str {
    row["entry"].as_str().expect("a code")
}

/// Whether a paragraph is another or stands below it: `a.1` below `a`, and `(b)(1)` below `(b)`.
pub(super) fn is_below(code: &str, above: &str) -> bool {
    code == above || code.strip_prefix(above).is_some_and(|rest| rest.starts_with(['.', '(']))
}

impl Rules {
    pub fn shared() -> &'static Self {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| {
            let mut paragraphs: BTreeMap<String, Vec<Table>> = BTreeMap::new();
            let defined = by("name", rows(inside("controls/rules"), "define"));
            for row in rows(inside("controls/rules"), "paragraph").into_iter().filter(|row| !row.contains_key("until"))
            {
                let row = written_out(row, &defined);
                for list in strings(&row, "lists") {
                    paragraphs.entry(list.to_owned()).or_default().push(row.clone());
                }
            }
            let kinds = by("id", rows(of_families("parameters.toml"), "kind"));
            Self {
                units: units(),
                parameters: by("id", rows(of_families("parameters.toml"), "parameter")),
                nature: natures(&kinds),
                kinds,
                paragraphs,
                phrases: rows(of_families("words/en.toml"), "fact"),
            }
        })
    }

    /// A value in the base unit of its dimension.
    pub(super) fn base(&self, text: &str) -> BigRational {
        let (value, symbol) = text.split_once(' ').unwrap_or((text, ""));
        let unit = self.units.iter().find(|unit| unit.symbol == symbol).unwrap_or_else(|| panic!("unit of {text:?}"));
        (number(value) + &unit.offset) * &unit.numerator * power(unit.exponent)
    }

    pub(super) fn form(&self, parameter: &str) -> &str {
        self.parameters[parameter]["form"].as_str().expect("a form")
    }

    /// Whether a note takes goods out of a paragraph by this flag alone.
    pub(super) fn is_exclusion(&self, parameter: &str) -> bool {
        let is_it = |exception: &Toml| {
            *exception == Toml::Table([(parameter.to_owned(), Toml::Boolean(true))].into_iter().collect())
        };
        self.all_rows().flat_map(exceptions).any(is_it)
    }

    /// The words that a choice or a flag may have.
    pub(super) fn words(&self, parameter: &str) -> Vec<String> {
        match self.form(parameter) {
            "flag" => vec!["true".to_owned(), "false".to_owned()],
            _ => strings(&self.parameters[parameter], "values").map(str::to_owned).collect(),
        }
    }

    pub(super) fn all_rows(&self) -> impl Iterator<Item = &Table> {
        self.paragraphs.values().flatten()
    }

    pub(super) fn rows(&self, list: &str) -> &[Table] {
        &self.paragraphs[list]
    }

    pub(super) fn row(&self, list: &str, code: &str) -> &Table {
        self.rows(list).iter().find(|row| entry(row) == code).expect("a paragraph")
    }

    /// A paragraph and those above it.
    pub(super) fn above<'r>(&'r self, list: &str, code: &'r str) -> impl Iterator<Item = &'r Table> {
        self.rows(list).iter().filter(move |row| is_below(code, entry(row)))
    }

    /// Those of a paragraph and of all below it that have a rule or a judgement.
    pub(super) fn below<'r>(&'r self, list: &str, code: &'r str) -> impl Iterator<Item = &'r Table> {
        let decides = |row: &&Table| row.contains_key("when") || row.contains_key("judgement");
        self.rows(list).iter().filter(decides).filter(move |row| is_below(entry(row), code))
    }

    /// A kind and all that it is within.
    pub(super) fn closure(&self, kind: &str) -> &BTreeSet<String> {
        &self.nature[kind].is
    }

    /// Whether goods of one kind are not of another by definition.
    pub(super) fn excludes(&self, one: &str, other: &str) -> bool {
        self.excluded(one).contains(other)
    }

    /// The kinds that goods of a kind are not by definition.
    pub(super) fn excluded(&self, kind: &str) -> &BTreeSet<String> {
        &self.nature[kind].is_not
    }
}

/// What goods of a kind are by definition, and what they are not.
#[derive(Default)]
struct Nature {
    is: BTreeSet<String>,
    is_not: BTreeSet<String>,
}

/// A kind excludes what it says and what says so of it; and what one of them excludes, the kinds within it exclude too.
fn natures(kinds: &BTreeMap<String, Table>) -> BTreeMap<String, Nature> {
    fn closure(kinds: &BTreeMap<String, Table>, kind: &str) -> BTreeSet<String> {
        let outer = strings(&kinds[kind], "within").flat_map(|outer| closure(kinds, outer));
        outer.chain([kind.to_owned()]).collect()
    }
    let closures: BTreeMap<&String, BTreeSet<String>> = kinds.keys().map(|kind| (kind, closure(kinds, kind))).collect();
    let says = |one: &str, other: &str| strings(&kinds[one], "excludes").any(|excluded| excluded == other);
    let apart = |one: &String, other: &String| {
        let pairs = closures[one].iter().flat_map(|one| closures[other].iter().map(move |other| (one, other)));
        pairs.into_iter().any(|(one, other)| says(one, other) || says(other, one))
    };
    let nature = |kind: &String| {
        let is_not = kinds.keys().filter(|other| apart(kind, other)).cloned().collect();
        (kind.clone(), Nature { is: closures[kind].clone(), is_not })
    };
    kinds.keys().map(nature).collect()
}

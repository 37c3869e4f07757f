//! Technical parameters, kinds of goods, and the words that state them: `data/parameters/` and `data/facts/`.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
};

use serde::Deserialize;
use toml::{Spanned, Value};

use crate::{
    conditions::Compiler,
    emit,
    fold::{MAX, fold},
    phrases,
    source::{Data, DataError, File, Language},
    units::Units,
    words::Words,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterFile {
    #[serde(default)]
    parameter: Vec<Spanned<ParameterTable>>,
    #[serde(default)]
    kind: Vec<Spanned<KindTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterTable {
    id: String,
    kind: String,
    dimension: Option<String>,
    #[serde(default)]
    values: Vec<String>,
    title: String,
    #[serde(default)]
    judgement: bool,
    presume: Option<String>,
    #[serde(default)]
    presume_unless: BTreeMap<String, Value>,
    #[serde(default)]
    read: Vec<ReadTable>,
    implies: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadTable {
    of: Vec<String>,
    unit: Option<String>,
    ge: Option<String>,
    le: Option<String>,
    part: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindTable {
    id: String,
    #[serde(default)]
    within: Vec<String>,
    #[serde(default)]
    categories: Vec<Spanned<String>>,
    #[serde(default)]
    states: BTreeMap<String, String>,
    title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactFile {
    fact: Vec<Spanned<FactTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactTable {
    parameter: Option<String>,
    value: Option<toml::Value>,
    #[serde(default)]
    label: bool,
    kind: Option<String>,
    words: Vec<String>,
}

/// What values a parameter takes.
pub enum Kind {
    Quantity(usize),
    Choice(Vec<String>),
    Flag,
    /// The kind of goods itself.
    Goods,
}

impl Kind {
    pub fn form(&self) -> &'static str {
        match self {
            Self::Quantity(_) => "limits, such as { gt = \"500 W\" }",
            Self::Choice(_) => "one of its values, or a list of them",
            Self::Flag => "true or false",
            Self::Goods => "{ is = \"..\" }",
        }
    }
}

pub struct Parameter {
    pub id: String,
    pub kind: Kind,
    table: ParameterTable,
    file: usize,
    place: usize,
}

pub struct Parameters {
    all: Vec<Parameter>,
    kinds: Vec<(KindTable, usize, usize)>,
    files: Vec<File>,
}

/// How many words of 64 bits a set of parameters or kinds takes.
const PARAMETER_WORDS: usize = 8;
const KIND_WORDS: usize = 4;

impl Parameters {
    /// The parameters of which something holds.
    fn set(&self, holds: impl Fn(&Parameter) -> bool) -> [u64; PARAMETER_WORDS] {
        let mut set = [0; PARAMETER_WORDS];
        let held = self.all.iter().enumerate().filter(|(_, parameter)| holds(parameter));
        held.for_each(|(at, _)| set[at / 64] |= 1 << (at % 64));
        set
    }

    pub fn find(&self, id: &str) -> Result<(usize, &Parameter), String> {
        self.all
            .iter()
            .enumerate()
            .find(|(_, parameter)| parameter.id == id)
            .ok_or_else(|| format!("there is no parameter {id:?}"))
    }

    pub fn kind(&self, id: &str) -> Result<usize, String> {
        self.kinds.iter().position(|(kind, ..)| kind.id == id).ok_or_else(|| format!("there is no kind {id:?}"))
    }

    /// The kind and all that it is within.
    fn closure(&self, id: &str, depth: usize) -> Result<Vec<usize>, String> {
        if depth > 16 {
            return Err(format!("kind {id:?} is within itself"));
        }
        let number = self.kind(id)?;
        let mut all = vec![number];
        for outer in &self.kinds[number].0.within {
            all.extend(self.closure(outer, depth + 1)?);
        }
        Ok(all)
    }

    fn kinds_of(&self, ids: &[String]) -> Result<String, String> {
        let mut bits = [0_u64; KIND_WORDS];
        for id in ids {
            self.closure(id, 0)?.into_iter().for_each(|kind| bits[kind / 64] |= 1 << (kind % 64));
        }
        Ok(format!("Bits({bits:?})"))
    }
}

pub fn read(data: &Data, units: &Units, categories: &[String]) -> Result<Parameters, DataError> {
    let goods = ParameterTable {
        id: "kind".to_owned(),
        kind: "kind".to_owned(),
        dimension: None,
        values: Vec::new(),
        title: "Kind of goods".to_owned(),
        judgement: false,
        presume: None,
        presume_unless: BTreeMap::new(),
        read: Vec::new(),
        implies: None,
    };
    let first = Parameter { id: goods.id.clone(), kind: Kind::Goods, table: goods, file: 0, place: 0 };
    let mut parameters = Parameters { all: vec![first], kinds: Vec::new(), files: Vec::new() };
    for name in data.list("parameters", "toml")? {
        let file = data.file(&name)?;
        let content: ParameterFile = file.toml()?;
        let number = parameters.files.len();
        for spanned in content.parameter {
            let place = spanned.span().start;
            let table = spanned.into_inner();
            let fail = |reason: String| file.error_at(place, format!("{}: {reason}", table.id));
            if parameters.find(&table.id).is_ok() {
                return Err(fail("stands twice".to_owned()));
            }
            let kind = kind_of(&table, units).map_err(fail)?;
            parameters.all.push(Parameter { id: table.id.clone(), kind, table, file: number, place });
        }
        for spanned in content.kind {
            let place = spanned.span().start;
            let table = spanned.into_inner();
            if parameters.kind(&table.id).is_ok() {
                return Err(file.error_at(place, format!("kind {:?} stands twice", table.id)));
            }
            for category in &table.categories {
                if !categories.contains(category.get_ref()) {
                    return Err(
                        file.error_at(category.span().start, format!("there is no category {:?}", category.get_ref()))
                    );
                }
            }
            parameters.kinds.push((table, number, place));
        }
        parameters.files.push(file);
    }
    for (table, file, place) in &parameters.kinds {
        parameters.closure(&table.id, 0).map_err(|reason| parameters.files[*file].error_at(*place, reason))?;
    }
    let file = &parameters.files[0];
    if parameters.all.len() > PARAMETER_WORDS * 64 || parameters.kinds.len() > KIND_WORDS * 64 {
        return Err(file.error("more parameters or kinds than there is room for: widen the sets in src/rules/set.rs"));
    }
    Ok(parameters)
}

fn kind_of(table: &ParameterTable, units: &Units) -> Result<Kind, String> {
    match (table.kind.as_str(), &table.dimension, table.values.as_slice()) {
        ("quantity", Some(id), []) => {
            Ok(Kind::Quantity(units.dimension(id).ok_or_else(|| format!("no unit measures {id:?}"))?))
        }
        ("choice", None, values) if (2..=32).contains(&values.len()) => Ok(Kind::Choice(values.to_vec())),
        ("flag", None, []) => Ok(Kind::Flag),
        _ => Err("expected a quantity with a dimension, a choice with 2 to 32 values, or a flag".to_owned()),
    }
}

/// Writes the tables of parameters, kinds and fact words.
pub fn generate(data: &Data, units: &Units, parameters: &Parameters, categories: &[String]) -> Result<(), DataError> {
    let mut code = String::from(
        "use crate::{\n    quantity::{Decimal, Dimension, Quantity, Scaled, Unit},\n    \
         rules::{Bits, Condition as C, FactPhrase, FactWord, KindRow, Parameter as P, Operator as O, ParameterRow, ParameterValue, Part, Read, ValueKind},\n};\n",
    );
    let _ = writeln!(code, "pub(crate) static PARAMETERS: [ParameterRow; {}] = [", parameters.all.len());
    for parameter in &parameters.all {
        let file = &parameters.files[parameter.file];
        let fail = |reason: String| file.error_at(parameter.place, format!("{}: {reason}", parameter.id));
        let _ = writeln!(code, "    {},", parameter.expression(parameters, units).map_err(fail)?);
    }
    let presumed = parameters.set(|parameter| parameter.table.presume.is_some());
    let judgements = parameters.set(|parameter| parameter.table.judgement);
    let _ = writeln!(code, "];");
    for (name, set) in [("PRESUMED", presumed), ("JUDGEMENTS", judgements)] {
        let _ = writeln!(code, "pub(crate) static {name}: Bits<{PARAMETER_WORDS}> = Bits({set:?});");
    }
    let _ = writeln!(code, "pub(crate) static KINDS: [KindRow; {}] = [", parameters.kinds.len());
    for (kind, file, place) in &parameters.kinds {
        let within = parameters
            .kinds_of(std::slice::from_ref(&kind.id))
            .map_err(|reason| parameters.files[*file].error_at(*place, reason))?;
        let states = kind.states.iter().map(|(id, value)| {
            let (number, parameter) = parameters.find(id)?;
            Ok(format!("(P({number}), {})", parameter.value(value)?))
        });
        let states = states.collect::<Result<Vec<String>, String>>();
        let states = states.map_err(|reason| parameters.files[*file].error_at(*place, reason))?.join(", ");
        let (id, title) = (&kind.id, &kind.title);
        let _ =
            writeln!(code, "    KindRow {{ id: {id:?}, title: {title:?}, within: {within}, states: &[{states}] }},");
    }
    let _ = writeln!(code, "];\npub(crate) static CATEGORY_KINDS: [Bits<{KIND_WORDS}>; {}] = [", categories.len());
    for category in categories {
        let presumed = |kind: &&(KindTable, usize, usize)| kind.0.categories.iter().any(|id| id.get_ref() == category);
        let ids: Vec<String> = parameters.kinds.iter().filter(presumed).map(|(kind, ..)| kind.id.clone()).collect();
        let kinds = parameters.kinds_of(&ids).map_err(|reason| parameters.files[0].error(reason))?;
        let _ = writeln!(code, "    {kinds},");
    }
    code.push_str("];\n");
    facts(data, parameters, &mut code)?;
    emit::write(&parameters.files[0], "parameters.rs", &code)
}

impl Parameter {
    fn expression(&self, parameters: &Parameters, units: &Units) -> Result<String, String> {
        let kind = match &self.kind {
            Kind::Quantity(dimension) => format!("Quantity(Dimension({dimension}))"),
            Kind::Choice(values) => format!("Choice(&{values:?})"),
            Kind::Flag => "Flag".to_owned(),
            Kind::Goods => "Kind".to_owned(),
        };
        let presume = match &self.table.presume {
            Some(value) => format!("Some({})", self.value(value)?),
            None => "None".to_owned(),
        };
        let implies = match &self.table.implies {
            Some(kind) => parameters.kinds_of(std::slice::from_ref(kind))?,
            None => format!("Bits({:?})", [0_u64; KIND_WORDS]),
        };
        let unless = self.presume_unless(parameters, units)?;
        let read: Result<Vec<String>, String> =
            self.table.read.iter().map(|read| self.read(read, parameters, units)).collect();
        let read = read?.join(", ");
        let (id, title, judgement) = (&self.id, &self.table.title, self.table.judgement);
        Ok(format!(
            "ParameterRow {{ id: {id:?}, title: {title:?}, kind: ValueKind::{kind}, judgement: {judgement}, presume: {presume}, \
             unless: &[{unless}], implies: {implies}, read: &[{read}] }}"
        ))
    }

    /// The values that goods may have in place of the presumed one, each with its condition.
    fn presume_unless(&self, parameters: &Parameters, units: &Units) -> Result<String, String> {
        let (Kind::Choice(values), Some(_)) = (&self.kind, &self.table.presume) else {
            return match self.table.presume_unless.is_empty() {
                true => Ok(String::new()),
                false => Err("only a choice that is presumed has presume_unless".to_owned()),
            };
        };
        let compiler = Compiler { parameters, units, list: 0, numbers: &HashMap::new(), from: 0 };
        let unless = self.table.presume_unless.iter().map(|(value, when)| {
            Ok(format!("({}, {})", 1_u32 << self.choice(values, value)?, compiler.condition(when)?))
        });
        Ok(unless.collect::<Result<Vec<String>, String>>()?.join(", "))
    }

    fn read(&self, read: &ReadTable, parameters: &Parameters, units: &Units) -> Result<String, String> {
        let Kind::Quantity(dimension) = self.kind else { return Err("only a quantity is read by its unit".to_owned()) };
        let limit = |text: &Option<String>| match text {
            Some(text) => match units.quantity(text)? {
                (quantity, found) if found == dimension => Ok(format!("Some({quantity})")),
                _ => Err(format!("{text:?} is of another dimension")),
            },
            None => Ok("None".to_owned()),
        };
        let part = match read.part.as_deref() {
            None => "Whole",
            Some("min") => "Min",
            Some("max") => "Max",
            Some(other) => return Err(format!("{other:?} is not min or max")),
        };
        let unit = match &read.unit {
            Some(symbol) => {
                format!("Some(Unit({}))", units.unit(symbol).ok_or_else(|| format!("there is no unit {symbol:?}"))?)
            }
            None => "None".to_owned(),
        };
        let (of, ge, le) = (parameters.bits_of(&read.of)?, limit(&read.ge)?, limit(&read.le)?);
        Ok(format!("Read {{ of: {of}, unit: {unit}, ge: {ge}, le: {le}, part: Part::{part} }}"))
    }

    /// The number of one of the values of a choice.
    pub fn choice(&self, values: &[String], value: &str) -> Result<usize, String> {
        let at = values.iter().position(|known| known == value);
        at.ok_or_else(|| format!("{} is never {value:?}: {}", self.id, values.join(", ")))
    }

    /// The expression of a value of the parameter.
    fn value(&self, text: &str) -> Result<String, String> {
        match (&self.kind, text) {
            (Kind::Flag, "true" | "false") => Ok(format!("ParameterValue::Flag({text})")),
            (Kind::Choice(values), _) => Ok(format!("ParameterValue::Choice({})", self.choice(values, text)?)),
            _ => Err(format!(
                "only a flag or a choice has a value that can be presumed, or stated by words: {}",
                self.id
            )),
        }
    }
}

impl Parameters {
    /// The kinds themselves, without what they are within.
    fn bits_of(&self, ids: &[String]) -> Result<String, String> {
        let mut bits = [0_u64; KIND_WORDS];
        for id in ids {
            let kind = self.kind(id)?;
            bits[kind / 64] |= 1 << (kind % 64);
        }
        Ok(format!("Bits({bits:?})"))
    }
}

/// The words of a phrase after its first, and the facts that they state.
type Stated = (Vec<String>, Vec<String>);

/// Phrases by their first word.
type Phrases = BTreeMap<String, Vec<Stated>>;

/// The words that state a fact, by their first word, the longest phrase first.
fn facts(data: &Data, parameters: &Parameters, code: &mut String) -> Result<(), DataError> {
    let mut phrases = Phrases::new();
    for language in Language::ALL {
        // Every language is checked; those that are wanted are compiled in.
        let mut of_language = Phrases::new();
        let phrases = if language.is_wanted() { &mut phrases } else { &mut of_language };
        for name in data.list(&format!("facts/{}", language.id), "toml")? {
            facts_of(&data.file(&name)?, parameters, phrases)?;
        }
    }
    let mut map = phf_codegen::Map::new();
    for (first, known) in &mut phrases {
        known.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        let list: Vec<String> = known
            .iter()
            .map(|(rest, words)| format!("FactPhrase {{ rest: &{rest:?}, states: &[{}] }}", words.join(", ")))
            .collect();
        map.entry(first.as_str(), format!("&[{}]", list.join(", ")));
    }
    let _ = writeln!(code, "pub(crate) static FACTS: phf::Map<&'static str, &'static [FactPhrase]> = {};", map.build());
    Ok(())
}

fn facts_of(file: &File, parameters: &Parameters, phrases: &mut Phrases) -> Result<(), DataError> {
    let content: FactFile = file.toml()?;
    for spanned in &content.fact {
        let (place, fact) = (spanned.span().start, spanned.get_ref());
        let fail = |reason: String| file.error_at(place, reason);
        let states = fact.expressions(parameters).map_err(fail)?;
        for phrase in fact.words.iter() {
            for text in phrases::alternatives(phrase).map_err(fail)? {
                let mut words = split(&text).map_err(fail)?.into_iter();
                let first = words.next().ok_or_else(|| fail(format!("{phrase:?} has no words")))?;
                let known = phrases.entry(first).or_default();
                let rest: Vec<String> = words.collect();
                match known.iter_mut().find(|(other, _)| *other == rest) {
                    Some((_, meant)) => {
                        let new = states.iter().filter(|state| !meant.contains(state)).cloned().collect::<Vec<_>>();
                        meant.extend(new);
                    }
                    None => known.push((rest, states.clone())),
                }
            }
        }
    }
    Ok(())
}

impl FactTable {
    /// What the words state: a value or a label, and perhaps what the goods are.
    fn expressions(&self, parameters: &Parameters) -> Result<Vec<String>, String> {
        let mut all = Vec::new();
        match (&self.parameter, &self.value, self.label) {
            (Some(id), Some(value), false) => {
                let (number, parameter) = parameters.find(id)?;
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                all.push(format!("FactWord::Value(P({number}), {})", parameter.value(&value)?));
            }
            (Some(id), None, true) if self.kind.is_none() => match parameters.find(id)? {
                (number, Parameter { kind: Kind::Quantity(_), .. }) => {
                    all.push(format!("FactWord::Label(P({number}))"))
                }
                _ => return Err(format!("{id} is no quantity, so that no label can stand beside it")),
            },
            (None, None, false) if self.kind.is_some() => {}
            _ => return Err("a fact is a value of a parameter, a kind, or both, or a label of a parameter".to_owned()),
        }
        if let Some(kind) = &self.kind {
            all.push(format!("FactWord::Kind({})", parameters.kind(kind)?));
        }
        Ok(all)
    }
}

/// The folded words of a phrase.
fn split(text: &str) -> Result<Vec<String>, String> {
    Words::of(text)
        .map(|word| {
            let mut buffer = [0; MAX];
            fold(&text[word], &mut buffer).map(str::to_owned).ok_or_else(|| format!("a word of {text:?} is too long"))
        })
        .collect()
}

//! Technical parameters and kinds of goods: `data/parameters/`.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    fault::Fault,
    rules::Reach,
    source::{Data, File},
    tables::Tables,
    units::Units,
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
    form: String,
    dimension: Option<String>,
    #[serde(default)]
    values: Vec<String>,
    title: String,
    #[serde(default)]
    judgement: bool,
    presume: Option<String>,
    /// Why hardly any goods are otherwise.
    presume_reason: Option<String>,
    #[serde(default)]
    read: Vec<ReadTable>,
    implies: Option<String>,
    reach: Option<String>,
    #[serde(default)]
    decoy: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadTable {
    of: Vec<String>,
    #[serde(default)]
    not_of: Vec<String>,
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
    excludes: Vec<String>,
    #[serde(default)]
    categories: Vec<Spanned<String>>,
    #[serde(default)]
    states: BTreeMap<String, String>,
    /// Parameters of which nothing is presumed of goods of this kind.
    #[serde(default)]
    asks: Vec<String>,
    title: String,
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

/// A set of parameters, by their numbers.
pub type ParameterSet = [u64; PARAMETER_WORDS];

/// A set of kinds, by their numbers.
pub type KindSet = [u64; KIND_WORDS];

/// The set of these parameters.
pub fn set_of(parameters: &[usize]) -> ParameterSet {
    let mut set = [0; PARAMETER_WORDS];
    parameters.iter().for_each(|at| set[at / 64] |= 1 << (at % 64));
    set
}

impl Parameters {
    /// The parameters of which something holds.
    fn set(&self, holds: impl Fn(&Parameter) -> bool) -> ParameterSet {
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

    pub fn kinds_of(&self, ids: &[String]) -> Result<String, String> {
        Ok(format!("Bits({:?})", self.closure_bits(ids)?))
    }

    /// These kinds and all that they are within.
    pub fn within(&self, kinds: &[usize]) -> Result<KindSet, String> {
        self.closure_bits(&self.ids(kinds))
    }

    /// The kinds that goods of these kinds are not.
    pub fn outside(&self, kinds: &[usize]) -> Result<KindSet, String> {
        self.excluded_bits(&self.ids(kinds))
    }

    fn ids(&self, kinds: &[usize]) -> Vec<String> {
        kinds.iter().map(|&kind| self.kinds[kind].0.id.clone()).collect()
    }

    /// What a parameter, or a kind, is called.
    pub fn title(&self, parameter: usize) -> &str {
        &self.all[parameter].table.title
    }

    pub fn kind_title(&self, kind: usize) -> &str {
        &self.kinds[kind].0.title
    }

    /// The words of a choice whose bits are set.
    pub fn words(&self, parameter: usize, words: u32) -> impl Iterator<Item = &str> {
        let all = match &self.all[parameter].kind {
            Kind::Choice(all) => all.as_slice(),
            _ => &[],
        };
        all.iter().enumerate().filter(move |(at, _)| words >> at & 1 == 1).map(|(_, word)| word.as_str())
    }

    fn closure_bits(&self, ids: &[String]) -> Result<KindSet, String> {
        let mut bits = [0_u64; KIND_WORDS];
        for id in ids {
            self.closure(id, 0)?.into_iter().for_each(|kind| bits[kind / 64] |= 1 << (kind % 64));
        }
        Ok(bits)
    }

    /// The kind and all that are within it.
    fn below(&self, id: &str) -> Result<Vec<usize>, String> {
        let number = self.kind(id)?;
        let mut all = Vec::new();
        for (at, (kind, ..)) in self.kinds.iter().enumerate() {
            if self.closure(&kind.id, 0)?.contains(&number) {
                all.push(at);
            }
        }
        Ok(all)
    }

    /// The kinds that goods of these kinds are not, since one of them, or one that it is within, excludes it or is excluded by it.
    pub fn excluded_by(&self, ids: &[String]) -> Result<String, String> {
        Ok(format!("Bits({:?})", self.excluded_bits(ids)?))
    }

    fn excluded_bits(&self, ids: &[String]) -> Result<KindSet, String> {
        let mut bits = [0_u64; KIND_WORDS];
        for id in ids {
            for outer in self.closure(id, 0)? {
                let id = &self.kinds[outer].0.id;
                let own = self.kinds[outer].0.excludes.iter();
                let other =
                    self.kinds.iter().filter(|(kind, ..)| kind.excludes.contains(id)).map(|(kind, ..)| &kind.id);
                for excluded in own.chain(other) {
                    self.below(excluded)?.into_iter().for_each(|kind| bits[kind / 64] |= 1 << (kind % 64));
                }
            }
        }
        let are = self.closure_bits(ids)?;
        match are.iter().zip(bits).any(|(are, are_not)| are & are_not != 0) {
            true => Err(format!("goods of the kind {} are excluded by themselves", ids.join(", "))),
            false => Ok(bits),
        }
    }
}

pub fn read(data: &Data, units: &Units, categories: &[String]) -> Result<Parameters, Fault> {
    let goods = ParameterTable {
        id: "kind".to_owned(),
        form: "kind".to_owned(),
        dimension: None,
        values: Vec::new(),
        title: "Kind of goods".to_owned(),
        judgement: false,
        presume: None,
        presume_reason: None,
        read: Vec::new(),
        implies: None,
        reach: None,
        decoy: false,
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
            if let Some(reach) = &table.reach {
                Reach::parse(reach).map_err(fail)?;
            }
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
        return Err(file.error("more parameters or kinds than there is room for: widen the sets in src/fact/sets.rs"));
    }
    Ok(parameters)
}

fn kind_of(table: &ParameterTable, units: &Units) -> Result<Kind, String> {
    match (table.form.as_str(), &table.dimension, table.values.as_slice()) {
        ("quantity", Some(id), []) => {
            Ok(Kind::Quantity(units.dimension(id).ok_or_else(|| format!("no unit measures {id:?}"))?))
        }
        ("choice", None, values) if (2..=32).contains(&values.len()) => Ok(Kind::Choice(values.to_vec())),
        ("flag", None, []) => Ok(Kind::Flag),
        _ => Err("expected a quantity with a dimension, a choice with 2 to 32 values, or a flag".to_owned()),
    }
}

/// Writes the tables of parameters, kinds and fact words.
pub fn generate(
    units: &Units,
    parameters: &Parameters,
    categories: &[String],
    tables: &mut Tables,
) -> Result<(), Fault> {
    let mut code = String::from(
        "use crate::{\n    quantity::{Decimal, Dimension, Quantity, Unit},\n    \
         bits::Bits,\n    fact::{Form, KindRow, Parameter as P, ParameterRow, Part, Plain, Read},\n};\n",
    );
    let _ = writeln!(code, "pub(crate) static PARAMETERS: [ParameterRow; {}] = [", parameters.all.len());
    for parameter in &parameters.all {
        let file = &parameters.files[parameter.file];
        let fail = |reason: String| file.error_at(parameter.place, format!("{}: {reason}", parameter.id));
        let _ = writeln!(code, "    {},", parameter.expression(parameters, units).map_err(fail)?);
    }
    let judgements = parameters.set(|parameter| parameter.table.judgement);
    let _ = writeln!(code, "];");
    let readable = parameters.set(|parameter| !parameter.table.read.is_empty());
    let presumed = parameters.set(|parameter| parameter.table.presume.is_some());
    for (name, set) in [("JUDGEMENTS", judgements), ("READABLE", readable), ("PRESUMED", presumed)] {
        let _ = writeln!(code, "pub(crate) const {name}: Bits<{PARAMETER_WORDS}> = Bits({set:?});");
    }
    let _ = writeln!(code, "pub(crate) static KINDS: [KindRow; {}] = [", parameters.kinds.len());
    for (kind, file, place) in &parameters.kinds {
        let fail = |reason: String| parameters.files[*file].error_at(*place, reason);
        let ids = std::slice::from_ref(&kind.id);
        let within = parameters.kinds_of(ids).map_err(fail)?;
        let excludes = parameters.excluded_by(ids).map_err(fail)?;
        let states = kind.states.iter().map(|(id, value)| {
            let (number, parameter) = parameters.find(id)?;
            Ok(format!("(P({number}), {})", parameter.value(value)?))
        });
        let states = states.collect::<Result<Vec<String>, String>>().map_err(fail)?.join(", ");
        let asks = kind.asks.iter().map(|id| Ok(format!("P({})", parameters.find(id)?.0)));
        let asks = asks.collect::<Result<Vec<String>, String>>().map_err(fail)?.join(", ");
        let (id, title) = (&kind.id, &kind.title);
        let _ = writeln!(
            code,
            "    KindRow {{ id: {id:?}, title: {title:?}, within: {within}, excludes: {excludes}, states: &[{states}], asks: &[{asks}] }},"
        );
    }
    let _ = writeln!(code, "];\npub(crate) static CATEGORY_KINDS: [&[u16]; {}] = [", categories.len());
    for category in categories {
        let presumed = |kind: &&(KindTable, usize, usize)| kind.0.categories.iter().any(|id| id.get_ref() == category);
        let numbers: Vec<usize> = (0..parameters.kinds.len()).filter(|&at| presumed(&&parameters.kinds[at])).collect();
        let _ = writeln!(code, "    &{numbers:?},");
    }
    code.push_str("];\n");
    tables.add("generated_parameters.rs", code);
    Ok(())
}

impl Parameter {
    fn expression(&self, parameters: &Parameters, units: &Units) -> Result<String, String> {
        let kind = match &self.kind {
            Kind::Quantity(dimension) => format!("Quantity(Dimension({dimension}))"),
            Kind::Choice(values) => format!("Choice(&{values:?})"),
            Kind::Flag => "Flag".to_owned(),
            Kind::Goods => "Kind".to_owned(),
        };
        let presume = match (&self.table.presume, &self.table.presume_reason) {
            (Some(value), Some(_)) => format!("Some({})", self.value(value)?),
            (None, None) => "None".to_owned(),
            _ => return Err("what is presumed has a presume_reason, and nothing else has one".to_owned()),
        };
        let implies = match &self.table.implies {
            Some(kind) => parameters.kinds_of(std::slice::from_ref(kind))?,
            None => format!("Bits({:?})", [0_u64; KIND_WORDS]),
        };
        let read: Result<Vec<String>, String> =
            self.table.read.iter().map(|read| self.read(read, parameters, units)).collect();
        let read = read?.join(", ");
        let (id, title, decoy) = (&self.id, &self.table.title, self.table.decoy);
        let reason = self.table.presume_reason.as_deref().unwrap_or_default();
        Ok(format!(
            "ParameterRow {{ id: {id:?}, title: {title:?}, form: Form::{kind}, presume: {presume}, presume_reason: {reason:?}, \
             implies: {implies}, read: &[{read}], decoy: {decoy} }}"
        ))
    }

    /// Which value of goods that can be set to several the rules ask for, unless a test says otherwise.
    pub fn reach(&self) -> Reach {
        self.table.reach.as_deref().and_then(|reach| Reach::parse(reach).ok()).unwrap_or(Reach::Unsaid)
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
        let not_of = parameters.bits_of(&read.not_of)?;
        Ok(format!("Read {{ of: {of}, not_of: {not_of}, unit: {unit}, ge: {ge}, le: {le}, part: Part::{part} }}"))
    }

    /// The number of one of the values of a choice.
    pub fn choice(&self, values: &[String], value: &str) -> Result<usize, String> {
        let at = values.iter().position(|known| known == value);
        at.ok_or_else(|| format!("{} is never {value:?}: {}", self.id, values.join(", ")))
    }

    /// A value of the parameter.
    pub fn plain(&self, text: &str) -> Result<Plain, String> {
        match (&self.kind, text) {
            (Kind::Flag, "true" | "false") => Ok(Plain::Flag(text == "true")),
            (Kind::Choice(values), _) => {
                // One of several, if it is not known which.
                let mut mask = 0_u32;
                for value in text.split(" / ") {
                    mask |= 1 << self.choice(values, value)?;
                }
                Ok(Plain::Choice(mask))
            }
            _ => Err(format!(
                "only a flag or a choice has a value that can be presumed, or stated by words: {}",
                self.id
            )),
        }
    }

    /// The expression of a value of the parameter.
    fn value(&self, text: &str) -> Result<String, String> {
        Ok(format!("Plain::{:?}", self.plain(text)?))
    }
}

/// A flag, or those words of a choice whose bits are set.
#[derive(Clone, Copy, Debug)]
pub enum Plain {
    Flag(bool),
    Choice(u32),
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

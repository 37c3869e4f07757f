//! What must hold of parameters.

use std::collections::BTreeMap;

use super::{Reach, kinds, meant::Meant, schema};
use crate::{
    fault::Faults,
    goods::Folder,
    units::{Stated, Units},
};

/// Sets of so many parameters and kinds can be kept: `src/fact/sets.rs`.
const MOST: (usize, usize) = (12 * 64, 4 * 64);

/// Parameters and kinds, each by its number; the first parameter is the kind of goods itself.
pub struct Parameters {
    pub(super) all: Vec<Parameter>,
    pub(super) kinds: Vec<kinds::Kind>,
    /// Words by which a parameter is meant, and those by which a kind is.
    pub(super) meant: Vec<Meant>,
    pub(super) kinds_meant: Vec<Meant>,
}

/// A parameter.
pub struct Parameter {
    pub id: String,
    pub form: Form,
    pub(super) title: String,
    pub(super) judgement: bool,
    /// What counts where no word speaks of it, and why.
    pub(super) presume: Option<(Plain, String)>,
    pub(super) read: Vec<Read>,
    /// The kind of which goods are taken to be that have it.
    pub(super) implies: Option<usize>,
    reach: Reach,
    /// What goods must be known to have before they are asked for it.
    pub(super) asked_of: Option<(usize, Plain)>,
    pub percent: bool,
    pub(super) apiece: bool,
    /// Words by which one of the words of a choice is meant.
    pub(super) meant: Vec<Meant>,
}

/// What a quantity without a word beside it must be, to be read as the parameter.
pub(super) struct Read {
    pub of: Vec<usize>,
    pub not_of: Vec<usize>,
    pub unit: Option<usize>,
    pub ge: Option<Stated>,
    pub le: Option<Stated>,
    pub part: &'static str,
    /// Whether it is read so only beside a word that names the parameter.
    pub labelled: bool,
}

/// What values a parameter takes.
#[derive(Clone)]
pub enum Form {
    /// A quantity of a dimension.
    Quantity(usize),
    /// One of these words.
    Choice(Vec<String>),
    Flag,
    /// The kind of goods itself.
    Kind,
}

/// A flag, or those words of a choice whose bits are set.
#[derive(Clone, Copy, Debug)]
pub enum Plain {
    Flag(bool),
    Choice(u32),
}

impl Form {
    /// How it is written in a condition.
    pub fn written(&self) -> &'static str {
        match self {
            Self::Quantity(_) => "limits, such as { gt = \"500 W\" }",
            Self::Choice(_) => "one of its values, or a list of them",
            Self::Flag => "true or false",
            Self::Kind => "{ is = \"..\" }",
        }
    }

    fn of(table: &schema::Parameter, units: &Units) -> Result<Self, String> {
        match (table.form.as_str(), &table.dimension, table.values.as_slice()) {
            ("quantity", Some(id), []) => {
                Ok(Self::Quantity(units.dimension(id).ok_or_else(|| format!("no unit measures {id:?}"))?))
            }
            ("choice", None, values) if (2..=32).contains(&values.len()) => Ok(Self::Choice(values.to_vec())),
            ("flag", None, []) => Ok(Self::Flag),
            _ => Err("expected a quantity with a dimension, a choice with 2 to 32 values, or a flag".to_owned()),
        }
    }
}

impl Parameters {
    /// The parameter with this identifier, and its number.
    pub fn find(&self, id: &str) -> Result<(usize, &Parameter), String> {
        let known = self.all.iter().enumerate().find(|(_, parameter)| parameter.id == id);
        known.ok_or_else(|| format!("there is no parameter {id:?}"))
    }

    /// What is said of each parameter and kind, by its name.
    pub fn told(&self) -> impl Iterator<Item = (String, String)> {
        let kinds = self.kinds.iter().map(|kind| (format!("kind {}", kind.id), kind.title.clone()));
        let parameters = self.all.iter().map(|parameter| {
            let presumed = parameter.presume.iter().map(|(value, reason)| format!("presumed {value:?}: {reason}"));
            let told = [parameter.title.clone()].into_iter().chain(presumed).collect::<Vec<_>>().join("\n");
            (format!("parameter {}", parameter.id), told)
        });
        parameters.chain(kinds)
    }

    /// What a parameter is called.
    pub fn title(&self, parameter: usize) -> &str {
        &self.all[parameter].title
    }

    /// The words of a choice whose bits are set.
    pub fn words(&self, parameter: usize, words: u32) -> impl Iterator<Item = &str> {
        let all = match &self.all[parameter].form {
            Form::Choice(all) => all.as_slice(),
            _ => &[],
        };
        all.iter().enumerate().filter(move |(at, _)| words >> at & 1 == 1).map(|(_, word)| word.as_str())
    }
}

impl Parameter {
    fn new(id: &str, title: &str, form: Form) -> Self {
        Self {
            id: id.to_owned(),
            form,
            title: title.to_owned(),
            judgement: false,
            presume: None,
            read: Vec::new(),
            implies: None,
            reach: Reach::Unsaid,
            asked_of: None,
            percent: false,
            apiece: false,
            meant: Vec::new(),
        }
    }

    /// Which value of goods that can be set to several the rules ask for, unless a test says otherwise.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    /// The number of one of the values of a choice.
    pub fn choice(&self, values: &[String], value: &str) -> Result<usize, String> {
        let at = values.iter().position(|known| known == value);
        at.ok_or_else(|| format!("{} is never {value:?}: {}", self.id, values.join(", ")))
    }

    /// A value of the parameter.
    pub fn plain(&self, text: &str) -> Result<Plain, String> {
        match (&self.form, text) {
            (Form::Flag, "true" | "false") => Ok(Plain::Flag(text == "true")),
            (Form::Choice(values), _) => {
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
}

/// Parameters and kinds of which all that can be read is taken.
pub fn check(folders: &[Folder], units: &Units, faults: &Faults) -> Parameters {
    let mut parameters = Parameters {
        all: vec![Parameter::new("kind", "Kind of goods", Form::Kind)],
        kinds: Vec::new(),
        meant: Vec::new(),
        kinds_meant: Vec::new(),
    };
    let mut rows = Vec::new();
    let mut kinds = Vec::new();
    for file in folders.iter().filter_map(|folder| folder.parameters.as_ref()) {
        let Some(content) = faults.keep(file.toml::<schema::File>()) else { continue };
        for row in content.parameter {
            let (place, row) = (row.span().start, row.into_inner());
            let form = Form::of(&row, units).and_then(|form| match parameters.find(&row.id) {
                Ok(_) => Err("stands twice".to_owned()),
                Err(_) => Ok(form),
            });
            let Some(form) = faults.keep(form.map_err(|reason| file.error_at(place, format!("{}: {reason}", row.id))))
            else {
                continue;
            };
            parameters.all.push(Parameter::new(&row.id, &row.title, form));
            rows.push((file, place, row));
        }
        kinds.extend(content.kind.into_iter().map(|row| (file, row.span().start, row.into_inner())));
    }
    parameters.kinds(&kinds, faults);
    // What the rows say of others, which all are known now.
    for (at, (file, place, row)) in rows.iter().enumerate() {
        let fail = |reason: String| file.error_at(*place, format!("{}: {reason}", row.id));
        if let Some(full) = faults.keep(parameters.full(at + 1, row, units).map_err(fail)) {
            parameters.all[at + 1] = full;
        }
        for schema::MeantBy { word, note } in &row.meant_by {
            let ids = parameters.all.iter().map(|parameter| parameter.id.as_str());
            let added = Meant::add(&mut parameters.meant, (word, note.as_deref()), at + 1, ids);
            faults.keep(added.map_err(fail));
        }
    }
    if let (true, Some((file, ..))) = (parameters.all.len() > MOST.0 || parameters.kinds.len() > MOST.1, rows.last()) {
        let reason = "more parameters or kinds than there is room for: widen the sets in src/fact/sets.rs";
        faults.add(file.error(reason));
    }
    parameters
}

impl Parameters {
    /// A parameter with all that its row says.
    fn full(&self, at: usize, row: &schema::Parameter, units: &Units) -> Result<Parameter, String> {
        let parameter = &self.all[at];
        let presume = match (&row.presume, &row.presume_reason) {
            (Some(value), Some(reason)) => Some((parameter.plain(value)?, reason.clone())),
            (None, None) => None,
            _ => return Err("what is presumed has a presume_reason, and nothing else has one".to_owned()),
        };
        Ok(Parameter {
            judgement: row.judgement,
            presume,
            read: row.read.iter().map(|read| self.read(&parameter.form, read, units)).collect::<Result<_, _>>()?,
            implies: row.implies.as_deref().map(|kind| self.kind(kind)).transpose()?,
            reach: row.reach.as_deref().map_or(Ok(Reach::Unsaid), Reach::parse)?,
            asked_of: self.asked_of(&row.asked_of)?,
            percent: row.percent,
            apiece: row.apiece,
            meant: meant(parameter, &row.meant)?,
            ..Parameter::new(&parameter.id, &parameter.title, parameter.form.clone())
        })
    }

    fn asked_of(&self, row: &BTreeMap<String, String>) -> Result<Option<(usize, Plain)>, String> {
        let mut all = row.iter().map(|(id, value)| {
            let (number, parameter) = self.find(id)?;
            Ok((number, parameter.plain(value)?))
        });
        match (all.next(), all.next()) {
            (first, None) => first.transpose(),
            _ => Err("asked_of names one parameter".to_owned()),
        }
    }

    fn read(&self, form: &Form, read: &schema::Read, units: &Units) -> Result<Read, String> {
        let Form::Quantity(dimension) = *form else { return Err("only a quantity is read by its unit".to_owned()) };
        let limit = |text: &Option<String>| match text {
            Some(text) => match units.read(text)? {
                stated if stated.dimension == dimension => Ok(Some(stated)),
                _ => Err(format!("{text:?} is of another dimension")),
            },
            None => Ok(None),
        };
        let part = match read.part.as_deref() {
            None => "Whole",
            Some("min") => "Min",
            Some("max") => "Max",
            Some(other) => return Err(format!("{other:?} is not min or max")),
        };
        let unit = |symbol: &String| units.unit(symbol).ok_or_else(|| format!("there is no unit {symbol:?}"));
        Ok(Read {
            of: self.numbers(&read.of)?,
            not_of: self.numbers(&read.not_of)?,
            unit: read.unit.as_ref().map(unit).transpose()?,
            ge: limit(&read.ge)?,
            le: limit(&read.le)?,
            part,
            labelled: read.labelled,
        })
    }

    /// The numbers of kinds, in order.
    fn numbers(&self, ids: &[String]) -> Result<Vec<usize>, String> {
        let mut all = ids.iter().map(|id| self.kind(id)).collect::<Result<Vec<usize>, String>>()?;
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }
}

/// What people mean who write another word than those of a choice.
fn meant(parameter: &Parameter, rows: &[schema::Meant]) -> Result<Vec<Meant>, String> {
    let mut all = Vec::new();
    for schema::Meant { word, is, note } in rows {
        let Form::Choice(values) = &parameter.form else {
            return Err("only a choice has words that are meant".to_owned());
        };
        let is = parameter.choice(values, is)?;
        Meant::add(&mut all, (word, note.as_deref()), is, values.iter().map(String::as_str))?;
    }
    Ok(all)
}

//! Finds what conditions name: parameters, words, kinds, units, paragraphs and definitions.

use std::collections::{BTreeSet, HashMap};

use super::{
    condition::{Condition, Limit, Operator},
    define::{Body, Definitions, are_own},
    schema::RuleFile,
    written::{Given, Limits, Operand, What, Written},
};
use crate::{
    fault::Faults,
    parameters::{Form, Parameters},
    source::File,
    units::Units,
};
use dualuse::control::ControlCode;

pub struct Resolver<'r> {
    pub parameters: &'r Parameters,
    pub units: &'r Units,
    pub definitions: &'r Definitions,
    pub files: &'r [(File, RuleFile)],
    /// The rows of each list and code.
    pub numbers: &'r HashMap<(usize, ControlCode), Vec<usize>>,
    /// Definitions with faults of their own, which are told once.
    pub unsound: BTreeSet<usize>,
    pub faults: &'r Faults,
}

/// Where a condition stands.
#[derive(Clone, Copy)]
pub struct Scope<'s> {
    pub file: usize,
    /// The list and the row; none while a definition is looked at by itself.
    row: Option<(usize, usize)>,
    /// The limits with which a definition is used.
    limits: Option<&'s Given>,
    /// The byte at which the outermost use of a definition stands, and the file.
    used_at: Option<(usize, usize)>,
}

impl Scope<'_> {
    pub fn of_row(file: usize, list: usize, row: usize) -> Self {
        Self { file, row: Some((list, row)), limits: None, used_at: None }
    }
}

impl Resolver<'_> {
    /// Looks at each definition by itself, so that what is wrong with it is told once and where it stands.
    pub fn look_at_definitions(&mut self) {
        self.unsound = self.definitions.circular(self.files, self.faults);
        for (at, definition) in self.definitions.all.iter().enumerate() {
            if let Body::Condition(body) = &definition.body {
                let scope = Scope { file: definition.file, row: None, limits: None, used_at: None };
                if self.condition(body, scope).is_none() {
                    self.unsound.insert(at);
                }
            }
        }
    }

    /// The condition; if something in it is not found, all of that is added to the faults.
    pub fn condition(&self, written: &Written, scope: Scope<'_>) -> Option<Condition> {
        match &written.what {
            What::All(parts) => Some(Condition::All(self.parts(parts, scope)?)),
            What::Any(parts) => Some(Condition::Any(self.parts(parts, scope)?)),
            What::First(parts) => Some(Condition::First(self.parts(parts, scope)?)),
            What::Not(part) => Some(Condition::Not(Box::new(self.condition(part, scope)?))),
            What::Always => Some(Condition::Always),
            What::Is(kind) => self.found(self.parameters.kind(kind).map(Condition::Is), written, scope),
            What::Meets(code) => self.found(self.meets(code, scope), written, scope),
            What::Use { name, limits } => self.named(name, limits.as_ref(), written, scope),
            What::Test { parameter, operand } => self.found(self.test(parameter, operand, scope), written, scope),
        }
    }

    /// The exception that a name stands for: its note and its condition.
    pub fn exception(&self, name: &str, written: &Written, scope: Scope<'_>) -> Option<(String, Condition)> {
        let condition = self.named(name, None, written, scope)?;
        let note = self.definitions.find(name, scope.file).and_then(|at| self.definitions.all[at].note.clone());
        let note = note.ok_or_else(|| format!("{name} has no note: what is the exception called?"));
        Some((self.found(note, written, scope)?, condition))
    }

    fn found<T>(&self, found: Result<T, String>, written: &Written, scope: Scope<'_>) -> Option<T> {
        let (file, at) = scope.used_at.unwrap_or((scope.file, written.at));
        found.map_err(|reason| self.faults.add(self.files[file].0.error_at(at, reason))).ok()
    }

    fn parts(&self, parts: &[Written], scope: Scope<'_>) -> Option<Vec<Condition>> {
        // All of them are looked at, whatever the first is.
        let parts: Vec<Option<Condition>> = parts.iter().map(|part| self.condition(part, scope)).collect();
        parts.into_iter().collect()
    }

    fn meets(&self, code: &str, scope: Scope<'_>) -> Result<Condition, String> {
        let Some((list, row)) = scope.row else { return Ok(Condition::Always) };
        let code: ControlCode = code.parse().map_err(|error| format!("meets: {error}"))?;
        match self.numbers.get(&(list, code)).map(Vec::as_slice) {
            Some(&[number]) if number != row => Ok(Condition::Meets(number)),
            _ => Err(format!("meets: the list has no other single rule row for {code}")),
        }
    }

    fn named(&self, name: &str, limits: Option<&Limits>, written: &Written, scope: Scope<'_>) -> Option<Condition> {
        let at = self
            .definitions
            .find(name, scope.file)
            .filter(|&at| matches!(self.definitions.all[at].body, Body::Condition(_)));
        let at = at.ok_or_else(|| {
            format!(
                "no condition is defined as {name:?} for this file, which knows {}",
                self.definitions.names(scope.file)
            )
        });
        let at = self.found(at, written, scope)?;
        let definition = &self.definitions.all[at];
        let given = match limits {
            Some(Limits::Given(given)) => Some(given),
            Some(Limits::Named(own)) if are_own(own) => scope.limits,
            Some(Limits::Named(name)) => Some(self.found(self.limits(name, scope), written, scope)?),
            None => None,
        };
        match (definition.takes_limits, limits) {
            (true, None) => return self.found(Err(format!("{name} is used with limits")), written, scope),
            (false, Some(_)) => return self.found(Err(format!("{name} is used without limits")), written, scope),
            _ => {}
        }
        if scope.row.is_none() {
            return Some(Condition::Always);
        }
        self.definitions.mark(at);
        if self.unsound.contains(&at) {
            return None;
        }
        let Body::Condition(body) = &definition.body else { return None };
        let used_at = scope.used_at.or(Some((scope.file, written.at)));
        let body = self.condition(body, Scope { file: definition.file, limits: given, used_at, ..scope })?;
        let of_use = matches!(limits, Some(Limits::Named(name)) if are_own(name));
        let limits = given.map(|given| given.limits.clone()).unwrap_or_default();
        Some(Condition::Named { definition: at, limits, of_use, body: Box::new(body) })
    }

    /// The limits that a name stands for.
    fn limits(&self, name: &str, scope: Scope<'_>) -> Result<&Given, String> {
        match self.definitions.find(name, scope.file).map(|at| (at, &self.definitions.all[at].body)) {
            Some((at, Body::Limits(given))) => {
                if scope.row.is_some() {
                    self.definitions.mark(at);
                }
                Ok(given)
            }
            _ => Err(format!("no limits are defined as {name:?} for this file")),
        }
    }

    fn test(&self, id: &str, operand: &Operand, scope: Scope<'_>) -> Result<Condition, String> {
        let (number, parameter) = self.parameters.find(id)?;
        match (&parameter.form, operand) {
            (Form::Flag, &Operand::Flag(value)) => Ok(Condition::Flag { parameter: number, value }),
            (Form::Choice(values), Operand::Word(_) | Operand::Words(_)) => {
                let chosen = match operand {
                    Operand::Words(words) => words.as_slice(),
                    Operand::Word(word) => std::slice::from_ref(word),
                    _ => &[],
                };
                let mut words = 0_u32;
                for word in chosen {
                    words |= 1 << parameter.choice(values, word)?;
                }
                Ok(Condition::Choice { parameter: number, words })
            }
            (Form::Quantity(dimension), Operand::Limits(_) | Operand::Word(_)) => {
                let given = match operand {
                    Operand::Limits(given) => given,
                    Operand::Word(name) if are_own(name) => match (scope.limits, scope.row) {
                        (Some(given), _) => given,
                        (None, None) => return Ok(Condition::Always),
                        (None, Some(_)) => return Err("limits stand only in a definition".to_owned()),
                    },
                    Operand::Word(name) => self.limits(name, scope)?,
                    _ => return Err(format!("{id} is tested by {}", parameter.form.written())),
                };
                let limits = given.limits.iter().map(|(operator, text)| self.limit(*operator, text, id, *dimension));
                Ok(Condition::Quantity {
                    parameter: number,
                    limits: limits.collect::<Result<_, _>>()?,
                    reach: given.reach.unwrap_or(parameter.reach()),
                    of_use: matches!(operand, Operand::Word(name) if are_own(name)),
                })
            }
            _ => Err(format!("{id} is tested by {}", parameter.form.written())),
        }
    }

    fn limit(&self, operator: Operator, text: &str, id: &str, dimension: usize) -> Result<Limit, String> {
        let threshold = self.units.read(text)?;
        if threshold.dimension != dimension {
            let (is, wants) = (self.units.of_dimension(threshold.dimension), self.units.of_dimension(dimension));
            return Err(format!("{text:?} is a {is}, and {id} is a {wants}"));
        }
        let in_percent = self.units.unit("%") == Some(threshold.unit);
        if self.parameters.find(id)?.1.percent != in_percent {
            return Err(format!(
                "{text:?}: figures of a parameter are printed in percent if its row says so, and {id} differs"
            ));
        }
        let (mut mantissa, mut exponent) = self.units.base(text, threshold)?;
        // A radian has so many digits that the zeros of "200 urad" would be too many.
        while mantissa != 0 && mantissa % 10 == 0 {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        let too_long = |_| format!("{text:?} has more digits than a threshold in the base unit can have");
        let base = (i64::try_from(mantissa).map_err(too_long)?, exponent);
        Ok(Limit { operator, text: text.to_owned(), value: threshold.value, unit: threshold.unit, base })
    }
}

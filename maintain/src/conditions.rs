//! Conditions of rules, compiled to static expressions.

use std::collections::HashMap;

use toml::Value;

use crate::{
    parameters::{Form, Parameters},
    units::Units,
};

pub struct Compiler<'c> {
    pub parameters: &'c Parameters,
    pub units: &'c Units,
    pub list: usize,
    /// The rows of each list and code.
    pub numbers: &'c HashMap<(usize, &'c str), Vec<usize>>,
    /// The row the condition belongs to.
    pub from: usize,
}

impl Compiler<'_> {
    /// The Rust expression of a condition such as `{ output_power = { gt = "500 W" } }`.
    pub fn condition(&self, condition: &Value) -> Result<String, String> {
        let table = condition.as_table().ok_or("a condition is a table")?;
        let mut entries = table.iter();
        let (Some((key, value)), None) = (entries.next(), entries.next()) else {
            return Err(format!("a condition has one key, this one {}: write all = [..] or any = [..]", table.len()));
        };
        match key.as_str() {
            "all" | "any" | "first" => {
                let parts =
                    value.as_array().filter(|parts| !parts.is_empty()).ok_or("all, any and first take a list")?;
                let parts: Result<Vec<String>, String> = parts.iter().map(|part| self.condition(part)).collect();
                let name = match key.as_str() {
                    "all" => "All",
                    "any" => "Any",
                    _ => "First",
                };
                Ok(format!("C::{name}(&[{}])", parts?.join(", ")))
            }
            "not" => Ok(format!("C::Not(&{})", self.condition(value)?)),
            "always" => Ok("C::Always".to_owned()),
            "is" => {
                let id = value.as_str().ok_or("is takes the id of a kind")?;
                Ok(format!("C::Is({})", self.parameters.kind(id)?))
            }
            "meets" => {
                let code = value.as_str().ok_or("meets takes a paragraph")?;
                match self.numbers.get(&(self.list, code)).map(Vec::as_slice) {
                    Some(&[number]) if number != self.from => Ok(format!("C::Meets({number})")),
                    _ => Err(format!("meets: the list has no other single rule row for {code}")),
                }
            }
            parameter => self.test(parameter, value),
        }
    }

    fn test(&self, id: &str, value: &Value) -> Result<String, String> {
        let (number, parameter) = self.parameters.find(id)?;
        let reference = format!("P({number})");
        match (&parameter.form, value) {
            (Form::Flag, Value::Boolean(value)) => Ok(format!("C::Flag({reference}, {value})")),
            (Form::Choice(values), Value::String(_) | Value::Array(_)) => {
                let chosen = match value {
                    Value::Array(chosen) => chosen.as_slice(),
                    one => std::slice::from_ref(one),
                };
                let mut mask = 0_u32;
                for choice in chosen {
                    let choice = choice.as_str().ok_or("a choice is a text")?;
                    mask |= 1 << parameter.choice(values, choice)?;
                }
                Ok(format!("C::Choice({reference}, {mask})"))
            }
            (Form::Quantity(dimension), Value::Table(limits)) if !limits.is_empty() => {
                let (mut tests, mut reach) = (Vec::new(), parameter.reach());
                for (operator, limit) in limits {
                    let limit = limit.as_str().ok_or("a threshold is a text, such as \"500 W\"")?;
                    let name = match operator.as_str() {
                        "gt" => "Gt",
                        "ge" => "Ge",
                        "lt" => "Lt",
                        "le" => "Le",
                        "reach" => {
                            reach = reach_of(limit)?;
                            continue;
                        }
                        other => return Err(format!("{other:?} is not gt, ge, lt, le or reach")),
                    };
                    let (quantity, found) = self.units.quantity(limit)?;
                    if found != *dimension {
                        let (is, wants) = (self.units.of_dimension(found), self.units.of_dimension(*dimension));
                        return Err(format!("{limit:?} is a {is}, and {id} is a {wants}"));
                    }
                    let base = self.units.base(limit)?;
                    tests.push(format!("Limit {{ operator: O::{name}, value: {quantity}, base: {base} }}"));
                }
                if tests.is_empty() || tests.len() > 2 {
                    return Err(format!("{id}: a test has one limit, or a lower and an upper one"));
                }
                Ok(format!("C::Quantity({reference}, &[{}], Reach::{reach})", tests.join(", ")))
            }
            _ => Err(format!("{id} is tested by {}", parameter.form.written())),
        }
    }
}

/// Which value of goods that can be set to several a test asks for.
pub fn reach_of(text: &str) -> Result<&'static str, String> {
    match text {
        "unsaid" => Ok("Unsaid"),
        "maximum" => Ok("Maximum"),
        "minimum" => Ok("Minimum"),
        "any" => Ok("Any"),
        other => Err(format!("reach is maximum, minimum, any or unsaid, not {other:?}")),
    }
}

/// The kinds of which goods must be for a condition to hold: those that stand in it by themselves or under `all`.
pub fn required_kinds(condition: &Value, kinds: &mut Vec<String>) {
    for (key, value) in condition.as_table().into_iter().flatten() {
        match (key.as_str(), value) {
            ("is", Value::String(kind)) => kinds.push(kind.clone()),
            ("all", Value::Array(parts)) => parts.iter().for_each(|part| required_kinds(part, kinds)),
            _ => {}
        }
    }
}

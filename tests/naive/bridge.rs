//! The same facts for the engine and for the model.

use dualuse::{
    Item, classify,
    fact::{Fact, Figure, Origin, Parameter, ParameterValue},
};

use super::{Facts, Rules, Stated, Statement, Trust, Value};

fn parameter(id: &str) -> Parameter {
    id.parse().expect("a parameter")
}

/// Whether a text can be stated and is taken for what it is: one value, alternatives, or what can be set.
pub fn is_understood(id: &str, text: &str, value: &Value) -> bool {
    match (ParameterValue::parse(parameter(id), text), value) {
        (Ok(ParameterValue::Quantity(figure)), Value::OneOf(all)) if all.len() == 1 => {
            matches!(figure, Figure::Within(_))
        }
        (Ok(ParameterValue::Quantity(figure)), Value::OneOf(_)) => matches!(figure, Figure::OneOf(_)),
        (Ok(ParameterValue::Quantity(figure)), Value::Span(_)) => matches!(figure, Figure::Span(_)),
        (parsed, _) => parsed.is_ok(),
    }
}

/// The description that the phrases make.
pub fn description(statements: &[Statement]) -> String {
    let phrases = statements.iter().filter_map(|statement| match statement {
        Statement::Words(phrase) => Some(phrase.as_str()),
        _ => None,
    });
    phrases.collect::<Vec<_>>().join(", ")
}

/// What is stated, without what is read.
pub fn stated(statements: &[Statement]) -> dualuse::Facts {
    let mut facts = dualuse::Facts::new();
    for statement in statements {
        match statement {
            Statement::Kind(kind) => facts.state(Parameter::KIND, kind).expect("a kind"),
            Statement::Only(kinds) => {
                let kinds: Vec<_> = kinds.iter().map(|kind| kind.parse().expect("a kind")).collect();
                facts.only(&kinds);
            }
            Statement::Value(stated) => {
                let found = facts.state(parameter(&stated.parameter), &stated.text);
                found.unwrap_or_else(|error| panic!("{}: {error}", stated.text));
            }
            Statement::Points(points) => {
                let points: Vec<Vec<(Parameter, &str)>> = points
                    .iter()
                    .map(|point| point.iter().map(|at| (parameter(&at.parameter), at.text.as_str())).collect())
                    .collect();
                let points: Vec<&[(Parameter, &str)]> = points.iter().map(Vec::as_slice).collect();
                facts.state_points(&points).unwrap_or_else(|error| panic!("{points:?}: {error}"));
            }
            Statement::Words(_) => {}
        }
    }
    facts
}

/// The facts as the engine holds them, what the description says included.
pub fn engine(statements: &[Statement]) -> dualuse::Facts {
    let (stated, description) = (stated(statements), description(statements));
    if description.is_empty() {
        return stated;
    }
    classify(&Item::new(&description).with_facts(&stated)).facts().clone()
}

impl Rules {
    /// The same facts for the model: those stated as the statements say, those read as the engine found them in the description.
    pub fn model(&self, statements: &[Statement], engine: &dualuse::Facts) -> Facts {
        let mut facts = Facts::default();
        for statement in statements {
            match statement {
                Statement::Kind(kind) => facts.kinds.push((kind.clone(), Trust::Stated)),
                Statement::Only(kinds) => {
                    facts.only = true;
                    facts.kinds.extend(kinds.iter().map(|kind| (kind.clone(), Trust::Stated)));
                }
                Statement::Value(stated) => {
                    facts.values.push((stated.parameter.clone(), stated.value.clone(), Trust::Stated));
                }
                Statement::Points(points) => {
                    let point = |point: &Vec<Stated>| {
                        point.iter().map(|stated| (stated.parameter.clone(), stated.value.clone())).collect()
                    };
                    facts.points.extend(points.iter().map(point));
                }
                Statement::Words(_) => {}
            }
        }
        self.add_read(engine, &mut facts);
        facts.spoken = self.spoken(&description(statements)).collect();
        facts
    }

    /// What is read, without what follows from a kind: that the model works out.
    pub fn add_read(&self, engine: &dualuse::Facts, facts: &mut Facts) {
        let is_read = |fact: &Fact| matches!(fact.origin(), Origin::Read(_));
        if engine.points().iter().flat_map(|point| point.iter()).any(is_read) {
            let value = |fact: &Fact| (fact.parameter().to_string(), self.printed(&fact.value().to_string()));
            facts.points = engine.points().iter().map(|point| point.iter().map(value).collect()).collect();
            facts.points_are_read = true;
        }
        let pairs = engine.contradictions().flat_map(|pair| [pair.first(), pair.second()]);
        let read = |fact: &&Fact| is_read(fact) && fact.of_kind().is_none();
        for fact in engine.iter().chain(pairs).filter(read) {
            let (id, text) = (fact.parameter().to_string(), fact.value().to_string());
            match fact.value() {
                ParameterValue::Kind(kind) => facts.kinds.push((kind.to_string(), Trust::Read)),
                ParameterValue::Quantity(_) => facts.values.push((id, self.printed(&text), Trust::Read)),
                _ => facts.values.push((id, Value::words(&text), Trust::Read)),
            }
        }
    }
}

//! `src/tables/parameters.rs`: parameters and kinds as Rust, small enough to be read.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    check::{Form, Parameter, Parameters, Plain, Read},
    kinds::Kind,
    meant::Meant,
};
use crate::{
    emit,
    tables::{Tables, head},
    units::Stated,
};

/// Writes the table; `excluding` are the flags that take goods out of a paragraph by themselves.
pub fn write(parameters: &Parameters, excluding: &BTreeSet<usize>, tables: &mut Tables) {
    let mut code = format!(
        "// {}\n\nuse crate::{{\n    \
         fact::{{Form as F, KindRow as K, Kinds, Meant as M, Parameter as P, ParameterRow as R, Parameters, Part, Plain, Read}},\n    \
         quantity::{{Decimal, Dimension, Quantity, Unit}},\n}};\n\n\
         const fn q(mantissa: i64, exponent: i8, unit: u8) -> Option<Quantity> {{\n    \
         Some(Quantity::new(Decimal::of(mantissa, exponent), Unit(unit)))\n}}\n\n",
        head("parameters")
    );
    let _ = writeln!(code, "pub(crate) static PARAMETERS: [R; {}] = [", parameters.all.len());
    for parameter in &parameters.all {
        row(&mut code, parameter, parameters);
    }
    code.push_str("];\n\n");
    for (name, holds) in [
        ("JUDGEMENTS", (|parameter: &Parameter| parameter.judgement) as fn(&Parameter) -> bool),
        ("READABLE", |parameter| parameter.read.iter().any(|read| !read.labelled)),
        ("PRESUMED", |parameter| parameter.presume.is_some()),
    ] {
        let held = parameters.all.iter().enumerate().filter(|(_, parameter)| holds(parameter));
        let numbers: Vec<usize> = held.map(|(number, _)| number).collect();
        let _ = writeln!(code, "pub(crate) const {name}: Parameters = Parameters::of(&{numbers:?});");
    }
    let _ = writeln!(
        code,
        "pub(crate) const EXCLUDING: Parameters = Parameters::of(&{:?});",
        excluding.iter().collect::<Vec<_>>()
    );
    let _ = writeln!(code, "\npub(crate) static KINDS: [K; {}] = [", parameters.kinds.len());
    for Kind { id, title, within, excludes, states, asks, .. } in &parameters.kinds {
        let _ = write!(code, "    K {{ id: {id:?}, title: {title:?}, within: {}", set(within));
        if !excludes.is_empty() {
            let _ = write!(code, ", excludes: {}", set(excludes));
        }
        if !states.is_empty() {
            let states = states.iter().map(|(parameter, value)| format!("(P({parameter}), {})", plain(*value)));
            let _ = write!(code, ", states: &[{}]", states.collect::<Vec<_>>().join(", "));
        }
        if !asks.is_empty() {
            let asks = asks.iter().map(|parameter| format!("P({parameter})"));
            let _ = write!(code, ", asks: &[{}]", asks.collect::<Vec<_>>().join(", "));
        }
        code.push_str(", ..K::PLAIN },\n");
    }
    code.push_str("];\n\n");
    for (name, all) in [("PARAMETERS_MEANT", &parameters.meant), ("KINDS_MEANT", &parameters.kinds_meant)] {
        let _ = writeln!(code, "pub(crate) static {name}: &[M] = {};\n", meant(all));
    }
    emit::numbers(&mut code, "PARAMETER_IDS", "u16", parameters.all.iter().map(|parameter| parameter.id.as_str()));
    code.push('\n');
    emit::numbers(&mut code, "KIND_IDS", "u16", parameters.kinds.iter().map(|kind| kind.id.as_str()));
    tables.add("parameters.rs", code);
}

/// The row of a parameter, without what most parameters have.
fn row(code: &mut String, parameter: &Parameter, parameters: &Parameters) {
    let form = match &parameter.form {
        Form::Quantity(dimension) => format!("F::Quantity(Dimension({dimension}))"),
        Form::Choice(values) => format!("F::Choice(&{values:?})"),
        Form::Flag => "F::Flag".to_owned(),
        Form::Kind => "F::Kind".to_owned(),
    };
    let _ = write!(code, "    R {{ id: {:?}, title: {:?}, form: {form}", parameter.id, parameter.title);
    if let Some((value, reason)) = &parameter.presume {
        let _ = write!(code, ", presume: Some({}), presume_reason: {reason:?}", plain(*value));
    }
    if let Some(kind) = parameter.implies {
        let _ = write!(code, ", implies: {}", set(&parameters.kinds[kind].within));
    }
    if !parameter.read.is_empty() {
        let read = parameter.read.iter().map(read).collect::<Vec<_>>().join(", ");
        let _ = write!(code, ", read: &[{read}]");
    }
    if let Some((of, value)) = parameter.asked_of {
        let _ = write!(code, ", asked_of: Some((P({of}), {}))", plain(value));
    }
    if !parameter.meant.is_empty() {
        let _ = write!(code, ", meant: {}", meant(&parameter.meant));
    }
    if parameter.apiece {
        code.push_str(", apiece: true");
    }
    if parameter.percent {
        code.push_str(", percent: true");
    }
    code.push_str(", ..R::PLAIN },\n");
}

fn read(read: &Read) -> String {
    let mut code = format!("Read {{ of: Kinds::of(&{:?})", read.of);
    if !read.not_of.is_empty() {
        let _ = write!(code, ", not_of: Kinds::of(&{:?})", read.not_of);
    }
    if let Some(unit) = read.unit {
        let _ = write!(code, ", unit: Some(Unit({unit}))");
    }
    for (name, limit) in [("ge", read.ge), ("le", read.le)] {
        if let Some(Stated { value, unit, .. }) = limit {
            let (mantissa, exponent) = value.parts();
            let _ = write!(code, ", {name}: q({mantissa}, {exponent}, {unit})");
        }
    }
    if read.part != "Whole" {
        let _ = write!(code, ", part: Part::{}", read.part);
    }
    if read.labelled {
        code.push_str(", labelled: true");
    }
    code.push_str(", ..Read::ANY }");
    code
}

fn meant(all: &[Meant]) -> String {
    let all = all.iter().map(|Meant { word, is, note }| format!("M {{ word: {word:?}, is: {is}, note: {note:?} }}"));
    format!("&[{}]", all.collect::<Vec<_>>().join(", "))
}

/// A set of kinds.
fn set(kinds: &BTreeSet<usize>) -> String {
    format!("Kinds::of(&{:?})", kinds.iter().collect::<Vec<_>>())
}

fn plain(value: Plain) -> String {
    format!("Plain::{value:?}")
}

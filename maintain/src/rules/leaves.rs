//! How many leaves of the lists the rules decide by the figures that the text prints there: `data/controls/<list>/figures.csv`,
//! which was taken from the text before most rules were written and changes with it alone.

use std::{collections::BTreeMap, fmt::Write as _};

use dualuse::{control::ControlCode, quantity::Decimal};
use serde::Deserialize;

use super::{Condition, Operator, Paragraph, Rules, condition::Limit};
use crate::{
    controls::{ControlLists, code},
    fault::{Fault, Faults},
    source::{Data, File},
    tables::{Tables, head},
    units::Units,
};

/// The leaves of one category of a list: paragraphs with none below them.
#[derive(Clone, Default)]
pub struct Leaves {
    /// Those of which the text prints figures.
    pub with_figures: usize,
    /// Those of them of which a rule holds goods against each of these figures.
    pub by_figures: usize,
    /// Leaves that a rule decides without any figure.
    pub by_flags: usize,
    /// Leaves for judgement.
    pub for_judgement: usize,
    /// Those with figures of which no rule asks for one of them, nor says why not.
    pub open: Vec<ControlCode>,
}

/// Those of all categories with leaves, by the number of the list and the digit of the category.
pub type All = BTreeMap<(usize, char), Leaves>;

/// A row of `figures.csv`.
#[derive(Deserialize)]
struct Row {
    paragraph: String,
    sense: String,
    value: String,
    unit: String,
}

/// A figure, and the side of it on which goods are meant, where the text says so.
struct Figure {
    operators: &'static [Operator],
    value: Decimal,
    /// In the base unit of its dimension, of a unit that is known.
    base: Option<(usize, (i128, i16))>,
}

/// Counts them.
pub fn count(data: &Data, units: &Units, lists: &ControlLists, rules: &Rules, faults: &Faults) -> All {
    let mut all = All::new();
    for (number, list) in lists.all.iter().enumerate() {
        let Ok(file) = data.file(&format!("controls/{}/figures.csv", list.id)) else { continue };
        let mut figures: BTreeMap<ControlCode, Vec<Figure>> = BTreeMap::new();
        for (line, row) in file.rows::<Row>(faults) {
            let Some((code, mut own)) = faults.keep(self::row(&file, line, &row, units)) else { continue };
            if !list.paragraphs.contains(&code) || list.under(code).nth(1).is_some() {
                faults.add(file.error_on(line, format!("{code} is no paragraph of the list, or has others below it")));
            }
            figures.entry(code).or_default().append(&mut own);
        }
        let own: Vec<&Paragraph> = rules.paragraphs.iter().filter(|paragraph| paragraph.list == number).collect();
        for &leaf in list.paragraphs.iter().filter(|&&code| list.under(code).nth(1).is_none()) {
            let category = leaf.as_str().chars().next().unwrap_or_default();
            let leaves = all.entry((number, category)).or_default();
            let above: Vec<&Paragraph> = own.iter().filter(|row| row.code.contains(leaf)).copied().collect();
            let judged = above.iter().any(|row| row.judgement.is_some());
            let asked: Vec<_> = above.iter().flat_map(|row| limits_of(row)).collect();
            leaves.for_judgement += usize::from(judged);
            leaves.by_flags += usize::from(!judged && asked.is_empty() && above.iter().any(|row| row.decides()));
            let Some(printed) = figures.get(&leaf) else { continue };
            leaves.with_figures += 1;
            if printed.iter().all(|figure| asked.iter().any(|asked| figure.is(asked, units))) {
                leaves.by_figures += 1;
            } else if !judged {
                leaves.open.push(leaf);
            }
        }
    }
    all
}

fn row(file: &File, line: usize, row: &Row, units: &Units) -> Result<(ControlCode, Vec<Figure>), Fault> {
    use Operator::{Ge, Gt, Le, Lt};
    let fail = |reason: String| file.error_on(line, reason);
    let code = code(&row.paragraph).map_err(fail)?;
    let operators: &[&'static [Operator]] = match row.sense.as_str() {
        "gt" => &[&[Gt]],
        "ge" => &[&[Ge]],
        "lt" => &[&[Lt]],
        "le" => &[&[Le]],
        "better" => &[&[Gt, Lt]],
        "between" => &[&[Ge, Gt], &[Le, Lt]],
        other => return Err(fail(format!("{other:?} is no sense of a figure"))),
    };
    let values: Vec<&str> = row.value.split("..").collect();
    if values.len() != operators.len() {
        return Err(fail(format!("{} figures, and {:?} has {}", values.len(), row.sense, operators.len())));
    }
    let figure = |(value, &operators): (&str, &&'static [Operator])| {
        let text = format!("{value} {}", row.unit);
        let value: Decimal = value.parse().map_err(|error| format!("{value:?}: {error}"))?;
        // The text has units that no parameter has.
        let known = units.read(text.trim_end()).ok().filter(|_| !row.unit.is_empty());
        let base = known.and_then(|stated| Some((stated.dimension, units.base(&text, stated).ok()?)));
        Ok(Figure { operators, value, base })
    };
    let figures: Result<Vec<Figure>, String> = values.into_iter().zip(operators).map(figure).collect();
    Ok((code, figures.map_err(fail)?))
}

/// The limits of all conditions of a paragraph, each with the operator that it comes to.
pub fn limits_of(row: &Paragraph) -> Vec<(Operator, &Limit)> {
    let mut all = Vec::new();
    let conditions = row.when.iter().chain(&row.common).chain(row.except.iter().map(|except| &except.when));
    conditions.for_each(|condition| limits(condition, false, &mut all));
    all
}

/// The limits in a condition, each with the operator that it comes to: what is `not` at most 5 m is over 5 m.
fn limits<'c>(condition: &'c Condition, turned: bool, all: &mut Vec<(Operator, &'c Limit)>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::First(parts) => {
            parts.iter().for_each(|part| limits(part, turned, all));
        }
        Condition::Not(part) => limits(part, !turned, all),
        Condition::Named { body, .. } => limits(body, turned, all),
        Condition::Quantity { limits, .. } => {
            let operator = |own: Operator| if turned { own.turned() } else { own };
            all.extend(limits.iter().map(|limit| (operator(limit.operator), limit)));
        }
        _ => {}
    }
}

impl Figure {
    /// Whether a limit is this figure: of one dimension by its value; else, as of an angle that the text prints for a rate, by the
    /// number printed.
    fn is(&self, (operator, limit): &(Operator, &Limit), units: &Units) -> bool {
        if !self.operators.contains(operator) {
            return false;
        }
        match &self.base {
            Some((dimension, base)) if units.read(&limit.text).is_ok_and(|stated| stated.dimension == *dimension) => {
                same(*base, (limit.base.0.into(), limit.base.1))
            }
            _ => {
                let [own, other] = [self.value, limit.value].map(Decimal::parts);
                same((own.0.into(), own.1.into()), (other.0.into(), other.1.into()))
            }
        }
    }
}

/// Whether two decimal numbers are equal.
fn same(one: (i128, i16), other: (i128, i16)) -> bool {
    let stripped = |(mut mantissa, mut exponent): (i128, i16)| {
        while mantissa != 0 && mantissa % 10 == 0 {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        (mantissa, exponent)
    };
    stripped(one) == stripped(other)
}

/// `src/tables/leaves.rs`.
pub fn write(leaves: &All, tables: &mut Tables) {
    let mut code = format!(
        "// {}\n\nuse super::controls::Leaves as L;\n\npub(crate) static LEAVES: [L; {}] = [\n",
        head("leaves"),
        leaves.len()
    );
    for ((list, category), Leaves { with_figures, by_figures, by_flags, for_judgement, .. }) in leaves {
        let _ = writeln!(
            code,
            "    L {{ list: {list}, category: {category:?}, with_figures: {with_figures}, by_figures: {by_figures}, \
             by_flags: {by_flags}, for_judgement: {for_judgement} }},"
        );
    }
    code.push_str("];\n");
    tables.add("leaves.rs", code);
}

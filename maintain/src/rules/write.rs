//! The tables of the rules.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{
    Condition, Operator, Reach, Rules,
    check::{Demands, Paragraph},
};
use crate::{controls::ControlLists, dates, tables::Tables};

pub fn write(rules: &Rules, lists: &ControlLists, tables: &mut Tables) {
    let mut code = String::from(
        "use jiff::civil::date;\nuse crate::{\n    control::{ControlCode, ControlList},\n    fact::Parameter as P,\n    quantity::{Decimal, Operator as O, Quantity, Scaled, Unit},\n    \
         rules::{Condition as C, Demands, Exception, Limit, ParagraphRow, Reach},\n    bits::Bits,\n};\n",
    );
    let _ = writeln!(code, "pub(crate) static PARAGRAPHS: [ParagraphRow; {}] = [", rules.paragraphs.len());
    let mut demands: Vec<&Demands> = Vec::new();
    for row in &rules.paragraphs {
        let place = demands.iter().position(|known| **known == row.demands).unwrap_or_else(|| {
            demands.push(&row.demands);
            demands.len() - 1
        });
        let _ = writeln!(code, "    {},", paragraph(row, place, lists));
    }
    code.push_str("];\n");
    let demands: Vec<String> = demands
        .iter()
        .map(|Demands { kinds, excluded, flags }| {
            format!("Demands {{ kinds: Bits({kinds:?}), excluded: Bits({excluded:?}), flags: Bits({flags:?}) }}")
        })
        .collect();
    let _ = writeln!(code, "pub(crate) static DEMANDS: [Demands; {}] = [{}];", demands.len(), demands.join(", "));
    tables.add("generated_rules.rs", code);
}

fn paragraph(row: &Paragraph, demands: usize, lists: &ControlLists) -> String {
    let condition = |condition: &Option<Condition>| match condition {
        Some(condition) => format!("Some({})", self::condition(condition)),
        None => "None".to_owned(),
    };
    let date = |date: Option<Date>| date.map_or("None".to_owned(), |date| format!("Some({})", dates::literal(date)));
    let except = row.except.iter().map(|except| {
        format!("Exception {{ note: {:?}, when: {} }}", except.note, self::condition(&except.when))
    });
    let list: String = lists.all[row.list].id.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect();
    format!(
        "ParagraphRow {{ list: ControlList::{list}, code: ControlCode::of({:?}), title: {:?}, source: {:?}, parent: {:?}, \
         frame: {:?}, \
         common: {}, when: {}, except: &[{}], judgement: {:?}, demands: {demands}, from: {}, until: {} }}",
        row.code.as_str(),
        row.title,
        row.source,
        row.parent,
        row.frame,
        condition(&row.common),
        condition(&row.when),
        except.collect::<Vec<_>>().join(", "),
        row.judgement.as_deref().unwrap_or_default(),
        date(row.from),
        date(row.until),
    )
}

fn condition(condition: &Condition) -> String {
    let parts = |parts: &[Condition]| parts.iter().map(self::condition).collect::<Vec<_>>().join(", ");
    match condition.plain() {
        Condition::All(all) => format!("C::All(&[{}])", parts(all)),
        Condition::Any(any) => format!("C::Any(&[{}])", parts(any)),
        Condition::First(first) => format!("C::First(&[{}])", parts(first)),
        Condition::Not(part) => format!("C::Not(&{})", self::condition(part)),
        Condition::Is(kind) => format!("C::Is({kind})"),
        Condition::Quantity { parameter, limits, reach } => {
            let reach = match reach {
                Reach::Unsaid => "Unsaid",
                Reach::Maximum => "Maximum",
                Reach::Minimum => "Minimum",
                Reach::Any => "Any",
            };
            let limits = limits.iter().map(|limit| {
                let operator = match limit.operator {
                    Operator::Ge => "Ge",
                    Operator::Gt => "Gt",
                    Operator::Le => "Le",
                    Operator::Lt => "Lt",
                };
                let ((mantissa, exponent), unit, base) = (limit.value.parts(), limit.unit, limit.base);
                format!("Limit {{ operator: O::{operator}, value: Quantity::new(Decimal::of({mantissa}, {exponent}), Unit({unit})), base: Scaled::of({}, {}) }}", base.0, base.1)
            });
            format!("C::Quantity(P({parameter}), &[{}], Reach::{reach})", limits.collect::<Vec<_>>().join(", "))
        }
        Condition::Choice { parameter, words } => format!("C::Choice(P({parameter}), {words})"),
        Condition::Flag { parameter, value } => format!("C::Flag(P({parameter}), {value})"),
        Condition::Meets(row) => format!("C::Meets({row})"),
        Condition::Always | Condition::Named { .. } => "C::Always".to_owned(),
    }
}

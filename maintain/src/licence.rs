//! National codes under licence: `data/controls/cn-dual-use/acts.toml`, `links.csv` and `catalogue.csv` beside it.

use dualuse::{dates::Date, hs::HsCode, maintain::day_number};
use serde::Deserialize;
use toml::{Spanned, value::Datetime};

use crate::{
    controls::ControlLists,
    dates,
    fault::Faults,
    hs::Nomenclature,
    source::Data,
    tables::{
        Tables,
        layout::write::{Sections, Texts},
        licence,
        lists::code,
        place,
    },
};

/// The control list whose acts these are.
const LIST: &str = "cn-dual-use";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Acts {
    act: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    id: Spanned<String>,
    citation: Spanned<String>,
    from: Spanned<Datetime>,
    #[serde(default)]
    suspended_to: Option<Spanned<Datetime>>,
    #[serde(default)]
    suspended_by: String,
    /// Whether it names codes alone.
    #[serde(default)]
    catalogue: bool,
    /// How many rows it has.
    rows: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    act: String,
    entry: String,
    mark: String,
}

/// An act.
struct Act {
    id: String,
    citation: String,
    from: Date,
    suspended_to: Option<Date>,
    suspended_by: String,
    catalogue: bool,
}

/// The codes under licence, checked.
#[derive(Default)]
pub struct Licence {
    acts: Vec<Act>,
    /// The code, the place of its act, the entry and the mark, in this order.
    rows: Vec<(String, usize, String, String)>,
}

pub fn check(data: &Data, nomenclature: &Nomenclature, lists: &ControlLists, faults: &Faults) -> Option<Licence> {
    let file = faults.keep(data.file(&format!("controls/{LIST}/acts.toml")))?;
    let written: Acts = faults.keep(file.toml())?;
    let mut all = Licence::default();
    for act in &written.act {
        let from = faults.keep(dates::toml(&file, &act.from));
        let suspended_to = act.suspended_to.as_ref().map(|day| faults.keep(dates::toml(&file, day)));
        if act.citation.get_ref().is_empty() || suspended_to.is_some() == act.suspended_by.is_empty() {
            let reason = "an act has a citation, and a suspension both a last day and the act that says so";
            faults.add(file.error_at(act.id.span().start, reason));
        }
        all.acts.push(Act {
            id: act.id.get_ref().clone(),
            citation: act.citation.get_ref().clone(),
            from: from?,
            suspended_to: suspended_to.flatten(),
            suspended_by: act.suspended_by.clone(),
            catalogue: act.catalogue,
        });
    }
    for name in ["links.csv", "catalogue.csv"] {
        let rows = faults.keep(data.file(&format!("controls/{LIST}/{name}")))?;
        for (line, row) in rows.rows::<Row>(faults) {
            let fault = |reason: String| faults.add(rows.error_on(line, reason));
            let subheading = row.code.get(..6).unwrap_or_default();
            let is_code = matches!(row.code.len(), 8 | 10) && row.code.parse::<HsCode>().is_ok();
            if !is_code || !nomenclature.exists(subheading, nomenclature.newest()) {
                fault(format!(
                    "{:?} is not a code of eight or ten digits under HS {}",
                    row.code,
                    nomenclature.newest()
                ));
            }
            if !row.entry.is_empty() && !lists.has(LIST, &row.entry) {
                fault(format!("{LIST} has no entry or paragraph {:?}", row.entry));
            }
            let Some(act) = all.acts.iter().position(|act| act.id == row.act) else {
                fault(format!("there is no act {:?}", row.act));
                continue;
            };
            all.rows.push((row.code, act, row.entry, row.mark));
        }
    }
    all.rows.sort();
    for pair in all.rows.windows(2).filter(|pair| pair[0] == pair[1]) {
        faults.add(file.error(format!("{} stands twice under one act", pair[0].0)));
    }
    for (at, act) in written.act.iter().enumerate() {
        let found = all.rows.iter().filter(|row| row.1 == at).count();
        if found != act.rows {
            faults.add(
                file.error_at(act.id.span().start, format!("the act must have {} rows and has {found}", act.rows)),
            );
        }
    }
    Some(all)
}

pub fn write(all: &Licence, tables: &mut Tables) {
    let mut texts = Texts::default();
    let row = |(digits, act, entry, mark): &(String, usize, String, String), texts: &mut Texts| licence::Row {
        code: code(digits),
        entry: texts.add(entry),
        mark: texts.add(mark),
        act: place(*act),
    };
    let rows: Vec<licence::Row> = all.rows.iter().map(|of| row(of, &mut texts)).collect();
    let act = |act: &Act, texts: &mut Texts| licence::Act {
        citation: texts.add(&act.citation),
        from: day_number(act.from),
        suspended_to: act.suspended_to.map_or(0, day_number),
        suspended_by: texts.add(&act.suspended_by),
        catalogue: act.catalogue.into(),
    };
    let acts: Vec<licence::Act> = all.acts.iter().map(|of| act(of, &mut texts)).collect();
    let mut sections = Sections::default();
    sections.push(&rows);
    sections.push(&acts);
    sections.push(texts.all());
    tables.add_sections("licence", &sections);
}

//! The entries and paragraphs that control lists have: `data/controls/`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use serde::Deserialize;

use crate::{
    code::ControlCode,
    fault::Fault,
    source::{Data, File},
    tables::Tables,
};

#[derive(Deserialize)]
struct ParagraphRow {
    paragraph: String,
}

#[derive(Deserialize)]
struct EntryRow {
    entry: String,
    title: String,
    #[serde(default)]
    reasons: String,
}

#[derive(Deserialize)]
struct PairRow {
    us: String,
    eu: String,
    relation: String,
    differs: String,
}

/// The reasons for control of the Commerce Control List, by their abbreviations.
const REASONS: [&str; 14] = ["NS", "MT", "NP", "CB", "CW", "RS", "FC", "CC", "UN", "SI", "SL", "SS", "EI", "AT"];

/// The longest title that fits a line of a report.
const MAX_TITLE: usize = 80;

/// The longest sentence on what differs between the two lists.
const MAX_DIFFERS: usize = 180;

/// Which entries and paragraphs exist.
pub struct Paragraphs {
    us_ccl: BTreeSet<ControlCode>,
    eu_annex_i: BTreeSet<ControlCode>,
}

impl Paragraphs {
    /// Whether the list has the paragraph. The military lists are not held, so that any entry of theirs may be named.
    pub fn has(&self, list: &str, paragraph: &str) -> bool {
        let known = match list {
            "us-ccl" => &self.us_ccl,
            "eu-annex-i" => &self.eu_annex_i,
            _ => return true,
        };
        paragraph.parse::<ControlCode>().is_ok_and(|code| code.as_str() == paragraph && known.contains(&code))
    }
}

impl Paragraphs {
    /// The paragraphs of an entry, itself among them; none of a military list.
    pub fn under(&self, list: &str, entry: ControlCode) -> impl Iterator<Item = ControlCode> + '_ {
        let known = match list {
            "us-ccl" => Some(&self.us_ccl),
            "eu-annex-i" => Some(&self.eu_annex_i),
            _ => None,
        };
        known.into_iter().flatten().copied().filter(move |&paragraph| entry.contains(paragraph))
    }
}

pub fn generate(data: &Data, tables: &mut Tables) -> Result<Paragraphs, Fault> {
    let paragraphs = Paragraphs {
        us_ccl: read(data, "controls/us-ccl-paragraphs.csv")?,
        eu_annex_i: read(data, "controls/eu-annex-i-paragraphs.csv")?,
    };
    let mut code = String::from("use crate::control::{ControlCode, EntryRow, Pair, PairRelation};\n");
    let (us, eu) = (data.file("controls/us-ccl.csv")?, data.file("controls/eu-annex-i.csv")?);
    entries(&mut code, &us, "US_CCL", 638, &paragraphs.us_ccl)?;
    entries(&mut code, &eu, "EU_ANNEX_I", 384, &paragraphs.eu_annex_i)?;
    pairs(&mut code, &data.file("controls/pairs.csv")?, &paragraphs)?;
    for (name, known) in [("US_CCL", &paragraphs.us_ccl), ("EU_ANNEX_I", &paragraphs.eu_annex_i)] {
        let all: Vec<&str> = known.iter().map(ControlCode::as_str).collect();
        let _ = writeln!(code, "pub(crate) static {name}_PARAGRAPHS: [&str; {}] = {all:?};", all.len());
    }
    tables.add("generated_controls.rs", code);
    Ok(paragraphs)
}

fn read(data: &Data, name: &str) -> Result<BTreeSet<ControlCode>, Fault> {
    let file = data.file(name)?;
    let mut paragraphs = BTreeSet::new();
    for (line, ParagraphRow { paragraph }) in file.csv::<ParagraphRow>()? {
        if !paragraphs.insert(canonical(&file, line, &paragraph)?) {
            return Err(file.error_on(line, format!("{paragraph} stands twice")));
        }
    }
    Ok(paragraphs)
}

fn canonical(file: &File, line: usize, code: &str) -> Result<ControlCode, Fault> {
    match code.parse::<ControlCode>() {
        Ok(parsed) if parsed.as_str() == code => Ok(parsed),
        Ok(parsed) => Err(file.error_on(line, format!("{code} is written {parsed}"))),
        Err(error) => Err(file.error_on(line, format!("{code}: {error}"))),
    }
}

/// Writes the entries of one list, which must be exactly the heads of its paragraphs.
fn entries(code: &mut String, file: &File, name: &str, count: usize, own: &BTreeSet<ControlCode>) -> Result<(), Fault> {
    let mut heads: BTreeSet<ControlCode> = own.iter().filter(|code| code.head() == code.as_str()).copied().collect();
    if heads.len() != count {
        return Err(file.error(format!("the list has {count} entries, and its paragraphs name {}", heads.len())));
    }
    let mut rows = BTreeSet::new();
    for (line, row) in file.csv::<EntryRow>()? {
        let entry = canonical(file, line, &row.entry)?;
        if !heads.remove(&entry) {
            return Err(file.error_on(line, format!("{entry} is no entry of the list, or stands twice")));
        }
        let letters = row.title.chars().count();
        if letters == 0 || letters > MAX_TITLE {
            return Err(file.error_on(line, format!("a title has 1 to {MAX_TITLE} letters, this one {letters}")));
        }
        if let Some(reason) = row.reasons.split_whitespace().find(|reason| !REASONS.contains(reason)) {
            return Err(file.error_on(line, format!("{reason:?} is not a reason for control: {}", REASONS.join(", "))));
        }
        let reasons: Vec<&str> = row.reasons.split_whitespace().collect();
        let row = format!("EntryRow {{ code: {:?}, title: {:?}, reasons: &{reasons:?} }}", row.entry, row.title);
        rows.insert((entry, row));
    }
    if let Some(missing) = heads.first() {
        return Err(file.error(format!("{missing} has no row")));
    }
    let rows: Vec<String> = rows.into_iter().map(|(_, row)| row).collect();
    let _ = writeln!(code, "pub(crate) static {name}: [EntryRow; {count}] = [\n    {},\n];", rows.join(",\n    "));
    Ok(())
}

/// Writes what stands in both lists about the same goods, in the order of the US codes.
fn pairs(code: &mut String, file: &File, paragraphs: &Paragraphs) -> Result<(), Fault> {
    let mut rows = BTreeMap::new();
    for (line, row) in file.csv::<PairRow>()? {
        let (us, eu) = (canonical(file, line, &row.us)?, canonical(file, line, &row.eu)?);
        for (list, known, paragraph) in [("us-ccl", &paragraphs.us_ccl, us), ("eu-annex-i", &paragraphs.eu_annex_i, eu)]
        {
            if !known.contains(&paragraph) {
                return Err(file.error_on(line, format!("{list} has no {paragraph}")));
            }
        }
        let relation = match (row.relation.as_str(), row.differs.is_empty()) {
            ("twin", true) => "Twin",
            ("counterpart", false) => "Counterpart",
            ("not-compared", true) => "NotCompared",
            ("twin" | "counterpart" | "not-compared", _) => {
                return Err(file.error_on(line, "a counterpart says what differs, and no other pair does"));
            }
            (other, _) => {
                let reason = format!("{other:?} is no relation: twin, counterpart or not-compared");
                return Err(file.error_on(line, reason));
            }
        };
        let letters = row.differs.chars().count();
        if letters > MAX_DIFFERS {
            return Err(file.error_on(line, format!("{letters} letters on what differs; {MAX_DIFFERS} are the most")));
        }
        let literal = format!(
            "Pair {{ us: ControlCode::of({:?}), eu: ControlCode::of({:?}), relation: PairRelation::{relation}, differs: {:?} }}",
            us.as_str(),
            eu.as_str(),
            row.differs
        );
        if rows.insert((us, eu), literal).is_some() {
            return Err(file.error_on(line, format!("{us} and {eu} stand twice")));
        }
    }
    let rows: Vec<String> = rows.into_values().collect();
    let _ = writeln!(code, "pub(crate) static PAIRS: [Pair; {}] = [\n    {},\n];", rows.len(), rows.join(",\n    "));
    Ok(())
}

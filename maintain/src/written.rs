//! The words written around HS codes: `data/hs/written.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    fault::Fault,
    source::{Data, File},
    tables::Tables,
};

/// Words by the language they are of.
type Class = BTreeMap<String, Vec<Spanned<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    labels: Class,
    joiners: Class,
}

/// Writes `LABELS` and `JOINERS`.
pub fn generate(data: &Data, tables: &mut Tables) -> Result<(), Fault> {
    let file = data.file("hs/written.toml")?;
    let words: Words = file.toml()?;
    let mut known = BTreeSet::new();
    let mut code = String::new();
    for (name, class, least) in [("LABELS", &words.labels, 2), ("JOINERS", &words.joiners, 1)] {
        let mut checked = Vec::new();
        for word in class.values().flatten() {
            check(&file, word, least)?;
            if !known.insert(word.as_ref().as_str()) {
                return Err(file.error_at(word.span().start, format!("{:?} stands twice", word.as_ref())));
            }
            checked.push(word.as_ref());
        }
        let _ = writeln!(code, "pub(crate) static {name}: [&str; {}] = {checked:?};", checked.len());
    }
    tables.add("generated_written.rs", code);
    Ok(())
}

fn check(file: &File, word: &Spanned<String>, least: usize) -> Result<(), Fault> {
    let letters = word.as_ref();
    let small = letters.chars().all(|letter| letter.is_alphabetic() && letter.to_lowercase().eq([letter]));
    if letters.chars().count() < least || !small {
        let reason = format!("{letters:?}: a word here is of small letters only, {least} at least");
        return Err(file.error_at(word.span().start, reason));
    }
    Ok(())
}

//! The words written around HS codes: `data/hs/written.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    fault::Faults,
    source::{Data, File},
    tables::{Tables, head},
};

/// Words by the language they are of.
type Class = BTreeMap<String, Vec<Spanned<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    labels: Class,
    joiners: Class,
}

/// Checks the words.
pub fn check(data: &Data, faults: &Faults) -> Option<Words> {
    let file = faults.keep(data.file("hs/written.toml"))?;
    let words: Words = faults.keep(file.toml())?;
    let mut known = BTreeSet::new();
    for (class, least) in [(&words.labels, 2), (&words.joiners, 1)] {
        class.values().flatten().for_each(|word| check_word(&file, word, least, &mut known, faults));
    }
    Some(words)
}

/// Writes `LABELS` and `JOINERS`.
pub fn write(words: &Words, tables: &mut Tables) {
    let mut code = format!("// Generated: {}\n\n", head("written"));
    for (name, about, class) in [
        ("LABELS", "The words before or after a code.", &words.labels),
        ("JOINERS", "The words between two codes.", &words.joiners),
    ] {
        let checked: Vec<&String> = class.values().flatten().map(Spanned::get_ref).collect();
        let _ = writeln!(code, "/// {about}");
        let _ = writeln!(code, "#[rustfmt::skip]");
        let _ = writeln!(code, "pub(crate) static {name}: [&str; {}] = {checked:?};", checked.len());
    }
    tables.add("written.rs", code);
}

fn check_word<'w>(
    file: &File,
    word: &'w Spanned<String>,
    least: usize,
    known: &mut BTreeSet<&'w str>,
    faults: &Faults,
) {
    let letters = word.get_ref();
    let small = letters.chars().all(|letter| letter.is_alphabetic() && letter.to_lowercase().eq([letter]));
    if letters.chars().count() < least || !small {
        let reason = format!("{letters:?}: a word here is of small letters only, {least} at least");
        faults.add(file.error_at(word.span().start, reason));
    }
    if !known.insert(letters) {
        faults.add(file.error_at(word.span().start, format!("{letters:?} stands twice")));
    }
}

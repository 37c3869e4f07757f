//! What must hold of words of limits.

use toml::Spanned;
use unicode_normalization::UnicodeNormalization as _;

use super::schema;
use crate::{
    fault::{Fault, Faults},
    source::{Data, File, Language},
    tables::limits::{CLASSES, write::Trie},
};

/// The words of all languages: a stated value may come in any of them.
#[derive(Default)]
pub struct Limits {
    /// What stands before a figure, read backwards from it.
    pub before: Trie,
    /// What follows one.
    pub after: Trie,
}

/// The words of which all that can be read is taken.
pub fn check(data: &Data, faults: &Faults) -> Limits {
    let mut limits = Limits::default();
    for id in ["signs"].into_iter().chain(Language::ALL.iter().map(|language| language.id)) {
        let Some(file) = faults.keep(data.file(&format!("words/{id}/limits.toml"))) else { continue };
        let Some(words) = faults.keep(file.toml::<schema::Words>()) else { continue };
        let places =
            [("before", words.before), ("after", words.after), ("between", words.between), ("beside", words.beside)];
        for (place, classes) in &places {
            for (id, phrases) in classes {
                let Some(class) = class(place, id.get_ref()) else {
                    faults.add(file.error_at(id.span().start, format!("[{place}] has no class {:?}", id.get_ref())));
                    continue;
                };
                for phrase in phrases {
                    for spelling in faults.keep(spellings(&file, phrase)).into_iter().flatten() {
                        let inserted = limits.insert(place, &spelling, class);
                        faults.keep(inserted.map_err(|reason| file.error_at(phrase.span().start, reason)));
                    }
                }
            }
        }
    }
    limits
}

impl Limits {
    fn insert(&mut self, place: &str, spelling: &str, class: u8) -> Result<(), String> {
        let one = |other: Option<u8>| match other {
            Some(other) => {
                let (other, class) = (CLASSES[usize::from(other) - 1], CLASSES[usize::from(class) - 1]);
                Err(format!("{spelling:?} is {other} already, and here {class}"))
            }
            None => Ok(()),
        };
        if matches!(place, "before" | "beside") {
            self.before.insert(spelling.chars().rev(), class).and_then(one)?;
        }
        if place != "before" {
            self.after.insert(spelling.chars(), class).and_then(one)?;
        }
        Ok(())
    }
}

/// The number of a class, if a word of this place may be of it.
fn class(place: &str, id: &str) -> Option<u8> {
    let may = match id {
        "exactly" | "from" | "between" | "not" | "plus-minus" => place == "before",
        "qualifier" => place == "after",
        "to" | "and" | "or" => place == "between",
        "span" => place == "beside",
        _ => matches!(place, "before" | "after"),
    };
    let number = CLASSES.iter().position(|class| *class == id).filter(|_| may)?;
    Some(number as u8 + 1)
}

/// The ways in which a phrase is written that no folding of single letters makes the same.
fn spellings(file: &File, phrase: &Spanned<String>) -> Result<Vec<String>, Fault> {
    let text = phrase.get_ref();
    let fail = |reason: &str| Err(file.error_at(phrase.span().start, format!("{text:?}: {reason}")));
    if text.is_empty() || text.trim() != text || text.contains("  ") {
        return fail("expected words with one blank between them");
    }
    if text.to_lowercase() != *text || text.chars().any(char::is_numeric) {
        return fail("expected small letters and no digits");
    }
    let mut all = vec![text.nfc().collect::<String>()];
    for (from, to) in [("ß", "ss"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue")] {
        let more: Vec<String> =
            all.iter().filter(|known| known.contains(from)).map(|known| known.replace(from, to)).collect();
        all.extend(more);
    }
    let decomposed: Vec<String> =
        all.iter().map(|known| known.nfd().collect()).filter(|other| !all.contains(other)).collect();
    all.extend(decomposed);
    Ok(all)
}

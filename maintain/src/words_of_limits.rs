//! Words that limit a figure: `data/words/<language>/limits.toml`.
//!
//! Two tries come of them: of what stands before a figure, read backwards from it, and of what follows one.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use unicode_normalization::UnicodeNormalization as _;

use crate::{
    fault::Fault,
    source::{Data, File, Language},
    tables::{
        Tables, head,
        layout::write::Sections,
        limits::{CLASSES, write::Trie},
    },
};

/// The words of a place, by their class.
type Classes = BTreeMap<Spanned<String>, Vec<Spanned<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    before: Classes,
    after: Classes,
    between: Classes,
    #[serde(default)]
    beside: Classes,
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

/// All languages are compiled in: a stated value may come in any of them.
pub fn generate(data: &Data, tables: &mut Tables) -> Result<(), Fault> {
    let (mut before, mut after) = (Trie::default(), Trie::default());
    let mut last = None;
    for id in ["signs"].into_iter().chain(Language::ALL.iter().map(|language| language.id)) {
        let file = data.file(&format!("words/{id}/limits.toml"))?;
        let words: Words = file.toml()?;
        let places =
            [("before", words.before), ("after", words.after), ("between", words.between), ("beside", words.beside)];
        for (place, classes) in &places {
            for (id, phrases) in classes {
                let unknown = || format!("[{place}] has no class {:?}", id.get_ref());
                let class = class(place, id.get_ref()).ok_or_else(|| file.error_at(id.span().start, unknown()))?;
                for phrase in phrases {
                    for spelling in spellings(&file, phrase)? {
                        let fail = |reason| file.error_at(phrase.span().start, reason);
                        let other = |other: Option<u8>| match other {
                            Some(other) => {
                                let (other, class) = (CLASSES[usize::from(other) - 1], id.get_ref());
                                Err(fail(format!("{spelling:?} is {other} already, and here {class}")))
                            }
                            None => Ok(()),
                        };
                        if matches!(*place, "before" | "beside") {
                            before.insert(spelling.chars().rev(), class).map_err(fail).and_then(other)?;
                        }
                        if *place != "before" {
                            after.insert(spelling.chars(), class).map_err(fail).and_then(other)?;
                        }
                    }
                }
            }
        }
        last = Some(file);
    }
    let Some(file) = last else { return Ok(()) };
    let mut sections = Sections::default();
    for trie in [&before, &after] {
        trie.push(&mut sections).map_err(|reason| file.error(reason))?;
    }
    tables.add("limits.bin", sections.file(&head("limits")));
    Ok(())
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

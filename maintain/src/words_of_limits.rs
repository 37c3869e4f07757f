//! Words that limit a figure: `data/words/<language>/limits.toml`.
//!
//! Two tries come of them: of what stands before a figure, read backwards from it, and of what follows one.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fmt::Write as _,
};

use serde::Deserialize;
use toml::Spanned;
use unicode_normalization::UnicodeNormalization as _;

use crate::{
    fault::Fault,
    source::{Data, File, Language},
    tables::Tables,
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

/// The class, as `src/quantity/limits.rs` names it; `None` if no word of this place is of it.
fn class(place: &str, id: &str) -> Option<&'static str> {
    Some(match (place, id) {
        ("before" | "after", "at-least") => "AtLeast",
        ("before" | "after", "more-than") => "MoreThan",
        ("before" | "after", "at-most") => "AtMost",
        ("before" | "after", "less-than") => "LessThan",
        ("before" | "after", "minimum") => "Minimum",
        ("before" | "after", "maximum") => "Maximum",
        ("before" | "after", "nominal") => "Nominal",
        ("before" | "after", "about") => "About",
        ("before" | "after", "unclear") => "Unclear",
        ("before", "exactly") => "Exactly",
        ("before", "from") => "From",
        ("before", "between") => "Between",
        ("before", "not") => "Not",
        ("before", "plus-minus") => "PlusMinus",
        ("after", "qualifier") => "Qualifier",
        ("between", "to") => "To",
        ("between", "and") => "And",
        ("between", "or") => "Or",
        ("beside", "span") => "Span",
        _ => return None,
    })
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
                        if matches!(*place, "before" | "beside") {
                            before.insert(spelling.chars().rev(), class).map_err(fail)?;
                        }
                        if *place != "before" {
                            after.insert(spelling.chars(), class).map_err(fail)?;
                        }
                    }
                }
            }
        }
        last = Some(file);
    }
    let Some(file) = last else { return Ok(()) };
    let mut code = String::from("use crate::quantity::{LimitNode as N, LimitWord as W};\n");
    for (name, trie) in [("BEFORE", &before), ("AFTER", &after)] {
        trie.write(name, &mut code).map_err(|reason| file.error(reason))?;
    }
    tables.add("generated_limits.rs", code);
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

/// The letters that follow each beginning of a phrase.
struct Trie {
    nodes: Vec<(Option<&'static str>, BTreeMap<char, usize>)>,
}

impl Default for Trie {
    fn default() -> Self {
        Self { nodes: vec![(None, BTreeMap::new())] }
    }
}

impl Trie {
    fn insert(&mut self, phrase: impl Iterator<Item = char> + Clone, class: &'static str) -> Result<(), String> {
        let mut node = 0;
        for character in phrase.clone() {
            let next = self.nodes.len();
            node = match self.nodes[node].1.entry(character) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(free) => {
                    free.insert(next);
                    self.nodes.push((None, BTreeMap::new()));
                    next
                }
            };
        }
        match self.nodes[node].0.replace(class) {
            Some(other) if other != class => {
                Err(format!("{:?} is {other} already, and here {class}", phrase.collect::<String>()))
            }
            _ => Ok(()),
        }
    }

    fn write(&self, name: &str, code: &mut String) -> Result<(), String> {
        let (mut nodes, mut edges, mut count) = (String::new(), String::new(), 0_u16);
        let full = || format!("{name}: more words than there is room for: widen LimitNode in src/quantity/limits.rs");
        for (class, next) in &self.nodes {
            let word = class.map_or("None".to_owned(), |class| format!("Some(W::{class})"));
            let len = u8::try_from(next.len()).map_err(|_| full())?;
            let _ = writeln!(nodes, "    N {{ word: {word}, first: {count}, len: {len} }},");
            for (character, node) in next {
                let _ = writeln!(edges, "    ({character:?}, {}),", u16::try_from(*node).map_err(|_| full())?);
            }
            count = count.checked_add(u16::from(len)).ok_or_else(full)?;
        }
        let begins = |character: u8| self.nodes[0].1.get(&char::from(character)).copied().unwrap_or(0);
        let first: Vec<usize> = (0..128).map(begins).collect();
        let _ = writeln!(code, "pub(crate) static {name}_FIRST: [u16; 128] = {first:?};");
        let _ = writeln!(
            code,
            "pub(crate) static {name}: [N; {}] = [\n{nodes}];\npub(crate) static {name}_EDGES: [(char, u16); {count}] = [\n{edges}];",
            self.nodes.len(),
        );
        Ok(())
    }
}

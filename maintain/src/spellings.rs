//! The table of spellings: every word, stem and series of the vocabulary, looked up by its hash.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use crate::{
    fold::MAX,
    hash::{EMPTY, Slot, filter_bit, hash, packed, places, tag},
    terms::Key,
};

/// What the letters of one spelling may be.
#[derive(Default)]
struct Spelling {
    unit: bool,
    word: Option<usize>,
    stem: Option<usize>,
    series: Option<usize>,
}

/// Writes `TEXT`, `SPELLINGS`, `SLOTS`, `FILTER` and `ENDINGS`.
pub fn write(
    code: &mut String,
    words: &BTreeMap<Key, usize>,
    units: &BTreeSet<String>,
    endings: &BTreeSet<String>,
) -> Result<(), String> {
    let mut spellings: BTreeMap<&str, Spelling> = BTreeMap::new();
    for (key, &id) in words {
        match key {
            Key::Word(word) => spellings.entry(word).or_default().word = Some(id),
            Key::Stem(stem) => spellings.entry(stem).or_default().stem = Some(id),
            Key::Series(prefix) => spellings.entry(prefix).or_default().series = Some(id),
        }
    }
    for unit in units {
        spellings.entry(unit).or_default().unit = true;
    }
    if spellings.len() >= usize::from(EMPTY) {
        return Err(format!("{} spellings: there is room for {EMPTY}", spellings.len()));
    }
    let (mut text, mut rows) = (String::new(), String::new());
    // At most half full, so that a spelling that is not there is soon known not to be.
    let mut slots = vec![Slot { tag: 0, spelling: EMPTY }; (spellings.len() * 2).next_power_of_two()];
    let mut filter = vec![0_u64; (spellings.len() / 16).next_power_of_two()];
    for (number, (folded, spelling)) in spellings.iter().enumerate() {
        let mut buffer = [0; MAX];
        buffer[..folded.len()].copy_from_slice(folded.as_bytes());
        let hash = hash(&buffer, folded.len());
        let (word, bit) = filter_bit(hash, filter.len());
        filter[word] |= bit;
        let free = places(hash, slots.len()).find(|&place| slots[place].spelling == EMPTY);
        let place = free.ok_or("the table of spellings is full")?;
        slots[place] = Slot { tag: tag(hash), spelling: number as u16 };
        let of = |word: Option<usize>| word.map_or("NONE".to_owned(), |word| word.to_string());
        let _ = writeln!(
            rows,
            "    Spelling {{ start: {}, len: {}, unit: {}, word: {}, stem: {}, series: {} }},",
            text.len(),
            folded.len(),
            spelling.unit,
            of(spelling.word),
            of(spelling.stem),
            of(spelling.series),
        );
        text.push_str(folded);
    }
    let mut packed_endings = Vec::new();
    for ending in endings {
        if ending.len() > 8 || ending.chars().count() > 4 {
            return Err(format!("the ending {ending:?} is longer than four letters"));
        }
        packed_endings.push(packed(ending.as_bytes()));
    }
    packed_endings.sort_unstable();
    let _ = writeln!(code, "pub(crate) static TEXT: &str = {text:?};");
    let _ = writeln!(code, "pub(crate) static SPELLINGS: [Spelling; {}] = [\n{rows}];", spellings.len());
    let _ = write!(code, "pub(crate) static SLOTS: [Slot; {}] = [", slots.len());
    for Slot { tag, spelling } in &slots {
        let _ = write!(code, "Slot {{ tag: {tag}, spelling: {spelling} }}, ");
    }
    let _ = writeln!(code, "];\npub(crate) static FILTER: [u64; {}] = {filter:?};", filter.len());
    let _ = writeln!(code, "pub(crate) static ENDINGS: [u64; {}] = {packed_endings:?};", packed_endings.len());
    Ok(())
}

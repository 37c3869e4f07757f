//! Reading a description: which categories its words name, where, and how strongly.
//!
//! The vocabulary is data (`data/words/`, and the words of each family in `data/goods/`), compiled into tables: phrases that name
//! a category, concepts that name one together, false friends, other goods, accessories, and the words that open a purpose or a
//! negation. A description is read clause by clause in one pass; letter case, width and Unicode normalisation form make no
//! difference.
//!
//! Text is evidence and never yields a control entry by itself. A text that says too little gets a typed [`Abstention`].

mod alike;
mod clause;
mod cleaned;
mod cut;
mod facts;
mod fold;
mod goods;
mod label;
mod lists;
mod measure;
mod phrase;
mod reading;
mod said;
mod segment;
mod token;
mod vocabulary;
mod whose;
mod words;

pub(crate) use facts::read_facts;
pub use reading::{Abstention, Named, Reading, Strength};
#[cfg(feature = "write-tables")]
pub use {
    fold::{LONGEST_WORD, fold, in_word},
    words::{Words, word_len},
};

use crate::inline::Inline;
use crate::span::Span;
use alloc::vec::Vec;
use cleaned::Cleaned;
use core::ops::Range;
use cut::Cut;
use goods::Reader;
use token::{Mark, Token, Tokens};

/// A longer sentence is read in pieces, each to a comma or a word that is in no phrase.
const LONGEST_SENTENCE: usize = 512;

/// Reads a description.
///
/// ```
/// use dualuse::{Category, text::{Strength, read}};
///
/// let text = "Fibre laser 3 kW cutting machine, spare nozzles";
/// let reading = read(text);
/// let named = reading.categories().next().expect("a fibre laser cutter");
/// assert_eq!((named.category(), named.strength()), (Category::FIBER_LASER_CUTTER, Strength::Strong));
/// let words: Vec<&str> = named.spans().map(|span| &text[span.range()]).collect();
/// assert_eq!(words, ["Fibre laser", "cutting machine"]);
///
/// assert!(read("laser printer toner").categories().next().is_none());
/// ```
#[must_use]
pub fn read(description: &str) -> Reading {
    let description = crate::span::readable(description);
    match Cleaned::of(description) {
        None => read_plain(description, None),
        Some(cleaned) => moved(read_plain(cleaned.text(), None), &cleaned),
    }
}

/// What the reading of facts needs of the reading of goods, so that a description is cut once.
pub(crate) struct Told {
    cleaned: Option<Cleaned>,
    cuts: Vec<Cut>,
    /// Where goods are named in the text that was read.
    names: Vec<Range<usize>>,
}

/// Reads a description as [`read`] does, for what is then read of its facts.
pub(crate) fn read_told(description: &str) -> (Reading, Told) {
    let description = crate::span::readable(description);
    let (cleaned, mut cuts) = (Cleaned::of(description), Vec::new());
    let reading = read_plain(cleaned.as_ref().map_or(description, Cleaned::text), Some(&mut cuts));
    let names = reading.found.iter().map(|found| found.span.range()).collect();
    let reading = match &cleaned {
        None => reading,
        Some(cleaned) => moved(reading, cleaned),
    };
    (reading, Told { cleaned, cuts, names })
}

/// With the spans of the caller's text.
fn moved(mut reading: Reading, cleaned: &Cleaned) -> Reading {
    reading.move_spans(|span| cleaned.span(span));
    reading
}

fn read_plain(description: &str, cuts: Option<&mut Vec<Cut>>) -> Reading {
    let mut reading = Reading::default();
    if description.is_empty() {
        return reading;
    }
    let mut tokens: Inline<Token, 64> = Inline::new();
    let mut reader = Reader::new(description, &mut reading, cuts);
    let mut in_brackets = false;
    for token in Tokens::new(description) {
        tokens.push(token);
        in_brackets = match token {
            Token::Mark(Mark::Open) => true,
            Token::Mark(Mark::Close) => false,
            _ => in_brackets && tokens.len() < LONGEST_SENTENCE,
        };
        // "(excl. tantalum, aluminium)": a point in brackets ends no sentence.
        let ends = token == Token::Mark(Mark::Stop) && !in_brackets;
        let may_part = matches!(token, Token::Mark(Mark::Comma) | Token::Unknown { .. });
        if ends || tokens.len() >= LONGEST_SENTENCE && may_part {
            reader.read(&tokens);
            tokens.truncate(0);
        }
    }
    reader.read(&tokens);
    reader.finish();
    reading.finish();
    reading
}

/// Adds what the names of a maker and of a model name. A match counts if it stands in both, or in the model and has a digit, as the
/// names of series have; a word that is only part of a firm's name says nothing of its goods. It has no words in the description.
pub(crate) fn read_name(reading: &mut Reading, maker: &str, model: &str) {
    if maker.is_empty() && model.is_empty() {
        return;
    }
    let text = alloc::format!("{maker} {model}");
    let of_model = maker.len() + 1;
    for found in read(&text).found.iter() {
        let words = &text[found.span.range()];
        let in_both = found.span.start() < maker.len() && found.span.end() > of_model;
        let is_series = found.span.start() >= of_model && words.contains(|letter: char| letter.is_ascii_digit());
        if in_both || is_series {
            reading.add(reading::Found { span: Span::NOWHERE, ..*found }, text.len());
        }
    }
    reading.finish();
}

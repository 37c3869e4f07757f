//! Cutting a description into words, numbers and the marks between them.

use super::{
    alike,
    fold::{LONGEST_WORD, fold_into, in_word, is_cyrillic, stands_alone},
    vocabulary::{self, WordId},
};

/// What stands at a place of the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A word of the vocabulary, which may be a number: "Ryzen 7".
    Known { word: WordId, start: u32, end: u32, number: bool },
    /// A word the vocabulary does not have. A single letter or a word with digits names no goods.
    Unknown { start: u32, end: u32, sign: bool, reads: Reads },
    /// A number, with or without a unit.
    Number { start: u32, end: u32 },
    /// What stands between words.
    Mark(Mark),
}

/// What an unknown word says of the language of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reads {
    /// Nothing: it is short, a sign, or an abbreviation without a vowel.
    Nothing,
    /// It is a common word of a language that is read.
    Common,
    /// It is none.
    Strange,
    /// It has letters that no language has that is read.
    Foreign,
}

/// A mark that parts words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A comma or a colon.
    Comma,
    /// A bracket that opens, and one that closes.
    Open,
    Close,
    /// The end of a sentence.
    Stop,
    /// The end of a line or of a cell.
    Line,
    /// A slash, or a plus or an ampersand: between goods, or within a name.
    Slash,
    /// A dash with a blank on both sides.
    Dash,
}

impl Token {
    /// Where it begins and ends, if it is not a mark.
    pub(super) fn place(self) -> Option<(u32, u32)> {
        match self {
            Self::Known { start, end, .. } | Self::Unknown { start, end, .. } | Self::Number { start, end } => {
                Some((start, end))
            }
            Self::Mark(_) => None,
        }
    }
}

/// The tokens of a description, in order.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    /// Whether the last token was a number, so that a unit may follow.
    after_number: bool,
    /// Where a short word ends that the vocabulary does not have: behind it a point tells an abbreviation.
    abbreviation: usize,
    /// The last part of a compound whose first part was told.
    last_part: Option<Token>,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, after_number: false, abbreviation: usize::MAX, last_part: None }
    }

    fn word(&mut self, start: usize, first: char) -> Token {
        let rest = &self.text[start..];
        let len = word_len(rest, first);
        self.at = start + len;
        if len == first.len_utf8() && rest[len..].starts_with(' ') {
            if let Some((word, end)) = alike::joined(rest, len) {
                self.at = start + end;
                return Token::Known { word, start: start as u32, end: self.at as u32, number: false };
            }
        }
        let mut buffer = [0; LONGEST_WORD];
        let after_number = core::mem::take(&mut self.after_number);
        let (from, to) = (start as u32, self.at as u32);
        let Some(folded) = fold_into(&rest[..len], &mut buffer) else {
            return Token::Unknown { start: from, end: to, sign: false, reads: Reads::Nothing };
        };
        let whole = vocabulary::spelling(&buffer, folded);
        if buffer[0].is_ascii_digit() {
            self.after_number = true;
            return match whole.and_then(vocabulary::word).or_else(|| vocabulary::series(&buffer, folded)) {
                Some(word) => Token::Known { word, start: from, end: to, number: true },
                None => Token::Number { start: from, end: to },
            };
        }
        if after_number && whole.is_some_and(|whole| whole.unit != 0) {
            return Token::Number { start: from, end: to };
        }
        if let Some(word) = vocabulary::inflected(&buffer, folded, whole) {
            return Token::Known { word, start: from, end: to, number: false };
        }
        self.uncommon(start, len, &buffer, folded)
    }

    /// A word that is not written as the vocabulary has it.
    #[cold]
    #[inline(never)]
    fn uncommon(&mut self, start: usize, len: usize, buffer: &[u8; LONGEST_WORD], folded: usize) -> Token {
        let text = self.text;
        let rest = &text[start..];
        let (from, to) = (start as u32, self.at as u32);
        let known = |word, end: usize| Token::Known { word, start: from, end: end as u32, number: false };
        if let Some((word, end)) = alike::joined(rest, len) {
            self.at = start + end;
            return known(word, self.at);
        }
        if let Some(word) = alike::word(&rest[..len]) {
            return known(word, self.at);
        }
        if let Some((split, last)) = vocabulary::compound(buffer, folded) {
            // Folding may have changed how long a letter is.
            let letters = core::str::from_utf8(&buffer[split..folded]).map_or(0, |last| last.chars().count());
            let (middle, _) = rest[..len].char_indices().rev().nth(letters.saturating_sub(1)).unwrap_or_default();
            let middle = from + middle as u32;
            let last = Token::Known { word: last, start: middle, end: to, number: false };
            if middle == from {
                return last;
            }
            self.last_part = Some(last);
            return match vocabulary::first_part(buffer, split) {
                Some(word) => Token::Known { word, start: from, end: middle, number: false },
                None => Token::Unknown { start: from, end: middle, sign: false, reads: Reads::Common },
            };
        }
        let has_digit = buffer[..folded].iter().any(u8::is_ascii_digit);
        let letters = core::str::from_utf8(&buffer[..folded]).map_or(0, |word| word.chars().count());
        let is_letter = letters == 1 && !rest.starts_with(stands_alone);
        let sign = has_digit || is_letter;
        if letters <= LONGEST_ABBREVIATION && rest.starts_with(is_cyrillic) {
            self.abbreviation = self.at;
        }
        let reads = if has_digit { Reads::Nothing } else { reads(&rest[..len], buffer, folded) };
        Token::Unknown { start: from, end: to, sign, reads }
    }

    /// Whether a point ends a short word before another: "подш. роликовый".
    fn is_abbreviation(&self, point: usize) -> bool {
        self.abbreviation == point
            && self.text[self.at..].trim_start().starts_with(|next| is_cyrillic(next) || next.is_ascii_digit())
    }

    fn is_blank_before(&self, at: usize) -> bool {
        self.text[..at].chars().next_back().is_none_or(char::is_whitespace)
    }
}

/// What a word that the vocabulary does not have says of the language.
fn reads(word: &str, buffer: &[u8; LONGEST_WORD], folded: usize) -> Reads {
    if !word.is_ascii() && fold_is_foreign(word) {
        return Reads::Foreign;
    }
    let letters = word.chars().count();
    let is_vowel =
        |letter: char| matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü');
    match word.is_ascii() || word.starts_with(|first: char| first < '\u{250}') {
        true if letters >= 4 && word.chars().any(is_vowel) => {
            if vocabulary::is_common(buffer, folded) {
                Reads::Common
            } else {
                Reads::Strange
            }
        }
        true => Reads::Nothing,
        false if letters >= 4 => Reads::Common,
        false => Reads::Nothing,
    }
}

/// Whether a word has letters of no language that is read even when they are put together.
fn fold_is_foreign(word: &str) -> bool {
    use unicode_normalization::UnicodeNormalization as _;

    let is_read = |letter: char| {
        matches!(letter, '\0'..='\u{7F}' | 'ä' | 'ö' | 'ü' | 'ß' | 'а'..='я' | 'ё' | 'і' | 'ї' | 'є' | 'ґ' | 'α'..='ω')
            || stands_alone(letter)
            || !letter.is_alphabetic()
    };
    !word.nfkc().flat_map(char::to_lowercase).all(is_read)
}

/// In letters.
const LONGEST_ABBREVIATION: usize = 7;

/// The length of the word that a text begins with.
fn word_len(rest: &str, first: char) -> usize {
    let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) && ascii > 0 {
        return ascii;
    }
    if stands_alone(first) {
        // A combining mark may follow even here.
        let mut rest_of = rest.char_indices().skip(1);
        let end = rest_of.find(|&(_, c)| stands_alone(c) || c.is_alphanumeric() || !in_word(c));
        return end.map_or(rest.len(), |(at, _)| at);
    }
    rest.char_indices().find(|&(_, c)| !in_word(c) || stands_alone(c)).map_or(rest.len(), |(at, _)| at)
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(last) = self.last_part.take() {
            return Some(last);
        }
        while let Some(character) = self.text[self.at..].chars().next() {
            let start = self.at;
            if in_word(character) {
                return Some(self.word(start, character));
            }
            self.at += character.len_utf8();
            let rest = &self.text[self.at..];
            let mark = match character {
                ',' | '，' | '、' => Mark::Comma,
                '(' | '（' | '[' => Mark::Open,
                ')' | '）' | ']' => Mark::Close,
                ';' | '；' | '。' | '!' | '?' | '！' | '？' | '|' => Mark::Stop,
                '\n' | '\t' => Mark::Line,
                '/' | '+' | '&' | '／' | '＋' | '＆' => Mark::Slash,
                '-' | '–' | '—' if rest.starts_with(char::is_whitespace) && self.is_blank_before(start) => {
                    Mark::Dash
                }
                // A point between two word characters is part of a number or an abbreviation.
                '.' | '．' if !rest.starts_with(in_word) && !self.is_abbreviation(start) => Mark::Stop,
                // "Integrated circuits: memories".
                ':' | '：' if !rest.starts_with(in_word) => Mark::Comma,
                _ => continue,
            };
            return Some(Token::Mark(mark));
        }
        None
    }
}

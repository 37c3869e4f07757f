//! Cutting a description into words, numbers and the marks between them.

use super::{
    fold::{LONGEST_WORD, fold_into, in_word, stands_alone},
    vocabulary::{self, WordId},
};

/// What stands at a place of the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A word of the vocabulary, which may be a number: "Ryzen 7".
    Known { word: WordId, start: u32, end: u32, number: bool },
    /// A word the vocabulary does not have.
    Unknown { start: u32, end: u32 },
    /// A number, with or without a unit.
    Number { start: u32, end: u32 },
    /// A comma or a bracket: ends the scope of a purpose, not a clause.
    Pause,
    /// The end of a clause.
    Stop,
}

impl Token {
    /// Where it begins and ends, if it is not a mark.
    pub(super) fn place(self) -> Option<(u32, u32)> {
        match self {
            Self::Known { start, end, .. } | Self::Unknown { start, end } | Self::Number { start, end } => {
                Some((start, end))
            }
            Self::Pause | Self::Stop => None,
        }
    }
}

/// The tokens of a description, in order.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    /// Whether the last token was a number, so that a unit may follow.
    after_number: bool,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, after_number: false }
    }

    fn word(&mut self, start: usize, first: char) -> Token {
        let rest = &self.text[start..];
        let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let len = if rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) && ascii > 0 {
            ascii
        } else if stands_alone(first) {
            // A combining mark may follow even here.
            rest.char_indices()
                .skip(1)
                .find(|&(_, c)| stands_alone(c) || c.is_alphanumeric() || !in_word(c))
                .map_or(rest.len(), |(at, _)| at)
        } else {
            rest.char_indices().find(|&(_, c)| !in_word(c) || stands_alone(c)).map_or(rest.len(), |(at, _)| at)
        };
        self.at = start + len;
        let mut buffer = [0; LONGEST_WORD];
        let after_number = core::mem::take(&mut self.after_number);
        let word = match fold_into(&rest[..len], &mut buffer) {
            None => None,
            Some(len) => {
                let whole = vocabulary::spelling(&buffer, len);
                if buffer[0].is_ascii_digit() {
                    self.after_number = true;
                    match whole.and_then(vocabulary::word).or_else(|| vocabulary::series(&buffer, len)) {
                        Some(word) => Some(word),
                        None => return Token::Number { start: start as u32, end: self.at as u32 },
                    }
                } else if after_number && whole.is_some_and(|whole| whole.unit != 0) {
                    return Token::Number { start: start as u32, end: self.at as u32 };
                } else {
                    vocabulary::inflected(&buffer, len, whole)
                }
            }
        };
        match word {
            Some(word) => {
                Token::Known { word, start: start as u32, end: self.at as u32, number: buffer[0].is_ascii_digit() }
            }
            None => Token::Unknown { start: start as u32, end: self.at as u32 },
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while let Some(character) = self.text[self.at..].chars().next() {
            let start = self.at;
            if in_word(character) {
                return Some(self.word(start, character));
            }
            self.at += character.len_utf8();
            match character {
                ',' | '，' | '、' | '(' | ')' | '（' | '）' | '[' | ']' => return Some(Token::Pause),
                ';' | '；' | '。' | '!' | '?' | '！' | '？' | '\n' | '|' => return Some(Token::Stop),
                // A point between two word characters is part of a number or an abbreviation.
                '.' | '．' if !self.text[self.at..].starts_with(in_word) => return Some(Token::Stop),
                // "Integrated circuits: memories".
                ':' | '：' if !self.text[self.at..].starts_with(in_word) => return Some(Token::Pause),
                _ => {}
            }
        }
        None
    }
}

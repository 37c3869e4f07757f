//! Folding of a word: case, width and Unicode normalisation form make no difference.
//!
//! The generator includes this file, so that the vocabulary is folded by the very same code as descriptions.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Longer words are in no vocabulary.
pub const MAX: usize = 64;

/// The folded form of a word, or `None` if it is longer than any word of a vocabulary.
pub fn fold<'b>(word: &str, buffer: &'b mut [u8; MAX]) -> Option<&'b str> {
    let mut len = 0;
    if word.is_ascii() {
        len = word.len();
        buffer.get_mut(..len)?.copy_from_slice(word.as_bytes());
        buffer[..len].make_ascii_lowercase();
    } else {
        // Upper case first, so that letters with two lower-case forms fall together: ß and SS.
        for folded in word.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc() {
            let width = folded.len_utf8();
            folded.encode_utf8(buffer.get_mut(len..len + width)?);
            len += width;
        }
    }
    core::str::from_utf8(&buffer[..len]).ok()
}

/// Whether the character is written without word boundaries, so that it is a word of its own.
pub fn stands_alone(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether the character belongs to a word.
pub fn in_word(character: char) -> bool {
    character.is_alphanumeric() || (!character.is_ascii() && is_combining_mark(character))
}

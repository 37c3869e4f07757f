//! Folding of a word: case, width and Unicode normalisation form make no difference.
//!
//! The generator folds the vocabulary by the very same code.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

pub use crate::tables::lexicon::LONGEST_WORD;

/// The folded form of a word, or `None` if it is longer than any word of a vocabulary.
#[cfg(feature = "write-tables")]
pub fn fold<'b>(word: &str, buffer: &'b mut [u8; LONGEST_WORD]) -> Option<&'b str> {
    let len = fold_into(word, buffer)?;
    core::str::from_utf8(&buffer[..len]).ok()
}

/// Puts the folded form of a word into the buffer and tells its length; `None` if there is no room for it.
pub fn fold_into(word: &str, buffer: &mut [u8; LONGEST_WORD]) -> Option<usize> {
    if word.is_ascii() {
        let folded = buffer.get_mut(..word.len())?;
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        return Some(word.len());
    }
    let mut len = 0;
    for character in word.chars() {
        let Some(folded) = plainly(character) else {
            return fold_any(word, buffer);
        };
        len = push(buffer, len, folded)?;
    }
    Some(len)
}

fn fold_any(word: &str, buffer: &mut [u8; LONGEST_WORD]) -> Option<usize> {
    // Upper case first, so that letters with two lower-case forms fall together: ß and SS.
    let mut folded = word.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc();
    folded.try_fold(0, |len, folded| push(buffer, len, folded))
}

fn push(buffer: &mut [u8; LONGEST_WORD], len: usize, folded: char) -> Option<usize> {
    let width = folded.len_utf8();
    folded.encode_utf8(buffer.get_mut(len..len + width)?);
    Some(len + width)
}

/// The folded form of a character that, among others of its kind, neither composes nor decomposes: Latin, Cyrillic, Han.
fn plainly(character: char) -> Option<char> {
    let moved = |by: u32| char::from_u32(u32::from(character) + by);
    match character {
        '\0'..='\u{7F}' => Some(character.to_ascii_lowercase()),
        'à'..='ö' | 'ø'..='þ' | 'а'..='џ' | 'ґ' | '\u{4E00}'..='\u{9FFF}' => Some(character),
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => moved(0x20),
        'Ѐ'..='Џ' => moved(0x50),
        'Ґ' => moved(1),
        _ => None,
    }
}

/// Whether the character is written without word boundaries, so that it is a word of its own.
pub fn stands_alone(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether the character is a letter of the Cyrillic script.
pub fn is_cyrillic(character: char) -> bool {
    ('Ѐ'..='ӿ').contains(&character)
}

/// Whether the character belongs to a word.
pub fn in_word(character: char) -> bool {
    match character {
        '\0'..='\u{7F}' => character.is_ascii_alphanumeric(),
        'а'..='џ' | 'А'..='Я' | '\u{4E00}'..='\u{9FFF}' => true,
        // An apostrophe to Unicode a letter, which others write ' or ’.
        'ʼ' => false,
        _ => character.is_alphanumeric() || is_combining_mark(character),
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::{format, string::String};

    use super::{LONGEST_WORD, fold_any, in_word, is_combining_mark, plainly};

    #[test]
    fn what_folds_plainly_folds_the_same_with_the_whole_of_unicode() {
        for character in ('\0'..=char::MAX).filter(|&character| plainly(character).is_some()) {
            // Between two others of its kind, which it must not join with.
            let word = format!("ж{character}e");
            let plain: String = word.chars().filter_map(plainly).collect();
            let mut buffer = [0; LONGEST_WORD];
            let len = fold_any(&word, &mut buffer).expect("a short word");
            assert_eq!(buffer[..len], *plain.as_bytes(), "{character:?}");
        }
    }

    #[test]
    fn words_are_of_letters_digits_and_marks() {
        for character in '\0'..=char::MAX {
            let mark = !character.is_ascii() && is_combining_mark(character);
            let letter = character.is_alphanumeric() && character != 'ʼ';
            assert_eq!(in_word(character), letter || mark, "{character:?}");
        }
    }
}

//! Words that are not written as a vocabulary has them: letters of another script that look the same, letters read for others, words
//! broken at the end of a line, and part numbers with a blank.

use super::{
    fold::{LONGEST_WORD, fold_into, in_word},
    vocabulary::{self, WordId},
};

/// Letters of the Latin and the Cyrillic script that look alike, folded; or that stand for each other in part numbers.
const ALIKE: [(u8, char); 19] = [
    (b'a', 'а'),
    (b'b', 'в'),
    (b'c', 'с'),
    (b'd', 'д'),
    (b'e', 'е'),
    (b'h', 'н'),
    (b'i', 'і'),
    (b'j', 'ј'),
    (b'k', 'к'),
    (b'l', 'л'),
    (b'm', 'м'),
    (b'n', 'п'),
    (b'o', 'о'),
    (b'p', 'р'),
    (b's', 'ѕ'),
    (b't', 'т'),
    (b'x', 'х'),
    (b'y', 'у'),
    (b'3', 'з'),
];

/// The word that is meant by one that the vocabulary does not have.
pub(super) fn word(written: &str) -> Option<WordId> {
    let (mut latin, mut cyrillic, mut digits) = (0, 0, 0);
    for letter in written.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' => latin += 1,
            'А'..='я' | 'Ѐ'..='Џ' | 'ѐ'..='џ' => cyrillic += 1,
            '0'..='9' => digits += 1,
            _ => return None,
        }
    }
    if cyrillic > 0 && (latin > 0 || digits > 0) {
        let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
        let cyrillic = || spelled(written, |letter| to_cyrillic(small(letter))).filter(|_| latin > 0);
        return spelled(written, |letter| to_latin(small(letter))).or_else(cyrillic);
    }
    let is_misread =
        latin >= 5 && digits <= 2 && (digits > 0 || written.get(1..).is_some_and(|rest| rest.contains('I')));
    let is_mixed = written.bytes().any(|byte| byte.is_ascii_lowercase());
    (is_misread && (is_mixed || digits > 0)).then(|| spelled(written, unread)).flatten()
}

fn to_latin(letter: char) -> char {
    ALIKE.iter().find(|(_, cyrillic)| *cyrillic == letter).map_or(letter, |(latin, _)| char::from(*latin))
}

fn to_cyrillic(letter: char) -> char {
    let alike = |latin: &u8| char::from(*latin) == letter && letter.is_ascii_alphabetic();
    ALIKE.iter().find(|(latin, _)| alike(latin)).map_or(letter, |(_, cyrillic)| *cyrillic)
}

/// What a scanner took for another letter.
fn unread(letter: char) -> char {
    match letter {
        '1' | 'I' => 'l',
        '0' => 'o',
        other => other,
    }
}

/// The word that is spelled so once each letter is put in place of another.
fn spelled(written: &str, instead: impl Fn(char) -> char) -> Option<WordId> {
    let mut letters = [0; LONGEST_WORD];
    let mut len = 0;
    for letter in written.chars() {
        let letter = instead(letter);
        let room = letters.get_mut(len..len + letter.len_utf8())?;
        letter.encode_utf8(room);
        len += letter.len_utf8();
    }
    known(core::str::from_utf8(&letters[..len]).ok()?)
}

fn known(written: &str) -> Option<WordId> {
    let mut buffer = [0; LONGEST_WORD];
    let len = fold_into(written, &mut buffer)?;
    vocabulary::inflected(&buffer, len, vocabulary::spelling(&buffer, len))
}

/// The word that goes on behind a hyphen at the end of a line, behind a blank between the letters and the digits of a part number, or
/// that is written with a blank behind each letter; with its length.
pub(super) fn joined(rest: &str, len: usize) -> Option<(WordId, usize)> {
    let behind = &rest[len..];
    let gap = match behind.as_bytes() {
        [b'-', b'\n', ..] => 2,
        [b'-', b'\r', b'\n', ..] => 3,
        [b' ' | b'-', digit, ..] if digit.is_ascii_digit() && is_maker_of_parts(&rest[..len]) => 1,
        [b' ', _, b' ', _, ..] if len == 1 => return spaced(rest),
        _ => return None,
    };
    let next = &behind[gap..];
    let more = next.find(|letter| !in_word(letter)).unwrap_or(next.len());
    let mut letters = [0; LONGEST_WORD];
    let whole = letters.get_mut(..len + more)?;
    whole[..len].copy_from_slice(&rest.as_bytes()[..len]);
    whole[len..].copy_from_slice(&next.as_bytes()[..more]);
    let word = known(core::str::from_utf8(&letters[..len + more]).ok()?)?;
    Some((word, len + gap + more))
}

/// "AD 9361": two to five capitals.
fn is_maker_of_parts(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "d i o d e".
fn spaced(rest: &str) -> Option<(WordId, usize)> {
    let mut letters = [0; LONGEST_WORD];
    let (mut count, mut end) = (0, 0);
    let bytes = rest.as_bytes();
    while let (Some(letter), blank) = (bytes.get(end).filter(|byte| byte.is_ascii_alphabetic()), bytes.get(end + 1)) {
        if blank.is_some_and(u8::is_ascii_alphanumeric) {
            break;
        }
        *letters.get_mut(count)? = *letter;
        count += 1;
        end += 1;
        if blank != Some(&b' ') {
            break;
        }
        end += 1;
    }
    let end = if bytes.get(end.wrapping_sub(1)) == Some(&b' ') { end - 1 } else { end };
    let word = known(core::str::from_utf8(letters.get(..count).filter(|_| count >= 4)?).ok()?)?;
    Some((word, end))
}

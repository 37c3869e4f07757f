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
    (latin >= 5 && (1..=2).contains(&digits)).then(|| unread(written)).flatten()
}

fn to_latin(letter: char) -> char {
    ALIKE.iter().find(|(_, cyrillic)| *cyrillic == letter).map_or(letter, |(latin, _)| char::from(*latin))
}

fn to_cyrillic(letter: char) -> char {
    let alike = |latin: &u8| char::from(*latin) == letter && letter.is_ascii_alphabetic();
    ALIKE.iter().find(|(latin, _)| alike(latin)).map_or(letter, |(_, cyrillic)| *cyrillic)
}

/// A word of which a scanner took letters for digits, and perhaps those beside them for others.
fn unread(written: &str) -> Option<WordId> {
    let mut letters = [0; LONGEST_WORD];
    let len = fold_into(written, &mut letters)?;
    for at in 0..len {
        match letters[at] {
            b'0' => letters[at] = b'o',
            b'1' => {
                letters[at] = b'l';
                if at > 0 && letters[at - 1] == b'i' {
                    letters[at - 1] = b'l';
                }
            }
            _ => {}
        }
    }
    vocabulary::known(&letters, len)
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
    let mut buffer = [0; LONGEST_WORD];
    let len = fold_into(core::str::from_utf8(&letters[..len]).ok()?, &mut buffer)?;
    vocabulary::known(&buffer, len)
}

/// The word that goes on behind a hyphen at the end of a line, behind a blank between the letters and the digits of a part number, or
/// that is written with a blank behind each letter; with its length.
pub(super) fn joined(rest: &str, len: usize) -> Option<(WordId, usize)> {
    let behind = &rest[len..];
    let mut next = behind.chars();
    let gap = match (next.next()?, next.next()?) {
        ('-', '\n') => 2,
        ('-', '\r') if behind[2..].starts_with('\n') => 3,
        (' ' | '-', digit) if digit.is_numeric() && is_maker_of_parts(&rest[..len]) => 1,
        (' ', _) => return spaced(rest),
        _ => return None,
    };
    let next = &behind[gap..];
    let more = next.find(|letter| !in_word(letter)).unwrap_or(next.len());
    let (mut first, mut second) = ([0; LONGEST_WORD], [0; LONGEST_WORD]);
    let (one, two) = (fold_into(&rest[..len], &mut first)?, fold_into(&next[..more], &mut second)?);
    first.get_mut(one..one + two)?.copy_from_slice(&second[..two]);
    let word = vocabulary::known(&first, one + two)?;
    Some((word, len + gap + more))
}

/// "AD 9361": two to five letters.
fn is_maker_of_parts(word: &str) -> bool {
    (2..=5).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// "d i o d e".
fn spaced(rest: &str) -> Option<(WordId, usize)> {
    let mut letters = [0; LONGEST_WORD];
    let (mut len, mut count, mut end) = (0, 0, 0);
    loop {
        let mut next = rest[end..].chars();
        let Some(letter) = next.next().filter(|letter| letter.is_alphabetic()) else { break };
        let after = next.next();
        if after.is_some_and(in_word) {
            break;
        }
        let (mut one, mut folded) = ([0; 4], [0; LONGEST_WORD]);
        let bytes = fold_into(letter.encode_utf8(&mut one), &mut folded)?;
        letters.get_mut(len..len + bytes)?.copy_from_slice(&folded[..bytes]);
        (len, count) = (len + bytes, count + 1);
        end += letter.len_utf8();
        if after != Some(' ') {
            break;
        }
        end += 1;
    }
    let end = rest[..end].trim_end().len();
    let word = (count >= 4).then(|| vocabulary::known(&letters, len))??;
    Some((word, end))
}

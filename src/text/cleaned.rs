//! A description without what only its carrier put there: character references of HTML, and characters that are not seen.

use alloc::{string::String, vec::Vec};

use crate::span::Span;

/// A text to be read, and where its bytes stand in the caller's.
pub(super) struct Cleaned {
    text: String,
    /// From where on in the text how many bytes more the caller's text has, and whether those are of a character before it.
    shifts: Vec<(u32, u32, bool)>,
}

impl Cleaned {
    /// Nothing if the caller's text can be read as it is.
    pub(super) fn of(description: &str) -> Option<Self> {
        let mut rest = description;
        let mut cleaned = Self { text: String::new(), shifts: Vec::new() };
        let mut taken = 0;
        while let Some(at) = rest.find(is_suspect) {
            let suspect = &rest[at..];
            let (meant, len) = match reference(suspect) {
                Some(found) => found,
                None => match suspect.chars().next() {
                    Some(character) if is_unseen(character) => (None, character.len_utf8()),
                    Some(character) => (Some(character), character.len_utf8()),
                    None => break,
                },
            };
            cleaned.text.push_str(&rest[..at]);
            if let Some(meant) = meant {
                cleaned.text.push(meant);
            }
            rest = &suspect[len..];
            taken = description.len() - rest.len();
            let behind = (cleaned.text.len() as u32, (taken - cleaned.text.len()) as u32, meant.is_some());
            if cleaned.shifts.last().map_or(behind.1 > 0, |(_, by, _)| *by != behind.1) {
                cleaned.shifts.push(behind);
            }
        }
        if cleaned.shifts.is_empty() {
            return None;
        }
        cleaned.text.push_str(&description[taken..]);
        Some(cleaned)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The same words in the caller's text.
    pub(super) fn span(&self, span: Span) -> Span {
        if span == Span::NOWHERE {
            return span;
        }
        let begin = self.shifts.partition_point(|(from, ..)| *from <= span.0);
        // What is left out behind a word is no part of it; what a character was written with is.
        let ends_here =
            |&(from, _, is_of_character): &(u32, u32, bool)| from < span.1 || from == span.1 && is_of_character;
        let end = self.shifts.partition_point(ends_here);
        let by = |place: usize| place.checked_sub(1).and_then(|last| self.shifts.get(last)).map_or(0, |(_, by, _)| *by);
        Span(span.0 + by(begin), span.1 + by(end))
    }
}

fn is_suspect(character: char) -> bool {
    character == '&' || is_unseen(character)
}

/// A soft hyphen, a joiner, a mark of direction or of byte order.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// What a character reference stands for, nothing if that is not seen, and its length.
fn reference(text: &str) -> Option<(Option<char>, usize)> {
    /// No reference that is read is longer.
    const LONGEST: usize = 10;
    let body = text.strip_prefix('&')?;
    let end = body.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = body.get(..end)?;
    let meant = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16)).ok()?;
            char::from_u32(code)?
        }
        None => NAMED.iter().find(|(known, _)| *known == name).map(|(_, meant)| *meant)?,
    };
    Some(((!is_unseen(meant)).then_some(meant), end + 2))
}

/// The names that goods are written with.
const NAMED: [(&str, char); 24] = [
    ("amp", '&'),
    ("apos", '\''),
    ("quot", '"'),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("shy", '\u{AD}'),
    ("zwnj", '\u{200C}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("deg", '°'),
    ("micro", 'µ'),
    ("times", '×'),
    ("plusmn", '±'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
];

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::Cleaned;
    use crate::span::Span;

    #[test]
    fn spans_are_of_the_text_that_was_given() {
        let given = "a &#1084;&#1080; ce\u{AD}ramic&nbsp;tube & co\u{200B}";
        let cleaned = Cleaned::of(given).expect("something to take out");
        assert_eq!(cleaned.text(), "a ми ceramic tube & co");
        for (words, as_given) in
            [("ми", "&#1084;&#1080;"), ("ceramic", "ce\u{AD}ramic"), ("tube", "tube"), ("co", "co")]
        {
            let at = cleaned.text().find(words).expect("words");
            let span = cleaned.span(Span::of(at..at + words.len()));
            assert_eq!(given[span.range()].to_string(), as_given);
        }
        assert!(Cleaned::of("R&D laser; 5 W & more").is_none());
    }
}

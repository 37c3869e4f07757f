//! What a character does in a code as people write it.

/// The part of a character in a written code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A decimal digit of any script, with its value.
    Digit(u8),
    /// A letter of any script, in small.
    Letter(char),
    /// Nothing that is seen.
    Invisible,
    /// A blank that does not end a line.
    Blank,
    /// The end of a line.
    Break,
    /// A point, whatever its height.
    Point,
    Comma,
    Hyphen,
    /// Parts the members of a list.
    List,
    /// Joins what stands on both sides of it.
    And,
    /// A quotation mark, a bracket, or the sign that begins a formula.
    Wrap,
    /// Stands beside the words of a label.
    Sign,
    /// Stands, as a letter x does, for digits that are left open.
    Filler,
    Other,
}

impl Mark {
    pub(super) fn of(character: char) -> Self {
        let character = narrow(character);
        match character {
            '0'..='9' => Self::Digit(character as u8 - b'0'),
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => Self::Invisible,
            '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => Self::Invisible,
            '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Self::Break,
            '.' | '·' | '•' | '\u{2024}' | '\u{2027}' | '\u{2219}' | '⋅' | '・' | '･' | '。' | '｡' | '\u{66B}' => {
                Self::Point
            }
            ',' | '\u{60C}' | '\u{66C}' => Self::Comma,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => Self::Hyphen,
            ';' | '\u{61B}' | '/' | '\u{2044}' | '\u{2215}' | '\\' | '|' | '…' | '、' | '､' => Self::List,
            '+' | '&' | '~' | '〜' => Self::And,
            '"' | '\'' | '`' | '´' | '«' | '»' | '\u{2018}'..='\u{201F}' | '\u{2032}'..='\u{2036}' | '‹' | '›' => {
                Self::Wrap
            }
            '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '=' | 'ʼ' | '\u{3008}'..='\u{3011}' | '〔' | '〕' => {
                Self::Wrap
            }
            '\u{301D}'..='\u{301F}' | '｢' | '｣' => Self::Wrap,
            ':' | '#' | '№' | '°' | 'º' | 'ª' => Self::Sign,
            '*' | '_' | '×' => Self::Filler,
            _ if character.is_whitespace() => Self::Blank,
            _ if character.is_alphabetic() => Self::Letter(character.to_lowercase().next().unwrap_or(character)),
            _ => digit(character).map_or(Self::Other, Self::Digit),
        }
    }

    /// Whether nothing was written as far as this mark tells.
    pub(super) fn is_empty(self) -> bool {
        matches!(self, Self::Invisible | Self::Blank | Self::Break | Self::Wrap)
    }
}

/// The narrow form of the full-width letters, digits and marks.
fn narrow(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

/// The zeros of the decimal digits (`Nd`) of Unicode 16.0; the nine other digits of each script follow its zero.
const ZEROS: [u32; 74] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC,
    0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// The value of a decimal digit that is neither of ASCII nor of full width.
fn digit(character: char) -> Option<u8> {
    let character = u32::from(character);
    let before = ZEROS.partition_point(|&zero| zero <= character).checked_sub(1)?;
    u8::try_from(character - ZEROS[before]).ok().filter(|&value| value < 10)
}

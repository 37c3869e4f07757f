//! Words that people write in place of an identifier: `meant` in `data/goods/<family>/parameters.toml`.

/// What is meant by a word that is no identifier. It helps an error and is never taken for the identifier.
pub(crate) struct Meant {
    pub(crate) word: &'static str,
    /// The number of the kind, of the parameter, or of the word of a choice.
    pub(crate) is: u16,
    /// When something else is meant; empty if nothing else is.
    pub(crate) note: &'static str,
}

impl Meant {
    /// What is meant by a text, whatever its letter case and the marks between its words.
    pub(super) fn by(all: &'static [Self], text: &str) -> Option<&'static Self> {
        all.iter().find(|meant| letters(meant.word).eq(letters(text)))
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

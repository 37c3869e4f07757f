//! Words that people write in place of an identifier.

/// A word that is no identifier, and what is meant by it.
pub struct Meant {
    pub word: String,
    /// The number of what is meant.
    pub is: usize,
    /// When something else is meant; empty if nothing else is.
    pub note: String,
}

impl Meant {
    /// Adds a word to others of which one is looked for by its letters and digits alone; none is an identifier itself.
    pub fn add<'i>(
        all: &mut Vec<Self>,
        (word, note): (&str, Option<&str>),
        is: usize,
        ids: impl IntoIterator<Item = &'i str>,
    ) -> Result<(), String> {
        let note = note.unwrap_or_default();
        if letters(word).is_empty() {
            return Err(format!("{word:?} has no letter"));
        }
        if ids.into_iter().any(|id| id.eq_ignore_ascii_case(word)) {
            return Err(format!("{word:?} is an identifier: nothing else can be meant by it"));
        }
        if all.iter().any(|other| letters(&other.word) == letters(word)) {
            return Err(format!("{word:?} is meant twice"));
        }
        if note.starts_with(char::is_uppercase) || note.ends_with('.') {
            return Err(format!(
                "the note {note:?} goes on after a comma: expected no capital letter and no full stop"
            ));
        }
        all.push(Self { word: word.to_owned(), is, note: note.to_owned() });
        Ok(())
    }
}

fn letters(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::Meant;

    #[test]
    fn a_word_is_meant_once_and_is_no_identifier() {
        let mut all = Vec::new();
        let ids = ["laser", "fibre-laser"];
        assert!(Meant::add(&mut all, ("DPSS", Some("unless it is a disk")), 0, ids).is_ok());
        let mut refused = |word: &str, note: Option<&str>| Meant::add(&mut all, (word, note), 1, ids).unwrap_err();
        assert_eq!(refused("Laser", None), "\"Laser\" is an identifier: nothing else can be meant by it");
        assert_eq!(refused("d-p-s-s", None), "\"d-p-s-s\" is meant twice");
        assert_eq!(refused("--", None), "\"--\" has no letter");
        assert!(refused("yag", Some("Unless")).contains("no capital letter"));
    }
}

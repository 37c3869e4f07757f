//! Looking for words in identifiers and titles.

/// Whether every word looked for begins a word of one of the texts, whatever the letter case; true if no word is looked for.
pub(crate) fn holds(texts: &[&str], looked_for: &str) -> bool {
    words(looked_for).all(|wanted| texts.iter().any(|text| words(text).any(|word| begins(word, wanted))))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn begins(word: &str, wanted: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    wanted.chars().flat_map(char::to_lowercase).all(|wanted| letters.next() == Some(wanted))
}

/// Gives a type with `all()`, `id()` and `title()` the function that finds some of all by words.
macro_rules! found_by_words {
    ($(#[$example:meta])* $name:ty) => {
        impl $name {
            /// Those of which the identifier and the title together hold all of the words, in the order of the data. Letter case
            /// makes no difference, the beginning of a word is enough, and no words are held by all.
            ///
            $(#[$example])*
            pub fn find(words: &str) -> impl Iterator<Item = Self> + Clone {
                Self::all().filter(move |known| $crate::find::holds(&[known.id(), known.title()], words))
            }
        }
    };
}

pub(crate) use found_by_words;

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn words_are_found_by_their_beginnings_in_any_order_and_case() {
        let texts = ["beam_quality_m2", "Beam quality factor M² of the laser output"];
        for found in ["", "beam quality", "QUALITY beam", "qual m2", "m²", "laser-out"] {
            assert!(holds(&texts, found), "{found}");
        }
        for missing in ["uality", "beam power", "beam_qualities", "²"] {
            assert!(!holds(&texts, missing), "{missing}");
        }
        assert!(holds(&["Лазер ИЗЛУЧАЕТ"], "излуч"));
    }
}

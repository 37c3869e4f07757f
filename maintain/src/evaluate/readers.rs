//! What reads a description: the crate, and two baselines.

use dualuse::{
    Category,
    text::{Strength, read},
};

/// The categories found, the weightiest first.
pub(crate) type Found = Vec<(Category, Strength)>;

pub(crate) type Reader = fn(&str) -> Found;

pub(crate) const READERS: [(&str, Reader); 3] = [
    ("dualuse", dualuse),
    ("baseline: the same answer for everything", constant),
    ("baseline: words of the category titles contained in the description", keywords),
];

pub(crate) fn dualuse(description: &str) -> Found {
    read(description).categories().map(|named| (named.category(), named.strength())).collect()
}

fn constant(_: &str) -> Found {
    Category::all().next().map(|category| (category, Strength::Strong)).into_iter().collect()
}

/// A category is found if all longer words of its title, in the singular, are contained.
fn keywords(description: &str) -> Found {
    let text = description.to_lowercase();
    let words = |category: &Category| -> Vec<String> {
        let title = category.title().to_lowercase();
        let long = title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3 && *word != "other");
        long.map(|word| word.trim_end_matches('s').to_owned()).collect()
    };
    let contained = |category: &Category| {
        let words = words(category);
        !words.is_empty() && words.iter().any(|word| text.contains(word.as_str()))
    };
    Category::all().filter(contained).map(|category| (category, Strength::Strong)).collect()
}

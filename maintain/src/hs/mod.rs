//! The editions of the Harmonized System: `data/hs/editions.toml` and `data/hs/subheadings.csv`.

mod check;
mod schema;
mod write;

pub use check::check;
pub use write::write;

use std::collections::BTreeMap;

/// Which subheading exists in which edition.
pub struct Nomenclature {
    /// The years of the editions, the oldest first.
    pub editions: Vec<u16>,
    /// Subheading to a bit per edition, the oldest lowest.
    subheadings: BTreeMap<String, u8>,
}

impl Nomenclature {
    /// The year of the newest edition.
    pub fn newest(&self) -> u16 {
        self.editions.last().copied().unwrap_or_default()
    }

    /// The position of the edition of this year.
    pub fn edition(&self, year: u16) -> Option<usize> {
        self.editions.iter().position(|&edition| edition == year)
    }

    /// Whether a chapter, heading or subheading exists in the edition of this year.
    pub fn exists(&self, code: &str, year: u16) -> bool {
        self.below(code, year).next().is_some()
    }

    /// Every subheading that some edition has, in order.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.subheadings.keys().map(String::as_str)
    }

    /// Every subheading to its position among all.
    pub fn positions(&self) -> BTreeMap<&str, u16> {
        (0..).zip(self.all()).map(|(position, subheading)| (subheading, position)).collect()
    }

    /// The subheadings at or below a code of at most six digits in the edition of this year.
    pub fn below<'a>(&'a self, code: &'a str, year: u16) -> impl Iterator<Item = &'a str> {
        let edition = self.edition(year);
        self.subheadings
            .range(code.to_owned()..)
            .take_while(move |(subheading, _)| subheading.starts_with(code))
            .filter(move |&(_, &mask)| edition.is_some_and(|edition| mask >> edition & 1 == 1))
            .map(|(subheading, _)| subheading.as_str())
    }
}

//! Heads: nouns that name goods, with the words that must stand beside them. Holds a second `impl` of [`Words`].

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::{
    check::{Says, Words},
    schema,
};
use crate::{
    fault::Faults,
    goods::{Goods, STRENGTHS},
    source::File,
};

/// The rules of heads of one language.
#[derive(Default)]
pub struct Heads {
    pub rules: Vec<Rule>,
    /// The numbers of sets, by the phrases that are in them.
    sets: BTreeMap<BTreeSet<String>, usize>,
}

/// What a head names, and beside what.
pub struct Rule {
    /// A category, or a family alone.
    pub names: Names,
    /// The place of a strength in [`STRENGTHS`].
    pub strength: usize,
    /// Sets of each of which a word must stand in the goods.
    pub with: Vec<usize>,
    /// A set of which none may.
    pub without: Option<usize>,
}

/// What a head names, by its number.
#[derive(Clone, Copy)]
pub enum Names {
    Category(usize),
    Family(usize),
}

impl Rule {
    /// The same, behind this many sets of other languages.
    pub fn after(&self, sets: usize) -> Self {
        Self {
            names: self.names,
            strength: self.strength,
            with: self.with.iter().map(|set| sets + set).collect(),
            without: self.without.map(|set| sets + set),
        }
    }
}

impl Heads {
    /// How many sets there are.
    pub fn sets(&self) -> usize {
        self.sets.len()
    }
}

impl Words {
    /// Takes the heads of a family.
    pub(super) fn heads(
        &mut self,
        file: &File,
        family: usize,
        content: &schema::Words,
        goods: &Goods,
        faults: &Faults,
    ) {
        for head in &content.head {
            let place = head.span().start;
            let head = head.get_ref();
            let Some(strength) = STRENGTHS.iter().position(|known| *known == head.strength) else {
                faults.add(file.error_at(place, format!("no strength {:?}: {}", head.strength, STRENGTHS.join(", "))));
                continue;
            };
            let names = match (&head.category, head.family) {
                (Some(category), false) => match faults.keep(goods.category(file, category)) {
                    Some(category) => Names::Category(category),
                    None => continue,
                },
                (None, true) => Names::Family(family),
                _ => {
                    faults.add(file.error_at(place, "a head has either a `category` or `family = true`"));
                    continue;
                }
            };
            let with: Vec<_> = head.with.iter().map(|group| self.set(file, group, &content.sets, faults)).collect();
            let without = (!head.without.is_empty()).then(|| self.set(file, &head.without, &content.sets, faults));
            let asked: BTreeSet<&String> = with.iter().flat_map(|(_, words)| words).collect();
            if let Some(both) = without.iter().flat_map(|(_, words)| words).find(|word| asked.contains(word)) {
                faults.add(file.error_at(place, format!("{both:?} must stand beside these heads, and must not")));
                continue;
            }
            let rule = self.heads.rules.len();
            self.heads.rules.push(Rule {
                names,
                strength,
                with: with.iter().map(|(set, _)| *set).collect(),
                without: without.map(|(set, _)| set),
            });
            self.claim(file, &head.heads, &Says::Head(rule), faults);
        }
    }

    /// The number of a set, and the phrases in it.
    fn set(
        &mut self,
        file: &File,
        phrases: &schema::Phrases,
        named: &BTreeMap<String, schema::Phrases>,
        faults: &Faults,
    ) -> (usize, BTreeSet<String>) {
        let mut all: Vec<Spanned<String>> = Vec::new();
        for phrase in phrases {
            match phrase.get_ref().strip_prefix('@') {
                Some(name) => match named.get(name) {
                    Some(words) => all.extend(words.iter().cloned()),
                    None => faults.add(file.error_at(phrase.span().start, format!("[sets] has no set {name:?}"))),
                },
                None => all.push(phrase.clone()),
            }
        }
        let words: BTreeSet<String> = all.iter().map(|phrase| phrase.get_ref().clone()).collect();
        let next = self.heads.sets.len();
        let number = *self.heads.sets.entry(words.clone()).or_insert(next);
        if number == next {
            self.claim(file, &all, &Says::Set(number), faults);
        }
        (number, words)
    }
}

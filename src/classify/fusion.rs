//! Bringing the categories of the description and those of the HS code together.

use core::cmp::Reverse;

use smallvec::SmallVec;

use super::Agreement;
use crate::{
    category::Category,
    hs::{HsCode, HsEdition},
    text::{Reading, Strength},
};

/// A category with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    pub(super) category: Category,
    pub(super) strength: Strength,
    pub(super) agreement: Agreement,
}

/// How near a code is to the home of a category.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearness {
    /// The code lies in a home subheading, or a home subheading lies in the code.
    Home,
    /// The code lies in the heading of a home subheading.
    Heading,
    /// Elsewhere.
    Away,
}

fn nearness(category: Category, code: HsCode) -> Nearness {
    let home = category.home();
    if home.iter().any(|home| home.contains(code) || code.contains(*home)) {
        Nearness::Home
    } else if home.iter().any(|home| home.heading().is_some() && home.heading() == code.heading()) {
        Nearness::Heading
    } else {
        Nearness::Away
    }
}

/// A code that names no subheading points to too many categories to be evidence for one.
fn home_of(code: HsCode, edition: HsEdition) -> impl Iterator<Item = Category> + Clone {
    let subheading = code.subheading().filter(|_| edition == HsEdition::LATEST);
    Category::all().filter(move |category| subheading.is_some_and(|code| category.home().contains(&code)))
}

pub(super) fn rank(reading: &Reading, code: Option<HsCode>, edition: HsEdition) -> SmallVec<[Ranked; 12]> {
    let mut ranked: SmallVec<[Ranked; 12]> = SmallVec::new();
    let comparable = code.filter(|_| edition == HsEdition::LATEST);
    for named in reading.categories() {
        let (category, strength) = (named.category(), named.strength());
        let (strength, agreement) = match comparable.map(|code| nearness(category, code)) {
            Some(Nearness::Home) => (raised(strength), Agreement::Corroborated),
            // A weak word is no positive evidence against a code.
            Some(Nearness::Away) if strength > Strength::Weak => (strength, Agreement::Conflict),
            _ => (strength, Agreement::TextOnly),
        };
        ranked.push(Ranked { category, strength, agreement });
    }
    if let Some(code) = code {
        let by_text = ranked.len();
        // The text names other goods: by a word for them, or by a category that is not at home near this code.
        let other = reading.other_goods().is_some() && by_text == 0
            || ranked.iter().any(|named| named.agreement == Agreement::Conflict);
        let home = home_of(code, edition);
        let sole = home.clone().count() == 1;
        for category in home {
            if ranked[..by_text].iter().any(|named| named.category == category) {
                continue;
            }
            let strength = if sole { Strength::Moderate } else { Strength::Weak };
            let agreement = if other { Agreement::Conflict } else { Agreement::CodeOnly };
            ranked.push(Ranked { category, strength, agreement });
        }
    }
    ranked.sort_unstable_by_key(|named| (Reverse(named.strength), named.agreement, named.category));
    ranked
}

/// The code bears the words out.
fn raised(strength: Strength) -> Strength {
    match strength {
        Strength::Weak => Strength::Moderate,
        _ => Strength::Strong,
    }
}

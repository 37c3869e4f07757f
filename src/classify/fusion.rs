//! Bringing the categories of the description and those of the HS code together.

use core::cmp::Reverse;

use super::{Agreement, home::at_home};
use crate::{
    category::Category,
    hs::{HsCode, HsEdition, reach_latest, unchanged_since},
    inline::Inline,
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
    /// The code is one under which some such goods are classified rightly.
    Second,
    /// The code is a subheading beside a home, in its heading.
    Neighbour,
    /// The code is the heading of a home, or nothing that can be held against it.
    Heading,
    /// Elsewhere.
    Away,
}

/// The HS 2022 codes that stand for a code: itself, or the subheadings its own edition's correlation leads to.
type Codes = Inline<HsCode, 4>;

fn in_latest(code: HsCode, edition: HsEdition) -> Codes {
    let mut codes = Codes::new();
    match code.subheading() {
        _ if edition == HsEdition::LATEST => codes.push(code),
        Some(subheading) if unchanged_since(subheading, edition) => codes.push(subheading),
        Some(subheading) => codes.extend(reach_latest(subheading, edition).map(|(code, _)| code)),
        None => {}
    }
    codes
}

fn nearness(category: Category, codes: &Codes) -> Nearness {
    let any = |near: fn(HsCode, HsCode) -> bool| {
        category.home().iter().any(|&home| codes.iter().any(|&code| near(home, code)))
    };
    let second = || category.also().iter().any(|&home| codes.iter().any(|&code| home.contains(code)));
    if any(|home, code| home.contains(code) || code.contains(home)) {
        Nearness::Home
    } else if second() {
        Nearness::Second
    } else if codes.is_empty() {
        Nearness::Heading
    } else if any(|home, code| home.heading() == code.heading()) {
        match **codes {
            [code] if code.subheading().is_some() => Nearness::Neighbour,
            _ => Nearness::Heading,
        }
    } else {
        Nearness::Away
    }
}

/// A code that names no subheading points to too many categories to be evidence for one.
fn home_of(codes: &Codes) -> impl Iterator<Item = Category> + '_ {
    codes.iter().filter_map(|code| code.subheading()).flat_map(at_home)
}

pub(super) fn rank(reading: &Reading, code: Option<HsCode>, edition: HsEdition) -> Inline<Ranked, 12> {
    let mut ranked = Inline::new();
    let codes = code.map(|code| in_latest(code, edition));
    for named in reading.categories() {
        let (category, strength) = (named.category(), named.strength());
        let (strength, agreement) = match codes.as_ref().map(|codes| nearness(category, codes)) {
            Some(Nearness::Home) => (raised(strength), Agreement::Corroborated),
            Some(Nearness::Second) => (strength, Agreement::Corroborated),
            Some(Nearness::Neighbour) if strength > Strength::Weak => (strength, Agreement::Neighbour),
            // A weak word is no positive evidence against a code.
            Some(Nearness::Away) if strength > Strength::Weak => (strength, Agreement::Conflict),
            _ => (strength, Agreement::TextOnly),
        };
        ranked.push(Ranked { category, strength, agreement });
    }
    // A code is held against the goods that it fits best.
    if ranked.iter().any(|named| named.agreement == Agreement::Corroborated) {
        let apart = |named: &&mut Ranked| matches!(named.agreement, Agreement::Conflict | Agreement::Neighbour);
        ranked.iter_mut().filter(apart).for_each(|named| named.agreement = Agreement::TextOnly);
    }
    if let Some(codes) = &codes {
        let by_text = ranked.len();
        // The text names other goods: by a word for them, or by a category that is not at home near this code.
        let is_other = reading.other_goods().is_some() && by_text == 0;
        let is_against = ranked.iter().any(|named| named.agreement == Agreement::Conflict);
        for category in home_of(codes) {
            if ranked.iter().any(|named| named.category == category) {
                continue;
            }
            let sole = codes.len() == 1 && home_of(codes).count() == 1;
            let strength = if sole { Strength::Moderate } else { Strength::Weak };
            // A code that is home to several speaks for none of them against another category.
            let agreement = if is_other || is_against && sole { Agreement::Conflict } else { Agreement::CodeOnly };
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

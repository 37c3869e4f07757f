//! Carrying a code from one edition to another.

use core::ops::Deref;

use super::{
    HsCode, HsEdition, Relation,
    nomenclature::{exists_at, position, subheading_at},
};
use crate::{
    inline::Inline,
    tables::{
        correlation::{CHANGED, LATEST_FIRST, LATEST_FROM, LATEST_LINKS, POSITION_BITS, TO_LATEST},
        layout::Table,
        steps::{BACK, BACK_BLOCKS, BLOCK, CHANGED_BACK, FROM, FROM_BLOCKS, RELATION, STEPS, TO},
    },
};

/// A subheading of another edition, and how it is reached.
///
/// ```
/// use dualuse::hs::{HsEdition, Relation, correlate};
///
/// let reached = correlate("8548.90".parse()?, HsEdition::Hs2017, HsEdition::Hs2022);
/// assert_eq!((reached[0].code().to_string().as_str(), reached[0].relation()), ("8548.00", Relation::Renamed));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Correlated {
    code: HsCode,
    relation: Relation,
}

impl Correlated {
    /// The subheading in the edition carried to.
    #[must_use]
    pub fn code(&self) -> HsCode {
        self.code
    }

    /// How it is reached; over several editions, never closer than the loosest step.
    #[must_use]
    pub fn relation(&self) -> Relation {
        self.relation
    }
}

/// The subheadings that a code reaches in another edition, in order.
///
/// ```
/// use dualuse::hs::{HsEdition, Relation, correlate};
///
/// let reached = correlate("8456.10".parse()?, HsEdition::Hs2012, HsEdition::Hs2022);
/// let codes: Vec<String> = reached.iter().map(|reached| reached.code().to_string()).collect();
/// assert_eq!(codes, ["8456.11", "8456.12"]);
/// assert!(reached.iter().all(|reached| reached.relation() == Relation::Split));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correlation(Inline<Correlated, 4>);

impl Deref for Correlation {
    type Target = [Correlated];

    fn deref(&self) -> &[Correlated] {
        &self.0
    }
}

crate::serial::written_as_sequence!(Correlation);

/// Carries a subheading from one edition to another, along the editions between.
///
/// A longer code is carried by its subheading, since its national digits mean nothing in another edition; a shorter code,
/// or one that does not exist in its edition, reaches nothing. The links are those of the United Nations Statistics
/// Division, without those that its tables draw from hundreds of headings to one (see [`correlate_with_residual`]).
#[must_use]
pub fn correlate(code: HsCode, from: HsEdition, to: HsEdition) -> Correlation {
    carry(code, from, to, Relation::Partial)
}

/// As [`correlate`], with the links of official tables that carry next to no goods.
///
/// ```
/// use dualuse::hs::{HsEdition, Relation, correlate, correlate_with_residual};
///
/// let washing_machines = "8450.20".parse()?;
/// assert_eq!(correlate(washing_machines, HsEdition::Hs2017, HsEdition::Hs2022).len(), 1);
/// // The official table also sends them to electronic waste.
/// let reached = correlate_with_residual(washing_machines, HsEdition::Hs2017, HsEdition::Hs2022);
/// assert!(reached.iter().any(|reached| reached.code().to_string() == "8549.21"));
/// assert!(reached.iter().all(|reached| reached.relation() >= Relation::Residual || reached.code() == washing_machines));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[must_use]
pub fn correlate_with_residual(code: HsCode, from: HsEdition, to: HsEdition) -> Correlation {
    carry(code, from, to, Relation::Residual)
}

/// Whether a subheading of an edition stands for the same goods under the same number in HS 2022.
pub(crate) fn unchanged_since(subheading: HsCode, edition: HsEdition) -> bool {
    position(subheading).is_some_and(|at| is_unchanged(at, edition))
}

fn is_unchanged(at: u16, edition: HsEdition) -> bool {
    let steps = !((1_u8 << edition as u8) - 1);
    exists_at(at, edition) && CHANGED.at(usize::from(at)) & steps == 0
}

/// Whether the code is of a subheading that reaches nothing in HS 2022: the official tables leave a few out.
pub(crate) fn is_lost(code: HsCode, edition: HsEdition) -> bool {
    let lost = |at| !is_unchanged(at, edition) && changes_to_latest(at, edition).len() == 0;
    let is_lost = |subheading| position(subheading).is_none_or(lost);
    edition != HsEdition::LATEST && code.subheading().is_some_and(is_lost)
}

/// The subheadings of the latest edition that one of another edition reaches by a change, in order.
pub(crate) fn reach_latest(
    subheading: HsCode,
    from: HsEdition,
) -> impl ExactSizeIterator<Item = (HsCode, Relation)> + Clone {
    let links = position(subheading).map_or(LATEST_LINKS.slice(0..0), |at| changes_to_latest(at, from));
    let reached = |link: u16| (subheading_at(link & ((1 << POSITION_BITS) - 1)), relation(link >> POSITION_BITS));
    links.iter().map(reached)
}

/// The relation that tables have under a number.
fn relation(number: u16) -> Relation {
    use Relation::{Merged, Partial, Renamed, Residual, Same, Split};
    [Same, Renamed, Merged, Split, Partial, Residual, Residual, Residual][usize::from(number & 7)]
}

fn changes_to_latest(at: u16, from: HsEdition) -> Table<u16> {
    let links = || {
        let edition = TO_LATEST.get(from as usize)?;
        let changed = LATEST_FROM.run(edition.from);
        let place = changed.partition_point(|known| known < at);
        changed.get(place).filter(|&known| known == at)?;
        let first = |place| usize::from(LATEST_FIRST.run(edition.first).at(place));
        Some(LATEST_LINKS.run(edition.links).slice(first(place)..first(place + 1)))
    };
    links().unwrap_or(LATEST_LINKS.slice(0..0))
}

/// Positions of subheadings, and how they are reached.
pub(crate) type Reached = Inline<(u16, Relation), 8>;

/// What [`correlate`] reaches, by position and in no order.
pub(crate) fn correlate_positions(code: HsCode, from: HsEdition, to: HsEdition) -> Reached {
    reach_from(code, from, to, Relation::Partial)
}

/// Over links no looser than `worst`.
fn reach_from(code: HsCode, from: HsEdition, to: HsEdition, worst: Relation) -> Reached {
    let start = code.subheading().and_then(position).filter(|&start| exists_at(start, from));
    start.map_or_else(Reached::new, |start| reach(start, from, to, worst))
}

fn carry(code: HsCode, from: HsEdition, to: HsEdition, worst: Relation) -> Correlation {
    let mut reached = reach_from(code, from, to, worst);
    reached.sort_unstable();
    Correlation(reached.iter().map(|&(at, relation)| Correlated { code: subheading_at(at), relation }).collect())
}

fn reach(start: u16, from: HsEdition, to: HsEdition, worst: Relation) -> Reached {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let steps = (1_u8 << high as u8) - (1 << low as u8);
    let changed = if from <= to { CHANGED } else { CHANGED_BACK };
    let mut reached = Reached::new();
    reached.push((start, Relation::Same));
    if changed.at(usize::from(start)) & steps == 0 && (worst < Relation::Residual || from == to) {
        return reached;
    }
    let walk = |step: &usize| steps >> step & 1 == 1;
    if from <= to {
        (0..STEPS.len()).filter(walk).for_each(|step| take(&mut reached, step, true, worst));
    } else {
        (0..STEPS.len()).rev().filter(walk).for_each(|step| take(&mut reached, step, false, worst));
    }
    reached
}

/// Takes one step with all that has been reached.
fn take(reached: &mut Reached, step: usize, forward: bool, worst: Relation) {
    let changed = if forward { CHANGED } else { CHANGED_BACK };
    let changes = |at: u16| changed.at(usize::from(at)) >> step & 1 == 1;
    // Residual links apart, a code that does not change has only itself.
    if worst < Relation::Residual && !reached.iter().any(|&(at, _)| changes(at)) {
        return;
    }
    let mut next = Reached::new();
    for &(at, relation) in reached.iter() {
        if !changes(at) {
            keep_best(&mut next, at, relation);
            if worst < Relation::Residual {
                continue;
            }
        }
        for (to, link) in links(step, at, forward) {
            let relation = relation.then(link);
            if relation <= worst {
                keep_best(&mut next, to, relation);
            }
        }
    }
    *reached = next;
}

fn keep_best(reached: &mut Reached, to: u16, relation: Relation) {
    match reached.iter_mut().find(|known| known.0 == to) {
        Some(known) => known.1 = known.1.min(relation),
        None => reached.push((to, relation)),
    }
}

/// The links of one subheading.
fn links(step: usize, at: u16, forward: bool) -> impl Iterator<Item = (u16, Relation)> {
    let step = STEPS.at(step);
    let (from, to, relations) = (FROM.run(step.links), TO.run(step.links), RELATION.run(step.links));
    let back = BACK.run(step.links);
    let blocks = if forward { FROM_BLOCKS } else { BACK_BLOCKS }.run(step.blocks);
    let begin = |block: usize| blocks.get(block).map_or(from.len(), usize::from);
    let (first, end) = (begin(usize::from(at) / BLOCK), begin(usize::from(at) / BLOCK + 1));
    let before = if forward {
        from.slice(first..end).partition_point(|of| of < at)
    } else {
        back.slice(first..end).partition_point(|link| to.at(usize::from(link)) < at)
    };
    (first + before..end)
        .map(move |place| {
            let link = if forward { place } else { usize::from(back.at(place)) };
            let (from, to, relation) = (from.at(link), to.at(link), relation(relations.at(link).into()));
            if forward { (from, to, relation) } else { (to, from, relation.reversed()) }
        })
        .take_while(move |&(of, ..)| of == at)
        .map(|(_, reached, relation)| (reached, relation))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::{correlate, reach_latest, unchanged_since};
    use crate::{
        hs::HsEdition,
        tables::{correlation, hs, steps},
    };

    #[test]
    fn tables_of_editions_and_correlation_stay_small() {
        let (editions, correlation) = (hs::BYTES.len(), correlation::BYTES.len() + steps::BYTES.len());
        std::println!("editions {editions} bytes, correlation {correlation} bytes");
        assert!(editions + correlation < 250 * 1024);
    }

    /// What the generator has composed is what the steps give one after the other.
    #[test]
    fn links_to_the_latest_edition_are_the_steps_composed() {
        for from in HsEdition::ALL {
            for subheading in from.subheadings().filter(|&subheading| !unchanged_since(subheading, from)) {
                let walked = correlate(subheading, from, HsEdition::LATEST);
                let composed = reach_latest(subheading, from);
                assert!(composed.eq(walked.iter().map(|reached| (reached.code(), reached.relation()))), "{subheading}");
            }
        }
    }
}

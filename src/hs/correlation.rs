//! Carrying a code from one edition to another.

use core::ops::Deref;

use smallvec::SmallVec;

use super::{
    HsCode, HsEdition, Relation,
    nomenclature::{exists_at, position, subheading_at},
};
use crate::tables::correlation::{CHANGED, CHANGED_BACK, STEPS, TO_LATEST};

/// The links between two neighbouring editions, by position of the older and of the newer subheading.
pub(crate) struct Step {
    /// Ascending.
    pub(crate) from: &'static [u16],
    pub(crate) to: &'static [u16],
    pub(crate) relation: &'static [Relation],
    /// The links in ascending order of `to`.
    pub(crate) back: &'static [u16],
    /// Where the links from every block of subheadings begin.
    pub(crate) from_blocks: &'static [u16],
    /// The same for the links to them, in `back`.
    pub(crate) back_blocks: &'static [u16],
}

/// The links of one edition to the latest, over all the steps between, without those that carry next to no goods.
pub(crate) struct ToLatest {
    /// The positions of the subheadings that some step changes, ascending.
    pub(crate) from: &'static [u16],
    /// Where the links of each of them begin; one more for the end.
    pub(crate) first: &'static [u16],
    /// The position reached in the lower 13 bits, the relation above.
    pub(crate) links: &'static [u16],
}

/// How many subheadings share a place in the index of links.
const BLOCK: usize = 32;

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
pub struct Correlation(SmallVec<[Correlated; 4]>);

impl Deref for Correlation {
    type Target = [Correlated];

    fn deref(&self) -> &[Correlated] {
        &self.0
    }
}

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
    exists_at(at, edition) && CHANGED[usize::from(at)] & steps == 0
}

/// Whether the code is of a subheading that reaches nothing in HS 2022: the official tables leave a few out.
pub(crate) fn is_lost(code: HsCode, edition: HsEdition) -> bool {
    let lost = |at| !is_unchanged(at, edition) && changes_to_latest(at, edition).is_empty();
    let is_lost = |subheading| position(subheading).is_none_or(lost);
    edition != HsEdition::LATEST && code.subheading().is_some_and(is_lost)
}

/// The subheadings of the latest edition that one of another edition reaches by a change, in order.
pub(crate) fn reach_latest(
    subheading: HsCode,
    from: HsEdition,
) -> impl ExactSizeIterator<Item = (HsCode, Relation)> + Clone {
    let links = position(subheading).map_or(&[][..], |at| changes_to_latest(at, from));
    links.iter().map(|&link| (subheading_at(link & 0x1FFF), RELATIONS[usize::from(link >> 13)]))
}

const RELATIONS: [Relation; 8] = {
    use Relation::{Merged, Partial, Renamed, Residual, Same, Split};
    [Same, Renamed, Merged, Split, Partial, Residual, Residual, Residual]
};

fn changes_to_latest(at: u16, from: HsEdition) -> &'static [u16] {
    let Some(table) = TO_LATEST.get(from as usize) else { return &[] };
    table
        .from
        .binary_search(&at)
        .map_or(&[], |place| &table.links[usize::from(table.first[place])..usize::from(table.first[place + 1])])
}

/// Positions of subheadings, and how they are reached.
pub(crate) type Reached = SmallVec<[(u16, Relation); 8]>;

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
    Correlation(reached.into_iter().map(|(at, relation)| Correlated { code: subheading_at(at), relation }).collect())
}

fn reach(start: u16, from: HsEdition, to: HsEdition, worst: Relation) -> Reached {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let steps = (1_u8 << high as u8) - (1 << low as u8);
    let changed = if from <= to { &CHANGED } else { &CHANGED_BACK };
    let mut reached = Reached::new();
    reached.push((start, Relation::Same));
    if changed[usize::from(start)] & steps == 0 && (worst < Relation::Residual || from == to) {
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
    let changed = if forward { &CHANGED } else { &CHANGED_BACK };
    let changes = |at: u16| changed[usize::from(at)] >> step & 1 == 1;
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
        for (to, link) in links(&STEPS[step], at, forward) {
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
fn links(step: &'static Step, at: u16, forward: bool) -> impl Iterator<Item = (u16, Relation)> {
    let blocks = if forward { step.from_blocks } else { step.back_blocks };
    let begin = |block: usize| blocks.get(block).map_or(step.from.len(), |&first| usize::from(first));
    let (first, end) = (begin(usize::from(at) / BLOCK), begin(usize::from(at) / BLOCK + 1));
    let before = if forward {
        step.from[first..end].partition_point(|&of| of < at)
    } else {
        step.back[first..end].partition_point(|&link| step.to[usize::from(link)] < at)
    };
    (first + before..end)
        .map(move |place| {
            if forward {
                (step.from[place], step.to[place], step.relation[place])
            } else {
                let link = usize::from(step.back[place]);
                (step.to[link], step.from[link], step.relation[link].reversed())
            }
        })
        .take_while(move |&(of, ..)| of == at)
        .map(|(_, reached, relation)| (reached, relation))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use core::mem::size_of_val;

    use super::{correlate, reach_latest, unchanged_since};
    use crate::{
        hs::HsEdition,
        tables::{
            correlation::{CHANGED, CHANGED_BACK, STEPS, TO_LATEST},
            hs::{EDITIONS, FIRST, SUBHEADINGS},
        },
    };

    #[test]
    fn tables_of_editions_and_correlation_stay_small() {
        let editions = size_of_val(&FIRST) + size_of_val(&SUBHEADINGS) + size_of_val(&EDITIONS);
        let steps: usize = STEPS
            .iter()
            .map(|step| {
                size_of_val(step.from)
                    + size_of_val(step.to)
                    + size_of_val(step.relation)
                    + size_of_val(step.back)
                    + size_of_val(step.from_blocks)
                    + size_of_val(step.back_blocks)
            })
            .sum();
        let to_latest: usize = TO_LATEST
            .iter()
            .map(|table| size_of_val(table.from) + size_of_val(table.first) + size_of_val(table.links))
            .sum();
        let correlation = size_of_val(&CHANGED) + size_of_val(&CHANGED_BACK) + size_of_val(&STEPS) + steps + to_latest;
        std::println!("editions {editions} bytes, correlation {correlation} bytes");
        assert!(editions + correlation < 250 * 1024);
    }

    /// What the build has composed is what the steps give one after the other.
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

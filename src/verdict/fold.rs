//! Paragraphs that have the same answer, folded to the highest one above them.

use alloc::vec::Vec;

use super::asked::Asked;
use crate::{
    control::{ControlCode, ControlList},
    dates::AsOf,
    rules::{Determination, Paragraph, is_covered},
};

/// An asked paragraph that decides, or an entry of which nothing below was asked.
#[derive(Clone, Copy)]
pub(super) struct Leaf {
    pub(super) list: ControlList,
    pub(super) code: ControlCode,
    pub(super) row: Option<Paragraph>,
    pub(super) determination: Option<Determination>,
}

/// Leaves with the same answer, under one code.
pub(super) struct Group {
    pub(super) list: ControlList,
    pub(super) code: ControlCode,
    pub(super) leaves: Vec<Leaf>,
}

/// The leaves, in the order of the lists and of their codes.
pub(super) fn leaves(asked: &[Asked]) -> Vec<Leaf> {
    let mut sorted: Vec<&Asked> = asked.iter().collect();
    sorted.sort_unstable_by(|one, two| one.place.cmp(&two.place).then_with(|| one.code.cmp(&two.code)));
    let mut leaves = Vec::with_capacity(sorted.len());
    for (at, asked) in sorted.iter().enumerate() {
        let row = asked.row.filter(|row| row.decides());
        let next = sorted.get(at + 1);
        let above = next.is_some_and(|next| next.list == asked.list && asked.code.contains(next.code));
        // What only holds others together is told by these, and a whole of which a part has no rule tells that itself.
        let tells = row.is_some() || !above || asked.determination == Some(Determination::NotEvaluated);
        // Of met paragraphs the lowest are told.
        let met_below = matches!(asked.determination, Some(Determination::Met(_))) && above && {
            let below =
                sorted[at + 1..].iter().take_while(|next| next.list == asked.list && asked.code.contains(next.code));
            below.into_iter().any(|next| matches!(next.determination, Some(Determination::Met(_))))
        };
        // What the list prints as reserved nothing meets, whatever the goods are.
        let is_reserved = || row.is_some_and(Paragraph::is_reserved);
        if tells && !met_below && !(is_closed_by(asked.determination) && is_reserved()) {
            leaves.push(Leaf { list: asked.list, code: asked.code, row, determination: asked.determination });
        }
    }
    leaves
}

/// The leaves in groups, in the order of their first leaves.
pub(super) fn groups(leaves: &[Leaf], as_of: AsOf) -> Vec<Group> {
    let mut all: Vec<(usize, Group)> = Vec::new();
    // Leaves under one code, from the entries downwards.
    let mut open: Vec<(ControlCode, Vec<usize>)> = parts((0..leaves.len()).collect(), leaves, None);
    while let Some((code, mut under)) = open.pop() {
        for is_state in [is_missing, is_for_judgement, is_closed] {
            let same: Vec<usize> = under.iter().copied().filter(|&at| is_state(&leaves[at])).collect();
            if let Some(first) = foldable(&same, &under, leaves, code, as_of) {
                let group = Group { list: first.list, code, leaves: same.iter().map(|&at| leaves[at]).collect() };
                under.retain(|&at| !is_state(&leaves[at]));
                all.push((same[0], group));
            }
        }
        let here = |at: &usize| leaves[*at].code == code;
        for at in under.iter().copied().filter(|at| here(at)) {
            let leaf = leaves[at];
            all.push((at, Group { list: leaf.list, code, leaves: Vec::from([leaf]) }));
        }
        under.retain(|at| !here(at));
        open.extend(parts(under, leaves, Some(code)));
    }
    all.sort_by_key(|(first, _)| *first);
    all.into_iter().map(|(_, group)| group).collect()
}

/// What is open is folded across what is closed if there is so much more of it.
const OPEN_FOR_EACH_CLOSED: usize = 4;

/// Whether leaves with one answer can be told as one, of all that is under a code; then the first of them.
fn foldable<'l>(
    same: &[usize],
    under: &[usize],
    leaves: &'l [Leaf],
    code: ControlCode,
    as_of: AsOf,
) -> Option<&'l Leaf> {
    let first = &leaves[*same.first()?];
    let is_whole = same.len() == under.len();
    if same.len() < 2 {
        return None;
    }
    // Of a whole something is said only if all of it was asked; and a military list of which no paragraph is held has no whole.
    let all_asked = || {
        let rows = Paragraph::under(first.list, code, as_of).filter(|row| !row.is_reserved()).count();
        rows == under.iter().filter(|&&at| leaves[at].row.is_some()).count()
    };
    if is_closed(first) {
        let is_whole = is_whole && first.list.is_dual_use() && all_asked() && is_covered(first.list, code);
        return is_whole.then_some(first);
    }
    // A little that is closed beside much that is open is told apart.
    let apart = under.iter().filter(|&&at| is_closed(&leaves[at])).count();
    let mostly = same.len() + apart == under.len() && same.len() >= OPEN_FOR_EACH_CLOSED * apart;
    (mostly && all_asked()).then_some(first)
}

/// Parts of leaves that follow each other, by list and by the code one level below another one, or by entry.
fn parts(under: Vec<usize>, leaves: &[Leaf], above: Option<ControlCode>) -> Vec<(ControlCode, Vec<usize>)> {
    let mut parts: Vec<(ControlCode, Vec<usize>)> = Vec::new();
    for at in under {
        let leaf = &leaves[at];
        let is_next = |(code, part): &&mut (ControlCode, Vec<usize>)| {
            leaves[part[0]].list == leaf.list && code.contains(leaf.code)
        };
        match parts.last_mut().filter(is_next) {
            Some((_, part)) => part.push(at),
            None => parts.push((below(leaf.code, above), Vec::from([at]))),
        }
    }
    parts
}

/// The code that is one level below another one and holds a third; or the entry.
fn below(code: ControlCode, above: Option<ControlCode>) -> ControlCode {
    let is_below = |code: &ControlCode| Some(*code) != above;
    core::iter::successors(Some(code), ControlCode::parent).take_while(is_below).last().unwrap_or(code)
}

fn is_missing(leaf: &Leaf) -> bool {
    matches!(leaf.determination, Some(Determination::Missing(_)))
}

fn is_for_judgement(leaf: &Leaf) -> bool {
    matches!(leaf.determination, Some(Determination::NeedsJudgement(_)))
}

fn is_closed(leaf: &Leaf) -> bool {
    is_closed_by(leaf.determination)
}

fn is_closed_by(determination: Option<Determination>) -> bool {
    matches!(determination, Some(Determination::NotMet(_)))
}

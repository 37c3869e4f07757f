//! Whose a figure or a word of a description is: the goods', or another thing's.

use alloc::vec::Vec;
use core::ops::Range;

use super::cut::{Cut, Speaks};
use crate::quantity::Dimension;

/// Whose what stands at a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// The goods'.
    Own,
    /// A property's of the goods, which only a label tells.
    Property,
    /// What the goods are not.
    Denied,
    /// What the goods are for.
    Purpose,
    /// A pointer's, a pump's, an accessory's, or other goods'.
    Others,
    /// Perhaps denied, or of another state of the goods.
    Unclear,
}

/// What a phrase does to what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It denies what follows.
    Negation,
    /// What follows is what the goods are for.
    Purpose,
    /// It is a pointer, a pump or the like.
    Aside,
    /// It names the goods.
    Goods,
    /// It says something of what was named.
    Says,
}

/// A noun phrase with what stands behind it up to a mark or a joiner.
struct Part {
    start: usize,
    /// Whether a word and no mark joins it to the part before: "for CO2 and Nd:YAG lasers".
    joined: bool,
    /// Its turns, in order.
    turns: Vec<Turned>,
}

/// A turn, and what it leaves.
struct Turned {
    span: Range<usize>,
    turn: Turn,
    /// The first denial or purpose up to it, by its place among the turns.
    first: Option<usize>,
    /// Whether an aside is spoken of behind it.
    aside: bool,
}

impl Part {
    /// Whether it ends in what the goods are for.
    fn is_purpose(&self) -> bool {
        let first = self.turns.last().and_then(|last| last.first).and_then(|first| self.turns.get(first));
        first.is_some_and(|first| first.turn == Turn::Purpose)
    }

    fn push(&mut self, span: Range<usize>, turn: Turn) {
        let (first, aside) = self.turns.last().map_or((None, false), |last| (last.first, last.aside));
        let turns_away = matches!(turn, Turn::Negation | Turn::Purpose);
        let aside = match turn {
            Turn::Aside => true,
            Turn::Goods => false,
            _ => aside,
        };
        self.turns.push(Turned { span, turn, first: first.or(turns_away.then_some(self.turns.len())), aside });
    }
}

/// The parts of a description, each with what it speaks of.
pub(super) struct Parts {
    parts: Vec<Part>,
    cuts: Vec<Cut>,
    unclear: Unclear,
}

/// How far a doubt reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Clause,
    /// Up to a comma or a bracket.
    Part,
}

/// Where figures are not certain: those of one dimension, or all.
#[derive(Default)]
pub(super) struct Unclear(Vec<(Option<Dimension>, Within, Vec<Range<usize>>)>);

impl Unclear {
    /// Adds the range around a place, unless it is already in one. Places come in order.
    pub(super) fn add(
        &mut self,
        of: Option<Dimension>,
        within: Within,
        at: usize,
        around: impl FnOnce() -> Range<usize>,
    ) {
        let number = self.0.iter().position(|known| (known.0, known.1) == (of, within)).unwrap_or_else(|| {
            self.0.push((of, within, Vec::new()));
            self.0.len() - 1
        });
        let ranges = &mut self.0[number].2;
        if ranges.last().is_none_or(|last| last.end <= at) {
            ranges.push(around());
        }
    }

    /// Whether a figure of a dimension, or a word, is not certain at a place.
    fn contains(&self, of: Option<Dimension>, at: usize) -> bool {
        let about = self.0.iter().filter(|(known, ..)| known.is_none() || *known == of);
        let range = |ranges: &Vec<Range<usize>>| {
            ranges.get(ranges.partition_point(|range| range.end <= at)).is_some_and(|range| range.contains(&at))
        };
        about.into_iter().any(|(.., ranges)| range(ranges))
    }
}

impl Parts {
    /// Of a description with these cuts and turns, both in order.
    pub(super) fn new(text: &str, mut cuts: Vec<Cut>, turns: Vec<(Range<usize>, Turn)>, unclear: Unclear) -> Self {
        // "Light source wavelength" is one name, and no light.
        let mut names = turns.iter().filter(|(_, turn)| matches!(turn, Turn::Says | Turn::Goods)).peekable();
        let mut name = 0..0;
        cuts.retain_mut(|cut| {
            let start = cut.start as usize;
            while let Some((next, _)) = names.next_if(|(next, _)| next.start <= start) {
                name = if next.end > name.end { next.clone() } else { name.clone() };
            }
            let is_named = name.contains(&start);
            if is_named && cut.begins {
                cut.speaks = Speaks::Goods;
            }
            !is_named || cut.begins
        });
        let begins = cuts.iter().filter(|cut| cut.begins);
        let mut parts: Vec<Part> = begins
            .map(|cut| {
                let start = cut.start as usize;
                let joined = text[..start].trim_end().ends_with(char::is_alphabetic);
                Part { start, joined, turns: Vec::new() }
            })
            .collect();
        for (span, turn) in turns {
            let number = parts.partition_point(|part| part.start <= span.start);
            if let Some(part) = number.checked_sub(1).and_then(|number| parts.get_mut(number)) {
                part.push(span, turn);
            }
        }
        Self { parts, cuts, unclear }
    }

    /// Whose something from one place to another is: a word, or a figure of a dimension.
    pub(super) fn whose(&self, start: usize, end: usize, dimension: Option<Dimension>) -> Whose {
        match self.unclear.contains(dimension, start) {
            true => Whose::Unclear,
            false => self.of(start, end),
        }
    }

    /// The same where figures may be of another state of the goods, which does not touch what they are.
    pub(super) fn of(&self, start: usize, end: usize) -> Whose {
        let number = self.parts.partition_point(|part| part.start <= start);
        let Some(number) = number.checked_sub(1) else { return Whose::Own };
        let part = &self.parts[number];
        let own = self.within(part, start, end);
        // Figures alone behind a comma go with what stands before it: "red pointer, 650 nm".
        let says_nothing = part.turns.is_empty() && own == Whose::Own;
        match number.checked_sub(1).map(|before| &self.parts[before]) {
            Some(before) if says_nothing && self.ends_with_another(before, part.start) => Whose::Others,
            Some(before) if part.joined && before.is_purpose() && own == Whose::Own => Whose::Purpose,
            _ => own,
        }
    }

    fn within(&self, part: &Part, start: usize, end: usize) -> Whose {
        let before = part.turns.partition_point(|turned| turned.span.start < start || turned.span.end <= start);
        let last = before.checked_sub(1).map(|last| &part.turns[last]);
        if let Some(first) = last.and_then(|last| last.first).map(|first| &part.turns[first]) {
            return match first.turn {
                // Of what stands further behind a denial, nobody knows whether it is denied too.
                Turn::Negation if first.span.end + 1 < start => Whose::Unclear,
                Turn::Negation => Whose::Denied,
                _ => Whose::Purpose,
            };
        }
        // "650 nm red pointer": what stands right before an aside is its own.
        let next = part.turns.get(part.turns.partition_point(|turned| turned.span.start < end));
        let is_of_next = next.is_some_and(|next| next.turn == Turn::Aside && next.span.start <= end + 1);
        if last.is_some_and(|last| last.aside) || is_of_next {
            return Whose::Others;
        }
        let cut = self.cuts.partition_point(|cut| cut.start as usize <= start);
        let here = cut.checked_sub(1).map_or(Speaks::Goods, |cut| self.cuts[cut].speaks);
        let next = self.cuts.get(cut).filter(|next| !next.begins);
        match here {
            Speaks::Negation => Whose::Unclear,
            Speaks::Purpose => Whose::Purpose,
            Speaks::Thing | Speaks::OtherGoods => Whose::Others,
            Speaks::Beside if next.is_some_and(|next| next.speaks == Speaks::Thing) => Whose::Others,
            Speaks::Property => Whose::Property,
            Speaks::Goods | Speaks::Beside => Whose::Own,
        }
    }

    /// Whether the end of a part, which another follows at a place, is another thing's.
    fn ends_with_another(&self, part: &Part, end: usize) -> bool {
        let last = end.saturating_sub(1).max(part.start);
        matches!(self.within(part, last, last), Whose::Others)
    }
}

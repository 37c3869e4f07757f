//! Whose a figure or a word of a description is: the goods', or another thing's.

use alloc::vec::Vec;
use core::ops::Range;

use super::cut::{Cut, Speaks};

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
    /// The places of its turns, in order.
    turns: Vec<(Range<usize>, Turn)>,
}

/// The parts of a description, each with what it speaks of.
pub(super) struct Parts {
    parts: Vec<Part>,
    cuts: Vec<Cut>,
    /// Where nothing is certain.
    unclear: Vec<Range<usize>>,
}

impl Parts {
    /// Of a description with these cuts and turns, both in order.
    pub(super) fn new(mut cuts: Vec<Cut>, turns: Vec<(Range<usize>, Turn)>, unclear: Vec<Range<usize>>) -> Self {
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
        let mut parts: Vec<Part> = begins.map(|cut| Part { start: cut.start as usize, turns: Vec::new() }).collect();
        for (span, turn) in turns {
            let number = parts.partition_point(|part| part.start <= span.start);
            if let Some(part) = number.checked_sub(1).and_then(|number| parts.get_mut(number)) {
                part.turns.push((span, turn));
            }
        }
        Self { parts, cuts, unclear }
    }

    /// Whose something from one place to another is.
    pub(super) fn whose(&self, start: usize, end: usize) -> Whose {
        match self.unclear.iter().any(|range| range.contains(&start)) {
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
            _ => own,
        }
    }

    fn within(&self, part: &Part, start: usize, end: usize) -> Whose {
        let before = part.turns.iter().take_while(|(span, _)| span.start < start || span.end <= start);
        let mut aside = false;
        for (span, turn) in before {
            match turn {
                // Of what stands further behind a denial, nobody knows whether it is denied too.
                Turn::Negation if span.end + 1 < start => return Whose::Unclear,
                Turn::Negation => return Whose::Denied,
                Turn::Purpose => return Whose::Purpose,
                Turn::Aside => aside = true,
                Turn::Goods => aside = false,
                Turn::Says => {}
            }
        }
        // "650 nm red pointer": what stands right before an aside is its own.
        let next = part.turns.iter().find(|(span, _)| span.start >= end);
        let is_of_next = next.is_some_and(|(span, turn)| *turn == Turn::Aside && span.start <= end + 1);
        if aside || is_of_next {
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

//! What was read from a description.

use core::{cmp::Reverse, fmt};

use crate::{category::Category, inline::Inline, span::Span};

/// How much a description's words weigh for a category. Ordered: weak is the least.
///
/// ```
/// use dualuse::text::Strength;
///
/// assert!(Strength::Weak < Strength::Strong);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Strength {
    /// The words are also used of quite other goods.
    Weak,
    /// The words name such goods, but also near relatives of them.
    Moderate,
    /// The words name such goods and hardly anything else.
    Strong,
}

impl Strength {
    /// The identifier used in JSON: `weak`, `moderate` or `strong`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Moderate => "moderate",
            Self::Strong => "strong",
        }
    }
}

impl fmt::Display for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// Why a description says too little to be read.
///
/// ```
/// use dualuse::text::{Abstention, read};
///
/// assert_eq!(read("").abstention(), Some(Abstention::Empty));
/// assert_eq!(read("12 x 34 mm").abstention(), Some(Abstention::NoWords));
/// assert_eq!(read("spare parts").abstention(), Some(Abstention::Vague));
/// assert_eq!(read("condensateurs céramiques multicouches").abstention(), Some(Abstention::Unreadable));
/// assert_eq!(read("roasted coffee").abstention(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Abstention {
    /// There is no text.
    Empty,
    /// There are only numbers, sizes and marks.
    NoWords,
    /// There are only words that fit almost anything.
    Vague,
    /// Most of its words are of no language that is read, or were spoiled on their way.
    Unreadable,
}

impl fmt::Display for Abstention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "there is no description",
            Self::NoWords => "the description has numbers and marks only",
            Self::Vague => "the description has only words that fit almost anything",
            Self::Unreadable => "most words of the description are of no language that is read, or are spoiled",
        })
    }
}

/// Words that name a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub(crate) category: Category,
    pub(crate) span: Span,
    pub(crate) strength: Strength,
}

/// What was read from a description. Found by [`read`](super::read).
///
/// ```
/// let reading = dualuse::text::read("laser diode; cardboard boxes");
/// assert_eq!(reading.categories().count(), 1);
/// assert!(reading.other_goods().is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub(super) found: Inline<Found, 6>,
    /// What is named as a modifier or in an aside, and is told only if the same is named as goods.
    pub(super) asides: Inline<Found, 4>,
    pub(super) other_goods: Option<Span>,
    /// Words that say something, and words that fit almost anything.
    pub(super) telling: u32,
    pub(super) vague: u32,
    pub(super) numbers: u32,
    /// Words of a language that is read, words of none, and whether some have letters that none has.
    pub(super) known: u32,
    pub(super) strange: u32,
    pub(super) foreign: bool,
}

impl Reading {
    /// The categories the description names, in the order of the taxonomy.
    pub fn categories(&self) -> impl Iterator<Item = Named<'_>> {
        self.found.chunk_by(|one, other| one.category == other.category).filter_map(|found| {
            let category = found.first()?.category;
            let strength = found.iter().map(|found| found.strength).max()?;
            Some(Named { category, strength, found })
        })
    }

    /// The words that name one category, in the order of the text.
    pub(crate) fn words_for(&self, category: Category) -> impl ExactSizeIterator<Item = Span> + Clone + '_ {
        let first = self.found.partition_point(|found| found.category < category);
        let last = self.found.partition_point(|found| found.category <= category);
        in_text(&self.found[first..last]).iter().map(|found| found.span)
    }

    /// Words that positively name another kind of good, such as a printer or a toy.
    #[must_use]
    pub fn other_goods(&self) -> Option<Span> {
        self.other_goods
    }

    /// Why the description says too little to be read; `None` if it was read, whether or not anything was found.
    #[must_use]
    pub fn abstention(&self) -> Option<Abstention> {
        if !self.found.is_empty() || self.other_goods.is_some() {
            return None;
        }
        // Two strange words may be names.
        let is_enough = self.foreign || self.known + self.strange > 3;
        if is_enough && self.strange > self.known {
            return Some(Abstention::Unreadable);
        }
        if self.telling > 0 {
            return None;
        }
        Some(match (self.vague, self.numbers) {
            (0, 0) => Abstention::Empty,
            (0, _) => Abstention::NoWords,
            _ => Abstention::Vague,
        })
    }

    /// Adds words that name a category. The first time the inline room is used up, room for all that a text of this
    /// length can hold is taken at once.
    pub(super) fn add(&mut self, found: Found, text_len: usize) {
        if self.found.is_full() {
            self.found.reserve(text_len + 1);
        }
        self.found.push(found);
    }

    /// Puts the spans of another text in place of these.
    pub(super) fn move_spans(&mut self, to: impl Fn(Span) -> Span) {
        self.found.iter_mut().for_each(|found| found.span = to(found.span));
        self.other_goods = self.other_goods.map(to);
    }

    pub(super) fn finish(&mut self) {
        for aside in core::mem::take(&mut self.asides).iter() {
            if self.found.iter().any(|found| found.category == aside.category) {
                self.found.push(*aside);
            }
        }
        let key = |found: &Found| (found.category, found.span.0, Reverse(found.span.1), Reverse(found.strength));
        self.found.sort_unstable_by_key(key);
        // Words that lie in others, or begin in them, are told with these.
        let mut kept = 0;
        for at in 1..self.found.len() {
            let (last, next) = (self.found[kept], self.found[at]);
            let is_same = last.category == next.category && (next.span.0 < last.span.1 || next.span == last.span);
            if is_same {
                self.found[kept].span.1 = last.span.1.max(next.span.1);
                self.found[kept].strength = last.strength.max(next.strength);
            } else {
                kept += 1;
                self.found[kept] = next;
            }
        }
        self.found.truncate(kept + 1);
    }
}

/// A category that a description names, with the words that do.
///
/// ```
/// let text = "laser diode";
/// let reading = dualuse::text::read(text);
/// let named = reading.categories().next().expect("a match");
/// assert_eq!(named.category().id(), "laser-diode");
/// assert!(named.spans().all(|span| text.is_char_boundary(span.start())));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Named<'r> {
    category: Category,
    strength: Strength,
    found: &'r [Found],
}

impl<'r> Named<'r> {
    /// The category.
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }

    /// The greatest strength of the words that name it.
    #[must_use]
    pub fn strength(&self) -> Strength {
        self.strength
    }

    /// The words that name it, in the order of the text; none if only the model does.
    pub fn spans(&self) -> impl ExactSizeIterator<Item = Span> + Clone + use<'r> {
        in_text(self.found).iter().map(|found| found.span)
    }
}

/// Without what only the name of a model says, which comes first.
fn in_text(found: &[Found]) -> &[Found] {
    let named = found.iter().take_while(|found| found.span == Span::NOWHERE).count();
    &found[named..]
}

/// As `{"categories": [..], "other_goods": [0, 7], "abstention": "vague"}`; the last two are null where there is none.
#[cfg(feature = "serde")]
impl serde::Serialize for Reading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let categories: alloc::vec::Vec<Named<'_>> = self.categories().collect();
        let mut fields = serializer.serialize_struct("Reading", 3)?;
        fields.serialize_field("categories", &categories)?;
        fields.serialize_field("other_goods", &self.other_goods)?;
        fields.serialize_field("abstention", &self.abstention())?;
        fields.end()
    }
}

/// As `{"category": "laser-diode", "strength": "strong", "spans": [[0, 11]]}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Named<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let spans: alloc::vec::Vec<Span> = self.spans().collect();
        let mut fields = serializer.serialize_struct("Named", 3)?;
        fields.serialize_field("category", &self.category)?;
        fields.serialize_field("strength", &self.strength)?;
        fields.serialize_field("spans", &spans)?;
        fields.end()
    }
}

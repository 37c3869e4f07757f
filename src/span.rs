//! A range of bytes of the caller's text.

use core::ops::{Index, Range};

/// A range of bytes of the caller's text, on character boundaries: `&text[span]`. In JSON a pair `[start, end]`.
///
/// ```
/// let text = "2 laser diodes";
/// let reading = dualuse::text::read(text);
/// let span = reading.categories().next().and_then(|named| named.spans().next()).expect("a match");
/// assert_eq!((span.start(), span.end(), &text[span]), (2, 14, "laser diodes"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "(u32, u32)"))]
pub struct Span(pub(crate) u32, pub(crate) u32);

impl Span {
    /// No words of the text.
    pub(crate) const NOWHERE: Self = Self(0, 0);

    pub(crate) const fn new(start: u32, end: u32) -> Self {
        Self(start, end)
    }

    /// Of a text that is not longer than 4 GiB.
    pub(crate) const fn of(range: Range<usize>) -> Self {
        Self(range.start as u32, range.end as u32)
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.0 as usize
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.1 as usize
    }

    /// The range, to slice the text with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// For a span that comes from outside.
impl TryFrom<(u32, u32)> for Span {
    type Error = SpanError;

    fn try_from((start, end): (u32, u32)) -> Result<Self, SpanError> {
        if start <= end { Ok(Self(start, end)) } else { Err(SpanError { start, end }) }
    }
}

/// A range that ends before it begins.
///
/// ```
/// let error = dualuse::Span::try_from((14, 2)).unwrap_err();
/// assert_eq!(error.to_string(), "the range from byte 14 to byte 2 runs backwards: expected the start first");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the range from byte {start} to byte {end} runs backwards: expected the start first")]
#[non_exhaustive]
pub struct SpanError {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// Spans are 32-bit; what lies beyond 4 GiB is not read.
pub(crate) fn readable(text: &str) -> &str {
    let end = (0..=text.len().min(u32::MAX as usize)).rev().find(|&at| text.is_char_boundary(at));
    &text[..end.unwrap_or(0)]
}

//! The clauses of a description, and the parts that commas and brackets make of them.

use core::ops::Range;

/// The clause around a place: from one mark that ends a sentence to the next.
pub(super) fn clause_around(text: &str, at: usize) -> Range<usize> {
    let ends = [';', '\n', '；', '。'];
    let is_point = |&(at, _): &(usize, &str)| {
        text[..at].ends_with(char::is_alphanumeric) && text[at + 1..].chars().next().is_none_or(char::is_whitespace)
    };
    let start = text[..at].rfind(ends).max(text[..at].rmatch_indices('.').find(is_point).map(|(at, _)| at));
    let end = text[at..].find(ends).unwrap_or(text.len() - at) + at;
    let point = text[at..end].match_indices('.').map(|(by, mark)| (at + by, mark)).find(is_point);
    start.unwrap_or(0)..point.map_or(end, |(at, _)| at)
}

/// The part of a clause around a place: from one comma or bracket to the next.
pub(super) fn part_around(text: &str, at: usize) -> Range<usize> {
    let before = |at: usize| marks(text, 0..at).next_back().unwrap_or(0);
    let start = before(at);
    // What stands in brackets is said of what stands before them.
    let start = if text[start..].starts_with(['(', '[', '（']) { before(start) } else { start };
    start..marks(text, at..text.len()).next().unwrap_or(text.len())
}

/// Where the marks stand that part a clause.
pub(super) fn marks(text: &str, range: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
    let start = range.start;
    let all = text.get(range).unwrap_or_default().char_indices().map(move |(by, mark)| (start + by, mark));
    all.filter(|&(at, mark)| match mark {
        ';' | '\n' | '|' | '(' | ')' | '[' | ']' | '；' | '。' | '，' | '、' | '（' | '）' => true,
        // A comma between digits is a decimal one.
        ',' | '.' => !text[at + 1..].starts_with(|next: char| next.is_ascii_digit()),
        _ => false,
    })
    .map(|(at, _)| at)
}

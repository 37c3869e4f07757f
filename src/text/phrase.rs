//! Finding phrases in tokens.

use super::{
    token::{Mark, Token},
    vocabulary::{self, Meaning, START, Term},
};
use crate::{inline::Inline, span::Span};

/// A phrase may be interrupted by this many numbers: "fiber laser 2 x 3000 W cutting machine".
const MAX_NUMBERS: usize = 3;

/// Calls a function with every phrase that begins at a token, and where it ends. Over a slash or a plus only names go on: "receiver /
/// cable" is not the receiver's cable.
pub(super) fn each(tokens: &[Token], begin: usize, mut found: impl FnMut(usize, Term)) {
    let mut state = START;
    let (mut at, mut numbers) = (begin, 0);
    let (mut after_mark, mut is_crossed) = (true, false);
    while let Some(&token) = tokens.get(at) {
        let before = state;
        match token {
            Token::Known { word, number, .. } => match vocabulary::follow(state, word) {
                Some(next) => state = next,
                None if number && state != START && numbers < MAX_NUMBERS => numbers += 1,
                None => break,
            },
            Token::Number { .. } if state != START && numbers < MAX_NUMBERS => numbers += 1,
            // A name may stand on two lines, and have a slash in it.
            Token::Mark(Mark::Line | Mark::Slash) if !after_mark => {}
            _ => break,
        }
        after_mark = matches!(token, Token::Mark(_));
        is_crossed |= token == Token::Mark(Mark::Slash);
        at += 1;
        let goes_on = |term: &Term| !is_crossed || matches!(term.meaning(), Meaning::Category(..) | Meaning::Concept);
        if let Some(term) = Term::of(state).filter(|term| state != before && goes_on(term)) {
            found(at, term);
        }
    }
}

/// The end of the longest phrase that begins at a token and its meaning; one token if there is none.
pub(super) fn longest(tokens: &[Token], begin: usize) -> (usize, Option<Term>) {
    let mut longest = (begin + 1, None);
    each(tokens, begin, |end, term| {
        // A head that means nothing by itself hides no name that begins within it.
        if end == begin + 1 || term.means_something() {
            longest = (end, Some(term));
        }
    });
    longest
}

/// The words of a phrase, one span for each run of words without a number between.
pub(super) fn spans(tokens: &[Token]) -> Inline<Span, 4> {
    let mut spans: Inline<Span, 4> = Inline::new();
    let (mut state, mut joined) = (START, false);
    for &token in tokens {
        let next = match token {
            Token::Known { word, .. } => vocabulary::follow(state, word),
            _ => None,
        };
        match (token, spans.last_mut()) {
            (Token::Known { start, end, .. }, Some(span)) if joined && next.is_some() && start >= span.1 => {
                span.1 = end
            }
            (Token::Known { start, end, .. }, _) if next.is_some() => spans.push(Span::new(start, end)),
            (Token::Mark(_), _) => continue,
            _ => {}
        }
        joined = next.is_some();
        state = next.unwrap_or(state);
    }
    spans
}

/// From the first word of some tokens to the last.
pub(super) fn whole(tokens: &[Token]) -> Option<Span> {
    let mut places = tokens.iter().filter_map(|token| token.place());
    let (start, first_end) = places.next()?;
    Some(Span::new(start, places.next_back().map_or(first_end, |(_, end)| end)))
}

//! Reading one clause: phrases, then scopes, then combinations of concepts.

use crate::{
    inline::{Bounded, Inline},
    span::Span,
};

use super::{
    reading::{Found, Reading},
    token::Token,
    vocabulary::{self, Meaning, START, Term},
};

/// A longer clause is read in pieces of this many tokens.
const MAX_TOKENS: usize = 96;

/// A phrase may be interrupted by this many numbers: "fiber laser 2 x 3000 W cutting machine".
const MAX_NUMBERS: usize = 3;

/// "Sights, telescopic": neither part of such an entry of an index has more tokens.
const MAX_INDEXED: usize = 4;

/// The tokens of a clause, and what has been read of it so far.
pub(super) struct Clause {
    tokens: Bounded<Token, MAX_TOKENS>,
    /// Of the reader at work. They are no more than the tokens.
    notions: Notions,
}

type Notions = Bounded<Notion, MAX_TOKENS>;

/// A word that brings concepts.
#[derive(Clone, Copy)]
struct Notion {
    span: Span,
    term: Term,
}

/// How far the words at hand speak of the goods themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Of the goods.
    Goods,
    /// Of what the goods are for, or what they are not.
    Aside,
    /// Of another kind of good, to the end of the clause.
    OtherGoods,
}

struct Reader<'c> {
    tokens: &'c [Token],
    found: Inline<Found, 16>,
    notions: &'c mut Notions,
    /// Where the noun phrase at hand begins in `found` and `notions`.
    phrase: (usize, usize),
    /// Where the words since the last pause begin there.
    segment: (usize, usize),
    scope: Scope,
    last: Option<Meaning>,
    other_goods: Option<Span>,
}

impl Clause {
    /// A constant, since it is copied for every text.
    pub(super) const EMPTY: Self = Self {
        tokens: Bounded::empty(Token::Pause),
        notions: Bounded::empty(Notion { span: Span::new(0, 0), term: Term(0) }),
    };

    pub(super) fn is_full(&self) -> bool {
        self.tokens.is_full()
    }

    pub(super) fn push(&mut self, token: Token) {
        self.tokens.push(token);
    }

    /// Reads the clause and empties it.
    pub(super) fn read_into(&mut self, reading: &mut Reading, text_len: usize) {
        if self.tokens.is_empty() {
            return;
        }
        let mut reader = Reader::new(&self.tokens, &mut self.notions);
        reader.read(reading);
        reader.combine();
        let (mut all, other_goods) = (reader.found, reader.other_goods);
        if other_goods.is_none() {
            if let Some((head_end, inverted)) = self.inverted() {
                let mut again = Reader::new(&inverted, &mut self.notions);
                again.read(&mut Reading::default());
                // A phrase over both parts says more than what one of them names by itself.
                let over_both = again.found.iter().any(|head| {
                    head.span.1 <= head_end
                        && again.found.iter().any(|rest| rest.category == head.category && rest.span.0 >= head_end)
                });
                if all.is_empty() || over_both {
                    all = again.found;
                }
            }
        }
        let names = |category| all.iter().any(|found| found.category == category);
        for &found in all.iter().filter(|found| !vocabulary::yields(found.category, names)) {
            reading.add(found, text_len);
        }
        reading.other_goods = reading.other_goods.or(other_goods);
        self.tokens.truncate(0);
    }

    /// "Sights, telescopic", as indexes of goods write "telescopic sights": what follows the first comma, and then what
    /// stands before it; with the place where the head ends.
    fn inverted(&self) -> Option<(u32, Inline<Token, { 2 * MAX_INDEXED }>)> {
        let head = self.tokens.iter().take(MAX_INDEXED + 1).position(|&token| token == Token::Pause)?;
        let rest = &self.tokens[head + 1..];
        let end = rest.iter().take(MAX_INDEXED + 1).position(|&token| token == Token::Pause).unwrap_or(rest.len());
        let fits = 1..=MAX_INDEXED;
        let (head, rest) = (&self.tokens[..head], &rest[..end]);
        let (_, head_end) = head.last()?.place()?;
        let fits = fits.contains(&head.len()) && fits.contains(&rest.len());
        fits.then(|| (head_end, rest.iter().chain(head).copied().collect()))
    }
}

impl<'c> Reader<'c> {
    fn new(tokens: &'c [Token], notions: &'c mut Notions) -> Self {
        notions.truncate(0);
        Reader {
            tokens,
            found: Inline::new(),
            notions,
            phrase: (0, 0),
            segment: (0, 0),
            scope: Scope::Goods,
            last: None,
            other_goods: None,
        }
    }

    fn read(&mut self, reading: &mut Reading) {
        let mut at = 0;
        while let Some(&token) = self.tokens.get(at) {
            match token {
                Token::Known { number: true, .. } if self.longest(at).1.is_none() => reading.numbers += 1,
                Token::Known { .. } => {
                    let (end, term) = self.longest(at);
                    self.take(at, end, term, reading);
                    at = end;
                    continue;
                }
                Token::Unknown { .. } => {
                    reading.telling += 1;
                    self.last = None;
                }
                Token::Number { .. } => reading.numbers += 1,
                Token::Pause | Token::Stop => self.pause(),
            }
            at += 1;
        }
    }

    /// The end of the longest phrase that begins here and its meaning; one word if there is none.
    fn longest(&self, begin: usize) -> (usize, Option<Term>) {
        let (mut state, mut longest) = (START, (begin + 1, None));
        let (mut at, mut numbers) = (begin, 0);
        while let Some(&token) = self.tokens.get(at) {
            let before = state;
            match token {
                Token::Known { word, number, .. } => match vocabulary::follow(state, word) {
                    Some(next) => state = next,
                    None if number && state != START && numbers < MAX_NUMBERS => numbers += 1,
                    None => break,
                },
                Token::Number { .. } if numbers < MAX_NUMBERS => numbers += 1,
                _ => break,
            }
            at += 1;
            if let Some(term) = Term::of(state).filter(|_| state != before) {
                longest = (at, Some(term));
            }
        }
        longest
    }

    fn take(&mut self, begin: usize, end: usize, term: Option<Term>, reading: &mut Reading) {
        let kind = term.map(Term::meaning);
        match kind {
            Some(Meaning::Vague) => reading.vague += 1,
            Some(Meaning::Purpose | Meaning::Belonging | Meaning::Negation | Meaning::Connector) => {}
            Some(Meaning::Carrier | Meaning::Accessory | Meaning::AccessoryBefore | Meaning::PurposeAfter) => {
                reading.vague += 1
            }
            _ => reading.telling += 1,
        }
        let spans = term.map_or_else(Inline::new, |_| self.spans(begin, end));
        if let Some(term) = term.filter(|term| self.scope == Scope::Goods && term.concepts() != 0) {
            spans.iter().for_each(|&span| self.notions.push(Notion { span, term }));
        }
        match kind {
            Some(Meaning::Category(category, strength)) if self.scope == Scope::Goods => {
                self.found.extend(spans.iter().map(|&span| Found { category, span, strength }));
            }
            Some(Meaning::OtherGoods) if self.scope == Scope::Goods => {
                self.other_goods = self.other_goods.or(spans.first().copied());
                self.found.truncate(self.segment.0);
                self.notions.truncate(self.segment.1);
                self.scope = Scope::OtherGoods;
            }
            Some(Meaning::FalseFriend) => self.other_goods = self.other_goods.or(spans.first().copied()),
            Some(Meaning::Accessory) if self.scope == Scope::Goods => {
                self.found.truncate(self.phrase.0);
                self.notions.truncate(self.phrase.1);
            }
            Some(Meaning::PurposeAfter) => self.set_aside_before(begin),
            Some(Meaning::AccessoryBefore) => {
                self.end_phrase();
                self.set_aside();
            }
            Some(Meaning::Purpose) => {
                self.end_phrase();
                if self.last != Some(Meaning::Carrier) {
                    self.set_aside();
                }
            }
            Some(Meaning::Belonging) => {
                self.end_phrase();
                if self.last == Some(Meaning::Accessory) {
                    self.set_aside();
                }
            }
            Some(Meaning::Negation) => {
                self.end_phrase();
                self.set_aside();
            }
            Some(Meaning::Connector) => self.end_phrase(),
            _ => {}
        }
        self.last = kind;
    }

    /// The words of a phrase, one span for each run of words without a number between.
    fn spans(&self, begin: usize, end: usize) -> Inline<Span, 4> {
        let mut spans: Inline<Span, 4> = Inline::new();
        let (mut state, mut joined) = (START, false);
        for &token in &self.tokens[begin..end] {
            let next = match token {
                Token::Known { word, .. } => vocabulary::follow(state, word),
                _ => None,
            };
            match (token, spans.last_mut()) {
                (Token::Known { start, end, .. }, Some(span)) if joined && next.is_some() && start >= span.1 => {
                    span.1 = end
                }
                (Token::Known { start, end, .. }, _) if next.is_some() => spans.push(Span::new(start, end)),
                _ => {}
            }
            joined = next.is_some();
            state = next.unwrap_or(state);
        }
        spans
    }

    fn end_phrase(&mut self) {
        self.phrase = (self.found.len(), self.notions.len());
    }

    fn set_aside(&mut self) {
        if self.scope == Scope::Goods {
            self.scope = Scope::Aside;
        }
    }

    /// Sets aside the words before this one that stand in one run with it, and what other goods they name.
    fn set_aside_before(&mut self, at: usize) {
        let mut run = u32::MAX;
        for &token in self.tokens[..at].iter().rev() {
            match token.place() {
                Some((start, end)) if end == run || run == u32::MAX => run = start,
                _ => break,
            }
        }
        let found = self.found.partition_point(|found| found.span.0 < run).max(self.phrase.0);
        let notions = self.notions.partition_point(|notion| notion.span.0 < run).max(self.phrase.1);
        self.found.truncate(found);
        self.notions.truncate(notions);
        if self.scope == Scope::OtherGoods && self.other_goods.is_some_and(|span| span.0 >= run) {
            (self.scope, self.other_goods) = (Scope::Goods, None);
        }
    }

    fn pause(&mut self) {
        self.end_phrase();
        self.last = None;
        self.segment = self.phrase;
        if self.scope == Scope::Aside {
            self.scope = Scope::Goods;
        }
    }

    /// Adds the categories that the concepts of the clause name together.
    fn combine(&mut self) {
        let concepts = self.notions.iter().fold(0, |all, notion| all | notion.term.concepts());
        if concepts == 0 {
            return;
        }
        for combination in vocabulary::combinations(concepts) {
            let over_this = |other: vocabulary::Combination| other.is_over(combination.category);
            if vocabulary::combinations(concepts).any(over_this) {
                continue;
            }
            self.found.retain(|found| !combination.is_over(found.category));
            let (category, strength) = (combination.category, combination.strength);
            let named = self.notions.iter().filter(|notion| notion.term.concepts() & combination.all() != 0);
            self.found.extend(named.map(|notion| Found { category, span: notion.span, strength }));
        }
    }
}

//! What stands between two marks or joiners of a line: a noun phrase with its asides, and what its words say.

use super::{
    Strength,
    cut::Speaks,
    fold::is_cyrillic,
    phrase,
    reading::Found,
    token::Token,
    vocabulary::{self, Meaning, Names, Rule, SetId, Term},
};
use crate::{inline::Inline, span::Span};

/// A word that brings concepts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Notion {
    pub(super) span: Span,
    pub(super) term: Term,
}

/// A phrase that is in sets.
#[derive(Clone, Copy, Debug)]
struct Word {
    term: Term,
    span: Span,
    /// Whether it is part of a name of other goods, and so only refuses.
    is_apart: bool,
}

impl Word {
    fn is_in(&self, set: SetId) -> bool {
        self.term.sets().any(|of| of == set)
    }
}

/// More words of sets stand in no noun phrase.
const MOST_WORDS: usize = 24;

/// A phrase that is the head of a rule, and where it stands.
#[derive(Clone, Copy, Debug)]
struct Head {
    begin: usize,
    end: usize,
    span: Span,
    /// Its words, and those behind a figure that stands in it.
    runs: [Span; 2],
    term: Term,
}

/// A rule that a head fires.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fired {
    pub(super) rule: Rule,
    pub(super) strength: Strength,
    pub(super) span: Span,
    pub(super) runs: [Span; 2],
    /// Whether the head stands where heads stand.
    pub(super) in_place: bool,
}

/// A noun phrase with its asides.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) span: Option<Span>,
    /// What phrases name.
    pub(super) names: Inline<Found, 6>,
    /// What phrases name in what comes with the goods.
    pub(super) beside: Inline<Found, 4>,
    /// What phrases name in what the goods are for or of.
    pub(super) purpose: Inline<Found, 4>,
    pub(super) notions: Inline<Notion, 8>,
    heads: Inline<Head, 16>,
    words: Inline<Word, MOST_WORDS>,
    /// Words for other goods.
    pub(super) other: Option<Span>,
    /// A phrase that only looks like the goods.
    pub(super) friend: Option<Span>,
    /// Whether the goods are a part or an accessory of what was named, or other goods that end with it.
    pub(super) silenced: bool,
    pub(super) is_part: bool,
    /// Whether the goods may be an accessory that stands at the end.
    pub(super) has_tail: bool,
    /// Where the words of the noun phrase begin and end among the tokens, and where they end without fillers.
    begin: usize,
    end: usize,
    core: usize,
    /// Whether a word that is no adjective stands before the head, where heads come first.
    is_led: bool,
    heads_first: bool,
    /// How many tokens it has.
    len: usize,
    /// Whether other goods stand before it in the sentence, and whether only a comma is between: then it may be a part of them.
    follows: bool,
    pub(super) follows_comma: bool,
    /// What the words at hand speak of.
    pub(super) speaks: Speaks,
    last: Option<Meaning>,
    /// Where an accessory ends that may be a property.
    extra: Option<usize>,
    /// Where a word ends that names other goods if it is the head.
    foreign: Option<usize>,
}

impl Segment {
    pub(super) const EMPTY: Self = Self {
        span: None,
        names: Inline::new(),
        beside: Inline::new(),
        purpose: Inline::new(),
        notions: Inline::new(),
        heads: Inline::new(),
        words: Inline::new(),
        other: None,
        friend: None,
        silenced: false,
        is_part: false,
        has_tail: false,
        begin: usize::MAX,
        end: 0,
        core: 0,
        is_led: false,
        heads_first: false,
        len: 0,
        follows: false,
        follows_comma: false,
        speaks: Speaks::Goods,
        last: None,
        extra: None,
        foreign: None,
    };

    /// The next one of a sentence. What it is for, comes with or is not goes on behind a joiner: "for lasers and radars".
    pub(super) fn after(before: &Self, joined: bool) -> Self {
        let goes_on = joined && matches!(before.speaks, Speaks::Purpose | Speaks::Beside | Speaks::Negation);
        let speaks = if goes_on { before.speaks } else { Speaks::Goods };
        Self { follows: before.follows || !before.is_empty(), follows_comma: !joined, speaks, ..Self::EMPTY }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.span.is_none()
    }

    /// How many tokens it has.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Takes a phrase, or one token without a meaning.
    pub(super) fn take(&mut self, tokens: &[Token], begin: usize, end: usize, term: Option<Term>, text: &str) {
        let Some(span) = phrase::whole(&tokens[begin..end]) else { return };
        self.span = Some(self.span.map_or(span, |all| Span::new(all.0, span.1)));
        self.len += end - begin;
        let meaning = term.map(Term::meaning);
        if self.speaks != Speaks::Negation {
            self.collect(tokens, begin, end, meaning, text);
        }
        self.content(tokens, begin, end, meaning, text);
        if let (Some(term), Speaks::Goods | Speaks::Beside) = (term, self.speaks) {
            if term.concepts() != 0 {
                self.notions.extend(phrase::spans(&tokens[begin..end]).iter().map(|&span| Notion { span, term }));
            }
        }
        if let Some(meaning) = meaning {
            self.mean(meaning, tokens, begin, end, text);
        }
        self.last = meaning;
    }

    /// The heads and the words of sets that begin in these tokens.
    fn collect(&mut self, tokens: &[Token], begin: usize, end: usize, meaning: Option<Meaning>, text: &str) {
        let is_apart = matches!(meaning, Some(Meaning::FalseFriend | Meaning::OtherGoods));
        let is_accessory = matches!(meaning, Some(Meaning::Accessory | Meaning::AccessoryBefore | Meaning::Foreign));
        let mut has_heads = self.speaks == Speaks::Goods && !is_apart && !is_accessory;
        for at in begin..end {
            phrase::each(tokens, at, |end, term| {
                let Some(span) = phrase::whole(&tokens[at..end]) else { return };
                if term.sets().next().is_some() {
                    self.push_word(Word { term, span, is_apart });
                }
                // "Propeller für Drohnen", as one name, is no drone.
                has_heads &= !matches!(term.meaning(), Meaning::Purpose | Meaning::Belonging | Meaning::Negation);
                if term.is_head() && has_heads {
                    if self.heads.is_empty() {
                        self.heads_first = text[span.range()].starts_with(is_cyrillic);
                    }
                    let runs = phrase::spans(&tokens[at..end]);
                    let first = runs.first().copied().unwrap_or(span);
                    let runs = [first, runs.last().copied().unwrap_or(first)];
                    self.heads.push(Head { begin: at, end, span, runs, term });
                }
            });
        }
    }

    /// Notes where the noun phrase begins and ends.
    fn content(&mut self, tokens: &[Token], begin: usize, end: usize, meaning: Option<Meaning>, text: &str) {
        if self.speaks != Speaks::Goods {
            return;
        }
        let is_figure = |token: &Token| {
            matches!(
                token,
                Token::Number { .. }
                    | Token::Unknown { sign: true, .. }
                    | Token::Known { number: true, .. }
                    | Token::Mark(_)
            )
        };
        if meaning.is_none() && tokens[begin..end].iter().all(is_figure) {
            // "Camera lens 25 mm", "case D": a property.
            if self.extra.is_some_and(|extra| extra == begin) {
                self.extra = None;
                self.speaks = Speaks::Property;
            }
            return;
        }
        match meaning {
            Some(meaning) if meaning.links() || meaning == Meaning::PurposeAfter => return,
            Some(Meaning::Property) if self.names_anything() => return,
            _ => {}
        }
        if self.begin == usize::MAX {
            self.begin = begin;
        }
        if meaning.is_none() && self.heads.is_empty() && !may_stand_before_a_noun(tokens[begin], text) {
            self.is_led = true;
        }
        self.end = end;
        if !matches!(meaning, Some(Meaning::Filler | Meaning::Vague | Meaning::Carrier)) {
            self.core = end;
        }
    }

    fn mean(&mut self, meaning: Meaning, tokens: &[Token], begin: usize, end: usize, text: &str) {
        let spans = || phrase::spans(&tokens[begin..end]);
        let in_goods = self.speaks == Speaks::Goods;
        match meaning {
            Meaning::Category(category, strength) => {
                let found = |span| Found { category, span, strength };
                match self.speaks {
                    Speaks::Goods => {
                        self.names.extend(spans().iter().map(|&span| found(span)));
                        self.extra = None;
                    }
                    Speaks::Beside => self.beside.extend(spans().iter().map(|&span| found(span))),
                    Speaks::Purpose => self.purpose.extend(spans().iter().map(|&span| found(span))),
                    _ => {}
                }
            }
            Meaning::OtherGoods if in_goods && !(self.heads_first && self.names_anything()) => {
                self.other = self.other.or(spans().first().copied());
                self.forget();
                self.speaks = Speaks::OtherGoods;
            }
            Meaning::FalseFriend if in_goods => self.friend = self.friend.or(spans().first().copied()),
            Meaning::Accessory if in_goods => {
                self.silenced |= self.names_anything();
                self.forget();
            }
            // "无人机电池", written as one word, is the battery.
            Meaning::Extra if in_goods && self.names_anything() && is_attached(tokens, begin) => {
                self.silenced = true;
                self.forget();
            }
            Meaning::Extra if in_goods => {
                if self.names_anything() {
                    self.extra = Some(end);
                } else if self.begin == begin {
                    // "Объектив тепловизора", where heads come first.
                    self.is_led = true;
                }
            }
            Meaning::AccessoryBefore if in_goods && !self.names_anything() => self.speaks = Speaks::Purpose,
            Meaning::PurposeAfter if in_goods || self.speaks == Speaks::OtherGoods => self.set_aside(tokens, begin),
            Meaning::Purpose if in_goods && self.last != Some(Meaning::Carrier) => self.speaks = Speaks::Purpose,
            Meaning::Belonging if in_goods => {
                let is_thing = matches!(self.last, Some(Meaning::Accessory | Meaning::Extra | Meaning::Parts));
                if is_thing && self.names.is_empty() {
                    self.speaks = Speaks::Purpose;
                }
            }
            Meaning::Negation if self.speaks != Speaks::OtherGoods => self.speaks = Speaks::Negation,
            Meaning::Included | Meaning::Connector if in_goods => {
                let is_included = meaning == Meaning::Included && self.follows && self.begin == usize::MAX;
                if self.names_anything() || self.friend.is_some() || is_included {
                    self.speaks = Speaks::Beside;
                } else {
                    (self.begin, self.is_led) = (usize::MAX, false);
                }
            }
            Meaning::IncludedAfter if in_goods && self.extra.is_some() => self.extra = None,
            Meaning::Property if in_goods && self.names_anything() => self.speaks = Speaks::Property,
            Meaning::Parts if in_goods => self.is_part = true,
            Meaning::Foreign if in_goods => {
                self.foreign = Some(end);
                // Where heads come first, what stands behind says of what kind the other goods are.
                if !self.names_anything()
                    && spans().first().is_some_and(|span| text[span.range()].starts_with(is_cyrillic))
                {
                    self.other = spans().first().copied();
                    self.speaks = Speaks::OtherGoods;
                }
            }
            _ => {}
        }
    }

    /// Whether something of the goods has been named, or may have been.
    fn names_anything(&self) -> bool {
        !self.names.is_empty() || !self.heads.is_empty() || self.other.is_some()
    }

    /// What was named is not the goods; if the same is named again, these words belong to it too.
    fn forget(&mut self) {
        self.beside.extend(self.names.iter().copied());
        self.names.truncate(0);
        self.notions.truncate(0);
        self.heads.truncate(0);
        self.extra = None;
    }

    /// Sets aside the words before a token that stand in one run with it.
    fn set_aside(&mut self, tokens: &[Token], at: usize) {
        let mut run = u32::MAX;
        for &token in tokens[..at].iter().rev() {
            match token.place() {
                Some((start, end)) if end == run || run == u32::MAX => run = start,
                _ => break,
            }
        }
        let names = self.names.partition_point(|found| found.span.0 < run);
        self.purpose.extend(self.names[names..].iter().copied());
        self.names.truncate(names);
        let notions = self.notions.partition_point(|notion| notion.span.0 < run);
        self.notions.truncate(notions);
        self.heads.retain(|head| head.span.0 < run);
        if self.other.is_some_and(|span| span.0 >= run) {
            self.other = None;
            self.speaks = Speaks::Goods;
        }
        (self.begin, self.end, self.core) = (usize::MAX, 0, 0);
    }

    /// Whether what comes next is denied.
    pub(super) fn is_denied(&self) -> bool {
        self.speaks == Speaks::Negation
    }

    /// What is to be known once the noun phrase is whole.
    pub(super) fn end(&mut self) {
        self.has_tail = self.extra.is_some();
        let is_last = |at: usize| at == self.end || at == self.core;
        if !self.heads_first && self.foreign.is_some_and(is_last) && self.names_anything() {
            self.silenced = true;
            self.forget();
        }
    }

    /// Whether it stands by itself: it names goods, ours or others, or an accessory.
    pub(super) fn names_goods(&self) -> bool {
        self.other.is_some()
            || self.silenced
            || self.friend.is_some()
            || self.names.iter().any(|found| found.strength > Strength::Weak)
            || self.fired(None).iter().any(|fired| fired.strength > Strength::Weak)
    }

    /// What its head names, beside its own words and perhaps those of another.
    pub(super) fn fired(&self, beside: Option<&Self>) -> Inline<Fired, 8> {
        let mut fired = Inline::new();
        if self.heads.is_empty() {
            return fired;
        }
        let mut of = |head: &Head, least: Strength, in_place: bool| {
            for rule in head.term.rules().filter(|rule| self.holds(*rule, beside)) {
                // A head that does not stand in its place needs another word.
                if in_place || rule.with().len() > 0 || head.end - head.begin > 1 {
                    let strength = rule.strength().min(least);
                    fired.push(Fired { rule, strength, span: head.span, runs: head.runs, in_place });
                }
            }
            !fired.is_empty()
        };
        if self.heads_first {
            let Some(first) = self.heads.iter().map(|head| head.begin).min() else { return fired };
            let least = if self.is_led { Strength::Weak } else { Strength::Strong };
            let here = self.heads.iter().filter(|head| head.begin == first).rev();
            for head in here {
                if of(head, least, !self.is_led) {
                    break;
                }
            }
            return fired;
        }
        for (end, least) in [(self.end, Strength::Strong), (self.core, Strength::Moderate)] {
            for head in self.heads.iter().filter(|head| head.end == end) {
                if of(head, least, true) {
                    return fired;
                }
            }
        }
        for head in self.heads.iter().filter(|head| head.begin == self.begin).rev() {
            if of(head, Strength::Moderate, false) {
                break;
            }
        }
        fired
    }

    fn holds(&self, rule: Rule, beside: Option<&Self>) -> bool {
        let with = |set: SetId| self.has(set) || beside.is_some_and(|other| other.has(set));
        let words = || self.words.iter().chain(beside.into_iter().flat_map(|other| other.words.iter()));
        rule.with().all(with) && !rule.without().is_some_and(|set| words().any(|word| word.is_in(set)))
    }

    fn has(&self, set: SetId) -> bool {
        self.words.iter().any(|word| !word.is_apart && word.is_in(set))
    }

    /// Takes a word once. A noun phrase has no more than there is room for, and what is longer is none.
    fn push_word(&mut self, word: Word) {
        let is_new = !self.words.iter().any(|known| (known.term, known.is_apart) == (word.term, word.is_apart));
        if is_new && self.words.len() < MOST_WORDS {
            self.words.push(word);
        }
    }

    /// The words because of which a rule holds.
    pub(super) fn words_for(&self, rule: Rule) -> impl Iterator<Item = Span> + '_ {
        rule.with()
            .filter_map(|set| self.words.iter().find(|word| !word.is_apart && word.is_in(set)).map(|word| word.span))
    }

    /// Whether its head names something only beside the words of another.
    pub(super) fn needs(&self, other: &Self) -> bool {
        self.fired(None).is_empty() && !self.fired(Some(other)).is_empty()
    }

    /// Whether it only names what is meant for goods that no other category names, such as those before.
    pub(super) fn is_apposed_to(&self, before: &Self) -> bool {
        let (own, others) = (self.fired(None), before.fired(None));
        let named = |segment: &Self, fired: &[Fired], category| {
            segment.names.iter().any(|name| name.category == category)
                || fired.iter().any(|one| one.rule.names() == Names::Category(category))
        };
        let yields = |category| vocabulary::yields(category, |other| named(before, &others, other));
        let all_heads_yield = own.iter().all(|one| match one.rule.names() {
            Names::Category(category) => yields(category),
            Names::Family(_) => false,
        });
        let is_silent = self.other.is_some() || self.friend.is_some() || self.silenced;
        let is_named = !self.names.is_empty() || !own.is_empty();
        !is_silent && is_named && all_heads_yield && self.names.iter().all(|name| yields(name.category))
    }

    /// Whether heads come first in it.
    pub(super) fn heads_first(&self) -> bool {
        self.heads_first
    }

    /// Whether its head is that of both, and not that of one that stands behind.
    pub(super) fn heads_lead(&self, behind: &Self) -> bool {
        !self.heads.is_empty() && (self.heads_first || behind.heads.is_empty())
    }

    /// Takes the words of one that stands behind and names nothing by itself.
    pub(super) fn add(&mut self, other: &Self) {
        self.join_words(other);
        self.names.extend(other.names.iter().copied());
        self.notions.extend(other.notions.iter().copied());
        self.beside.extend(other.beside.iter().copied());
        self.purpose.extend(other.purpose.iter().copied());
        self.has_tail |= other.has_tail && !other.names.is_empty();
    }

    /// Takes the words of one that stands before and names nothing by itself, or is one noun phrase with this one.
    pub(super) fn add_before(&mut self, other: &Self) {
        self.join_words(other);
        self.is_part |= other.is_part;
        let mut names = other.names.clone();
        names.extend(self.names.iter().copied());
        self.names = names;
        self.notions.extend(other.notions.iter().copied());
        if self.heads.is_empty() && !other.heads.is_empty() {
            self.heads = other.heads.clone();
            (self.begin, self.end, self.core) = (other.begin, other.end, other.core);
            (self.is_led, self.heads_first) = (other.is_led, other.heads_first);
        }
    }

    fn join_words(&mut self, other: &Self) {
        other.words.iter().for_each(|&word| self.push_word(word));
        self.len += other.len;
        if let (Some(one), Some(two)) = (self.span, other.span) {
            self.span = Some(Span::new(one.0.min(two.0), one.1.max(two.1)));
        }
    }
}

fn may_stand_before_a_noun(token: Token, text: &str) -> bool {
    match token {
        Token::Unknown { start, end, .. } => {
            let word = &text[start as usize..end as usize];
            !word.starts_with(is_cyrillic) || vocabulary::ends_as_adjective(word)
        }
        _ => true,
    }
}

/// Whether no blank stands before a Chinese word.
fn is_attached(tokens: &[Token], at: usize) -> bool {
    let place = |at: usize| tokens.get(at).and_then(|token| token.place());
    let before = at.checked_sub(1).and_then(place);
    matches!((before, place(at)), (Some((_, end)), Some((start, _))) if end == start)
}

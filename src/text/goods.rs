//! The goods of a line: which segments are goods of their own, and what each is.

use alloc::vec::Vec;

use super::{
    Strength,
    cut::{Cut, Speaks},
    phrase,
    reading::{Found, Reading},
    segment::{Fired, Notion, Segment},
    token::{Mark, Reads, Token},
    vocabulary::{self, Concepts, Meaning, Names, Term},
};
use crate::{category::Category, inline::Inline};

/// "Sights, telescopic": neither part of such an entry of an index has more tokens.
const MAX_INDEXED: usize = 4;

/// A noun phrase that joins the one before has at most so many tokens before it.
const MAX_JOINED: usize = 32;

/// More asides of a text are not looked at again.
const MOST_ASIDES: usize = 64;

/// Reads tokens into goods.
pub(super) struct Reader<'t, 'r> {
    text: &'t str,
    reading: &'r mut Reading,
    /// The goods at hand, which may go on.
    pending: Option<Segment>,
    /// The tokens of it, if they are the first of the line.
    indexed: Inline<Token, { 2 * MAX_INDEXED }>,
    current: Segment,
    in_brackets: bool,
    /// Whether goods of ours were named in the sentence.
    has_named: bool,
    /// Where something else is spoken of, for those who ask.
    cuts: Option<&'r mut Vec<Cut>>,
}

impl<'t, 'r> Reader<'t, 'r> {
    pub(super) fn new(text: &'t str, reading: &'r mut Reading, cuts: Option<&'r mut Vec<Cut>>) -> Self {
        let (indexed, current) = (Inline::new(), Segment::EMPTY);
        Self { text, reading, pending: None, indexed, current, in_brackets: false, has_named: false, cuts }
    }

    /// Reads the tokens of a sentence, or of as much of it as no phrase goes beyond.
    pub(super) fn read(&mut self, tokens: &[Token]) {
        let (mut at, mut from) = (0, 0);
        while let Some(&token) = tokens.get(at) {
            let Token::Mark(mark) = token else {
                let (end, term) = phrase::longest(tokens, at);
                let meaning = term.map(Term::meaning);
                self.count(token, meaning);
                if meaning == Some(Meaning::Joiner) {
                    self.close(&tokens[from..at], true);
                    from = end;
                } else {
                    self.take(tokens, at, end, term);
                }
                at = end;
                continue;
            };
            match mark {
                Mark::Comma | Mark::Stop if self.in_brackets && self.current.is_denied() => {}
                Mark::Stop => {
                    self.close(&tokens[from..at], false);
                    self.finish();
                }
                _ => {
                    self.close(&tokens[from..at], !matches!(mark, Mark::Comma | Mark::Open | Mark::Close));
                    self.in_brackets = matches!(mark, Mark::Open) || self.in_brackets && mark != Mark::Close;
                }
            }
            at += 1;
            from = at;
        }
        self.close(&tokens[from.min(tokens.len())..], false);
    }

    fn take(&mut self, tokens: &[Token], at: usize, end: usize, term: Option<Term>) {
        let (begins, before) = (self.current.is_empty(), self.current.speaks);
        self.current.take(tokens, at, end, term, self.text);
        let Some(cuts) = &mut self.cuts else { return };
        let Some((start, _)) = tokens[at..end].iter().find_map(|token| token.place()) else { return };
        let is_thing = matches!(
            term.map(Term::meaning),
            Some(
                Meaning::Accessory | Meaning::AccessoryBefore | Meaning::Extra | Meaning::OtherGoods | Meaning::Foreign
            )
        );
        let after = self.current.speaks;
        let speaks = match after {
            Speaks::Beside if is_thing => Speaks::Thing,
            Speaks::Goods if is_thing && begins => Speaks::Thing,
            after => after,
        };
        if begins || speaks != before || speaks == Speaks::Thing {
            cuts.push(Cut { start, speaks, begins });
        }
    }

    fn count(&mut self, token: Token, meaning: Option<Meaning>) {
        let reading = &mut self.reading;
        match token {
            _ if meaning == Some(Meaning::OtherLanguage) => {
                (reading.strange, reading.foreign) = (reading.strange + 1, true)
            }
            Token::Known { start, end, number: false, .. } if end - start >= 4 => reading.known += 1,
            Token::Unknown { reads: Reads::Common, .. } => reading.known += 1,
            Token::Unknown { reads: Reads::Strange, .. } => reading.strange += 1,
            Token::Unknown { reads: Reads::Foreign, .. } => {
                (reading.strange, reading.foreign) = (reading.strange + 1, true)
            }
            _ => {}
        }
        match (token, meaning) {
            (Token::Number { .. } | Token::Known { number: true, .. }, None) => reading.numbers += 1,
            (_, Some(Meaning::Vague | Meaning::Filler | Meaning::Parts | Meaning::Carrier)) => reading.vague += 1,
            (_, Some(Meaning::Accessory | Meaning::AccessoryBefore | Meaning::PurposeAfter | Meaning::Extra)) => {
                reading.vague += 1;
            }
            (_, Some(Meaning::Property)) => {}
            (_, Some(meaning)) if meaning.links() => {}
            (Token::Mark(_), _) => {}
            _ => reading.telling += 1,
        }
    }

    /// Ends the segment at hand, of these tokens: it goes on with the goods before, or begins others.
    fn close(&mut self, tokens: &[Token], joined: bool) {
        if self.current.is_empty() {
            return;
        }
        let next = Segment::after(&self.current, joined);
        let mut segment = core::mem::replace(&mut self.current, next);
        segment.end();
        let Some(mut before) = self.pending.take() else {
            if tokens.len() <= MAX_INDEXED {
                self.indexed = tokens.iter().copied().collect();
            }
            self.pending = Some(segment);
            return;
        };
        let indexed = core::mem::take(&mut self.indexed);
        if !indexed.is_empty() && tokens.len() <= MAX_INDEXED && self.take_turned(&indexed, tokens, &mut before) {
            before.add(&segment);
            self.pending = Some(before);
            return;
        }
        self.pending = Some(match (before.names_goods(), segment.names_goods()) {
            // "Operational amplifier, integrated circuit": the same, said more broadly.
            (true, true) if segment.is_apposed_to(&before) => {
                before.add(&segment);
                before
            }
            (true, false) if !(segment.needs(&before) && segment.names.is_empty()) => {
                before.add(&segment);
                before
            }
            (false, true) if before.len() <= MAX_JOINED && before.names.is_empty() => {
                segment.add_before(&before);
                segment
            }
            (false, false) if before.len() <= MAX_JOINED && (before.names.is_empty() || segment.names.is_empty()) => {
                if before.heads_lead(&segment) {
                    before.add(&segment);
                    before
                } else {
                    segment.add_before(&before);
                    segment
                }
            }
            _ => {
                self.decide(&before);
                segment
            }
        });
    }

    /// Takes a name that stands over both parts of an entry of an index once they are turned, "telescopic sights"; tells whether there is one.
    fn take_turned(&self, head: &[Token], rest: &[Token], before: &mut Segment) -> bool {
        let mut turned: Inline<Token, { 2 * MAX_INDEXED }> = rest.iter().copied().collect();
        turned.extend(head.iter().copied());
        let mut at = 0;
        while at < rest.len() {
            let (end, term) = phrase::longest(&turned, at);
            if let (Some(Meaning::Category(category, strength)), true) = (term.map(Term::meaning), end > rest.len()) {
                let spans = phrase::spans(&turned[at..end]);
                before.names.extend(spans.iter().map(|&span| Found { category, span, strength }));
                return true;
            }
            at = end;
        }
        false
    }

    /// Ends the goods at hand.
    pub(super) fn finish(&mut self) {
        if let Some(goods) = self.pending.take() {
            self.decide(&goods);
        }
        (self.indexed, self.current) = (Inline::new(), Segment::EMPTY);
        (self.in_brackets, self.has_named) = (false, false);
    }

    /// What goods are.
    fn decide(&mut self, goods: &Segment) {
        self.reading.other_goods = self.reading.other_goods.or(goods.other).or(goods.friend);
        let mut found: Inline<Found, 24> = Inline::new();
        let fired = if goods.other.is_some() { Inline::new() } else { goods.fired(None) };
        let combined = combined(&goods.notions);
        let replaced = |category| combined.iter().any(|combination| combination.is_over(category));
        let mut categories: Inline<Category, 8> = Inline::new();
        let mut add = |category: Category| {
            if !categories.contains(&category) && !replaced(category) {
                categories.push(category);
            }
        };
        // What stands before a head, or behind one that comes first, says of what kind it is.
        let is_modifier = |name: &Found| {
            let is_fired = |one: &Fired| one.rule.names() == Names::Category(name.category);
            !fired.iter().any(is_fired)
                && fired.iter().any(|one| {
                    let is_beside =
                        if goods.heads_first() { name.span.0 >= one.span.1 } else { name.span.1 <= one.span.0 };
                    one.in_place && one.strength > Strength::Weak && is_beside
                })
        };
        goods.names.iter().filter(|name| !is_modifier(name)).for_each(|name| add(name.category));
        combined.iter().for_each(|combination| add(combination.category));
        for one in fired.iter() {
            if let Names::Category(category) = one.rule.names() {
                add(category);
            }
        }
        let names = |category| categories.contains(&category);
        for &category in categories.iter().filter(|&&category| !vocabulary::yields(category, names)) {
            let strength = strength(category, goods, &fired, &combined);
            let of = |span| Found { category, span, strength };
            let named = goods.names.iter().chain(goods.beside.iter());
            found.extend(named.filter(|name| name.category == category).map(|name| of(name.span)));
            let of_category = |one: &&Fired| one.rule.names() == Names::Category(category);
            for one in fired.iter().filter(of_category) {
                for one in one.runs.into_iter().chain(goods.words_for(one.rule)).map(of) {
                    if !found.contains(&one) {
                        found.push(one);
                    }
                }
            }
            for combination in combined.iter().filter(|combination| combination.category == category) {
                let named = goods.notions.iter().filter(|notion| notion.term.concepts() & combination.all() != 0);
                found.extend(named.map(|notion| of(notion.span)));
            }
        }
        if found.is_empty() && goods.other.is_none() && goods.friend.is_none() && !goods.silenced {
            // What comes with nothing that is known, or is a part of something.
            let of = if goods.is_part { &goods.purpose } else { &goods.beside };
            let weak = of.iter().filter(|name| name.strength > Strength::Weak);
            found.extend(weak.map(|&name| Found { strength: Strength::Weak, ..name }));
        }
        if goods.is_part {
            parts(&mut found);
            // "Spare parts for a laser cutting machine".
            let of = goods.purpose.iter().filter(|name| name.strength > Strength::Weak);
            found.extend(of.map(|&name| Found { strength: Strength::Weak, ..name }));
        }
        // What stands behind a comma may be a part of what was named before it.
        let may_be_part = goods.follows_comma && self.has_named;
        for &name in found.iter() {
            let strength = if may_be_part { name.strength.min(Strength::Moderate) } else { name.strength };
            self.reading.add(Found { strength, ..name }, self.text.len());
        }
        self.has_named |= !found.is_empty();
        // Where the same is named again, as a modifier or in an aside, these words belong to it too.
        let asides = goods.names.iter().chain(goods.beside.iter()).chain(goods.purpose.iter());
        for &name in asides.filter(|name| !found.iter().any(|one| one.category == name.category)) {
            if self.reading.asides.len() < MOST_ASIDES {
                self.reading.asides.push(Found { strength: Strength::Weak, ..name });
            }
        }
    }
}

/// What the parts of goods are.
fn parts(found: &mut Inline<Found, 24>) {
    let mut parts: Inline<Found, 24> = Inline::new();
    for name in found.iter() {
        match name.category.parts() {
            // Parts of parts are such parts.
            None if name.category.is_of_parts() => parts.push(*name),
            Some(category) => {
                parts.push(Found { category, strength: name.strength.min(Strength::Moderate), ..*name });
                parts.push(Found { strength: Strength::Weak, ..*name });
            }
            None => parts.push(Found { strength: Strength::Weak, ..*name }),
        }
    }
    *found = parts;
}

/// How strongly the words of goods name a category: two that are independent of each other strongly, one at most moderately.
fn strength(category: Category, goods: &Segment, fired: &[Fired], combined: &[vocabulary::Combination]) -> Strength {
    let phrases = || goods.names.iter().filter(|name| name.category == category);
    let by_phrase = phrases().map(|name| name.strength).max();
    let apart = phrases().filter(|name| name.strength == Strength::Strong).count() > 1;
    let heads = || fired.iter().filter(|one| one.rule.names() == Names::Category(category));
    let by_head = heads().map(|one| one.strength).max();
    let in_place = heads().any(|one| one.in_place && one.strength > Strength::Weak);
    let of_category = combined.iter().filter(|combination| combination.category == category);
    let by_notions = of_category.map(|combination| combination.strength).max();
    let most = by_phrase.max(by_head).max(by_notions).unwrap_or(Strength::Weak);
    if goods.has_tail {
        return Strength::Weak;
    }
    let is_told = |by: Option<Strength>| by.is_some_and(|strength| strength > Strength::Weak);
    let witnesses = u8::from(is_told(by_phrase)) + u8::from(in_place) + u8::from(is_told(by_notions)) + u8::from(apart);
    match witnesses {
        0 | 1 => most.min(Strength::Moderate),
        _ => Strength::Strong,
    }
}

/// The combinations that the notions of goods hold, without those that another replaces.
fn combined(notions: &[Notion]) -> Inline<vocabulary::Combination, 4> {
    let concepts: Concepts = notions.iter().fold(0, |all, notion| all | notion.term.concepts());
    if concepts == 0 {
        return Inline::new();
    }
    let all = vocabulary::combinations(concepts);
    let is_replaced = |category| vocabulary::combinations(concepts).any(|other| other.is_over(category));
    all.filter(|combination| !is_replaced(combination.category)).collect()
}

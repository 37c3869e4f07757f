//! The words beside a figure that tell how it is meant: `data/words/`.

use unicode_normalization::char::is_combining_mark;

use super::{
    bound::Bound,
    number::{begins_with_digit, digit},
};
use crate::tables::limits::{AFTER, BEFORE, CLASSES, Trie};

/// What a word or sign beside a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LimitWord {
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    /// The lower end of what the goods can do.
    Minimum,
    /// The upper end.
    Maximum,
    Nominal,
    About,
    PlusMinus,
    /// A comparison that does not tell its direction.
    Unclear,
    Exactly,
    From,
    Between,
    Not,
    Qualifier,
    To,
    And,
    Or,
    /// The goods can be set to any value of the range.
    Span,
}

use LimitWord as W;

impl LimitWord {
    /// How a figure is meant that has this word beside it.
    pub(super) fn bound(self) -> Bound {
        match self {
            W::AtLeast | W::Minimum | W::From => Bound::AtLeast,
            W::MoreThan => Bound::MoreThan,
            W::AtMost | W::Maximum => Bound::AtMost,
            W::LessThan => Bound::LessThan,
            W::About => Bound::About,
            W::PlusMinus => Bound::PlusMinus,
            W::Nominal | W::Exactly | W::Qualifier | W::Span => Bound::Exactly,
            W::Unclear | W::Between | W::Not | W::To | W::And | W::Or => Bound::Unclear,
        }
    }

    fn is_limit(self) -> bool {
        matches!(
            self,
            W::AtLeast
                | W::MoreThan
                | W::AtMost
                | W::LessThan
                | W::Minimum
                | W::Maximum
                | W::Nominal
                | W::About
                | W::PlusMinus
        )
    }
}

/// In the order of the table.
const WORDS: [W; CLASSES.len()] = [
    W::AtLeast,
    W::MoreThan,
    W::AtMost,
    W::LessThan,
    W::Minimum,
    W::Maximum,
    W::Nominal,
    W::About,
    W::PlusMinus,
    W::Unclear,
    W::Exactly,
    W::From,
    W::Between,
    W::Not,
    W::Qualifier,
    W::To,
    W::And,
    W::Or,
    W::Span,
];

/// A blank within a line or at its end.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}')
}

/// Letters of an alphabet run on to the next; those of a script without letter case, such as Chinese, do not.
pub(super) fn joins(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || !character.is_ascii() && (character.is_lowercase() || character.is_uppercase() || digit(character).is_some())
}

/// Whether a word may not end before the character.
fn runs_on(character: char) -> bool {
    joins(character) || !character.is_ascii() && is_combining_mark(character)
}

/// The character that stands for it in a phrase.
fn folded(character: char) -> char {
    match character {
        '\0'..='\u{7F}' if !character.is_ascii_whitespace() => character.to_ascii_lowercase(),
        '\u{FF01}'..='\u{FF5E}' => {
            let narrow = char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character);
            narrow.to_ascii_lowercase()
        }
        '’' | 'ʼ' | '‘' => '\'',
        'а'..='џ' | '\u{4E00}'..='\u{9FFF}' => character,
        'А'..='Я' => char::from_u32(u32::from(character) + 0x20).unwrap_or(character),
        _ if is_blank(character) => ' ',
        _ => character.to_lowercase().next().unwrap_or(character),
    }
}

/// The longest phrase that the characters, each with the place up to which it reaches, begin with; of those that may end where
/// they do.
fn longest(
    trie: Trie,
    characters: impl Iterator<Item = (usize, char)>,
    may_end: impl Fn(usize, char) -> bool,
) -> Option<(W, usize)> {
    let (mut node, mut found, mut blank) = (0, None, false);
    for (place, character) in characters {
        let letter = folded(character);
        if blank && letter == ' ' {
            continue;
        }
        let hyphen = || matches!(letter, '-' | '‐' | '‑' | '_').then(|| trie.follow(node, ' ')).flatten();
        let Some(next) = trie.follow(node, letter).or_else(hyphen) else { break };
        (node, blank) = (next, letter == ' ');
        let word = usize::from(trie.word(node)).checked_sub(1).and_then(|word| WORDS.get(word));
        if let Some(&word) = word.filter(|_| may_end(place, character)) {
            found = Some((word, place));
        }
    }
    found
}

/// The longest phrase that a text ends with, and where it begins.
fn before(text: &str) -> Option<(W, usize)> {
    let may_begin = |place: usize, first: char| !(joins(first) && text[..place].ends_with(runs_on));
    longest(BEFORE, text.char_indices().rev(), may_begin)
}

/// The longest phrase that a text begins with, and where it ends.
pub(super) fn after(text: &str) -> Option<(W, usize)> {
    let may_end = |place: usize, last: char| !(runs_on(last) && text[place..].starts_with(runs_on));
    let places = text.char_indices().map(|(at, character)| (at + character.len_utf8(), character));
    longest(AFTER, places, may_end)
}

pub(super) fn trim_start(text: &str) -> &str {
    text.trim_start_matches(is_blank)
}

pub(super) fn trim_end(text: &str) -> &str {
    text.trim_end_matches(is_blank)
}

/// The words before a figure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Prefix {
    pub(super) limit: Option<W>,
    /// `From` or `Between`.
    pub(super) from: Option<W>,
    pub(super) adjustable: bool,
    /// `Not` or `Unclear`, and where it begins.
    pub(super) doubt: Option<(W, usize)>,
    /// Where the first of them begins.
    pub(super) begin: usize,
}

/// So many phrases may stand before a figure: "adjustable from at least 5 W".
const MAX_PHRASES: usize = 5;

impl Prefix {
    /// The words that a text ends with.
    pub(super) fn of(text: &str) -> Self {
        let mut prefix = Self { begin: text.len(), ..Self::default() };
        for _ in 0..MAX_PHRASES {
            let rest = trim_end(&text[..prefix.begin]);
            let Some((word, begin)) = before(rest) else { break };
            prefix.begin = begin;
            match word {
                W::Exactly => {}
                W::Span => prefix.adjustable = true,
                W::From | W::Between if prefix.from.is_none() => prefix.from = Some(word),
                W::Not => {
                    prefix.doubt = Some((word, begin));
                    return prefix;
                }
                // "Bis max. 5 W": both say the same.
                _ if word.is_limit() && prefix.limit.is_none_or(|known| known.bound() == word.bound()) => {
                    prefix.limit = prefix.limit.or(Some(word));
                }
                _ => {
                    prefix.doubt = Some((W::Unclear, begin));
                    return prefix;
                }
            }
        }
        if prefix.limit.is_some() {
            prefix.doubt = negation_nearby(&text[..prefix.begin]);
        }
        prefix
    }
}

/// What the words that a text ends with make of the figure of which they are said, if they limit it.
pub(crate) fn limit_at_end(text: &str) -> Option<Bound> {
    let prefix = Prefix::of(text);
    match (prefix.doubt, prefix.limit) {
        (Some(_), _) => Some(Bound::Unclear),
        (None, Some(limit)) => Some(limit.bound()),
        (None, None) => None,
    }
}

/// A negation with one other word behind it: "not significantly" of "not significantly more than".
fn negation_nearby(text: &str) -> Option<(W, usize)> {
    let rest = trim_end(text);
    let last = rest.chars().next_back()?;
    let word = if joins(last) {
        rest.char_indices().rev().take(WORD).take_while(|&(_, character)| runs_on(character)).last()?.0
    } else if last.is_alphabetic() {
        rest.len() - last.len_utf8()
    } else {
        return None;
    };
    before(trim_end(&rest[..word])).filter(|&(word, _)| word == W::Not)
}

/// No adverb is longer.
const WORD: usize = 24;

/// Whether a limit after a comma ends what is said there.
fn closes(word: W, rest: &str) -> bool {
    let rest = trim_start(rest);
    word.is_limit() && (rest.is_empty() || rest.starts_with([',', ';', '.', ')', '，', '；', '。', '）']))
}

/// The words after a figure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Suffix {
    pub(super) limit: Option<W>,
    pub(super) adjustable: bool,
    /// `Unclear`, and where it begins.
    pub(super) doubt: Option<(W, usize)>,
    /// The limit may as well be that of the figure that follows it.
    pub(super) dangling: bool,
    /// The word for a range follows.
    pub(super) leads_on: bool,
    /// Where the last of them ends.
    pub(super) end: usize,
}

impl Suffix {
    /// The same, where no phrase follows at once; a bracket, a comma or a plus may.
    pub(super) fn but_words(text: &str) -> Self {
        let marked = trim_start(text).starts_with(['(', '（', '[', ',', '，', '+', '＋']);
        if marked { Self::of(text) } else { Self::default() }
    }

    /// The words that a text begins with.
    pub(super) fn of(text: &str) -> Self {
        let mut suffix = Self::default();
        // "500W+" is some 500 W, or more.
        if text.starts_with(['+', '＋']) && !text.chars().nth(1).is_some_and(char::is_alphanumeric) {
            suffix.doubt = Some((W::Unclear, 0));
        }
        for _ in 0..MAX_PHRASES {
            let gap = &text[suffix.end..];
            let opened = trim_start(gap).trim_start_matches(['(', '（', '[']);
            let comma = opened.strip_prefix([',', '，']).map(trim_start);
            let (rest, word, end) = match (after(trim_start(opened)), comma) {
                (Some((word, end)), _) if !matches!(word, W::To | W::And | W::Or) => (trim_start(opened), word, end),
                // "20 W to 60 W, adjustable"; "500 W, max.", but not "3 kW, max. thickness 20 mm".
                (_, Some(rest)) => {
                    match after(rest).filter(|&(word, end)| word == W::Span || closes(word, &rest[end..])) {
                        Some((word, end)) => (rest, word, end),
                        None => break,
                    }
                }
                (next, _) => {
                    suffix.leads_on = next.is_some_and(|(word, _)| word == W::To);
                    break;
                }
            };
            let begin = text.len() - rest.len();
            suffix.end = begin + end;
            suffix.end += text[suffix.end..].len() - text[suffix.end..].trim_start_matches([')', '）', ']']).len();
            match word {
                W::Qualifier => {}
                W::Span => suffix.adjustable = true,
                _ if word.is_limit() && suffix.limit.is_none_or(|known| known.bound() == word.bound()) => {
                    suffix.limit = suffix.limit.or(Some(word));
                    let next = trim_start(&text[suffix.end..]).trim_start_matches(['-', '+', '−', ':', '=']);
                    let figure = begins_with_digit(trim_start(next));
                    suffix.dangling |= figure && before(&text[..begin + end]).is_some_and(|(_, at)| at <= begin);
                }
                _ => suffix.doubt = suffix.doubt.or(Some((W::Unclear, begin))),
            }
        }
        suffix
    }
}

/// How one figure is meant that stands between the two.
pub(super) fn bound(prefix: &Prefix, suffix: &Suffix) -> Bound {
    if prefix.doubt.is_some() || suffix.doubt.is_some() {
        return Bound::Unclear;
    }
    let own = suffix.limit.filter(|_| !suffix.dangling);
    let limit = match (prefix.limit.or(prefix.from), own) {
        (None, None) if suffix.dangling => return Bound::Unclear,
        (None, None) => return Bound::Exactly,
        (Some(one), Some(two)) if one.bound() != two.bound() => return Bound::Unclear,
        (Some(one), _) | (None, Some(one)) => one.bound(),
    };
    // "From at least 5 W", but not "from at most 5 W".
    match prefix.from {
        Some(W::From) if matches!(limit, Bound::AtLeast | Bound::MoreThan) => limit,
        Some(_) => Bound::Unclear,
        None => limit,
    }
}

/// How a range is meant that stands between the two.
pub(super) fn bound_of_range(prefix: &Prefix, suffix: &Suffix) -> Bound {
    let of_words = [prefix.limit, suffix.limit.filter(|_| !suffix.dangling)];
    let any = |bound: fn(Bound) -> bool| of_words.iter().flatten().any(|word| bound(word.bound()));
    if prefix.doubt.is_some() || suffix.doubt.is_some() || any(|bound| !matches!(bound, Bound::Exactly | Bound::About))
    {
        Bound::Unclear
    } else if any(|bound| bound == Bound::About) {
        Bound::About
    } else {
        Bound::Exactly
    }
}

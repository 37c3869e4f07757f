//! What stands before, between and after the digits of a written code.

use super::{CodeTextError, HsCodeError, label::Letters, mark::Mark};

/// What parts two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Nothing that is seen: it is one group.
    None,
    /// A point: the groups are of one code.
    Point,
    /// Blanks, or a point with blanks.
    Blank,
    /// A comma without blanks, which may be a point.
    Comma,
    Hyphen,
    /// What parts the members of a list and never the digits of a code.
    List,
}

/// A stretch of a text without digits.
#[derive(Clone, Copy)]
pub(super) struct Gap<'t> {
    text: &'t str,
    /// Where it begins in the whole text.
    from: usize,
}

impl<'t> Gap<'t> {
    pub(super) fn new(text: &'t str, from: usize) -> Self {
        Self { text, from }
    }

    fn marks(self) -> impl Iterator<Item = (usize, char, Mark)> + 't {
        self.text.char_indices().map(move |(at, found)| (self.from + at, found, Mark::of(found)))
    }

    fn first(self, wanted: impl Fn(Mark) -> bool) -> Option<(usize, char)> {
        self.marks().find(|&(.., mark)| wanted(mark)).map(|(at, found, _)| (at, found))
    }

    fn has(self, wanted: Mark) -> bool {
        self.first(|mark| mark == wanted).is_some()
    }

    fn letters(self) -> Letters {
        let mut letters = Letters::default();
        for (.., mark) in self.marks() {
            if let Mark::Letter(letter) = mark {
                letters.push(letter);
            }
        }
        letters
    }

    /// Why a text without digits is no code.
    pub(super) fn alone(self) -> CodeTextError {
        match self.first(|mark| !mark.is_empty()) {
            Some((at, _)) => CodeTextError::NoDigits { at },
            None => CodeTextError::Empty,
        }
    }

    /// Judges what stands before the first digit: wrappings, and words that are written before a code.
    pub(super) fn before(self) -> Result<(), CodeTextError> {
        let mut named = false;
        for (at, found, mark) in self.marks() {
            match mark {
                Mark::Letter(_) => named = true,
                Mark::Sign => {}
                Mark::Point | Mark::Comma | Mark::Hyphen if !named => return Err(separator(at)),
                Mark::Point | Mark::Comma | Mark::Hyphen => {}
                Mark::List | Mark::Filler if named => {}
                _ if mark.is_empty() => {}
                _ => return Err(CodeTextError::Character { found, at }),
            }
        }
        match self.first(is_letter) {
            Some(first) if !self.letters().label() => Err(self.strange(first)),
            _ => Ok(()),
        }
    }

    /// Judges what stands between two digits.
    pub(super) fn between(self) -> Result<Link, CodeTextError> {
        if self.text.is_empty() {
            return Ok(Link::None);
        }
        if let Some(at) = self.exponent() {
            return Err(CodeTextError::Exponent { at });
        }
        if let Some(first) = self.first(is_letter) {
            let letters = self.letters();
            if letters.join() {
                return Ok(Link::List);
            }
            if !letters.fill() {
                return Err(self.strange(first));
            }
        }
        let parted = self.has(Mark::List) || self.has(Mark::And) || self.has(Mark::Break);
        let blank = self.has(Mark::Blank);
        if parted || self.has(Mark::Comma) && (blank || self.has(Mark::Wrap)) {
            return Ok(Link::List);
        }
        let separates = |mark| matches!(mark, Mark::Point | Mark::Comma | Mark::Hyphen);
        if let Some((at, found)) = self.first(|mark| !separates(mark) && !matches!(mark, Mark::Blank | Mark::Invisible))
        {
            return Err(CodeTextError::Character { found, at });
        }
        let mut separators = self.marks().filter(|&(.., mark)| separates(mark));
        let (only, doubled) = (separators.next(), separators.next());
        match (only.map(|(.., mark)| mark), doubled) {
            (_, Some((at, ..))) => Err(separator(at)),
            (Some(Mark::Comma), _) => Ok(Link::Comma),
            (Some(Mark::Hyphen), _) => Ok(Link::Hyphen),
            (Some(_), _) if !blank => Ok(Link::Point),
            _ if blank => Ok(Link::Blank),
            _ => Ok(Link::None),
        }
    }

    /// Judges what stands after the last digit: wrappings, marks for digits left open, and words written after a code.
    pub(super) fn after(self) -> Result<(), CodeTextError> {
        let letter = self.first(is_letter);
        let open = letter.is_some() || self.has(Mark::Filler);
        for (at, found, mark) in self.marks() {
            match mark {
                Mark::Hyphen if !open => return Err(separator(at)),
                Mark::And | Mark::Other => return Err(CodeTextError::Character { found, at }),
                _ => {}
            }
        }
        let Some(first) = letter else { return Ok(()) };
        let letters = self.letters();
        // A letter that touches the digits may be one of them, read wrong.
        if letters.fill() || letters.label() && !self.touches() { Ok(()) } else { Err(self.strange(first)) }
    }

    /// Where the E of a number in scientific notation stands.
    fn exponent(self) -> Option<usize> {
        let mut seen = self.marks().filter(|&(.., mark)| mark != Mark::Invisible);
        let (at, ..) = seen.next().filter(|&(.., mark)| matches!(mark, Mark::Letter('e' | 'е')))?;
        let signs = seen.all(|(.., mark)| matches!(mark, Mark::And | Mark::Hyphen));
        signs.then_some(at)
    }

    /// Whether a letter follows the digit before at once.
    fn touches(self) -> bool {
        let seen = self.marks().find(|&(.., mark)| mark != Mark::Invisible);
        self.from > 0 && seen.is_some_and(|(.., mark)| is_letter(mark))
    }

    /// Of letters that belong to no code: a word, or a letter where a digit should stand.
    fn strange(self, first: (usize, char)) -> CodeTextError {
        let mut from_first = self.marks().skip_while(|&(at, ..)| at <= first.0);
        let word = from_first.next().is_some_and(|(.., mark)| is_letter(mark));
        let (at, found) = first;
        if word && !self.touches() { CodeTextError::Word { at } } else { CodeTextError::Character { found, at } }
    }
}

fn is_letter(mark: Mark) -> bool {
    matches!(mark, Mark::Letter(_))
}

fn separator(at: usize) -> CodeTextError {
    CodeTextError::Code { error: HsCodeError::Separator { at }, at }
}

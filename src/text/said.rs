//! What the phrases of a description state, and where they stand.

use alloc::vec::Vec;
use core::ops::Range;

use super::{
    fold::{LONGEST_WORD, fold_into},
    vocabulary,
    whose::Within,
    words::Words,
};
use crate::{
    fact::{Parameter, Plain},
    quantity::Dimension,
    tables::{
        automaton::NONE,
        layout::Run,
        lexicon::{FACT_PHRASES, STATED, STATEMENTS, Statement},
    },
};

/// What a phrase states.
#[derive(Clone, Copy)]
pub(super) enum FactWord {
    Value(Parameter, Plain),
    /// Of what is counted, so many.
    Count(Parameter, u32),
    /// The quantity beside it is this parameter.
    Label(Parameter, Stands),
    Kind(u16),
    /// The parameter is spoken of, and not what it is.
    Asks(Parameter),
    /// What follows in the clause is denied.
    Negation,
    /// What follows in the clause is what the goods are for.
    Purpose,
    /// It is another thing, whose figures follow.
    Aside,
    /// The figures of its clause, or of its part of it, may be those of another state of the goods, or of one of several.
    Doubt(Option<Dimension>, Within),
    /// The figure behind it is of no parameter.
    Other,
}

/// Where a label stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Beside,
    /// Behind its figure, which may have another label before it.
    Behind,
}

/// All that a phrase states.
#[derive(Clone, Copy)]
pub(super) struct States(Run);

impl States {
    pub(super) fn iter(self) -> impl Iterator<Item = FactWord> + Clone {
        STATEMENTS.run(self.0).iter().map(|Statement { what, of, value }| match what {
            0 => FactWord::Value(Parameter(of), Plain::Flag(value != 0)),
            1 => FactWord::Value(Parameter(of), Plain::Choice(value)),
            2 => FactWord::Label(Parameter(of), if value == 0 { Stands::Beside } else { Stands::Behind }),
            3 => FactWord::Kind(of),
            4 => FactWord::Asks(Parameter(of)),
            5 => FactWord::Negation,
            6 => FactWord::Purpose,
            7 => FactWord::Aside,
            8 => {
                let dimension = of.checked_sub(1).map(|number| Dimension(number as u8));
                FactWord::Doubt(dimension, if value == 0 { Within::Clause } else { Within::Part })
            }
            9 => FactWord::Other,
            _ => FactWord::Count(Parameter(of), value),
        })
    }
}

/// What phrases state, and where they stand.
pub(super) type Said = Vec<(States, Range<usize>)>;

/// What the phrases of a text state.
pub(super) fn said(text: &str) -> Said {
    let mut said = Said::new();
    let mut words = Words::of(text);
    while let Some(word) = words.next() {
        said.extend(phrase(text, word, &mut words));
    }
    said
}

/// The longest phrase that begins with a word; `words` is moved past it.
fn phrase(text: &str, first: Range<usize>, words: &mut Words<'_>) -> Option<(States, Range<usize>)> {
    let (start, mut end) = (first.start, first.end);
    let mut state = FACT_PHRASES.follow(NONE, number(text, first)?)?;
    let (mut after, mut longest) = (words.clone(), None);
    loop {
        if let Some(stated) = FACT_PHRASES.term(state) {
            longest = Some((stated, end, after.clone()));
        }
        if !FACT_PHRASES.goes_on(state) {
            break;
        }
        let Some(word) = after.next() else { break };
        // A phrase does not reach over the end of a sentence.
        if text[end..word.start].contains(['.', ',', ';', '\n']) {
            break;
        }
        end = word.end;
        let Some(next) = number(text, word).and_then(|word| FACT_PHRASES.follow(state, word)) else { break };
        state = next;
    }
    let (stated, end, after) = longest?;
    *words = after;
    Some((States(STATED.get(usize::from(stated))?), start..end))
}

/// The number of a word in the phrases that state facts.
fn number(text: &str, word: Range<usize>) -> Option<u16> {
    let mut buffer = [0; LONGEST_WORD];
    let len = fold_into(text.get(word)?, &mut buffer)?;
    vocabulary::fact_word(&buffer, len)
}

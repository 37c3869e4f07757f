//! Reading facts from a description.

use core::ops::Range;

use smallvec::SmallVec;

use super::{
    facts::{Fact, Facts, Origin},
    parameter::{Kind, Parameter, ValueKind},
    value::{Interval, ParameterValue},
};
use crate::{
    quantity::{Found, find_with_counts},
    tables::parameters::FACTS,
    text::{MAX, Words, fold},
};

/// A phrase that states something, without its first word.
pub(crate) struct FactPhrase {
    pub(crate) rest: &'static [&'static str],
    pub(crate) states: &'static [FactWord],
}

/// What a phrase states.
#[derive(Clone, Copy)]
pub(crate) enum FactWord {
    Value(Parameter, ParameterValue),
    /// The quantity beside it is this parameter.
    Label(Parameter),
    Kind(u16),
}

/// A quantity and its label stand this many bytes apart at most.
const REACH: usize = 20;

impl Facts {
    /// Adds what a description states: by words, by a label beside a quantity, or by a quantity that can only be one
    /// parameter of such goods.
    pub(crate) fn read(&mut self, text: &str) {
        let mut labels: SmallVec<[(Parameter, Range<usize>); 4]> = SmallVec::new();
        let mut words = Words::of(text);
        while let Some(word) = words.next() {
            let Some((states, span)) = phrase(text, word, &mut words) else { continue };
            for &states in states {
                match states {
                    FactWord::Value(parameter, value) => {
                        self.add_read(Fact::new(parameter, value, Origin::Read(span.clone())));
                    }
                    FactWord::Label(parameter) => labels.push((parameter, span.clone())),
                    FactWord::Kind(kind) => self.presume_kinds(&Kind(kind).closure()),
                }
            }
        }
        let found: SmallVec<[Found; 6]> = find_with_counts(text).collect();
        let mut taken: SmallVec<[bool; 8]> = found.iter().map(|_| false).collect();
        for (parameter, label) in labels {
            let ValueKind::Quantity(dimension) = parameter.value_kind() else { continue };
            let is_latin = text[label.clone()].starts_with(|first| first < '\u{250}');
            let beside = |found: &Found| {
                let (before, after) = (found.span().end..label.start, label.end..found.span().start);
                let gap = if before.start <= before.end { before } else { after };
                let between = text.get(gap)?;
                let near = between.len() <= REACH && !between.contains([';', ',', '，', '；', '。', '\n']);
                // "5 kW peak power": right before it; after it, a word or two may stand between. Of "3 кВт общая мощность
                // 18 кВт" it is the other way about: Cyrillic and Chinese labels come first.
                let ahead = found.span().start >= label.end;
                (near && (ahead || between.trim().is_empty())).then_some((ahead == is_latin, between.len()))
            };
            let candidates = found
                .iter()
                .zip(&taken)
                .enumerate()
                .filter(|(_, (found, taken))| !**taken && found.quantity().dimension() == dimension);
            let nearest = candidates.filter_map(|(at, (found, _))| Some((beside(found)?, at))).min();
            if let Some((_, at)) = nearest {
                taken[at] = true;
                if let Some(value) = Interval::of(&found[at]) {
                    let span = found[at].span();
                    self.add_read(Fact::new(parameter, ParameterValue::Quantity(value), Origin::Read(span)));
                }
            }
        }
        let free = found.iter().zip(taken).filter(|(_, taken)| !taken).map(|(found, _)| found);
        self.read_unlabelled(free);
    }

    /// Each quantity of the one parameter it can be; if two differ that could be the same, neither counts.
    fn read_unlabelled<'f>(&mut self, free: impl Iterator<Item = &'f Found>) {
        let labelled = self.clone();
        for found in free {
            let Some(interval) = Interval::of(found) else { continue };
            for parameter in Parameter::all() {
                if parameter.value_kind() != ValueKind::Quantity(found.quantity().dimension())
                    || labelled.is_known_by_words(parameter)
                {
                    continue;
                }
                let mut of_kind = parameter.row().read.iter().filter(|read| read.of.meets(self.kinds()));
                if let Some(value) = of_kind.find_map(|read| read.value(interval, found.quantity().unit())) {
                    let origin = Origin::Read(found.span());
                    self.add_read(Fact::new(parameter, ParameterValue::Quantity(value), origin));
                }
            }
        }
    }

    /// Whether a label, and not the mere unit, has told the value.
    fn is_known_by_words(&self, parameter: Parameter) -> bool {
        self.is_known(parameter) && self.get(parameter).is_some_and(|fact| matches!(fact.origin(), Origin::Read(_)))
    }
}

/// The longest phrase that begins with a word; `words` is moved past it.
fn phrase(text: &str, first: Range<usize>, words: &mut Words<'_>) -> Option<(&'static [FactWord], Range<usize>)> {
    let mut buffer = [0; MAX];
    let known = FACTS.get(fold(text.get(first.clone())?, &mut buffer)?)?;
    for phrase in *known {
        let mut after = words.clone();
        let mut end = first.end;
        let all = phrase.rest.iter().all(|expected| {
            let mut buffer = [0; MAX];
            after.next().is_some_and(|word| {
                // A phrase does not reach over the end of a sentence.
                let apart = text[end..word.start].contains(['.', ',', ';', '\n']);
                end = word.end;
                !apart && fold(&text[word], &mut buffer) == Some(*expected)
            })
        });
        if all {
            *words = after;
            return Some((phrase.states, first.start..end));
        }
    }
    None
}

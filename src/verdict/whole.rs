//! The verdict.

use alloc::vec::Vec;
use core::fmt;

use super::{
    asked::Asked,
    contained::Contained,
    findings::{self, Closed, Judgement, Met, Open},
    fold,
    question::{self, Question},
    state::VerdictState,
};
use crate::{
    control::{ControlCode, ControlList},
    fact::{Basis, Facts, Parameter, ParameterError},
    rules::{Determination, EitherWay, Hearing, MissingRule, Terms, either_way, missing_rule},
};

/// What the rules come to over everything that was asked of an item.
///
/// ```
/// use dualuse::{Item, VerdictState, classify};
///
/// let answer = classify(&Item::new("laser cutting machine with a 3 kW fibre laser"));
/// let verdict = answer.verdict();
/// assert_eq!(verdict.state(), VerdictState::Open);
/// let question = verdict.next_question().ok_or("nothing to ask")?;
/// println!("{verdict}\nnext: {question}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Verdict {
    facts: Facts,
    terms: Terms,
    asked: Vec<Asked>,
    met: Vec<Met>,
    open: Vec<Open>,
    judgement: Vec<Judgement>,
    closed: Vec<Closed>,
    not_evaluated: Vec<(ControlList, ControlCode)>,
    named: Vec<(ControlList, ControlCode)>,
    /// What the goods contain, whatever its figures are.
    contains: Vec<Contained>,
    contained: Vec<Contained>,
    either_way: Vec<EitherWay>,
}

impl Verdict {
    pub(crate) fn new(
        facts: &Facts,
        terms: Terms,
        asked: Vec<Asked>,
        contains: Vec<Contained>,
        either_way: Vec<EitherWay>,
    ) -> Self {
        let hearing = Hearing::new(facts, terms);
        let leaves = fold::leaves(&asked);
        let (mut met, mut open, mut judgement, mut closed) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut not_evaluated, mut named) = (Vec::new(), Vec::new());
        let groups = fold::groups(&leaves, terms.day());
        for group in groups {
            let (list, code, of) = (group.list, group.code, &group.leaves);
            match of[0].determination {
                Some(Determination::Met(_)) => of.iter().for_each(|leaf| findings::add_met(&mut met, leaf)),
                Some(Determination::Missing(_)) => findings::add_open(&mut open, list, code, of, &hearing),
                Some(Determination::NeedsJudgement(_)) => findings::add_judgement(&mut judgement, list, code, of),
                Some(Determination::NotMet(_)) => {
                    let basis = of.iter().filter_map(|leaf| leaf.determination?.basis()).min();
                    findings::add_closed(&mut closed, list, code, basis.unwrap_or(Basis::Stated));
                }
                Some(Determination::NotEvaluated) => not_evaluated.push((list, code)),
                None => named.push((list, code)),
            }
        }
        let contained = contains.iter().filter_map(|good| good.with_figures(facts, terms)).collect();
        let facts = facts.clone();
        Self {
            facts,
            terms,
            asked,
            met,
            open,
            judgement,
            closed,
            not_evaluated,
            named,
            contains,
            contained,
            either_way,
        }
    }

    /// What is met: each met paragraph under which no other is met.
    #[must_use]
    pub fn met(&self) -> &[Met] {
        &self.met
    }

    /// What is open, in the order in which it was shown.
    #[must_use]
    pub fn open(&self) -> &[Open] {
        &self.open
    }

    /// What a person must judge.
    #[must_use]
    pub fn judgement(&self) -> &[Judgement] {
        &self.judgement
    }

    /// What the facts do not meet. It says nothing about any other entry.
    #[must_use]
    pub fn closed(&self) -> &[Closed] {
        &self.closed
    }

    /// Entries and paragraphs that were shown and of which no rule, or not all of them, is held: read their text.
    #[must_use]
    pub fn not_evaluated(&self) -> &[(ControlList, ControlCode)] {
        &self.not_evaluated
    }

    /// Entries that are named and of which no rule was asked, since no fact of the goods is known.
    #[must_use]
    pub fn named(&self) -> &[(ControlList, ControlCode)] {
        &self.named
    }

    /// What the goods contain that entries name by itself, to be asked: of whatever it meets, a person judges whether the whole is of
    /// the entry.
    #[must_use]
    pub fn contained(&self) -> &[Contained] {
        &self.contained
    }

    /// Of what has no rule because the day lies before the first that is held: which rule is missing.
    ///
    /// ```
    /// use dualuse::{Item, classify_as_of, dates::Date};
    ///
    /// let verdict = classify_as_of(&Item::new("GPU chip, TPP 4800"), Date::new(2022, 6, 1)?).verdict();
    /// assert!(verdict.missing_rules().any(|missing| missing.to_string().contains("3A090 created by 87 FR 62186")));
    /// # Ok::<(), dualuse::dates::DateError>(())
    /// ```
    pub fn missing_rules(&self) -> impl Iterator<Item = MissingRule> + '_ {
        let day = self.terms.day().day();
        let of = move |&(list, code): &(ControlList, ControlCode)| missing_rule(list, code, day?);
        self.not_evaluated.iter().filter_map(of)
    }

    /// Pairs of open paragraphs of which one is met whatever the missing facts are.
    #[must_use]
    pub fn either_way(&self) -> &[EitherWay] {
        &self.either_way
    }

    /// The facts that it rests on.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What it comes to in one word.
    #[must_use]
    pub fn state(&self) -> VerdictState {
        if !self.met.is_empty() {
            VerdictState::Met
        } else if !(self.open.is_empty() && self.judgement.is_empty() && self.either_way.is_empty()) {
            VerdictState::Open
        } else if !self.closed.is_empty() {
            if self.contained.is_empty() { VerdictState::Closed } else { VerdictState::Open }
        } else {
            VerdictState::NotAsked
        }
    }

    /// The control lists of which something was shown, in order.
    pub fn lists(&self) -> impl Iterator<Item = ControlList> + '_ {
        ControlList::ALL.into_iter().filter(|list| self.asked.iter().any(|asked| asked.list == *list))
    }

    /// What the same entries come to with further facts stated. Only what is open, or rests on less than what is stated, is asked
    /// again: nothing that is stated turns the rest. Entries that the new facts would bring in are not shown; classify the item
    /// with all facts for these.
    ///
    /// ```
    /// use dualuse::{Facts, Item, classify};
    ///
    /// let verdict = classify(&Item::new("laser machine tool")).verdict();
    /// let told = verdict.with(&Facts::new().with("contouring_rotary_axes".parse()?, "0")?)?;
    /// assert!(told.closed().iter().any(|closed| closed.code().as_str() == "2B001.e"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If a parameter is stated already.
    pub fn with(&self, facts: &Facts) -> Result<Self, ParameterError> {
        let mut all = self.facts.clone();
        all.state_all(facts)?;
        let turns =
            all.contradictions().next().is_some() || all.are_of_no_other_kind() != self.facts.are_of_no_other_kind();
        let mut hearing = Hearing::new(&all, self.terms);
        let again = |asked: &Asked| {
            let stays = !turns && asked.determination.and_then(Determination::basis) == Some(Basis::Stated);
            let determination = match asked.row.filter(|row| row.decides()) {
                _ if stays => asked.determination,
                Some(row) => Some(hearing.paragraph(row)),
                None => Some(hearing.entry(asked.list, asked.code)),
            };
            Asked { determination, ..*asked }
        };
        let asked: Vec<Asked> = self.asked.iter().map(again).collect();
        let rules: Vec<_> = asked.iter().filter_map(Asked::rule).collect();
        let pairs = either_way(&rules, &all);
        Ok(Self::new(&all, self.terms, asked, self.contains.clone(), pairs))
    }

    /// What to ask next: the parameter of which the least favourable answer settles most of what is open.
    #[must_use]
    pub fn next_question(&self) -> Option<Question> {
        self.next_question_but(&[])
    }

    /// What to ask next of whoever cannot tell certain parameters. What only they would decide stays open.
    ///
    /// ```
    /// use dualuse::{Item, classify};
    ///
    /// let verdict = classify(&Item::new("fiber laser cutting machine")).verdict();
    /// let first = verdict.next_question().ok_or("nothing is open")?.parameter();
    /// let second = verdict.next_question_but(&[first]).ok_or("nothing else is open")?.parameter();
    /// assert_ne!(first, second);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn next_question_but(&self, untold: &[Parameter]) -> Option<Question> {
        let open = self.asked.iter().filter_map(Asked::rule).filter(|(_, determination)| determination.is_open());
        let open = open.map(|(row, determination)| (row, determination.missing())).collect();
        question::next(open, &self.facts, self.terms, untold)
    }

    /// The controls that no figure of the goods decides, and that are never asked.
    pub fn catch_alls(&self) -> impl Iterator<Item = &'static str> + use<> {
        ControlList::ALL.into_iter().filter_map(ControlList::catch_all)
    }
}

/// One line: the state, and what is not in it.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.state())?;
        if self.state() != VerdictState::Closed {
            return Ok(());
        }
        if !self.not_evaluated().is_empty() {
            f.write_str("; without a rule: ")?;
            for (at, (list, code)) in self.not_evaluated().iter().enumerate() {
                write!(f, "{}{list} {code}", if at > 0 { ", " } else { "" })?;
            }
        }
        for (list, text) in self.lists().flat_map(|list| list.not_read().iter().map(move |text| (list, text))) {
            write!(f, "; not held of {list}: {text}")?;
        }
        for (at, catch_all) in self.catch_alls().enumerate() {
            write!(f, "{}{catch_all}", if at > 0 { ", " } else { "; not asked: " })?;
        }
        Ok(())
    }
}

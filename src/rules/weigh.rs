//! What facts make of conditions and paragraphs. All recursion of rules stays in this file and in those below it.

mod clauses;
mod need;
mod trace;

pub(super) use trace::explain;

use alloc::vec::Vec;
use core::cell::RefCell;

use super::{
    Paragraph,
    condition::{Condition, Conditions, Limits, Reach, Says},
    paragraph::{Exception, exceptions},
};
use crate::{
    bits::Bits,
    fact::{Basis, Fact, Facts, Figure, Kind, Kinds, Parameter, ParameterValue, Parameters, Plain, Point},
    quantity::Interval,
    tables::{
        parameters::PARAMETERS,
        rules::{EXCLUDED, FLAGS, KINDS, NONE, form},
    },
    truth::{Truth, Weight},
};

/// The facts as rules ask them: those of a trust and above, with what is presumed beside them.
struct Known<'f> {
    facts: &'f Facts,
    least: Basis,
    /// For each parameter the place of the fact that counts, from 1; 0 if none does.
    places: [u16; PARAMETERS.len()],
    /// Of which goods are taken to be since a parameter of theirs is stated or read.
    implied: Kinds,
    /// The parameters that stand in operating points.
    in_points: Parameters,
    /// The parameters of which something is presumed.
    presumed: Parameters,
    /// What was made of paragraphs that others refer to, which is the same at each operating point.
    wholes: RefCell<Vec<Whole>>,
}

/// What was made of a paragraph and all below it, with what was taken for granted then.
struct Whole {
    row: u16,
    reaches: bool,
    taken: Taken,
    weight: Weight,
    missing: Parameters,
}

impl<'f> Known<'f> {
    fn new(facts: &'f Facts, least: Basis) -> Self {
        let (mut places, mut in_points) = ([0; PARAMETERS.len()], Parameters::default());
        let (mut implied, mut presumed) = (Kinds::default(), Parameters::default());
        for fact in facts.points_on(least).iter().flat_map(Point::iter) {
            in_points.insert(fact.parameter().0);
            implied.extend(&fact.parameter().row().implies);
        }
        for (at, fact) in facts.iter().enumerate() {
            implied.extend(&fact.parameter().row().implies);
            if let Some(place) = places.get_mut(usize::from(fact.parameter().0)).filter(|_| facts.counts(fact, least)) {
                *place = at as u16 + 1;
            }
        }
        match least {
            Basis::Presumed => presumed = facts.presumable().without(&in_points),
            Basis::Read | Basis::Stated => implied = Kinds::default(),
        }
        Self { facts, least, places, implied, in_points, presumed, wholes: RefCell::default() }
    }

    fn kind(&self, kind: Kind) -> Weight {
        match self.facts.kinds().weigh(kind, self.least) {
            Weight::UNKNOWN if self.implied.has(kind.0) && !self.facts.kinds().is_contrary(kind, self.least) => {
                Weight::new(Truth::True, Basis::Presumed.trust())
            }
            known => known,
        }
    }

    fn fact<'k>(&'k self, parameter: Parameter, point: Option<&'k Point>) -> Option<&'k Fact> {
        match point {
            Some(point) if self.in_points.has(parameter.0) => point.get(parameter),
            _ => {
                let place = usize::from(*self.places.get(usize::from(parameter.0))?);
                self.facts.nth(place.checked_sub(1)?)
            }
        }
    }

    fn quantity(&self, parameter: Parameter, limits: Limits, reach: Reach, point: Option<&Point>) -> Weight {
        let Some(fact) = self.fact(parameter, point) else { return Weight::UNKNOWN };
        match fact.value() {
            ParameterValue::Quantity(figure) => {
                Weight::new(within(figure, limits, reach), fact.origin().basis().trust())
            }
            _ => Weight::UNKNOWN,
        }
    }

    /// A flag or a choice, with its trust; of an exclusion of which no word speaks, what is presumed.
    fn plain(&self, parameter: Parameter, point: Option<&Point>) -> Option<(Plain, u8)> {
        if let Some(fact) = self.fact(parameter, point) {
            let value = plain(fact.value())?;
            let value = if point.is_some() { self.at_every_point(parameter, value)? } else { value };
            return Some((value, fact.origin().basis().trust()));
        }
        if !self.presumed.has(parameter.0) {
            return None;
        }
        Some((parameter.row().presume?, Basis::Presumed.trust()))
    }

    /// What is left of a value at one operating point, since what a stated kind states is so at each; nothing if it cannot be.
    fn at_every_point(&self, parameter: Parameter, at_point: Plain) -> Option<Plain> {
        if !self.in_points.has(parameter.0) {
            return Some(at_point);
        }
        if self.facts.is_unclear(parameter, Basis::Stated) {
            return None;
        }
        match self.facts.at(parameter, Basis::Stated) {
            Some(of_kind) => at_point.both(plain(of_kind.value())?),
            None => Some(at_point),
        }
    }
}

/// A value without a unit.
fn plain(value: &ParameterValue) -> Option<Plain> {
    match value {
        ParameterValue::Choice(chosen) => Some(Plain::Choice(chosen.words)),
        ParameterValue::Flag(flag) => Some(Plain::Flag(*flag)),
        ParameterValue::Quantity(_) | ParameterValue::Kind(_) => None,
    }
}

/// What the goods are taken to be while an exception to a paragraph is weighed: of the kinds of which goods must be to meet it at
/// all, and outside its other exceptions, so far as these are a flag. Goods that are not so are outside the paragraph anyway.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Taken {
    are: Kinds,
    are_not: Kinds,
    flags: Parameters,
}

impl Taken {
    /// What a row of the table of demands says too.
    fn with(mut self, demands: u16) -> Self {
        let at = usize::from(demands);
        self.are.extend(&Bits(KINDS.at(at)));
        self.are_not.extend(&Bits(EXCLUDED.at(at)));
        self.flags.extend(&Bits(FLAGS.at(at)));
        self
    }

    /// For an exception, which does not count on itself; what is taken already stays.
    fn without(mut self, exception: Condition, outer: &Self) -> Self {
        if let Says::Flag(parameter, true) = exception.says() {
            self.flags.remove(parameter.0);
        }
        self.flags.extend(&outer.flags);
        self
    }
}

/// What was made of a frame at one operating point, with what its exceptions counted on.
struct Framed {
    row: u16,
    demands: u16,
    weight: Weight,
    missing: Parameters,
}

/// What the facts make of paragraphs, each after those above it. What paragraphs share, with its exceptions, is weighed once as
/// long as they come in order.
pub(super) struct Weigher<'f> {
    known: Known<'f>,
    walk: Walk<'f>,
}

impl<'f> Weigher<'f> {
    /// With the facts of a trust and above.
    pub(super) fn new(facts: &'f Facts, least: Basis) -> Self {
        Self { known: Known::new(facts, least), walk: Walk::at(None) }
    }

    /// What the facts say of one paragraph: met if one operating point meets all of it, not met if every point fails. If it is open,
    /// the parameters on which it still turns are added.
    pub(super) fn paragraph(&mut self, paragraph: Paragraph, missing: &mut Parameters) -> Weight {
        self.walk.paragraph(&self.known, paragraph, missing)
    }

    /// Whether the goods are of all kinds of which they must be to meet a paragraph at all.
    pub(super) fn are_as_demanded(&self, paragraph: Paragraph) -> bool {
        let mut are = self.known.facts.kinds().known(self.known.least);
        are.extend(&self.known.implied);
        Bits(KINDS.at(paragraph.rule().demands.into())).is_within(&are)
    }

    /// What is presumed of an exclusion of which no word speaks.
    pub(super) fn presumed(&self, parameter: Parameter) -> Option<Plain> {
        let (value, trust) = self.known.plain(parameter, None)?;
        (trust == Basis::Presumed.trust()).then_some(value)
    }

    /// Whether goods are taken to be of a kind only since a parameter of such goods is known of them.
    pub(super) fn presumes(&self, kind: Kind) -> bool {
        self.known.kind(kind) == Weight::new(Truth::True, Basis::Presumed.trust())
    }

    /// What the facts make of an exception.
    pub(super) fn exception(&mut self, when: Condition) -> Weight {
        let mut aside = self.walk.aside();
        aside.reaches = false;
        aside.condition(&self.known, when, &mut Parameters::default())
    }
}

const CERTAIN: Weight = Weight::new(Truth::True, Basis::Stated.trust());
const DENIED: Weight = Weight::new(Truth::False, Basis::Stated.trust());

/// A walk through rules, and where in them it is.
struct Walk<'f> {
    /// Whether what the goods can do is enough: not below `not`, nor in an exception.
    reaches: bool,
    /// What is taken of the goods since an exception is weighed.
    taken: Taken,
    point: Option<&'f Point>,
    framed: Vec<Framed>,
}

impl<'f> Walk<'f> {
    /// One that has not begun, at an operating point.
    fn at(point: Option<&'f Point>) -> Self {
        Self { reaches: true, taken: Taken::default(), point, framed: Vec::new() }
    }

    /// Another walk from the same place, in which nothing is weighed yet.
    fn aside(&self) -> Self {
        Self { framed: Vec::new(), ..*self }
    }

    fn paragraph(&mut self, known: &Known<'f>, paragraph: Paragraph, missing: &mut Parameters) -> Weight {
        let points = known.facts.points_on(known.least);
        if points.is_empty() {
            return self.at_point(known, paragraph, missing);
        }
        let (before, mut any) = (*missing, None::<Weight>);
        for point in points {
            self.framed.clear();
            self.point = Some(point);
            let weight = self.at_point(known, paragraph, missing);
            any = Some(any.map_or(weight, |any| any.or(weight)));
        }
        settle(any, before, missing)
    }

    /// A paragraph and all below it, of which any one is enough; asked of the goods with all their operating points.
    // Apart, so that the walk through `all` and `any` keeps less on the stack.
    #[inline(never)]
    fn whole(&self, known: &Known<'f>, paragraph: Paragraph, missing: &mut Parameters) -> Weight {
        let (row, reaches, taken) = (paragraph.0, self.reaches, self.taken);
        let is_same = |whole: &&Whole| (whole.row, whole.reaches, whole.taken) == (row, reaches, taken);
        if let Some(whole) = known.wholes.borrow().iter().find(is_same) {
            missing.extend(&whole.missing);
            return whole.weight;
        }
        let mut aside = Self { point: None, ..self.aside() };
        let (mut open, mut any) = (Parameters::default(), None::<Weight>);
        for paragraph in paragraph.whole() {
            let weight = aside.paragraph(known, paragraph, &mut open);
            any = Some(any.map_or(weight, |any| any.or(weight)));
            if any == Some(CERTAIN) {
                break;
            }
        }
        let weight = settle(any, Parameters::default(), &mut open);
        known.wholes.borrow_mut().push(Whole { row, reaches, taken, weight, missing: open });
        missing.extend(&open);
        weight
    }

    fn at_point(&mut self, known: &Known<'f>, paragraph: Paragraph, missing: &mut Parameters) -> Weight {
        let before = *missing;
        let rule = paragraph.rule();
        let frame = self.frame(known, paragraph.0, rule.demands, missing);
        // A paragraph left to judgement is open until its frame decides against it.
        let own = match Condition::of(rule.when) {
            Some(when) if frame != DENIED => self.condition(known, when, missing),
            _ => Weight::UNKNOWN,
        };
        let weight = frame.and(own);
        if weight.truth() == Truth::Unknown {
            return weight;
        }
        *missing = before;
        if is_denied_by_presumption(weight) {
            // The paragraph stays open, for want of what was presumed.
            self.aside().at_point(&Known::new(known.facts, Basis::Read), paragraph, missing);
            return Weight::UNKNOWN;
        }
        weight
    }

    /// What holds for a paragraph and everything below it.
    fn frame(&mut self, known: &Known<'f>, row: u16, demands: u16, missing: &mut Parameters) -> Weight {
        let (mut row, mut rule) = (row, Paragraph(row).rule());
        if rule.common.form() == form::ABSENT && rule.exception_count == 0 {
            // Most paragraphs only take over what stands above them.
            if rule.frame == NONE {
                return CERTAIN;
            }
            (row, rule) = (rule.frame, Paragraph(rule.frame).rule());
        }
        if let Some(at) = self.framed.iter().position(|framed| framed.row == row && framed.demands == demands) {
            self.framed.truncate(at + 1);
            missing.extend(&self.framed[at].missing);
            return self.framed[at].weight;
        }
        let mut open = Parameters::default();
        let mut all = match rule.frame {
            NONE => {
                self.framed.clear();
                CERTAIN
            }
            frame => self.frame(known, frame, demands, &mut open),
        };
        if let Some(common) = Condition::of(rule.common).filter(|_| all != DENIED) {
            all = all.and(self.condition(known, common, &mut open));
        }
        if all != DENIED && rule.exception_count > 0 {
            let taken = self.taken.with(demands);
            let mut aside = Self { reaches: false, ..self.aside() };
            for when in exceptions(rule).filter_map(Exception::when) {
                aside.taken = taken.without(when, &self.taken);
                all = all.and(aside.condition(known, when, &mut open).negated());
                if all == DENIED {
                    break;
                }
            }
        }
        missing.extend(&open);
        self.framed.push(Framed { row, demands, weight: all, missing: open });
        all
    }

    /// What the facts make of a condition.
    fn condition(&mut self, known: &Known<'f>, condition: Condition, missing: &mut Parameters) -> Weight {
        if !condition.is_made_of_others() {
            return self.test(known, condition, missing);
        }
        match condition.says() {
            Says::All(parts) => self.join::<true>(known, parts, missing),
            Says::Any(parts) => self.join::<false>(known, parts, missing),
            Says::First(parts) => self.first(known, parts, missing),
            Says::Not(part) => {
                let reaches = core::mem::replace(&mut self.reaches, false);
                let weight = self.condition(known, part, missing).negated();
                self.reaches = reaches;
                weight
            }
            Says::Meets(paragraph) => self.whole(known, Paragraph(paragraph), missing),
            _ => CERTAIN,
        }
    }

    /// What they make of one that is a test. Most are, and need no walk.
    fn test(&self, known: &Known<'f>, condition: Condition, missing: &mut Parameters) -> Weight {
        let (weight, parameter) = match condition.says() {
            Says::Is(kind) => (self.kind(known, kind), Parameter::KIND),
            Says::Quantity(parameter, limits, reach) => {
                let reach = if self.reaches { reach } else { Reach::Unsaid };
                (known.quantity(parameter, limits, reach, self.point), parameter)
            }
            Says::Choice(parameter, words) => {
                let weight = match known.plain(parameter, self.point) {
                    Some((Plain::Choice(chosen), trust)) if chosen & !words == 0 => Weight::new(Truth::True, trust),
                    Some((Plain::Choice(chosen), trust)) if chosen & words == 0 => Weight::new(Truth::False, trust),
                    _ => Weight::UNKNOWN,
                };
                (weight, parameter)
            }
            Says::Flag(parameter, expected) if self.is_taken(known, parameter) => {
                return if expected { DENIED } else { CERTAIN };
            }
            Says::Flag(parameter, expected) => {
                let weight = match known.plain(parameter, self.point) {
                    Some((Plain::Flag(flag), trust)) => Weight::new(Truth::of(flag == expected), trust),
                    _ => Weight::UNKNOWN,
                };
                (weight, parameter)
            }
            _ => return CERTAIN,
        };
        if weight.truth() == Truth::Unknown {
            missing.insert(parameter.0);
        }
        weight
    }

    /// A conjunction, or a disjunction. What a decided one had open before does not matter.
    fn join<const ALL: bool>(&mut self, known: &Known<'f>, parts: Conditions, missing: &mut Parameters) -> Weight {
        let (before, deciding) = (*missing, if ALL { DENIED } else { CERTAIN });
        let mut joined = deciding.negated();
        for part in parts.iter() {
            let weight = match part.is_made_of_others() {
                true => self.condition(known, part, missing),
                false => self.test(known, part, missing),
            };
            joined = if ALL { joined.and(weight) } else { joined.or(weight) };
            if joined == deciding {
                break;
            }
        }
        settle(Some(joined), before, missing)
    }

    /// Whether a flag is taken to be false, since nothing stated says otherwise.
    fn is_taken(&self, known: &Known<'f>, parameter: Parameter) -> bool {
        self.taken.flags.has(parameter.0) && known.facts.at(parameter, Basis::Stated).is_none()
    }

    /// The most trusted of several ways to tell the same; if two with one trust disagree, nothing is told.
    // Apart, so that the walk through `all` and `any` keeps less on the stack.
    #[inline(never)]
    fn first(&mut self, known: &Known<'f>, parts: Conditions, missing: &mut Parameters) -> Weight {
        let (before, mut best, mut disagree) = (*missing, Weight::UNKNOWN, false);
        for part in parts.iter() {
            let weight = self.condition(known, part, missing);
            if weight.trust() > best.trust() {
                (best, disagree) = (weight, false);
            } else if weight.trust() == best.trust() {
                disagree |= weight != best;
            }
        }
        if disagree {
            let mut name = |leaf: Says| {
                leaf.parameter().into_iter().for_each(|parameter| missing.insert(parameter.0));
            };
            parts.iter().for_each(|part| part.each_leaf(&mut name));
            return Weight::UNKNOWN;
        }
        settle(Some(best), before, missing)
    }

    fn kind(&self, known: &Known<'f>, kind: Kind) -> Weight {
        let taken = match (self.taken.are.has(kind.0), self.taken.are_not.has(kind.0)) {
            (true, _) => CERTAIN,
            (_, true) => DENIED,
            _ => return known.kind(kind),
        };
        // Where facts contradict each other nothing is taken for granted.
        if known.facts.kinds().is_contrary(kind, known.least) { Weight::UNKNOWN } else { taken }
    }
}

/// Whether something is denied by what is presumed alone, which excludes nothing.
fn is_denied_by_presumption(weight: Weight) -> bool {
    weight == Weight::new(Truth::False, Basis::Presumed.trust())
}

/// Forgets what was open if the whole is decided.
fn settle(weight: Option<Weight>, before: Parameters, missing: &mut Parameters) -> Weight {
    let weight = weight.unwrap_or(Weight::UNKNOWN);
    if weight.truth() != Truth::Unknown {
        *missing = before;
    }
    weight
}

/// Whether a figure keeps all limits.
// Apart, since most tests find nothing to compare.
#[inline(never)]
pub(super) fn within(figure: &Figure, limits: Limits, reach: Reach) -> Truth {
    let of = |interval: &Interval| {
        let mut all = Truth::True;
        for limit in limits.iter() {
            let (operator, base) = limit.threshold();
            match interval.test(operator, base) {
                Truth::True => {}
                Truth::Unknown => all = Truth::Unknown,
                Truth::False => return Truth::False,
            }
        }
        all
    };
    match (figure, reach) {
        (Figure::Within(interval), _) | (Figure::Span(interval), Reach::Unsaid) => of(interval),
        // Every value between the ends can be set: one that passes is enough.
        (Figure::Span(interval), Reach::Any) => Truth::of(of(interval) != Truth::False),
        (Figure::Span(interval), Reach::Maximum) => of(&interval.highest().unwrap_or(*interval)),
        (Figure::Span(interval), Reach::Minimum) => of(&interval.lowest().unwrap_or(*interval)),
        (Figure::OneOf(intervals), _) => {
            let mut all = intervals.iter().map(of);
            let first = all.next().unwrap_or(Truth::Unknown);
            if all.all(|truth| truth == first) { first } else { Truth::Unknown }
        }
    }
}

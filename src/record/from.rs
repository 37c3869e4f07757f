//! From a classification to the answer that is kept of it.

use alloc::{borrow::Cow, string::ToString, vec::Vec};
use core::fmt::Display;

use super::answer::{
    Answer, CandidateLine, CategoryLine, Checked, ClauseLine, ClosedLine, Code, ConditionLine, ContainedLine,
    ContradictionLine, CounterpartLine, EitherLine, ExplanationLine, FactLine, JudgementLine, ListingLine, MetLine,
    OpenLine, PairLine, PlaceLine, QuestionLine, Text, UnknownLine, VerdictLine,
};
use crate::{
    Answers, Candidate, CategoryMatch, Checks, Classification, CodeStatus, Outcome, Question, Span, Verdict,
    VerdictState,
    age::LaterAct,
    control::{ControlCode, ControlList, Pair},
    dates::{Date, Standing},
    fact::{Basis, Contradiction, Fact, Facts, Origin, Parameter, ParameterSet, Point},
    listing::{Extent, GoodsList, Listing},
    rules::{Determination, EitherWay, Explanation, Grounds, Paragraph, Weighed},
};

/// The number of the form of answers that this version writes.
pub const SCHEMA: u32 = 2;

/// How many parameters that may decide are named; the rest is counted.
const MOST_NAMED: usize = 4;

/// How much is put into an answer.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Verdict);
/// assert!(answer.question.is_none() && answer.candidates.is_none());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Detail {
    /// The verdict.
    #[default]
    Verdict,
    /// And what to ask next, which takes longer to find than all the rest.
    Question,
    /// And every entry and paragraph that was shown, each with its explanation.
    Candidates,
}

impl Answer {
    /// What a classification says.
    #[must_use]
    pub fn of(found: &Classification<'_>, detail: Detail) -> Self {
        let verdict = found.verdict();
        let reason = Some(found.outcome()).filter(|outcome| *outcome != Outcome::Flagged);
        #[cfg_attr(not(feature = "overlay"), allow(unused_mut, reason = "an overlay adds to it"))]
        let mut answer = Self {
            schema: SCHEMA,
            outcome: Cow::Borrowed(found.outcome().id()),
            reason: reason.map(said),
            because: found.because().map(|because| Cow::Borrowed(because.id())).collect(),
            code: code(found.code()),
            categories: found.categories().map(category).collect(),
            listings: found.listings().iter().map(listing).collect(),
            unknown_listings: found
                .unknown_listings()
                .iter()
                .map(|unknown| UnknownLine {
                    list: Cow::Borrowed(unknown.list().id()),
                    first_held: unknown.first_held().map(said),
                    known_to: unknown.known_to().map(said),
                })
                .collect(),
            question: if detail >= Detail::Question {
                verdict.next_question().map(|asked| question(&asked))
            } else {
                None
            },
            verdict: verdict_line(&verdict),
            facts: found.facts().iter().map(fact).collect(),
            points: found.facts().points().iter().map(point).collect(),
            contradictions: found.facts().contradictions().map(contradiction).collect(),
            checked: checked(found),
            candidates: (detail >= Detail::Candidates)
                .then(|| found.candidates().map(|shown| candidate(&shown, found.facts())).collect()),
        };
        #[cfg(feature = "overlay")]
        super::over::add(&mut answer, found);
        answer
    }
}

fn said(text: impl Display) -> Text {
    Cow::Owned(text.to_string())
}

fn lists(lists: &[ControlList]) -> Vec<Text> {
    lists.iter().map(|list| Cow::Borrowed(list.id())).collect()
}

fn ids(parameters: ParameterSet) -> Vec<Text> {
    parameters.iter().map(|parameter| Cow::Borrowed(parameter.id())).collect()
}

fn code(status: CodeStatus) -> Code {
    let read = status.code();
    let level = read.map(|code| match code.len() {
        ..=2 => "chapter",
        3..=4 => "heading",
        5..=6 => "subheading",
        _ => "national",
    });
    Code { status: Cow::Borrowed(status.id()), level: level.map(Cow::Borrowed), message: said(status) }
}

fn span(span: Span) -> [usize; 2] {
    [span.start(), span.end()]
}

fn category(found: CategoryMatch<'_>) -> CategoryLine {
    let category = found.category();
    CategoryLine {
        category: Cow::Borrowed(category.id()),
        family: Cow::Borrowed(category.family().id()),
        title: Cow::Borrowed(category.title()),
        strength: Cow::Borrowed(found.strength().id()),
        agreement: Cow::Borrowed(found.agreement().id()),
        spans: found.spans().map(span).collect(),
    }
}

fn listing(listing: &Listing) -> ListingLine {
    let group = |kind: &str| listing.group().filter(|group| group.kind() == kind).map(|group| group.id());
    ListingLine {
        list: Cow::Borrowed(listing.list().id()),
        tier: group("tier").map(Cow::Borrowed),
        section: group("section").map(Cow::Borrowed),
        part: listing.part().map(said),
        directions: listing.directions_but_export().into_iter().flatten().map(|way| Cow::Borrowed(way.id())).collect(),
        entry: said(listing.entry()),
        relation: said(listing.relation()),
        citation: Cow::Borrowed(listing.citation()),
        // What a reader is told where not the whole code is named.
        extent: (listing.extent() != Extent::Whole).then(|| said(listing)),
        condition: Cow::Borrowed(listing.condition()),
        from: said(listing.from()),
        until: listing.until().map(said),
    }
}

fn fact(fact: &Fact) -> FactLine {
    let read = match fact.origin() {
        Origin::Read(at) => Some(span(at)),
        _ => None,
    };
    FactLine {
        parameter: Cow::Borrowed(fact.parameter().id()),
        value: said(fact.value()),
        origin: Cow::Borrowed(fact.origin().basis().id()),
        of_kind: fact.of_kind().map(|kind| Cow::Borrowed(kind.id())),
        span: read,
    }
}

fn point(of: &Point) -> Vec<FactLine> {
    of.iter().map(fact).collect()
}

fn contradiction(found: &Contradiction) -> ContradictionLine {
    ContradictionLine { first: fact(found.first()), second: fact(found.second()) }
}

fn verdict_line(verdict: &Verdict) -> VerdictLine {
    VerdictLine {
        state: Cow::Borrowed(verdict.state().id()),
        text: (verdict.state() == VerdictState::Closed).then(|| said(verdict)),
        met: verdict
            .met()
            .iter()
            .map(|met| MetLine {
                list: Cow::Borrowed(met.list().id()),
                entry: said(met.code()),
                title: Cow::Borrowed(met.paragraph().title()),
                basis: Cow::Borrowed(met.basis().id()),
                reasons: met.reasons().map(Cow::Borrowed).collect(),
                twins: places(met.twins().iter().map(|twin| (twin.list(), twin.code()))),
                counterparts: met.counterparts().map(|pair| counterpart(pair, met.list())).collect(),
                presumed: presumed(met.paragraph(), Some(met.basis()), verdict.facts()),
            })
            .collect(),
        met_under_one_of: verdict.either_way().iter().map(either).collect(),
        open: verdict
            .open()
            .iter()
            .map(|open| {
                let mut may = ids(open.may());
                let more = may.len().saturating_sub(MOST_NAMED);
                may.truncate(MOST_NAMED);
                OpenLine { lists: lists(open.lists()), entry: said(open.code()), must: ids(open.must()), may, more }
            })
            .collect(),
        judgement: verdict
            .judgement()
            .iter()
            .map(|left| JudgementLine {
                lists: lists(left.lists()),
                entry: said(left.code()),
                of: ids(left.of()),
                why: left.reasons().map(Cow::Borrowed).collect(),
            })
            .collect(),
        closed: closed(verdict),
        without_rule: places(verdict.not_evaluated().iter().copied()),
        named: places(verdict.named().iter().copied()),
        contained: verdict
            .contained()
            .iter()
            .map(|good| ContainedLine {
                name: Cow::Borrowed(good.name()),
                category: Cow::Borrowed(good.category().id()),
                list: Cow::Borrowed(good.list().id()),
                entries: good.entries().iter().map(said).collect(),
                by: Cow::Borrowed(good.by()),
            })
            .collect(),
        missing_rules: verdict.missing_rules().map(said).collect(),
        catch_alls: verdict.catch_alls().map(Cow::Borrowed).collect(),
    }
}

fn closed(verdict: &Verdict) -> Vec<ClosedLine> {
    let mut all: Vec<ClosedLine> = Vec::new();
    for closed in verdict.closed() {
        let (lists, basis) = (lists(closed.lists()), closed.basis().id());
        match all.iter_mut().find(|line| line.lists == lists && line.basis == basis) {
            Some(line) => line.entries.push(said(closed.code())),
            None => {
                let entries = Vec::from([said(closed.code())]);
                all.push(ClosedLine { lists, entries, basis: Cow::Borrowed(basis) });
            }
        }
    }
    all
}

/// Each code once, with the lists that have it.
fn places(all: impl Iterator<Item = (ControlList, ControlCode)>) -> Vec<PlaceLine> {
    let mut codes: Vec<(ControlCode, Vec<Text>)> = Vec::new();
    for (list, code) in all {
        match codes.iter_mut().find(|(known, _)| *known == code) {
            Some((_, lists)) => lists.push(Cow::Borrowed(list.id())),
            None => codes.push((code, Vec::from([Cow::Borrowed(list.id())]))),
        }
    }
    let mut places: Vec<PlaceLine> = Vec::new();
    for (code, lists) in codes {
        match places.iter_mut().find(|place| place.lists == lists) {
            Some(place) => place.entries.push(said(code)),
            None => places.push(PlaceLine { lists, entries: Vec::from([said(code)]) }),
        }
    }
    places
}

fn counterpart(pair: Pair, of: ControlList) -> CounterpartLine {
    let other = if of == ControlList::UsCcl { ControlList::EuAnnexI } else { ControlList::UsCcl };
    CounterpartLine {
        list: Cow::Borrowed(other.id()),
        entry: pair.in_list(other).map(said).unwrap_or_default(),
        differs: Cow::Borrowed(pair.differs().unwrap_or_default()),
    }
}

fn either(pair: &EitherWay) -> EitherLine {
    EitherLine {
        list: Cow::Borrowed(pair.list().id()),
        entries: [pair.first(), pair.second()].map(|paragraph| said(paragraph.code())).into(),
        missing: ids(pair.missing()),
    }
}

fn question(asked: &Question) -> QuestionLine {
    let mut line = QuestionLine {
        parameter: Cow::Borrowed(asked.parameter().id()),
        title: Cow::Borrowed(asked.parameter().title()),
        form: Cow::Borrowed(asked.answers().id()),
        choices: Vec::new(),
        unit: None,
        figures: Vec::new(),
        settles: asked.settles(),
        of: asked.of(),
    };
    match asked.answers() {
        Answers::Choices(words) => line.choices = words.iter().map(|word| Cow::Borrowed(*word)).collect(),
        Answers::Flag => line.choices = ["true", "false"].map(Cow::Borrowed).into(),
        Answers::Kinds(kinds) => line.choices = kinds.iter().map(|kind| Cow::Borrowed(kind.id())).collect(),
        Answers::Quantity { unit, figures, .. } => {
            line.unit = unit.map(|unit| Cow::Borrowed(unit.symbol())).filter(|symbol| !symbol.is_empty());
            line.figures = figures.iter().map(said).collect();
        }
    }
    line
}

fn checked(found: &Classification<'_>) -> Checked {
    let checks = found.checks();
    Checked {
        as_of: said(checks.day()),
        lists: checks.asked().map(Cow::Borrowed).collect(),
        not_asked: checks.not_asked().map(Cow::Borrowed).collect(),
        not_held: not_held(checks),
        overlay: None,
        later: later(found),
    }
}

/// Of whom no control list is held, and what is not held of those that were asked.
fn not_held(checks: Checks) -> Vec<Text> {
    let of_lists = |list: ControlList| list.not_read().iter().map(move |text| said(format_args!("{list}: {text}")));
    let whole = ControlList::not_held().iter().map(|of| Cow::Borrowed(*of));
    whole.chain(checks.control_lists().flat_map(of_lists)).collect()
}

/// The acts that came later than what is held of the lists asked, each once, in the order of their days. Goods lists were asked
/// if there was a code to look up.
fn later(found: &Classification<'_>) -> Vec<Text> {
    let checks = found.checks();
    let goods = checks.goods_lists().filter(|_| found.code().is_looked_up());
    #[cfg(feature = "overlay")]
    let goods = goods.filter(|&list| !super::over::is_replaced(found, list));
    let of_goods = goods.flat_map(GoodsList::later_acts);
    let of_controls = checks.control_lists().flat_map(ControlList::later_acts);
    let is_there = |act: &LaterAct| checks.day().day().is_none_or(|day| act.on(day) != Standing::NotYet);
    let mut acts: Vec<LaterAct> = of_goods.chain(of_controls).filter(is_there).collect();
    acts.sort_by_key(|act| (act.not_before(), act.act()));
    acts.dedup();
    let mut all: Vec<(Date, Text)> = acts.into_iter().map(|act| (act.not_before(), said(act))).collect();
    #[cfg(feature = "overlay")]
    all.extend(super::over::later(found));
    all.sort();
    all.dedup();
    all.into_iter().map(|(_, act)| act).collect()
}

/// What was presumed, where an answer rests on that.
fn presumed(paragraph: Paragraph, basis: Option<Basis>, facts: &Facts) -> Vec<FactLine> {
    match basis {
        Some(Basis::Presumed) => paragraph.presumptions(facts).iter().map(fact).collect(),
        _ => Vec::new(),
    }
}

fn candidate(shown: &Candidate, facts: &Facts) -> CandidateLine {
    let (paragraph, determination) = (shown.paragraph(), shown.determination());
    let basis = determination.and_then(Determination::basis);
    CandidateLine {
        list: Cow::Borrowed(shown.list().id()),
        entry: said(shown.entry()),
        title: shown.title().map(Cow::Borrowed),
        link: Cow::Borrowed(shown.link().id()),
        determination: determination.map(|determination| Cow::Borrowed(determination.id())),
        basis: basis.map(|basis| Cow::Borrowed(basis.id())),
        missing: ids(determination.map(Determination::missing).unwrap_or_default()),
        explanation: paragraph.map(|paragraph| ExplanationLine::from(&paragraph.explain(facts))),
        presumed: paragraph.map(|paragraph| presumed(paragraph, basis, facts)).unwrap_or_default(),
        contradictions: paragraph.into_iter().flat_map(|of| of.contradictions(facts)).map(contradiction).collect(),
        judgement: paragraph.and_then(Paragraph::judgement).map(Cow::Borrowed),
        pairs: shown
            .pairs()
            .map(|pair| PairLine {
                us: said(pair.us()),
                eu: said(pair.eu()),
                relation: Cow::Borrowed(pair.relation().id()),
                differs: pair.differs().map(Cow::Borrowed),
            })
            .collect(),
    }
}

impl From<&Explanation> for ExplanationLine {
    fn from(why: &Explanation) -> Self {
        let points = why.grounds().iter().map(clauses).collect();
        Self { source: Cow::Borrowed(why.paragraph().source()), points }
    }
}

fn clauses(grounds: &Grounds) -> Vec<ClauseLine> {
    let clauses = grounds.clauses().iter().map(|clause| ClauseLine {
        paragraph: said(clause.paragraph().code()),
        exclusion: clause.exclusion().map(Cow::Borrowed),
        condition: condition(clause.weighed()),
    });
    clauses.collect()
}

fn condition(weighed: &Weighed) -> ConditionLine {
    ConditionLine {
        test: said(weighed.test()),
        parameter: weighed.parameter().map(|parameter: Parameter| Cow::Borrowed(parameter.id())),
        holds: weighed.holds(),
        basis: weighed.basis().map(|basis| Cow::Borrowed(basis.id())),
        facts: weighed.facts().iter().map(fact).collect(),
        parts: weighed.parts().iter().map(condition).collect(),
    }
}

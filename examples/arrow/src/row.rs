//! What is told of one row.

use std::iter;

use dualuse::{
    Because, Classification, Outcome, Verdict, VerdictState,
    hs::{HsCode, HsEdition},
    listing::Listing,
    record::Request,
};

use crate::Terms;

/// What was written in one row.
#[derive(Clone, Copy)]
pub(crate) struct Written<'r> {
    pub(crate) description: Option<&'r str>,
    pub(crate) hs: Option<&'r str>,
    pub(crate) edition: Option<&'r str>,
    pub(crate) day: Option<&'r str>,
    /// Whether the code was a number, which has lost its leading zero.
    pub(crate) is_number: bool,
    pub(crate) lack: Option<Lack>,
}

/// What is asked of every row.
pub(crate) struct Asked {
    pub(crate) terms: Terms,
    /// Whether the verdict is, which takes longer than all the rest.
    pub(crate) verdict: bool,
}

/// What a row lacks of which its column should tell. Nothing stands in for it.
#[derive(Clone, Copy)]
pub(crate) enum Lack {
    Edition,
    Day,
}

impl Lack {
    const fn told(self) -> &'static str {
        match self {
            Self::Edition => "the edition of the code is not given: a text such as HS2017 or H5 is accepted",
            Self::Day => "the day is not given: a day such as 2024-02-23 is accepted, or latest",
        }
    }
}

/// What is told of a row. An absent value was not read, not looked up or not asked.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) outcome: Option<&'static str>,
    pub(crate) reason: Option<String>,
    pub(crate) because: Option<Vec<&'static str>>,
    pub(crate) code: Option<String>,
    pub(crate) code_status: Option<&'static str>,
    pub(crate) code_level: Option<&'static str>,
    pub(crate) code_repaired: bool,
    pub(crate) edition: Option<String>,
    pub(crate) lists: Option<Vec<&'static str>>,
    pub(crate) lists_in_part: Option<Vec<&'static str>>,
    pub(crate) lists_unknown: Option<Vec<&'static str>>,
    pub(crate) tiers: Option<Vec<&'static str>>,
    pub(crate) categories: Option<Vec<&'static str>>,
    pub(crate) strengths: Option<Vec<&'static str>>,
    pub(crate) agreements: Option<Vec<&'static str>>,
    pub(crate) verdict: Option<&'static str>,
    pub(crate) met: Option<Vec<String>>,
    pub(crate) error: Option<String>,
}

/// The list of which the tiers are told.
const WITH_TIERS: &str = "chpl";

impl Row {
    /// Answers a row. A code that was a number gets back the leading zero that it has lost.
    pub(crate) fn answer(written: Written<'_>, asked: &Asked) -> Self {
        let terms = &asked.terms;
        if let Some(lack) = written.lack {
            return Self { error: Some(lack.told().to_owned()), ..Self::default() };
        }
        let edition = written.edition.or(terms.edition.as_deref());
        let repaired = written.hs.filter(|_| written.is_number).and_then(|text| repaired(text, edition));
        let request = written.description.map(Request::new).unwrap_or_default();
        let request = match (&repaired, written.hs) {
            (Some(code), _) => request.hs(code.clone()),
            (None, Some(text)) => request.hs(text),
            (None, None) => request,
        };
        let answered = terms.of(request, written.edition, written.day).classify(|found| Self::of(found, asked.verdict));
        let told = answered.unwrap_or_else(|error| Self { error: Some(error.to_string()), ..Self::default() });
        Self { code_repaired: repaired.is_some(), ..told }
    }

    fn of(found: &Classification<'_>, with_verdict: bool) -> Self {
        let (status, outcome) = (found.code(), found.outcome());
        let code = status.code();
        let asks_lists = found.checks().goods_lists().next().is_some();
        let is_looked_up = asks_lists && (status.is_looked_up() || !found.listings().is_empty());
        let of_lists = |ids: Vec<&'static str>| is_looked_up.then_some(ids);
        let listings = found.listings();
        let is_read = status.is_looked_up() || found.reading().abstention().is_none() || found.categories().len() > 0;
        let verdict = with_verdict.then(|| found.verdict());
        let asks_tiers = found.checks().goods_lists().any(|list| list.id() == WITH_TIERS);
        let tiers = listings.iter().filter(|listing| listing.list().id() == WITH_TIERS);
        let tiers = distinct(tiers.filter_map(|listing| listing.group()).map(|tier| tier.id()));
        Self {
            outcome: Some(outcome.id()),
            reason: (outcome != Outcome::Flagged).then(|| outcome.to_string()),
            because: (outcome == Outcome::Flagged).then(|| found.because().map(Because::id).collect()),
            code: code.map(|code| code.to_string()),
            code_status: Some(status.id()),
            code_level: code.map(level),
            code_repaired: false,
            edition: code.map(|_| found.item().edition().to_string()),
            lists: of_lists(distinct(listings.iter().map(|listing| listing.list().id()))),
            lists_in_part: of_lists(in_part(listings)),
            lists_unknown: of_lists(distinct(found.unknown_listings().iter().map(|unknown| unknown.list().id()))),
            tiers: of_lists(tiers).filter(|_| asks_tiers),
            categories: is_read.then(|| found.categories().map(|found| found.category().id()).collect()),
            strengths: is_read.then(|| found.categories().map(|found| found.strength().id()).collect()),
            agreements: is_read.then(|| found.categories().map(|found| found.agreement().id()).collect()),
            verdict: verdict.as_ref().map(|verdict| verdict.state().id()),
            met: verdict.as_ref().and_then(met),
            error: None,
        }
    }
}

/// The digits of a number with the leading zero that it has lost, if the edition has such a code.
fn repaired(text: &str, edition: Option<&str>) -> Option<String> {
    let edition = edition.map_or(Some(HsEdition::LATEST), |text| text.parse().ok())?;
    let repaired = HsCode::repair_leading_zero(text, edition).ok()?;
    Some(repaired.code().digits().to_string())
}

/// What is met, each twin with its own list, and of which two paragraphs one is; nothing if no rule was asked.
fn met(verdict: &Verdict) -> Option<Vec<String>> {
    let twins = verdict.met().iter().flat_map(|met| iter::once(met.paragraph()).chain(met.twins().iter().copied()));
    let met = twins.map(|paragraph| format!("{} {}", paragraph.list(), paragraph.code()));
    let either = verdict.either_way().iter();
    let either = either.map(|pair| format!("{} {} or {}", pair.list(), pair.first().code(), pair.second().code()));
    (verdict.state() != VerdictState::NotAsked).then(|| met.chain(either).collect())
}

fn level(code: HsCode) -> &'static str {
    match code.len() {
        ..=2 => "chapter",
        3..=4 => "heading",
        5..=6 => "subheading",
        _ => "national",
    }
}

/// The lists of which no row names the whole code without a condition.
fn in_part(listings: &[Listing]) -> Vec<&'static str> {
    let whole: Vec<&str> =
        listings.iter().filter(|listing| listing.names_whole()).map(|listing| listing.list().id()).collect();
    distinct(listings.iter().map(|listing| listing.list().id()).filter(|id| !whole.contains(id)))
}

fn distinct(ids: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut all = Vec::new();
    for id in ids {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

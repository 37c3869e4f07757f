//! What a person is shown first of an answer: a line a finding, at most a page. The command line prints it, and so may others.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::{Answer, FactLine, QuestionLine, Text};
use crate::{control::ControlList, listing::GoodsList};

/// One line of what a person is shown.
///
/// ```
/// use dualuse::record::{About, Detail, Request};
///
/// let answer = Request::new("laser machine tool").answer(Detail::Question)?;
/// let lines = answer.shown();
/// assert!(lines.len() <= 16);
/// assert_eq!(lines[0].about, About::Outcome);
/// assert!(lines.iter().any(|line| line.about == About::Question));
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ShownLine {
    /// What it is about.
    pub about: About,
    /// The line.
    pub text: String,
}

/// What a line is about.
///
/// ```
/// use dualuse::record::{About, Detail, Request};
///
/// let answer = Request::new("laser").hs("9O13.20").answer(Detail::Verdict)?;
/// assert!(answer.shown().iter().any(|line| line.about == About::Code));
/// # Ok::<(), dualuse::record::RequestError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum About {
    /// The outcome.
    Outcome,
    /// The HS code, where there is something to say of it.
    Code,
    /// The categories.
    Category,
    /// Facts that cannot both be so.
    Contradiction,
    /// What one control list says.
    Verdict,
    /// What to ask next.
    Question,
    /// A goods list that names the code.
    Listing,
    /// The overlay that was asked.
    Overlay,
    /// What came later and is not held.
    Later,
    /// What was not asked.
    NotAsked,
    /// The citations of what is said above.
    Citation,
}

/// What stands before such a line, such as `looks like`.
impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Outcome => "outcome",
            Self::Code => "HS code",
            Self::Category => "looks like",
            Self::Contradiction => "CONTRADICTION",
            Self::Verdict => "rules",
            Self::Question => "next",
            Self::Listing => "listed",
            Self::Overlay => "overlay",
            Self::Later => "came later",
            Self::NotAsked => "not asked",
            Self::Citation => "cited",
        })
    }
}

/// So many codes are named in a line; the rest is counted.
const MOST_CODES: usize = 5;

/// So many listings, contradictions and the like have a line of their own.
const MOST_LINES: usize = 6;

/// So many acts that came later are named in a line.
const MOST_ACTS: usize = 2;

impl Answer {
    /// What a person is shown first: the outcome, what each list says, what to answer next, and the citations once at the end.
    #[must_use]
    pub fn shown(&self) -> Vec<ShownLine> {
        let mut lines = Vec::new();
        let mut say = |about, text: String| lines.push(ShownLine { about, text });
        say(About::Outcome, self.outcome_line());
        let is_plain = matches!(self.code.status.as_ref(), "not-given" | "looked-up");
        if !is_plain || self.code.message.contains("leading zero") {
            say(About::Code, self.code.message.to_string());
        }
        if let Some(categories) = self.category_line() {
            say(About::Category, categories);
        }
        for contradiction in self.contradictions.iter().take(MOST_LINES) {
            let (first, second) = (fact(&contradiction.first), fact(&contradiction.second));
            say(About::Contradiction, format!("{first} and {second} cannot both be so"));
        }
        let mut cited = self.cited();
        for list in ControlList::ALL {
            if let Some(verdict) = self.list_line(list.id()) {
                say(About::Verdict, verdict);
                cited.push(list.citation().to_owned());
            }
        }
        for pair in &self.verdict.met_under_one_of {
            let which = first_of(&pair.missing, MOST_CODES);
            say(
                About::Verdict,
                format!("{}: met under one of {}; {which} tells which", pair.list, pair.entries.join(" and ")),
            );
        }
        for name in self.contained() {
            let of = self.verdict.contained.iter().filter(|good| good.name == *name);
            let asked: Vec<String> =
                of.map(|good| format!("{} {}, ask ({})", good.list, good.entries.join(", "), good.by)).collect();
            say(About::Verdict, format!("its {name}: {}", asked.join("; ")));
        }
        for missing in self.verdict.missing_rules.iter().take(MOST_LINES) {
            say(About::Verdict, format!("no rule: {missing}"));
        }
        self.question.iter().for_each(|question| say(About::Question, question_line(question)));
        for listing in self.listings.iter().take(MOST_LINES) {
            let group = listing.tier.as_ref().map(|tier| format!(", tier {tier}"));
            let group = group.or(listing.section.as_ref().map(|section| format!(", section {section}")));
            let group = group.or(listing.part.as_ref().map(|part| format!(", {part}")));
            let ways = if listing.directions.is_empty() {
                String::new()
            } else {
                format!(", {}", listing.directions.join(" and "))
            };
            let extent = listing.extent.as_ref().map(|extent| format!(" ({extent})")).unwrap_or_default();
            let reached = if listing.relation == "same" { String::new() } else { format!(", {}", listing.relation) };
            let group = group.unwrap_or_default();
            let condition =
                if listing.condition.is_empty() { String::new() } else { format!(": {}", listing.condition) };
            say(
                About::Listing,
                format!(
                    "{} names {}{group}{ways}{reached}, since {}{extent}{condition}",
                    listing.list, listing.entry, listing.from
                ),
            );
        }
        if let Some(overlay) = &self.checked.overlay {
            let lists = overlay.lists.iter().map(|list| match &list.in_place_of {
                Some(held) => format!("{} of {} in place of {held}", list.list, list.day),
                None => format!("{} of {}", list.list, list.day),
            });
            let lists: Vec<String> = lists.collect();
            say(About::Overlay, format!("overlay sha256:{}: {}", overlay.sha256, lists.join(", ")));
        }
        let unknown: Vec<String> = self
            .unknown_listings
            .iter()
            .map(|unknown| match (&unknown.first_held, &unknown.known_to) {
                (Some(day), _) => format!("{} (held from {day})", unknown.list),
                (None, Some(day)) => format!("{} (held to {day})", unknown.list),
                (None, None) => unknown.list.to_string(),
            })
            .collect();
        if !unknown.is_empty() {
            say(About::Listing, format!("not known on that day: {}", unknown.join(", ")));
        }
        if !self.checked.later.is_empty() {
            let named: Vec<&str> = self.checked.later.iter().take(MOST_ACTS).map(AsRef::as_ref).collect();
            let more = self.checked.later.len() - named.len();
            let more = if more > 0 { format!("; and {more} more") } else { String::new() };
            say(About::Later, format!("not held: {}{more}", named.join("; ")));
        }
        let mut not_asked: Vec<String> = self.verdict.catch_alls.iter().map(ToString::to_string).collect();
        if !self.checked.not_asked.is_empty() {
            not_asked.push(first_of(&self.checked.not_asked, MOST_CODES));
        }
        not_asked.push(format!(
            "lists not held ({}, ...)",
            self.checked.not_held.iter().take(2).cloned().collect::<Vec<_>>().join(", ")
        ));
        say(
            About::NotAsked,
            format!("{}; not a clearance; destination, end use and end user are not looked at", not_asked.join("; ")),
        );
        if !cited.is_empty() {
            say(About::Citation, cited.join("; "));
        }
        lines
    }

    /// What the goods contain, each once.
    fn contained(&self) -> Vec<&Text> {
        let mut names: Vec<&Text> = self.verdict.contained.iter().map(|good| &good.name).collect();
        names.dedup();
        names
    }

    fn outcome_line(&self) -> String {
        match (&self.reason, self.because.is_empty()) {
            (Some(reason), _) => reason.to_string(),
            (None, true) => self.outcome.to_string(),
            (None, false) => {
                let because: Vec<String> = self.because.iter().map(|because| because.replace('-', " ")).collect();
                format!("{}: {}", self.outcome, because.join(", "))
            }
        }
    }

    fn category_line(&self) -> Option<String> {
        let told = |agreement: &str| match agreement {
            "corroborated" => "description and HS code agree",
            "conflict" => "description and HS code CONTRADICT each other",
            "text-only" => "from the description",
            _ => "from the HS code",
        };
        let named = self.categories.iter();
        let named: Vec<String> =
            named.map(|of| format!("{} ({}, {})", of.category, of.strength, told(&of.agreement))).collect();
        (!named.is_empty()).then(|| first_of(&named, 2))
    }

    /// What one control list says, in one line.
    fn list_line(&self, list: &str) -> Option<String> {
        let verdict = &self.verdict;
        let is_of = |lists: &[Text]| lists.iter().any(|of| of == list);
        let mut parts: Vec<String> = Vec::new();
        for met in &verdict.met {
            let twin = met.twins.iter().find(|twin| is_of(&twin.lists)).and_then(|twin| twin.entries.first().cloned());
            let Some(entry) = (met.list == list).then(|| met.entry.clone()).or(twin) else { continue };
            let basis = if met.basis == "stated" { String::new() } else { format!(", as {}", met.basis) };
            let reasons = if list == ControlList::UsCcl.id() { met.reasons.join(" ") } else { String::new() };
            let reasons = if reasons.is_empty() { reasons } else { format!(" (reasons of the entry: {reasons})") };
            let differs = met.counterparts.iter().filter(|_| met.list == list);
            let differs: Vec<String> =
                differs.map(|other| format!("; {} {} differs", other.list, other.entry)).collect();
            parts.push(format!("MET {entry}{basis}{reasons}: {}{}", met.title, differs.concat()));
        }
        let mut add = |what: &str, codes: Vec<String>| {
            if !codes.is_empty() {
                parts.push(format!("{what} {}", first_of(&codes, MOST_CODES)));
            }
        };
        let open = verdict.open.iter().filter(|open| is_of(&open.lists));
        let need = |must: &[Text]| {
            if must.is_empty() { String::new() } else { format!(" (needs {})", first_of(must, MOST_CODES)) }
        };
        add("open", open.map(|open| format!("{}{}", open.entry, need(&open.must))).collect());
        let left = verdict.judgement.iter().filter(|left| is_of(&left.lists));
        add("for judgement", left.map(|left| left.entry.to_string()).collect());
        for basis in ["stated", "read"] {
            let closed = verdict.closed.iter().filter(|closed| is_of(&closed.lists) && closed.basis == basis);
            let what = if basis == "stated" { "not met" } else { "not met as read" };
            add(what, closed.flat_map(|closed| &closed.entries).map(ToString::to_string).collect());
        }
        let places = |all: &[super::PlaceLine]| -> Vec<String> {
            all.iter()
                .filter(|place| is_of(&place.lists))
                .flat_map(|place| &place.entries)
                .map(ToString::to_string)
                .collect()
        };
        add("no rule for", places(&verdict.without_rule));
        add("to be looked at", places(&verdict.named));
        (!parts.is_empty()).then(|| format!("{list}: {}", parts.join("; ")))
    }

    /// The goods lists of which something is said, as they are cited.
    fn cited(&self) -> Vec<String> {
        let mut cited: Vec<String> = Vec::new();
        for listing in &self.listings {
            if !cited.iter().any(|known| *known == listing.citation) {
                cited.push(listing.citation.to_string());
            }
        }
        if self.listings.is_empty() && self.outcome == "nothing-found" && self.code.status == "looked-up" {
            let given = || self.checked.overlay.iter().flat_map(|overlay| &overlay.lists);
            cited.extend(given().map(|list| list.citation.to_string()));
            let held = self.checked.lists.iter().filter(|list| given().all(|given| given.list != **list));
            let asked = held.filter_map(|list| list.parse::<GoodsList>().ok());
            let versions = asked.filter_map(|list| Some((list, list.versions().last()?)));
            cited.extend(
                versions.map(|(list, version)| format!("{}, in force {}", list.short_title(), version.in_force())),
            );
        }
        cited
    }
}

fn fact(fact: &FactLine) -> String {
    format!("{} = {} ({})", fact.parameter, fact.value, fact.origin)
}

/// The first of many, and how many more there are.
fn first_of(all: &[impl AsRef<str>], most: usize) -> String {
    let named: Vec<&str> = all.iter().take(most).map(AsRef::as_ref).collect();
    let more = all.len().saturating_sub(most);
    if more > 0 { format!("{} and {more} more", named.join(", ")) } else { named.join(", ") }
}

fn question_line(question: &QuestionLine) -> String {
    const MOST: usize = 8;
    let mut answers: Vec<&str> = question.choices.iter().chain(&question.figures).map(AsRef::as_ref).collect();
    let more = answers.len().saturating_sub(MOST);
    answers.truncate(MOST);
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    let compared = if question.form == "quantity" { "the rules compare it with " } else { "" };
    // Goods may be of none of the kinds that rules ask for.
    let none = if question.form == "kind" { "; if none of these, state that they are of no other kind" } else { "" };
    let answers =
        if answers.is_empty() { String::new() } else { format!(" ({compared}{}{more}{none})", answers.join(", ")) };
    format!("{}: {}?{answers}", question.parameter, question.title)
}

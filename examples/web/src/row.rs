//! One row of a file: what is added to it.

use dualuse::{
    Classification, Outcome,
    record::{Request, RequestError},
};

/// The columns that are added.
pub(crate) const ADDED: [&str; 10] = [
    "dualuse_outcome",
    "dualuse_because_or_reason",
    "dualuse_code",
    "dualuse_code_status",
    "dualuse_edition",
    "dualuse_lists",
    "dualuse_tiers",
    "dualuse_categories",
    "dualuse_verdict",
    "dualuse_error",
];

/// Stands where lists would, since an empty cell would read as if nothing named the goods.
const NOT_LOOKED_UP: &str = "(no code was looked up)";
const NONE_OF_THEM: &str = "(none of the lists asked; no clearance)";
const NOTHING_READ: &str = "(nothing was read)";
const LOOKS_LIKE_NONE: &str = "(none of the categories; no clearance)";

/// What is added to a row, and by what it is counted.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) outcome: &'static str,
    pub(crate) lists: Vec<&'static str>,
    pub(crate) tiers: Vec<String>,
    pub(crate) cells: [String; ADDED.len()],
}

/// Stands for the outcome of a row that could not be answered.
pub(crate) const NOT_ANSWERED: &str = "not-answered";

impl Row {
    pub(crate) fn answer(request: &Request) -> Self {
        request.classify(Self::of).unwrap_or_else(|error: RequestError| Self::failed(&error.to_string()))
    }

    pub(crate) fn failed(message: &str) -> Self {
        let mut cells: [String; ADDED.len()] = Default::default();
        (cells[0], cells[ADDED.len() - 1]) = (NOT_ANSWERED.to_owned(), message.to_owned());
        Self { outcome: NOT_ANSWERED, lists: Vec::new(), tiers: Vec::new(), cells }
    }

    fn of(found: &Classification<'_>) -> Self {
        let (outcome, status) = (found.outcome(), found.code());
        let (mut lists, mut tiers) = (Vec::new(), Vec::new());
        for listing in found.listings() {
            let id = listing.list().id();
            if !lists.contains(&id) {
                lists.push(id);
            }
            let tier = listing.group().filter(|_| id == "chpl").map(|tier| tier.id().to_owned());
            tiers.extend(tier.filter(|tier| !tiers.contains(tier)));
        }
        let because: Vec<&str> = found.because().map(|because| because.id()).collect();
        let why = if outcome == Outcome::Flagged { because.join("; ") } else { outcome.to_string() };
        let is_looked_up = status.is_looked_up() || !lists.is_empty();
        let is_read = status.is_looked_up() || found.reading().abstention().is_none();
        let categories: Vec<String> = found
            .categories()
            .map(|found| format!("{} ({}, {})", found.category().id(), found.strength().id(), found.agreement().id()))
            .collect();
        let absent = |all: bool, none: &str, unread: &str| if all { none.to_owned() } else { unread.to_owned() };
        let code = found.item().hs();
        let cells = [
            outcome.id().to_owned(),
            why,
            code.map(|code| code.to_string()).unwrap_or_default(),
            status.id().to_owned(),
            code.map(|_| found.item().edition().to_string()).unwrap_or_default(),
            if lists.is_empty() { absent(is_looked_up, NONE_OF_THEM, NOT_LOOKED_UP) } else { lists.join("; ") },
            tiers.join("; "),
            if categories.is_empty() { absent(is_read, LOOKS_LIKE_NONE, NOTHING_READ) } else { categories.join("; ") },
            found.verdict().state().id().to_owned(),
            String::new(),
        ];
        Self { outcome: outcome.id(), lists, tiers, cells }
    }
}

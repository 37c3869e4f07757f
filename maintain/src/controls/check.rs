//! What is right with the control lists, and every fault of them.

use std::collections::{BTreeMap, BTreeSet};

use dualuse::{control::ControlCode, dates::Date};

use super::schema::{EntryRow, ListFile, NotHeldFile, PairRow, ParagraphRow, Reason};
use crate::{
    dates,
    fault::{Fault, Faults},
    later::{self, Later},
    source::{Data, File},
    title,
};

/// The longest sentence on what differs between two lists.
const MAX_DIFFERS: usize = 180;

/// A control list.
pub struct List {
    pub id: String,
    pub title: String,
    pub instrument: String,
    pub citation: String,
    pub edition: Date,
    /// The last day of which it is known what it said.
    pub known_to: Date,
    /// Acts that came later and are not held.
    pub later: Vec<Later>,
    pub dual_use: bool,
    /// Empty if it has none.
    pub catch_all: String,
    /// Empty if goods are not of it by what they contain.
    pub contained: String,
    /// Entries and paragraphs that were not read, in words.
    pub not_read: Vec<String>,
    pub reasons: Vec<Reason>,
    /// Whether its entries and paragraphs are held.
    pub is_held: bool,
    pub entries: BTreeMap<ControlCode, Entry>,
    /// Its entries among them.
    pub paragraphs: BTreeSet<ControlCode>,
}

/// An entry of a list.
pub struct Entry {
    pub title: String,
    /// The reasons for control that it prints, in its order.
    pub reasons: Vec<String>,
}

/// How two entries or paragraphs compare.
#[derive(Clone, Copy)]
pub enum Relation {
    Twin,
    Counterpart,
    NotCompared,
}

/// What two lists say about the same goods.
pub struct Pair {
    pub relation: Relation,
    pub differs: String,
}

impl Pair {
    /// Its relation and what differs, as the data write them.
    pub fn said(&self) -> String {
        let relation = match self.relation {
            Relation::Twin => "twin",
            Relation::Counterpart => "counterpart",
            Relation::NotCompared => "not-compared",
        };
        format!("{relation} {}", self.differs).trim_end().to_owned()
    }
}

/// All control lists, in the order in which answers name them.
#[derive(Default)]
pub struct ControlLists {
    pub all: Vec<List>,
    /// By the codes in the two lists that the head of the file names.
    pub pairs: BTreeMap<(ControlCode, ControlCode), Pair>,
    /// Whose control lists are not held at all.
    pub not_held: Vec<String>,
}

impl ControlLists {
    /// The place of a list.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|list| list.id == id)
    }

    /// Whether the list has the paragraph. Of a list that is not held any may be named.
    pub fn has(&self, list: &str, paragraph: &str) -> bool {
        let Some(list) = self.find(list).map(|at| &self.all[at]) else { return false };
        let known = |code: ControlCode| code.as_str() == paragraph && list.paragraphs.contains(&code);
        !list.is_held || paragraph.parse().is_ok_and(known)
    }

    /// The identifiers, for a fault.
    pub fn ids(&self) -> String {
        self.all.iter().map(|list| list.id.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl List {
    /// The paragraphs of an entry, itself among them; none of a list that is not held.
    pub fn under(&self, entry: ControlCode) -> impl Iterator<Item = ControlCode> + '_ {
        self.paragraphs.range(entry..).copied().take_while(move |&paragraph| entry.contains(paragraph))
    }
}

/// Reads all control lists.
pub fn check(data: &Data, faults: &Faults) -> Option<ControlLists> {
    let mut lists = BTreeMap::new();
    for id in faults.keep(data.folders("controls"))? {
        // The rules, which are often those of several lists, stand beside the lists.
        let Ok(file) = data.file(&format!("controls/{id}/list.toml")) else { continue };
        let Some(content) = faults.keep(file.toml::<ListFile>()) else { continue };
        let (order, place) = (*content.order.get_ref(), content.order.span().start);
        let Some(list) = list(data, &id, &file, content, faults) else { continue };
        if let Some((_, other)) = lists.insert(order, (place, list)) {
            faults.add(file.error_at(place, format!("{} has the same place among the lists", other.id)));
        }
    }
    if let Some((&last, _)) = lists.last_key_value() {
        if last != lists.len() {
            let reason = format!("the lists are ordered from 1, and {} of them reach {last}", lists.len());
            faults.add(data.fault("controls", reason));
        }
    }
    let mut lists = ControlLists {
        all: lists.into_values().map(|(_, list)| list).collect(),
        pairs: BTreeMap::default(),
        not_held: not_held(data, faults).unwrap_or_default(),
    };
    lists.pairs = pairs(data, &lists, faults).unwrap_or_default();
    Some(lists)
}

/// Of whom lists are not held.
fn not_held(data: &Data, faults: &Faults) -> Option<Vec<String>> {
    let file = faults.keep(data.file("controls/not-held.toml"))?;
    let content: NotHeldFile = faults.keep(file.toml())?;
    Some(content.list.into_iter().map(|list| list.of).collect())
}

fn list(data: &Data, id: &str, file: &File, content: ListFile, faults: &Faults) -> Option<List> {
    for text in [&content.title, &content.instrument, &content.citation] {
        if text.get_ref().is_empty() {
            faults.add(file.error_at(text.span().start, "a list needs a title, an instrument and a citation"));
        }
    }
    let edition = faults.keep(dates::toml(file, &content.edition));
    let known_to = faults.keep(dates::toml(file, &content.known_to));
    if let (Some(edition), Some(known_to)) = (edition, known_to) {
        if known_to < edition {
            faults.add(file.error_at(content.known_to.span().start, "the list is known on the day of its edition"));
        }
    }
    let later = later::check(file, &content.later, known_to, faults);
    let mut reasons: Vec<Reason> = Vec::new();
    for reason in content.reasons {
        let (place, reason) = (reason.span().start, reason.into_inner());
        if reasons.iter().any(|known| known.id == reason.id) || reason.meaning.is_empty() {
            faults.add(file.error_at(place, format!("{} stands twice, or has no meaning", reason.id)));
        }
        reasons.push(reason);
    }
    let (mut entries, mut paragraphs) = (BTreeMap::new(), BTreeSet::new());
    if let Some(count) = &content.entries {
        paragraphs = faults.keep(self::paragraphs(data, id, faults))?;
        entries = faults.keep(self::entries(data, id, &paragraphs, &reasons, faults))?;
        let heads = paragraphs.iter().filter(|code| code.head() == code.as_str()).count();
        if heads != *count.get_ref() {
            let reason = format!("the list has {} entries, and its paragraphs name {heads}", count.get_ref());
            faults.add(file.error_at(count.span().start, reason));
        }
    }
    Some(List {
        id: id.to_owned(),
        title: content.title.into_inner(),
        instrument: content.instrument.into_inner(),
        citation: content.citation.into_inner(),
        edition: edition?,
        known_to: known_to?,
        later,
        dual_use: content.dual_use,
        catch_all: content.catch_all.map(toml::Spanned::into_inner).unwrap_or_default(),
        contained: content.contained.unwrap_or_default(),
        not_read: content.not_read,
        reasons,
        is_held: content.entries.is_some(),
        entries,
        paragraphs,
    })
}

fn paragraphs(data: &Data, list: &str, faults: &Faults) -> Result<BTreeSet<ControlCode>, Fault> {
    let file = data.file(&format!("controls/{list}/paragraphs.csv"))?;
    let mut paragraphs = BTreeSet::new();
    for (line, ParagraphRow { paragraph }) in file.rows::<ParagraphRow>(faults) {
        let Some(code) = faults.keep(code(&paragraph).map_err(|reason| file.error_on(line, reason))) else { continue };
        if !paragraphs.insert(code) {
            faults.add(file.error_on(line, format!("{paragraph} stands twice")));
        }
    }
    Ok(paragraphs)
}

/// A code, which the data write as the library does.
pub fn code(text: &str) -> Result<ControlCode, String> {
    match text.parse::<ControlCode>() {
        Ok(code) if code.as_str() == text => Ok(code),
        Ok(code) => Err(format!("{text} is written {code}")),
        Err(error) => Err(format!("{text}: {error}")),
    }
}

/// The entries of one list, which must be exactly the heads of its paragraphs.
fn entries(
    data: &Data,
    list: &str,
    paragraphs: &BTreeSet<ControlCode>,
    reasons: &[Reason],
    faults: &Faults,
) -> Result<BTreeMap<ControlCode, Entry>, Fault> {
    let file = data.file(&format!("controls/{list}/entries.csv"))?;
    let mut heads: BTreeSet<ControlCode> =
        paragraphs.iter().filter(|code| code.head() == code.as_str()).copied().collect();
    let mut entries = BTreeMap::new();
    for (line, row) in file.rows::<EntryRow>(faults) {
        let Some(entry) = faults.keep(code(&row.entry).map_err(|reason| file.error_on(line, reason))) else { continue };
        if !heads.remove(&entry) {
            faults.add(file.error_on(line, format!("{entry} is no entry of the list, or stands twice")));
        }
        faults.keep(title::check(&row.title).map_err(|reason| file.error_on(line, reason)));
        let own: Vec<String> = row.reasons.split_whitespace().map(str::to_owned).collect();
        for reason in own.iter().filter(|own| !reasons.iter().any(|reason| reason.id == **own)) {
            let known: Vec<&str> = reasons.iter().map(|reason| reason.id.as_str()).collect();
            let reason = format!("{reason:?} is not a reason for control: {}", known.join(", "));
            faults.add(file.error_on(line, reason));
        }
        entries.insert(entry, Entry { title: row.title, reasons: own });
    }
    for missing in heads {
        faults.add(file.error(format!("{missing} has no row")));
    }
    Ok(entries)
}

/// What stands in two lists about the same goods.
fn pairs(data: &Data, lists: &ControlLists, faults: &Faults) -> Option<BTreeMap<(ControlCode, ControlCode), Pair>> {
    let file = faults.keep(data.file("controls/pairs.csv"))?;
    let headers = faults.keep(file.headers())?;
    let [one, other] = [0, 1].map(|column| headers.get(column).and_then(|id| lists.find(id)));
    let (Some(one), Some(other)) = (one, other) else {
        faults.add(file.error(format!("the first two columns are named by two lists: {}", lists.ids())));
        return None;
    };
    let mut pairs = BTreeMap::new();
    let columns = csv::StringRecord::from(vec!["one", "other", "relation", "differs"]);
    for (line, row) in file.rows_as::<PairRow>(&columns, faults) {
        let codes = [(one, &row.one), (other, &row.other)].map(|(list, written)| {
            let list = &lists.all[list];
            let code = faults.keep(code(written).map_err(|reason| file.error_on(line, reason)))?;
            if !list.paragraphs.contains(&code) {
                faults.add(file.error_on(line, format!("{} has no {code}", list.id)));
            }
            Some(code)
        });
        let [Some(one), Some(other)] = codes else { continue };
        let relation = match row.relation.as_str() {
            "twin" => Relation::Twin,
            "counterpart" => Relation::Counterpart,
            "not-compared" => Relation::NotCompared,
            unknown => {
                let reason = format!("{unknown:?} is no relation: twin, counterpart or not-compared");
                faults.add(file.error_on(line, reason));
                continue;
            }
        };
        if matches!(relation, Relation::Counterpart) == row.differs.is_empty() {
            faults.add(file.error_on(line, "a counterpart says what differs, and no other pair does"));
        }
        let letters = row.differs.chars().count();
        if letters > MAX_DIFFERS {
            faults.add(file.error_on(line, format!("{letters} letters on what differs; {MAX_DIFFERS} are the most")));
        }
        if pairs.insert((one, other), Pair { relation, differs: row.differs }).is_some() {
            faults.add(file.error_on(line, format!("{one} and {other} stand twice")));
        }
    }
    Some(pairs)
}

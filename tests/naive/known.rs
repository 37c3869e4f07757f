//! What facts of a trust and above say of the goods.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rules, Value, data::strings};

/// How far a fact can be trusted; what is stated is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    Presumed,
    Read,
    Stated,
}

impl Trust {
    /// The most trusted first.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Read, Self::Presumed];
}

/// What is stated and read.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub kinds: Vec<(String, Trust)>,
    /// The goods are stated to be of no other kinds than those stated.
    pub only: bool,
    pub values: Vec<(String, Value, Trust)>,
    pub points: Vec<BTreeMap<String, Value>>,
    /// Whether these were read, and not stated.
    pub points_are_read: bool,
    /// Of these the description speaks without saying what.
    pub spoken: BTreeSet<String>,
}

/// What an exception takes for granted of the goods it is asked of.
#[derive(Clone, Default)]
pub(super) struct Supposed<'f> {
    pub(super) kinds: BTreeMap<&'f str, bool>,
    pub(super) flags: BTreeMap<&'f str, bool>,
}

/// What the facts of one trust say, before anything is weighed against what others say.
#[derive(Default)]
struct Said<'f> {
    kinds: Vec<&'f str>,
    values: BTreeMap<&'f str, Vec<Value>>,
}

/// Everything that is said, by trust.
pub(super) struct Known<'f> {
    facts: &'f Facts,
    said: BTreeMap<Trust, Said<'f>>,
}

/// How a condition is asked.
#[derive(Clone)]
pub(super) struct Asked<'f> {
    pub(super) list: &'f str,
    pub(super) known: &'f Known<'f>,
    /// The facts of this trust and above count.
    pub(super) trust: Trust,
    /// The operating point.
    pub(super) point: Option<usize>,
    /// Whether `reach` counts.
    pub(super) reach: bool,
    pub(super) supposed: Supposed<'f>,
}

impl Known<'_> {
    /// The operating points, as far as they are of a trust and above.
    pub(super) fn points(&self, least: Trust) -> &[BTreeMap<String, Value>] {
        if self.facts.points_are_read && least == Trust::Stated { &[] } else { &self.facts.points }
    }

    fn stands_in_a_point(&self, parameter: &str, least: Trust) -> bool {
        self.points(least).iter().any(|point| point.contains_key(parameter))
    }

    pub(super) fn is_stated(&self, parameter: &str) -> bool {
        self.stands_in_a_point(parameter, Trust::Stated) || self.said[&Trust::Stated].values.contains_key(parameter)
    }

    fn is_stated_or_read(&self, parameter: &str) -> bool {
        self.is_stated(parameter)
            || self.stands_in_a_point(parameter, Trust::Read)
            || self.said[&Trust::Read].values.contains_key(parameter)
    }
}

impl Rules {
    /// What is stated and read, what kinds state, and what is presumed.
    pub(super) fn known<'f>(&'f self, facts: &'f Facts) -> Known<'f> {
        let mut known = Known { facts, said: BTreeMap::new() };
        for trust in [Trust::Stated, Trust::Read] {
            let mut said = Said::default();
            for (kind, _) in facts.kinds.iter().filter(|(_, by)| *by == trust) {
                self.name(&mut said, kind);
            }
            for (parameter, value, _) in facts.values.iter().filter(|(_, _, by)| *by == trust) {
                said.values.entry(parameter).or_default().push(value.clone());
            }
            known.said.insert(trust, said);
        }
        let presumed = self.presumed(&known);
        known.said.insert(Trust::Presumed, presumed);
        known
    }

    /// Adds a kind with what goods of it are by definition.
    fn name<'f>(&'f self, said: &mut Said<'f>, kind: &'f str) {
        said.kinds.push(kind);
        for kind in self.closure(kind) {
            for (parameter, words) in
                self.kinds[kind].get("states").and_then(|states| states.as_table()).into_iter().flatten()
            {
                said.values.entry(parameter).or_default().push(Value::words(words.as_str().expect("words")));
            }
        }
    }

    /// The kinds that parameters imply, and the exclusions of which no word speaks.
    fn presumed<'f>(&'f self, known: &Known<'f>) -> Said<'f> {
        let mut said = Said::default();
        for (_, table) in self.parameters.iter().filter(|(parameter, _)| known.is_stated_or_read(parameter)) {
            if let Some(kind) = table.get("implies").and_then(|kind| kind.as_str()) {
                // No fact names this kind: neither what it states nor what it excludes follows.
                if self.is_of_by(known, kind, &[Trust::Stated, Trust::Read]) != Some(false) {
                    said.kinds.push(kind);
                }
            }
        }
        let kinds = known.said.values().chain([&said]).flat_map(|said| said.kinds.iter().copied());
        let kinds: BTreeSet<&String> = kinds.flat_map(|kind| self.closure(kind)).collect();
        for (parameter, table) in &self.parameters {
            let asked = kinds.iter().any(|kind| strings(&self.kinds[*kind], "asks").any(|asked| asked == parameter));
            let is_spoken_of = known.is_stated_or_read(parameter) || known.facts.spoken.contains(parameter);
            if let Some(word) = table.get("presume").filter(|_| !asked && !is_spoken_of) {
                said.values.entry(parameter).or_default().push(Value::words(word.as_str().expect("a word")));
            }
        }
        said
    }

    /// What counts of a parameter.
    pub(super) fn value(&self, asked: &Asked<'_>, parameter: &str) -> Option<Value> {
        let Asked { known, point, trust: least, .. } = asked;
        if let Some(flag) = asked.supposed.flags.get(parameter) {
            return Some(Value::word(&flag.to_string()));
        }
        if known.stands_in_a_point(parameter, *least) {
            let at_point = point.and_then(|point| known.points(*least)[point].get(parameter).cloned())?;
            // What a stated kind states is so at every point.
            let of_kinds = known.said[&Trust::Stated].values.get(parameter).into_iter().flatten();
            return of_kinds.into_iter().try_fold(at_point, |left, more| left.both(more));
        }
        // The most trusted facts count, even if that is nothing because they contradict each other.
        let said = Trust::ALL
            .into_iter()
            .filter(|trust| trust >= least)
            .find_map(|trust| known.said[&trust].values.get(parameter));
        let (first, rest) = said?.split_first()?;
        rest.iter().try_fold(first.clone(), |left, more| left.both(more))
    }

    /// Whether the goods are of a kind.
    pub(super) fn is_of(&self, asked: &Asked<'_>, kind: &str) -> Option<bool> {
        if let Some(supposed) = asked.supposed.kinds.get(kind) {
            return Some(*supposed);
        }
        let trusts: Vec<Trust> = Trust::ALL.into_iter().filter(|trust| *trust >= asked.trust).collect();
        self.is_of_by(asked.known, kind, &trusts)
    }

    fn is_of_by(&self, known: &Known<'_>, kind: &str, trusts: &[Trust]) -> Option<bool> {
        match self.said_of_kind(known, kind, trusts) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// Whether facts of one trust say that the goods are and are not of a kind.
    pub(super) fn is_contradictory(&self, asked: &Asked<'_>, kind: &str) -> bool {
        let trusts: Vec<Trust> = Trust::ALL.into_iter().filter(|trust| *trust >= asked.trust).collect();
        self.said_of_kind(asked.known, kind, &trusts) == (true, true)
    }

    /// Whether the most trusted facts that say something of a kind say that the goods are of it, and whether that they are not.
    fn said_of_kind(&self, known: &Known<'_>, kind: &str, trusts: &[Trust]) -> (bool, bool) {
        for trust in trusts {
            let named = &known.said[trust].kinds;
            let says_yes = named.iter().any(|named| self.closure(named).contains(kind));
            let is_excluded = named.iter().any(|named| self.excludes(named, kind));
            let says_no = match trust {
                Trust::Presumed => false,
                Trust::Read => is_excluded,
                Trust::Stated => is_excluded || (known.facts.only && !says_yes),
            };
            if says_yes || says_no {
                return (says_yes, says_no);
            }
        }
        (false, false)
    }
}

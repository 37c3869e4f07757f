//! What must hold of kinds, and what follows of them. Holds a second `impl` of [`Parameters`].

use std::collections::BTreeSet;

use super::{
    check::{Parameters, Plain},
    meant::Meant,
    schema,
};
use crate::{fault::Faults, source::File};

/// A kind of goods.
pub(super) struct Kind {
    pub id: String,
    pub title: String,
    /// The kinds that it is directly within.
    inside: Vec<usize>,
    /// The kinds that it says it excludes.
    apart: Vec<usize>,
    /// The kind and all that it is within.
    pub within: BTreeSet<usize>,
    /// What goods of the kind are not, since the kind, or one that it is within, excludes it or is excluded by it.
    pub excludes: BTreeSet<usize>,
    /// What goods of the kind are by definition.
    pub states: Vec<(usize, Plain)>,
    /// Of which nothing may be presumed of goods of the kind.
    pub asks: Vec<usize>,
}

impl Parameters {
    /// The number of a kind.
    pub fn kind(&self, id: &str) -> Result<usize, String> {
        self.kinds.iter().position(|kind| kind.id == id).ok_or_else(|| format!("there is no kind {id:?}"))
    }

    /// Takes the rows of kinds, of all families.
    pub(super) fn kinds(&mut self, rows: &[(&File, usize, schema::Kind)], faults: &Faults) {
        let mut taken = Vec::new();
        for row @ (file, place, kind) in rows {
            if self.kind(&kind.id).is_ok() {
                faults.add(file.error_at(*place, format!("kind {:?} stands twice", kind.id)));
                continue;
            }
            self.kinds.push(Kind {
                id: kind.id.clone(),
                title: kind.title.clone(),
                inside: Vec::new(),
                apart: Vec::new(),
                within: BTreeSet::new(),
                excludes: BTreeSet::new(),
                states: Vec::new(),
                asks: Vec::new(),
            });
            taken.push(row);
        }
        for (at, (file, place, row)) in taken.iter().enumerate() {
            let fail = |reason: String| file.error_at(*place, reason);
            let numbers = |ids: &[String]| -> Vec<usize> {
                ids.iter().filter_map(|id| faults.keep(self.kind(id).map_err(fail))).collect()
            };
            let (inside, apart) = (numbers(&row.within), numbers(&row.excludes));
            let states = row.states.iter().map(|(id, value)| {
                let (number, parameter) = self.find(id)?;
                Ok((number, parameter.plain(value)?))
            });
            let states = states.filter_map(|state: Result<_, String>| faults.keep(state.map_err(fail))).collect();
            let asks = row.asks.iter().filter_map(|id| faults.keep(self.find(id).map_err(fail)));
            let asks = asks.map(|(number, _)| number).collect();
            let kind = &mut self.kinds[at];
            (kind.inside, kind.apart, kind.states, kind.asks) = (inside, apart, states, asks);
            for schema::MeantBy { word, note } in &row.meant_by {
                let ids = self.kinds.iter().map(|kind| kind.id.as_str());
                let added = Meant::add(&mut self.kinds_meant, (word, note.as_deref()), at, ids);
                faults.keep(added.map_err(fail));
            }
        }
        for at in 0..self.kinds.len() {
            let (mut within, mut open) = (BTreeSet::new(), vec![at]);
            while let Some(outer) = open.pop() {
                if within.insert(outer) {
                    open.extend(&self.kinds[outer].inside);
                }
            }
            self.kinds[at].within = within;
        }
        for (at, (file, place, row)) in taken.iter().enumerate() {
            let outside = |&inner: &usize| self.kinds[inner].within.contains(&at);
            if self.kinds[at].inside.iter().any(outside) {
                faults.add(file.error_at(*place, format!("kind {:?} is within itself", row.id)));
            }
            let excludes = self.excluded(&self.kinds[at].within);
            if !excludes.is_disjoint(&self.kinds[at].within) {
                faults.add(file.error_at(*place, format!("goods of the kind {} are excluded by themselves", row.id)));
            }
            self.kinds[at].excludes = excludes;
        }
    }

    /// The kinds that goods of these kinds, which hold all that they are within, are not.
    fn excluded(&self, are: &BTreeSet<usize>) -> BTreeSet<usize> {
        let says = |one: usize, other: usize| self.kinds[one].apart.contains(&other);
        let excludes = |kind: &Kind| {
            let mut outer = kind.within.iter();
            outer.any(|&outer| are.iter().any(|&own| says(own, outer) || says(outer, own)))
        };
        (0..self.kinds.len()).filter(|&at| excludes(&self.kinds[at])).collect()
    }

    /// What a kind is called.
    pub fn kind_title(&self, kind: usize) -> &str {
        &self.kinds[kind].title
    }

    /// These kinds and all that they are within.
    fn closure(&self, kinds: &[usize]) -> BTreeSet<usize> {
        kinds.iter().flat_map(|&kind| self.kinds[kind].within.iter().copied()).collect()
    }

    /// The same, as a set.
    pub fn within(&self, kinds: &[usize]) -> KindSet {
        set_of(self.closure(kinds))
    }

    /// The kinds that goods of these kinds are not.
    pub fn outside(&self, kinds: &[usize]) -> Result<KindSet, String> {
        let are = self.closure(kinds);
        let excluded = self.excluded(&are);
        match excluded.is_disjoint(&are) {
            true => Ok(set_of(excluded)),
            false => {
                let ids: Vec<&str> = kinds.iter().map(|&kind| self.kinds[kind].id.as_str()).collect();
                Err(format!("goods of the kind {} are excluded by themselves", ids.join(", ")))
            }
        }
    }
}

/// A set of parameters, and one of kinds, by their numbers: as wide as those of `src/fact/sets.rs`.
pub type ParameterSet = [u64; 12];
pub type KindSet = [u64; 4];

/// The set of these numbers.
pub fn set_of<const WORDS: usize>(numbers: impl IntoIterator<Item = usize>) -> [u64; WORDS] {
    let mut set = [0; WORDS];
    numbers.into_iter().for_each(|number| set[number / 64] |= 1 << (number % 64));
    set
}

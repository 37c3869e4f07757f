//! What must hold of kinds, and what follows of them. Holds a second `impl` of [`Parameters`].

use std::collections::BTreeSet;

use super::{
    check::{Parameters, Plain},
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

    /// These kinds and all that they are within.
    pub fn kinds_of(&self, ids: &[String]) -> Result<BTreeSet<usize>, String> {
        let mut all = BTreeSet::new();
        for id in ids {
            all.extend(&self.kinds[self.kind(id)?].within);
        }
        Ok(all)
    }

    /// The kinds that goods of these kinds are not.
    pub fn excluded_by(&self, ids: &[String]) -> Result<BTreeSet<usize>, String> {
        let are = self.kinds_of(ids)?;
        let excluded = self.excluded(&are);
        match excluded.is_disjoint(&are) {
            true => Ok(excluded),
            false => Err(format!("goods of the kind {} are excluded by themselves", ids.join(", "))),
        }
    }
}

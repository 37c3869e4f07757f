//! All that the data say, checked and resolved.

use crate::{
    controls::{self, ControlLists},
    correlation,
    fault::Faults,
    goods::{self, Goods},
    hs, lexicon, limits, links,
    lists::{self, Lists},
    parameters::{self, Parameters},
    rules::{self, Rules},
    source::Data,
    tables::Tables,
    units,
    vocabulary::{self, Vocabulary},
    written,
};

/// What was read of control lists, goods and rules.
pub struct Model {
    pub goods_lists: Lists,
    pub lists: ControlLists,
    pub parameters: Parameters,
    pub goods: Goods,
    pub vocabulary: Vocabulary,
    pub rules: Rules,
}

impl Model {
    /// Reads the data, and adds the tables that they give but for the lexicons, which take longest. What is wrong with them is
    /// added to the faults, all of it.
    pub fn check(data: &Data, faults: &Faults, tables: &mut Tables) -> Option<Self> {
        let nomenclature = hs::generate(data, faults, tables)?;
        written::generate(data, faults, tables);
        correlation::generate(data, &nomenclature, faults, tables);
        let goods_lists = lists::generate(data, &nomenclature, faults, tables);
        limits::write(data, &limits::check(data, faults), faults, tables);
        let lists = controls::check(data, faults)?;
        links::generate(data, &nomenclature, &lists, faults, tables);
        let units = units::check(data, faults)?;
        units::write(&units, tables);
        let folders = goods::read(data, faults);
        let parameters = parameters::check(&folders, &units, faults);
        parameters::write(&parameters, tables);
        let goods = goods::check(&folders, &nomenclature, &lists, &parameters, faults);
        goods::write(&goods, tables);
        let vocabulary = vocabulary::check(data, &folders, &goods, &parameters, faults);
        let rules = rules::check(data, &units, &lists, &parameters, faults)?;
        if faults.is_empty() {
            controls::write(&lists, tables);
            rules::write(&rules, &lists, tables);
        }
        Some(Self { goods_lists: goods_lists?, lists, parameters, goods, vocabulary, rules })
    }

    /// Spells out all words of descriptions, and adds the tables that they give, or what is wrong with them.
    pub fn lexicons(&self, data: &Data, faults: &Faults, tables: &mut Tables) {
        if faults.is_empty() {
            lexicon::generate(data, &self.vocabulary, &self.goods, faults, tables);
        }
    }
}

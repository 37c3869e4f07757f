//! All that the data say, checked and resolved.

use crate::{
    announced::{self, Announced},
    controls::{self, ControlLists},
    correlation::{self, Step},
    events,
    fault::Faults,
    goods::{self, Goods},
    hs::{self, Nomenclature},
    lexicon,
    licence::{self, Licence},
    limits::{self, Limits},
    links::{self, Links},
    lists::{self, Lists},
    parameters::{self, Parameters},
    rules::{self, Rules, leaves},
    source::Data,
    substances,
    tables::Tables,
    units::{self, Units},
    vocabulary::{self, Vocabulary},
    written::{self, Words},
};

/// What was read.
pub struct Model {
    nomenclature: Nomenclature,
    announced: Announced,
    written: Words,
    steps: Vec<Step>,
    pub goods_lists: Lists,
    limits: Limits,
    pub lists: ControlLists,
    links: Links,
    licence: Licence,
    events: Vec<events::Checked>,
    substances: Vec<substances::List>,
    pub units: Units,
    pub parameters: Parameters,
    pub goods: Goods,
    pub vocabulary: Vocabulary,
    pub rules: Rules,
    pub leaves: leaves::All,
}

impl Model {
    /// Reads the data. What is wrong with them is added to the faults, all of it but for what shows when the words of descriptions
    /// are spelled out, which takes longest.
    pub fn check(data: &Data, faults: &Faults) -> Option<Self> {
        let nomenclature = hs::check(data, faults)?;
        let announced = announced::check(data, &nomenclature, faults);
        let written = written::check(data, faults);
        let steps = correlation::check(data, &nomenclature, faults);
        let goods_lists = lists::check(data, &nomenclature, faults);
        let limits = limits::check(data, faults);
        let lists = controls::check(data, faults)?;
        let links = links::check(data, &nomenclature, faults);
        let licence = licence::check(data, &nomenclature, &lists, faults);
        let substances = substances::check(data, faults);
        let events = events::check(data, &lists, faults);
        let units = units::check(data, faults)?;
        let folders = goods::read(data, faults);
        let parameters = parameters::check(&folders, &units, faults);
        let goods = goods::check(&folders, &nomenclature, &lists, &parameters, faults);
        let vocabulary = vocabulary::check(data, &folders, &goods, &parameters, &units, faults);
        let rules = rules::check(data, &units, &lists, &parameters, faults)?;
        let leaves = leaves::count(data, &units, &lists, &rules, faults);
        Some(Self {
            announced: announced?,
            written: written?,
            steps: steps?,
            goods_lists: goods_lists?,
            links: links?,
            licence: licence?,
            substances: substances?,
            events,
            nomenclature,
            limits,
            lists,
            units,
            parameters,
            goods,
            vocabulary,
            rules,
            leaves,
        })
    }

    /// The tables that it gives, if nothing is wrong with it; what is too much for a table, or wrong with the words of descriptions,
    /// is added to the faults.
    pub fn tables(&self, data: &Data, faults: &Faults) -> Tables {
        let mut tables = Tables::default();
        hs::write(&self.nomenclature, &mut tables);
        announced::write(&self.announced, &mut tables);
        written::write(&self.written, &mut tables);
        correlation::write(&self.steps, &self.nomenclature, &mut tables);
        lists::write(&self.goods_lists, &mut tables);
        limits::write(data, &self.limits, faults, &mut tables);
        controls::write(&self.lists, &mut tables);
        links::write(&self.links, &self.nomenclature, &self.lists, &mut tables);
        licence::write(&self.licence, &mut tables);
        substances::write(&self.substances, &mut tables);
        events::write(&self.events, &mut tables);
        units::write(&self.units, &mut tables);
        parameters::write(&self.parameters, &rules::excluding_flags(&self.rules), &mut tables);
        goods::write(&self.goods, &mut tables);
        rules::write(&self.rules, &self.lists, &mut tables);
        leaves::write(&self.leaves, &mut tables);
        lexicon::write(data, &self.vocabulary, &self.goods, faults, &mut tables);
        tables
    }
}

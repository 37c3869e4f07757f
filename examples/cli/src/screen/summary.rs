//! Values and rows by list, tier, category, year, partner, level and edition.
//!
//! A line of it adds up rows of one stratum: one flow, one level of the code, one edition, one kind of partner, one breakdown and one
//! frequency. What stands in two strata may be the same trade twice, and is never added up.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::{self, Write},
};

use dualuse::hs::HsEdition;
use rust_decimal::Decimal;

use super::annotation::{Key, Level, Standing};

/// No more names of partners and flows are told apart; a file with more is no trade statistic.
pub(super) const MOST_NAMES: usize = 10_000;

/// What stands for the names past the last that is told apart.
pub(super) const FURTHER: &str = "(further names)";

/// How often a period comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Frequency {
    Annual,
    Monthly,
    Other,
}

/// Whether the partner is all of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Partners {
    World,
    Each,
    NotTold,
}

/// Rows that may be added up, but for level and edition, which the code brings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Stratum {
    pub(super) flow: String,
    pub(super) partners: Partners,
    /// Whether the row is a part of another by transport, customs procedure or second partner.
    pub(super) is_part: bool,
    pub(super) frequency: Frequency,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum By {
    Key(Key),
    Partner(String, Standing),
}

/// What a line of the summary is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Line {
    pub(super) by: By,
    pub(super) standing: Option<Standing>,
    pub(super) year: Option<u16>,
    pub(super) level: Level,
    pub(super) edition: HsEdition,
    pub(super) stratum: Stratum,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) rows: u64,
    pub(super) without_value: u64,
    pub(super) value: Decimal,
}

impl Sum {
    pub(super) fn add(&mut self, value: Option<Decimal>) {
        self.rows += 1;
        match value {
            // Values and rows are bounded, so that it fits.
            Some(value) => self.value = self.value.checked_add(value).unwrap_or(Decimal::MAX),
            None => self.without_value += 1,
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.rows += other.rows;
        self.without_value += other.without_value;
        self.value = self.value.checked_add(other.value).unwrap_or(Decimal::MAX);
    }
}

#[derive(Debug, Default)]
pub(super) struct Summary {
    lines: HashMap<Line, Sum>,
    names: HashSet<String>,
}

impl Summary {
    pub(super) fn add(&mut self, mut line: Line, sum: &Sum) {
        if let By::Partner(name, _) = &mut line.by {
            if self.names.len() >= MOST_NAMES && !self.names.contains(name) {
                FURTHER.clone_into(name);
            } else if !self.names.contains(name) {
                self.names.insert(name.clone());
            }
        }
        self.lines.entry(line).or_default().join(sum);
    }

    /// Adds another one.
    pub(super) fn join(&mut self, other: Self) {
        for (line, sum) in other.lines {
            self.add(line, &sum);
        }
    }

    /// The lines in order.
    pub(super) fn sorted(&self) -> BTreeMap<&Line, &Sum> {
        self.lines.iter().collect()
    }

    pub(super) fn write(&self, out: impl Write) -> io::Result<()> {
        let mut out = csv::Writer::from_writer(out);
        out.write_record([
            "by",
            "key",
            "extent",
            "year",
            "flow",
            "level",
            "edition",
            "partners",
            "breakdown",
            "frequency",
            "rows",
            "rows_without_value",
            "value",
        ])?;
        for (line, sum) in self.sorted() {
            let (by, key, extent) = match &line.by {
                By::Key(Key::Standing) => ("standing", line.standing.map_or("", Standing::words), ""),
                By::Key(Key::List(list, extent)) => ("list", *list, extent.words()),
                By::Key(Key::Tier(tier, extent)) => ("tier", tier.as_str(), extent.words()),
                By::Key(Key::Category(category)) => ("category", *category, ""),
                By::Key(Key::Family(family)) => ("family", *family, ""),
                By::Partner(partner, standing) => ("partner", partner.as_str(), standing.words()),
            };
            let stratum = &line.stratum;
            out.write_record([
                by,
                key,
                extent,
                &line.year.map_or_else(String::new, |year| year.to_string()),
                &stratum.flow,
                &line.level.to_string(),
                &if line.level == Level::None { String::new() } else { line.edition.to_string() },
                match stratum.partners {
                    Partners::World => "world",
                    Partners::Each => "each",
                    Partners::NotTold => "not told",
                },
                if stratum.is_part { "part" } else { "all" },
                match stratum.frequency {
                    Frequency::Annual => "annual",
                    Frequency::Monthly => "monthly",
                    Frequency::Other => "other",
                },
                &sum.rows.to_string(),
                &sum.without_value.to_string(),
                &sum.value.normalize().to_string(),
            ])?;
        }
        out.flush()
    }
}

//! The goods lists: a folder each in `data/lists/`.

mod check;
mod schema;
#[cfg(test)]
mod tests;
mod write;

pub use check::check;
pub use write::write;

use dualuse::dates::{Date, StartDate};

use crate::later::Later;

/// The goods lists, checked.
pub struct Lists {
    /// In the order of `data/lists/order.toml`: those asked by default first.
    pub lists: Vec<List>,
    /// How many these are.
    pub by_default: usize,
    /// Those of the lists asked by default before all others; of each in the order of a tariff, a code directly before the codes it
    /// contains; then in that of the lists and of their days.
    pub rows: Vec<Row>,
}

/// A list.
pub struct List {
    pub id: String,
    pub short: String,
    pub title: String,
    pub instrument: String,
    pub url: String,
    /// Position of its edition among all.
    pub edition: usize,
    pub destination: String,
    /// As tables have them.
    pub directions: u8,
    pub measure: String,
    pub retrieved: Date,
    pub known_to: Date,
    pub coverage: String,
    pub remark: String,
    pub began: Option<Date>,
    pub group_kind: Option<String>,
    pub groups: Vec<Group>,
    /// Those that are known whole, the oldest first; the last is in force.
    pub versions: Vec<Version>,
    /// Whether a code may stand in several rows at once.
    pub several: bool,
    /// Acts that came later and are not held, in the order of their days.
    pub later: Vec<Later>,
}

/// A tier or section of a list.
pub struct Group {
    pub id: String,
    pub title: String,
    /// As tables have them; 0 if they are those of the list.
    pub directions: u8,
}

/// A version of which all rows are known.
pub struct Version {
    pub day: Date,
    /// Only of a version that was itself read: the rows of another are told by the next that was.
    pub citation: Option<String>,
}

/// A code on a list, for as long as it stands there in one group and by one act.
pub struct Row {
    pub code: String,
    /// Position of its list.
    pub list: usize,
    /// Position of its group, if it stands in one.
    pub group: Option<usize>,
    pub start: StartDate,
    /// The first day on which it is no longer there.
    pub until: Option<Date>,
    /// Empty if the code has none.
    pub title: String,
    pub condition: String,
    pub except: Vec<String>,
    pub citation: String,
}

impl Row {
    /// Whether it is known to stand on the list on a day.
    pub fn on(&self, day: Date) -> bool {
        self.start.known_from() <= day && self.until.is_none_or(|until| day < until)
    }
}

//! The columns of an answer.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, BooleanArray, StringArray,
    builder::{ListBuilder, StringBuilder},
};
use arrow_schema::{DataType, Field};

use crate::row::Row;

/// A column of the answer.
///
/// ```
/// use dualuse_arrow::Column;
///
/// assert_eq!("lists".parse::<Column>()?, Column::Lists);
/// let error = "list".parse::<Column>().unwrap_err();
/// assert!(error.to_string().contains("lists_in_part"));
/// # Ok::<(), dualuse_arrow::UnknownColumn>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Column {
    /// `flagged`, `nothing-found`, `indeterminate` or `out-of-scope`; null of a row that could not be answered. None is a clearance.
    Outcome,
    /// The outcome in words, with what was checked; null if it is `flagged`.
    Reason,
    /// What speaks for a flag: `met`, `listed`, `looks-like`; null if it is not flagged.
    Because,
    /// The code that was read, with its points; null if there was none, or none could be read.
    Code,
    /// What became of the code: `looked-up`, `not-in-edition`, `unreadable` and so on.
    CodeStatus,
    /// `chapter`, `heading`, `subheading` or `national`: values of different levels must not be added up.
    CodeLevel,
    /// Whether a code that was a number got back a leading zero.
    CodeRepaired,
    /// The edition in which the code was read.
    Edition,
    /// The goods lists that name the code; null if no code was looked up. An empty list is no clearance.
    Lists,
    /// Those of them that name only part of the code, or under a condition.
    ListsInPart,
    /// The goods lists of which it is not known whether they named the code on that day.
    ListsUnknown,
    /// The tiers of the Common High Priority List; null if that list was not asked, or no code was looked up.
    Tiers,
    /// The categories of which the row looks, the weightiest first; null if neither description nor code could be read.
    Categories,
    /// The strength of each category.
    Strengths,
    /// Whether description and code agree on each category.
    Agreements,
    /// `met`, `open`, `closed` or `not-asked`. None is a clearance.
    Verdict,
    /// The paragraphs of control lists that are met, each with its list; null if no rule was asked.
    Met,
    /// Why the row could not be answered; all else is null then.
    Error,
}

/// No column has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no column has the name {name:?}; there are {}", names())]
pub struct UnknownColumn {
    name: String,
}

fn names() -> String {
    Column::ALL.map(Column::name).join(", ")
}

impl Column {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 18] = [
        Self::Outcome,
        Self::Reason,
        Self::Because,
        Self::Code,
        Self::CodeStatus,
        Self::CodeLevel,
        Self::CodeRepaired,
        Self::Edition,
        Self::Lists,
        Self::ListsInPart,
        Self::ListsUnknown,
        Self::Tiers,
        Self::Categories,
        Self::Strengths,
        Self::Agreements,
        Self::Verdict,
        Self::Met,
        Self::Error,
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Reason => "reason",
            Self::Because => "because",
            Self::Code => "code",
            Self::CodeStatus => "code_status",
            Self::CodeLevel => "code_level",
            Self::CodeRepaired => "code_repaired",
            Self::Edition => "edition",
            Self::Lists => "lists",
            Self::ListsInPart => "lists_in_part",
            Self::ListsUnknown => "lists_unknown",
            Self::Tiers => "tiers",
            Self::Categories => "categories",
            Self::Strengths => "strengths",
            Self::Agreements => "agreements",
            Self::Verdict => "verdict",
            Self::Met => "met",
            Self::Error => "error",
        }
    }

    /// Its Arrow type: a text, a list of texts, or, of [`CodeRepaired`](Self::CodeRepaired), a flag.
    #[must_use]
    pub fn data_type(self) -> DataType {
        match self.cells() {
            Cells::Texts(_) => DataType::Utf8,
            Cells::Lists(_) | Cells::Owned(_) => DataType::List(Arc::new(Field::new("item", DataType::Utf8, true))),
            Cells::Flags(_) => DataType::Boolean,
        }
    }

    fn cells(self) -> Cells {
        match self {
            Self::Outcome => Cells::Texts(|row| row.outcome),
            Self::Reason => Cells::Texts(|row| row.reason.as_deref()),
            Self::Because => Cells::Lists(|row| row.because.as_deref()),
            Self::Code => Cells::Texts(|row| row.code.as_deref()),
            Self::CodeStatus => Cells::Texts(|row| row.code_status),
            Self::CodeLevel => Cells::Texts(|row| row.code_level),
            Self::CodeRepaired => Cells::Flags(|row| row.code_repaired),
            Self::Edition => Cells::Texts(|row| row.edition.as_deref()),
            Self::Lists => Cells::Lists(|row| row.lists.as_deref()),
            Self::ListsInPart => Cells::Lists(|row| row.lists_in_part.as_deref()),
            Self::ListsUnknown => Cells::Lists(|row| row.lists_unknown.as_deref()),
            Self::Tiers => Cells::Lists(|row| row.tiers.as_deref()),
            Self::Categories => Cells::Lists(|row| row.categories.as_deref()),
            Self::Strengths => Cells::Lists(|row| row.strengths.as_deref()),
            Self::Agreements => Cells::Lists(|row| row.agreements.as_deref()),
            Self::Verdict => Cells::Texts(|row| row.verdict),
            Self::Met => Cells::Owned(|row| row.met.as_deref()),
            Self::Error => Cells::Texts(|row| row.error.as_deref()),
        }
    }

    /// The column of rows in the order of their numbers.
    pub(crate) fn build(self, rows: &[Row], numbers: &[u32]) -> ArrayRef {
        let rows = numbers.iter().map(|&number| &rows[number as usize]);
        match self.cells() {
            Cells::Texts(cell) => Arc::new(rows.map(cell).collect::<StringArray>()),
            Cells::Flags(cell) => Arc::new(rows.map(|row| Some(cell(row))).collect::<BooleanArray>()),
            Cells::Lists(cell) => lists(rows.map(cell)),
            Cells::Owned(cell) => lists(rows.map(cell)),
        }
    }
}

/// How a cell is taken from a row.
enum Cells {
    Texts(fn(&Row) -> Option<&str>),
    Lists(fn(&Row) -> Option<&[&'static str]>),
    Owned(fn(&Row) -> Option<&[String]>),
    Flags(fn(&Row) -> bool),
}

fn lists<'r, T: AsRef<str> + 'r>(cells: impl ExactSizeIterator<Item = Option<&'r [T]>>) -> ArrayRef {
    let mut lists = ListBuilder::with_capacity(StringBuilder::new(), cells.len());
    for cell in cells {
        cell.into_iter().flatten().for_each(|text| lists.values().append_value(text));
        lists.append(cell.is_some());
    }
    Arc::new(lists.finish())
}

impl std::str::FromStr for Column {
    type Err = UnknownColumn;

    fn from_str(name: &str) -> Result<Self, UnknownColumn> {
        let known = Self::ALL.into_iter().find(|column| column.name() == name);
        known.ok_or_else(|| UnknownColumn { name: name.chars().take(64).collect() })
    }
}

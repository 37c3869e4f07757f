//! Columns of HS codes and descriptions, screened with dualuse: Arrow in, Arrow out. What Python and SQL share.
//!
//! Every row is a [`Request`](dualuse::record::Request). Rows that ask the same are answered once. What was not read stays null: an
//! empty list says that a code was looked up and is named by none of the lists asked, which is no clearance, and a null says that
//! nothing was looked up.
//!
//! ```
//! use arrow_array::{Array, Int64Array, StringArray, cast::AsArray};
//! use dualuse_arrow::{Column, Input, Screen, Terms};
//!
//! let codes = Int64Array::from(vec![Some(854231), Some(10121), None]);
//! let screen = Screen::new(Terms::default(), &[Column::Outcome, Column::Code], "")?;
//! let found = screen.run(&Input { hs: Some(&codes), ..Input::default() })?;
//! let (outcomes, read) = (found.column(0), found.column(1));
//! assert_eq!(outcomes.as_string::<i32>().value(0), "flagged");
//! assert_eq!(read.as_string::<i32>().value(1), "0101.21"); // with the zero that the number had lost
//! assert!(outcomes.is_null(2));
//! # Ok::<(), dualuse_arrow::ScreenError>(())
//! ```

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]

mod column;
mod error;
mod input;
mod memo;
mod row;
mod screen;
mod terms;
mod texts;

pub use column::{Column, UnknownColumn};
pub use error::ScreenError;
pub use input::Input;
pub use screen::Screen;
pub use terms::Terms;

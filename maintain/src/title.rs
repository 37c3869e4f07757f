//! Titles, which all stand in lines of reports.

/// The longest that fits.
const MAX: usize = 80;

/// Whether a title has a length that fits.
pub fn check(title: &str) -> Result<(), String> {
    match title.chars().count() {
        1..=MAX => Ok(()),
        letters => Err(format!("a title has 1 to {MAX} letters, this one {letters}")),
    }
}

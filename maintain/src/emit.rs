//! Rust expressions of what tables hold.

/// An HS code, digits only.
pub fn code(digits: &str) -> String {
    format!("HsCode::of({}, {})", digits.trim_start_matches('0'), digits.len())
}

//! What the page asks of dualuse: one item, or the rows of a file, always as texts.

mod file;
mod item;
mod row;

pub use file::Screening;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a request: JSON in, JSON out. The answer is `{"record", "shown"}` or `{"error": {"kind", "path", "message"}}`.
#[wasm_bindgen]
#[must_use]
pub fn ask(request: &str) -> String {
    item::ask(request)
}

/// By which crate and data everything is answered, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn snapshot() -> String {
    serde_json::to_string(&dualuse::record::Snapshot::here()).unwrap_or_default()
}

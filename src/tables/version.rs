// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:e5b216a8312c30278a6946c30c632316

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "e5b216a8312c30278a6946c30c6323161baacfe52b095c7113bb6273de8512da";

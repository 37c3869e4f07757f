// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:4bc0a765e1b5fd3e9f57805c364e4122

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "4bc0a765e1b5fd3e9f57805c364e4122750ae302167f35e663209bf4b832149a";

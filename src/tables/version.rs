// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:f857c109e46ac6f89b308138e460bb14

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "f857c109e46ac6f89b308138e460bb1474b6a15d1abe59d57136cb85b5dcc7d7";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:d0673067465bfeea702f1e40388c47df

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "d0673067465bfeea702f1e40388c47df7ca07d3fe4b7aa2a571b566612b27e83";

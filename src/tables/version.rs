// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:e8d83b7bb6e612a78a0d7ba582631201

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "e8d83b7bb6e612a78a0d7ba582631201e9fa591c18e7e962394bbf10261cf6ba";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:3fa107ef505d58a4f732c08edd8d9e26

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "3fa107ef505d58a4f732c08edd8d9e26e70aaec7d10dc39fbb5adf1bb3bcb6af";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:74324a401ad6f5ebfd2079c378c1f2b2

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "74324a401ad6f5ebfd2079c378c1f2b2e5d6e117f3a3b5b44f0b7b1545a79810";

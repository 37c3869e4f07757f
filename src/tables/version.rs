// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:995e8f43d5212f854bb2ef411e98e90f

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "995e8f43d5212f854bb2ef411e98e90fa6876415cdb0798cb76382f65a72e8a7";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:dd888769ed46d8f1be37ac9e8828f56c

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "dd888769ed46d8f1be37ac9e8828f56cf01aa7fb4ac19962a32a84ca9e6c7ea9";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:8af54aea05f6fbe806609afa654c776f

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "8af54aea05f6fbe806609afa654c776fe00d84c04b0b6f1835ed943136145777";

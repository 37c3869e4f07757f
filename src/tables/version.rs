// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:dabc71e53224aae64ad37b92a6f9c6f7

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "dabc71e53224aae64ad37b92a6f9c6f777749815f31736bceba40f0674fe087e";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:4ba8f79e2fbf16b98e12f8038e4c2ad7

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "4ba8f79e2fbf16b98e12f8038e4c2ad7bc1e1e7d27a3fed51a9ce0c564de1011";

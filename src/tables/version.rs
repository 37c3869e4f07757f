// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:76d5c69be265e422a7b112836d26856c

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "76d5c69be265e422a7b112836d26856cc5f97663c4517d457cf674643293fd98";

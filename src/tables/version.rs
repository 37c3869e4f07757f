// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:2e1da4d6f2a127424b4ffcc479a46c8f

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "2e1da4d6f2a127424b4ffcc479a46c8fa444bfcda7c9141e7da9493a134b4b5b";

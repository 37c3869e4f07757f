// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:f9507eba6fa516dbed43a3eae6e71e86

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "f9507eba6fa516dbed43a3eae6e71e86128801d9ea402e759f4d25853d8fbc24";

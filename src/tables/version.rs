// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:e3e426bc7db2165e504aefa989e47ab7

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "e3e426bc7db2165e504aefa989e47ab71c1b4b328862230a000c74155f848429";

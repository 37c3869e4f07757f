// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:2d8c4a3e7007e5a4a25771d3b6f3ac8d

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "2d8c4a3e7007e5a4a25771d3b6f3ac8dd9c1ec67a4ebeceb3bd1b65fe11ccfe3";

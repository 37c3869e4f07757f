// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:b1002cfba34518d3a874f1318cbdaca3

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "b1002cfba34518d3a874f1318cbdaca3dfd2bf827c55688104201485a6364aa8";

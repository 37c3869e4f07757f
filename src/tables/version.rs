// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:dae632b0cbf1b140674ff0e8078bffc4

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "dae632b0cbf1b140674ff0e8078bffc4e8260faeb94272df4893022ddfe4f613";

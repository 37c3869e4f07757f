// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:c2db2c2d8ca47bbc51769daf01d3880f

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "c2db2c2d8ca47bbc51769daf01d3880f122acd49774dae087b6b6529c6c44703";

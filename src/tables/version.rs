// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:41fd44769199cd4428c5831f7a794fb3

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "41fd44769199cd4428c5831f7a794fb37e40ec8a161462a58f55832b4f62ca0f";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:eb47cf5bb8015510f599c9a5b8aced79

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "eb47cf5bb8015510f599c9a5b8aced79b5414e43630b4ba36a601db3b7a5c136";

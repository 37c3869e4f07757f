// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:00be89a4d25433b1f7e415722fbeb3f8

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "00be89a4d25433b1f7e415722fbeb3f892a9244e31a6537908013d1155a6ab8c";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:2c267f4790f2e0a3719d9ae8dd08fc62

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "2c267f4790f2e0a3719d9ae8dd08fc621e2f250383d15b1ee0ad1e420ed89d5c";

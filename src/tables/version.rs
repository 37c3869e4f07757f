// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:f09db61f32d02a892f37a437cf7a10a1

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "f09db61f32d02a892f37a437cf7a10a191c98fb80d2718d2d3f79bea5f2baea9";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:09b8ad3ab1a92465bbf11690203d3720

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "09b8ad3ab1a92465bbf11690203d372061b6e225a2b3bc5532e2a58cecb77921";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:27bba161320b4c55cd487f26e891d537

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "27bba161320b4c55cd487f26e891d537bb8048f94a8420ae36299089f1c25f6c";

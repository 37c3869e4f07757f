// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:dae1caff6885c7c39f6e6d9a5648f242

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "dae1caff6885c7c39f6e6d9a5648f24201b63db08952185d977ba346ebf700a1";

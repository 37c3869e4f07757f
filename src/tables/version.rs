// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:22838e8ad6016ade2d8fb912b9e5113c

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "22838e8ad6016ade2d8fb912b9e5113c01fddbac4dd6dbf66272401bb5b60e79";

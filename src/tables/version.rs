// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:5a3553cc9e7688edd64041636bfbacae

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "5a3553cc9e7688edd64041636bfbacae00b14a9aaeb31de9101c073102875949";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:11d84dd514aba31c956365dbe1122df1

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "11d84dd514aba31c956365dbe1122df174af7a22119903b7190e8d4c39c5b803";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:b9f5345ee02f999bb9d24abbbb64e517

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "b9f5345ee02f999bb9d24abbbb64e517bc3cdea800f461b33fa6c7fc6e23b9b1";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:db0e18339d8de25d2905525465cd792c

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "db0e18339d8de25d2905525465cd792c2053b439b66dff8ab0f9024a4dd5e1b4";

// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:c1badfac03cf35930aa4f057d241262f

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "c1badfac03cf35930aa4f057d241262fb79ad5907311d6f27123f1819251f04a";

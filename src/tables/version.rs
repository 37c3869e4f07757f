// Generated: dualuse version; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:a91445bcd63280f0abe4732c9fa9db79

/// The day on which the data were last changed in a way that can change an answer.
pub(crate) static DATA_VERSION: &str = "2026-11-25";

/// The SHA-256 of the names and contents of all files of `data/`.
pub(crate) static DATA_SHA256: &str = "a91445bcd63280f0abe4732c9fa9db79454ec98bd1840def2b29e6faa9f97f98";

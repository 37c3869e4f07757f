//! From which data a table was made: their version, and the digest of the files that it is made from.

use std::fmt::Write as _;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::{
    fault::Fault,
    source::Data,
    tables::{Output, Tables, head},
};

/// `data/version.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    version: toml::value::Date,
}

/// The parts of `data/` from which a table is made, by the beginning of its name.
const MADE_FROM: [(&str, &[&str]); 15] = [
    ("categories", &["goods", "controls", "hs"]),
    ("control_lists", &["controls"]),
    ("controls", &["controls"]),
    ("correlation", &["hs"]),
    ("hs", &["hs"]),
    ("lexicon", &["goods", "words"]),
    ("limits", &["words"]),
    ("links", &["correlation", "controls", "hs"]),
    ("lists", &["lists", "hs"]),
    ("parameters", &["goods", "units.csv"]),
    ("rules", &["controls", "goods", "units.csv"]),
    ("steps", &["hs"]),
    ("units", &["units.csv"]),
    ("version", &[""]),
    ("written", &["hs"]),
];

/// Where the first line says which command writes the table.
const COMMAND: &str = "-- tables";

/// Puts version and digest into the first line of every table.
pub fn stamp(data: &Data, tables: &mut Tables) -> Result<(), Fault> {
    let Version { version } = data.file("version.toml")?.toml()?;
    let digest_of_all = digest(data, &[""])?;
    tables.add(
        "version.rs",
        format!(
            "// Generated: {}\n\n/// The day on which the data were last changed in a way that can change an answer.\n\
             pub(crate) static DATA_VERSION: &str = \"{version}\";\n\n/// The SHA-256 of the names and contents of all files of `data/`.\n\
             pub(crate) static DATA_SHA256: &str = \"{digest_of_all}\";\n",
            head("version"),
        ),
    );
    for Output { name, content } in tables.each() {
        let made_from =
            MADE_FROM.iter().find(|(table, _)| name.starts_with(table)).map_or(&[][..], |(_, parts)| *parts);
        let digest = &digest(data, made_from)?[..32];
        let Some(at) = content.windows(COMMAND.len()).position(|bytes| bytes == COMMAND.as_bytes()) else { continue };
        let stamp = format!("; data {version} sha256:{digest}");
        let behind = at + COMMAND.len();
        content.splice(behind..behind, stamp.into_bytes());
    }
    Ok(())
}

/// The SHA-256 of the names and contents of all files.
fn digest(data: &Data, parts: &[&str]) -> Result<String, Fault> {
    let mut hash = Sha256::new();
    for part in parts {
        // What tells people how the data are kept is none of them.
        for name in data.below(part)?.into_iter().filter(|name| !name.ends_with(".md")) {
            let file = data.file(&name)?;
            for text in [name.as_bytes(), file.text.as_bytes()] {
                hash.update(text.len().to_le_bytes());
                hash.update(text);
            }
        }
    }
    let mut digest = String::new();
    for byte in &hash.finalize() {
        let _ = write!(digest, "{byte:02x}");
    }
    Ok(digest)
}

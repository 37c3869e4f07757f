//! The paragraphs that control lists have: `data/controls/`.

use std::collections::HashSet;

use serde::Deserialize;

use crate::source::{Data, DataError};

#[derive(Deserialize)]
struct Row {
    paragraph: String,
}

/// Which entries and paragraphs exist.
pub struct Paragraphs {
    us_ccl: HashSet<String>,
    eu_annex_i: HashSet<String>,
}

impl Paragraphs {
    /// Whether the list has the paragraph. The military lists are not held, so that any entry of theirs may be named.
    pub fn has(&self, list: &str, paragraph: &str) -> bool {
        match list {
            "us-ccl" => self.us_ccl.contains(paragraph),
            "eu-annex-i" => self.eu_annex_i.contains(paragraph),
            _ => true,
        }
    }
}

pub fn read(data: &Data) -> Result<Paragraphs, DataError> {
    Ok(Paragraphs {
        us_ccl: paragraphs(data, "controls/us-ccl-paragraphs.csv", 638)?,
        eu_annex_i: paragraphs(data, "controls/eu-annex-i-paragraphs.csv", 384)?,
    })
}

fn paragraphs(data: &Data, name: &str, entries: usize) -> Result<HashSet<String>, DataError> {
    let file = data.file(name)?;
    let mut paragraphs = HashSet::new();
    for (line, Row { paragraph }) in file.csv::<Row>()? {
        match paragraph.parse::<crate::code::ControlCode>() {
            Ok(code) if code.as_str() == paragraph => {}
            Ok(code) => return Err(file.error_on(line, format!("{paragraph} is written {code}"))),
            Err(error) => return Err(file.error_on(line, format!("{paragraph}: {error}"))),
        }
        if !paragraphs.insert(paragraph.clone()) {
            return Err(file.error_on(line, format!("{paragraph} stands twice")));
        }
    }
    let found = paragraphs.iter().filter(|paragraph| !paragraph.contains('.')).count();
    if found != entries {
        return Err(file.error(format!("the list has {entries} entries, and the rows name {found}")));
    }
    Ok(paragraphs)
}

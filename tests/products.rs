//! Products and the paragraphs they meet, written by hand from the text of the lists and not from the rules.

use std::{fs, path::Path};

use dualuse::{
    Facts,
    control::ControlList,
    dates::AsOf,
    fact::Kind,
    rules::{Terms, determine_on},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    list: String,
    entry: String,
    #[serde(default)]
    kinds: Vec<String>,
    /// Whether the goods are of no other kind.
    #[serde(default)]
    only: bool,
    expect: String,
    date: Option<String>,
    #[serde(default)]
    parameters: toml::Table,
    /// Why the case is as it is.
    #[serde(default, rename = "source")]
    _source: String,
}

impl Case {
    fn determination(&self) -> Result<&'static str, String> {
        let mut facts = Facts::new();
        for kind in &self.kinds {
            facts.state("kind".parse().map_err(|_| "kind")?, kind).map_err(|error| error.to_string())?;
        }
        if self.only {
            let kinds = self.kinds.iter().map(|kind| kind.parse::<Kind>());
            facts.only(&kinds.collect::<Result<Vec<_>, _>>().map_err(|error| error.to_string())?);
        }
        for (parameter, value) in &self.parameters {
            let parameter = parameter.parse().map_err(|error| format!("{parameter}: {error}"))?;
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            facts.state(parameter, &value).map_err(|error| error.to_string())?;
        }
        let list: ControlList = self.list.parse().map_err(|_| format!("list {}", self.list))?;
        let entry = self.entry.parse().map_err(|error| format!("{}: {error}", self.entry))?;
        let as_of: AsOf = self.date.as_deref().unwrap_or("latest").parse().map_err(|error| format!("{error}"))?;
        Ok(determine_on(list, entry, &facts, Terms::default().as_of(as_of)).id())
    }
}

#[test]
fn products_meet_what_the_text_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/products");
    let (mut count, mut wrong) = (0, Vec::new());
    for file in fs::read_dir(folder).expect("the folder of cases") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a readable file");
        let cases: Cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for case in cases.case {
            count += 1;
            match case.determination() {
                Ok(found) if found == case.expect => {}
                Ok(found) => {
                    wrong.push(format!("{} {} [{}]: {}, not {found}", case.list, case.entry, case.name, case.expect))
                }
                Err(error) => wrong.push(format!("{} {} [{}]: {error}", case.list, case.entry, case.name)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 200, "only {count} cases");
}

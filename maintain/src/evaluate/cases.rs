//! Labelled cases.

use std::{collections::BTreeSet, io};

use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Case {
    #[serde(default = "english")]
    pub(crate) language: String,
    pub(crate) description: String,
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) families: Vec<String>,
    #[serde(default)]
    pub(crate) categories: Vec<String>,
}

fn english() -> String {
    "en".to_owned()
}

pub(crate) struct Cases {
    pub(crate) all: Vec<Case>,
}

impl Cases {
    pub(crate) fn parse(text: &str) -> io::Result<Self> {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let all: Result<Vec<Case>, _> = lines.map(serde_json::from_str).collect();
        Ok(Self { all: all? })
    }

    pub(crate) fn of(&self, kind: &str) -> impl Iterator<Item = &Case> + Clone {
        self.all.iter().filter(move |case| case.kind == kind)
    }

    pub(crate) fn kinds(&self) -> BTreeSet<&str> {
        self.all.iter().map(|case| case.kind.as_str()).collect()
    }
}

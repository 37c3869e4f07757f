//! The folders of families, in the order in which the families are reported.

use std::collections::BTreeMap;

use super::schema;
use crate::{
    fault::{Fault, Faults},
    source::{Data, File, Language},
};

/// The folder of a family.
pub struct Folder {
    /// The identifier of the family.
    pub id: String,
    /// Its `categories.toml`.
    pub file: File,
    pub(super) family: schema::Family,
    /// Its `parameters.toml`, where the family has parameters or kinds of its own.
    pub parameters: Option<File>,
    /// Its words, by language.
    pub words: BTreeMap<&'static str, File>,
}

/// All folders that can be read.
pub fn read(data: &Data, faults: &Faults) -> Vec<Folder> {
    let ids = faults.keep(data.folders("goods")).unwrap_or_default();
    let mut folders: Vec<Folder> = ids.into_iter().filter_map(|id| folder(data, id, faults)).collect();
    folders.sort_by_key(|folder| *folder.family.order.get_ref());
    for pair in folders.windows(2) {
        let [one, other] = pair else { continue };
        let order = |folder: &Folder| *folder.family.order.get_ref();
        if order(one) == order(other) {
            let reason = format!("the family {} has the order {} too", one.id, order(one));
            faults.add(other.file.error_at(other.family.order.span().start, reason));
        }
    }
    folders
}

fn folder(data: &Data, id: String, faults: &Faults) -> Option<Folder> {
    let path = format!("goods/{id}");
    let file = faults.keep(data.file(&format!("{path}/categories.toml")))?;
    if let Err(reason) = kebab(&id) {
        faults.add(file.error(reason));
    }
    let family = faults.keep(file.toml())?;
    let mut parameters = None;
    for name in faults.keep(data.list(&path, "toml")).unwrap_or_default() {
        match name.strip_prefix(&format!("{path}/")) {
            Some("categories.toml") => {}
            Some("parameters.toml") => parameters = faults.keep(data.file(&name)),
            _ => faults.add(unread(data, &name, "categories.toml and parameters.toml")),
        }
    }
    let mut words = BTreeMap::new();
    for name in faults.keep(data.list(&format!("{path}/words"), "toml")).unwrap_or_default() {
        let is_of = |language: &&Language| name == format!("{path}/words/{}.toml", language.id);
        match Language::ALL.iter().find(is_of) {
            Some(language) => words.extend(faults.keep(data.file(&name)).map(|file| (language.id, file))),
            None => faults.add(unread(data, &name, "a file for each language")),
        }
    }
    Some(Folder { id, file, family, parameters, words })
}

/// The fault of a file that stands where nobody looks for it.
fn unread(data: &Data, name: &str, expected: &str) -> Fault {
    let reason = format!("nothing reads this file: expected {expected}");
    data.file(name).map_or_else(|fault| fault, |file| file.error(reason))
}

/// Whether an identifier is in kebab-case.
pub fn kebab(id: &str) -> Result<(), String> {
    let kebab = !id.is_empty()
        && !id.starts_with('-')
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if kebab { Ok(()) } else { Err(format!("{id:?} is not an identifier in kebab-case")) }
}

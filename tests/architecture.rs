//! Which room of `src/` may import which, and that no files import each other in a circle.
//!
//! Imports are read from the source text: paths that begin with `crate::`, and `super::` within a room.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The rooms from the ground up: a room imports only those before it. Every room may ask the tables, which stand apart.
const ROOMS: [&str; 29] = [
    "serial",
    "scalar",
    "span",
    "truth",
    "bits",
    "inline",
    "dates",
    "age",
    "nearest",
    "unknown",
    "find",
    "hs",
    "control",
    "quantity",
    "category",
    "listing",
    "overlay",
    "substance",
    "licence",
    "links",
    "fact",
    "text",
    "rules",
    "verdict",
    "classify",
    "record",
    "reverse",
    "maintain",
    "lib",
];

/// The tables that are small enough to be Rust, and so name the types of the rooms. All others are bytes, and know no room.
const TABLES_AS_RUST: [&str; 3] = ["categories.rs", "parameters.rs", "units.rs"];

/// Further laws: the first room never imports the second.
const APART: [(&str, &str); 6] = [
    ("rules", "text"),
    ("text", "rules"),
    ("quantity", "control"),
    ("hs", "control"),
    ("fact", "control"),
    ("fact", "text"),
];

fn source_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => source_files(&path, files),
            false if path.extension().is_some_and(|extension| extension == "rs") => files.push(path),
            false => {}
        }
    }
}

/// The text without comments and without modules of tests.
fn code_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("text");
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What stands behind each occurrence of a path's beginning, as `a::B` and, of a list in braces, each of its parts.
fn paths_behind(code: &str, begin: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(begin) {
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':') {
            continue;
        }
        expand(&code[at + begin.len()..], "", &mut found);
    }
    found
}

/// Reads one path or list of paths; returns how much of the text it was.
fn expand(text: &str, before: &str, found: &mut Vec<String>) -> usize {
    let is_name = |character: char| character.is_alphanumeric() || matches!(character, '_' | ':');
    let len = text.find(|character| !is_name(character)).unwrap_or(text.len());
    let path = format!("{before}{}", &text[..len]);
    if !text[len..].starts_with('{') {
        found.push(path);
        return len;
    }
    let mut at = len + 1;
    while !text[at..].starts_with('}') {
        match text[at..].chars().next() {
            Some(character) if is_name(character) => at += expand(&text[at..], &path, found),
            Some(character) => at += character.len_utf8(),
            None => break,
        }
    }
    at + 1
}

fn room_of(relative: &Path) -> String {
    let first = relative.components().next().expect("a component").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn a_room_imports_only_those_below_it() {
    let mut files = Vec::new();
    source_files(&root(), &mut files);
    let mut seen = BTreeSet::new();
    for file in files {
        let relative = file.strip_prefix(root()).expect("in src").to_path_buf();
        let room = room_of(&relative);
        if room == "tables" {
            let name = relative.file_name().expect("a name").to_string_lossy();
            let paths = paths_behind(&code_of(&file), "crate::");
            let other =
                paths.iter().find(|path| !path.starts_with("tables::")).filter(|_| !TABLES_AS_RUST.contains(&&*name));
            assert_eq!(other, None, "{} knows a room", relative.display());
            continue;
        }
        let place = |room: &str| ROOMS.iter().position(|known| *known == room);
        let own = place(&room).unwrap_or_else(|| panic!("{room} has no place in the house"));
        for path in paths_behind(&code_of(&file), "crate::") {
            let other = path.split("::").next().expect("a name").to_owned();
            if other == room || other == "tables" || place(&other).is_none() {
                continue;
            }
            seen.insert((room.clone(), other.clone()));
            assert!(place(&other) < Some(own), "{} imports {other}, which stands above it", relative.display());
            assert!(!APART.contains(&(room.as_str(), other.as_str())), "{} knows {other}", relative.display());
        }
    }
    // The reader of imports reads some.
    assert!(seen.contains(&("rules".to_owned(), "fact".to_owned())), "{seen:?}");
    assert!(seen.contains(&("classify".to_owned(), "rules".to_owned())), "{seen:?}");
}

/// Of a room with several files, which file imports which: by the names that its `mod.rs` passes on.
fn imports_within(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut files = Vec::new();
    source_files(folder, &mut files);
    let stem = |file: &Path| file.file_stem().expect("a name").to_string_lossy().into_owned();
    let names: BTreeSet<String> = files.iter().map(|file| stem(file)).collect();
    let front = code_of(&folder.join("mod.rs"));
    let mut owner: BTreeMap<String, String> = BTreeMap::new();
    for name in &names {
        for path in paths_behind(&front, &format!("{name}::")) {
            owner.insert(path, name.clone());
        }
    }
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let room = folder.file_name().expect("a name").to_string_lossy().into_owned();
    for file in &files {
        let own = stem(file);
        let code = code_of(file);
        let mut paths = paths_behind(&code, "super::");
        paths.extend(paths_behind(&code, &format!("crate::{room}::")));
        for path in paths {
            let mut parts = path.split("::").filter(|part| !part.is_empty());
            let Some(first) = parts.next() else { continue };
            let other = if names.contains(first) { Some(first.to_owned()) } else { owner.get(first).cloned() };
            // What no file passes on stands in mod.rs itself.
            let other = other.unwrap_or_else(|| "mod".to_owned());
            if other != own && own != "mod" {
                imports.entry(own.clone()).or_default().insert(other);
            }
        }
        if own == "mod" {
            for name in names.iter().filter(|name| *name != "mod") {
                let used = paths_behind(&code, &format!("{name}::")).iter().any(|path| {
                    // Passing a name on is no use of it.
                    !code.contains(&format!("pub use {name}::"))
                        && !code.contains(&format!("pub(crate) use {name}::"))
                        && !path.is_empty()
                });
                if used {
                    imports.entry(own.clone()).or_default().insert(name.clone());
                }
            }
        }
    }
    imports
}

fn circle(
    of: &str,
    imports: &BTreeMap<String, BTreeSet<String>>,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(at) = way.iter().position(|name| name == of) {
        return Some(way[at..].to_vec());
    }
    if !done.insert(of.to_owned()) {
        return None;
    }
    way.push(of.to_owned());
    for other in imports.get(of).into_iter().flatten() {
        if let Some(found) = circle(other, imports, way, done) {
            return Some(found);
        }
    }
    way.pop();
    None
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let mut circles = Vec::new();
    for entry in fs::read_dir(root()).expect("src") {
        let folder = entry.expect("an entry").path();
        if !folder.is_dir() {
            continue;
        }
        let imports = imports_within(&folder);
        assert!(!imports.is_empty(), "{}: no import was read", folder.display());
        let mut done = BTreeSet::new();
        for file in imports.keys() {
            if let Some(found) = circle(file, &imports, &mut Vec::new(), &mut done) {
                circles.push(format!("{}: {}", folder.display(), found.join(" -> ")));
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

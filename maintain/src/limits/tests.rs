//! Words of limits on a copy that a maintainer has edited wrongly.

use std::{fs, path::Path};

use super::check;
use crate::{
    fault::Faults,
    source::{Data, Language},
};

#[test]
fn every_fault_is_told_with_its_place_in_one_run() {
    let root = std::env::temp_dir().join(format!("dualuse-limits-{}", std::process::id()));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/words");
    for id in ["signs"].into_iter().chain(Language::ALL.iter().map(|language| language.id)) {
        let folder = root.join("data/words").join(id);
        fs::create_dir_all(&folder).expect("a folder");
        fs::copy(data.join(id).join("limits.toml"), folder.join("limits.toml")).expect("copied");
    }
    let path = root.join("data/words/de/limits.toml");
    let text = fs::read_to_string(&path).expect("a file");
    let line = 1 + text.lines().position(|line| line == "[before]").expect("a table");
    let wrong = "[before]\nhardly = [\"kaum\"]\nexactly = [\"Genau\", \"at least\"]\n";
    let text = text.replacen("[before]\n", wrong, 1);
    // What stood there under the class is another table now.
    let rest = text.split_once(wrong).expect("edited").1;
    let kept: String =
        rest.lines().filter(|line| !line.starts_with("exactly = ")).map(|line| format!("{line}\n")).collect();
    fs::write(&path, text.split_once(wrong).expect("edited").0.to_owned() + wrong + &kept).expect("written");

    let faults = Faults::default();
    check(&Data::open(&root), &faults);
    let told = faults.to_string();
    fs::remove_dir_all(&root).expect("removed");
    for (at, reason) in [
        (line + 1, "[before] has no class \"hardly\""),
        (line + 2, "\"Genau\": expected small letters and no digits"),
        (line + 2, "\"at least\" is at-least already, and here exactly"),
    ] {
        assert!(
            told.contains(&format!("data/words/de/limits.toml:{at}:")) && told.contains(reason),
            "{reason}:\n{told}"
        );
    }
    assert!(told.ends_with("\n3 faults\n"), "{told}");
}

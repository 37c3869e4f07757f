//! Words of limits on a copy that a maintainer has edited wrongly.

use super::check;
use crate::{copy::Copy, fault::Faults};

const GERMAN: &str = "words/de/limits.toml";

#[test]
fn every_fault_is_told_with_its_place_in_one_run() {
    let copy = Copy::of_data();
    let text = copy.read(GERMAN);
    let line = 1 + text.lines().position(|line| line == "[before]").expect("a table");
    let wrong = "[before]\nhardly = [\"kaum\"]\nexactly = [\"Genau\", \"at least\"]\n";
    let text = text.replacen("[before]\n", wrong, 1);
    // What stood there under the class is another table now.
    let rest = text.split_once(wrong).expect("edited").1;
    let kept: String =
        rest.lines().filter(|line| !line.starts_with("exactly = ")).map(|line| format!("{line}\n")).collect();
    copy.write(GERMAN, &(text.split_once(wrong).expect("edited").0.to_owned() + wrong + &kept));

    let faults = Faults::default();
    check(&copy.data(), &faults);
    let told = faults.to_string();
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

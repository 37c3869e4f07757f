//! `dualuse reverse`, run as users run it.

use std::process::{Command, Output};

fn reverse(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dualuse")).arg("reverse").args(arguments).output().expect("the program runs")
}

fn told(arguments: &[&str]) -> String {
    let output = reverse(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_tier_is_a_query_of_its_edition() {
    let told = told(&["--list", "chpl", "--tier", "1", "--edition", "H5"]);
    assert!(told.starts_with("chpl tier 1 in HS2017 (classificationCode H5): 4 subheadings"), "{told}");
    assert!(told.contains("\ncmdCode=854231,854232,854233,854239\n"));
}

#[test]
fn chunks_fit_and_hold_every_code_once() {
    let told = told(&["--list", "us-746-supp-4", "--edition", "H6", "--longest", "200"]);
    let chunks: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("cmdCode=")).collect();
    assert!(chunks.len() > 10 && chunks.iter().all(|chunk| chunk.len() <= 200));
    let codes: Vec<&str> = chunks.iter().flat_map(|chunk| chunk.split(',')).collect();
    assert!(codes.iter().all(|code| code.len() == 6) && codes.is_sorted_by(|one, other| one < other));
    let told: usize = told
        .split(": ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .and_then(|count| count.parse().ok())
        .expect("a count");
    assert_eq!(told, codes.len());
}

#[test]
fn a_series_of_ten_years_names_its_editions_and_what_counts_twice() {
    let told = told(&["--category", "fiber-laser-cutter", "--years", "2014-2023"]);
    for line in [
        "  2016  HS2012  classificationCode H4",
        "  2017  HS2017",
        "  2023  HS2022",
        "is not certain",
        "  8456.10 and 8456.11",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
}

#[test]
fn where_no_link_is_held_it_says_so() {
    let output = reverse(&["--entry", "3D507", "--of", "eu-annex-i"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("no link held"));
}

#[test]
fn what_is_not_known_is_refused() {
    for arguments in [
        &[][..],
        &["--list", "chpl", "--tier", "9"],
        &["--list", "chlp"],
        &["--category", "laser"],
        &["--tier", "1"],
        &["--family", "lasers", "--years", "2023-2014"],
        &["--family", "lasers", "--years", "1980-1990"],
        &["--family", "lasers", "--edition", "HS2020"],
        &["--family", "lasers", "--longest", "3"],
    ] {
        let output = reverse(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
}

//! What is told of rules that are wrong, and what a change of the law comes to.

use dualuse::dates::Date;

use super::{Condition, Paragraph};
use crate::{copy::Copy, fault::Faults};

const AIRCRAFT: &str = "controls/rules/unmanned-aircraft.toml";
const SHARED: &str = "controls/rules/definitions.toml";

fn is_told(faults: &Faults, file: &str, line: usize, reason: &str) {
    let told = faults.to_string();
    let place = format!("data/{file}:{line}:");
    let fault = told.split("error: ").find(|fault| fault.starts_with(reason) && fault.contains(&place));
    assert!(fault.is_some(), "{reason:?} at {place} is not told:\n{told}");
}

#[test]
fn every_fault_is_told_in_one_run_with_its_line() {
    let copy = Copy::of_data();
    // From the end of the file to its beginning, so that no edit moves the line of another.
    let circular = copy.edit(
        SHARED,
        "[[define]]\nname = \"reserved\"",
        "[[define]]\nname = \"one\"\ntitle = \"One\"\nwhen = { use = \"other\" }\n\
         [[define]]\nname = \"other\"\ntitle = \"Other\"\nwhen = { use = \"one\" }\n\
         [[define]]\nname = \"reserved\"",
    );
    let parameter = copy.edit(AIRCRAFT, "unmanned_aircraft_range =", "unmanned_aircraft_ranges =");
    let dimension = copy.edit(AIRCRAFT, "\"15240 m\"", "\"15240 kg\"");
    let unknown = copy.edit(AIRCRAFT, "entry = \"9A012.b.3\"", "entry = \"9A012.b.33\"") - 1;
    let name = copy.edit(AIRCRAFT, "{ use = \"reserved\" }", "{ use = \"reservd\" }");
    let twice =
        copy.edit(AIRCRAFT, "title = \"Endurance 3 hours or more\"\nfrom", "title = \"3 hours or more\"\nuntil") - 3;
    let limits = copy.edit(
        AIRCRAFT,
        "when = { use = \"endurance-and-wind-gusts\" }",
        "when = { use = \"endurance-and-wind-gusts\", limits = { ge = \"1 h\" } }",
    );
    let entry = copy.edit(AIRCRAFT, "entry = \"9A012\"", "entry = \"9A012\"") - 1;
    let (_, faults) = copy.model();
    is_told(&faults, AIRCRAFT, parameter, "there is no parameter \"unmanned_aircraft_ranges\"");
    is_told(&faults, AIRCRAFT, dimension, "\"15240 kg\" is a mass, and operating_altitude is a length");
    is_told(&faults, AIRCRAFT, unknown, "us-ccl has no 9A012.b.33");
    is_told(&faults, AIRCRAFT, unknown, "eu-annex-i has no 9A012.b.33");
    is_told(&faults, AIRCRAFT, twice, "9A012.a.2: stands twice at one time");
    is_told(&faults, AIRCRAFT, entry, "9A012.b.3 of us-ccl has neither a rule nor a judgement");
    is_told(&faults, AIRCRAFT, name, "no condition is defined as \"reservd\" for this file");
    is_told(&faults, AIRCRAFT, limits, "endurance-and-wind-gusts is used without limits");
    is_told(&faults, SHARED, circular, "one is defined by itself");
    is_told(&faults, SHARED, circular, "no paragraph turns on one");
}

#[test]
fn a_paragraph_above_that_changes_while_one_below_stays_is_told() {
    let copy = Copy::of_data();
    copy.edit(
        "controls/rules/machine-tools.toml",
        "entry = \"2B001.a\"\n",
        "entry = \"2B001.a\"\nuntil = 2027-01-01\n",
    );
    let (_, faults) = copy.model();
    let told = faults.to_string();
    assert!(told.contains("2B001.a.1: 2B001.a, which stands above it, changes while it is in force"), "{told}");
}

/// The limits of a condition, as they are printed.
fn figures(condition: &Condition) -> Vec<&str> {
    match condition.plain() {
        Condition::All(parts) | Condition::Any(parts) | Condition::First(parts) => {
            parts.iter().flat_map(figures).collect()
        }
        Condition::Not(part) => figures(part),
        Condition::Quantity { limits, .. } => limits.iter().map(|limit| limit.text.as_str()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_threshold_changes_from_a_day_by_one_block_with_its_own_source() {
    let file = "controls/rules/machine-tools.toml";
    let copy = Copy::of_data();
    let block = "title = \"Deep-hole drilling, bore depth over 5 m\"\n";
    let condition = "when = { all = [\n  { is = \"deep-hole-drilling-machine\" },\n  { maximum_bore_depth = { gt = \"5 m\" } },\n] }\n";
    let head = "[[paragraph]]\nentry = \"2B001.f\"\nlists = [\"us-ccl\", \"eu-annex-i\"]\n";
    copy.edit(
        file,
        &format!("{block}{condition}"),
        &format!(
            "{block}until = 2027-03-01\n{condition}\n{head}title = \"Deep-hole drilling, bore depth over 6 m\"\n\
             from = 2027-03-01\nsource = \"92 FR 1\"\n{}",
            condition.replace("5 m", "6 m"),
        ),
    );
    let (model, faults) = copy.model();
    let model = model.filter(|_| faults.is_empty()).unwrap_or_else(|| panic!("{faults}"));
    let changed: Date = "2027-03-01".parse().expect("a day");
    let code = "2B001.f".parse().expect("a code");
    for list in ["us-ccl", "eu-annex-i"] {
        let list = model.lists.find(list).expect("a list");
        let rows: Vec<&Paragraph> = model.rules.under(list, code).collect();
        assert_eq!(rows.len(), 2);
        let first = model.lists.all[list].edition;
        for day in days(2025..2028).filter(|day| *day >= first) {
            let in_force: Vec<&&Paragraph> = rows.iter().filter(|row| row.is_in_force(Some(day))).collect();
            let [row] = in_force[..] else { panic!("{} paragraphs are in force on {day}", in_force.len()) };
            let (figure, is_new) = (figures(row.when.as_ref().expect("a rule")), day >= changed);
            assert_eq!(figure, [if is_new { "6 m" } else { "5 m" }], "{day}");
            assert_eq!(row.source == "92 FR 1", is_new, "{day}");
        }
        let latest: Vec<&&Paragraph> = rows.iter().filter(|row| row.is_in_force(None)).collect();
        assert_eq!(figures(latest[0].when.as_ref().expect("a rule")), ["6 m"]);
    }
}

/// Every day of these years.
fn days(years: core::ops::Range<i16>) -> impl Iterator<Item = Date> {
    let of_month = |(year, month)| (1..=31).filter_map(move |day| Date::new(year, month, day).ok());
    years.flat_map(|year| (1..=12).map(move |month| (year, month))).flat_map(of_month)
}

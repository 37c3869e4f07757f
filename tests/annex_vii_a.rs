//! Annex VII, Part A, of Regulation (EU) No 833/2014: what its rules say of lasers, row by row of the boundaries; that its other entries
//! decide nothing; and that a machine is never met through its laser.

use dualuse::{
    Category, Checks, Facts, Item, Link, classify, classify_with,
    control::{ControlCode, ControlEntry, ControlList},
    dates::{AsOf, Date},
    rules::{Paragraph, Terms, coverage, determine, determine_on},
};

const LIST: ControlList = ControlList::Eu833AnnexViiA;

fn code(text: &str) -> ControlCode {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn facts(pairs: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::new();
    for (parameter, value) in pairs {
        facts.state(parameter.parse().expect("a parameter"), value).unwrap_or_else(|error| panic!("{error}"));
    }
    facts
}

/// What the list says of a paragraph on such facts.
fn said(paragraph: &str, facts: &Facts) -> &'static str {
    determine(LIST, code(paragraph), facts).id()
}

/// A multimode fibre laser that runs continuously, with some facts in place of others or beside them.
fn laser(other: &[(&str, &str)]) -> Facts {
    let usual = [
        ("kind", "fibre-laser"),
        ("operation", "cw"),
        ("tunable", "false"),
        ("transverse_mode", "multi"),
        ("wavelength", "1070 nm"),
        ("output_power", "3 kW"),
    ];
    let stays = usual.iter().filter(|(id, _)| other.iter().all(|(with, _)| with != id));
    facts(&stays.chain(other).copied().collect::<Vec<_>>())
}

#[test]
fn a_laser_of_three_kilowatts_is_met_unless_it_is_tunable() {
    assert_eq!(said("X.A.IV.005.e.2.b", &laser(&[])), "met");
    assert_eq!(said("X.A.IV.005.e.2.b", &laser(&[("tunable", "true")])), "not-met");
    assert_eq!(said("X.A.IV.005", &laser(&[("tunable", "true")])), "not-met");
}

#[test]
fn the_note_takes_out_heavy_industrial_lasers_of_two_kilowatts() {
    let industrial = |power, mass, efficiency: Option<&'static str>| {
        let given = [("output_power", power), ("industrial", "true"), ("total_mass", mass)];
        let efficiency = efficiency.map(|efficiency| ("wall_plug_efficiency", efficiency));
        laser(&given.into_iter().chain(efficiency).collect::<Vec<_>>())
    };
    for (power, mass, efficiency, a, b) in [
        ("2 kW", "1200 kg", None, "missing", "met"),
        ("2 kW", "1200.0010 kg", None, "missing", "not-met"),
        ("2 kW", "1200.0010 kg", Some("30 %"), "met", "not-met"),
        ("2 kW", "1200.0010 kg", Some("18 %"), "not-met", "not-met"),
        ("2 kW", "1200.0010 kg", Some("18.0010 %"), "met", "not-met"),
        ("2.000001 kW", "1200.0010 kg", None, "missing", "met"),
        ("500 W", "1200 kg", None, "missing", "not-met"),
        ("500.0010 W", "1200 kg", None, "missing", "met"),
        ("30 W", "1 kg", Some("30 %"), "not-met", "not-met"),
        ("30.0010 W", "1 kg", Some("30 %"), "met", "not-met"),
    ] {
        let facts = industrial(power, mass, efficiency);
        let told = (said("X.A.IV.005.e.2.a", &facts), said("X.A.IV.005.e.2.b", &facts));
        assert_eq!(told, (a, b), "{power}, {mass}, {efficiency:?}");
    }
    // The whole stays open as long as the efficiency is.
    assert_eq!(said("X.A.IV.005.e.2", &industrial("2 kW", "1200.0010 kg", None)), "missing");
}

#[test]
fn a_machine_is_not_met_through_its_laser() {
    let machine = laser(&[("kind", "laser-machine-tool"), ("laser_type", "fibre")]);
    assert_eq!(said("X.A.IV.005", &machine), "not-met");
    let both = facts(&[
        ("kind", "fibre-laser"),
        ("kind", "laser-machine-tool"),
        ("operation", "cw"),
        ("tunable", "false"),
        ("transverse_mode", "multi"),
        ("wavelength", "1070 nm"),
        ("output_power", "3 kW"),
        ("industrial", "false"),
    ]);
    assert_eq!(said("X.A.IV.005", &both), "not-met");
    // Annex I leaves it to General Note 2, and the US list to a person: never met.
    for list in [ControlList::EuAnnexI, ControlList::UsCcl] {
        assert_eq!(determine(list, code("6A005.a.6.b.2"), &both).id(), "needs-judgement", "{list}");
        for (decides_not, answer) in [("false", "met"), ("true", "not-met")] {
            let flag = "laser_does_not_decide".parse().expect("a parameter");
            let judged = both.clone().with(flag, decides_not).expect("stated");
            assert_eq!(determine(list, code("6A005.a.6.b.2"), &judged).id(), answer, "{list}");
        }
    }
    let checks = Checks::eu();
    for text in [
        "laser cutting machine with a 3 kW fibre laser, 1070 nm, CW, multimode, not tunable",
        "fiber laser cutter 3 kW",
    ] {
        let item = Item::new(text);
        let answer = classify_with(&item, checks);
        let source = answer.candidates().find(|found| found.list() == LIST && found.entry() == code("X.A.IV.005"));
        let source = source.unwrap_or_else(|| panic!("{text}: not shown"));
        assert!(matches!(source.link(), Link::Category(_)), "{text}");
        assert_eq!(source.determination().map(|determination| determination.id()), Some("not-met"), "{text}");
        assert!(answer.verdict().met().is_empty(), "{text}: {:?}", answer.verdict().met());
    }
}

/// Of every figure: at it, and the smallest step above and below.
#[test]
fn every_boundary_of_the_rules_on_lasers() {
    let (pulsed, single) = (("operation", "pulsed"), ("transverse_mode", "single"));
    let co2 = [("kind", "laser"), ("laser_type", "co2")];
    let diode = [("kind", "laser-diode"), ("diode_form", "individual"), single];
    let bar = [("kind", "laser-diode"), ("diode_form", "bar")];
    let ruby = [("kind", "laser"), ("laser_type", "ruby")];
    let short =
        [("kind", "laser"), pulsed, ("tunable", "false"), ("wavelength", "1064 nm"), ("pulse_duration", "10 ns")];
    let long =
        [("kind", "laser"), pulsed, ("tunable", "false"), ("wavelength", "1064 nm"), ("pulse_duration", "10 us")];
    let cw = [("kind", "laser"), ("operation", "cw"), ("tunable", "false"), ("wavelength", "1064 nm")];
    let eye_safe = [("kind", "laser"), ("tunable", "false"), ("wavelength", "1550 nm")];
    let (multi, efficient, repeated) =
        (("transverse_mode", "multi"), ("wall_plug_efficiency", "19 %"), ("pulse_repetition_frequency", "2 kHz"));
    // A paragraph, the facts beside the figure, the figure, and what is said below, at and above it.
    type Row<'r> =
        (&'r str, &'r [&'r [(&'static str, &'static str)]], &'static str, [&'static str; 3], [&'static str; 3]);
    const OVER: [&str; 3] = ["not-met", "not-met", "met"];
    const FROM: [&str; 3] = ["not-met", "met", "met"];
    const UP_TO: [&str; 3] = ["met", "met", "not-met"];
    const FOR_JUDGEMENT: [&str; 3] = ["not-met", "not-met", "needs-judgement"];
    let rows: &[Row<'_>] = &[
        (
            "X.A.IV.005.a.1",
            &[&co2, &[("operation", "cw")]],
            "output_power",
            ["9.999999 kW", "10 kW", "10.000001 kW"],
            OVER,
        ),
        (
            "X.A.IV.005.a.2",
            &[&co2, &[pulsed, ("pulse_duration", "11 us"), ("peak_power", "1 kW")]],
            "average_power",
            ["9.999999 kW", "10 kW", "10.000001 kW"],
            FOR_JUDGEMENT,
        ),
        (
            "X.A.IV.005.a.2",
            &[&co2, &[pulsed, ("pulse_duration", "11 us"), ("average_power", "1 kW")]],
            "peak_power",
            ["99.999999 kW", "100 kW", "100.000001 kW"],
            FOR_JUDGEMENT,
        ),
        (
            "X.A.IV.005.a.2",
            &[&co2, &[pulsed, ("average_power", "11 kW")]],
            "pulse_duration",
            ["9.999999 us", "10 us", "10.000001 us"],
            FOR_JUDGEMENT,
        ),
        (
            "X.A.IV.005.a.3",
            &[&co2, &[pulsed, ("average_power", "3 kW")]],
            "pulse_duration",
            ["9.999999 us", "10 us", "10.000001 us"],
            ["needs-judgement", "needs-judgement", "not-met"],
        ),
        (
            "X.A.IV.005.a.3",
            &[&co2, &[pulsed, ("pulse_duration", "1 us"), ("peak_power", "1 W")]],
            "average_power",
            ["2.499999 kW", "2.5 kW", "2.500001 kW"],
            FOR_JUDGEMENT,
        ),
        (
            "X.A.IV.005.a.3",
            &[&co2, &[pulsed, ("pulse_duration", "1 us"), ("average_power", "1 W"), ("peak_power", "3 kW")]],
            "pulse_energy",
            ["4.999999 J", "5 J", "5.000001 J"],
            FOR_JUDGEMENT,
        ),
        (
            "X.A.IV.005.a.3",
            &[&co2, &[pulsed, ("pulse_duration", "1 us"), ("average_power", "1 W"), ("pulse_energy", "6 J")]],
            "peak_power",
            ["2.499999 kW", "2.5 kW", "2.500001 kW"],
            FOR_JUDGEMENT,
        ),
        (
            "X.A.IV.005.b.1.a",
            &[&diode, &[("operation", "cw")]],
            "output_power",
            ["99.999999 mW", "100 mW", "100.000001 mW"],
            OVER,
        ),
        ("X.A.IV.005.b.1.b", &[&diode], "wavelength", ["1049.999 nm", "1050 nm", "1050.001 nm"], OVER),
        ("X.A.IV.005.b.2", &[&bar], "wavelength", ["1049.999 nm", "1050 nm", "1050.001 nm"], OVER),
        ("X.A.IV.005.c", &[&ruby], "pulse_energy", ["19.999999 J", "20 J", "20.000001 J"], OVER),
        (
            "X.A.IV.005.d.1.a.1",
            &[&short, &[single, efficient, repeated]],
            "average_power",
            ["9.999999 W", "10 W", "10.000001 W"],
            OVER,
        ),
        (
            "X.A.IV.005.d.1.a.1",
            &[&short, &[single, repeated, ("average_power", "11 W")]],
            "wall_plug_efficiency",
            ["11.999999 %", "12 %", "12.000001 %"],
            OVER,
        ),
        (
            "X.A.IV.005.d.1.a.1",
            &[&short, &[single, efficient, ("average_power", "11 W")]],
            "pulse_repetition_frequency",
            ["0.999999 kHz", "1 kHz", "1.000001 kHz"],
            OVER,
        ),
        ("X.A.IV.005.d.1.a.2", &[&short, &[single]], "average_power", ["19.999999 W", "20 W", "20.000001 W"], OVER),
        (
            "X.A.IV.005.d.1.b.1",
            &[&short, &[multi, efficient]],
            "average_power",
            ["29.999999 W", "30 W", "30.000001 W"],
            OVER,
        ),
        (
            "X.A.IV.005.d.1.b.1",
            &[&short, &[multi, ("average_power", "31 W")]],
            "wall_plug_efficiency",
            ["17.999999 %", "18 %", "18.000001 %"],
            OVER,
        ),
        ("X.A.IV.005.d.1.b.2", &[&short, &[multi]], "peak_power", ["199.999999 MW", "200 MW", "200.000001 MW"], OVER),
        ("X.A.IV.005.d.1.b.3", &[&short, &[multi]], "average_power", ["49.999999 W", "50 W", "50.000001 W"], OVER),
        (
            "X.A.IV.005.d.1.b.3",
            &[&short[..4], &[multi, ("average_power", "51 W")]],
            "pulse_duration",
            ["0.999999 ns", "1 ns", "1.000001 ns"],
            FROM,
        ),
        (
            "X.A.IV.005.d.1.b.3",
            &[&short[..4], &[multi, ("average_power", "51 W")]],
            "pulse_duration",
            ["0.999999 us", "1 us", "1.000001 us"],
            UP_TO,
        ),
        (
            "X.A.IV.005.d.2.b.2",
            &[&short[..4], &[multi, ("average_power", "501 W")]],
            "pulse_duration",
            ["0.999999 us", "1 us", "1.000001 us"],
            OVER,
        ),
        (
            "X.A.IV.005.d.2.a.1",
            &[&long, &[single, efficient, repeated]],
            "average_power",
            ["9.999999 W", "10 W", "10.000001 W"],
            OVER,
        ),
        ("X.A.IV.005.d.2.a.2", &[&long, &[single]], "average_power", ["19.999999 W", "20 W", "20.000001 W"], OVER),
        (
            "X.A.IV.005.d.2.b.1",
            &[&long, &[multi, efficient]],
            "average_power",
            ["29.999999 W", "30 W", "30.000001 W"],
            OVER,
        ),
        ("X.A.IV.005.d.2.b.2", &[&long, &[multi]], "average_power", ["499.999999 W", "500 W", "500.000001 W"], OVER),
        (
            "X.A.IV.005.e.1.a",
            &[&cw, &[single, efficient, repeated]],
            "output_power",
            ["9.999999 W", "10 W", "10.000001 W"],
            OVER,
        ),
        ("X.A.IV.005.e.1.b", &[&cw, &[single]], "output_power", ["49.999999 W", "50 W", "50.000001 W"], OVER),
        // The ends of a band count as within it.
        (
            "X.A.IV.005.e.1.b",
            &[&cw[..3], &[single, ("output_power", "51 W")]],
            "wavelength",
            ["974.999 nm", "975 nm", "975.001 nm"],
            FROM,
        ),
        (
            "X.A.IV.005.e.1.b",
            &[&cw[..3], &[single, ("output_power", "51 W")]],
            "wavelength",
            ["1149.999 nm", "1150 nm", "1150.001 nm"],
            UP_TO,
        ),
        (
            "X.A.IV.005.f.1",
            &[&eye_safe, &[pulsed, ("peak_power", "2 W")]],
            "pulse_energy",
            ["99.999999 mJ", "100 mJ", "100.000001 mJ"],
            OVER,
        ),
        (
            "X.A.IV.005.f.1",
            &[&eye_safe, &[pulsed, ("pulse_energy", "101 mJ")]],
            "peak_power",
            ["0.999999 W", "1 W", "1.000001 W"],
            OVER,
        ),
        ("X.A.IV.005.f.2", &[&eye_safe, &[pulsed]], "average_power", ["0.999999 W", "1 W", "1.000001 W"], OVER),
        (
            "X.A.IV.005.f.2",
            &[&eye_safe[..2], &[pulsed, ("average_power", "2 W")]],
            "wavelength",
            ["1399.999 nm", "1400 nm", "1400.001 nm"],
            FROM,
        ),
        (
            "X.A.IV.005.f.2",
            &[&eye_safe[..2], &[pulsed, ("average_power", "2 W")]],
            "wavelength",
            ["1554.999 nm", "1555 nm", "1555.001 nm"],
            UP_TO,
        ),
    ];
    for &(paragraph, beside, parameter, values, expected) in rows {
        for (value, expected) in values.into_iter().zip(expected) {
            let pairs: Vec<_> = beside.concat().into_iter().chain([(parameter, value)]).collect();
            assert_eq!(said(paragraph, &facts(&pairs)), expected, "{paragraph}: {parameter} {value}");
        }
    }
}

/// Outside lasers nothing is met until it is stated that Annex I does not specify the goods; a figure that fails closes all the same.
#[test]
fn what_annex_i_may_specify_is_for_judgement() {
    let processor = |frequency| facts(&[("kind", "processor"), ("clock_frequency", frequency)]);
    assert_eq!(said("X.A.I.001.a.2", &processor("25 MHz")), "not-met");
    let faster = processor("25.000001 MHz");
    assert_eq!(said("X.A.I.001.a.2", &faster), "needs-judgement");
    let specified =
        |value| faster.clone().with("specified_in_annex_i".parse().expect("a parameter"), value).expect("stated");
    assert_eq!(said("X.A.I.001.a.2", &specified("false")), "met");
    assert_eq!(said("X.A.I.001.a.2", &specified("true")), "not-met");
    for paragraph in Paragraph::all(AsOf::Latest).filter(|paragraph| paragraph.list() == LIST) {
        let is_laser = code("X.A.IV.005").contains(paragraph.code());
        let why = paragraph.explain(&Facts::new());
        let noted = |note: &str| note.contains("what Annex I specifies");
        let has_note = why
            .grounds()
            .iter()
            .flat_map(|grounds| grounds.clauses())
            .any(|clause| clause.exclusion().is_some_and(noted));
        assert!(is_laser || has_note || paragraph.judgement().is_some(), "{paragraph}");
    }
}

/// Entries without rules are for judgement, each with its reason, whatever is known of the goods.
#[test]
fn entries_without_rules_decide_nothing() {
    let coverage = coverage(LIST);
    assert_eq!((coverage.entries, coverage.entries_with_rules), (53, 6));
    let facts = laser(&[]);
    for entry in ControlEntry::all(LIST) {
        let rules =
            Paragraph::under(LIST, entry.code(), AsOf::Latest).filter(|rule| rule.judgement().is_none()).count();
        if rules == 0 {
            assert_eq!(said(entry.code().as_str(), &facts), "needs-judgement", "{entry}");
        }
    }
}

/// Where paragraphs beside those held were not read, nothing says that the whole is not met.
#[test]
fn what_was_not_read_is_never_closed() {
    let mut lamp = facts(&[("kind", "fibre-laser")]);
    lamp.only(&[]);
    for entry in ["X.A.II.001", "X.B.X.010"] {
        assert_ne!(said(entry, &lamp), "not-met", "{entry}");
    }
    assert!(LIST.not_read().iter().any(|text| text.contains("category VIII")));
}

#[test]
fn the_list_is_asked_by_name_alone_and_told_of_what_it_lacks() {
    assert!(Checks::default().control_lists().all(|list| list != LIST));
    assert!(Checks::eu().control_lists().any(|list| list == LIST));
    let answer = classify(&Item::new("fiber laser 1070 nm"));
    assert!(answer.candidates().all(|found| found.list() != LIST));
    assert!(answer.checks().not_asked().any(|id| id == LIST.id()));
    // Of a day before the state that was read nothing is decided.
    let before = Terms::default().as_of("2025-10-23".parse::<Date>().expect("a day"));
    assert_eq!(determine_on(LIST, code("X.A.IV.005.e.2.b"), &laser(&[]), before).id(), "not-evaluated");
}

#[test]
fn every_category_that_names_the_list_names_entries_of_it() {
    let named = Category::all().filter(|category| category.entries().iter().any(|(list, _)| *list == LIST));
    assert!(named.count() > 30);
}

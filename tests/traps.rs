//! The traps in which an answer was once wrong: each row has a name that says what must hold.

use dualuse::{
    Cause, CodeStatus, Facts, Item, Outcome, classify, classify_as_of,
    control::ControlList,
    dates::AsOf,
    fact::{Basis, Kind, Parameter},
    hs::HsCode,
    rules::{Determination, Terms, determine, determine_on},
};

fn parameter(id: &str) -> Parameter {
    id.parse().expect("a parameter")
}

/// Facts of `wavelength=1070 nm; kind=laser`.
fn facts(text: &str) -> Facts {
    let mut facts = Facts::new();
    for pair in text.split("; ").filter(|pair| !pair.is_empty()) {
        let (id, value) = pair.split_once('=').expect("a pair");
        facts.state(parameter(id), value).unwrap_or_else(|error| panic!("{error}"));
    }
    facts
}

fn lists(id: &str) -> Vec<ControlList> {
    match id {
        "both" => vec![ControlList::UsCcl, ControlList::EuAnnexI],
        one => vec![one.parse().expect("a list")],
    }
}

/// `met`, `not-met (read)`, `missing`: the basis is named where it is not `stated`.
fn said(determination: Determination) -> String {
    match determination.basis() {
        Some(basis) if basis != Basis::Stated => format!("{} ({basis})", determination.id()),
        _ => determination.id().to_owned(),
    }
}

struct Row {
    name: &'static str,
    description: &'static str,
    hs: &'static str,
    stated: &'static str,
    list: &'static str,
    entry: &'static str,
    expect: &'static str,
}

const THULIUM: &str = "wavelength=1940 nm; operation=cw; tunable=false; transverse_mode=single; output_power=20 W; laser_type=fibre; kind=laser";

/// A row of `ROWS`.
const fn row(
    name: &'static str,
    description: &'static str,
    hs: &'static str,
    stated: &'static str,
    list: &'static str,
    entry: &'static str,
    expect: &'static str,
) -> Row {
    Row { name, description, hs, stated, list, entry, expect }
}

const ROWS: &[Row] = &[
    row(
        "the right code turns no stated thulium laser",
        "",
        "9013.20",
        THULIUM,
        "both",
        "6A005.a.9.a",
        "met (presumed)",
    ),
    row("without the code the answer is the same", "", "", THULIUM, "both", "6A005.a.9.a", "met (presumed)"),
    row(
        "the code of laser machines makes no fibre laser of a 10.6 µm laser",
        "",
        "8456.11",
        "wavelength=10.6 um; operation=cw; output_power=16 kW; kind=laser",
        "both",
        "6A005.d.3.a",
        "missing",
    ),
    row(
        "the code of other circuits gives a voltage regulator no entry",
        "voltage regulator, -55 to 125 °C ambient",
        "8542.39",
        "",
        "both",
        "3A001.a.2.c",
        "missing",
    ),
    row("an HF laser is one by its words", "HF laser", "", "", "both", "6A005.d.5.a", "met (presumed)"),
    row("a COIL laser has no threshold", "COIL laser 1315 nm", "", "", "both", "6A005.d.5.c.1", "met (presumed)"),
    row("a chemical laser is one of several", "chemical laser 2.8 um", "", "", "both", "6A005.d.5", "missing"),
    row(
        "a laser whose type nobody states may be any",
        "",
        "",
        "wavelength=940 nm; output_power=100 W; operation=cw; transverse_mode=multi; tunable=false; kind=laser",
        "both",
        "6A005.a.5.b",
        "missing",
    ),
    row(
        "the same of a stated type is met",
        "",
        "",
        "wavelength=940 nm; output_power=100 W; operation=cw; transverse_mode=multi; tunable=false; kind=laser; laser_type=other; frequency_doubled=false",
        "both",
        "6A005.a.5.b",
        "met (presumed)",
    ),
    row(
        "a green laser may be doubled, and its source counts",
        "",
        "",
        "wavelength=532 nm; operation=pulsed; pulse_duration=10 ns; average_power=75 W; pulse_repetition_frequency=10 kHz; transverse_mode=single; tunable=false; peak_power=0.5 MW; pulse_energy=7.5 mJ; laser_type=other; kind=laser",
        "both",
        "6A005.b.6",
        "missing",
    ),
    row(
        "without frequency conversion it is not met",
        "",
        "",
        "wavelength=532 nm; operation=pulsed; pulse_duration=10 ns; average_power=75 W; pulse_repetition_frequency=10 kHz; transverse_mode=single; tunable=false; peak_power=0.5 MW; pulse_energy=7.5 mJ; laser_type=other; frequency_doubled=false; kind=laser",
        "both",
        "6A005.b.6",
        "not-met",
    ),
    row("a performance alone may be a circuit's or a computer's", "", "", "tpp=4800", "us-ccl", "3A090.a", "missing"),
    row("of a circuit it is met", "", "", "tpp=4800; kind=digital-processing-ic", "us-ccl", "3A090.a.1", "met"),
    row("of a computer another entry is met", "", "", "tpp=4800; kind=digital-computer", "us-ccl", "4A090.a", "met"),
    row("a computer is no circuit", "", "", "tpp=4800; kind=digital-computer", "us-ccl", "3A090.a", "not-met"),
    row(
        "an instrument with a sample rate is no converter",
        "",
        "",
        "resolution=16 bit; sample_rate=500 MSPS",
        "both",
        "3A001.a.5.a.5",
        "missing",
    ),
    row(
        "no more than the figure is not over it",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; spectral_bandwidth=30 GHz; kind=laser; laser_type=fibre; output_power=no more than 500 W",
        "both",
        "6A005.a.6.a",
        "not-met",
    ),
    row(
        "не свыше is an upper bound",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; spectral_bandwidth=30 GHz; kind=laser; laser_type=fibre; output_power=не свыше 500 Вт",
        "both",
        "6A005.a.6.a",
        "not-met",
    ),
    row(
        "не менее is a lower bound",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; spectral_bandwidth=30 GHz; kind=laser; laser_type=fibre; output_power=не менее 501 Вт",
        "both",
        "6A005.a.6.a",
        "met (presumed)",
    ),
    row(
        "a limit at the threshold leaves it open",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; spectral_bandwidth=30 GHz; kind=laser; laser_type=fibre; output_power=no less than 500 W",
        "both",
        "6A005.a.6.a",
        "missing",
    ),
    row(
        "43 dBm is less than 20 W",
        "MMIC amplifier 2 to 6 GHz, saturated output power 43 dBm, fractional bandwidth 100 %",
        "",
        "",
        "both",
        "3A001.b.2.a.4",
        "not-met (read)",
    ),
    row(
        "1.06 µm is 1064 nm as data sheets round it",
        "Laser rangefinder module, Nd:YAG, 1.06 um, Q-switched",
        "",
        "",
        "us-usml",
        "XII(b)(3)",
        "missing",
    ),
    row(
        "1070 nm and a Q-switch is another line",
        "Laser rangefinder module, 1070 nm, Q-switched",
        "",
        "",
        "us-usml",
        "XII(b)(3)",
        "missing",
    ),
    row(
        "one model of three is over the figure",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=1500/1000/500 W",
        "both",
        "6A005.a.6.a.1",
        "missing",
    ),
    row(
        "all models are over the figure",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=1500/1200 W",
        "both",
        "6A005.a.6.a.1",
        "met (presumed)",
    ),
    row(
        "what a laser can be set to counts for control",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=100 W to 1200 W adjustable",
        "both",
        "6A005.a.6.a.1",
        "met (presumed)",
    ),
    row(
        "what a laser can be set to takes nothing out of control",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=multi; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; industrial=true; total_mass=1000 kg to 1300 kg adjustable; output_power=3 kW",
        "both",
        "6A005.a.6.b.2",
        "missing",
    ),
    row(
        "limits within which the power lies leave it open",
        "",
        "",
        "wavelength=1070 nm; operation=cw; transverse_mode=single; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=100 W to 1200 W",
        "both",
        "6A005.a.6.a.1",
        "missing",
    ),
    row(
        "M² under 1.3 is a single mode",
        "",
        "",
        "wavelength=1070 nm; operation=cw; beam_quality_m2=1.1; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=1500 W",
        "both",
        "6A005.a.6.a.1",
        "met (presumed)",
    ),
    row(
        "M² of 1.3 is a multiple mode",
        "",
        "",
        "wavelength=1070 nm; operation=cw; beam_quality_m2=1.3; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=1500 W",
        "both",
        "6A005.a.6.a.1",
        "not-met",
    ),
    row(
        "M² says nothing of 6A995",
        "",
        "",
        "wavelength=1070 nm; operation=cw; beam_quality_m2=1.1; tunable=false; kind=laser; laser_type=fibre; frequency_doubled=false; output_power=60 W",
        "us-ccl",
        "6A995.e.1.b",
        "missing",
    ),
    row(
        "a laser of 6A005 is none of 6A205, whether the NRC licenses it or not",
        "",
        "",
        "wavelength=488 nm; output_power=50.1 W; operation=cw; tunable=false; laser_type=argon",
        "us-ccl",
        "6A205.b",
        "not-met",
    ),
    row(
        "a lathe that 2B001 takes by presumption may be one of 2B201",
        "",
        "",
        "kind=turning-machine; contouring_axes=2; unidirectional_positioning_repeatability=0.5 um; linear_axis_travel=0.5 m; positioning_accuracy_iso_2006=3 um; maximum_machining_diameter=40 mm",
        "us-ccl",
        "2B201.a",
        "missing",
    ),
    row(
        "a caged boat made for the process is taken back in",
        "",
        "",
        "furnace_consumable=true",
        "us-ccl",
        "3B991.b.1.e",
        "missing",
    ),
    row(
        "EUV light is shorter than 193 nm",
        "",
        "",
        "kind=stepper-or-scanner; lithography_light_source=euv",
        "both",
        "3B001.f.1.a",
        "met",
    ),
    row(
        "a stated wavelength tells more than the source",
        "",
        "",
        "kind=stepper-or-scanner; light_source_wavelength=248 nm",
        "both",
        "3B001.f.1.a",
        "not-met",
    ),
    row(
        "a cutting head on a laser welder asks whether it joins only",
        "Handheld laser welder 2000 W with cutting head",
        "",
        "",
        "both",
        "2B001.e",
        "missing",
    ),
    row(
        "a machine's pointer is not its laser",
        "Fiber laser cutting machine 6000 W with red pointer 650 nm",
        "",
        "",
        "both",
        "6A005.a.6.b",
        "missing",
    ),
    row(
        "not single mode is not single mode",
        "Fiber laser, not single mode, 1.2 kW, 1070 nm, CW, fixed wavelength",
        "",
        "",
        "both",
        "6A005.a.6.a",
        "not-met (read)",
    ),
    row(
        "a junction temperature is no ambient one",
        "FPGA rated -55 °C ... +125 °C junction",
        "",
        "",
        "both",
        "3A001.a.2.c",
        "missing",
    ),
    row(
        "a second figure that the parameter could take is a doubt",
        "Drone BVLOS, flight time 20 min with payload, 50 min without payload, wind gust speed 50 km/h",
        "",
        "",
        "eu-annex-i",
        "9A012.a.1",
        "missing",
    ),
    row(
        "deep hole drilling is 2B001.f without a category",
        "Deep hole drilling machine, drilling depth 6 m",
        "",
        "",
        "both",
        "2B001.f",
        "met (presumed)",
    ),
    row(
        "a hardened memory is 3A001.a.1",
        "Rad-hard memory IC, TID 500 krad(Si)",
        "",
        "",
        "both",
        "3A001.a.1.a",
        "met (read)",
    ),
    row(
        "an exemption of one of several goods takes none out",
        "manual lathe; CNC 5-axis milling machine, UPR 1.0 um, axis travel 500 mm, 5 simultaneous axes",
        "",
        "",
        "both",
        "2B001.b",
        "missing",
    ),
    row(
        "a gear grinder need not be limited to gears",
        "gear grinding machine and 5-axis machining centre",
        "",
        "",
        "both",
        "2B001.b",
        "missing",
    ),
    row(
        "the least power is no power",
        "fiber laser minimum output power 950 W 1070 nm CW single mode fixed wavelength",
        "",
        "",
        "both",
        "6A005.a.6.a.1",
        "missing",
    ),
    row(
        "in brackets behind the label too",
        "fiber laser 1070 nm CW single mode fixed wavelength, output power (min): 950 W",
        "",
        "",
        "both",
        "6A005.a.6.a.1",
        "missing",
    ),
    row("万 before a figure makes it unclear", "CO2激光器 1万6千瓦 CW", "", "", "both", "6A005.d.3.a", "missing"),
    row(
        "what one of several bars gives is not what all give",
        "laser diode bar 808 nm 60 W CW, stack 10 bars",
        "",
        "",
        "both",
        "6A005.d.1.d",
        "missing",
    ),
    row(
        "a colour beside an infrared line leaves the wavelength open",
        "green and IR laser sight 850 nm",
        "",
        "",
        "us-ccl",
        "0A504.f",
        "missing",
    ),
    row(
        "an operation in several modes is no transverse mode",
        "fiber laser 1070 nm 1.5 kW, multi mode operation",
        "",
        "",
        "both",
        "6A005.a.6.a.1",
        "missing",
    ),
    row(
        "a stated value counts in place of the one read",
        "fiber laser 1080 nm, CW, single mode, 1200 W, fixed wavelength",
        "",
        "wavelength=1310 nm; frequency_doubled=false; tunable=false",
        "both",
        "6A005.a.6.a.1",
        "not-met",
    ),
];

#[test]
fn no_trap_closes() {
    let mut wrong = Vec::new();
    for row in ROWS {
        let stated = facts(row.stated);
        let mut item = Item::new(row.description).with_facts(&stated);
        if !row.hs.is_empty() {
            item = item.with_hs(row.hs.parse().expect("a code"));
        }
        let answer = classify(&item);
        for list in lists(row.list) {
            let found = said(answer.determine(list, row.entry.parse().expect("an entry")));
            if found != row.expect {
                wrong.push(format!("{} ({list} {}): {found}, not {}", row.name, row.entry, row.expect));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Two outputs of one laser: what each meets is asked with its own figures.
#[test]
fn figures_of_one_output_stay_together() {
    let laser = "operation=cw; transverse_mode=single; tunable=false; laser_type=other; kind=laser";
    let (wavelength, power) = (parameter("wavelength"), parameter("output_power"));
    for (name, doubled, first, second, expect) in [
        ("60 W stand at 1064 nm and 20 W at 532 nm", "; frequency_doubled=false", "60 W", "20 W", "not-met"),
        ("60 W stand at 532 nm", "; frequency_doubled=false", "50 W", "60 W", "met (presumed)"),
        ("what is doubled may come from the other line", "", "60 W", "20 W", "missing"),
    ] {
        let mut facts = facts(&format!("{laser}{doubled}"));
        let points: [&[(Parameter, &str)]; 2] =
            [&[(wavelength, "1064 nm"), (power, first)], &[(wavelength, "532 nm"), (power, second)]];
        facts.state_points(&points).expect("points");
        for list in lists("both") {
            assert_eq!(said(determine(list, "6A005.a.3.a".parse().expect("a code"), &facts)), expect, "{name}");
        }
        assert!(facts.state(wavelength, "532 nm").is_err(), "{name}: a parameter of a point is stated");
    }
}

#[test]
fn a_parameter_is_stated_once() {
    let mut once = facts("output_power=500 W");
    let error = once.state(parameter("output_power"), "600 W").expect_err("twice");
    assert!(error.to_string().starts_with("output_power is stated twice"), "{error}");
    assert!(once.state(parameter("kind"), "laser").and_then(|()| once.state(parameter("kind"), "fibre-laser")).is_ok());
}

#[test]
fn kinds_that_exclude_each_other_contradict() {
    let both = facts("kind=laser-diode; laser_type=fibre; wavelength=1070 nm; operation=cw");
    assert_eq!(both.contradictions().count(), 1);
    let entry = "6A005.d.1".parse().expect("a code");
    assert_eq!(determine(ControlList::UsCcl, entry, &both).id(), "missing");
    // What is stated counts against what is read, and the contradiction stands beside it.
    let stated = facts("laser_type=fibre; kind=laser");
    let answer = classify(&Item::new("laser diode 808 nm").with_facts(&stated));
    assert!(answer.facts().contradictions().any(|found| found.decides()), "{:?}", answer.facts());
    assert_eq!(said(answer.determine(ControlList::UsCcl, entry)), "not-met");
}

#[test]
fn goods_of_one_kind_only_close_the_entries_of_others() {
    let mut only = facts("tpp=4800");
    only.only(&["digital-processing-ic".parse::<Kind>().expect("a kind")]);
    let closed = |entry: &str| determine(ControlList::UsCcl, entry.parse().expect("a code"), &only).id();
    assert_eq!(closed("6A005"), "not-met");
    assert_eq!(closed("4A090.a"), "not-met");
    assert_eq!(closed("3A090.a.1"), "met");
}

#[test]
fn one_of_two_is_met() {
    for description in ["", "roasted coffee"] {
        let stated = facts("tpp=4800");
        let answer = classify(&Item::new(description).with_facts(&stated));
        assert_eq!(answer.outcome(), Outcome::Flagged);
        let pairs: Vec<String> = answer
            .either_way()
            .filter(|pair| pair.list() == ControlList::UsCcl)
            .map(|pair| format!("{} {}", pair.first().code(), pair.second().code()))
            .collect();
        assert_eq!(pairs, ["3A090.a.1 4A090.a"]);
        for entry in ["3A090.a", "4A090.a"] {
            assert_eq!(answer.determine(ControlList::UsCcl, entry.parse().expect("a code")).id(), "missing");
        }
    }
}

#[test]
fn stated_facts_alone_can_be_asked() {
    let stated = facts("tunable=false");
    let answer = classify(&Item::new("Tm fiber laser 1940 nm CW single mode 20 W").with_facts(&stated));
    let entry = "6A005.a.9.a".parse().expect("a code");
    let on = |least| determine_on(ControlList::EuAnnexI, entry, answer.facts(), Terms::default().on(least)).id();
    assert_eq!(on(Basis::Stated), "missing");
}

#[test]
fn a_kind_adds_no_candidates_of_other_families() {
    let plain = classify(&Item::new("fiber laser cutting machine")).candidates().count();
    let stated = facts("kind=fibre-laser");
    let answer = classify(&Item::new("fiber laser cutting machine").with_facts(&stated));
    assert_eq!(answer.candidates().count(), plain);
    let question = answer.verdict().next_question().expect("something is open");
    assert_ne!(question.parameter(), Parameter::KIND);
}

#[test]
fn rules_answer_for_days_they_reach() {
    let drone = facts(
        "kind=unmanned-aircraft; beyond_visual_line_of_sight=true; endurance=45 min; wind_gust_speed=50 km/h; military_unmanned_aircraft=false",
    );
    let entry = "9A012.a.1".parse().expect("a code");
    for (day, expect, title) in [
        ("2026-06-23", "not-evaluated", "Endurance 30 minutes to under 1 hour, stable in gusts"),
        ("2026-06-24", "met", "Endurance 30 minutes to under 1 hour, stable in gusts"),
        ("2026-08-13", "met", "Endurance under 3 hours"),
        ("latest", "met", "Endurance under 3 hours"),
    ] {
        let as_of: AsOf = day.parse().expect("a day");
        let answer = classify_as_of(&Item::new("").with_facts(&drone), as_of);
        assert_eq!(answer.determine(ControlList::UsCcl, entry).id(), expect, "{day}");
        let shown = answer.candidates().find(|found| found.list() == ControlList::UsCcl && found.entry() == entry);
        assert_eq!(shown.and_then(|found| found.title()), Some(title), "{day}");
    }
}

#[test]
fn what_is_not_known_of_a_day_is_not_not_listed() {
    let code: HsCode = "8408.10".parse().expect("a code");
    let answer = classify_as_of(&Item::from_hs(code), "2022-06-01".parse::<AsOf>().expect("a day"));
    assert!(matches!(answer.outcome(), Outcome::Indeterminate(_)), "{}", answer.outcome());
    assert!(!answer.unknown_listings().is_empty());
}

#[test]
fn a_bad_code_is_never_forgotten() {
    let answer = classify(&Item::new("laser rangefinder").with_code_text("8.54231E+09"));
    assert_eq!(answer.outcome(), Outcome::Flagged);
    assert!(matches!(answer.code(), CodeStatus::Unreadable(_)));
    let answer = classify(&Item::new("roasted coffee").with_code_text("N/A"));
    assert!(answer.outcome().to_string().contains("not read"), "{}", answer.outcome());
}

/// What a stated kind states narrows the choices of an operating point as it narrows those stated without one.
#[test]
fn a_stated_kind_narrows_the_choices_of_an_operating_point() {
    let (method, wavelength) = (parameter("exposure_method"), parameter("light_source_wavelength"));
    let kind = || Facts::new().with(Parameter::KIND, "stepper-or-scanner").expect("a kind");
    let mut at_point = kind();
    at_point.state_points(&[&[(method, "projection / contact"), (wavelength, "399.99 nm")]]).expect("a point");
    let plainly = kind().with(method, "projection / contact").and_then(|facts| facts.with(wavelength, "399.99 nm"));
    for facts in [at_point, plainly.expect("values")] {
        let code = "3B991.b.2.f.4".parse().expect("a code");
        assert_eq!(determine(ControlList::UsCcl, code, &facts), Determination::Met(Basis::Stated));
    }
}

/// What a stated kind states is so at every operating point, and one point that says otherwise contradicts it.
#[test]
fn a_point_that_denies_what_a_stated_kind_states_is_a_contradiction() {
    let radar: Parameter = "laser_radar".parse().expect("a parameter");
    let mut facts = Facts::new();
    facts.state_points(&[&[(radar, "false")], &[(radar, "true")]]).expect("two points");
    facts.state(Parameter::KIND, "lidar").expect("a kind");
    assert_eq!(facts.contradictions().count(), 1);
}

#[test]
fn what_goods_are_not_like_does_not_make_them_vanish() {
    // The law itself says so of its goods: "non-tunable", "non-military".
    for (description, category) in [
        ("non-military drone", "unmanned-aircraft"),
        ("non-contact laser cutting machine", "other-laser-machine-tool"),
        ("non-cooled thermal camera", "thermal-camera"),
    ] {
        let answer = classify(&Item::new(description));
        assert!(
            answer.categories().any(|found| found.category().id() == category),
            "{description}: {:?}",
            answer.outcome()
        );
    }
}

#[test]
fn what_is_stated_and_left_open_is_never_nothing_found() {
    let laser = facts("wavelength=1070 nm; output_power=1200 W");
    for description in ["", "Fahrrad", "roasted coffee"] {
        let outcome = classify(&Item::new(description).with_facts(&laser)).outcome();
        assert_eq!(outcome, Outcome::Indeterminate(Cause::Open), "{description}");
    }
}

#[test]
fn a_firm_is_not_its_goods() {
    for (maker, model, category) in [
        ("IPG", "YLS-3000", Some("laser-module")),
        ("Laser Components GmbH", "", None),
        ("Laser Components GmbH", "cable 2 m", None),
        ("Radar Office Supplies", "stapler", None),
    ] {
        let answer = classify(&Item::new("").with_maker(maker).with_model(model));
        let found: Vec<&str> = answer.categories().map(|found| found.category().id()).collect();
        assert_eq!(found.first().copied(), category, "{maker} {model}: {found:?}");
        assert!(answer.categories().all(|found| found.spans().len() == 0), "{maker} {model}");
    }
}

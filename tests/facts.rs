//! What descriptions state of the goods, in five languages.

use dualuse::{
    Facts, Item, classify,
    fact::{Origin, Parameter, ParameterError},
};

/// The facts read from a description, as `wavelength=1070 nm`.
fn read(description: &str) -> Vec<String> {
    let answer = classify(&Item::new(description));
    let facts = answer.facts().iter().filter(|fact| matches!(fact.origin(), Origin::Read(_)));
    let parameters = facts.filter(|fact| fact.parameter() != Parameter::KIND);
    parameters.map(|fact| format!("{}={}", fact.parameter(), fact.value())).collect()
}

#[test]
fn lasers_state_what_their_words_say() {
    let table: &[(&str, &[&str])] = &[
        ("fiber laser YLR-500 500 W", &["output_power=500 W", "laser_type=fibre"]),
        ("fiber laser model 500 500 W", &["laser_type=fibre"]),
        ("CO2 laser tube 80W 10600nm", &["wavelength=10600 nm", "output_power=80 W", "laser_type=co2"]),
        (
            "CO2 laser marking machine 30W line width 10 µm",
            &["output_power=30 W", "laser_type=co2", "machining_length=10 um", "laser_within_other_goods=true"],
        ),
        (
            "Er:YAG laser 2.94 µm 10 mJ",
            &["wavelength=2.94 um", "pulse_energy=10 mJ", "laser_type=other", "neodymium_doped=false"],
        ),
        // Of a laser of no such type, micrometres may be anything.
        ("laser module, 5 µm", &[]),
        (
            "fiber laser 5 kW peak power 100 W average power",
            &["peak_power=5 kW", "average_power=100 W", "laser_type=fibre"],
        ),
        (
            "Faserlaser-Schneidmaschine 6 kW, Anschlussleistung 35 kW, Wellenlänge 1070 nm",
            &[
                "wavelength=1070 nm",
                "output_power=6 kW",
                "laser_type=fibre",
                "input_power=35 kW",
                "laser_within_other_goods=true",
            ],
        ),
        ("CO2-Laserrohr 10,6 µm 80 W", &["wavelength=10.6 um", "output_power=80 W", "laser_type=co2"]),
        (
            "Nd:YAG Laser gütegeschaltet 1064 nm 50 mJ 10 ns",
            &[
                "wavelength=1064 nm",
                "operation=pulsed",
                "pulse_energy=50 mJ",
                "pulse_duration=10 ns",
                "laser_type=other",
                "neodymium_doped=true",
                "q_switched=true",
            ],
        ),
        (
            "станок лазерной резки с волоконным лазером 3 кВт общая мощность 18 кВт, длина волны 1070 нм",
            &[
                "wavelength=1070 nm",
                "output_power=3 kW",
                "laser_type=fibre",
                "input_power=18 kW",
                "laser_within_other_goods=true",
            ],
        ),
        (
            "ЛАЗЕР НЕПРЕРЫВНЫЙ ВОЛОКОННЫЙ ОДНОМОДОВЫЙ 1,5 КВТ",
            &["output_power=1.5 kW", "operation=cw", "transverse_mode=single", "laser_type=fibre"],
        ),
        (
            "лазерный модуль 808 нм 200 мВт, многомодовое волокно",
            &["wavelength=808 nm", "output_power=200 mW", "fibre_delivered=true"],
        ),
        ("Лазер СО2 100 Вт 10,6 мкм", &["wavelength=10.6 um", "output_power=100 W", "laser_type=co2"]),
        (
            "верстат лазерного різання, волоконне джерело 3 кВт, споживана потужність 20 кВт",
            &["output_power=3 kW", "laser_type=fibre", "input_power=20 kW", "laser_within_other_goods=true"],
        ),
        ("ДІОД ЛАЗЕРНИЙ 450 НМ 5 ВТ", &["wavelength=450 nm", "output_power=5 W", "laser_type=semiconductor"]),
        (
            "光纤激光切割机 3000W 总功率 15kW 波长1080nm",
            &[
                "wavelength=1080 nm",
                "output_power=3000 W",
                "laser_type=fibre",
                "input_power=15 kW",
                "laser_within_other_goods=true",
            ],
        ),
        (
            "单模连续光纤激光器 2000W",
            &["output_power=2000 W", "operation=cw", "transverse_mode=single", "laser_type=fibre"],
        ),
        (
            "半导体激光器 915nm 200W 多模光纤输出",
            &["wavelength=915 nm", "output_power=200 W", "laser_type=semiconductor", "fibre_delivered=true"],
        ),
        ("光纖雷射切割機 輸出功率 6kW", &["output_power=6 kW", "laser_type=fibre", "laser_within_other_goods=true"]),
    ];
    for (description, facts) in table {
        assert_eq!(read(description), *facts, "{description}");
    }
}

fn state(parameter: &str, value: &str) -> Result<Facts, ParameterError> {
    Facts::new().with(parameter.parse().unwrap_or_else(|error| panic!("{error}")), value)
}

#[test]
fn what_no_goods_can_have_is_refused() {
    for (parameter, value) in [
        ("output_power", "-1200 W"),
        ("wavelength", "-1070 nm"),
        ("contouring_axes", "-5"),
        ("output_power", "-10 to 20 W adjustable"),
    ] {
        let refused = state(parameter, value);
        assert!(matches!(refused, Err(ParameterError::BelowZero { .. })), "{parameter} = {value}: {refused:?}");
    }
    for (parameter, value) in
        [("ambient_temperature_min", "-55 °C"), ("output_power", "-10 dBm"), ("output_power", "0 W")]
    {
        assert!(state(parameter, value).is_ok(), "{parameter} = {value}");
    }
}

#[test]
fn a_figure_that_the_law_prints_in_percent_has_its_sign() {
    for (parameter, value) in [
        ("wall_plug_efficiency", "16"),
        ("wall_plug_efficiency", "16 ± 1 %"),
        ("band_stop_bandwidth", "0.4"),
        ("band_stop_bandwidth", "0.4 ± 0.05 %"),
        ("layer_thickness_uniformity", "±2"),
    ] {
        let refused = state(parameter, value);
        assert!(matches!(refused, Err(ParameterError::Percent { .. })), "{parameter} = {value}: {refused:?}");
    }
    for (parameter, value) in
        [("wall_plug_efficiency", "16 %"), ("band_stop_bandwidth", "0.4 % ± 0.05 %"), ("tpp", "4800")]
    {
        let stated = state(parameter, value);
        assert!(stated.is_ok(), "{parameter} = {value}: {stated:?}");
    }
}

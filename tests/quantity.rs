//! Laws of exact quantities, and what is found in text.

use core::cmp::Ordering;

use dualuse::quantity::{Bound, Decimal, Dimension, Interval, Quantity, QuantityError, Unit, find};
use proptest::prelude::*;

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// Every quantity of a text, as "bound value [to upper] [x times] [or other]".
fn found(text: &str) -> Vec<String> {
    find(text)
        .map(|found| {
            let mut line = format!("{}{}", found.bound(), found.quantity());
            if let Some(upper) = found.upper() {
                line += &format!(" to {upper}");
            }
            if let Some(times) = found.multiplier() {
                line += &format!(" x {times}");
            }
            if let Some(other) = found.other_reading() {
                line += &format!(" or {other}");
            }
            line
        })
        .collect()
}

#[test]
fn quantities_are_found_as_people_write_them() {
    let cases: &[(&str, &[&str])] = &[
        ("3 kW", &["3 kW"]),
        ("3kW", &["3 kW"]),
        ("3000W", &["3000 W"]),
        // One mark with three digits behind it: only what the goods can be tells.
        ("3,000 W", &["3.000 W or 3000 W"]),
        ("1.500 W", &["1.500 W or 1500 W"]),
        ("3.000,5 W", &["3000.5 W"]),
        ("3,000.5 W", &["3000.5 W"]),
        ("1,200,000 Hz", &["1200000 Hz"]),
        ("1.064 µm", &["1.064 um or 1064 um"]),
        ("1.064 μm", &["1.064 um or 1064 um"]),
        ("1,064 µm", &["1.064 um or 1064 um"]),
        ("1064nm", &["1064 nm"]),
        ("1 064 nm", &["1064 nm"]),
        ("1\u{A0}064\u{A0}nm", &["1064 nm"]),
        ("1\u{202F}150 nm", &["1150 nm"]),
        ("1,064 nm", &["1.064 nm or 1064 nm"]),
        ("100 000 Hz", &["100000 Hz"]),
        ("500\u{A0}500 Hz", &["500500 Hz"]),
        // Two figures, or one: nobody can tell.
        ("model 500 500 W", &["500 W or 500500 W"]),
        ("808 980 nm", &["980 nm or 808980 nm"]),
        // A part number, and then the figure.
        ("YLR-500 500 W", &["500 W"]),
        ("YLPN-1-100 100W", &["100 W"]),
        ("L-808-100 100 mW", &["100 mW"]),
        ("CW-500W", &["500 W"]),
        ("915-976nm/200-500 mW", &["915 nm to 976 nm", "200 mW to 500 mW"]),
        ("0,532 µm", &["0.532 um"]),
        ("1,6 kW", &["1.6 kW"]),
        ("1,65 kW", &["1.65 kW"]),
        ("1,064 s", &["1.064 s or 1064 s"]),
        ("1,500 kW", &["1.500 kW or 1500 kW"]),
        ("0,003 degree", &["0.003 degree"]),
        ("2 x 500 W", &["500 W x 2"]),
        ("2x500W", &["500 W x 2"]),
        ("2×500 W", &["500 W x 2"]),
        ("1500 x 3000 mm", &["3000 mm"]),
        ("16-bit", &["16 bit"]),
        ("16 bits", &["16 bit"]),
        ("1.3 GSPS", &["1.3 GSPS"]),
        ("500 MS/s", &["500 MSPS"]),
        ("500 Msps", &["500 MSPS"]),
        ("−55 °C to +125 °C", &["-55 °C to 125 °C"]),
        ("-55°C~+125°C", &["-55 °C to 125 °C"]),
        ("-40~85℃", &["-40 °C to 85 °C"]),
        ("-40 to 85 degC", &["-40 °C to 85 °C"]),
        ("100-240V", &["100 V to 240 V"]),
        ("100-240 V AC 50/60 Hz", &["100 V to 240 V", "50 Hz", "60 Hz"]),
        ("975 nm - 1150 nm", &["975 nm to 1150 nm"]),
        ("975…1150 nm", &["975 nm to 1150 nm"]),
        ("от 1 до 6 кВт", &["1 kW to 6 kW"]),
        ("≥ 500 Gb/s", &["≥ 500 Gbit/s"]),
        (">=500Gb/s", &["≥ 500 Gbit/s"]),
        ("<1 ps", &["< 1 ps"]),
        ("up to 6 kW", &["≤ 6 kW"]),
        ("Up To 6 kW", &["≤ 6 kW"]),
        ("at least 6 kW", &["≥ 6 kW"]),
        ("more than 6 kW", &["> 6 kW"]),
        ("6 kW or more", &["≥ 6 kW"]),
        ("about 6 kW", &["about 6 kW"]),
        ("±1 µm", &["±1 um"]),
        ("не более 6 кВт", &["≤ 6 kW"]),
        ("мощность до 6 кВт", &["≤ 6 kW"]),
        ("3 кВт", &["3 kW"]),
        ("3 КВТ", &["3 kW"]),
        ("1070 нм", &["1070 nm"]),
        ("1,06 мкм", &["1.06 um"]),
        ("功率3000瓦", &["3000 W"]),
        ("3千瓦光纤激光切割机", &["3 kW"]),
        ("1064纳米激光器", &["1064 nm"]),
        ("1064奈米", &["1064 nm"]),
        ("３０００Ｗ", &["3000 W"]),
        ("500W以上", &["≥ 500 W"]),
        ("5 × 10^3 Gy", &["5e3 Gy"]),
        ("5x10^3 Gy(Si)", &["5e3 Gy"]),
        ("5×10³ Gy", &["5e3 Gy"]),
        ("10^14 n/cm2", &["10e13 n/cm2"]),
        ("5e13 n/cm2", &["5e13 n/cm2"]),
        ("3.5 mm mrad", &["3.5 mm mrad"]),
        ("3.5 mm·mrad", &["3.5 mm mrad"]),
        ("2 GB/s/mm2", &["2 GB/s/mm2"]),
        ("350 W/cm²", &["350 W/cm2"]),
        ("0.003°", &["0.003 degree"]),
        ("18 %", &["18 %"]),
        ("18%", &["18 %"]),
        ("5 mW", &["5 mW"]),
        ("5 MW", &["5 MW"]),
        ("5 mw", &["5 mW"]),
        ("3KW", &["3 kW"]),
        ("1070NM", &["1070 nm"]),
        ("12 GHZ", &["12 GHz"]),
        ("100 L", &["100 L"]),
        ("1200 kg.", &["1200 kg"]),
        ("(1.5 kW)", &["1.5 kW"]),
        ("CO2-150W", &["150 W"]),
        // None of these is a quantity.
        ("STM32F407", &[]),
        ("6A005.a.6", &[]),
        ("M12 x 40", &[]),
        ("IP65", &[]),
        ("RTX4090", &[]),
        ("2024-02-23", &[]),
        ("10.12.2024", &[]),
        ("HS 8456.11", &[]),
        ("5 pcs", &[]),
        ("3D", &[]),
        ("1000 GB/S", &[]),
        ("10 sets", &[]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(text), *expected, "{text:?}");
    }
}

#[test]
fn the_boundary_is_exact() {
    let cases = [
        ("0.5 kW", "500 W", Ordering::Equal),
        ("500.001 W", "0.5 kW", Ordering::Greater),
        ("499.999 W", "0.5 kW", Ordering::Less),
        ("1070 nm", "1.07 um", Ordering::Equal),
        ("398 K", "124.85 °C", Ordering::Equal),
        ("125 °C", "398.15 K", Ordering::Equal),
        ("-55 °C", "218.15 K", Ordering::Equal),
        ("212 °F", "100 °C", Ordering::Equal),
        ("-459.67 °F", "0 K", Ordering::Equal),
        ("0.003 degree", "10.8 arcsec", Ordering::Equal),
        ("1 degree", "17.453292519943296 mrad", Ordering::Less),
        ("1 degree", "17.453292519943295 mrad", Ordering::Greater),
        ("36 km/h", "10 m/s", Ordering::Equal),
        ("1 Wh/kg", "3600 J/kg", Ordering::Equal),
        ("1e30 W", "1e-30 W", Ordering::Greater),
        ("-1e30 W", "-1e-30 W", Ordering::Less),
        ("1e30 K", "1e29 °C", Ordering::Greater),
        ("0 W", "0.000 GW", Ordering::Equal),
        ("1 GB/s", "8 Gb/s", Ordering::Equal),
        ("500 krad(Si)", "5000 Gy", Ordering::Equal),
    ];
    for (one, two, expected) in cases {
        assert_eq!(quantity(one).compare(quantity(two)), Some(expected), "{one} and {two}");
        assert_eq!(quantity(two).compare(quantity(one)), Some(expected.reverse()), "{two} and {one}");
    }
}

#[test]
fn errors_tell_what_is_wrong() {
    assert!(matches!("3 horses".parse::<Quantity>(), Err(QuantityError::Unit { at: 2, .. })));
    assert_eq!(
        "1,064 s".parse::<Quantity>(),
        Err(QuantityError::Ambiguous { grouped: quantity("1064 s"), decimal: quantity("1.064 s") })
    );
    assert_eq!("100-240 V".parse::<Quantity>(), Err(QuantityError::Range));
    assert!(matches!("kW".parse::<Quantity>(), Err(QuantityError::Number(_))));
    assert!(matches!("".parse::<Quantity>(), Err(QuantityError::Number(_))));
}

fn any_unit() -> impl Strategy<Value = Unit> {
    let ids: Vec<Dimension> = [
        "power",
        "length",
        "time",
        "temperature",
        "angle",
        "data_rate",
        "pressure",
        "speed",
        "number",
        "beam_parameter_product",
    ]
    .iter()
    .map(|id| id.parse().expect("a dimension"))
    .collect();
    let units: Vec<Unit> = ids.iter().flat_map(|dimension| dimension.units()).collect();
    proptest::sample::select(units)
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_i64..999_999_999, -12_i32..12)
        .prop_map(|(mantissa, exponent)| format!("{mantissa}e{exponent}").parse().expect("a number"))
}

proptest! {
    #[test]
    fn display_round_trips(value in any_decimal(), unit in any_unit()) {
        let quantity = Quantity::new(value, unit);
        let parsed: Quantity = quantity.to_string().parse().expect("its own form");
        prop_assert_eq!(parsed, quantity);
        prop_assert_eq!(value.to_string().parse::<Decimal>().expect("its own form"), value);
    }

    #[test]
    fn comparison_with_levels_is_an_order_wherever_it_tells(a in any_decimal(), b in any_decimal(), c in any_decimal(), picks in (0_usize..50, 0_usize..50, 0_usize..50)) {
        let units: Vec<Unit> = "power".parse::<Dimension>().expect("a dimension").units().collect();
        let of = |value, pick: usize| Quantity::new(value, units[pick % units.len()]);
        let (a, b, c) = (of(a, picks.0), of(b, picks.1), of(c, picks.2));
        prop_assert_eq!(a.compare(b), b.compare(a).map(Ordering::reverse));
        prop_assert_eq!(a.compare(a), Some(Ordering::Equal));
        if a.compare(b) == Some(Ordering::Less) && b.compare(c) == Some(Ordering::Less) {
            prop_assert_eq!(a.compare(c), Some(Ordering::Less));
        }
    }

    #[test]
    fn comparison_is_a_total_order_within_a_dimension(a in any_decimal(), b in any_decimal(), c in any_decimal(), unit in any_unit(), picks in (0_usize..50, 0_usize..50, 0_usize..50)) {
        let is_level = |unit: &Unit| unit.symbol().starts_with("dB");
        let units: Vec<Unit> = unit.dimension().units().filter(|unit| !is_level(unit)).collect();
        let of = |value, pick: usize| Quantity::new(value, units[pick % units.len()]);
        let (a, b, c) = (of(a, picks.0), of(b, picks.1), of(c, picks.2));
        let compare = |one: Quantity, two: Quantity| one.compare(two).expect("one dimension");
        prop_assert_eq!(compare(a, b), compare(b, a).reverse());
        prop_assert_eq!(compare(a, a), Ordering::Equal);
        if compare(a, b).is_le() && compare(b, c).is_le() {
            prop_assert!(compare(a, c).is_le());
        }
    }

    #[test]
    fn moving_the_point_with_the_prefix_changes_nothing(mantissa in 0_i64..1_000_000_000, places in 0_i32..6) {
        let small: Quantity = format!("{mantissa}e{} W", -places).parse().expect("watts");
        let large: Quantity = format!("{mantissa}e{} kW", -places - 3).parse().expect("kilowatts");
        prop_assert_eq!(small.compare(large), Some(Ordering::Equal));
    }

    #[test]
    fn any_text_gives_valid_spans(text in "\\PC{0,64}") {
        let mut last = 0;
        for found in find(&text) {
            prop_assert!(found.span().start >= last);
            last = found.span().end;
            let words = text.get(found.span()).expect("character boundaries");
            prop_assert!(words.chars().any(char::is_numeric));
        }
        let _ = text.parse::<Quantity>();
        let _ = text.parse::<Decimal>();
    }

    #[test]
    fn figures_among_words_are_found(text in "[0-9.,x×~ \\-kWnm°C至до瓦^e+]{0,40}") {
        for found in find(&text) {
            prop_assert!(text.is_char_boundary(found.span().start) && text.is_char_boundary(found.span().end));
        }
    }
}

#[test]
fn bounds_are_words_not_ends_of_words() {
    let bound = |text: &str| find(text).next().map(|found| found.bound());
    assert_eq!(bound("cover 3 kW"), Some(Bound::Exactly));
    assert_eq!(bound("over 3 kW"), Some(Bound::MoreThan));
}

#[test]
fn a_quantity_is_the_same_in_another_unit() {
    let to = |text: &str, unit: &str| {
        let converted = quantity(text).to(unit.parse().expect("a unit"));
        converted.map_or_else(|error| error.to_string(), |converted| converted.to_string())
    };
    for (text, unit, expected) in [
        ("0.5 kW", "W", "500 W"),
        ("1064 nm", "um", "1.064 um"),
        ("1 inch", "mm", "25.4 mm"),
        ("25.4 mm", "inch", "1 inch"),
        ("0 °C", "K", "273.15 K"),
        ("-40 °C", "°F", "-40 °F"),
        ("98.6 °F", "°C", "37 °C"),
        ("36 km/h", "m/s", "10 m/s"),
        ("128 kB", "Mbit", "1 Mbit"),
        ("1 Torr", "Torr", "1 Torr"),
        ("760 Torr", "Pa", "101325 Pa"),
        ("30 dBm", "W", "1 W"),
        ("100 W", "dBm", "50 dBm"),
        ("43 dBm", "dBW", "13 dBW"),
        ("1e25 kW", "mW", "10e30 mW"),
        (
            "0e30 kW",
            "dBm",
            "0e30 kW is no decimal number of dBm with up to 18 digits: expected a unit in which it is, such as its own",
        ),
        ("1 h", "min", "60 min"),
        (
            "1 mm",
            "inch",
            "1 mm is no decimal number of inch with up to 18 digits: expected a unit in which it is, such as its own",
        ),
        (
            "43 dBm",
            "W",
            "43 dBm is no decimal number of W with up to 18 digits: expected a unit in which it is, such as its own",
        ),
        (
            "1e30 °C",
            "K",
            "1e30 °C is no decimal number of K with up to 18 digits: expected a unit in which it is, such as its own",
        ),
        ("5 W", "nm", "5 W is no length: expected one of the units of power, which `Dimension::units` lists"),
        ("4800", "nm", "4800 is no length: expected one of the units of number, which `Dimension::units` lists"),
    ] {
        assert_eq!(to(text, unit), expected, "{text} in {unit}");
    }
}

proptest! {
    #[test]
    fn what_is_converted_compares_as_equal_and_comes_back(
        digits in -999_999_999_i64..1_000_000_000,
        exponent in -30_i8..=30,
        from in 0_usize..1000,
        to in 0_usize..1000,
    ) {
        let units: Vec<Unit> = Unit::all().collect();
        let from = units[from % units.len()];
        let others: Vec<Unit> = from.dimension().units().collect();
        let to = others[to % others.len()];
        let value = Quantity::new(format!("{digits}e{exponent}").parse().expect("a number"), from);
        if let Ok(converted) = value.to(to) {
            prop_assert_eq!(converted.unit(), to);
            prop_assert_eq!(converted.compare(value), Some(Ordering::Equal), "{} and {}", value, converted);
            let back = converted.to(from).map(|back| back.compare(value));
            prop_assert_eq!(back, Ok(Some(Ordering::Equal)), "{} by {}", value, converted);
        }
        // An interval has both ends in the other unit, or none.
        let interval = Interval::at_least(value).to(to).map(|interval| interval.low());
        prop_assert_eq!(interval, value.to(to).map(|converted| Some((converted, true))));
    }

    #[test]
    fn a_number_is_the_nearest_that_a_computer_keeps(digits in any::<i32>(), exponent in -22_i8..=22) {
        // Both are kept exactly, so that one operation rounds once.
        let power = 10_f64.powi(exponent.abs().into());
        let nearest = if exponent < 0 { f64::from(digits) / power } else { f64::from(digits) * power };
        let decimal: Decimal = format!("{digits}e{exponent}").parse().expect("a number");
        prop_assert_eq!(decimal.to_f64(), nearest);
        prop_assert_eq!(Quantity::new(decimal, "W".parse().expect("a unit")).to_f64(), nearest);
    }
}

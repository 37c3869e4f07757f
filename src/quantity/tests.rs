//! What stated texts say, row by row, and the laws of every text.

extern crate std;

use std::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use proptest::prelude::*;

use super::{Dimension, Interval, Operator, Quantity, QuantityError, Value, read};
use crate::truth::Truth;

fn dimension(id: &str) -> Dimension {
    id.parse().expect("a dimension")
}

fn told(value: &Value) -> String {
    let all: Vec<String> = value.intervals().iter().map(ToString::to_string).collect();
    match value {
        Value::One(_) => all.concat(),
        Value::Alternatives(_) => all.join(" | "),
        Value::Span(_) => format!("span {}", all.concat()),
    }
}

/// What a text says: the first reading, and the other one.
fn said(text: &str, of: &str) -> String {
    match read(text, dimension(of)) {
        Ok(readings) => match &readings.other {
            Some(other) => format!("{} or {}", told(&other.value), told(&readings.first)),
            None => told(&readings.first),
        },
        Err(error) => {
            let kind = format!("{error:?}");
            format!("error {}", kind.split([' ', '(']).next().unwrap_or_default())
        }
    }
}

#[test]
fn stated_texts_say_what_they_say() {
    let rows = [
        ("a value is itself", "power", "500 W", "500 W"),
        ("a value in another unit keeps it", "power", "0.5 kW", "0.5 kW"),
        ("no more than is an upper bound", "power", "no more than 500 W", "≤ 500 W"),
        ("not over is an upper bound", "power", "not over 500 W", "≤ 500 W"),
        ("не свыше is an upper bound", "power", "не свыше 500 Вт", "≤ 500 W"),
        ("не понад is an upper bound", "power", "не понад 500 Вт", "≤ 500 W"),
        ("不大于 without a blank is an upper bound", "power", "不大于500W", "≤ 500 W"),
        ("no less than is a lower bound", "power", "no less than 500 W", "≥ 500 W"),
        ("не менее is a lower bound", "power", "не менее 500 Вт", "≥ 500 W"),
        ("более excludes the figure", "power", "более 500 Вт", "> 500 W"),
        ("mehr als excludes the figure", "power", "mehr als 500 W", "> 500 W"),
        ("über excludes the figure", "power", "über 500 W", "> 500 W"),
        ("upper case makes no difference", "power", "СВЫШЕ 500 ВТ", "> 500 W"),
        ("at most is an upper bound", "power", "at most 500 W", "≤ 500 W"),
        ("höchstens is an upper bound", "power", "höchstens 500 W", "≤ 500 W"),
        ("до is an upper bound", "power", "до 500 Вт", "≤ 500 W"),
        ("低于 excludes the figure", "power", "低于500瓦", "< 500 W"),
        ("an umlaut may be spelled out", "power", "UEBER 500 W", "> 500 W"),
        ("a decomposed umlaut is one", "power", "u\u{308}ber 500 W", "> 500 W"),
        ("a reversed range is an error", "power", "60 W to 20 W", "error Interval"),
        ("a reversed range in two units is an error", "power", "1 kW - 500 W", "error Interval"),
        ("a fraction is an error", "power", "1/2 kW", "error Fraction"),
        ("a fraction in one character is an error", "power", "½ kW", "error Fraction"),
        ("a whole and a fraction in one character is an error", "power", "1½ kW", "error Fraction"),
        ("a whole and a fraction is an error", "voltage", "10 3/4 kV", "error Fraction"),
        ("an unknown word before the figure is an error", "power", "hardly 500 W", "error UnknownWord"),
        ("an unknown word after the figure is an error", "power", "500 W peak", "error UnknownWord"),
        ("an unknown word between figures is an error", "power", "500 W against 600 W", "error UnknownWord"),
        ("an unknown unit is an error", "power", "3 horses", "error Unit"),
        ("an unknown comparison is an error", "power", "bigger than 500 W", "error UnknownWord"),
        ("a bare than is an error", "power", "than 500 W", "error Unclear"),
        ("a negation before the figure is an error", "power", "not 500 W", "error Negated"),
        ("a negation before a limit that is not negated so is an error", "power", "not up to 500 W", "error Negated"),
        ("a direct current's voltage is a voltage", "voltage", "5 kV DC", "5 kV"),
        ("max after the unit is an upper end", "voltage", "5 kV max", "≤ 5 kV"),
        ("max after DC is an upper end", "voltage", "5 kV DC max.", "≤ 5 kV"),
        ("max in brackets is an upper end", "voltage", "5 kV (max.)", "≤ 5 kV"),
        ("max before a colon is an upper end", "voltage", "max.: 5 kV", "≤ 5 kV"),
        ("a tolerance in percent makes a range", "voltage", "5 kV ± 10 %", "4.5 kV to 5.5 kV"),
        ("a tolerance in ASCII makes a range", "voltage", "5 kV +/-10%", "4.5 kV to 5.5 kV"),
        ("a tolerance in the unit makes a range", "length", "1064 ± 2 nm", "1062 nm to 1066 nm"),
        ("a tolerance in a smaller unit makes a range", "length", "1.0645 um ± 2 nm", "1.0625 um to 1.0665 um"),
        ("a tolerance of a negative value makes a range", "temperature", "-40 °C ± 10 %", "-44 °C to -36 °C"),
        ("a tolerance in kelvins of degrees makes a range", "temperature", "25 °C ± 3 K", "22 °C to 28 °C"),
        ("a tolerance of another dimension is an error", "voltage", "5 kV ± 3 A", "error Tolerance"),
        ("a tolerance of a level is an error", "power", "43 dBm ± 1 dBm", "error Tolerance"),
        ("dBm is a unit of power", "power", "43 dBm", "43 dBm"),
        ("two blanks before the unit are read", "power", "500  W", "500 W"),
        ("a tab before the unit is read", "power", "500\tW", "500 W"),
        ("a no-break space before the unit is read", "power", "500\u{A0}W", "500 W"),
        ("square nanometres are read", "length", "1064㎚", "1064 nm"),
        ("square kilowatts are read", "power", "3㎾", "3 kW"),
        ("square micrometres are read", "length", "10㎛", "10 um"),
        ("square megahertz are read", "frequency", "80 ㎒", "80 MHz"),
        ("a point before three digits has two readings", "power", "1.500 W", "1500 W or 1.500 W"),
        ("a comma before three digits has two readings", "power", "1,500 W", "1500 W or 1.500 W"),
        ("a comma before three zeros has two readings", "power", "3,000 W", "3000 W or 3.000 W"),
        ("a nought before the mark leaves one reading", "power", "0.500 kW", "0.500 kW"),
        ("two digits behind the mark leave one reading", "power", "1,65 kW", "1.65 kW"),
        ("four digits before the mark leave one reading", "power", "1064.500 W", "1064.500 W"),
        ("two marks leave one reading", "power", "1,500.5 W", "1500.5 W"),
        (
            "both ends of a range are read alike",
            "power",
            "1,500 W to 2,500 W",
            "1500 W to 2500 W or 1.500 W to 2.500 W",
        ),
        ("a reading that runs backwards is none", "power", "1,500 W to 3 W", "1.500 W to 3 W"),
        ("a limit has two readings too", "power", "at least 1.500 W", "≥ 1500 W or ≥ 1.500 W"),
        ("a space that may part two numbers is unclear in a list", "power", "500 500 W, 20 W", "error Unclear"),
        ("a plain range is limits of one value", "length", "975-1150 nm", "975 nm to 1150 nm"),
        ("a range in words is limits of one value", "power", "20 W to 60 W", "20 W to 60 W"),
        ("from and to are a range", "power", "from 20 to 60 W", "20 W to 60 W"),
        ("от and до are a range", "power", "от 20 до 60 Вт", "20 W to 60 W"),
        ("von and bis are a range", "power", "von 20 bis 60 W", "20 W to 60 W"),
        ("від and до are a range", "power", "ВІД 20 ДО 60 ВТ", "20 W to 60 W"),
        ("从 and 到 are a range", "power", "从20到60瓦", "20 W to 60 W"),
        ("between and and are a range", "power", "between 20 W and 60 W", "20 W to 60 W"),
        ("zwischen and und are a range", "power", "zwischen 20 und 60 W", "20 W to 60 W"),
        ("介于 and 和 are a range", "power", "介于20W和60W之间", "20 W to 60 W"),
        ("between without an end is an error", "power", "between 20 W", "error Unclear"),
        ("from alone is a lower bound", "power", "from 20 W", "≥ 20 W"),
        ("a range with a limit of its own is an error", "power", "up to 20-60 W", "error Unclear"),
        ("two limits are a range with open ends", "power", "> 500 W and ≤ 600 W", "> 500 W and ≤ 600 W"),
        (
            "more than but not more than is a range",
            "power",
            "more than 500 W but not more than 600 W",
            "> 500 W and ≤ 600 W",
        ),
        ("более and но не более are a range", "power", "более 500 Вт, но не более 600 Вт", "> 500 W and ≤ 600 W"),
        ("a range that begins with a limit is an error", "power", "свыше 500 Вт до 600 Вт", "error Unclear"),
        ("over and up to are a range", "power", "> 500 W, ≤ 600 W", "> 500 W and ≤ 600 W"),
        ("limits between which nothing lies are an error", "power", "> 600 W and < 600 W", "error Interval"),
        ("strokes make alternatives", "power", "1500/1000/500 W", "1500 W | 1000 W | 500 W"),
        ("two wavelengths are alternatives", "length", "1064/532 nm", "1064 nm | 532 nm"),
        ("two rates are alternatives", "frequency", "50/60 Hz", "50 Hz | 60 Hz"),
        ("commas and and make alternatives", "power", "10, 20 and 30 W", "10 W | 20 W | 30 W"),
        ("und makes alternatives", "power", "10 W und 20 W", "10 W | 20 W"),
        ("или makes alternatives", "power", "10 или 20 Вт", "10 W | 20 W"),
        ("、 makes alternatives", "power", "10、20W", "10 W | 20 W"),
        ("ranges may be alternatives", "voltage", "100-120/200-240 V", "100 V to 120 V | 200 V to 240 V"),
        ("a comma between figures that may be one is an error", "power", "10,20 and 30 W", "error Unclear"),
        ("alternatives with limits are an error", "power", "at least 10 W or at least 20 W", "error Unclear"),
        ("figures that nothing joins are an error", "power", "10 W 20 W", "error Unclear"),
        ("a number of times is an error", "power", "2 x 500 W", "error UnknownWord"),
        ("adjustable behind a range makes a span", "time", "350 fs to 10 ps adjustable", "span 350 fs to 10 ps"),
        ("adjustable behind a comma makes a span", "time", "350 fs to 10 ps, adjustable", "span 350 fs to 10 ps"),
        ("adjustable before a range makes a span", "power", "adjustable from 20 W to 60 W", "span 20 W to 60 W"),
        ("einstellbar makes a span", "power", "einstellbar von 20 bis 60 W", "span 20 W to 60 W"),
        ("регулируемая makes a span", "power", "регулируемая от 20 до 60 Вт", "span 20 W to 60 W"),
        ("регульована makes a span", "power", "регульована 20-60 Вт", "span 20 W to 60 W"),
        ("可调 makes a span", "power", "20-60W可调", "span 20 W to 60 W"),
        (
            "min and max behind their figures make a span",
            "sample_rate",
            "10 MSPS min, 125 MSPS max",
            "span 10 MSPS to 125 MSPS",
        ),
        (
            "min and max before their figures make a span",
            "sample_rate",
            "min. 10 MSPS, max. 125 MSPS",
            "span 10 MSPS to 125 MSPS",
        ),
        ("min and max need no comma", "sample_rate", "min 10 MSPS max 125 MSPS", "span 10 MSPS to 125 MSPS"),
        ("min and max that may be either's are an error", "sample_rate", "10 MSPS min 125 MSPS max", "error Unclear"),
        ("min and max reversed are an error", "sample_rate", "min 125 MSPS, max 10 MSPS", "error Interval"),
        ("a nominal and a maximum value make a span", "power", "800 W nominal, 1200 W maximum", "span 800 W to 1200 W"),
        ("three ratings make a span", "power", "min 5 W, nominal 10 W, max 20 W", "span 5 W to 20 W"),
        ("a nominal value is a value", "power", "nominal 800 W", "800 W"),
        ("two maxima are an error", "power", "800 W max, 1200 W max", "error Several"),
        ("about says nothing exact", "power", "about 500 W", "error Approximate"),
        ("typically says nothing exact", "power", "500 W typ.", "error Approximate"),
        ("a tilde says nothing exact", "power", "~500 W", "error Approximate"),
        ("或 with more is a lower bound", "power", "500W或更高", "≥ 500 W"),
        ("以上 is a lower bound", "power", "500W以上", "≥ 500 W"),
        ("or more is a lower bound", "power", "500 W OR MORE", "≥ 500 W"),
        ("und mehr is a lower bound", "power", "500 W und mehr", "≥ 500 W"),
        ("и более is a lower bound", "power", "500 Вт и более", "≥ 500 W"),
        ("не более behind the figure is an upper bound", "power", "500 Вт не более", "≤ 500 W"),
        ("two limits that agree are one", "power", "bis max. 500 W", "≤ 500 W"),
        ("two limits that do not agree are an error", "power", "at least max 500 W", "error Unclear"),
        ("another dimension is an error", "power", "5 V", "error Dimension"),
        ("a number without a unit is no power", "power", "500", "error Dimension"),
        ("two dimensions are an error", "power", "5 W to 3 A", "error Dimension"),
        ("a plain number is a number", "number", "at least 500", "≥ 500"),
        ("a plus that may mean more is an error", "power", "500W+", "error UnknownWord"),
        ("a date is no number", "number", "10.12.2024", "error Unclear"),
        ("nothing is an error", "power", "", "error Number"),
        ("words alone are an error", "power", "max W", "error Number"),
    ];
    let mut wrong = Vec::new();
    for (law, of, text, expected) in rows {
        let found = said(text, of);
        if found != expected {
            wrong.push(format!("{law}: {text:?} said {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_goods_can_plausibly_be_decides_between_two_readings() {
    let below = |limit: &str| {
        let limit: Interval = limit.parse().expect("limits");
        move |value: Interval| limit.overlaps(value)
    };
    let one = |text: &str, of: &str, limit: &str| {
        read(text, dimension(of)).expect("readings").one(below(limit)).map(|value| told(&value))
    };
    assert_eq!(one("1.064 µm", "length", "< 100 um"), Ok("1.064 um".to_string()));
    assert_eq!(one("1,064 nm", "length", "> 100 nm"), Ok("1064 nm".to_string()));
    assert_eq!(one("500.001 W", "power", "> 0 W"), Ok("500.001 W".to_string()), "nobody writes 500001 W so");
    assert_eq!(one("1.064 nm", "length", "> 100 nm"), Ok("1064 nm".to_string()), "the decimal is not plausible");
    assert!(one("500,001 W", "power", "> 0 W").is_err(), "a comma may group any thousands");
    let error = one("1.500 W", "power", "> 0 W").expect_err("both are plausible");
    assert!(error.to_string().starts_with("1500 W or 1.5 W: "), "{error}");
    assert!(matches!(one("1.500 W", "power", "> 1 MW"), Err(QuantityError::Ambiguous { .. })), "neither is plausible");
}

#[test]
fn an_operator_is_told_by_what_all_values_within_the_limits_have_in_common() {
    let figure: Quantity = "500 W".parse().expect("a quantity");
    let [below, at, above] = ["499.999999999999 W", "500 W", "500.000000000001 W"];
    // The truth of >, ≥, < and ≤ at each threshold: yes, no, or open.
    let rows = [
        ("one value", Interval::exactly(figure), [(below, "yynn"), (at, "nyny"), (above, "nnyy")]),
        ("at least", Interval::at_least(figure), [(below, "yynn"), (at, "?yn?"), (above, "????")]),
        ("more than", Interval::more_than(figure), [(below, "yynn"), (at, "yynn"), (above, "????")]),
        ("at most", Interval::at_most(figure), [(below, "????"), (at, "n??y"), (above, "nnyy")]),
        ("less than", Interval::less_than(figure), [(below, "????"), (at, "nnyy"), (above, "nnyy")]),
    ];
    for (name, interval, tests) in rows {
        for (limit, expected) in tests {
            let limit: Quantity = limit.parse().expect("a quantity");
            let told: String = [Operator::Gt, Operator::Ge, Operator::Lt, Operator::Le]
                .map(|operator| match interval.test(operator, limit.base()) {
                    Truth::True => 'y',
                    Truth::Unknown => '?',
                    Truth::False => 'n',
                })
                .into_iter()
                .collect();
            assert_eq!(told, expected, "{name} 500 W, and {limit}");
        }
    }
}

#[test]
fn levels_of_which_no_power_can_be_told_apart_are_one_value() {
    let level = |text: &str| text.parse().expect("a level");
    let between = Interval::between(level("-1e19 dBm"), level("-1e4 dBm")).expect("in order");
    assert_eq!(between.to_string().parse(), Ok(between));
}

#[test]
fn a_level_in_decibels_is_tested_outwards() {
    let level = Interval::exactly("43 dBm".parse().expect("a level"));
    let test = |operator, limit: &str| level.test(operator, limit.parse::<Quantity>().expect("a limit").base());
    assert_eq!(test(Operator::Gt, "20 W"), Truth::False);
    assert_eq!(test(Operator::Gt, "19.95 W"), Truth::True);
    let watt = Interval::exactly("30 dBm".parse().expect("a level"));
    assert_eq!(watt.test(Operator::Gt, "1 W".parse::<Quantity>().expect("a limit").base()), Truth::False);
    assert!(watt.is_same(Interval::exactly("1 W".parse().expect("a limit"))));
}

/// Words and figures, as likely as not to make sense together.
fn any_statement() -> impl Strategy<Value = String> {
    let words = [
        "500",
        "1.5",
        "1,500",
        "1/2",
        "W",
        "kW",
        "V",
        "dBm",
        "%",
        "±",
        "-",
        "to",
        "до",
        "bis",
        "至",
        "/",
        ",",
        "and",
        "или",
        "max",
        "min.",
        "nominal",
        "at least",
        "не более",
        "not",
        "не",
        "über",
        "以上",
        "adjustable",
        "可调",
        "from",
        "between",
        "DC",
        "(",
        ")",
        "~",
        "<",
        ">=",
        "x",
        " ",
        "\t",
        "½",
        "㎾",
        "1 000",
        "e3",
        "× 10^3",
        "+",
        "nm",
        ".",
    ];
    let words = proptest::collection::vec(proptest::sample::select(words.to_vec()), 0..12);
    (words, any::<bool>()).prop_map(|(words, apart)| words.join(if apart { " " } else { "" }))
}

proptest! {
    #[test]
    fn any_text_is_a_value_or_an_error(text in "\\PC{0,64}") {
        let _ = (read(&text, dimension("power")), text.parse::<Interval>(), text.parse::<Quantity>());
    }

    #[test]
    fn any_statement_is_a_value_or_an_error_and_prints_its_way_back(text in any_statement()) {
        let Ok(readings) = read(&text, dimension("power")) else { return Ok(()) };
        for interval in readings.first.intervals() {
            let again: Interval = interval.to_string().parse().expect("its own form");
            prop_assert_eq!(again, *interval, "{:?}", text);
        }
    }

    #[test]
    fn an_exact_value_in_another_unit_is_the_same(mantissa in 1_i64..1_000_000_000, places in 0_i32..6) {
        let small = format!("{mantissa}e{} W", -places);
        let large = format!("{mantissa}e{} kW", -places - 3);
        let of = |text: &str| read(text, dimension("power")).expect("a value").first;
        let (small, large) = (of(&small), of(&large));
        prop_assert!(small.intervals()[0].is_same(large.intervals()[0]));
    }
}

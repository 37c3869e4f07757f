//! Every public type of the rooms below the answers serialises, and is read again where a caller can make one.
#![cfg(all(feature = "serde", feature = "classify"))]

use std::{collections::BTreeSet, fmt::Debug, fs, path::Path};

use dualuse::{
    Category, Facts, Family, Span, SpanError, Unknown,
    age::{Age, LaterAct},
    category::{UnknownCategory, UnknownFamily},
    classify,
    control::{
        AnnexViiEntry, CodeAgreement, ControlCode, ControlCodeError, ControlEntry, ControlList, Eccn, EuEntry,
        EventKind, MlEntry, NoSuchEntry, Pair, PairRelation, ProductGroup, Regime, RuleEvent, UnknownControlList,
        UnknownPairRelation, UsClassification, WrongForm,
    },
    dates::{AsOf, AsOfError, Date, DateError, Period, Standing, StartDate},
    fact::{
        Basis, Choice, Choices, Contradiction, Fact, Figure, Form, Kind, Origin, Parameter, ParameterError,
        ParameterSet, ParameterValue, Point, UnknownChoice, UnknownKind, UnknownParameter,
    },
    hs::{
        Announced, CodeTextError, Correlated, Correlation, Digits, EditionSet, HsCode, HsCodeError, HsEdition,
        NationalScheme, Relation, RepairError, Repaired, UnknownEdition, UnknownScheme, correlate,
    },
    licence::{LicenceExtent, LicenceLink, LicenceStanding, licence_links},
    links::{ControlLink, ControlLinks, LinkQuality, control_links},
    listing::{
        Change, ChangeKind, Coverage, Direction, Extent, GoodsList, GoodsLists, Group, Listing, Listings,
        UnknownGoodsList, UnknownListing, Version, diff, listings,
    },
    quantity::{
        Bound, ConversionError, Decimal, DecimalError, Dimension, Found, Interval, IntervalError, Operator, Quantity,
        QuantityError, Unit, UnknownDimension, UnknownUnit, find,
    },
    reverse::{DrawnFrom, Subheadings, Union},
    substance::{CasNumberError, Substance, SubstanceKind, SubstanceList, UnknownSubstanceList, substance},
    text::{Abstention, Named, Reading, Strength, read},
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

const ROOMS: [&str; 15] = [
    "age",
    "licence",
    "substance",
    "hs",
    "control",
    "quantity",
    "category",
    "listing",
    "links",
    "fact",
    "dates",
    "reverse",
    "span",
    "text",
    "unknown",
];

/// Public types that have no serialised form, each with the reason.
const NEITHER: [(&str, &str); 2] =
    [("Quantities", "an iterator: its items serialise"), ("Identified", "a trait that is sealed")];

/// The names of types, as the checks go through them.
#[derive(Default)]
struct Checked(BTreeSet<String>);

fn name_of<T: ?Sized>() -> String {
    let name = std::any::type_name::<T>();
    let name = name.split('<').next().unwrap_or(name);
    name.rsplit("::").next().unwrap_or(name).to_owned()
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("a value serialises")
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = json(value);
    let again = serde_json::from_str::<T>(&text).unwrap_or_else(|error| panic!("{text} of {value:?}: {error}"));
    assert_eq!(again, *value, "{text}");
}

impl Checked {
    /// A type of which these values come back as they were.
    fn both<T>(&mut self, values: impl IntoIterator<Item = T>)
    where
        T: Serialize + DeserializeOwned + PartialEq + Debug,
    {
        let mut count = 0;
        for value in values {
            comes_back(&value);
            count += 1;
        }
        assert!(count > 0, "no {}", name_of::<T>());
        self.0.insert(name_of::<T>());
    }

    /// A type of answers, which nobody makes: how one is written, and why nobody does.
    fn written<T: Serialize>(&mut self, value: &T, expected: &str, reason: &str) {
        assert!(!reason.is_empty());
        assert_eq!(json(value), expected, "{}", name_of::<T>());
        self.0.insert(name_of::<T>());
    }
}

/// Errors need not serialise: they are printed.
macro_rules! errors {
    ($checked:ident: $($error:ty),+ $(,)?) => {$(
        {
            fn is_error<E: std::error::Error + Clone + PartialEq>() {}
            is_error::<$error>();
            $checked.0.insert(stringify!($error).to_owned());
        }
    )+};
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn parsed<T: std::str::FromStr<Err: Debug>>(texts: &[&str]) -> Vec<T> {
    texts.iter().map(|text| text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"))).collect()
}

fn code(text: &str) -> HsCode {
    text.parse().expect("a code")
}

#[test]
fn every_public_type_is_checked() {
    let mut checked = Checked::default();
    nomenclature(&mut checked);
    lists(&mut checked);
    quantities(&mut checked);
    facts(&mut checked);
    texts(&mut checked);
    errors! { checked:
        SpanError, DateError, AsOfError, CodeTextError, HsCodeError, RepairError, UnknownEdition, UnknownScheme, ControlCodeError,
        CasNumberError, UnknownSubstanceList, NoSuchEntry, UnknownControlList, UnknownPairRelation, WrongForm, ConversionError, DecimalError, IntervalError, QuantityError,
        UnknownDimension, UnknownUnit, UnknownCategory, UnknownFamily, UnknownGoodsList, ParameterError, UnknownChoice, UnknownKind,
        UnknownParameter,
    }
    checked.0.insert(name_of::<Unknown<Kind>>());
    let known: BTreeSet<String> = NEITHER.iter().map(|(name, _)| (*name).to_owned()).chain(checked.0).collect();
    assert_eq!(
        exported().difference(&known).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "add them to a list of this file"
    );
    assert_eq!(
        known.difference(&exported()).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "gone, but still in a list of this file"
    );
}

fn nomenclature(checked: &mut Checked) {
    checked.both(parsed::<HsCode>(&["84", "8456.11", "8542.31.40.10", "0101.21"]));
    checked.both(HsEdition::ALL);
    checked.both([EditionSet::default(), code("8548.90").editions(), HsEdition::ALL.into_iter().collect()]);
    checked.both(NationalScheme::ALL);
    checked.both([
        Relation::Same,
        Relation::Renamed,
        Relation::Merged,
        Relation::Split,
        Relation::Partial,
        Relation::Residual,
    ]);
    let digits: Digits = code("8456.11.10").national_suffix();
    checked.written(&digits, "\"10\"", "a part of a code");
    let reached: Correlation = correlate(code("8548.90"), HsEdition::Hs2017, HsEdition::Hs2022);
    let first: Correlated = reached[0];
    checked.written(&first, r#"{"code":"8548.00","relation":"renamed"}"#, "the tables say how codes correlate");
    checked.written(&reached, r#"[{"code":"8548.00","relation":"renamed"}]"#, "the tables say how codes correlate");
    let onward: Announced = code("2931.41").announced().next().expect("a new number");
    checked.written(&onward, r#"{"code":"2931.61","relation":"renamed"}"#, "the tables say what is announced");
    let repaired: Repaired = HsCode::repair_leading_zero("10121", HsEdition::Hs2022).expect("a code");
    checked.written(&repaired, r#"{"code":"0101.21","digits_given":5}"#, "only a code that exists is repaired");
    checked.both(["2024-02-29", "0001-01-01", "9999-12-31"].map(day));
    checked.both([AsOf::Latest, AsOf::Day(day("2024-02-23"))]);
    checked.both([Standing::NotYet, Standing::Unknown, Standing::InForce, Standing::Ended]);
    let starts = [
        StartDate::On(day("2024-02-23")),
        StartDate::By { after: None, by: day("2024-02-23") },
        StartDate::By { after: Some(day("2023-05-19")), by: day("2024-02-23") },
    ];
    checked.both(starts);
    checked.both(starts.map(Some).into_iter().chain([None]).map(|from| Period::new(from, None)));
    checked.both([Period::new(None, Some(day("2026-08-13")))]);
    let back = Subheadings::of_category(Category::LASER_RANGEFINDER, HsEdition::Hs2012);
    checked.written(
        &back,
        r#"{"edition":"HS2012","drawn_from":"categories","subheadings":[{"code":"9015.10","relation":"same"}]}"#,
        "what goods lead to is asked again",
    );
    let union = Union::of(&[back]);
    checked.written(&union, r#"{"codes":["9015.10"],"double_counting":[]}"#, "what goods lead to is asked again");
}

fn lists(checked: &mut Checked) {
    checked.both(parsed::<ControlCode>(&["6A005.a.6.b", "ML5.b", "XII(b)(1)"]));
    checked.both(parsed::<Eccn>(&["5A992.c"]));
    checked.both(parsed::<AnnexViiEntry>(&["X.A.IV.005.e.2.b"]));
    checked.both(parsed::<EuEntry>(&["3A501.a.16"]));
    checked.both(parsed::<MlEntry>(&["ML5.b", "XII(b)(1)"]));
    checked.both(parsed::<UsClassification>(&["EAR99", "6A005.a"]));
    checked.both(ControlList::ALL);
    checked.both(ControlList::ALL.into_iter().flat_map(ControlEntry::all));
    checked.both(PairRelation::ALL);
    checked.both([
        CodeAgreement::Nothing,
        CodeAgreement::ListCategory,
        CodeAgreement::ProductGroup,
        CodeAgreement::Entry,
        CodeAgreement::Exact,
    ]);
    checked.both([
        ProductGroup::Equipment,
        ProductGroup::ProductionEquipment,
        ProductGroup::Materials,
        ProductGroup::Software,
        ProductGroup::Technology,
    ]);
    checked.both([
        Regime::Wassenaar,
        Regime::Mtcr,
        Regime::NuclearSuppliersGroup,
        Regime::AustraliaGroup,
        Regime::ChemicalWeaponsConvention,
        Regime::NotAgreed,
    ]);
    let pair = Pair::of(ControlList::UsCcl, "3A901.a".parse().expect("a code")).next().expect("a pair");
    let expected = r#"{"us-ccl":"3A901.a","eu-annex-i":"3A501.a.15","relation":"twin"}"#;
    checked.written(&pair, expected, "the data say which entries are a pair");
    checked.both(Family::all());
    checked.both(Category::all());
    checked.both(GoodsList::all());
    checked.both(GoodsList::all().flat_map(GoodsList::groups).collect::<Vec<Group>>());
    let version: Version = GoodsList::all().next().expect("a list").versions().next().expect("a version");
    let expected = serde_json::json!({
        "list": version.list(), "in_force": version.in_force(), "rows": version.rows(), "citation": version.citation(),
    });
    checked.written(&version, &expected.to_string(), "the data say which versions there are");
    checked.written(&Coverage::Complete, "\"complete\"", "the data say what is held");
    assert_eq!(json(&Coverage::Incomplete("annexes")), r#"{"incomplete":"annexes"}"#);
    checked.both([
        Extent::Whole,
        Extent::Part { listed: 8, of: 12 },
        Extent::Only { code: code("8543.70.02"), rows: 3 },
    ]);
    let found: Listings = listings(code("2610.00"), HsEdition::Hs2022, day("2024-12-31"));
    let unknown: UnknownListing = found.unknown()[0];
    let first_held = unknown.first_held().expect("a later day");
    let expected = format!(r#"{{"list":"{}","first_held":"{first_held}"}}"#, unknown.list());
    checked.written(&unknown, &expected, "the data say what is not known");
    let later = listings(code("0901.21"), HsEdition::Hs2022, day("2026-11-26")).unknown()[0];
    let expected = format!(r#"{{"list":"{}","known_to":"{}"}}"#, later.list(), later.known_to().expect("a day"));
    checked.written(&later, &expected, "the data say what is not known");
    checked.both([GoodsLists::none(), GoodsLists::default(), GoodsLists::all()]);
    checked.both(Direction::ALL);
    checked.both([
        ChangeKind::Added,
        ChangeKind::Widened,
        ChangeKind::Changed,
        ChangeKind::PerhapsAdded,
        ChangeKind::Removed,
    ]);
    let annex: GoodsList = "eu-833-annex-xxiii".parse().expect("a list");
    let change: Change = diff(annex, day("2025-02-25"), day("2025-07-20"))
        .into_iter()
        .find(|change| change.code() == code("8414"))
        .expect("pumps");
    let expected = concat!(
        r#"{"code":"8414","kind":"widened","absorbs":["8414.10","8414.90"],"condition":"","from":"2025-07-20","until":null,"#,
        r#""citation":"widened by Regulation (EU) 2025/1494"}"#
    );
    checked.written(&change, expected, "the data say what changed");
    checked.both(substance("acetone").filter_map(Substance::cas));
    checked.both(SubstanceList::all());
    checked.both([
        SubstanceKind::Chemical,
        SubstanceKind::Biologic,
        SubstanceKind::Equipment,
        SubstanceKind::EquipmentOrSoftware,
    ]);
    let acetone: Substance = substance("67-64-1").next().expect("acetone");
    let expected = concat!(
        r#"{"list":"us-746-supp-6","item":"(b)(1)","kind":"chemical","name":"Acetone","cas":"67-64-1","least_percent":90,"#,
        r#""condition":"","from":"by 2026-09-24"}"#
    );
    checked.written(&acetone, expected, "the data say what lists name");
    checked.both([LicenceExtent::Code, LicenceExtent::Part]);
    let licence: LicenceLink = licence_links(code("2530.90.20")).next().expect("rare earth ores");
    let expected = concat!(
        r#"{"list":"cn-dual-use","code":"2530.90.20","extent":"code","entry":"1C914.a","mark":"（一）","#,
        r#""citation":"MOFCOM, GACC, announcement no. 56 of 2025","from":"2025-11-08","suspended_to":"2026-11-10"}"#
    );
    checked.written(&licence, expected, "the data say what is under licence");
    let standing: LicenceStanding = licence.standing(day("2026-11-10"));
    let expected = r#"{"suspended":{"to":"2026-11-10","by":"announcement no. 70 of 2025"}}"#;
    checked.written(&standing, expected, "the data say what is suspended");
    checked.both([EventKind::Created, EventKind::Changed, EventKind::Removed]);
    let event: RuleEvent =
        ControlList::UsCcl.events().find(|event| event.entry().as_str() == "2B910").expect("a rule of 2024");
    let expected = r#"{"entry":"2B910","kind":"created","from":"2024-09-06","citation":"89 FR 72926"}"#;
    checked.written(&event, expected, "the data say what rules did");
    checked.both([DrawnFrom::List, DrawnFrom::Categories, DrawnFrom::Tables, DrawnFrom::Nothing]);
    let age: Age = annex.age(day("2026-05-01"));
    let act: LaterAct = age.later()[0];
    let expected = r#"{"act":"Regulation (EU) 2026/506","day":"2026-04-24","exact":true}"#;
    checked.written(&act, expected, "the data say what came later");
    let expected = format!(r#"{{"known_to":"2026-04-23","today":"2026-05-01","days":8,"later":[{expected}]}}"#);
    checked.written(&age, &expected, "the data say how far they reach");
    let (named, unknown): (&[Listing], _) = (&found, found.unknown());
    let expected = format!(r#"{{"listings":{},"unknown_listings":{}}}"#, json(&named), json(&unknown));
    checked.written(&found, &expected, "the data say what lists name");
    let found: Listing = listings(code("8542.31"), HsEdition::Hs2022, AsOf::Latest)[0];
    let expected = json(&found);
    assert!(
        expected.starts_with(r#"{"list":"chpl","tier":"1","section":null,"entry":"8542.31","relation":"same""#),
        "{expected}"
    );
    checked.written(&found, &expected, "the data say what lists name");
    checked.both([LinkQuality::Direct, LinkQuality::Split, LinkQuality::CarrierMedium, LinkQuality::Artefact]);
    let links: ControlLinks = control_links(code("8456.11"), HsEdition::Hs2022);
    let link: ControlLink = links.iter().copied().find(|link| link.entry().as_str() == "6A005").expect("lasers");
    let expected = r#"{"entry":"6A005","quality":"direct","lists":["us-ccl","eu-annex-i"]}"#;
    checked.written(&link, expected, "the data say what is linked");
    let all = json(&links);
    assert!(all.starts_with('[') && all.contains(expected), "{all}");
    checked.written(&links, &all, "the data say what is linked");
}

fn quantities(checked: &mut Checked) {
    checked.both(parsed::<Decimal>(&["0", "-0.5", "0.50", "5e3", "1e-30", "999999999999999999e30"]));
    checked.both(Dimension::all());
    checked.both(Unit::all());
    checked.both(parsed::<Quantity>(&["0.5 kW", "-55 °C", "43 dBm", "4800", "1.064 um"]));
    checked.both(parsed::<Interval>(&[
        "3 kW",
        "> 500 W",
        "≥ 5 kV",
        "< 1 um",
        "≤ 6 kV",
        "20 W to 60 W",
        "> 500 W and ≤ 1 kW",
    ]));
    checked.both([Operator::Gt, Operator::Ge, Operator::Lt, Operator::Le]);
    checked.both([
        Bound::Exactly,
        Bound::About,
        Bound::PlusMinus,
        Bound::AtLeast,
        Bound::MoreThan,
        Bound::AtMost,
        Bound::LessThan,
        Bound::Unclear,
    ]);
    let found: Found = find("2 x 500 W").next().expect("a quantity");
    let expected = r#"{"quantity":"500 W","upper":null,"other_reading":null,"multiplier":2,"bound":"exactly","adjustable":false,"span":[0,9]}"#;
    checked.written(&found, expected, "found in a text, which is searched again");
}

fn facts(checked: &mut Checked) {
    checked.both(Basis::ALL);
    checked.both(Kind::all());
    checked.both(Parameter::all());
    checked.both(Parameter::all().flat_map(Parameter::choices).collect::<Vec<Choice>>());
    let several = Parameter::all().filter(|parameter| parameter.choices().len() > 1).map(|parameter| {
        let words: Vec<&str> = parameter.choices().take(2).map(Choice::word).collect();
        match ParameterValue::parse(parameter, &words.join(" / ")) {
            Ok(ParameterValue::Choice(choices)) => choices,
            other => panic!("{other:?}"),
        }
    });
    checked.both(several.collect::<Vec<Choices>>());
    let value = ParameterValue::parse("laser_type".parse().expect("known"), "co / co2").expect("a value");
    checked.written(&value, "\"co / co2\"", "read beside its parameter: `ParameterValue::parse`");
    checked.both([ParameterSet::default(), Parameter::all().step_by(7).collect()]);
    checked.both([Origin::Presumed, Origin::Stated, Origin::Read(Span::try_from((3, 7)).expect("a span"))]);
    let intervals = parsed::<Interval>(&["> 5 W", "20 W to 60 W"]);
    checked.both([Figure::Within(intervals[0]), Figure::Span(intervals[1]), Figure::OneOf(intervals)]);
    checked.both(stated_facts());
    checked.written(
        &Form::Choice(&["cw", "pulsed"]),
        r#"{"choice":["cw","pulsed"]}"#,
        "the data say what form values have",
    );
    let all = stated_facts();
    let fact: &Fact = all[3].iter().find(|fact| fact.parameter().id() == "tunable").expect("a fact");
    let expected = r#"{"parameter":"tunable","value":"false","origin":"stated","of_kind":null,"span":null}"#;
    checked.written(fact, expected, "facts are stated together: `Facts` is read");
    let point: &Point = &all[3].points()[0];
    let expected = r#"[{"parameter":"output_power","value":"50 W","origin":"stated","of_kind":null,"span":null}]"#;
    checked.written(point, expected, "points are stated together: `Facts` is read");
    let contrary: &Contradiction = all[2].contradictions().next().expect("a diode is no fibre laser");
    let text = json(contrary);
    assert!(text.starts_with(r#"{"first":{"parameter":"laser_type","value":"fibre""#), "{text}");
    checked.written(contrary, &text, "a contradiction follows from facts");
}

fn texts(checked: &mut Checked) {
    checked.both([Span::try_from((2, 14)).expect("a span")]);
    assert!(serde_json::from_str::<Span>("[14,2]").is_err());
    checked.both([Strength::Weak, Strength::Moderate, Strength::Strong]);
    checked.both([Abstention::Empty, Abstention::NoWords, Abstention::Vague]);
    let reading: Reading = read("laser diode");
    let named: Named<'_> = reading.categories().next().expect("a category");
    let expected = r#"{"category":"laser-diode","strength":"strong","spans":[[0,11]]}"#;
    checked.written(&named, expected, "read from a text, which is read again");
    let expected = format!(r#"{{"categories":[{expected}],"other_goods":null,"abstention":null}}"#);
    checked.written(&reading, &expected, "read from a text, which is read again");
}

fn stated(pairs: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::new();
    for (parameter, value) in pairs {
        facts.state(parameter.parse().expect("a parameter"), value).expect("a value");
    }
    facts
}

fn stated_facts() -> [Facts; 4] {
    let mut full =
        stated(&[("wavelength", "1064 nm"), ("tunable", "false"), ("laser_type", "co / co2"), ("kind", "laser")]);
    let (power, energy) = ("output_power".parse().expect("known"), "pulse_energy".parse().expect("known"));
    full.state_points(&[&[(power, "50 W")], &[(power, "60 W"), (energy, "1 mJ")]]).expect("points");
    full.only(&[]);
    let contrary = stated(&[("laser_type", "fibre"), ("kind", "laser-diode")]);
    [Facts::new(), stated(&[("pulse_duration", "10 ns to 1.25 us adjustable")]), contrary, full]
}

#[test]
fn stated_facts_are_written_as_a_request_states_them() {
    let [nothing, _, contrary, full] = stated_facts();
    assert_eq!(json(&nothing), r#"{"parameters":{}}"#);
    // What a laser diode is by definition is not stated again.
    assert_eq!(json(&contrary), r#"{"parameters":{"kind":["laser-diode"],"laser_type":"fibre"}}"#);
    let expected = serde_json::json!({
        "parameters": {"kind": ["laser"], "wavelength": "1064 nm", "tunable": "false", "laser_type": "co / co2"},
        "points": [{"output_power": "50 W"}, {"output_power": "60 W", "pulse_energy": "1 mJ"}],
        "only": true,
    });
    assert_eq!(json(&full), expected.to_string());
    let given = r#"{"parameters": {"kind": "laser", "tunable": false, "contouring_axes": 5, "industrial": "yes"}}"#;
    let facts: Facts = serde_json::from_str(given).expect("facts");
    assert_eq!(
        facts,
        stated(&[("tunable", "false"), ("contouring_axes", "5"), ("industrial", "true"), ("kind", "laser")])
    );
}

#[test]
fn what_was_read_does_not_come_back_as_stated() {
    let item = dualuse::Item::new("fiber laser 1080 nm");
    let answer = classify(&item);
    let text = json(answer.facts());
    let expected = r#"{"parameters":{},"read":{"kind":["laser"],"wavelength":"1080 nm","laser_type":"fibre"}}"#;
    assert_eq!(text, expected);
    let error = serde_json::from_str::<Facts>(&text).expect_err("refused").to_string();
    assert!(error.starts_with("unknown field `read`, expected one of `parameters`, `points`, `only`"), "{error}");
}

#[test]
fn what_cannot_be_stated_says_what_can() {
    for (given, expected) in [
        (r#"{"parameters": {"wave": "1 um"}}"#, "\"wave\" is no parameter; the nearest is "),
        (
            r#"{"parameters": {"wavelength": ["1 um", "2 um"]}}"#,
            "wavelength is stated once: several values are alternatives",
        ),
        (
            r#"{"parameters": {"wavelength": 1.5}}"#,
            "invalid type: floating point `1.5`, expected a text such as \"1070 nm\"",
        ),
        (r#"{"parameters": {"wavelength": "1 um", "wavelength": "2 um"}}"#, "wavelength is stated twice"),
        (r#"{"parameters": {"kind": "lasr"}}"#, "\"lasr\" is no kind of goods; the nearest is laser"),
        (r#"{"only": ["laser"]}"#, "invalid type: sequence, expected a boolean"),
        (r#"{"parameter": {}}"#, "unknown field `parameter`, expected one of `parameters`, `points`, `only`"),
    ] {
        let error = serde_json::from_str::<Facts>(given).expect_err(given).to_string();
        assert!(error.starts_with(expected), "{given}: {error}");
    }
}

fn decimals() -> impl Strategy<Value = Decimal> {
    let digits = prop_oneof![0_i64..10, 0_i64..2_000_000, 0_i64..1_000_000_000_000_000_000];
    (any::<bool>(), digits, -30_i8..=30).prop_map(|(negative, digits, exponent)| {
        let sign = if negative { "-" } else { "" };
        format!("{sign}{digits}e{exponent}").parse().expect("a number")
    })
}

fn units() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::all().collect::<Vec<_>>())
}

fn intervals() -> impl Strategy<Value = Interval> {
    let ends = (decimals(), decimals(), units(), any::<(bool, bool)>(), 0_u8..6);
    ends.prop_filter_map("a value between", |(one, two, unit, (with_one, with_two), form)| {
        let (one, two) = (Quantity::new(one, unit), Quantity::new(two, unit));
        Some(match form {
            0 => Interval::exactly(one),
            1 => Interval::at_least(one),
            2 => Interval::more_than(one),
            3 => Interval::at_most(one),
            4 => Interval::less_than(one),
            _ => Interval::from_to((one, with_one), (two, with_two)).ok()?,
        })
    })
}

proptest! {
    #[test]
    fn every_number_comes_back(value in decimals()) {
        comes_back(&value);
        prop_assert_eq!(value.to_f64(), value.to_string().parse::<f64>().expect("a number"));
    }

    #[test]
    fn every_quantity_comes_back(value in decimals(), unit in units()) {
        comes_back(&Quantity::new(value, unit));
    }

    #[test]
    fn every_interval_comes_back(interval in intervals()) {
        comes_back(&interval);
        comes_back(&Figure::OneOf(vec![interval, interval]));
    }

    #[test]
    fn every_code_comes_back(digits in "[1-9][0-9]{1,13}") {
        if let Ok(code) = digits.parse::<HsCode>() {
            comes_back(&code);
        }
    }

    #[test]
    fn every_day_and_span_comes_back(year in 1_i16..=9999, month in 1_u8..=12, day in 1_u8..=28, bytes in any::<(u32, u32)>()) {
        let day = Date::new(year, month, day).expect("a day");
        comes_back(&StartDate::By { after: Some(day), by: day });
        comes_back(&AsOf::Day(day));
        if let Ok(span) = Span::try_from(bytes) {
            comes_back(&span);
        }
    }

    /// In the same words, but for a zero that keeps a point from being taken for a mark of thousands.
    #[test]
    fn stated_quantities_come_back(value in decimals(), at in 0_usize..1000, tolerance in 0_u16..3000) {
        let parameters = Parameter::all().filter(|parameter| matches!(parameter.form(), Form::Quantity(_)));
        let parameters: Vec<Parameter> = parameters.collect();
        let parameter = parameters[at % parameters.len()];
        let Form::Quantity(dimension) = parameter.form() else { unreachable!() };
        let unit = dimension.units().next().expect("a unit");
        for text in [format!("{value} {unit}"), format!("{value} {unit} ± 0.{tolerance:04} {unit}"), format!("> {value} {unit}")] {
            let mut facts = Facts::new();
            if facts.state(parameter, &text).is_ok() {
                let written = json(&facts);
                let again: Facts = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
                prop_assert_eq!(json(&again), written);
                let compared = |facts: &Facts| match facts.get(parameter).map(|fact| fact.value().clone()) {
                    Some(ParameterValue::Quantity(Figure::Within(interval))) => interval,
                    other => panic!("{other:?}"),
                };
                let (one, two) = (compared(&facts), compared(&again));
                prop_assert!(one.low().is_none_or(|(end, _)| two.low().and_then(|(other, _)| end.compare(other)).is_some_and(|order| order.is_eq())));
                prop_assert!(one.high().is_none_or(|(end, _)| two.high().and_then(|(other, _)| end.compare(other)).is_some_and(|order| order.is_eq())));
            }
        }
    }
}

/// A flag or a choice, with one or two of its words.
fn plain_statements() -> impl Strategy<Value = (Parameter, String)> {
    let parameters = Parameter::all().filter(|parameter| matches!(parameter.form(), Form::Flag | Form::Choice(_)));
    let parameter = prop::sample::select(parameters.collect::<Vec<_>>());
    (parameter, any::<(usize, usize)>()).prop_map(|(parameter, (one, two))| {
        let words: Vec<&str> = parameter.choices().map(Choice::word).collect();
        let text = match words.len() {
            0 => (one % 2 == 0).to_string(),
            count => format!("{} / {}", words[one % count], words[two % count]),
        };
        (parameter, text)
    })
}

proptest! {
    #[test]
    fn facts_come_back_whatever_they_contradict(
        statements in prop::collection::vec(plain_statements(), 0..6),
        kinds in prop::collection::vec(prop::sample::select(Kind::all().collect::<Vec<_>>()), 0..3),
        kinds_first in any::<bool>(),
        only in any::<bool>(),
        of_point in 0_usize..6,
    ) {
        let mut facts = Facts::new();
        let state_kinds = |facts: &mut Facts| {
            kinds.iter().for_each(|kind| facts.state(Parameter::KIND, kind.id()).expect("a kind"));
        };
        if kinds_first {
            state_kinds(&mut facts);
        }
        for (parameter, text) in statements.iter().skip(of_point) {
            let _ = facts.state(*parameter, text);
        }
        for (parameter, text) in statements.iter().take(of_point) {
            let _ = facts.state_points(&[&[(*parameter, text)]]);
        }
        if !kinds_first {
            state_kinds(&mut facts);
        }
        if only {
            facts.only(&[]);
        }
        let written = json(&facts);
        let again: Facts = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
        prop_assert_eq!(json(&again), written);
        for parameter in Parameter::all() {
            let value = |facts: &Facts| facts.get(parameter).map(|fact| (fact.value().clone(), fact.origin()));
            prop_assert_eq!(value(&facts), value(&again), "{}", parameter);
        }
        prop_assert!(Kind::all().all(|kind| facts.is(kind) == again.is(kind)));
        prop_assert_eq!(facts.points(), again.points());
        prop_assert_eq!(facts.contradictions().count(), again.contradictions().count());
    }
}

/// The types that the rooms export: those that `mod.rs` passes on, and all public ones of a room in one file.
fn exported() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut names = BTreeSet::new();
    for room in ROOMS {
        let folder = root.join(room);
        let file = if folder.is_dir() { folder.join("mod.rs") } else { root.join(format!("{room}.rs")) };
        let text = fs::read_to_string(&file).expect("a room");
        let before = names.len();
        for item in ["\npub struct ", "\npub enum ", "\npub trait ", "\npub type "] {
            let found = text.split(item).skip(1).map(|rest| rest.split(|next: char| !next.is_alphanumeric()).next());
            names.extend(found.flatten().map(str::to_owned));
        }
        for (at, _) in text.match_indices("\npub use ") {
            // What the generator alone needs is no part of the library.
            if text[..at].ends_with("#[cfg(feature = \"write-tables\")]") {
                continue;
            }
            let passed_on = text[at..].split(';').next().unwrap_or_default();
            let words = passed_on.split(|next: char| !next.is_alphanumeric() && next != '_');
            names.extend(words.filter(|word| word.starts_with(char::is_uppercase)).map(str::to_owned));
        }
        assert!(names.len() > before, "{room}: nothing is exported");
    }
    names
}

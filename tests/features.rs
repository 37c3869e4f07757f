//! What is compiled in with each choice of features, and that what is left out is told and not guessed.

/// A description in each language, and whether a feature compiles in the words of that language.
#[cfg(feature = "classify")]
const DESCRIPTIONS: [(&str, &str, bool); 5] = [
    ("en", "fibre laser cutting machine", cfg!(feature = "lang-en")),
    ("de", "Faserlaser-Schneidanlage", cfg!(feature = "lang-de")),
    ("ru", "станок лазерной резки волоконный", cfg!(feature = "lang-ru")),
    ("uk", "верстат лазерного різання волоконний", cfg!(feature = "lang-uk")),
    ("zh", "光纤激光切割机", cfg!(feature = "lang-zh")),
];

#[cfg(feature = "classify")]
#[test]
fn a_language_is_read_if_its_words_are_compiled_in() {
    use dualuse::{Item, classify};

    let chosen = DESCRIPTIONS.iter().filter(|(.., chosen)| *chosen).count();
    for (language, description, chosen_itself) in DESCRIPTIONS {
        let item = Item::new(description);
        let answer = classify(&item);
        let found = answer.categories().any(|found| found.category().id() == "fiber-laser-cutter");
        // Words of several languages lie in one lexicon.
        assert_eq!(found, chosen_itself || chosen > 1, "{language}: {description}");
    }
}

#[cfg(feature = "lists")]
#[test]
fn the_goods_lists_answer_without_a_description() {
    use dualuse::{dates::AsOf, hs::HsEdition, listing::listings};

    let found = listings("8542.31".parse().expect("a code"), HsEdition::Hs2022, AsOf::Latest);
    assert!(found.iter().any(|listing| listing.list().id() == "chpl"));
}

#[cfg(feature = "controls")]
#[test]
fn the_rules_answer_on_stated_facts() {
    use dualuse::{Facts, control::ControlList, fact::Parameter, rules::determine};

    let mut facts = Facts::new();
    for (parameter, value) in [
        ("kind", "fibre-laser"),
        ("wavelength", "1070 nm"),
        ("output_power", "501 W"),
        ("operation", "cw"),
        ("transverse_mode", "single"),
        ("tunable", "false"),
        ("spectral_bandwidth", "30 GHz"),
    ] {
        facts.state(parameter.parse::<Parameter>().expect("a parameter"), value).expect("a value");
    }
    let code = "6A005.a.6.a".parse().expect("a code");
    assert_eq!(determine(ControlList::EuAnnexI, code, &facts).id(), "met");
}

#[test]
fn codes_are_carried_between_editions_in_every_choice() {
    use dualuse::hs::{HsEdition, correlate};

    let reached = correlate("8548.90".parse().expect("a code"), HsEdition::Hs2017, HsEdition::Hs2022);
    assert_eq!(reached.iter().map(|reached| reached.code().to_string()).collect::<Vec<_>>(), ["8548.00"]);
}

//! Families on a copy of the data that is edited as a maintainer would, rightly and wrongly.

use std::collections::BTreeMap;

use crate::{
    copy::Copy,
    fault::Faults,
    model::Model,
    source::Language,
    tables::lexicon::CLASSES,
    vocabulary::{Key, Meaning, build, facts},
};

/// What a copy says; what is wrong with it, drawn as a maintainer sees it.
fn model(copy: &Copy) -> (Model, String) {
    let (model, faults) = copy.model();
    let model = model.unwrap_or_else(|| panic!("{faults}"));
    if faults.is_empty() {
        build(&model.vocabulary, &model.goods, &Language::ALL, &faults);
    }
    let told = if faults.is_empty() { String::new() } else { faults.to_string() };
    (model, told)
}

/// What each phrase of a language means, in words.
fn meanings(model: &Model, languages: &[Language]) -> BTreeMap<Vec<Key>, Option<(String, usize)>> {
    let builder = build(&model.vocabulary, &model.goods, languages, &Faults::default());
    // Of several spellings of a word the first.
    let mut spelled: BTreeMap<usize, &Key> = BTreeMap::new();
    builder.words.iter().for_each(|(key, &word)| {
        spelled.entry(word).or_insert(key);
    });
    let phrases = builder.phrases.iter().map(|(words, said)| {
        let meaning = said.meaning.map(|meaning| match meaning {
            Meaning::Category(category, strength) => (model.goods.categories[category].id.clone(), strength),
            Meaning::Class(class) => (CLASSES[class].to_owned(), 0),
        });
        (words.iter().map(|word| spelled[word].clone()).collect(), meaning)
    });
    phrases.collect()
}

/// The one word in each language.
const WORDS: [(&str, &str); 5] = [
    ("en", "cryofridgette"),
    ("de", "kryokühlerchen"),
    ("ru", "криохолодец"),
    ("uk", "кріохолодець"),
    ("zh", "极寒冷匣"),
];

#[test]
fn a_new_category_is_one_folder() {
    let copy = Copy::of_data();
    let (before, told) = model(&copy);
    assert_eq!(told, "");
    copy.write(
        "goods/cryogenics/categories.toml",
        r#"
title = "Cryogenic equipment"
order = 25

[[category]]
id = "cryocooler"
title = "Cryocoolers"
home = ["841869"]
kinds = ["cryocooler-unit"]
entries.us-ccl = ["6A002"]

[[combination]]
category = "cryocooler"
strength = "moderate"
all = ["cryogenic", "machine"]
"#,
    );
    copy.write(
        "goods/cryogenics/parameters.toml",
        r#"
[[parameter]]
id = "cold_end_temperature"
form = "quantity"
dimension = "temperature"
title = "Temperature of the cold end"

[[kind]]
id = "cryocooler-unit"
title = "Cryocooler"
"#,
    );
    for (language, word) in WORDS {
        let words = format!(
            r#"
[concepts]
cryogenic = ["{word} kryo"]

[[term]]
category = "cryocooler"
strong = ["{word}"]

[[fact]]
parameter = "cold_end_temperature"
label = true
words = ["{word} end"]
"#
        );
        copy.write(&format!("goods/cryogenics/words/{language}.toml"), &words);
    }
    let (after, told) = model(&copy);
    assert_eq!(told, "");

    let new = after.goods.categories.iter().find(|category| category.id == "cryocooler").expect("the category");
    assert_eq!(after.goods.families[new.family].id, "cryogenics");
    assert_eq!(new.home, ["841869"]);
    assert_eq!(new.kinds, [after.parameters.kind("cryocooler-unit").expect("the kind")]);
    let (parameter, _) = after.parameters.find("cold_end_temperature").expect("the parameter");
    for language in Language::ALL {
        let (_, word) = WORDS.into_iter().find(|(id, _)| *id == language.id).expect("a word");
        for languages in [&Language::ALL[..], &[language]] {
            let known = meanings(&after, languages);
            let meant = known.iter().filter(|(_, meaning)| matches!(meaning, Some((id, 2)) if id == "cryocooler"));
            let own = meant.filter(|(words, _)| text(words) == word);
            assert_eq!(own.count(), 1, "{word} in {} languages", languages.len());
            let labels = facts(&after.vocabulary, languages);
            assert!(labels.values().flatten().any(|statement| usize::from(statement.of) == parameter));
        }
    }

    // All others are what they were, in the order in which they were.
    let ids =
        |model: &Model| model.goods.categories.iter().map(|category| category.id.clone()).collect::<Vec<String>>();
    let mut left = ids(&after);
    left.retain(|id| id != "cryocooler");
    assert_eq!(left, ids(&before));
    let (known, now) = (meanings(&before, &Language::ALL), meanings(&after, &Language::ALL));
    assert!(known.iter().all(|(words, meaning)| now.get(words) == Some(meaning)));
    assert_eq!(now.len(), known.len() + 2 * WORDS.len());
    let combinations = after.goods.combinations.len() - before.goods.combinations.len();
    assert_eq!(combinations, 1);
}

/// The letters of a phrase.
fn text(words: &[Key]) -> String {
    words
        .iter()
        .map(|key| match key {
            Key::Word(text) | Key::Stem(text) | Key::Series(text) | Key::Last(text) | Key::LastStem(text) => {
                text.as_str()
            }
        })
        .collect()
}

#[test]
fn every_fault_is_told_with_its_place_in_one_run() {
    let copy = Copy::of_data();
    let mut expected = Vec::new();
    let mut add = |file: &str, at: usize, text: &str, reason: &str| {
        let line = copy.add(file, text) + at;
        expected.push((format!("data/{file}:{line}:"), reason.to_owned()));
    };
    let words = "goods/lasers/words/en.toml";
    add(words, 1, "[[term]]\ncategory = \"laser-toaster\"\n", "there is no category \"laser-toaster\"");
    add(
        words,
        0,
        "[[fact]]\nparameter = \"crumbs\"\nlabel = true\nwords = [\"crumbs\"]\n",
        "there is no parameter \"crumbs\"",
    );
    add(words, 0, "[[fact]]\nkind = \"toaster\"\nwords = [\"toaster\"]\n", "there is no kind \"toaster\"");
    add(words, 2, "[[term]]\ncategory = \"lidar\"\nstrong = [\"{lidar\"]\n", "a brace is not closed");
    add(
        "goods/lasers/parameters.toml",
        0,
        "[[kind]]\nid = \"lidar\"\ntitle = \"Lidar\"\n",
        "kind \"lidar\" stands twice",
    );
    add(
        "goods/lasers/parameters.toml",
        0,
        "[[parameter]]\nid = \"wavelength\"\nform = \"flag\"\ntitle = \"\"\n",
        "wavelength: stands twice",
    );
    let category = "[[category]]\nid = \"radar\"\ntitle = \"Radar\"\nhome = [\"852610\"]\n";
    add("goods/bearings/categories.toml", 1, category, "the identifier \"radar\" is used twice");
    let category = "[[category]]\nid = \"toaster\"\ntitle = \"Toasters\"\nhome = [\"851699\"]\n";
    add("goods/bearings/categories.toml", 3, category, "851699 is not a subheading of HS 2022");
    let category = "[[category]]\nid = \"kettle\"\ntitle = \"Kettles\"\nhome = [\"851610\"]\nkinds = [\"kettle\"]\n";
    add("goods/bearings/categories.toml", 4, category, "there is no kind \"kettle\"");
    let (_, told) = model(&copy);
    for (place, reason) in &expected {
        assert!(told.contains(place.as_str()) && told.contains(reason.as_str()), "{place} {reason}:\n{told}");
    }
    assert!(told.ends_with(&format!("\n{} faults\n", expected.len())), "{told}");
}

#[test]
fn a_phrase_means_one_thing() {
    let copy = Copy::of_data();
    let line =
        copy.add("goods/radio/words/en.toml", "[[term]]\ncategory = \"antenna\"\nstrong = [\"laser diode\"]\n") + 2;
    let (_, told) = model(&copy);
    assert!(told.contains(&format!("data/goods/radio/words/en.toml:{line}:")), "{told}");
    assert!(told.contains("\"laser diode\" already means laser-diode (strong), and here antenna (strong)"), "{told}");
    assert!(told.ends_with("\n1 faults\n"), "{told}");
}

#[test]
fn a_file_that_nothing_reads_is_a_fault() {
    let copy = Copy::of_data();
    copy.write("goods/lasers/words/english.toml", "");
    copy.write("goods/lasers/parameter.toml", "");
    let (_, told) = model(&copy);
    assert!(told.contains("lasers/words/english.toml") && told.contains("lasers/parameter.toml"), "{told}");
    assert!(told.ends_with("\n2 faults\n"), "{told}");
}

#[test]
fn where_a_phrase_stands_in_the_data_does_not_matter() {
    let copy = Copy::of_data();
    let (before, _) = model(&copy);
    for (order, family) in copy.data().folders("goods").expect("the families").into_iter().enumerate() {
        let file = format!("goods/{family}/categories.toml");
        let text = copy.read(&file);
        let lines = text.lines().map(|line| match line.starts_with("order = ") {
            true => format!("order = {order}\n"),
            false => format!("{line}\n"),
        });
        copy.write(&file, &lines.collect::<String>());
    }
    let (after, told) = model(&copy);
    assert_eq!(told, "");
    assert!(meanings(&before, &Language::ALL) == meanings(&after, &Language::ALL));
}

//! Descriptions: any text is classified and assessed, twice alike, with spans that slice it.
#![no_main]

use dualuse::{Item, classify};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let item = Item::new(text);
    let answer = classify(&item);
    for found in answer.categories() {
        assert!(found.spans().all(|span| text.get(span.range()).is_some_and(|words| !words.is_empty())));
    }
    let json = serde_json::to_string(&answer).expect("JSON");
    assert_eq!(json, serde_json::to_string(&classify(&item)).expect("JSON"));
});

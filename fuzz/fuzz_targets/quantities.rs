//! Quantities: any text gives valid spans, and what parses prints its way back.
#![no_main]

use dualuse::{
    quantity::{Quantity, find},
    rules::{Facts, Parameter},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut last = 0;
    for found in find(text) {
        assert!(found.span().start >= last && text.get(found.span()).is_some());
        last = found.span().end;
    }
    if let Ok(quantity) = text.parse::<Quantity>() {
        assert_eq!(quantity.to_string().parse(), Ok(quantity));
    }
    for parameter in Parameter::all() {
        let _ = Facts::new().with(parameter, text);
    }
});

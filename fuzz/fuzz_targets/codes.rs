//! HS codes, editions and control codes: any text parses or errs, and what parses prints its way back.
#![no_main]

use dualuse::{
    Item, classify,
    control::ControlCode,
    hs::{CodeTextError, HsCode, HsEdition},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(code) = text.parse::<HsCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    match HsCode::read(text) {
        Ok(code) => assert_eq!(HsCode::read(&code.digits().to_string()), Ok(code)),
        Err(CodeTextError::Empty) => {}
        Err(error) => assert!(text.is_char_boundary(error.at()) && error.at() < text.len()),
    }
    let _ = classify(&Item::new("").with_code_text(text)).code().to_string();
    if let Ok(code) = text.parse::<ControlCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    let _ = HsCode::repair_leading_zero(text, HsEdition::Hs2022);
    let _ = text.parse::<HsEdition>();
});
